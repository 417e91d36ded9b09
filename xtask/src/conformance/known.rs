//! The committed list of tests that are known to fail, each with its reason: `path | reason`. `folder/* | reason` stands for every
//! test below a folder, as long as none of them passes.

use std::collections::{BTreeMap, BTreeSet};

/// A folder with fewer failures than this is listed test by test.
const FOLDER: usize = 4;
/// Letters of a reason.
const REASON: usize = 110;

/// The list.
#[derive(Default)]
pub struct Known {
    head: String,
    lines: BTreeMap<String, String>,
}

/// What the list says about a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// fails and is not listed
    pub broken: Vec<String>,
    /// is listed and passes
    pub mended: Vec<String>,
    /// fails and is listed
    pub known: usize,
}

impl Known {
    /// Reads the list.
    pub fn read(text: &str) -> Self {
        let head = text.lines().take_while(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" | "));
        Self { head, lines: lines.map(|(path, reason)| (path.trim().to_owned(), reason.trim().to_owned())).collect() }
    }

    /// The reason that is given for a test.
    pub fn reason(&self, path: &str) -> Option<&str> {
        let folders = path.match_indices('/').map(|(at, _)| format!("{}/*", &path[..at]));
        let keys = std::iter::once(path.to_owned()).chain(folders);
        keys.filter_map(|key| self.lines.get(&key)).map(String::as_str).next()
    }

    /// What is new in a run: every test that ran, with what is wrong with it.
    pub fn compare(&self, ran: &BTreeMap<String, Option<String>>) -> Comparison {
        let mut comparison = Comparison::default();
        for (path, wrong) in ran {
            match (wrong, self.reason(path)) {
                (Some(_), None) => comparison.broken.push(path.clone()),
                (None, Some(_)) => comparison.mended.push(path.clone()),
                (Some(_), Some(_)) => comparison.known += 1,
                (None, None) => {}
            }
        }
        comparison
    }

    /// The list after this run. Reasons that were written by hand stay; what did not run stays as it was.
    pub fn updated(&self, ran: &BTreeMap<String, Option<String>>) -> String {
        let mut lines: BTreeMap<String, String> = BTreeMap::new();
        for (key, reason) in &self.lines {
            let touched = match key.strip_suffix('*') {
                Some(folder) => ran.keys().any(|path| path.starts_with(folder)),
                None => ran.contains_key(key),
            };
            if !touched {
                lines.insert(key.clone(), reason.clone());
            }
        }
        let whole = self.whole_folders(ran);
        for (path, wrong) in ran {
            let Some(wrong) = wrong else { continue };
            let reason = self.reason(path).map_or_else(|| short(wrong), str::to_owned);
            let folder = path.match_indices('/').map(|(at, _)| &path[..=at]).find(|folder| whole.contains(*folder));
            let key = folder.map_or_else(|| path.clone(), |folder| format!("{folder}*"));
            lines.entry(key).or_insert(reason);
        }
        lines.iter().fold(self.head.clone(), |text, (path, reason)| format!("{text}{path} | {reason}\n"))
    }

    /// The folders in which everything that ran failed, and that hold enough of it.
    fn whole_folders(&self, ran: &BTreeMap<String, Option<String>>) -> BTreeSet<String> {
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (path, wrong) in ran {
            // the three folders of the suite are no cluster
            for (at, _) in path.match_indices('/').skip(2) {
                let (failed, all) = counts.entry(&path[..=at]).or_default();
                *failed += usize::from(wrong.is_some());
                *all += 1;
            }
        }
        counts.into_iter().filter(|(_, (failed, all))| failed == all && *all >= FOLDER).map(|(folder, _)| folder.to_owned()).collect()
    }
}

fn short(reason: &str) -> String {
    reason.chars().map(|c| if c.is_control() { ' ' } else { c }).take(REASON).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(of: &[(&str, bool)]) -> BTreeMap<String, Option<String>> {
        of.iter().map(|(path, passes)| ((*path).to_owned(), (!passes).then(|| "wrong".to_owned()))).collect()
    }

    #[test]
    fn what_is_broken_and_what_is_mended_is_listed() {
        let known = Known::read("# head\ntest/a/b/x.js | because\ntest/a/c/* | all\n");
        let found =
            known.compare(&ran(&[("test/a/b/x.js", true), ("test/a/c/y.js", false), ("test/a/d.js", false), ("test/a/e.js", true)]));
        let wanted = Comparison { broken: vec!["test/a/d.js".into()], mended: vec!["test/a/b/x.js".into()], known: 1 };
        assert_eq!(found, wanted);
    }

    #[test]
    fn an_update_keeps_reasons_and_what_did_not_run() {
        let known = Known::read("# head\ntest/a/b/x.js | because\ntest/a/b/y.js | gone\ntest/z.js | far\n");
        let text = known.updated(&ran(&[("test/a/b/x.js", false), ("test/a/b/y.js", true), ("test/a/b/n.js", false)]));
        assert_eq!(text, "# head\ntest/a/b/n.js | wrong\ntest/a/b/x.js | because\ntest/z.js | far\n");
    }

    #[test]
    fn a_folder_in_which_all_fails_is_one_line_until_one_passes() {
        let all = [("test/a/b/1.js", false), ("test/a/b/2.js", false), ("test/a/b/3.js", false), ("test/a/b/4.js", false)];
        let text = Known::default().updated(&ran(&all));
        assert_eq!(text, "test/a/b/* | wrong\n");
        let mut some = all;
        some[0].1 = true;
        let text = Known::read(&text).updated(&ran(&some));
        assert_eq!(text.lines().count(), 3, "{text}");
    }
}
