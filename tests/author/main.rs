//! The author's tool as it is typed: the exact report on each broken sample, and the commands that write.
//!
//! A sample is a folder under `fixtures/broken` named after its rule, with a `lesson.md` or a whole `lessons` folder, and `report.txt`.
//! `UPDATE=1 cargo test --test author` writes the reports; read the difference before you keep it.

mod rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TOOL: &str = env!("CARGO_BIN_EXE_lessons");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn lessons(folder: &Path, words: &[&str]) -> Output {
    Command::new(TOOL).current_dir(folder).args(words).env("LANG", "en").env_remove("LC_ALL").output().expect("the tool was built")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The rules that have a section in the manual.
fn rules() -> BTreeSet<String> {
    let manual = fs::read_to_string(root().join("lessons/RULES.md")).expect("the manual is there");
    let headings = manual.lines().filter_map(|line| line.strip_prefix("### "));
    headings.filter(|heading| heading.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).map(str::to_owned).collect()
}

#[test]
fn every_rule_has_a_broken_sample_with_its_exact_report() {
    let mut sampled = BTreeSet::new();
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root().join("tests/fixtures/broken")).expect("the samples are there").flatten() {
        let folder = entry.path();
        let rule = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.join("lessons").is_dir() { "lessons" } else { "lesson.md" };
        let checked = lessons(&folder, &["check", path]);
        let report = text(&checked.stdout) + &text(&checked.stderr);
        let expected = folder.join("report.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &report).expect("the report can be written");
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        if report != expected {
            wrong.push(format!("{rule}:\n--- expected\n{expected}--- actual\n{report}"));
        }
        if !report.contains(&format!(": {rule}: ")) || checked.status.code() != Some(1) {
            wrong.push(format!("{rule} is not reported:\n{report}"));
        }
        sampled.insert(rule);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // these cannot lie in a folder as small samples: too long, no text, or a fault of ours
    let elsewhere: BTreeSet<String> = ["too-long", "unreadable", "crashes"].map(str::to_owned).into();
    let without: Vec<String> = rules().difference(&sampled).filter(|rule| !elsewhere.contains(*rule)).cloned().collect();
    assert!(without.is_empty(), "rules without a sample: {without:?}");
    let unknown: Vec<String> = sampled.difference(&rules()).cloned().collect();
    assert!(unknown.is_empty(), "samples of rules that the manual does not name: {unknown:?}");
    assert!(sampled.len() >= 50, "only {} samples", sampled.len());
}

#[test]
fn files_that_are_no_lessons_are_told() {
    let folder = scratch("files");
    fs::write(folder.join("latin.md"), b"---\nid: a\n---\n\xff\xfe\n").expect("the target folder can be written");
    write(&folder, "long.md", &format!("---\nid: long\ntitle: Long\ntrack: typing\n---\n{}", "word ".repeat(120_000)));
    let report = text(&lessons(&folder, &["check", "latin.md", "long.md"]).stdout);
    assert!(report.contains("latin.md:1:1: unreadable: this file cannot be read: it is not UTF-8\n"), "{report}");
    assert!(report.contains("long.md:1:1: too-long: the file is longer than 128 KiB; the rest is not read\n"), "{report}");
}

/// Every rule that the sources can report is in the manual, and the manual has no other.
#[test]
fn the_manual_names_every_rule() {
    let known = rules();
    let mut silent = known.clone();
    for folder in ["crates/lesson", "crates/judge", "crates/checker", "crates/author"] {
        for file in files(&root().join(folder)) {
            let source = fs::read_to_string(&file).expect("sources are text");
            let product = source.split("#[cfg(test)]").next().unwrap_or_default();
            silent.retain(|rule| !product.contains(&format!("\"{rule}\"")));
            for rule in reported(product) {
                assert!(known.contains(&rule), "{} reports `{rule}`, which the manual does not name", file.display());
            }
        }
    }
    assert!(known.len() > 50 && silent.is_empty(), "of {} rules nobody reports {silent:?}", known.len());
}

/// What stands as the second argument of `report.add(place, "rule", …)` or in `rule: "…"`.
fn reported(source: &str) -> Vec<String> {
    let added = source.match_indices("report.add(").map(|(at, _)| &source[at..]).filter_map(|rest| rest.split('"').nth(1));
    let named = source.match_indices("rule: \"").filter_map(|(at, _)| source[at..].split('"').nth(1));
    added.chain(named).filter(|word| is_rule(word)).map(str::to_owned).collect()
}

fn is_rule(word: &str) -> bool {
    !word.is_empty() && word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") && path.file_name().is_none_or(|name| name != "tests.rs") {
            found.push(path);
        }
    }
    found
}

/// A folder of its own for a test, empty.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

