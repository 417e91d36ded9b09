//! `lessons run --record`: a program's run in words, with its conversions and the types of each variable.
//!
//! The words are those of the page. The run has the page's own seed and date, so that the same file gives the same text.

use super::{display, run};
use engine::record::{Bounds, record};
use explain::transcript;
use std::io::{self, Write};
use text::insight;
use vocabulary::{Era, Outcome, Program, Settings};

/// Records the program to its end, again for each answer, and tells it; true if nothing failed.
pub(super) fn play(file: &str, text: String, era: Era) -> bool {
    let program = Program { text, before: Vec::new() };
    let mut settings = Settings { era, ..Settings::default() };
    let recording = loop {
        let recording = record(&program, settings.clone(), Bounds::default());
        let Outcome::Asked(question) = &recording.end.outcome else { break recording };
        let Some(answer) = run::ask(question) else { break recording };
        settings.answers.push(answer);
    };
    let locale = display::locale();
    let words = insight::texts(locale);
    let parts = [
        (words.in_words, transcript::narration(&recording, locale)),
        (words.conversions, transcript::conversions(&recording, locale)),
        (words.ribbon, transcript::ribbon(&recording, locale)),
    ];
    let told = parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(name, lines)| format!("{name}\n{}\n", lines.join("\n")));
    // standard output may be closed early (`| head`): then there is nobody to tell
    let _ = io::stdout().lock().write_all(told.collect::<Vec<_>>().join("\n").as_bytes());
    let outcome = &recording.end.outcome;
    eprint!("{}", display::ending(file, outcome, locale));
    matches!(outcome, Outcome::Completed(_)) && recording.end.failed.is_none()
}
