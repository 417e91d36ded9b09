//! The steps and events of a recorded run while they are written down: numbers alone, nothing of the engine and nothing of the text.
//!
//! A crate of its own, because it is compiled for speed where the rest of the page and the worker is compiled for size: all that
//! a hook costs is here and in the engine's instruction that calls it.

mod datum;
mod event;
mod hash;
mod step;
mod writer;

pub use datum::{Datum, Halves};
pub use event::{Event, Key};
pub use hash::{Cheap, hashed, mixed};
pub use step::{Frame, Instance, Step, StepKind};
pub use writer::{At, Home, Spot, Tape};
