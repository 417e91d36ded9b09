//! Static box beside magic box: the same program, once with the lines that a static type check would refuse, once with what they do at
//! run time.
//!
//! The worker finds the refusals and records the run; this shows both side by side. Nothing runs before a button is pressed.

mod declared_view;
mod magic;
mod named;
mod refused;
mod truth;

use crate::components::snippet::{ToolProps, close_button};
use crate::hooks::use_locale;
use crate::runner::{Studying, use_study};
use declared_view::DeclaredBoxes;
use magic::MagicSide;
use named::Named;
use protocol::{Studied, Study};
use text::boxes::texts;
use vocabulary::StaticBoxes;
use yew::prelude::*;

/// The "Two boxes" tool.
#[component]
pub fn BoxesView(props: &ToolProps) -> Html {
    let locale = use_locale();
    let texts = texts(locale);
    let named = use_state(Named::take);
    let name = |side: &str| AttrValue::from(named.name(side, &props.block));
    let studied = use_study(Study::Boxes(props.code.to_string()));
    let (problem, found): (_, Option<&StaticBoxes>) = match &studied {
        Studying::Waiting => (Some(texts.looking), None),
        Studying::Nobody => (Some(texts.nobody), None),
        Studying::ValueText(answer) => match &**answer {
            Studied::Boxes(Some(boxes)) => (None, Some(boxes)),
            _ => (Some(texts.syntax_error), None),
        },
    };
    html! {
        <div class="boxes">
            <div class="tool-head">
                <p class="faint">{ texts.model }</p>
                { close_button(&props.on_close, locale) }
            </div>
            if let Some(problem) = problem {
                <p class="tool-note" role="status">{ problem }</p>
            }
            if let Some(found) = found {
                <div class="two">
                    { refused::side(name(texts.static_box), &props.code, found, locale) }
                    <MagicSide name={name(texts.magic_box)} tool={props.clone()} refusals={found.refusals.clone()} />
                </div>
                if !found.boxes.is_empty() {
                    <DeclaredBoxes boxes={found.boxes.clone()} />
                }
            }
        </div>
    }
}
