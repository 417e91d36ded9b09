//! Native replacement for the browser's `Intl`: English and Korean, as far as lessons use them, from the CLDR. Anything else throws
//! a RangeError rather than giving a wrong result.

mod collate;
mod dates;
mod numbers;
mod tag;

use super::{Plain, Refusal, Request};

/// The supported languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Language {
    English,
    Korean,
}

/// The zone's name, by its offset from UTC in minutes; known only for the two zones that lessons are checked in.
pub(in crate::services) fn zone_name(_time: f64, offset: i32) -> String {
    match offset {
        0 => "Coordinated Universal Time".into(),
        540 => "Korean Standard Time".into(),
        _ => format!("GMT{}{:02}:{:02}", if offset < 0 { '-' } else { '+' }, offset.abs() / 60, offset.abs() % 60),
    }
}

/// Performs the request.
pub(super) fn answer(request: &Request) -> Result<Plain, Refusal> {
    if request.service == "Locale" {
        return tag::answer(&text(&request.locales), Options(&request.options), request.method);
    }
    let locale = locale(&request.locales)?;
    let language = if locale.starts_with("ko") { Language::Korean } else { Language::English };
    let options = Options(&request.options);
    let first = request.arguments.first().unwrap_or(&Plain::Undefined);
    match (request.service, request.method) {
        ("Intl", "getCanonicalLocales") => tags(first).map(|tags| Plain::List(tags.iter().map(|tag| Plain::text(tag)).collect())),
        (_, "supportedLocalesOf") => {
            tags(first).map(|tags| Plain::List(tags.iter().filter(|tag| known(tag)).map(|tag| Plain::text(tag)).collect()))
        }
        ("String", "toLocaleUpperCase") => Ok(Plain::text(&text(first).to_uppercase())),
        ("String", "toLocaleLowerCase") => Ok(Plain::text(&text(first).to_lowercase())),
        ("NumberFormat", "@@construct") => numbers::Format::read(language, options).map(|_| Plain::Undefined),
        ("NumberFormat", "format") => Ok(Plain::text(&numbers::Format::read(language, options)?.value(first))),
        ("DateTimeFormat", "@@construct") => dates::Format::read(language, options).map(|_| Plain::Undefined),
        ("DateTimeFormat", "format") => dates::Format::read(language, options)?.value(first).map(|text| Plain::text(&text)),
        ("Collator", "@@construct") => Ok(Plain::Undefined),
        ("Collator", "compare") => {
            let other = request.arguments.get(1).unwrap_or(&Plain::Undefined);
            Ok(Plain::Number(f64::from(collate::compare(&text(first), &text(other), options.flag("numeric"), options.text("sensitivity")))))
        }
        ("PluralRules", "@@construct") => Ok(Plain::Undefined),
        ("PluralRules", "select") => Ok(Plain::text(plural(language, number(first), options.text("type").as_deref() == Some("ordinal")))),
        ("ListFormat", "@@construct") => Ok(Plain::Undefined),
        ("ListFormat", "format") => Ok(Plain::text(&list(language, first, options.text("type").as_deref() == Some("disjunction")))),
        (_, "resolvedOptions") => Ok(Plain::Record(vec![("locale".into(), Plain::text(&locale))])),
        (service, method) => Err(unavailable(&format!("Intl.{service}.{method}"))),
    }
}

fn unavailable(what: &str) -> Refusal {
    Refusal { range: true, message: format!("{what} needs a browser") }
}

fn known(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("en" | "ko"))
}

/// The first supported language of the list; English if the list is empty.
fn locale(locales: &Plain) -> Result<String, Refusal> {
    let tags = tags(locales)?;
    match tags.iter().find(|tag| known(tag)) {
        Some(tag) => Ok(tag.clone()),
        None if tags.is_empty() => Ok("en-US".into()),
        None => Err(unavailable(&tags[0])),
    }
}

/// Language tags in their canonical case (BCP 47, 2.1.1).
fn tags(locales: &Plain) -> Result<Vec<String>, Refusal> {
    let list = match locales {
        Plain::Undefined => return Ok(Vec::new()),
        Plain::List(items) => items.iter().map(text).collect(),
        one => vec![text(one)],
    };
    list.into_iter()
        .map(|tag: String| canonical(&tag).ok_or_else(|| Refusal { range: true, message: "Incorrect locale information provided".into() }))
        .collect()
}

fn canonical(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut out = language.to_ascii_lowercase();
    for part in parts {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 => {
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(out)
}

/// Options by name.
#[derive(Clone, Copy)]
pub(super) struct Options<'a>(&'a Plain);

impl Options<'_> {
    fn get(&self, name: &str) -> Option<&Plain> {
        match self.0 {
            Plain::Record(fields) => {
                fields.iter().find(|(field, value)| field == name && *value != Plain::Undefined).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).map(text)
    }

    pub fn flag(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Plain::Boolean(true)))
    }

    /// An integer option within `least` and `most`.
    pub fn number(&self, name: &str, least: u32, most: u32) -> Result<Option<u32>, Refusal> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let value = number(value);
        if value.is_nan() || value < f64::from(least) || value > f64::from(most) {
            return Err(Refusal { range: true, message: format!("{name} value is out of range.") });
        }
        Ok(Some(value as u32))
    }
}

fn text(value: &Plain) -> String {
    match value {
        Plain::Text(units) => String::from_utf16_lossy(units),
        Plain::Number(number) => vocabulary::format::number(*number),
        Plain::Bigint(digits) => digits.clone(),
        Plain::Boolean(flag) => flag.to_string(),
        _ => "undefined".into(),
    }
}

fn number(value: &Plain) -> f64 {
    match value {
        Plain::Number(number) => *number,
        Plain::Null => 0.0,
        Plain::Boolean(flag) => f64::from(u8::from(*flag)),
        Plain::Text(_) | Plain::Bigint(_) => text(value).trim().parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

/// The plural category (CLDR, plural rules for en and ko).
fn plural(language: Language, n: f64, ordinal: bool) -> &'static str {
    match (language, ordinal) {
        (Language::Korean, _) => "other",
        (Language::English, false) => {
            if n == 1.0 {
                "one"
            } else {
                "other"
            }
        }
        (Language::English, true) => match (n % 10.0, n % 100.0) {
            (1.0, teen) if teen != 11.0 => "one",
            (2.0, teen) if teen != 12.0 => "two",
            (3.0, teen) if teen != 13.0 => "few",
            _ => "other",
        },
    }
}

/// Joins a list: "a, b, and c"; "a, b 및 c".
fn list(language: Language, items: &Plain, either: bool) -> String {
    let items: Vec<String> = match items {
        Plain::List(items) => items.iter().map(text).collect(),
        _ => Vec::new(),
    };
    let word = match (language, either) {
        (Language::English, false) => "and ",
        (Language::English, true) => "or ",
        (Language::Korean, false) => "및 ",
        (Language::Korean, true) => "또는 ",
    };
    match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [a, b] => format!("{a} {word}{b}"),
        [first @ .., last] => {
            let comma = if language == Language::English { "," } else { "" };
            format!("{}{comma} {word}{last}", first.join(", "))
        }
    }
}
