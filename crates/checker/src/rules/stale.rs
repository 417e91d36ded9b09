//! A translation is one of the original as it is now.

use super::problem;
use crate::Corpus;
use lesson::{Problem, fingerprint, message};

/// A lesson with `source` and `source-hash` in its head was translated from the text that has this fingerprint.
pub(super) fn translation_of_what_is_there(corpus: &Corpus) -> Vec<Problem> {
    const RULE: &str = "translation-stale";
    let mut found = Vec::new();
    for page in &corpus.pages {
        let lesson = &page.parsed.lesson;
        let (Some(source), hash) = (&lesson.source, lesson.source_hash.as_deref()) else {
            if lesson.source_hash.is_some() {
                found.push(problem(
                    page,
                    (1, 1),
                    RULE,
                    message!("there is a `source-hash` without a `source`"),
                    message!("add `source:` with the language it was translated from"),
                ));
            }
            continue;
        };
        let Some(original) = corpus.page(source, &page.stem) else {
            if !corpus.whole {
                continue;
            }
            found.push(problem(
                page,
                (1, 1),
                RULE,
                message!("it is a translation of {}/{}.md, which does not exist", source, page.stem),
                message!("correct `source` in the head"),
            ));
            continue;
        };
        let now = fingerprint(&original.text);
        if hash != Some(now.as_str()) {
            let help = message!("bring it up to date, then write `source-hash: \"{}\"`", now);
            found.push(problem(page, (1, 1), RULE, message!("{} has changed since this was translated", original.file), help));
        }
    }
    found
}
