//! Runs every snippet and compares it with its comments.

use super::{Checked, places::in_file};
use crate::author::{Page, Pool, Shown, Trial};
use crate::judge::claims::{self, Miss, Observed};
use crate::lesson::{Claim, Problem, Snippet};
use crate::run::{Program, Settings, Time};

/// A claim that does not hold, where it stands.
pub(in crate::author) struct Found<'c> {
    pub(in crate::author) page: &'c Page,
    pub(in crate::author) snippet: &'c Snippet,
    pub(in crate::author) miss: Miss,
}

pub(super) fn check(pages: &[&Page], pool: &Pool, checked: &mut Checked, problems: &mut Vec<Problem>) {
    let found = misses(pages, pool, checked);
    problems.extend(found.into_iter().map(|Found { page, snippet, miss }| {
        let (line, column) = in_file(page, snippet.line, &snippet.code, miss.line, miss.column);
        Problem { file: page.file.clone(), line, column, rule: miss.rule, message: miss.message, help: miss.help }
    }));
}

/// Runs the snippets of these lessons and gives every claim that does not hold.
pub(in crate::author) fn misses<'c>(pages: &[&'c Page], pool: &Pool, checked: &mut Checked) -> Vec<Found<'c>> {
    let all: Vec<(&Page, &Snippet)> = pages
        .iter()
        .flat_map(|&page| page.parsed.lesson.snippets().filter(|snippet| !snippet.norun).map(move |snippet| (page, snippet)))
        .collect();
    let (eras, all): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, snippet)| snippet.era.is_some());
    checked.unproved += eras.len();
    let trials: Vec<Trial> = all.iter().map(|(page, snippet)| trial(page, snippet)).collect();
    let mut found = Vec::new();
    for ((page, snippet), shown) in all.into_iter().zip(pool.run(&trials)) {
        checked.snippets += 1;
        checked.claims += snippet.expectations.len();
        found.extend(of(snippet, shown).into_iter().map(|miss| Found { page, snippet, miss }));
    }
    found
}

fn trial(page: &Page, snippet: &Snippet) -> Trial {
    let program = Program { text: snippet.code.clone(), before: page.parsed.lesson.before(snippet) };
    let settings = Settings { time: Time::Virtual, seed: snippet.seed.unwrap_or(Settings::default().seed), ..Settings::default() };
    let prints = snippet.expectations.iter().filter(|expectation| matches!(expectation.claim, Claim::Prints(_)));
    Trial { program, settings, input: snippet.input.clone(), lines: prints.map(|expectation| expectation.about).collect() }
}

fn of(snippet: &Snippet, shown: Shown) -> Vec<Miss> {
    if let Some((rule, message, help)) = claims::bad_end(&shown.outcome) {
        return vec![Miss { line: 1, column: 1, rule, message, help: help.into(), actual: None }];
    }
    let refused = shown.refused();
    claims::misses(snippet, &Observed { events: shown.events, refused, values: shown.values, starts: shown.starts })
}
