//! JavaScript as text: places, diagnostics, bindings, editions, boxes, instrumentation.
//!
//! oxc is named in this module alone. It must not know the engine: text in, data out.

pub mod age;
pub mod boxes;
mod diagnostics;
mod echo;
pub mod lines;

pub use diagnostics::diagnostics;
pub use echo::{echo, statement_starts};
