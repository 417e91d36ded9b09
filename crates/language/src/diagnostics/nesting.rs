//! Measures how deep brackets nest. Parsers recurse, so a deep text can overflow the host's stack.

/// Levels that every parser used here can handle; typical programs have a few dozen.
const DEEPEST: usize = 400;

/// Operators, accesses, calls and branches in one statement: each nests around the previous ones, and tree visitors recurse.
const LONGEST: usize = 1_000;

const OPERATORS: &[u8] = b"+-*/%&|^!~<>=?:.";

/// Whether brackets nest too deeply or a chain is too long. Strings, templates and comments are ignored.
pub(super) fn is_too_deep(text: &str) -> bool {
    let bytes = text.as_bytes();
    // number of chain links per open bracket, and at top level
    let mut links = vec![0];
    let mut too_deep = false;
    let (mut last, mut line_ended) = (b';', false);
    scan(text, |open, at| {
        let byte = bytes[at];
        if byte.is_ascii_whitespace() {
            line_ended |= byte == b'\n';
            return true;
        }
        let opens = matches!(byte, b'(' | b'[' | b'{');
        let operates = OPERATORS.contains(&byte);
        let level = open.len() - usize::from(opens);
        links.resize(level + 1, 0);
        let body = byte == b'{' && last == b')';
        let goes_on = operates || body || matches!(byte, b'(' | b'[' | b'`' | b')' | b']' | b'}') || bytes[at..].starts_with(b"else");
        let ended = last == b'}' || line_ended && !OPERATORS.contains(&last);
        if matches!(byte, b';' | b',') || ended && !goes_on && !text[..at].trim_end().ends_with("else") {
            links[level] = 0;
        }
        if opens || byte == b'`' || operates && !(byte == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)) {
            links[level] += 1;
        }
        (last, line_ended) = (byte, false);
        too_deep = open.len() > DEEPEST || links[level] > LONGEST;
        !too_deep
    });
    too_deep
}

/// The innermost bracket that is open at `offset`.
pub(super) fn open_at(text: &str, offset: usize) -> Option<usize> {
    scan(text.get(..offset)?, |_, _| true).pop()
}

/// A bracket before `end` whose partner is missing: one that another kind of bracket closes, or the innermost that stays open.
pub(super) fn never_closed(text: &str, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut missing = None;
    scan(text, |_, at| {
        match bytes[at] {
            b'(' | b'[' | b'{' => open.push(at),
            b')' | b']' | b'}' => match open.pop() {
                Some(opener) if partner(bytes[opener]) != bytes[at] => missing = Some(opener),
                Some(_) => {}
                // more brackets closed than opened
                None => return false,
            },
            _ => {}
        }
        missing.is_none()
    });
    missing.or_else(|| open.into_iter().rfind(|opener| *opener < end)).filter(|opener| *opener < end)
}

/// The closing bracket for an opening one.
pub(super) fn partner(opener: u8) -> u8 {
    match opener {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// The offset after blanks and comments at `offset`.
pub(super) fn skip_blanks(text: &str, offset: usize) -> usize {
    let mut at = offset;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start().len();
        let comment = match rest[blanks..].get(..2) {
            Some("//") => rest[blanks..].find('\n'),
            Some("/*") => rest[blanks..].find("*/").map(|end| end + 2),
            _ => Some(0),
        };
        match comment {
            Some(0) => return at + blanks,
            Some(length) => at += blanks + length,
            None => return text.len(),
        }
    }
}

/// Scans the text outside strings, templates and comments, calling `seen` at each position with the open brackets;
/// returns the brackets still open at the end. A name or a string counts as one position.
fn scan(text: &str, mut seen: impl FnMut(&[usize], usize) -> bool) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        match byte {
            b'(' | b'[' | b'{' => open.push(at),
            b')' | b']' | b'}' => {
                open.pop();
            }
            b'"' | b'\'' | b'`' => at = string_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at = find(bytes, at, b"\n");
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = find(bytes, at + 2, b"*/") + 1;
                continue;
            }
            b'/' if begins_pattern(&text[..at]) => at = pattern_end(bytes, at).unwrap_or(at),
            byte if is_name(*byte) => at += bytes[at + 1..].iter().take_while(|byte| is_name(**byte)).count(),
            _ => {}
        }
        if !seen(&open, start) {
            break;
        }
        at += 1;
    }
    open
}

/// Whether a slash after this text begins a regular expression: no operand to divide precedes it.
fn begins_pattern(before: &str) -> bool {
    let before = before.trim_end();
    let name = before.len() - before.bytes().rev().take_while(|byte| is_name(*byte)).count();
    match before.get(name..) {
        Some("return" | "typeof" | "case" | "in" | "of" | "delete" | "void" | "throw" | "new" | "else" | "do") => true,
        Some("") => !before.ends_with([')', ']', '}', '"', '\'', '`']),
        _ => false,
    }
}

/// The slash that ends a regular expression on the same line.
fn pattern_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut class = false;
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'\n' => return None,
            b'\\' => at += 1,
            b'[' => class = true,
            b']' => class = false,
            b'/' if !class => return Some(at),
            _ => {}
        }
        at += 1;
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | 128..)
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if bytes[start] != b'`' => return at,
            byte if *byte == bytes[start] => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

fn find(bytes: &[u8], from: usize, wanted: &[u8]) -> usize {
    let found = bytes.get(from..).and_then(|rest| rest.windows(wanted.len()).position(|window| window == wanted));
    found.map_or(bytes.len(), |found| from + found + wanted.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::{is_too_deep, never_closed};

    #[test]
    fn the_bracket_without_a_partner_is_found() {
        for (text, opener) in [
            ("function f( { return 1; } f(2);", Some(10)),
            ("if (a) { b([1, 2); }", Some(11)),
            ("x = /[(]/; y = `(`; z = '('; // (\n a / (b) / c", None),
            ("f(function () { return /}/; );", Some(14)),
            ("a)", None),
        ] {
            assert_eq!(never_closed(text, text.len()), opener, "{text}");
        }
    }

    #[test]
    fn only_brackets_of_the_program_count() {
        assert!(is_too_deep(&"[".repeat(401)));
        assert!(!is_too_deep(&"(".repeat(400)));
        assert!(!is_too_deep(&format!("'{0}' /* {0} */ // {0}\n`{0}`", "(".repeat(500))));
    }

    #[test]
    fn long_chains_are_found_and_long_programs_are_none() {
        for chain in ["1+", "a.b.", "f()", "o[0]", "x\n+", "else if (a) {}\n", "else\nif(a)\n{\n}\n"] {
            assert!(is_too_deep(&format!("x = {}1", chain.repeat(1_001))), "{chain}");
        }
        for part in ["f(1.5)\n", "x = !y === 1;", "if (a) { b() }", "a() // +\n", "[1, 2],", "m() { a.b }\n", "'a'\n", "let { a } = b\n"] {
            assert!(!is_too_deep(&part.repeat(2_000)), "{part}");
        }
    }
}
