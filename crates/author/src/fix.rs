//! `lessons fix`: writes what is actual into the expectations, after showing the difference.

use super::cli::Arguments;
use super::pool::Pool;
use super::{course, manual};
use checker::{self, Corpus};
use lesson::columns;
use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    let corpus = course::read(&arguments.paths)?;
    let tool = std::env::current_exe().map_err(|error| format!("the tool does not find itself: {error}"))?;
    let fixed = fixes(&corpus, &Pool::new(tool));
    for (file, before, after) in &fixed {
        print!("{}", difference(file, before, after));
    }
    if fixed.is_empty() {
        println!("every expectation holds");
    } else if arguments.has("--yes") {
        for (file, _, after) in &fixed {
            fs::write(file, after).map_err(|error| format!("cannot write {file}: {error}"))?;
        }
        println!("{} changed", files(fixed.len()));
    } else {
        println!("{} would change; `lessons fix --yes` writes them", files(fixed.len()));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".into() } else { format!("{count} files") }
}

/// For each file whose claims about printed text do not hold: its name, its text, and the text with what is actual.
fn fixes(corpus: &Corpus, pool: &Pool) -> Vec<(String, String, String)> {
    // by file: 0-based line of the mark → how many lines it takes, what it should say
    let mut changes: BTreeMap<&str, BTreeMap<usize, (usize, Vec<String>)>> = BTreeMap::new();
    for found in checker::misses(corpus, &pool.run(&checker::first(corpus))) {
        let Some(actual) = found.miss.actual else { continue };
        let claim = found.snippet.expectations.iter().find(|e| e.line == found.miss.line && e.column == found.miss.column);
        let Some(taken) = claim.and_then(|e| e.claim.printed()).map(<[String]>::len) else { continue };
        let line = (found.snippet.line + found.miss.line) as usize - 2;
        changes.entry(&found.page.file).or_default().insert(line, (taken, actual));
    }
    corpus
        .asked_for()
        // an example is a part of its file
        .filter(|page| !manual::is_manual(&page.file))
        .filter_map(|page| {
            let changes = changes.get(page.file.as_str())?;
            Some((page.file.clone(), page.text.clone(), rewritten(&page.text, changes)))
        })
        .collect()
}

/// The text with the marks at these lines saying what is actual; the mark's spelling and indent stay.
fn rewritten(text: &str, changes: &BTreeMap<usize, (usize, Vec<String>)>) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out: Vec<String> = Vec::new();
    let mut skip = 0;
    for (index, line) in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let change = changes.get(&index).and_then(|change| Some((change, mark(line)?)));
        let Some(((taken, actual), at)) = change else {
            out.push(line.to_owned());
            continue;
        };
        skip = taken - 1;
        let head = &line[..at];
        // the lines below stand under the mark, as one would write them
        let indent = " ".repeat(line[..line.find("//").unwrap_or(0)].chars().map(columns).sum());
        let first = actual.first().map(String::as_str).unwrap_or_default();
        out.push(format!("{head} {first}").trim_end().to_owned());
        out.extend(actual.iter().skip(1).map(|more| format!("{indent}//   {more}").trim_end().to_owned()));
    }
    out.join(end)
}

/// The byte after the mark `→` or `=>` of a line's comment.
fn mark(line: &str) -> Option<usize> {
    ["// →", "//=>", "//→"].into_iter().filter_map(|mark| line.rfind(mark).map(|at| at + mark.len())).max()
}

/// The changed lines, old and new, with their numbers.
fn difference(file: &str, before: &str, after: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut out = format!("{file}\n");
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            (a, b) = (a + 1, b + 1);
            continue;
        }
        // the next pair of equal lines, nearest first
        let next = (0..).map(|sum| (0..=sum).map(move |i| (i, sum - i))).take(64).flatten().find(|&(i, j)| {
            match (old.get(a + i), new.get(b + j)) {
                (Some(x), Some(y)) => x == y,
                (None, None) => true,
                _ => false,
            }
        });
        let (i, j) = next.unwrap_or((old.len() - a, new.len() - b));
        out.extend((a..a + i).filter_map(|n| old.get(n).map(|line| format!("{:>5} - {line}\n", n + 1))));
        out.extend((b..b + j).filter_map(|n| new.get(n).map(|line| format!("{:>5} + {line}\n", n + 1))));
        (a, b) = (a + i, b + j);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_rewritten_and_nothing_else() {
        let text = "가\nlog(1); // → 2\nlog(2); // → a\n        //   b\nlog(3); //=> x\r\nend // → 5";
        let changes =
            BTreeMap::from([(1, (1, vec!["1".into()])), (2, (2, vec!["2".into(), "3".into(), "4".into()])), (4, (1, vec![String::new()]))]);
        let fixed = rewritten(text, &changes);
        assert_eq!(
            fixed.replace("\r\n", "\n"),
            "가\nlog(1); // → 1\nlog(2); // → 2\n        //   3\n        //   4\nlog(3); //=>\nend // → 5"
        );
        assert!(fixed.contains("\r\n"), "the file keeps its line ends");
    }

    #[test]
    fn the_difference_shows_old_and_new() {
        assert_eq!(difference("a.md", "a\nb\nc\n", "a\nx\ny\nc\n"), "a.md\n    2 - b\n    2 + x\n    3 + y\n");
    }
}
