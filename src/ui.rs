//! The page: one reducer for its state, storage behind it, the runner, pages and components in Yew.
//!
//! It must not know the engine or the parser of JavaScript: a program goes to the worker and comes back as events.

pub mod app;
pub mod components;
pub mod hooks;
pub mod pages;
pub mod place;
pub mod platform;
pub mod routes;
pub mod runner;
pub mod state;
pub mod storage;

#[cfg(test)]
mod tests;

pub use app::App;

/// Starts the page. What a panic leaves behind is said by the script that started us; drafts are saved by then.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    std::panic::set_hook(Box::new(|panic| broken(&panic.to_string())));
    yew::Renderer::<App>::with_root(root).render();
}

/// Hands the page over to `web/boot.js`, which says what happened in words that need no wasm.
#[cfg(target_arch = "wasm32")]
fn broken(detail: &str) {
    use js_sys::{Function, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    let door = Reflect::get(&gloo::utils::window(), &"MagicBox".into()).and_then(|m| Reflect::get(&m, &"broken".into()));
    if let Some(broken) = door.ok().and_then(|f| f.dyn_into::<Function>().ok()) {
        // There is nobody left to tell if even this fails.
        let _ = broken.call2(&JsValue::NULL, &"panic".into(), &detail.into());
    }
}
