//! A notice that a new version of the site is available. It is activated only when the user presses the button.

use crate::door;
use crate::hooks::use_locale;
use gloo::events::EventListener;
use gloo::utils::window;
use text::keep;
use yew::prelude::*;

/// The property that holds the function to activate the new version, set by `web/boot/offline.js` when one is available.
const UPDATE: &str = "update";

/// The notice; empty while the site is up to date.
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
    // Everything typed is stored when it is rendered, so before this press.
    let on_press = |_: MouseEvent| drop(door::call(UPDATE, &[]));
    html! {
        <div class="notice" role="status">
            <p>{ texts.update_ready }</p>
            <button type="button" class="quiet small" onclick={on_press}>{ texts.update }</button>
        </div>
    }
}
