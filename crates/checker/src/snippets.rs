//! Every snippet is run and compared with its comments; what it uses is compared with its edition.

use super::places::in_file;
use super::rules::newer_than;
use super::{Corpus, Page};
use judge::claims::{self, Miss, Observed};
use lesson::{Claim, Problem, Snippet};
use vocabulary::{Era, Program, Settings, Shown, Time, Trial};

/// A claim that does not hold, where it stands.
#[derive(Debug)]
pub struct Found<'c> {
    /// the lesson
    pub page: &'c Page,
    /// the snippet
    pub snippet: &'c Snippet,
    /// what is wrong
    pub miss: Miss,
}

fn all(corpus: &Corpus) -> impl Iterator<Item = (&Page, &Snippet)> {
    corpus.asked_for().flat_map(|page| page.parsed.lesson.snippets().map(move |snippet| (page, snippet)))
}

/// How many trials [`trials`] gives.
pub(super) fn count(corpus: &Corpus) -> usize {
    all(corpus).count()
}

pub(super) fn trials(corpus: &Corpus) -> Vec<Trial> {
    all(corpus).map(|(page, snippet)| trial(page, snippet)).collect()
}

fn trial(page: &Page, snippet: &Snippet) -> Trial {
    let era = snippet.era.as_deref().and_then(Era::of_word).unwrap_or_default();
    let (mut lines, mut names) = (Vec::new(), Vec::new());
    for expectation in &snippet.expectations {
        match &expectation.claim {
            Claim::Prints(_) => lines.push(expectation.about),
            Claim::Type { name, .. } => names.push((expectation.about, name.clone())),
            Claim::Throws { .. } => {}
        }
    }
    Trial {
        program: Program { text: snippet.code.clone(), before: page.parsed.lesson.before(snippet) },
        settings: Settings { time: Time::Virtual, era, seed: snippet.seed.unwrap_or(Settings::default().seed), ..Settings::default() },
        norun: snippet.norun,
        input: snippet.input.clone(),
        lines,
        names,
    }
}

/// Every claim that does not hold; `shown` answers [`trials`].
pub fn misses<'c>(corpus: &'c Corpus, shown: &[Shown]) -> Vec<Found<'c>> {
    all(corpus)
        .zip(shown)
        .flat_map(|((page, snippet), shown)| of(snippet, shown).into_iter().map(move |miss| Found { page, snippet, miss }))
        .collect()
}

pub(super) fn problems(corpus: &Corpus, shown: &[Shown]) -> Vec<Problem> {
    let wrong = misses(corpus, shown).into_iter().map(|Found { page, snippet, miss }| {
        let (line, column) = in_file(page, snippet.line, &snippet.code, miss.line, miss.column);
        Problem { file: page.file.clone(), line, column, rule: miss.rule, message: miss.message, help: miss.help }
    });
    let newer = all(corpus).zip(shown).filter_map(|((page, snippet), shown)| {
        let mark = snippet.edition.as_deref().or(page.parsed.lesson.edition.as_deref());
        newer_than(page, mark, shown.age.as_ref(), snippet.line)
    });
    wrong.chain(newer).collect()
}

fn of(snippet: &Snippet, shown: &Shown) -> Vec<Miss> {
    if snippet.norun {
        return Vec::new();
    }
    if let Some((rule, message, help)) = claims::bad_end(&shown.outcome) {
        return vec![Miss { line: 1, column: 1, rule, message, help, actual: None }];
    }
    let Shown { events, values, starts, types, .. } = shown.clone();
    claims::misses(snippet, &Observed { events, refused: shown.refused(), values, starts, types })
}
