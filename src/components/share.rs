//! Sharing a program: the button with its dialog, and what came with a link.

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
    /// the text as it stands
    pub code: Rc<str>,
    /// earlier blocks that share their variables with it
    #[prop_or_default]
    pub before: Vec<String>,
    /// how the one who opens the link is to look at it
    #[prop_or_default]
    pub opening: Opening,
    /// what the program is called: the name of its file
    #[prop_or_default]
    pub title: AttrValue,
    /// the words on the button, where they are not "Share"
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// The button. The link is made when it is pressed, of the text as it then stands.
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
