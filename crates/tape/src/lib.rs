//! Writes the steps and events of a recorded run as plain numbers, independent of the engine and of the text.
//!
//! A separate crate, because it is compiled for speed, the rest of the page and the worker for size: the cost
//! of a hook is here and in the engine's instruction that calls it.

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
