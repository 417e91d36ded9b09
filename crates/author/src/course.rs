//! The files of a course on the disk.

use super::manual;
use checker::Corpus;
use lesson::{Problem, message};
use std::fs;
use std::path::{Path, PathBuf};

/// Reads what `paths` name, and the rest of their course, which they may refer to. No path means the folder `lessons`.
pub fn read(paths: &[String]) -> Result<Corpus, String> {
    let corpus = Corpus { whole: true, is_there: Some(is_there), ..Corpus::default() };
    let mut reader = Reader { corpus, roots: Vec::new() };
    let default = ["lessons".to_owned()];
    for path in if paths.is_empty() { &default[..] } else { paths } {
        let given = Path::new(path);
        if given.is_dir() {
            reader.root(given)?;
        } else if given.is_file() {
            reader.corpus.only.push(slashes(given));
            match root_of(given) {
                Some(root) => reader.root(&root)?,
                None if manual::is_manual(path) => reader.manual(given),
                None => reader.page(given, ""),
            }
        } else {
            return Err(format!("there is no file or folder {path}"));
        }
    }
    let mut corpus = reader.corpus;
    if corpus.pages.is_empty() && corpus.problems.is_empty() {
        return Err(format!("no lesson found in {}", if paths.is_empty() { "lessons".into() } else { paths.join(", ") }));
    }
    corpus.pages.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(corpus)
}

struct Reader {
    corpus: Corpus,
    /// folders that were read
    roots: Vec<PathBuf>,
}

impl Reader {
    /// A course's folder holds one folder for each locale; a folder with lessons of its own counts as such a one.
    fn root(&mut self, folder: &Path) -> Result<(), String> {
        let folder = if folder.join("SUMMARY.md").is_file() {
            folder.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
        } else {
            folder
        };
        if self.roots.iter().any(|root| root == folder) {
            return Ok(());
        }
        self.roots.push(folder.to_owned());
        entries(folder)?.iter().filter(|path| path.is_file() && manual::is_manual(&slashes(path))).for_each(|path| self.manual(path));
        for locale in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
            let tag = locale.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            entries(&locale)?.iter().filter(|path| path.extension().is_some_and(|e| e == "md")).for_each(|path| self.page(path, &tag));
        }
        Ok(())
    }

    fn page(&mut self, path: &Path, locale: &str) {
        if let Some(text) = self.text(path) {
            self.corpus.add(&slashes(path), locale, text);
        }
    }

    fn manual(&mut self, path: &Path) {
        if let Some(text) = self.text(path) {
            self.corpus.pages.extend(manual::examples(&slashes(path), &text));
        }
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        let why = match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => "it is not UTF-8".to_owned(),
            Err(error) => error.to_string(),
        };
        self.corpus.problems.push(Problem {
            file: slashes(path),
            line: 1,
            column: 1,
            rule: "unreadable",
            message: message!("this file cannot be read: {}", why),
            help: message!("save it as UTF-8 text"),
        });
        None
    }
}

/// Whether a relative path is there, letter by letter: hosts tell large from small even where the author's machine does not.
fn is_there(folder: &str, path: &str) -> bool {
    let mut at = PathBuf::from(folder);
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => at.push(".."),
            name => {
                let listed = fs::read_dir(if at.as_os_str().is_empty() { Path::new(".") } else { &at });
                if !listed.into_iter().flatten().flatten().any(|entry| entry.file_name().to_string_lossy() == name) {
                    return false;
                }
                at.push(name);
            }
        }
    }
    true
}

/// The course's folder of a file: `lessons` for `lessons/ko/typing-02.md`.
fn root_of(file: &Path) -> Option<PathBuf> {
    let locale = file.parent()?;
    locale.join("SUMMARY.md").is_file().then(|| locale.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let read = fs::read_dir(folder).map_err(|error| format!("cannot read the folder {}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = read.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
