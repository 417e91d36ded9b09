//! A recorded value in words and in short code.

use recording::{Datum, Key, Kind, Recording, Slot};
use text::narration::{Sort, ValueText};
use vocabulary::{format, surrogates};

/// Letters shown of a text, entries of an object.
const LETTERS: usize = 30;
const ENTRIES: usize = 4;

/// The value as it is at a step.
pub fn value_text(recording: &Recording, datum: Datum, step: u32) -> ValueText {
    ValueText { sort: sort(recording, datum, step), code: short(recording, datum, step, 1) }
}

fn sort(recording: &Recording, datum: Datum, step: u32) -> Sort {
    match datum {
        Datum::Undefined => Sort::Undefined,
        Datum::Null => Sort::Null,
        Datum::Boolean(_) => Sort::Boolean,
        Datum::Integer(_) | Datum::Number(_) => Sort::Number,
        Datum::Bigint(_) => Sort::Bigint,
        Datum::String(_) => Sort::Text,
        Datum::Symbol(_) => Sort::Symbol,
        Datum::Function(id) => match recording.object(id, step).map(|o| o.kind) {
            Some(Kind::Function { is_class: true, .. }) => Sort::Class,
            _ => Sort::Function,
        },
        Datum::Object(id) => match recording.object(id, step).map(|o| o.kind) {
            Some(Kind::Array(_)) => Sort::Array,
            Some(Kind::Pending | Kind::Fulfilled(_) | Kind::Rejected(_)) => Sort::Promise,
            Some(Kind::Error(_)) => Sort::Error,
            _ => Sort::Object,
        },
    }
}

/// The value's code, shortened; objects are opened `depth` levels deep.
pub fn short(recording: &Recording, datum: Datum, step: u32, depth: u32) -> String {
    match datum {
        Datum::Undefined => "undefined".into(),
        Datum::Null => "null".into(),
        Datum::Boolean(b) => b.to_string(),
        Datum::Integer(_) | Datum::Number(_) => format::number(datum.as_number().unwrap_or(f64::NAN)),
        Datum::Bigint(t) => format!("{}n", recording.text_of(t)),
        Datum::String(t) => quoted(recording.text_of(t), recording.texts.get(t as usize).map_or(0, |t| t.length)),
        Datum::Symbol(t) => format!("Symbol({})", recording.text_of(t)),
        Datum::Function(id) => match recording.object(id, step).map(|o| o.kind) {
            Some(Kind::Function { name, .. }) if !recording.text_of(name).is_empty() => recording.text_of(name).to_owned(),
            _ => "ƒ".into(),
        },
        Datum::Object(id) => object(recording, id, step, depth),
    }
}

fn quoted(text: &str, length: u32) -> String {
    let shown: String = text.chars().take(LETTERS).collect();
    let cut = shown.encode_utf16().count() < length as usize;
    format!(
        "\"{}{}\"",
        surrogates::escaped(&shown.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")),
        if cut { "…" } else { "" }
    )
}

fn object(recording: &Recording, id: u32, step: u32, depth: u32) -> String {
    // an object met in this step is looked at when the step ends
    let Some(state) = recording.object(id, step) else { return "{…}".into() };
    let class = recording.text_of(state.class);
    match state.kind {
        Kind::Error(headline) => return recording.text_of(headline).to_owned(),
        Kind::Date(text) => return text.map_or("Invalid Date", |t| recording.text_of(t)).to_owned(),
        Kind::RegExp(text) | Kind::Text(text) => return recording.text_of(text).to_owned(),
        Kind::Boxed(inner) => return format!("{class}({})", short(recording, inner, step, 0)),
        Kind::Pending | Kind::Fulfilled(_) | Kind::Rejected(_) => return "Promise".into(),
        Kind::Global => return "globalThis".into(),
        _ => {}
    }
    let (open, close) = if matches!(state.kind, Kind::Array(_)) { ('[', ']') } else { ('{', '}') };
    let before = match state.kind {
        Kind::Array(_) if class == "Array" => String::new(),
        Kind::Plain if class == "Object" || class.is_empty() => String::new(),
        _ => format!("{class} "),
    };
    if depth == 0 && !state.entries.is_empty() {
        return format!("{before}{open}…{close}");
    }
    let mut parts: Vec<String> = state
        .entries
        .iter()
        .take(ENTRIES)
        .map(|(key, slot)| {
            let value = match slot {
                Slot::Value(datum) => short(recording, *datum, step, depth.saturating_sub(1)),
                Slot::Accessor { .. } => "(…)".into(),
                Slot::Hole => String::new(),
            };
            match key {
                Key::Name(t) => format!("{}: {value}", recording.text_of(*t)),
                Key::Symbol(t) => format!("[{}]: {value}", recording.text_of(*t)),
                Key::Pair(datum) => format!("{} => {value}", short(recording, *datum, step, 0)),
                Key::Index(i) if open == '{' => format!("{i}: {value}"),
                Key::Index(_) | Key::Member(_) => value,
            }
        })
        .collect();
    if state.entries.len() > ENTRIES || state.omitted > 0 {
        parts.push("…".into());
    }
    format!("{before}{open}{}{close}", parts.join(", "))
}
