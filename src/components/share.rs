//! Sharing a program: the button with its dialog, and opening a link.

mod arrival;
mod dialog;
mod qr;

pub use arrival::{Arrival, Shown, Unreadable, use_arrival};

use crate::components::icon::{Icon, icon};
use crate::hooks::use_locale;
use ::share::{Opening, Shared};
use dialog::Dialog;
use std::rc::Rc;
use text::share;
use yew::prelude::*;

/// The properties of [`ShareButton`].
#[derive(Properties, PartialEq)]
pub struct ShareButtonProps {
    /// the current text
    pub code: Rc<str>,
    /// earlier blocks that share their variables with it
    #[prop_or_default]
    pub before: Vec<String>,
    /// how the recipient's page shows it
    #[prop_or_default]
    pub opening: Opening,
    /// its title, used as file name
    #[prop_or_default]
    pub title: AttrValue,
    /// the button's text, if not "Share"
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// The button. The link is created when it is pressed, from the current text.
#[component]
pub fn ShareButton(props: &ShareButtonProps) -> Html {
    let texts = share::texts(use_locale());
    let shared = use_state(|| None::<Rc<Shared>>);
    let onclick = {
        let (shared, code, before, opening) = (shared.clone(), Rc::clone(&props.code), props.before.clone(), props.opening);
        move |_| shared.set(Some(Rc::new(Shared { code: code.to_string(), before: before.clone(), opening })))
    };
    let on_close = {
        let shared = shared.clone();
        Callback::from(move |()| shared.set(None))
    };
    html! {
        <>
            <button type="button" class="quiet" aria-haspopup="dialog" {onclick}>
                { icon(Icon::Share) }{ props.label.clone().unwrap_or(AttrValue::Static(texts.share)) }
            </button>
            if let Some(shared) = &*shared {
                <Dialog shared={Rc::clone(shared)} title={props.title.clone()} {on_close} />
            }
        </>
    }
}
