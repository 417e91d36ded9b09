//! News for the pages that look at the site while its author works: which files changed, told as soon as they did.
//!
//! A page asks what happened since a number; the answer waits until there is something, or long enough. It must not know files.

use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::Duration;

/// How long a page waits for an answer before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// What stands for the whole page, built anew.
pub const PAGE: &str = "*";

/// Changes that are remembered; a page that missed more is told to load anew.
const MOST: usize = 1000;

/// The news since the server began.
#[derive(Default)]
pub struct Changes {
    told: Mutex<Vec<String>>,
    news: Condvar,
}

impl Changes {
    /// Tells every page that these files changed: paths relative to the site, with `/`, or [`PAGE`].
    pub fn tell(&self, paths: impl IntoIterator<Item = String>) {
        self.lock().extend(paths);
        self.news.notify_all();
    }

    /// How many changes there were so far.
    pub fn count(&self) -> usize {
        self.lock().len()
    }

    /// The number of changes now and those after the first `since`; waits for one.
    pub fn since(&self, since: usize) -> (usize, Vec<String>) {
        self.since_within(since, PATIENCE)
    }

    fn since_within(&self, since: usize, patience: Duration) -> (usize, Vec<String>) {
        let waited = self.news.wait_timeout_while(self.lock(), patience, |told| told.len() <= since);
        let told = waited.map_or_else(|poisoned| poisoned.into_inner().0, |(told, _)| told);
        // a number that was never given is one of a server before this one
        let new = if since > told.len() || told.len() - since > MOST { vec![PAGE.to_owned()] } else { told[since..].to_vec() };
        (told.len(), new)
    }

    /// A thread that died while it held the news left them whole: paths are only ever added.
    fn lock(&self) -> MutexGuard<'_, Vec<String>> {
        self.told.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_page_learns_what_it_missed_and_waits_for_what_comes() {
        let changes = Arc::new(Changes::default());
        changes.tell(["lessons/en/a.md".to_owned()]);
        assert_eq!(changes.since(0), (1, vec!["lessons/en/a.md".into()]));
        assert_eq!(changes.since_within(1, Duration::ZERO), (1, vec![]));
        let waiting = std::thread::spawn({
            let changes = Arc::clone(&changes);
            move || changes.since(1)
        });
        changes.tell(["b".to_owned(), PAGE.to_owned()]);
        // both are told together, so the one that waits sees both
        assert_eq!(waiting.join().expect("it does not panic"), (3, vec!["b".into(), "*".into()]));
    }

    #[test]
    fn a_page_of_an_earlier_server_is_told_to_load_anew() {
        let changes = Changes::default();
        assert_eq!(changes.since_within(7, Duration::ZERO), (0, vec![PAGE.into()]));
    }
}
