//! Lessons: Markdown to [`Lesson`] and a complete list of [`Problem`]s. Parsing never fails.
//!
//! It must not know files, the page or the engine: text in, data out.

mod model;
mod problem;

pub use model::*;
pub use problem::Problem;
