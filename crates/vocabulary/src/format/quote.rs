//! Text in quotes and the names of properties.

use crate::surrogates;

/// Text in single quotes; in double quotes or backticks where that saves a backslash. Control characters are escaped.
pub fn quote(text: &str) -> String {
    let mark = if !text.contains('\'') {
        '\''
    } else if !text.contains('"') {
        '"'
    } else if !text.contains('`') && !text.contains("${") {
        '`'
    } else {
        '\''
    };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(mark);
    escape(text, mark, &mut out);
    out.push(mark);
    out
}

fn escape(text: &str, mark: char, out: &mut String) {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\\' => out.push_str("\\\\"),
            _ if c == mark => out.extend(['\\', c]),
            '\0'..='\x1f' | '\x7f'..='\u{9f}' => out.push_str(&format!("\\x{:02X}", u32::from(c))),
            _ => match surrogates::lone(c) {
                Some(unit) => out.push_str(&format!("\\u{unit:x}")),
                None => out.push(c),
            },
        }
    }
}

/// A property's name as it stands before the colon: bare where it is an identifier of ASCII letters, else in quotes.
pub(super) fn name(name: &str, enumerable: bool) -> String {
    if name == "__proto__" {
        return "['__proto__']".into();
    }
    if !enumerable {
        let mut out = String::from("[");
        escape(name, '\'', &mut out);
        out.push(']');
        return out;
    }
    let mut chars = name.chars();
    let first = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    if first && chars.all(|c| c.is_ascii_alphanumeric() || c == '_') { name.into() } else { quote(name) }
}

/// A Symbol as `Symbol(description)`.
pub(super) fn symbol(description: &str) -> String {
    let mut out = String::from("Symbol(");
    escape(description, '\'', &mut out);
    out.push(')');
    out
}
