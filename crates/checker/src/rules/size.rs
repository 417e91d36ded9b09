//! Code that fits the page, also on a phone.

use super::problem;
use crate::Corpus;
use lesson::columns;
use lesson::{Problem, message};

/// Lines of a snippet that are seen at first.
const LINES: usize = 25;
/// Columns of a line, Hangul counting two.
const COLUMNS: usize = 72;

/// No snippet is longer than 25 lines or wider than 72 columns.
pub(super) fn snippets_fit_a_page(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for page in &corpus.pages {
        let lesson = &page.parsed.lesson;
        let snippets = lesson.snippets().map(|s| (s.code.as_str(), s.line, s.folded.len()));
        let exercises =
            lesson.exercises().flat_map(|e| [(e.starter.as_str(), e.starter_line, 0), (e.solution.as_str(), e.solution_line, 0)]);
        for (code, first, folded) in snippets.chain(exercises) {
            let lines = code.split('\n').count() - folded.min(code.split('\n').count());
            if lines > LINES {
                let message = message!("this code has {} lines; {} is the bound", lines, LINES);
                found.push(problem(
                    page,
                    (first, 1),
                    "snippet-too-long",
                    message,
                    message!("cut it, share state with `group`, or fold lines with `//~ `"),
                ));
            }
            for (number, line) in (first..).zip(code.split('\n')) {
                let width: usize = line.chars().map(columns).sum();
                if width > COLUMNS {
                    let message = message!("this line is {} columns wide; {} is the bound", width, COLUMNS);
                    found.push(problem(page, (number, 1), "line-too-wide", message, message!("break it; Hangul counts two columns")));
                }
            }
        }
    }
    found
}
