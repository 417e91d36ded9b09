//! Whether the page is being printed. Paper cannot be scrolled or expanded, so content that is omitted for speed is rendered for it.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

/// True from just before the page is printed until printing ends.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.clone();
        use_effect_with((), move |()| {
            let set = |name, value| {
                let printing = printing.clone();
                EventListener::new(&window(), name, move |_| printing.set(value))
            };
            let listeners = [set("beforeprint", true), set("afterprint", false)];
            move || drop(listeners)
        });
    }
    *printing
}
