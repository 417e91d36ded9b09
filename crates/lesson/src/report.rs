//! Gathers problems while a file is read, and sorts them at the end.

use super::{Message, Problem};

/// The problems of one file, in the order found.
pub(super) struct Report {
    file: String,
    problems: Vec<Problem>,
}

impl Report {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), problems: Vec::new() }
    }

    /// Notes a problem at a 1-based line and column.
    pub(super) fn add(&mut self, (line, column): (u32, u32), rule: &'static str, message: Message, help: Message) {
        self.problems.push(Problem { file: self.file.clone(), line, column, rule, message, help });
    }

    /// All of them, by place, each once.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        self.problems.sort();
        self.problems.dedup();
        self.problems
    }
}

/// The known name nearest to `word`, if one is near enough to be what was meant: at most a third of the letters differ.
pub fn nearest<'n>(word: &str, known: &[&'n str]) -> Option<&'n str> {
    let best = known.iter().map(|name| (distance(word, name), *name)).min()?;
    (best.0 <= word.chars().count().max(3) / 3).then_some(best.1)
}

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = cost;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(nearest(word, &["norun", "throws", "step", "predict", "edition", "id"]), expected);
    }

    #[test]
    fn a_slip_of_the_fingers_is_recognised_and_a_strange_word_is_not() {
        check("throw", Some("throws"));
        check("thorws", Some("throws"));
        check("no-run", Some("norun"));
        check("editoin", Some("edition"));
        check("editable", None);
        check("zzz", None);
    }
}
