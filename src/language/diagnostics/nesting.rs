//! How deep brackets nest. Parsers recurse, and the host's stack ends sooner than a text does.

/// Levels that every parser here can take; what people write has a few dozen.
const DEEPEST: usize = 400;

/// The byte offset of the first bracket that is too deep. Brackets in strings, templates and comments do not count.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut deepest = None;
    scan(text, |open, at| {
        deepest = (open.len() > DEEPEST).then_some(at);
        deepest.is_none()
    });
    deepest
}

/// The innermost bracket that is open at `offset`.
pub(super) fn open_at(text: &str, offset: usize) -> Option<usize> {
    scan(text.get(..offset)?, |_, _| true).pop()
}

/// The offset of what follows blanks and comments at `offset`.
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

/// Goes through the brackets of `text`, telling each opening one with all that are open; what is open at the end comes back.
fn scan(text: &str, mut opened: impl FnMut(&[usize], usize) -> bool) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' | b'[' | b'{' => {
                open.push(at);
                if !opened(&open, at) {
                    break;
                }
            }
            b')' | b']' | b'}' => {
                open.pop();
            }
            b'"' | b'\'' | b'`' => at = string_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => at = find(bytes, at, b"\n"),
            b'/' if bytes.get(at + 1) == Some(&b'*') => at = find(bytes, at + 2, b"*/"),
            _ => {}
        }
        at += 1;
    }
    open
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
    use super::too_deep;

    #[test]
    fn only_brackets_of_the_program_count() {
        assert_eq!(too_deep(&"[".repeat(401)), Some(400));
        assert_eq!(too_deep(&"(".repeat(400)), None);
        assert_eq!(too_deep(&format!("'{0}' /* {0} */ // {0}\n`{0}`", "(".repeat(500))), None);
        assert_eq!(too_deep(&"()".repeat(5_000)), None);
    }
}
