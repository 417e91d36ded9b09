//! What the end of a check's program says.

use crate::equality::same;
use lesson::{Message, message};
use vocabulary::{Key, Limit, Object, Outcome, Shape, Slot, TypeName, Value, format, surrogates};

/// How a check went.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// all that it asserts holds
    Passed,
    /// two values differ
    Differs {
        /// what the attempt made
        actual: Value,
        /// what was wanted
        expected: Value,
    },
    /// the attempt uses a word or sign that it should do without
    Uses(String),
    /// the attempt does without a word or sign that it should use
    Lacks(String),
    /// something should have failed and did not, or with another error
    DidNotThrow {
        /// the class that was wanted; empty for any
        wanted: String,
        /// the error that came instead
        instead: Option<Value>,
    },
    /// the attempt failed while it was checked
    Threw(Value),
    /// It did not come to its end in time, or waits for something that never comes.
    Unfinished(Option<Limit>),
    /// the attempt asks the reader something, or the engine died, or the check asserts nothing: a fault of the lesson or of ours
    Broken(Message),
}

/// Reads the outcome of a [`check_program`](super::check_program).
pub fn verdict(outcome: &Outcome) -> Verdict {
    let notes = match outcome {
        Outcome::Completed(Some(Value::Object(notes))) => notes,
        Outcome::Completed(_) => return Verdict::Broken(message!("this check left no notes")),
        Outcome::Threw(failure) => return failure.value.clone().map_or_else(|| cannot_run(&failure.message), Verdict::Threw),
        Outcome::SyntaxError(failures) => return cannot_run(failures.first().map_or("", |f| &f.message)),
        Outcome::TooNew { newer, .. } => return cannot_run(newer.uses.first().map_or("", |used| &used.name)),
        Outcome::HitLimit(limit) => return Verdict::Unfinished(Some(*limit)),
        Outcome::Stopped => return Verdict::Unfinished(None),
        Outcome::EngineCrashed(report) => return cannot_run(report),
        Outcome::Asked(_) => return Verdict::Broken(message!("a question is asked while it is checked")),
    };
    let mut asserted = false;
    for entry in &notes.entries {
        let numbered = match &entry.key {
            Key::Index(_) => true,
            Key::Name(name) => name.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        if numbered
            && let Slot::Value(Value::Object(note)) = &entry.slot
            && let Some(kind) = text(item(note, 0))
        {
            asserted = true;
            if let Some(failed) = failed(&kind, note) {
                return failed;
            }
        }
    }
    match (field(notes, "threw"), field(notes, "done")) {
        (Some(Value::Object(thrown)), _) => Verdict::Threw(item(thrown, 0).cloned().unwrap_or(Value::Undefined)),
        (_, None) => Verdict::Unfinished(None),
        _ if notes.omitted > 0 => Verdict::Broken(message!("this check asserts more than can be looked at")),
        _ if !asserted => Verdict::Broken(message!("this check asserts nothing")),
        _ => Verdict::Passed,
    }
}

fn cannot_run(why: &str) -> Verdict {
    Verdict::Broken(message!("this check cannot run: {}", why))
}

/// What is wrong with one note, `["equal", actual, expected]` and the like.
fn failed(kind: &str, note: &Object) -> Option<Verdict> {
    let undefined = Value::Undefined;
    let at = |index| item(note, index).unwrap_or(&undefined);
    match kind {
        "equal" => (!same(at(1), at(2))).then(|| Verdict::Differs { actual: at(1).clone(), expected: at(2).clone() }),
        "uses" | "lacks" => {
            let word = text(Some(at(1))).unwrap_or_default();
            match (kind, at(2)) {
                ("uses", Value::Boolean(false)) => Some(Verdict::Lacks(word)),
                ("lacks", Value::Boolean(true)) => Some(Verdict::Uses(word)),
                (_, Value::Boolean(_)) => None,
                _ => Some(Verdict::Broken(message!("`{}` needs its word in quotes", kind))),
            }
        }
        "throws" => {
            let wanted = text(Some(at(1))).unwrap_or_default();
            let threw = *at(2) == Value::Boolean(true);
            let good = threw && (wanted.is_empty() || class(at(3)).as_deref() == Some(&wanted));
            (!good).then(|| Verdict::DidNotThrow { wanted, instead: threw.then(|| at(3).clone()) })
        }
        _ => Some(Verdict::Broken(message!("this check notes `{}`, which means nothing", kind))),
    }
}

fn item(list: &Object, index: u32) -> Option<&Value> {
    list.entries.iter().find(|entry| entry.key == Key::Index(index)).and_then(|entry| match &entry.slot {
        Slot::Value(value) => Some(value),
        _ => None,
    })
}

fn field<'o>(object: &'o Object, name: &str) -> Option<&'o Value> {
    object.entries.iter().find(|entry| matches!(&entry.key, Key::Name(key) if key == name)).and_then(|entry| match &entry.slot {
        Slot::Value(value) => Some(value),
        _ => None,
    })
}

fn text(value: Option<&Value>) -> Option<String> {
    match value {
        Some(Value::String { text, .. }) => Some(surrogates::bare(text).into_owned()),
        _ => None,
    }
}

/// "TypeError" of an error whose headline is "TypeError: …".
fn class(error: &Value) -> Option<String> {
    match error {
        Value::Object(object) => match &object.shape {
            Shape::Error { headline, .. } => Some(headline.split(':').next().unwrap_or_default().trim().to_owned()),
            _ => Some(object.class.clone()),
        },
        _ => None,
    }
}

/// What tells one wrong idea from another: how each check went, with the values it saw.
/// Two attempts with the same signature are wrong in the same way, as far as the checks can see.
pub fn signature(verdicts: &[Verdict]) -> Vec<String> {
    let options = format::Options { stacks: false, ..format::Options::default() };
    let show = |value: &Value| format!("{} {}", TypeName::word(value.type_name()), format::inspect_with(value, options));
    verdicts
        .iter()
        .map(|verdict| match verdict {
            Verdict::Passed => "passed".into(),
            Verdict::Differs { actual, .. } => format!("gives {}", show(actual)),
            Verdict::Uses(word) => format!("uses {word}"),
            Verdict::Lacks(word) => format!("lacks {word}"),
            Verdict::DidNotThrow { instead: None, .. } => "does not throw".into(),
            Verdict::DidNotThrow { instead: Some(error), .. } | Verdict::Threw(error) => format!("throws {}", show(error)),
            Verdict::Unfinished(_) => "does not end".into(),
            Verdict::Broken(why) => format!("broken: {why}"),
        })
        .collect()
}
