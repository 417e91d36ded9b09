//! The page: one reducer for its state, storage, the runner, pages and components in Yew.
//!
//! Does not depend on the engine or the JavaScript parser: a program is sent to the worker and comes back as events.
//! The worker and the native tool are built without the `page` feature.

#![cfg(feature = "page")]

pub mod app;
pub mod changes;
pub mod components;
pub mod door;
pub mod files;
pub mod hooks;
pub mod packing;
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

/// Starts the page. The script that called this shows the message of a panic; drafts are already saved by then.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    // `web/boot.js` shows the failure without wasm. If this call fails too, nothing more can be done.
    std::panic::set_hook(Box::new(|panic| drop(door::call("broken", &["panic", &panic.to_string()]))));
    yew::Renderer::<App>::with_root(root).render();
}
