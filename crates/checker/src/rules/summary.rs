//! The tables of contents and the lessons agree.

use super::problem;
use crate::{Corpus, Summary};
use lesson::{Message, Problem, message};

/// Every lesson listed has its file, every file is listed, and both say the same of id, title and track.
pub(super) fn listed_and_there(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for summary in &corpus.summaries {
        for (track, entry) in summary.course.lessons() {
            let mut add = |message: Message, help: Message| found.push(at(summary, entry.line, message, help));
            let Some(page) = corpus.page(&summary.locale, &entry.id) else {
                if !corpus.whole {
                    continue;
                }
                add(message!("there is no file {}", entry.path), message!("write the lesson, or remove the line"));
                continue;
            };
            let lesson = &page.parsed.lesson;
            if lesson.title != entry.title && !lesson.title.is_empty() {
                add(message!("the title here is “{}”, in the lesson “{}”", entry.title, lesson.title), message!("make them the same"));
            }
            if lesson.track != track.id && !lesson.track.is_empty() {
                add(
                    message!("the lesson says it belongs to the track `{}`, here it stands in `{}`", lesson.track, track.id),
                    message!("move it, or correct the lesson's head"),
                );
            }
        }
    }
    for page in corpus.pages.iter().filter(|page| !page.locale.is_empty()) {
        let lesson = &page.parsed.lesson;
        if lesson.id != page.stem && !lesson.id.is_empty() {
            found.push(problem(
                page,
                (1, 1),
                "id-and-file",
                message!("the id is `{}`, the file is {}.md", lesson.id, page.stem),
                message!("give the file the name of the id"),
            ));
        }
        let listed = (!corpus.whole && !corpus.summaries.iter().any(|s| s.locale == page.locale))
            || corpus.summaries.iter().any(|s| s.locale == page.locale && s.course.lessons().any(|(_, entry)| entry.id == page.stem));
        if !listed {
            let help = message!("add a line - [{}]({}.md) to SUMMARY.md, or nobody will find it", lesson.title, page.stem);
            found.push(problem(page, (1, 1), "summary", message!("this lesson is not listed in SUMMARY.md"), help));
        }
    }
    found
}

/// All languages list the same lessons in the same tracks in the same order.
pub(super) fn same_in_every_language(corpus: &Corpus) -> Vec<Problem> {
    let Some((first, others)) = corpus.summaries.split_first() else { return Vec::new() };
    let rows = |summary: &Summary| -> Vec<(String, String, u32)> {
        summary.course.lessons().map(|(track, entry)| (track.id.clone(), entry.id.clone(), entry.line)).collect()
    };
    let wanted = rows(first);
    let mut found = Vec::new();
    for other in others {
        let here = rows(other);
        let differs = wanted.iter().zip(&here).find(|(a, b)| (&a.0, &a.1) != (&b.0, &b.1));
        let message = match (differs, wanted.len() == here.len()) {
            (Some((a, b)), _) => {
                Some((b.2, message!("here stands `{}` of the track `{}`, in {} `{}` of `{}`", b.1, b.0, first.file, a.1, a.0)))
            }
            (None, false) => Some((
                here.last().map_or(1, |row| row.2),
                message!("{} lessons are listed here, {} in {}", here.len(), wanted.len(), first.file),
            )),
            (None, true) => None,
        };
        found.extend(
            message.map(|(line, message)| at(other, line, message, message!("list the same lessons in the same order in every language"))),
        );
    }
    found
}

fn at(summary: &Summary, line: u32, message: Message, help: Message) -> Problem {
    Problem { file: summary.file.clone(), line, column: 1, rule: "summary", message, help }
}
