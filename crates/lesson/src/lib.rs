//! Lessons: Markdown to [`Lesson`] and a complete list of [`Problem`]s. Parsing never fails.
//!
//! It must not know files, the page or the engine: text in, data out. comrak is named in `lesson::tree` and below alone.

mod code;
mod conceal;
mod container;
mod expect;
mod fence;
mod front_matter;
mod hash;
mod link;
#[cfg(any(test, feature = "testing"))]
pub mod mangled;
mod message;
mod model;
mod parse;
mod problem;
mod report;
pub mod summary;
pub mod template;
#[cfg(test)]
mod tests;
mod tree;
mod walk;
mod width;
mod words;

pub use code::bare;
pub use hash::fingerprint;
pub use link::Mention;
pub use message::{Message, holes};
pub use model::*;
pub use parse::{Parsed, parse};
pub use problem::Problem;
pub use report::nearest;
pub use width::columns;
