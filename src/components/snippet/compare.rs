//! The notice about a draft whose lesson text has changed, with both texts side by side.

use super::diff::{Line, compare};
use crate::hooks::{use_site, use_texts};
use crate::state::{Action, BlockId, Draft, Original};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Outdated`].
#[derive(Properties, PartialEq)]
pub struct OutdatedProps {
    /// the user's draft
    pub draft: Rc<Draft>,
    /// its block
    pub block: BlockId,
    /// the lesson's current text
    pub original: Original,
}

/// Says that the lesson changed, shows the difference on request, and lets the user choose.
#[component]
pub fn Outdated(props: &OutdatedProps) -> Html {
    let (texts, site) = (&use_texts().snippet, use_site());
    let open = use_state(|| false);
    let on_compare = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let on_keep = {
        let (site, block, original) = (site.dispatcher(), props.block.clone(), props.original.clone());
        move |_| site.dispatch(Action::KeepDraft { block: block.clone(), original: original.clone() })
    };
    let on_take = {
        let (site, block) = (site.dispatcher(), props.block.clone());
        move |_| site.dispatch(Action::Reset(block.clone()))
    };
    html! {
        <div class="outdated" role="note">
            <p>{ texts.outdated }</p>
            <div class="outdated-buttons">
                <button type="button" aria-expanded={open.to_string()} onclick={on_compare}>{ if *open { texts.hide_compare } else { texts.compare } }</button>
                <button type="button" class="quiet" onclick={on_keep}>{ texts.keep_mine }</button>
                <button type="button" class="quiet" onclick={on_take}>{ texts.take_lessons }</button>
            </div>
            if *open {
                <div class="diff" role="group" tabindex="0" aria-label={texts.comparison}>
                    { for compare(&props.draft.text, &props.original.text).into_iter().map(|line| match line {
                        Line::Both(text) => html! { <div>{ "  " }{ text }</div> },
                        Line::First(text) => html! { <div class="mine"><span aria-hidden="true">{ "− " }</span><span class="hidden">{ texts.only_mine }{ ": " }</span>{ text }</div> },
                        Line::Second(text) => html! { <div class="lessons"><span aria-hidden="true">{ "+ " }</span><span class="hidden">{ texts.only_lesson }{ ": " }</span>{ text }</div> },
                    }) }
                </div>
            }
        </div>
    }
}
