//! The project's own files, and Rust text without what does not run: comments, strings, tests.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: &[&str] = &["node_modules", "target", "dist"];

/// One file, named from the root with `/`.
pub struct Source {
    pub name: String,
    pub text: String,
}

impl Source {
    /// Whether the whole file is a test: `tests.rs`, or anything below a `tests` folder.
    pub fn is_test(&self) -> bool {
        self.name.ends_with("/tests.rs") || self.name.contains("/tests/") || self.name.ends_with("_tests.rs")
    }

    /// The text that runs in the product: inline test modules blanked, comments and strings too; the lines keep their numbers.
    pub fn product_code(&self) -> String {
        blank_tests(&code(&self.text))
    }
}

/// The project's root folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below `folders` with one of these endings, sorted.
pub fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), endings, &mut found);
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("");
        if path.is_dir() {
            if !MADE.iter().any(|made| path.ends_with(made)) {
                collect(&path, endings, found);
            }
        } else if endings.contains(&ending) {
            let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source { name, text: fs::read_to_string(&path).expect("sources are UTF-8") });
        }
    }
}

/// Rust text with comments and string contents replaced by blanks. Lines keep their numbers.
/// Character literals and lifetimes are told apart by the closing quote.
pub fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let hidden = comment_length(rest).or_else(|| string_length(rest, out.ends_with(|c: char| c.is_alphanumeric() || c == '_')));
        let length = hidden.or_else(|| character_length(rest)).unwrap_or(first.len_utf8());
        let (taken, after) = rest.split_at(length);
        if length == first.len_utf8() {
            out.push(first);
        } else {
            out.extend(taken.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    out
}

fn comment_length(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let inner = rest.strip_prefix("/*")?;
    Some(inner.find("*/").map_or(rest.len(), |end| end + 4))
}

fn string_length(rest: &str, after_word: bool) -> Option<usize> {
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !after_word) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(inner.find(&end).map_or(rest.len(), |at| 1 + hashes + 1 + at + end.len()));
    }
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    Some(rest.len())
}

/// A character literal such as `'"'` or `'\''`; a lifetime has no closing quote there.
fn character_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut characters = inner.char_indices();
    let (_, first) = characters.next()?;
    if first == '\\' {
        let end = inner[2..].find('\'')?;
        return Some(1 + 2 + end + 1);
    }
    let (at, second) = characters.next()?;
    (second == '\'').then_some(1 + at + 1)
}

/// Blanks each `#[cfg(test)]` item with a body, by its braces.
fn blank_tests(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let (before, item) = rest.split_at(at);
        out.push_str(before);
        let length = item_length(item);
        out.extend(item[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &item[length..];
    }
    out + rest
}

fn item_length(item: &str) -> usize {
    let mut depth = 0;
    for (at, c) in item.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    item.len()
}

#[test]
fn comments_strings_and_tests_are_not_code() {
    let text = "use a; // crate::x\nlet s = \"crate::\\\"y\"; let c = '\"'; fn f<'a>() {}\n/* crate::z */ r#\"crate::\"w\"# after_r\"x\"\n#[cfg(test)]\nmod tests { fn g() { h.unwrap() } }\nfn k() {}";
    let seen = Source { name: String::new(), text: text.into() }.product_code();
    assert_eq!(seen.lines().count(), text.lines().count());
    for hidden in ["crate::", "unwrap", "mod tests"] {
        assert!(!seen.contains(hidden), "{hidden} in {seen}");
    }
    for kept in ["use a;", "fn f<'a>() {}", "after_r", "fn k() {}"] {
        assert!(seen.contains(kept), "{kept} not in {seen}");
    }
}
