//! The page: one reducer for its state, storage behind it, the runner, pages and components in Yew.
//!
//! It must not know the engine or the parser of JavaScript: a program goes to the worker and comes back as events.
//! The worker and the native tool are built without it.

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

/// Starts the page. What a panic leaves behind is said by the script that started us; drafts are saved by then.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    // `web/boot.js` says what happened in words that need no wasm; there is nobody left to tell if even this fails.
    std::panic::set_hook(Box::new(|panic| drop(door::call("broken", &["panic", &panic.to_string()]))));
    yew::Renderer::<App>::with_root(root).render();
}
