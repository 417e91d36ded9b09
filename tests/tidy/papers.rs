//! What the papers promise about tests: every threat has one that is there, and every suite is in the list of suites.

use super::{assert_none, sources};
use std::fs;
use std::path::Path;

fn paper(name: &str) -> String {
    fs::read_to_string(sources::root().join(name)).expect("the paper is there")
}

/// The words between backquotes.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Whether a file, or one of the files of a folder, holds a test: a journey or a native one.
fn holds_tests(path: &Path) -> bool {
    if path.is_dir() {
        return path.read_dir().into_iter().flatten().flatten().any(|entry| holds_tests(&entry.path()));
    }
    fs::read_to_string(path).is_ok_and(|text| text.contains("#[test]") || text.contains("\njourney(") || text.contains(" journey("))
}

/// Whether a name is that of tests: `keep.test` is a journey, `a::b` a module of the page or of a crate, anything else a suite in `tests`.
fn is_test(name: &str) -> bool {
    let root = sources::root();
    if let Some(journey) = name.strip_suffix(".test") {
        return holds_tests(&root.join(format!("tests/e2e/{journey}.test.mjs")));
    }
    if name.contains("::") {
        let Some((owner, module)) = name.split_once("::") else { return false };
        let folder = if owner == "page" { "src".to_owned() } else { format!("crates/{owner}/src") };
        let module = format!("{folder}/{}", module.replace("::", "/"));
        return ["/tests.rs", ".rs"].iter().any(|end| holds_tests(&root.join(module.clone() + end)));
    }
    ["", ".rs"].iter().any(|end| holds_tests(&root.join(format!("tests/{name}{end}"))))
}

#[test]
fn every_threat_has_a_test_that_is_there() {
    let architecture = paper("ARCHITECTURE.md");
    let threats = architecture.split("## Threats").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("it tells the threats");
    let rows = threats.lines().filter(|line| line.starts_with('|')).skip(2);
    let (mut threats, mut offenders) = (0, Vec::new());
    for row in rows {
        threats += 1;
        let who = row.split('|').nth(1).unwrap_or_default().trim();
        let tests = quoted(row.trim_end_matches('|').rsplit('|').next().unwrap_or_default());
        offenders.extend(tests.iter().filter(|name| !is_test(name)).map(|name| format!("{who}: `{name}`")));
        if tests.is_empty() {
            offenders.push(format!("{who}: no test"));
        }
    }
    assert!(threats >= 7, "only {threats} threats");
    assert_none("named in ARCHITECTURE.md, and no such test is there", &offenders);
    assert!(!is_test("nowhere.test") && !is_test("nowhere") && !is_test("share::nowhere"), "it would pass whatever stands there");
}

#[test]
fn the_list_of_suites_is_whole() {
    let list = paper("tests/README.md");
    let root = sources::root();
    let named: Vec<&str> = quoted(&list).into_iter().filter(|name| name.starts_with("tests/") && !name.contains(['<', '*'])).collect();
    let mut offenders: Vec<String> = named
        .iter()
        .filter(|name| !root.join(name.trim_end_matches('/')).exists())
        .map(|name| format!("{name} is listed and absent"))
        .collect();
    let journeys = root.join("tests/e2e").read_dir().expect("the journeys are there").flatten();
    let journeys: Vec<String> = journeys.map(|entry| format!("tests/e2e/{}", entry.file_name().to_string_lossy())).collect();
    let journeys: Vec<String> = journeys.into_iter().filter(|name| name.ends_with(".test.mjs")).collect();
    assert!(journeys.len() >= 25, "only {} journeys", journeys.len());
    offenders.extend(journeys.iter().filter(|name| !named.contains(&name.as_str())).map(|name| format!("{name} is not listed")));
    assert_none("tests/README.md", &offenders);
}
