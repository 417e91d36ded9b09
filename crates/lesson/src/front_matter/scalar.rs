//! One value of the head: plain or quoted text, or a whole number.
//!
//! Whatever YAML would read as something else (a boolean, a date, an alias, a comment) is refused with the advice to quote it.

use crate::{Message, message};

/// A value as YAML's core schema reads it.
#[derive(Debug, PartialEq)]
pub(super) enum Scalar {
    Text(String),
    Number(u64),
}

/// Why a value was refused.
#[derive(Debug, PartialEq)]
pub(super) struct Refused {
    pub message: Message,
    pub help: Message,
}

fn refuse<T>(message: Message, help: Message) -> Result<T, Refused> {
    Err(Refused { message, help })
}

/// Refuses what would be right as a quoted text.
fn unquoted<T>(message: Message) -> Result<T, Refused> {
    refuse(message, message!("put it in double quotes"))
}

/// Reads a value that stands alone on its line.
pub(super) fn scalar(text: &str) -> Result<Scalar, Refused> {
    if text.starts_with(['"', '\'']) {
        let (value, rest) = quoted(text)?;
        return if rest.is_empty() {
            Ok(Scalar::Text(value))
        } else {
            refuse(message!("there is text after the closing quote"), message!("move it inside the quotes"))
        };
    }
    plain(text, &[])
}

/// Reads `a, "b"]`, what follows an opening bracket.
pub(super) fn flow_list(text: &str) -> Result<Vec<String>, Refused> {
    let mut items = Vec::new();
    let mut rest = text.trim_start();
    loop {
        let (item, after) = if rest.starts_with(['"', '\'']) {
            quoted(rest)?
        } else {
            let end = rest.find([',', ']']).unwrap_or(rest.len());
            match plain(rest[..end].trim(), &['[', ']', '{', '}', ','])? {
                Scalar::Text(text) => (text, &rest[end..]),
                Scalar::Number(_) => return unquoted(message!("an item looks like a number")),
            }
        };
        items.push(item);
        rest = after.trim_start();
        if let Some(after) = rest.strip_prefix(',') {
            rest = after.trim_start();
        } else if rest == "]" {
            return Ok(items);
        } else {
            return refuse(message!("the list is not closed"), message!("write it as `[one, two]` on one line"));
        }
    }
}

/// A quoted text at the beginning of `text`, and what follows it.
fn quoted(text: &str) -> Result<(String, &str), Refused> {
    let single = text.starts_with('\'');
    let mut value = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' if single && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
                value.push('\'');
            }
            '\'' if single => return Ok((value, &text[at + 1..])),
            '"' if !single => return Ok((value, &text[at + 1..])),
            '\\' if !single => match chars.next() {
                Some((_, escaped @ ('"' | '\\'))) => value.push(escaped),
                _ => {
                    return refuse(message!("only \\\" and \\\\ may follow a backslash in quotes"), message!("write the character itself"));
                }
            },
            _ => value.push(c),
        }
    }
    refuse(message!("the quote is not closed"), message!("close it on the same line"))
}

/// A value without quotes. `also` are characters that end one inside a list.
fn plain(text: &str, also: &[char]) -> Result<Scalar, Refused> {
    // YAML 1.2.2, 7.3.3: what a plain scalar may begin with and contain
    let Some(first) = text.chars().next() else { return refuse(message!("there is no value"), message!("write one, or remove the line")) };
    // these three may begin one, if no blank follows
    let stands_alone = text.chars().nth(1).is_none_or(char::is_whitespace);
    if ("-?:".contains(first) && stands_alone) || ",[]{}#&*!|>'\"%@`".contains(first) {
        return unquoted(message!("a value cannot begin with `{}`", first));
    }
    if text.contains(": ") || text.ends_with(':') {
        return unquoted(message!("there is a colon in the value"));
    }
    if text.contains(" #") {
        return unquoted(message!("` #` would begin a comment"));
    }
    if text.chars().any(|c| c.is_control() || also.contains(&c)) {
        return unquoted(message!("there is a character that needs quotes"));
    }
    if text.bytes().all(|b| b.is_ascii_digit()) && (text.len() == 1 || !text.starts_with('0')) && text.len() < 16 {
        return Ok(Scalar::Number(text.bytes().fold(0, |n, b| n * 10 + u64::from(b - b'0'))));
    }
    if means_something_else(text) {
        return unquoted(message!("`{}` means something else than text in YAML", text));
    }
    Ok(Scalar::Text(text.to_owned()))
}

/// Booleans, nulls, numbers and dates of YAML 1.1 and 1.2, whichever a reader follows; generous, because quotes always help.
fn means_something_else(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let word = matches!(lower.as_str(), "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "null" | "~" | "<<" | "=");
    let number = lower.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && lower.chars().all(|c| c.is_ascii_hexdigit() || "+-._:xotzinfa ".contains(c));
    word || number
}
