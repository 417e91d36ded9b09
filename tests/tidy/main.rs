//! What must be absent from the sources: hidden panics, files without a purpose or without an end.
//!
//! Every rule lists all its offenders, one on a line, and has a floor: a rule that looks at nothing fails.

mod dependencies;
mod papers;
mod sources;

use sources::{Source, sources};
use std::fs;

/// The longest file. Think about it at 300.
const LONGEST: usize = 400;

/// Fails with the offenders as the whole message.
#[track_caller]
fn assert_none(rule: &str, offenders: &[String]) {
    assert!(offenders.is_empty(), "\n{rule}:\n  {}\n", offenders.join("\n  "));
}

#[test]
fn every_rust_file_says_what_it_owns() {
    let files = sources(&["src", "crates", "xtask/src", "tests"], &["rs"]);
    assert!(files.len() > 30, "found only {} files", files.len());
    let silent = |file: &&Source| !file.is_test() && !file.text.starts_with("//!");
    let offenders: Vec<String> = files.iter().filter(silent).map(|file| file.name.clone()).collect();
    assert_none("must begin with //! and what the module owns", &offenders);
}

#[test]
fn no_file_is_longer_than_one_idea() {
    let files = sources(&["src", "crates", "xtask/src", "tests", "web"], &["rs", "js", "mjs", "css"]);
    assert!(files.len() > 40, "found only {} files", files.len());
    let lines = |file: &Source| file.text.lines().count();
    let offenders: Vec<String> = files.iter().filter(|f| lines(f) > LONGEST).map(|f| format!("{}: {} lines", f.name, lines(f))).collect();
    assert_none(&format!("longer than {LONGEST} lines; split it by ideas"), &offenders);
}

#[test]
fn modules_are_files_named_after_them() {
    let offenders: Vec<String> =
        sources(&["src", "crates", "xtask/src"], &["rs"]).into_iter().map(|f| f.name).filter(|n| n.ends_with("/mod.rs")).collect();
    assert_none("foo/mod.rs must be foo.rs", &offenders);
}

#[test]
fn nothing_panics_outside_tests() {
    let forbidden = [".unwrap()", ".unwrap_err()", "panic!(", "todo!(", "unimplemented!(", "dbg!("];
    let mut looked_at = 0;
    let mut offenders = Vec::new();
    for file in sources(&["src", "crates", "xtask/src"], &["rs"]) {
        if file.is_test() {
            continue;
        }
        for (number, line) in file.product_code().lines().enumerate() {
            looked_at += 1;
            if forbidden.iter().any(|word| line.contains(word)) {
                offenders.push(format!("{}:{}: {}", file.name, number + 1, line.trim()));
            }
        }
    }
    assert!(looked_at > 1000, "looked at only {looked_at} lines");
    assert_none("panics outside tests; use `expect` with the invariant, or give the failure to the caller", &offenders);
}

#[test]
fn an_expect_states_its_invariant() {
    let mut looked_at = 0;
    let mut offenders = Vec::new();
    for file in sources(&["src", "crates", "xtask/src"], &["rs"]).into_iter().filter(|file| !file.is_test()) {
        // what is said stands in the text; whether it is the product that says it, in the code
        for (number, (line, code)) in file.text.lines().zip(file.product_code().lines()).enumerate() {
            let Some((_, after)) = line.split_once(".expect(\"").filter(|_| code.contains(".expect(")) else { continue };
            looked_at += 1;
            let message = after.split('"').next().unwrap_or("");
            if message.split_whitespace().count() < 2 {
                offenders.push(format!("{}:{}: {}", file.name, number + 1, line.trim()));
            }
        }
    }
    assert!(looked_at > 5, "looked at only {looked_at} places");
    assert_none("`expect` must say what always holds", &offenders);
}

#[test]
fn the_page_asks_nobody_else() {
    let page = fs::read_to_string(sources::root().join("index.html")).expect("the page is there");
    assert!(page.contains("Content-Security-Policy"), "index.html has lost its content security policy");
    let addresses = ["src=\"", "href=\"", "url("];
    let foreign = |line: &&str| addresses.iter().any(|a| line.split(a).skip(1).any(|v| v.starts_with("http") || v.starts_with("//")));
    let offenders: Vec<String> = page.lines().filter(foreign).map(str::to_owned).collect();
    assert_none("index.html loads from another site", &offenders);
    let styles: Vec<String> = sources(&["web"], &["css"])
        .iter()
        .filter(|f| f.text.contains("http://") || f.text.contains("https://"))
        .map(|f| f.name.clone())
        .collect();
    assert_none("a style names another site", &styles);
}

#[test]
fn no_merge_was_left_half_done() {
    let files = sources(&["src", "crates", "xtask", "tests", "web", "lessons"], &["rs", "toml", "js", "mjs", "css", "html", "md", "json"]);
    assert!(files.len() > 60, "found only {} files", files.len());
    let marked = |file: &&Source| file.text.lines().any(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "));
    let offenders: Vec<String> = files.iter().filter(marked).map(|file| file.name.clone()).collect();
    assert_none("holds the marks of a merge", &offenders);
}
