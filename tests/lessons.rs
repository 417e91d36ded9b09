//! Every claim of every lesson holds, in both languages, and the manual's own examples too.

use author::{Pool, check, read};
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
    // so that a search that finds too little does not pass for a good course: just below what there is
    assert!(checked.lessons >= 95, "{checked:?}");
    assert!(checked.snippets >= 230 && checked.claims >= 520, "{checked:?}");
    assert!(checked.exercises >= 60 && checked.quizzes >= 50, "{checked:?}");
    println!("{} snippets in {:?}", checked.snippets, began.elapsed());
}

#[test]
fn the_manual_has_examples() {
    let corpus = read(&[]).expect("the lessons are there");
    for (file, fewest) in [("lessons/README.md", 3), ("lessons/RULES.md", 45)] {
        let examples = corpus.pages.iter().filter(|page| page.file == file).count();
        assert!(examples >= fewest, "only {examples} examples in {file}");
    }
}
