//! The words after a fence or a container's name: `norun`, `id=box`, `input="Kim|20"`.
//!
//! Owns how they are cut apart, not what they mean.

/// One word: a bare name, or a name with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub name: String,
    pub value: Option<String>,
    /// a quote that was opened and never closed
    pub open_quote: bool,
}

/// Cuts an info string at blanks; within `"…"` blanks belong to the value and `\"` stands for a quote.
pub(super) fn words(info: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut rest = info.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut word = Word { name, value: None, open_quote: false };
        if let Some(after) = rest.strip_prefix('=') {
            if let Some(quoted) = after.strip_prefix('"') {
                let (value, length, closed) = unquote(quoted);
                word.value = Some(value);
                word.open_quote = !closed;
                rest = &quoted[length..];
            } else {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                word.value = Some(after[..end].to_owned());
                rest = &after[end..];
            }
        }
        found.push(word);
        rest = rest.trim_start();
    }
    found
}

/// The text up to the closing quote, how many bytes that took (the quote included), and whether there was one.
fn unquote(text: &str) -> (String, usize, bool) {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, at + 1, true),
            '\\' => value.extend(chars.next().map(|(_, escaped)| escaped)),
            _ => value.push(c),
        }
    }
    (value, text.len(), false)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[track_caller]
    fn check(info: &str, expected: &[(&str, Option<&str>)]) {
        let found = words(info);
        let found: Vec<_> = found.iter().map(|w| (w.name.as_str(), w.value.as_deref())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_values_and_quotes() {
        check("", &[]);
        check("  norun  id=box ", &[("norun", None), ("id", Some("box"))]);
        check(r#"input="Kim|20 살" step"#, &[("input", Some("Kim|20 살")), ("step", None)]);
        check(r#"say="그는 \"네\"라고 했다""#, &[("say", Some("그는 \"네\"라고 했다"))]);
        check("id= x", &[("id", Some("")), ("x", None)]);
        check(r#"say="끝이 없다"#, &[("say", Some("끝이 없다"))]);
        check(r#"a="b"c"#, &[("a", Some("b")), ("c", None)]);
    }

    #[test]
    fn an_open_quote_is_told() {
        assert!(words(r#"say="x"#)[0].open_quote);
        assert!(!words(r#"say="x""#)[0].open_quote);
    }
}
