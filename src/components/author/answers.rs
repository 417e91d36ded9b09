//! What the programs of a lesson showed, kept as long as their text stays the same: after an edit only what changed is run again.

use checker::{self, Checked, Corpus};
use protocol::encode;
use std::collections::{HashMap, HashSet};
use vocabulary::{Shown, Trial};

/// A trial as the key of its answer.
pub type Key = Vec<u8>;

/// The answers so far.
#[derive(Default)]
pub struct Answers(HashMap<Key, Shown>);

/// What is to be done next.
#[derive(Debug)]
pub enum Next {
    /// run this; so many trials are answered of so many that are known
    Try {
        /// what
        trial: Box<Trial>,
        /// under which [`Answers::take`] wants the answer
        key: Key,
        /// answered
        done: usize,
        /// known so far; attempts at exercises lead to more
        all: usize,
    },
    /// everything was run
    Done(Checked),
}

impl Answers {
    /// Takes an answer.
    pub fn take(&mut self, key: Key, shown: Shown) {
        self.0.insert(key, shown);
    }

    /// What is next in the check of these lessons. When all is done, answers that they do not need are forgotten.
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

    /// Checks to the end; gives how many programs were run, and what was found.
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
        // two snippets, starter and solution by themselves, and the check after each
        assert_eq!(runs, 6);
        assert_eq!(found.problems, vec![]);
        assert_eq!((found.snippets, found.claims, found.exercises), (2, 2, 1));
        let (runs, found) = checked(&mut answers, &LESSON.replace("// → 2", "// → 3"));
        assert_eq!(runs, 1);
        assert_eq!(found.problems.iter().map(|p| (p.line, p.rule)).collect::<Vec<_>>(), [(8, "expectation-wrong")]);
        // the answer to the program as it was is forgotten by now
        assert_eq!(checked(&mut answers, LESSON).0, 1);
    }
}
