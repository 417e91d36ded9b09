//! The rules that need no run: each is one function over the whole course. A new rule is a new function and a new row.

mod editions;
mod links;
mod size;
mod sources;
mod stale;
mod summary;
mod twins;

use super::{Corpus, Page};
pub(super) use editions::newer_than;
use lesson::{Message, Problem};

/// A rule: everything that breaks it.
pub(super) type Rule = fn(&Corpus) -> Vec<Problem>;

/// All of them, in no order that matters.
pub(super) const RULES: &[Rule] = &[
    summary::listed_and_there,
    summary::same_in_every_language,
    twins::every_lesson_has_its_twin,
    twins::same_blocks_and_code,
    stale::translation_of_what_is_there,
    links::lead_somewhere,
    size::snippets_fit_a_page,
    sources::years_have_a_source,
];

/// A problem in a lesson.
fn problem(page: &Page, (line, column): (u32, u32), rule: &'static str, message: Message, help: Message) -> Problem {
    Problem { file: page.file.clone(), line: page.line(line), column, rule, message, help }
}
