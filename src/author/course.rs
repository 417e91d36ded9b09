//! The files of a course: which there are, what each says, and where they belong together.

use super::manual;
use crate::lesson::summary::{self, Course};
use crate::lesson::{Parsed, Problem, parse};
use std::fs;
use std::path::{Path, PathBuf};

/// A lesson's file.
#[derive(Clone, Debug)]
pub struct Page {
    /// as the author names it: `lessons/ko/typing-02.md`
    pub file: String,
    /// the folder it stands in: `ko`; empty for a file outside a course
    pub locale: String,
    /// its name without `.md`
    pub stem: String,
    /// the whole text
    pub text: String,
    /// what the parser made of it; its lines are those of `text`
    pub parsed: Parsed,
    /// lines of the file before the text begins: the examples of the manual stand in the middle of it
    pub shift: i32,
}

impl Page {
    /// Reads a lesson out of a text.
    pub fn new(file: &str, locale: &str, text: String) -> Self {
        let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let parsed = parse(file, &text);
        Self { file: file.to_owned(), locale: locale.to_owned(), stem, text, parsed, shift: 0 }
    }

    /// The line of the file that a line of the text is.
    pub fn line(&self, line: u32) -> u32 {
        line.saturating_add_signed(self.shift).max(1)
    }
}

/// A table of contents.
#[derive(Clone, Debug)]
pub struct Summary {
    /// as the author names it: `lessons/ko/SUMMARY.md`
    pub file: String,
    /// the folder it stands in
    pub locale: String,
    /// what it lists
    pub course: Course,
}

/// All that was read.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// the folder of the course, if there is one: `lessons`
    pub root: Option<PathBuf>,
    /// all lessons, by locale and name
    pub pages: Vec<Page>,
    /// all tables of contents
    pub summaries: Vec<Summary>,
    /// what could not be read or is wrong with a table of contents
    pub problems: Vec<Problem>,
    /// The files whose problems are asked for; all of them if empty.
    pub only: Vec<String>,
}

impl Corpus {
    /// Reads what `paths` name, and the rest of their course, which they may refer to. No path means the folder `lessons`.
    pub fn read(paths: &[String]) -> Result<Self, String> {
        let mut corpus = Self::default();
        let default = ["lessons".to_owned()];
        for path in if paths.is_empty() { &default[..] } else { paths } {
            let given = Path::new(path);
            if given.is_dir() {
                corpus.read_root(given)?;
            } else if given.is_file() {
                corpus.only.push(slashes(given));
                match root_of(given) {
                    Some(root) => corpus.read_root(&root)?,
                    None => corpus.read_page(given, ""),
                }
            } else {
                return Err(format!("there is no file or folder {path}"));
            }
        }
        if corpus.pages.is_empty() && corpus.problems.is_empty() {
            return Err(format!("no lesson found in {}", if paths.is_empty() { "lessons".into() } else { paths.join(", ") }));
        }
        corpus.pages.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(corpus)
    }

    /// The lesson of this name in a locale.
    pub fn page(&self, locale: &str, stem: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.locale == locale && page.stem == stem)
    }

    /// The tags of the languages there are.
    pub fn locales(&self) -> Vec<&str> {
        let mut tags: Vec<&str> = self.pages.iter().map(|page| page.locale.as_str()).filter(|tag| !tag.is_empty()).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// A course's folder holds one folder for each locale; a folder with lessons of its own counts as such a one.
    fn read_root(&mut self, folder: &Path) -> Result<(), String> {
        let folder = if folder.join("SUMMARY.md").is_file() {
            folder.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
        } else {
            folder
        };
        if self.root.as_deref() == Some(folder) {
            return Ok(());
        }
        self.root = Some(folder.to_owned());
        let manual = folder.join("README.md");
        if manual.is_file()
            && let Some(text) = self.text(&manual)
        {
            self.pages.extend(manual::examples(&slashes(&manual), &text));
        }
        for locale in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
            let tag = locale.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            for path in entries(&locale)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "md")) {
                if path.file_name().is_some_and(|name| name == "SUMMARY.md") {
                    self.read_summary(&path, &tag);
                } else {
                    self.read_page(&path, &tag);
                }
            }
        }
        Ok(())
    }

    fn read_page(&mut self, path: &Path, locale: &str) {
        if let Some(text) = self.text(path) {
            self.pages.push(Page::new(&slashes(path), locale, text));
        }
    }

    fn read_summary(&mut self, path: &Path, locale: &str) {
        if let Some(text) = self.text(path) {
            let file = slashes(path);
            let (course, problems) = summary::parse(&file, &text);
            self.problems.extend(problems);
            self.summaries.push(Summary { file, locale: locale.to_owned(), course });
        }
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        let why = match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => "it is not UTF-8".to_owned(),
            Err(error) => error.to_string(),
        };
        let help = "save it as UTF-8 text".into();
        self.problems.push(Problem {
            file: slashes(path),
            line: 1,
            column: 1,
            rule: "unreadable",
            message: format!("this file cannot be read: {why}"),
            help,
        });
        None
    }
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