fn write(folder: &Path, file: &str, content: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the target folder can be written");
    fs::write(path, content).expect("the target folder can be written");
}

#[test]
fn a_recorded_run_is_told_in_words() {
    let folder = scratch("record");
    write(&folder, "box.js", "let box = 5;\nbox = 'five';\nconsole.log(box + 1);\nfor (let i = 0; i < 3; i++);\n");
    let told = lessons(&folder, &["run", "--record", "box.js"]);
    let out = text(&told.stdout);
    assert_eq!(told.status.code(), Some(0), "{out}{}", text(&told.stderr));
    let mut rest = out.as_str();
    let stretches = [
        "The run in words\n   1   1: `box` gets the number 5.\n",
        "   2   2: `box` changes from the number 5 to the text \"five\": another type.\n",
        "   3   3: Prints `five1`.\n",
        "Conversions\n3:13 box + 1\n",
        "ToString(1) → \"1\" (7.1.17)\n",
        "Types over the run\n* box: number [1] → string [2–",
        "  i: number (4 values) [",
    ];
    for stretch in stretches {
        let Some(at) = rest.find(stretch) else { panic!("`{stretch}` is not there, or not in this order, in\n{out}") };
        rest = &rest[at..];
    }
    write(&folder, "bad.js", "null.x;");
    let bad = lessons(&folder, &["run", "bad.js", "--record"]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(text(&bad.stdout).contains("Nothing caught this error: TypeError"), "{}", text(&bad.stdout));
    write(&folder, "syntax.js", "let = ;");
    assert_eq!(lessons(&folder, &["run", "--record", "syntax.js"]).status.code(), Some(1));
}

#[test]
fn run_prints_the_console_and_tells_failures() {
    let folder = scratch("run");
    write(&folder, "good.js", "console.log('a', [1, 2]); setTimeout(() => console.log('later'), 60000);");
    let good = lessons(&folder, &["run", "good.js"]);
    assert_eq!((text(&good.stdout).as_str(), text(&good.stderr).as_str(), good.status.code()), ("a [ 1, 2 ]\nlater\n", "", Some(0)));

    write(&folder, "bad.js", "console.log('first');\nlet box;\nbox.size;\n");
    let bad = lessons(&folder, &["run", "bad.js"]);
    assert_eq!((text(&bad.stdout).as_str(), bad.status.code()), ("first\n", Some(1)));
    let told = text(&bad.stderr);
    assert!(
        told.starts_with("bad.js:3:")
            && told.contains("TypeError: Cannot read properties of undefined (reading 'size')\n    3 | box.size;\n"),
        "{told}"
    );
    assert!(told.contains("`undefined` has no properties, so `size` cannot be read from it."), "{told}");

    write(&folder, "syntax.js", "let a = ;");
    let syntax = lessons(&folder, &["run", "syntax.js"]);
    assert_eq!((text(&syntax.stdout).as_str(), syntax.status.code()), ("", Some(1)));
    assert!(text(&syntax.stderr).starts_with("syntax.js:1:9: SyntaxError: "), "{}", text(&syntax.stderr));
}

#[test]
fn run_as_of_an_era_tells_what_is_newer_and_what_is_missing() {
    let folder = scratch("era");
    write(&folder, "same.js", "console.log(123 == '123');");
    for (era, printed) in [("js1.2", "false\n"), ("es3", "true\n"), ("today", "true\n")] {
        let run = lessons(&folder, &["run", "same.js", "--era", era]);
        assert_eq!((text(&run.stdout).as_str(), run.status.code()), (printed, Some(0)), "{era}: {}", text(&run.stderr));
    }
    write(&folder, "new.js", "var a = 1;\nlet b = a ?? 2;\n");
    let refused = lessons(&folder, &["run", "new.js", "--era", "es5"]);
    assert_eq!(refused.status.code(), Some(1));
    let told = text(&refused.stderr);
    assert!(told.starts_with("new.js:2:1: let declaration: came with ES2015 (2015). ES5 (2009) cannot read it.\n"), "{told}");
    assert!(told.contains("new.js:2:11: nullish coalescing ??: came with ES2020 (2020)."), "{told}");
    assert!(told.ends_with("Nothing ran: ES5 (2009) cannot read all of this program.\n"), "{told}");
    write(&folder, "missing.js", "var list = [1];\nlist.map(function (x) { return x; });\n");
    let missing = text(&lessons(&folder, &["run", "--era", "es3", "missing.js"]).stderr);
    assert!(missing.starts_with("missing.js:2:") && missing.contains("TypeError: list.map is not a function"), "{missing}");
    assert!(missing.contains("`map` of arrays came with ES5 (2009), and this program ran as of ES3 (1999)."), "{missing}");
    assert_eq!(lessons(&folder, &["run", "same.js", "--era", "es4"]).status.code(), Some(2), "never adopted");
}

#[test]
fn run_gives_the_events_as_json() {
    let folder = scratch("json");
    write(&folder, "a.js", "console.log(1); 2 + 3");
    let run = lessons(&folder, &["run", "a.js", "--json"]);
    let lines: Vec<serde_json::Value> =
        text(&run.stdout).lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0]["event"]["Printed"].is_object() && lines[1]["outcome"]["Completed"].is_object(), "{lines:?}");
}

