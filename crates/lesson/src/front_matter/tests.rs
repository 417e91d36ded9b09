//! Heads of lessons, right and wrong. It must not know what stands below them.

use super::*;
use std::collections::BTreeMap;

fn read(head: &str) -> (Lesson, Vec<String>) {
    let text = format!("---\n{head}---\n");
    let lines: Vec<&str> = text.lines().collect();
    let mut lesson = Lesson::default();
    let mut report = Report::new("x.md");
    let length = front_matter(&lines, &mut lesson, &mut report);
    assert_eq!(length, lines.len());
    (lesson, report.finish().into_iter().map(|p| format!("{}:{}: {} [{}]", p.line, p.column, p.message, p.help)).collect())
}

const NEEDED: &str = "id: typing-02\ntitle: 상자\ntrack: typing\n";

#[track_caller]
fn bad(line: &str, expected: &str) {
    let (_, problems) = read(&format!("{NEEDED}{line}\n"));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with(expected), "{problems:?}");
}

#[test]
fn a_whole_head() {
    let (lesson, problems) = read(
        "# 머리\nid: typing-02\ntitle: \"상자: \\\"요술\\\"\"\ntrack: typing\nedition: es2015\nminutes: 10\nsource: ko\nsource-hash: 'a''b'\n\ngoals:\n  - 변수는 한 번에 값 하나를 가진다\n  - \"5\"\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(lesson.title, "상자: \"요술\"");
    assert_eq!(
        (lesson.id.as_str(), lesson.track.as_str(), lesson.edition.as_deref(), lesson.minutes),
        ("typing-02", "typing", Some("es2015"), Some(10))
    );
    assert_eq!((lesson.source.as_deref(), lesson.source_hash.as_deref()), (Some("ko"), Some("a'b")));
    assert_eq!(lesson.goals, ["변수는 한 번에 값 하나를 가진다", "5"]);
}

#[test]
fn goals_may_stand_on_one_line() {
    assert_eq!(read(&format!("{NEEDED}goals: [상자, \"a, b\", c]\n")).0.goals, ["상자", "a, b", "c"]);
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    bad("titel: x", "5:8: `titel` is not a key of the head [did you mean `title`?]");
    bad("title: 둘", "5:1: `title` stands twice");
    bad("minutes: ten", "5:10: `minutes` is a whole number");
    bad("minutes: 1.5", "5:10: `1.5` means something else");
    bad("goals: 하나", "5:8: `goals` is a list");
    bad("goals:", "5:8: `goals` has no value");
    bad("edition: es6", "5:10: there is no edition `es6`");
    bad("edition: yes", "5:10: `yes` means something else");
    bad("edition: 2015", "5:10: `edition` takes one text");
    bad("edition:es3", "5:1: this line is not `key: value`");
    bad(" edition: es3", "5:1: this line is indented");
    bad("- x", "5:1: a list item without its key");
    bad("source: a: b", "5:9: there is a colon");
    bad("source: a #b", "5:9: ` #` would begin a comment");
    bad("source: *a", "5:9: a value cannot begin with `*`");
    bad("source: \"a", "5:9: the quote is not closed");
    bad("source: \"a\" b", "5:9: there is text after the closing quote");
    bad("source: \"\\n\"", "5:9: only");
    bad("goals: [a", "5:8: the list is not closed");
    bad("goals: [a, 5]", "5:8: an item looks like a number");
    bad("source:\tko", "5:1: there is a tab");
}

#[test]
fn needed_keys_are_asked_for() {
    let (_, problems) = read("minutes: 3\n");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("no `id`"));
}

#[test]
fn a_head_that_is_missing_or_never_ends() {
    for (text, expected) in [("# x\n", "missing"), ("", "missing"), ("---\nid: a\n", "never ends")] {
        let lines: Vec<&str> = text.lines().collect();
        let mut report = Report::new("x.md");
        assert_eq!(front_matter(&lines, &mut Lesson::default(), &mut report), 0);
        assert!(report.finish()[0].message.to_string().contains(expected));
    }
}

/// Whatever is accepted means the same to a full YAML reader; whatever YAML reads otherwise is refused.
#[test]
fn accepted_heads_mean_the_same_in_yaml() {
    #[derive(serde::Deserialize, Debug, PartialEq)]
    #[serde(untagged)]
    enum Yaml {
        Number(u64),
        Text(String),
        List(Vec<String>),
    }
    let pieces = [
        "상자",
        "a b",
        "typing-02",
        "es2015",
        "10",
        "0",
        "007",
        "1.10",
        "-3",
        "yes",
        "No",
        "true",
        "null",
        "~",
        "0x1F",
        "1e3",
        ".inf",
        "2015-06-01",
        "12:30",
        "a:b",
        "a: b",
        "a #b",
        "a#b",
        "# c",
        "\"x\"",
        "\"a \\\" b\"",
        "'it''s'",
        "[a, b]",
        "[a, \"b, c\", 'd']",
        "[5]",
        "[]",
        "{a: b}",
        "*a",
        "&a",
        "!t",
        "| x",
        "> x",
        "- x",
        "? x",
        "@x",
        "`x`",
        "%x",
        "a, b",
        "a]",
        "x?",
        "what's",
        "??와 ||",
        "-x",
        ":x",
        "-",
        "?",
        "- - x",
        "\"a\" b",
        "\"a",
        "=",
        "<<",
        "on",
        "a\\n",
        "“따옴표”",
        "100%",
        "C++",
        "…",
        "= 5",
        "12345678901234567890",
    ];
    let (mut accepted, mut refused) = (0, 0);
    for a in pieces {
        for text in [format!("k: {a}"), format!("k:\n  - {a}\n  - b"), format!("k: {a}   "), format!("# c\n\nk: {a}")] {
            let lines: Vec<&str> = text.lines().collect();
            let mut report = Report::new("x.md");
            let ours = entries(&lines, &mut report);
            if !report.finish().is_empty() {
                refused += 1;
                continue;
            }
            accepted += 1;
            let theirs: BTreeMap<String, Yaml> = serde_saphyr::from_str(&text).unwrap_or_else(|e| panic!("{text:?} is not YAML: {e}"));
            let ours: BTreeMap<String, Yaml> = ours
                .into_iter()
                .map(|e| {
                    let value = match e.value {
                        Value::Text(t) => Yaml::Text(t),
                        Value::Number(n) => Yaml::Number(n),
                        Value::List(l) => Yaml::List(l),
                        Value::Broken => panic!("{text:?} is broken without a problem"),
                    };
                    (e.key, value)
                })
                .collect();
            assert_eq!(ours, theirs, "{text:?}");
        }
    }
    assert!(accepted > 60 && refused > 60, "{accepted} {refused}");
}
