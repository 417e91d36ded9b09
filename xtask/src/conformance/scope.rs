//! Which tests are run: three folders, without what no browser has shipped and what a page with one thread cannot have.

use super::front_matter::FrontMatter;
use crate::failure::Failure;
use std::path::Path;

/// The folders that are run if none is named.
const FOLDERS: [&str; 3] = ["test/language", "test/built-ins", "test/annexB"];

/// Folders and features that are left out, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("Temporal", "measured apart"),
    ("Intl.Era-monthcode", "of Temporal"),
    ("SharedArrayBuffer", "a page without threads"),
    ("Atomics", "a page without threads"),
    ("Atomics.waitAsync", "a page without threads"),
    ("Atomics.pause", "a page without threads"),
    ("ShadowRealm", "in no browser"),
    ("tail-call-optimization", "in one browser only, and not planned"),
    ("decorators", "in no browser"),
    ("import-defer", "in no browser"),
    ("source-phase-imports", "in no browser"),
    ("source-phase-imports-module-source", "in no browser"),
    ("import-text", "in no browser"),
    ("import-bytes", "in no browser"),
    ("immutable-arraybuffer", "in no browser"),
    ("await-dictionary", "in no browser"),
    ("iterator-chunking", "in no browser"),
    ("iterator-includes", "in no browser"),
    ("Iterator.prototype.join", "in no browser"),
    ("nonextensible-applies-to-private", "in no browser"),
    ("error-stack-accessor", "in no browser"),
];

/// Folders of `built-ins` whose tests do not always name the feature.
const FOLDERS_LEFT_OUT: [&str; 4] =
    ["test/built-ins/Temporal/", "test/built-ins/ShadowRealm/", "test/built-ins/Atomics/", "test/built-ins/SharedArrayBuffer/"];

/// One test.
pub struct Test {
    /// from the suite's root, with `/`
    pub path: String,
    /// its head
    pub head: FrontMatter,
}

/// The tests in scope whose path contains one of `filters`, sorted; and how many were left out.
pub fn tests(root: &Path, filters: &[String]) -> Result<(Vec<Test>, usize), Failure> {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        collect(root, folder, &mut paths)?;
    }
    paths.retain(|path| filters.is_empty() || filters.iter().any(|filter| path.contains(filter.as_str())));
    paths.sort();
    let all = paths.len();
    let mut tests = Vec::new();
    for path in paths {
        let bytes = std::fs::read(root.join(&path)).map_err(|error| Failure::new(format!("{path} cannot be read: {error}")))?;
        let head = FrontMatter::of(&String::from_utf8_lossy(&bytes));
        if left_out(&path, &head).is_none() {
            tests.push(Test { path, head });
        }
    }
    let left = all - tests.len();
    Ok((tests, left))
}

fn left_out(path: &str, head: &FrontMatter) -> Option<&'static str> {
    if FOLDERS_LEFT_OUT.iter().any(|folder| path.starts_with(folder)) {
        return Some("a folder");
    }
    LEFT_OUT.iter().find(|(name, _)| head.features.iter().any(|feature| feature == name)).map(|(_, why)| *why)
}

fn collect(root: &Path, folder: &str, paths: &mut Vec<String>) -> Result<(), Failure> {
    let entries = root.join(folder).read_dir().map_err(|error| {
        Failure::new(format!("{folder} is not in {}: {error}", root.display()))
            .advice("name a checkout of the suite: git clone --depth 1 https://github.com/tc39/test262")
    })?;
    for entry in entries.flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(root, &path, paths)?;
        } else if path.ends_with(".js") && !path.contains("_FIXTURE") {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_browser_has_is_left_out_and_the_rest_is_not() {
        let of = |feature: &str| FrontMatter { features: vec![feature.into()], ..FrontMatter::default() };
        assert!(left_out("test/language/a.js", &of("decorators")).is_some());
        assert!(left_out("test/built-ins/Temporal/a.js", &of("Symbol")).is_some());
        assert!(left_out("test/built-ins/Array/a.js", &of("Array.fromAsync")).is_none());
    }
}
