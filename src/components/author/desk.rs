//! The files open on the authors' page. Opened texts are kept here, changed texts among the user's drafts.
//!
//! A file is identified by language and name, `ko/typing-02.md`. Both survive leaving the page; changes also survive closing it.

use super::pictures::{Picture, Pictures};
use crate::hooks::Site;
use crate::state::BlockId;
use checker::{Corpus, Page};
use lesson::Target;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use text::Locale;
use yew::prelude::*;

/// The lesson id under which changed files are stored as drafts.
const AUTHOR: &str = "author";

/// Opened files by key.
#[derive(Clone, Default, PartialEq)]
pub struct Desk {
    files: BTreeMap<String, Rc<str>>,
    /// how often each was opened: the editor reloads the text when this grows
    times: BTreeMap<String, u32>,
    pictures: Pictures,
}

/// A change of the open files.
pub enum DeskAction {
    /// files were opened: keys and texts, paths and pictures
    Open(Vec<(String, Rc<str>)>, Vec<(String, Picture)>),
    /// a file was closed
    Close(String),
}

thread_local! {
    static KEPT: RefCell<Desk> = RefCell::default();
}

impl Reducible for Desk {
    type Action = DeskAction;

    fn reduce(self: Rc<Self>, action: DeskAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            DeskAction::Open(files, pictures) => {
                next.pictures = next.pictures.with(pictures);
                for (key, text) in files {
                    *next.times.entry(key.clone()).or_default() += 1;
                    next.files.insert(key, text);
                }
            }
            DeskAction::Close(key) => drop(next.files.remove(&key)),
        }
        KEPT.set(next.clone());
        Rc::new(next)
    }
}

/// The files as they were when the page was left.
#[hook]
pub fn use_desk() -> UseReducerHandle<Desk> {
    use_reducer(|| KEPT.with_borrow(Clone::clone))
}

impl Desk {
    /// The text of a file as opened; empty for one that exists only as a draft.
    pub fn original(&self, key: &str) -> Rc<str> {
        self.files.get(key).cloned().unwrap_or_else(|| "".into())
    }

    /// The pictures opened.
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// How often a file was opened.
    pub fn times(&self, key: &str) -> u32 {
        self.times.get(key).copied().unwrap_or_default()
    }

    /// All files, opened or changed, with their current texts.
    pub fn texts(&self, site: &Site) -> BTreeMap<String, Rc<str>> {
        let drafts =
            site.drafts.iter().filter(|(_, draft)| !draft.set_aside).filter_map(|(id, draft)| Some((key(id)?, draft.text.as_str().into())));
        let opened = self.files.iter().map(|(key, text)| (key.clone(), Rc::clone(text)));
        opened.chain(drafts).collect()
    }
}

/// The key of a file, from as much of its path as is known and from its text: the path of a single dropped file does not show its language.
pub fn key_of(path: &str, text: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    let name = parts.pop().unwrap_or_default();
    let said = parts.last().and_then(|folder| Locale::from_tag(folder));
    let hangul = text.chars().filter(|c| ('가'..='힣').contains(c)).count();
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let locale = said.unwrap_or(if hangul * 8 > letters { Locale::Ko } else { Locale::En });
    format!("{locale}/{name}")
}

/// The language of a file.
pub fn locale_of(key: &str) -> Locale {
    key.split_once('/').and_then(|(tag, _)| Locale::from_tag(tag)).unwrap_or_default()
}

/// The id of a changed file's draft. Storage names are separated by spaces, so spaces are encoded.
pub fn block(key: &str) -> BlockId {
    BlockId::new(AUTHOR, key.replace('%', "%25").replace(' ', "%20"))
}

fn key(id: &BlockId) -> Option<String> {
    (id.lesson == AUTHOR).then(|| id.block.replace("%20", " ").replace("%25", "%"))
}

/// The files needed to check a file: its translation, the tables of contents, and the lessons they link to.
pub fn corpus(files: &BTreeMap<String, Rc<str>>, here: &str) -> Corpus {
    let name = |key: &str| key.rsplit('/').next().unwrap_or_default().to_owned();
    let is_twin = |key: &str| name(key) == name(here);
    let mut corpus = Corpus { only: files.keys().filter(|key| is_twin(key)).cloned().collect(), ..Corpus::default() };
    for (key, text) in files.iter().filter(|(key, _)| is_twin(key) || key.ends_with("/SUMMARY.md")) {
        corpus.add(key, locale_of(key).tag(), text.to_string());
    }
    let linked: BTreeSet<String> = corpus.pages.iter().flat_map(linked).filter(|key| !is_twin(key)).collect();
    for (key, text) in linked.iter().filter_map(|key| files.get_key_value(key)) {
        corpus.add(key, locale_of(key).tag(), text.to_string());
    }
    corpus
}

fn linked(page: &Page) -> Vec<String> {
    let lessons = page.parsed.mentions.iter().filter_map(|mention| match &mention.target {
        Target::Lesson { id, .. } => Some(format!("{}/{id}.md", page.locale)),
        _ => None,
    });
    lessons.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_folder_or_by_its_letters() {
        assert_eq!(key_of("lessons/ko/a.md", "x"), "ko/a.md");
        assert_eq!(key_of("a.md", "상자에 값을 넣어요. let box"), "ko/a.md");
        assert_eq!(key_of("notes/a.md", "A box takes one value, whatever it is: 상자"), "en/a.md");
        let key = "ko/새 수업 100%20.md";
        assert_eq!(super::key(&block(key)).as_deref(), Some(key));
        assert_eq!(super::key(&BlockId::new("typing-02", "box")), None);
    }

    #[test]
    fn twins_and_linked_lessons_are_read_and_only_twins_are_reported() {
        let text = |id: &str, code: &str| -> Rc<str> {
            format!("---\nid: {id}\ntitle: T\ntrack: typing\n---\n\n[next](b.md#gone)\n\n```js id=one\n{code}\n```\n").into()
        };
        let files = BTreeMap::from([
            ("en/a.md".to_owned(), text("a", "1 + 1;")),
            ("ko/a.md".to_owned(), text("a", "1 + 2;")),
            ("en/b.md".to_owned(), text("b", "let")),
            ("en/c.md".to_owned(), text("c", "1;")),
        ]);
        let corpus = corpus(&files, "en/a.md");
        assert_eq!(corpus.pages.len(), 3);
        let problems: Vec<(String, &str)> = checker::read(&corpus).into_iter().map(|p| (p.file, p.rule)).collect();
        // A link to a lesson that is not open is not reported.
        assert_eq!(problems, [("en/a.md".into(), "dead-link"), ("ko/a.md".into(), "twins-differ")]);
    }
}
