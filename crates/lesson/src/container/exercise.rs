//! `::::exercise id=…`: a task, its starter, checks, solution, known wrong ideas and hints.

use super::super::fence::{Fence, checked_id, fence, unknown};
use super::super::tree::{Reader, start};
use super::super::words::{Word, words};
use super::super::{Check, Exercise, Wrong, message};
use comrak::nodes::{Node, NodeValue};

pub(super) fn exercise(reader: &mut Reader<'_>, node: Node<'_>, rest: &[Word], at: (u32, u32), depth: u32) -> Exercise {
    let mut exercise = Exercise { line: at.0, ..Exercise::default() };
    for word in rest {
        match (word.name.as_str(), &word.value) {
            ("id", Some(id)) => exercise.id = checked_id(id, at, reader.report),
            ("parsons", None) => exercise.parsons = true,
            _ => unknown(word, &["id", "parsons"], at, reader.report),
        }
    }
    if exercise.id.is_empty() {
        reader.report.add(
            at,
            "missing-id",
            message!("this exercise has no id"),
            message!("write ::::exercise id=… : a learner's work is kept under it, so it never changes later"),
        );
    }
    reader.register(&exercise.id, at);
    for child in node.children() {
        part(reader, &mut exercise, child, depth);
    }
    report_missing(reader, &exercise, at);
    exercise
}

fn part(reader: &mut Reader<'_>, exercise: &mut Exercise, child: Node<'_>, depth: u32) {
    let at = start(child);
    let value = child.data().value.clone();
    match value {
        NodeValue::CodeBlock(code) if code.fenced && is_part(&reader.info(at)) => {
            if !code.closed {
                reader.report_open_fence(at);
            }
            let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal).to_owned();
            match fence(&reader.info(at), at, true, reader.report) {
                Fence::Starter => once(reader, "starter", &mut exercise.starter, &mut exercise.starter_line, text, at),
                Fence::Solution => once(reader, "solution", &mut exercise.solution, &mut exercise.solution_line, text, at),
                Fence::Check => checks(reader, &text, at.0 + 1, &mut exercise.checks),
                Fence::Wrong { say } => exercise.wrong.push(Wrong { say, code: text, line: at.0 + 1 }),
                Fence::Plain { .. } | Fence::Snippet(_) => {}
            }
        }
        NodeValue::BlockDirective(_) if reader.info(at).split_whitespace().next() == Some("hint") => {
            for word in &words(&reader.info(at))[1..] {
                unknown(word, &[], at, reader.report);
            }
            super::report_unclosed(reader, child, at, "hint");
            let hint = reader.blocks(child, depth + 2);
            exercise.hints.push(hint);
        }
        _ => exercise.blocks.extend(reader.block(child, depth + 1)),
    }
}

fn is_part(info: &str) -> bool {
    let mut words = info.split_whitespace();
    words.next() == Some("js") && words.next().is_some_and(|word| matches!(word, "starter" | "solution" | "check" | "wrong"))
}

fn once(reader: &mut Reader<'_>, name: &str, slot: &mut String, line: &mut u32, text: String, at: (u32, u32)) {
    if *line > 0 {
        reader.report.add(at, "exercise-part", message!("this exercise has two `js {}` blocks", name), message!("keep one"));
        return;
    }
    (*slot, *line) = (text, at.0 + 1);
}

/// Cuts a `js check` block into checks: comment lines at the margin are the sentence, the code below is the assertion.
fn checks(reader: &mut Reader<'_>, text: &str, first: u32, found: &mut Vec<Check>) {
    let before = found.len();
    let mut open: Option<Check> = None;
    for (line, text) in (first..).zip(text.split('\n')) {
        let sentence = text.strip_prefix("//").map(str::trim);
        match (sentence, &mut open) {
            (Some(words), Some(check)) if check.code.is_empty() => {
                check.sentence.push(' ');
                check.sentence.push_str(words);
            }
            (Some(words), _) => {
                found.extend(open.take().map(trimmed));
                open = Some(Check { sentence: words.to_owned(), code: String::new(), line });
            }
            (None, None) if text.trim().is_empty() => {}
            (None, Some(check)) if text.trim().is_empty() && check.code.is_empty() => {}
            (None, None) => {
                reader.report.add(
                    (line, 1),
                    "check-sentence",
                    message!("this check has no sentence"),
                    message!("put a comment above it that says what must hold"),
                );
                open = Some(Check { sentence: String::new(), code: text.to_owned(), line });
            }
            (None, Some(check)) => {
                if check.code.is_empty() {
                    check.line = line;
                } else {
                    check.code.push('\n');
                }
                check.code.push_str(text);
            }
        }
    }
    found.extend(open.take().map(trimmed));
    for check in &found[before..] {
        if check.code.is_empty() {
            reader.report.add(
                (check.line, 1),
                "check-sentence",
                message!("below this sentence nothing is checked"),
                message!("put an assertion below it"),
            );
        }
    }
}

fn trimmed(mut check: Check) -> Check {
    check.code.truncate(check.code.trim_end().len());
    check
}

fn report_missing(reader: &mut Reader<'_>, exercise: &Exercise, at: (u32, u32)) {
    let parts = [
        ("js solution", exercise.solution_line == 0, message!("the checker proves that every exercise can be solved")),
        ("js starter", exercise.starter_line == 0 && !exercise.parsons, message!("it may be nearly empty")),
        ("js check", exercise.checks.is_empty(), message!("put a sentence in a comment and an assertion below it")),
    ];
    for (name, missing, help) in parts {
        if missing {
            reader.report.add(at, "exercise-part", message!("this exercise has no `{}` block", name), help);
        }
    }
    if exercise.hints.is_empty() {
        reader.report.add(
            at,
            "missing-hint",
            message!("this exercise has no hint"),
            message!("write at least one :::hint that a stuck learner can use"),
        );
    }
}
