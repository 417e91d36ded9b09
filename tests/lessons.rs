//! Every claim of every lesson holds, in both languages, and the manual's own examples too.

use magic_box::author::{Pool, check, read};
use std::path::PathBuf;
use std::time::{Duration, Instant};

#[test]
fn the_course_is_right() {
    let corpus = read(&[]).expect("the lessons are there");
    let began = Instant::now();
    // the tests share the machine: the deadline is for programs that hang, not for slow ones
    let pool = Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_lessons"))).with_deadline(Duration::from_secs(60));
    let checked = check(&corpus, &pool);
    let problems: Vec<String> =
        checked.problems.iter().map(|p| format!("{}:{}:{}: {}: {}", p.file, p.line, p.column, p.rule, p.message)).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    // so that a search that finds nothing does not pass for a good course
    assert!(checked.lessons >= 10, "{checked:?}");
    assert!(checked.snippets >= 40 && checked.claims >= 100, "{checked:?}");
    assert!(checked.exercises >= 8 && checked.quizzes >= 8, "{checked:?}");
    println!("{} snippets in {:?}", checked.snippets, began.elapsed());
}

#[test]
fn the_manual_has_examples() {
    let corpus = read(&[]).expect("the lessons are there");
    let examples = corpus.pages.iter().filter(|page| page.file == "lessons/README.md").count();
    assert!(examples >= 3, "only {examples} examples in the manual");
}
