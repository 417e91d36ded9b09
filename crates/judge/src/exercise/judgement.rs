//! What is known of an attempt while its checks come in, and whether the lesson knows the idea behind it.

use super::{Verdict, checking, signature, verdict};
use crate::shuffle;
use lesson::{Exercise, bare};
use std::collections::BTreeMap;
use vocabulary::{Attempt, Judged, Outcome};

/// What is known so far of one attempt.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// how the attempt itself ended, where it did not come to its end: then no check ran
    pub broke: Option<Outcome>,
    /// how its checks went, in order, as far as they came
    pub verdicts: Vec<Verdict>,
}

impl Judgement {
    /// Whether the attempt came to its end and all these many checks hold.
    pub fn passed(&self, checks: usize) -> bool {
        self.broke.is_none() && self.verdicts.len() == checks && self.first_failing().is_none()
    }

    /// Whether nothing more will be learnt.
    pub fn complete(&self, checks: usize) -> bool {
        self.broke.is_some() || self.verdicts.len() == checks
    }

    /// The first check that does not hold.
    pub fn first_failing(&self) -> Option<usize> {
        self.verdicts.iter().position(|verdict| *verdict != Verdict::Passed)
    }

    /// See [`signature`]; an attempt that broke has the same one for every check.
    fn signature(&self) -> Vec<String> {
        match &self.broke {
            Some(outcome) => signature(&[verdict(outcome)]),
            None => signature(&self.verdicts),
        }
    }
}

/// What the reader begins with: the starter, or the lines of the solution in another order.
pub fn starter(exercise: &Exercise) -> String {
    if exercise.parsons && exercise.starter_line == 0 { shuffle::lines(&exercise.solution, &exercise.id) } else { exercise.starter.clone() }
}

/// What must be run to judge a text: the text itself, then the starter and each wrong idea, to tell whether it is one of them.
pub fn attempts(text: &str, starter: &str, exercise: &Exercise) -> Vec<Attempt> {
    let known = [text, starter].into_iter().chain(exercise.wrong.iter().map(|wrong| wrong.code.as_str()));
    let checks = |text: &str| exercise.checks.iter().map(|check| checking(text, check)).collect();
    known.map(|text| Attempt { text: text.to_owned(), checks: checks(text) }).collect()
}

/// What these programs of an attempt say of it.
pub fn judgement(judged: &[Judged], attempt: u32) -> Judgement {
    let mut found = Judgement::default();
    for one in judged.iter().filter(|one| one.attempt == attempt) {
        match one.check {
            None if !matches!(one.outcome, Outcome::Completed(_)) => found.broke = Some(one.outcome.clone()),
            None => {}
            Some(_) => found.verdicts.push(verdict(&one.outcome)),
        }
    }
    found
}

/// The wrong idea of the lesson that is behind a text, by its place in the exercise.
///
/// Ideas that the checks cannot tell apart, nor from the untouched starter, are told apart by their words: the nearest text counts.
pub fn known(judged: &[Judged], text: &str, starter: &str, exercise: &Exercise) -> Option<usize> {
    let all = exercise.checks.len();
    let mine = judgement(judged, 0);
    if !mine.complete(all) || mine.passed(all) {
        return None;
    }
    let alike = |attempt: u32| {
        let other = judgement(judged, attempt);
        other.complete(all) && other.signature() == mine.signature()
    };
    let wrong = exercise.wrong.iter().zip(2_u32..).enumerate().filter(|(_, (_, attempt))| alike(*attempt));
    let wrong = wrong.map(|(index, (wrong, _))| (distance(text, &wrong.code), Some(index)));
    let started = alike(1).then(|| (distance(text, starter), None));
    started.into_iter().chain(wrong).min_by_key(|(distance, _)| *distance).and_then(|(_, index)| index)
}

/// How many words and signs stand in one text and not in the other.
fn distance(a: &str, b: &str) -> usize {
    let mut count: BTreeMap<String, isize> = BTreeMap::new();
    tokens(a).into_iter().for_each(|token| *count.entry(token).or_default() += 1);
    tokens(b).into_iter().for_each(|token| *count.entry(token).or_default() -= 1);
    count.values().map(|n| n.unsigned_abs()).sum()
}

/// The words and signs of a program, roughly; comments and the insides of texts aside.
fn tokens(code: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_word = false;
    for letter in bare(code).chars() {
        let is_word = letter.is_alphanumeric() || letter == '_' || letter == '$';
        match found.last_mut() {
            Some(last) if in_word && is_word => last.push(letter),
            _ if letter.is_whitespace() => {}
            _ => found.push(letter.into()),
        }
        in_word = is_word;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use lesson::{Check, Wrong};
    use vocabulary::{Entry, Key, Num, Object, Shape, Slot, Value};

    fn exercise() -> Exercise {
        let wrong = |code: &str| Wrong { code: code.into(), ..Wrong::default() };
        Exercise { checks: vec![Check::default()], wrong: vec![wrong("let copy = i; use(copy);"), wrong("other()")], ..Exercise::default() }
    }

    /// The notes of one `equal` that saw `actual` and wanted 0.
    fn saw(attempt: u32, actual: f64) -> Judged {
        let object = |shape, entries: Vec<(Key, Value)>| {
            let entries = entries.into_iter().map(|(key, value)| Entry { key, slot: Slot::Value(value), enumerable: true }).collect();
            Value::Object(Box::new(Object { id: 1, class: String::new(), tag: String::new(), shape, entries, omitted: 0 }))
        };
        let number = |n| Value::Number(Num(n));
        let word = Value::String { text: "equal".into(), length: 5 };
        let note = [word, number(actual), number(0.0)].into_iter().zip(0..).map(|(value, i)| (Key::Index(i), value)).collect();
        let notes = vec![(Key::Index(0), object(Shape::Array(3), note)), (Key::Name("done".into()), Value::Boolean(true))];
        Judged { attempt, check: Some(0), outcome: Outcome::Completed(Some(object(Shape::Plain, notes))), printed: vec![] }
    }

    #[track_caller]
    fn check(seen: [f64; 4], text: &str, expected: Option<usize>) {
        let judged: Vec<Judged> = seen.into_iter().zip(0..).map(|(actual, attempt)| saw(attempt, actual)).collect();
        assert_eq!(known(&judged, text, "use(i);", &exercise()), expected);
    }

    #[test]
    fn a_wrong_idea_is_known_by_what_it_does_and_then_by_its_words() {
        check([3.0, 1.0, 2.0, 3.0], "whatever()", Some(1));
        check([3.0, 1.0, 2.0, 4.0], "whatever()", None);
        check([3.0, 3.0, 3.0, 4.0], "use(i);", None);
        check([3.0, 3.0, 3.0, 4.0], "let k = i; use(k);", Some(0));
        check([0.0, 3.0, 0.0, 0.0], "right()", None);
    }

    #[test]
    fn an_attempt_that_breaks_has_no_verdicts() {
        let broke = Judged { attempt: 0, check: None, outcome: Outcome::Asked(vocabulary::Question::Alert("?".into())), printed: vec![] };
        let found = judgement(&[broke], 0);
        assert!(found.complete(3) && !found.passed(0) && found.first_failing().is_none());
    }
}
