//! Boa, made into the JavaScript that browsers have: realm, event loop, clocks, limits, failures in the learner's lines.
//!
//! The only module that names `boa_engine`. It knows nothing of lessons, the page or the wire: it takes a
//! [`Program`](vocabulary::Program) and [`Settings`](vocabulary::Settings), prints [`ConsoleEvent`](vocabulary::ConsoleEvent)s
//! through a [`Host`] and ends with an [`Outcome`](vocabulary::Outcome).

mod backtrace;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod conformance;
mod console;
mod eras;
mod failure_detail;
mod failures;
mod host;
mod inspect;
mod jobs;
mod limits;
mod memory;
mod questions;
mod random;
mod realm;
pub mod record;
mod report;
mod script;
mod services;
mod session;
mod sources;
mod stack;
mod state;
mod timers;
mod trial;

#[cfg(test)]
mod tests;

pub use host::Host;
pub use memory::live as live_bytes;
#[cfg(any(test, feature = "testing"))]
pub use realm::BUILT;
pub use realm::World;
pub use report::{Report, run};
pub use session::{Session, Turn};
pub use trial::try_out;
