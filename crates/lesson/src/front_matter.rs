//! The head of a lesson: a small strict part of YAML, so that every accepted head means the same to every other tool that reads YAML.
//!
//! `key: value`, quoted or plain; `key: [a, b]`; `key:` with `  - item` lines below; full-line comments. Everything else is a problem.

mod scalar;

use super::fence::{checked_id, edition};
use super::report::{Report, nearest};
use super::{Lesson, message};
use scalar::scalar;

const KEYS: &[&str] = &["id", "title", "track", "edition", "goals", "minutes", "source", "source-hash"];

/// A value of the head: where it stands, and what it is.
#[derive(Debug, PartialEq)]
struct Entry {
    key: String,
    at: (u32, u32),
    value: Value,
}

#[derive(Debug, PartialEq)]
enum Value {
    Text(String),
    Number(u64),
    List(Vec<String>),
    /// already reported
    Broken,
}

/// Fills the lesson from the head and gives how many lines the head takes (0 if there is none).
pub(super) fn front_matter(lines: &[&str], lesson: &mut Lesson, report: &mut Report) -> usize {
    if lines.first().map(|l| l.trim_end()) != Some("---") {
        let help = message!("begin the file with ---, lines such as `id: typing-02` and `title: …`, and --- again");
        report.add((1, 1), "front-matter", message!("the head is missing"), help);
        return 0;
    }
    let Some(length) = lines.iter().skip(1).position(|l| l.trim_end() == "---") else {
        report.add(
            (1, 1),
            "front-matter",
            message!("the head that begins here never ends"),
            message!("put a line --- after the last `key: value` line"),
        );
        return 0;
    };
    let entries = entries(&lines[1..=length], report);
    for entry in entries {
        fill(entry, lesson, report);
    }
    for (key, missing) in [("id", lesson.id.is_empty()), ("title", lesson.title.is_empty()), ("track", lesson.track.is_empty())] {
        if missing {
            report.add((1, 1), "front-matter", message!("the head has no `{}`", key), message!("add a line `{}: …`", key));
        }
    }
    length + 2
}

fn fill(entry: Entry, lesson: &mut Lesson, report: &mut Report) {
    let Entry { key, at, value } = entry;
    match (key.as_str(), value) {
        ("id", Value::Text(text)) => lesson.id = checked_id(&text, at, report),
        ("title", Value::Text(text)) => lesson.title = text,
        ("track", Value::Text(text)) => lesson.track = checked_id(&text, at, report),
        ("edition", Value::Text(text)) => lesson.edition = edition(&text, at, report),
        ("source", Value::Text(text)) => lesson.source = Some(text),
        ("source-hash", Value::Text(text)) => lesson.source_hash = Some(text),
        ("goals", Value::List(items)) => lesson.goals = items,
        ("minutes", Value::Number(n @ 1..=600)) => lesson.minutes = Some(n as u32),
        (_, Value::Broken) => {}
        ("goals", _) => report.add(
            at,
            "front-matter",
            message!("`goals` is a list"),
            message!("write each goal on a line of its own below, beginning with `  - `"),
        ),
        ("minutes", _) => report.add(
            at,
            "front-matter",
            message!("`minutes` is a whole number from 1 to 600"),
            message!("write for example `minutes: 10`"),
        ),
        (known, _) if KEYS.contains(&known) => {
            report.add(
                at,
                "front-matter",
                message!("`{}` takes one text", key),
                message!("write `{}: …`; in quotes if it looks like a number", key),
            );
        }
        _ => {
            let help = match nearest(&key, KEYS) {
                Some(near) => message!("did you mean `{}`?", near),
                None => message!("known keys are {}", KEYS.join(", ")),
            };
            report.add(at, "front-matter", message!("`{}` is not a key of the head", key), help);
        }
    }
}

/// The entries between the two `---` lines; `lines[0]` is line 2 of the file.
fn entries(lines: &[&str], report: &mut Report) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut open_list = false;
    for (index, raw) in lines.iter().enumerate() {
        let line = raw.trim_end();
        let number = index as u32 + 2;
        if line.trim_start().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        if line.contains('\t') {
            report.add((number, 1), "front-matter", message!("there is a tab in the head"), message!("use spaces"));
            continue;
        }
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            match found.last_mut() {
                Some(Entry { value: Value::List(items), .. }) if open_list => match scalar(item.trim()) {
                    Ok(scalar::Scalar::Text(text)) => items.push(text),
                    Ok(scalar::Scalar::Number(_)) => {
                        report.add(
                            (number, indent as u32 + 3),
                            "front-matter",
                            message!("this item looks like a number"),
                            message!("put it in quotes"),
                        );
                    }
                    Err(why) => report.add((number, indent as u32 + 3), "front-matter", why.message, why.help),
                },
                _ => report.add(
                    (number, 1),
                    "front-matter",
                    message!("a list item without its key"),
                    message!("write `key:` on the line above and nothing after the colon"),
                ),
            }
            continue;
        }
        open_list = false;
        if indent > 0 {
            report.add((number, 1), "front-matter", message!("this line is indented"), message!("begin each key at the start of its line"));
            continue;
        }
        let Some((key, rest)) = line.split_once(':').filter(|(_, rest)| rest.is_empty() || rest.starts_with(' ')) else {
            report.add(
                (number, 1),
                "front-matter",
                message!("this line is not `key: value`"),
                message!("write the key, a colon, a space and the value"),
            );
            continue;
        };
        if !key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') || key.is_empty() {
            report.add(
                (number, 1),
                "front-matter",
                message!("`{}` cannot be a key", key),
                message!("keys are made of letters and hyphens"),
            );
            continue;
        }
        let at = (number, key.chars().count() as u32 + 3);
        if found.iter().any(|e| e.key == key) {
            report.add((number, 1), "front-matter", message!("`{}` stands twice in the head", key), message!("keep one"));
            continue;
        }
        let value = if rest.trim().is_empty() {
            open_list = true;
            Value::List(Vec::new())
        } else {
            value(rest.trim(), at, report)
        };
        found.push(Entry { key: key.to_owned(), at, value });
    }
    // a key with nothing after it and no items below is null in YAML, not an empty list
    for entry in &mut found {
        if entry.value == Value::List(Vec::new()) {
            report.add(
                entry.at,
                "front-matter",
                message!("`{}` has no value", entry.key),
                message!("write one after the colon, or remove the line"),
            );
            entry.value = Value::Broken;
        }
    }
    found
}

fn value(text: &str, at: (u32, u32), report: &mut Report) -> Value {
    let read = match text.strip_prefix('[') {
        Some(rest) => scalar::flow_list(rest).map(Value::List),
        None => scalar(text).map(|s| match s {
            scalar::Scalar::Text(text) => Value::Text(text),
            scalar::Scalar::Number(n) => Value::Number(n),
        }),
    };
    read.unwrap_or_else(|why| {
        report.add(at, "front-matter", why.message, why.help);
        Value::Broken
    })
}

#[cfg(test)]
mod tests;
