//! JavaScript as text: places, diagnostics, bindings, editions, boxes, instrumentation.
//!
//! The only crate that names oxc. Does not depend on the engine: text in, data out.

pub mod age;
pub mod bindings;
pub mod boxes;
mod diagnostics;
mod echo;
pub mod era;
mod insertions;
pub mod instrument;
pub mod lines;
mod rivals;
mod script;

pub use diagnostics::{diagnostics, is_about_a_target, refusal, too_deep};
pub use echo::{echo, statement_starts};
pub use insertions::Inserted;
pub use rivals::rivals;
#[cfg(any(test, feature = "testing"))]
pub use script::READ;
pub use script::{Arena, Script};
