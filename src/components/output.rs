//! The output of a run: lines with values and types, groups, tables, failures, questions, and the final value.

mod event;
mod failure;
mod line;
mod list;
mod log;
mod question;
mod rows;
mod table;
mod window;

pub use event::event;
pub use failure::{FailureView, FailureViewProps, split_line};
pub use line::place_link;
pub use list::use_window;
pub use log::{Output, OutputProps};
pub use window::CHUNK;

#[cfg(test)]
mod tests;
