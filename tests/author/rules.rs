//! The manual of the rules: a section for every rule, none for anything else, and examples that are what they say.

use super::{TOOL, files, lessons, root, rules, text};
use author::{Pool, check};
use checker::{Corpus, Section, sections};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use text::problems;

const HEAD: &str = "---\nid: example\ntitle: Example\ntrack: example\n---\n";

fn manual() -> Vec<Section> {
    sections(&fs::read_to_string(root().join("lessons/RULES.md")).expect("the manual is there"))
}

#[test]
fn every_rule_has_its_section_and_every_section_its_rule() {
    let sections = manual();
    let named: BTreeSet<String> = sections.iter().map(|section| section.rule.clone()).collect();
    assert_eq!(named.len(), sections.len(), "a rule has two sections");
    let samples = fs::read_dir(root().join("tests/fixtures/broken")).expect("the samples are there").flatten();
    let mut known: BTreeSet<String> = samples.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    known.extend(["too-long", "unreadable", "crashes"].map(str::to_owned));
    assert_eq!(named, known, "left: the sections, right: the rules");
    let manual = fs::read_to_string(root().join("lessons/RULES.md")).expect("the manual is there");
    for Section { rule, paragraphs, examples, .. } in sections {
        let said = paragraphs.len() >= 2 && paragraphs.iter().all(|paragraph| paragraph.len() > 20);
        assert!(said, "{rule} does not say what and why: {paragraphs:?}");
        let infos: Vec<&str> = examples.iter().map(|(info, _)| info.as_str()).collect();
        assert!(matches!(infos.as_slice(), ["md broken", "md" | "text"] | ["text", "text"]), "the examples of {rule} are {infos:?}");
        assert!(examples.iter().all(|(_, example)| !example.trim().is_empty()) && examples[0].1 != examples[1].1, "{rule}");
        assert!(manual.contains(&format!("[{rule}](#{rule})")), "{rule} is not in the contents");
    }
}

#[test]
fn every_broken_example_breaks_its_rule() {
    let mut corpus = Corpus::default();
    for section in manual() {
        for (_, example) in section.examples.iter().filter(|(info, _)| info == "md broken") {
            let example = if example.starts_with("---\n") { example.clone() } else { format!("{HEAD}{example}") };
            corpus.add(&section.rule, "", example);
        }
    }
    assert!(corpus.pages.len() >= 45, "only {} broken examples", corpus.pages.len());
    let problems = check(&corpus, &Pool::new(PathBuf::from(TOOL))).problems;
    let silent: Vec<&str> = corpus
        .pages
        .iter()
        .map(|page| page.file.as_str())
        .filter(|rule| !problems.iter().any(|p| p.file == **rule && p.rule == *rule))
        .collect();
    assert!(silent.is_empty(), "the examples of {silent:?} do not break these rules");
}

#[test]
fn a_rule_is_explained() {
    let explained = lessons(&root(), &["explain", "hangs"]);
    let told = text(&explained.stdout);
    assert!(explained.status.success() && told.starts_with("### hangs\n\nA program does not come to its end"), "{told}");
    assert!(told.contains("norun") && !told.contains("hits-limit"), "{told}");
    let all = text(&lessons(&root(), &["explain"]).stdout);
    assert_eq!(all.lines().map(str::to_owned).collect::<BTreeSet<_>>(), rules());
    let unknown = lessons(&root(), &["explain", "hang"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).starts_with("lessons: there is no rule hang; did you mean hangs?\n"), "{}", text(&unknown.stderr));
}

/// Every sentence of the checker is translated, and nothing is translated that nobody says.
#[test]
fn every_message_is_there_in_korean() {
    let mut said = BTreeSet::new();
    for folder in ["crates/lesson", "crates/judge", "crates/checker", "crates/author"] {
        for file in files(&root().join(folder)) {
            let source = fs::read_to_string(&file).expect("sources are text");
            let product = source.split("#[cfg(test)]").next().unwrap_or_default();
            for rest in product.split("message!(").skip(1) {
                said.extend(rest.trim_start().strip_prefix('"').map(literal));
            }
        }
    }
    let translated: BTreeSet<String> = problems::templates().map(str::to_owned).collect();
    assert!(said.len() > 250, "only {} sentences found in the sources", said.len());
    let missing: Vec<_> = said.difference(&translated).collect();
    let idle: Vec<_> = translated.difference(&said).collect();
    assert!(missing.is_empty() && idle.is_empty(), "not in Korean: {missing:#?}\nsaid by nobody: {idle:#?}");
}

/// A literal of Rust up to its closing quote, its escapes read.
fn literal(rest: &str) -> String {
    let (mut out, mut chars) = (String::new(), rest.chars());
    while let Some(c) = chars.next().filter(|c| *c != '"') {
        out.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    out
}

#[test]
fn a_report_is_korean_where_it_is_asked_for() {
    let sample = root().join("tests/fixtures/broken/type-wrong");
    let report = text(&lessons(&sample, &["check", "lesson.md", "--lang", "ko"]).stdout);
    let expected = "lesson.md:9:1: type-wrong: 1번째 줄 뒤에 `box`의 타입이 string이라고 적혀 있지만 실제는 number예요\n  help: 코드를 고치거나 `^? number`라고 쓰세요\n";
    assert!(report.starts_with(expected), "{report}");
    assert_eq!(lessons(&sample, &["check", "lesson.md", "--lang", "fr"]).status.code(), Some(2));
}
