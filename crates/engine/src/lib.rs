//! Embeds Boa and adds what browsers provide: realm, event loop, clocks, limits, and failures positioned in the user's source.
//!
//! The only module that names `boa_engine`. Does not depend on lessons, the page or the message format: it takes a
//! [`Program`](vocabulary::Program) and [`Settings`](vocabulary::Settings), emits [`ConsoleEvent`](vocabulary::ConsoleEvent)s
//! through a [`Host`] and returns an [`Outcome`](vocabulary::Outcome).

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
