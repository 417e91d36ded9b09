//! Magic Box: lessons on JavaScript's history and typing, with an engine of their own in the page.
//!
//! The code map, the words and the invariants are in `ARCHITECTURE.md`; `tests/tidy.rs` holds the module table to it.
//! Features are the walls between the modules: `ui` never compiles the engine, `engine` never compiles Yew.

pub mod protocol;
pub mod recording;
pub mod run;
pub mod text;

pub mod explain;

#[cfg(feature = "lesson")]
pub mod checker;
#[cfg(feature = "lesson")]
pub mod judge;
#[cfg(feature = "lesson")]
pub mod lesson;

#[cfg(feature = "language")]
pub mod language;

#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
pub mod worker;

#[cfg(all(feature = "author", not(target_arch = "wasm32")))]
pub mod author;

#[cfg(feature = "ui")]
pub mod share;
#[cfg(feature = "ui")]
pub mod ui;