#[test]
fn what_is_typed_wrongly_is_told_with_the_help() {
    for words in [&["chekc"][..], &["run"], &["run", "nowhere.js"], &["check", "nowhere.md"], &["check", "--jsno"], &[]] {
        let typed = lessons(&root(), words);
        assert_eq!(typed.status.code(), Some(2), "{words:?}");
        assert!(text(&typed.stderr).starts_with("lessons: ") && text(&typed.stderr).contains("lessons check"), "{words:?}");
    }
}

const LESSON: &str = "---\nid: one\ntitle: One\ntrack: typing\n---\n\n```js id=a\nfor (const x of [1, 2]) console.log(x); // → 5\nconsole.log('가'); // → 가\n'a' + 1 //=> b\n```\n";

#[test]
fn fix_shows_the_difference_and_writes_it_when_told() {
    let folder = scratch("fix");
    write(&folder, "one.md", LESSON);
    let shown = lessons(&folder, &["fix", "one.md"]);
    assert_eq!(shown.status.code(), Some(1));
    assert!(
        text(&shown.stdout)
            .contains("    8 - for (const x of [1, 2]) console.log(x); // → 5\n    8 + for (const x of [1, 2]) console.log(x); // → 1\n"),
        "{}",
        text(&shown.stdout)
    );
    assert_eq!(fs::read_to_string(folder.join("one.md")).expect("it is there"), LESSON, "nothing is written without --yes");

    assert_eq!(lessons(&folder, &["fix", "one.md", "--yes"]).status.code(), Some(0));
    let fixed = fs::read_to_string(folder.join("one.md")).expect("it is there");
    assert_eq!(fixed, LESSON.replace("// → 5", &format!("// → 1\n{}//   2", " ".repeat(40))).replace("//=> b", "//=> 'a1'"));
    assert_eq!(text(&lessons(&folder, &["fix", "one.md"]).stdout), "every expectation holds\n");
    let checked = lessons(&folder, &["check", "one.md"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
}

#[test]
fn the_manual_is_no_lesson() {
    let folder = scratch("manual");
    let manual = "# How to write\n\n<b>shown as it is</b>\n\n````md\n```js id=a\n1 + 1 // → 3\n```\n````\n";
    write(&folder, "lessons/RULES.md", manual);
    write(&folder, "lessons/en/SUMMARY.md", "# Course\n\n## Typing {#typing}\n\n- [One](one.md)\n");
    write(&folder, "lessons/en/one.md", &LESSON.replace("→ 5", "→ 1\n//   2").replace("//=> b", "//=> 'a1'"));
    let expected = "lessons/RULES.md:7:7: expectation-wrong: claimed is `3`, actual is `2`\n";
    for words in [&["check"][..], &["check", "lessons/RULES.md"]] {
        let report = text(&lessons(&folder, words).stdout);
        assert!(report.starts_with(expected) && report.contains("\n1 problem in "), "{words:?}: {report}");
    }
    // an example is a part of its file and must not be written over it
    lessons(&folder, &["fix", "--yes"]);
    assert_eq!(fs::read_to_string(folder.join("lessons/RULES.md")).expect("it is there"), manual);
}

#[test]
fn new_makes_a_pair_that_passes() {
    let folder = scratch("new");
    for (locale, title) in [("ko", "타입"), ("en", "Typing")] {
        write(&folder, &format!("lessons/{locale}/SUMMARY.md"), &format!("# x\n\n## {title} {{#typing}}\n\n## Z {{#z}}\n"));
    }
    let made = lessons(&folder, &["new", "typing-01", "--title-ko", "값: \"처음\"", "--title-en", "Values"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert_eq!(lessons(&folder, &["new", "typing-02"]).status.code(), Some(0));
    let checked = lessons(&folder, &["check"]);
    assert_eq!(text(&checked.stdout), "no problem in 4 lessons: 4 snippets with 4 claims, 4 exercises, 4 quizzes\n");
    let again = lessons(&folder, &["new", "typing-01"]);
    assert!(again.status.code() == Some(2) && text(&again.stderr).contains("already there"), "{}", text(&again.stderr));
    assert_eq!(lessons(&folder, &["new", "Typing"]).status.code(), Some(2));
}
