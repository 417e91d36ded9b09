//! Whether the part of the program that follows the first is here (`web/split.mjs`): what it holds is shown when it is, and nothing
//! freezes until then.

use crate::door;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Whether what was asked for may be shown, where `late` says that it is in the later part; draws again as soon as it may.
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
