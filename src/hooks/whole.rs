//! Whether the later part of the program is loaded (`web/split.mjs`), so that content in it can be shown without blocking the page.

use crate::door;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// True if the content is available: always, unless it is `late` and the later part is still loading. Re-renders when it arrives.
#[hook]
pub fn use_whole(late: bool) -> bool {
    let redraw = use_force_update();
    use_effect_with(late, move |late| {
        if *late && !door::is_whole() {
            spawn_local(async move {
                door::whole().await;
                redraw.force_update();
            });
        }
    });
    !late || door::is_whole()
}
