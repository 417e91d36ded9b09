//! Exercises: the programs that check an attempt, and what their ends say about it.
//!
//! A check runs after the attempt in a world of its own. It only notes what it compares, with literals and nothing else, and the
//! comparison is made here: an attempt that replaces `console`, `Object` or `Array.prototype.push` gains nothing by it.

mod judgement;
mod script;
mod verdict;
mod walk;

pub use judgement::{Judgement, attempts, judgement, known, starter};
pub use script::{check_program, checking};
pub use verdict::{Verdict, signature, verdict};
pub use walk::{Walk, walk};

#[cfg(test)]
mod tests;
