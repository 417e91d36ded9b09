//! The text form of what a program printed, as Node.js prints it (its `util.inspect` and console, version 20), which is what references and
//! tutorials show.
//!
//! Converts a `Value` or `ConsoleEvent` to text. Does not depend on the engine: the page and the native tool share it.

mod event;
mod layout;
mod object;
mod quote;
mod table;

pub use event::{Transcript, line, printed};
pub use quote::quote;
pub use table::table;

use super::{Value, surrogates};
use layout::Writer;

/// How much of a value its text form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many levels of objects are shown below the first; deeper ones are `[Object]`. With -1 the first is not shown either.
    pub depth: i32,
    /// Columns within which an object is kept on one line.
    pub width: usize,
    /// Whether an error shows its calls beneath its first line.
    pub stacks: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { depth: 2, width: 80, stacks: true }
    }
}

/// A Number in JavaScript's own spelling (ECMA-262 6.1.6.1.20), but `-0` keeps its sign, as consoles show it.
pub fn number(n: f64) -> String {
    if n == 0.0 && n.is_sign_negative() { "-0".into() } else { ryu_js::Buffer::new().format(n).into() }
}

/// A value as displayed inside another, or as a console's result: strings in quotes.
pub fn inspect(value: &Value) -> String {
    inspect_with(value, Options::default())
}

/// [`inspect`] with other bounds.
pub fn inspect_with(value: &Value, options: Options) -> String {
    Writer::new(options).value(value, 0)
}

/// A value as `console.log` prints it: text bare, everything else as [`inspect`].
pub fn text(value: &Value) -> String {
    text_with(value, Options::default())
}

/// [`text`] with other bounds.
pub fn text_with(value: &Value, options: Options) -> String {
    match value {
        Value::String { text, length } => {
            format!("{}{}", surrogates::bare(text), object::cut((*length as usize).saturating_sub(layout::units(text))))
        }
        other => inspect_with(other, options),
    }
}

#[cfg(test)]
mod tests;
