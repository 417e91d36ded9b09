//! The output of a run: lines with their values and types, groups, tables, failures, questions, and the value at the end.

mod failure;
mod line;
mod list;
mod log;
mod question;
mod rows;
mod table;
mod window;

pub use failure::{FailureView, FailureViewProps, split_line};
pub use log::{Output, OutputProps};

#[cfg(test)]
mod tests;
