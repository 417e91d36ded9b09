//! The dialog to share a program: as a link, as a QR code of the link, or as a file if it is too long for a link.

use super::qr;
use crate::hooks::use_locale;
use crate::{files, packing};
use ::share::{Mode, Shared};
use gloo::utils::window;
use std::rc::Rc;
use text::share;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

/// Characters of an address beyond which messengers, mail and chat truncate or refuse it.
const LONGEST: usize = 8000;

/// The properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// the program to share
    pub shared: Rc<Shared>,
    /// its title
    pub title: AttrValue,
    /// called when the dialog was closed
    pub on_close: Callback<()>,
}

/// The sharing dialog; open as long as it is mounted.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let locale = use_locale();
    let texts = share::texts(locale);
    let (dialog, field) = (use_node_ref(), use_node_ref());
    let address = use_state(|| None::<Rc<str>>);
    let said = use_state(|| "");
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // `showModal` fails only if the dialog is already open.
                let _ = dialog.show_modal();
            }
        });
    }
    {
        let address = address.clone();
        use_effect_with((Rc::clone(&props.shared), locale), move |(shared, locale)| {
            let (shared, locale) = (Rc::clone(shared), *locale);
            spawn_local(async move { address.set(Some(packing::address(&shared, locale).await.into())) });
        });
    }
    let on_close = {
        let dialog = dialog.clone();
        move |_| {
            // Closing returns the focus to the button that opened the dialog; the close event unmounts the dialog.
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let on_copy = {
        let (address, field, said) = (address.clone(), field.clone(), said.clone());
        move |_| {
            let (Some(address), field, said) = ((*address).clone(), field.clone(), said.clone()) else { return };
            spawn_local(async move {
                let copied = files::copy(&address).await;
                if let (false, Some(field)) = (copied, field.cast::<HtmlInputElement>()) {
                    let _ = field.focus();
                    field.select();
                }
                said.set(if copied { texts.copied } else { texts.copy_yourself });
            });
        }
    };
    let on_save = {
        let (shared, title) = (Rc::clone(&props.shared), props.title.clone());
        move |_| files::save(&files::script_name(&title), &shared.whole(), "text/javascript")
    };
    let opening = props.shared.opening;
    let length = address.as_ref().map_or(0, |a| a.chars().count());
    html! {
        <dialog ref={dialog} class="sheet share" aria-labelledby="share-heading" onclose={props.on_close.reform(|_| ())}>
            <h2 id="share-heading">{ texts.heading }</h2>
            { match address.as_ref() {
                None => html! { <p class="faint" role="status">{ texts.making }</p> },
                Some(_) if length > LONGEST => html! { <p>{ (texts.too_long)(length) }</p> },
                Some(address) => html! {
                    <>
                        <p>{ texts.lead }</p>
                        <label class="field">
                            <span>{ texts.link }</span>
                            <input ref={field} readonly=true value={address.to_string()} onfocus={|e: FocusEvent| e.target_unchecked_into::<HtmlInputElement>().select()} />
                        </label>
                        <p class="faint">
                            { (texts.length)(length) }
                            if let (Mode::Step, Some(step)) = (opening.mode, opening.step) {
                                { " · " }{ (texts.at_step)(step) }
                            }
                        </p>
                        if window().location().protocol().is_ok_and(|p| p == "file:") {
                            <p>{ texts.on_disk }</p>
                        } else {
                            { for qr::drawn(address, texts.qr) }
                        }
                    </>
                },
            } }
            <p class="told" role="status">{ *said }</p>
            <p class="buttons">
                if (1..=LONGEST).contains(&length) {
                    <button type="button" class="primary" onclick={on_copy}>{ texts.copy }</button>
                }
                if address.is_some() {
                    <button type="button" onclick={on_save}>{ texts.save }</button>
                }
                <span class="space"></span>
                <button type="button" class="quiet" onclick={on_close}>{ texts.close }</button>
            </p>
        </dialog>
    }
}
