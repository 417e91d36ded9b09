//! A quiet notice that a new version of the site is here. It is taken over when the reader says so, and never before.

use crate::door;
use crate::hooks::use_locale;
use gloo::events::EventListener;
use gloo::utils::window;
use text::keep;
use yew::prelude::*;

/// The name under which `web/boot/offline.js` leaves the way to take it over, once there is one.
const UPDATE: &str = "update";

/// The notice; nothing while the site is up to date.
#[component]
pub fn UpdateNotice() -> Html {
    let texts = keep::texts(use_locale());
    let ready = use_state_eq(|| false);
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            ready.set(door::has(UPDATE));
            let listener = EventListener::new(&window(), "magicbox-update", move |_| ready.set(true));
            move || drop(listener)
        });
    }
    if !*ready {
        return Html::default();
    }
    // What was typed is stored as soon as it is rendered, which was before this press.
    let on_press = |_: MouseEvent| drop(door::call(UPDATE, &[]));
    html! {
        <div class="notice" role="status">
            <p>{ texts.update_ready }</p>
            <button type="button" class="quiet small" onclick={on_press}>{ texts.update }</button>
        </div>
    }
}
