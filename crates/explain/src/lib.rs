//! A failure, an ending, a conversion or a step in plain words, in the reader's language. The engine's own message stays beside it, never replaced.
//!
//! Reads data of a run and gives sentences of the catalogue. It must not know the engine: what it goes by is the class, the
//! message in the words browsers use, and the learner's own line.

pub mod boxes;
pub mod conversion;
pub mod declared;
mod elsewhere;
pub mod era;
mod failure;
mod near;
mod pattern;
pub mod step;
pub mod stuck;
pub mod transcript;
pub mod value_text;

pub use failure::{Explanation, failure, failure_in};

use text::{Locale, eras, failures};
use vocabulary::{Limit, Outcome};

/// What an ending means that is not a failure of the learner's program; `None` where nothing need be said.
pub fn outcome(outcome: &Outcome, locale: Locale) -> Option<String> {
    let texts = failures::endings(locale);
    Some(match outcome {
        Outcome::Completed(_) | Outcome::Threw(_) | Outcome::SyntaxError(_) => return None,
        Outcome::TooNew { era, .. } => (eras::texts(locale).not_run)(&era::era(*era, locale)),
        Outcome::HitLimit(Limit::Memory) => texts.memory.into(),
        Outcome::HitLimit(Limit::Recursion) => texts.recursion.into(),
        Outcome::HitLimit(Limit::Time(ms)) => (texts.time)(*ms),
        Outcome::HitLimit(Limit::Steps(steps)) => (texts.steps)(*steps),
        Outcome::Stopped => texts.stopped.into(),
        Outcome::EngineCrashed(_) => texts.crashed.into(),
        Outcome::Asked(_) => texts.asked.into(),
    })
}

#[cfg(test)]
mod tests;
