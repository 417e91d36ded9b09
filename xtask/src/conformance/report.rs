//! The rates by folder.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Passed and all, below one folder.
type Count = (usize, usize);

/// A table of rates, two levels below `test`, and the whole.
pub fn rates(ran: &BTreeMap<String, Option<String>>) -> String {
    let mut folders: BTreeMap<String, Count> = BTreeMap::new();
    for (path, wrong) in ran {
        let parts: Vec<&str> = path.split('/').collect();
        let inner = parts.len().saturating_sub(1);
        for depth in 1..=inner.min(3) {
            let (passed, all) = folders.entry(parts[..depth].join("/")).or_default();
            *passed += usize::from(wrong.is_none());
            *all += 1;
        }
    }
    let mut text = String::new();
    for (folder, (passed, all)) in &folders {
        // writing to a String cannot fail
        let _ = writeln!(text, "{:>7} {passed:>6} of {all:>6}  {folder}", percent(*passed, *all));
    }
    text
}

/// Never rounded up to 100.
pub fn percent(passed: usize, all: usize) -> String {
    let hundredths = (passed * 10_000).checked_div(all).unwrap_or(10_000);
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_by_folder_and_never_rounded_up() {
        let ran = [("test/a/b/c/d.js".to_owned(), None), ("test/a/e.js".to_owned(), Some(String::new()))].into_iter().collect();
        let text = rates(&ran);
        assert!(text.contains("50.00 %      1 of      2  test/a\n") && text.contains("1  test/a/b\n"), "{text}");
        assert!(!text.contains("test/a/b/c"), "{text}");
        assert_eq!(percent(99_999, 100_000), "99.99 %");
    }
}
