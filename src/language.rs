//! JavaScript as text: places, diagnostics, bindings, editions, boxes, instrumentation.
//!
//! oxc is named in this module alone. It must not know the engine: text in, data out.

pub mod boxes;
mod diagnostics;
pub mod lines;

pub use diagnostics::diagnostics;
