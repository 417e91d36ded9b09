//! Caches the results of a lesson's programs by their text: after an edit only changed programs are run again.

use checker::{self, Checked, Corpus};
use protocol::encode;
use std::collections::{HashMap, HashSet};
use vocabulary::{Shown, Trial};

/// The encoded trial, as the key of its result.
pub type Key = Vec<u8>;

/// The results so far.
#[derive(Default)]
pub struct Answers(HashMap<Key, Shown>);

/// The next step of a check.
#[derive(Debug)]
pub enum Next {
    /// Run this trial.
    Try {
        /// what
        trial: Box<Trial>,
        /// the key to pass to [`Answers::take`] with the result
        key: Key,
        /// number of trials with a result
        done: usize,
        /// number of trials known so far; attempts at exercises add more
        all: usize,
    },
    /// All trials have results.
    Done(Checked),
}

impl Answers {
    /// Stores a result.
    pub fn take(&mut self, key: Key, shown: Shown) {
        self.0.insert(key, shown);
    }

    /// The next step in checking these lessons. When the check is done, results that it did not use are dropped.
    pub fn next(&mut self, corpus: &Corpus) -> Next {
        let mut trials = checker::first(corpus);
        let shown = match self.answered(&trials) {
            Ok(shown) => shown,
            Err(next) => return next,
        };
        let second = checker::second(corpus, &shown);
        let count = trials.len();
        trials.extend(second);
        match self.answered(&trials) {
            Ok(all) => {
                let needed: HashSet<Key> = trials.iter().map(encode).collect();
                self.0.retain(|key, _| needed.contains(key));
                Next::Done(checker::finish(corpus, &shown, &all[count..]))
            }
            Err(next) => next,
        }
    }

    fn answered(&self, trials: &[Trial]) -> Result<Vec<Shown>, Next> {
        let keys: Vec<Key> = trials.iter().map(encode).collect();
        let shown: Vec<Shown> = keys.iter().filter_map(|key| self.0.get(key).cloned()).collect();
        match keys.into_iter().zip(trials).find(|(key, _)| !self.0.contains_key(key)) {
            None => Ok(shown),
            Some((key, trial)) => Err(Next::Try { trial: Box::new(trial.clone()), key, done: shown.len(), all: trials.len() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::try_out;

    const LESSON: &str = "---\nid: a\ntitle: A\ntrack: typing\n---\n\n```js id=one\n1 + 1 // → 2\n```\n\n```js id=two\nlet x = 'a';\n//  ^? string\n```\n\n::::exercise id=e\nDo it.\n\n```js starter\nlet n = 1;\n```\n\n```js check\n// n is 2\nequal(n, 2);\n```\n\n```js solution\nlet n = 2;\n```\n\n:::hint\nTwo.\n:::\n::::\n";

    /// Runs a check to the end. Returns the number of programs run, and the findings.
    fn checked(answers: &mut Answers, text: &str) -> (usize, Checked) {
        let mut corpus = Corpus::default();
        corpus.add("a.md", "en", text.into());
        for runs in 0..100 {
            match answers.next(&corpus) {
                Next::Done(checked) => return (runs, checked),
                Next::Try { trial, key, .. } => answers.take(key, try_out(&trial)),
            }
        }
        panic!("the check never ends");
    }

    #[test]
    fn every_program_is_run_once_and_after_an_edit_only_what_changed() {
        let mut answers = Answers::default();
        let (runs, found) = checked(&mut answers, LESSON);
        // Two snippets, starter and solution on their own, and the check after each.
        assert_eq!(runs, 6);
        assert_eq!(found.problems, vec![]);
        assert_eq!((found.snippets, found.claims, found.exercises), (2, 2, 1));
        let (runs, found) = checked(&mut answers, &LESSON.replace("// → 2", "// → 3"));
        assert_eq!(runs, 1);
        assert_eq!(found.problems.iter().map(|p| (p.line, p.rule)).collect::<Vec<_>>(), [(8, "expectation-wrong")]);
        // The result of the earlier version of the program has been dropped by now.
        assert_eq!(checked(&mut answers, LESSON).0, 1);
    }
}
