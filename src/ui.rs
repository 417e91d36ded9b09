//! The page: state, storage, the runner, pages and components.
//!
//! It may use everything but `engine` and `language`, which live in the worker.

pub mod platform;
pub mod runner;
