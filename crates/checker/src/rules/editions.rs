//! Programs use nothing newer than the edition that their lesson or fence names.

use super::problem;
use crate::Page;
use lesson::{Problem, message};
use vocabulary::{Age, Edition};

/// The problem of a program that uses a construct or built-in newer than its mark. What only may be newer is let pass.
/// `first` is the line in the text at which the program begins.
pub(crate) fn newer_than(page: &Page, mark: Option<&str>, age: Option<&Age>, first: u32) -> Option<Problem> {
    let mark = mark.and_then(Edition::named)?;
    let mut age = age?.clone();
    // an engine from before strict mode reads the directive as a text that does nothing
    age.uses.retain(|used| used.feature != "syntax-strict-mode");
    let newest = age.decided_by().filter(|newest| newest.edition > mark)?;
    let at = (first + newest.place.start.line - 1, 1);
    let message = message!("{} is of {}, the mark says {}", newest.name, newest.edition, mark);
    let help = message!("write it as {} did, or mark it edition={}", mark, newest.edition.to_string().to_lowercase());
    Some(problem(page, at, "edition-too-new", message, help))
}
