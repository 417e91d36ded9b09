//! A lesson of the site in author mode: all problems above it, and each problem again at its block.

use super::check::{Check, Target};
use crate::changes;
use crate::components::prose::Notes;
use crate::hooks::{Fetched, use_fetched, use_locale};
use crate::pages::OPEN;
use crate::place;
use crate::routes::{Route, says};
use checker::Corpus;
use lesson::Problem;
use std::collections::BTreeMap;
use std::rc::Rc;
use text::{Locale, author_page};
use yew::prelude::*;

/// The query field that turns on author mode.
const WORD: &str = "author";

/// Whether to show the authors' tools: the address requests it, or the page is served by the development server.
pub fn is_author_mode(query: &str) -> bool {
    says(query, WORD) || changes::is_live()
}

/// The properties of [`Beside`].
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// the lesson
    pub id: AttrValue,
    /// its language
    pub locale: Locale,
    /// its text
    pub text: Rc<str>,
    /// called with the problems to show at each block
    pub on_notes: Callback<Notes>,
}

/// The problems of a lesson of the site.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let texts = author_page::texts(use_locale());
    let file = |locale: Locale| format!("lessons/{locale}/{}.md", props.id);
    let here = file(props.locale);
    let (twin, _) = use_fetched(&file(props.locale.other()));
    let corpus = use_memo((here.clone(), Rc::clone(&props.text), twin), |(here, text, twin)| {
        let mut corpus = Corpus { only: vec![here.clone()], ..Corpus::default() };
        corpus.add(here, props.locale.tag(), text.to_string());
        if let Fetched::Here(twin) = twin {
            corpus.add(&file(props.locale.other()), props.locale.other().tag(), twin.to_string());
        }
        corpus
    });
    let on_problems = {
        let (corpus, on_notes) = (Rc::clone(&corpus), props.on_notes.clone());
        Callback::from(move |problems: Rc<[Problem]>| on_notes.emit(notes_at(&corpus, &problems)))
    };
    let on_go = {
        let corpus = Rc::clone(&corpus);
        Callback::from(move |target: Target| match anchor_at(&corpus, &target.file, target.line) {
            Some(anchor) => place::show(&anchor),
            None => place::show("page-main"),
        })
    };
    let route = Route::Author { locale: props.locale };
    html! {
        <>
            <Check {corpus} {here} {on_go} {on_problems} />
            <p class="author-edit"><a href={format!("{}?{OPEN}={}", route.href(), props.id)}>{ texts.open_here }</a></p>
        </>
    }
}

/// The anchor of the block or heading that contains a line (1-based) of a file.
fn anchor_at(corpus: &Corpus, file: &str, line: u32) -> Option<String> {
    let page = corpus.pages.iter().find(|page| page.file == file)?;
    let before = page.parsed.places.iter().take_while(|(at, _)| *at <= line);
    before.last().map(|(_, anchor)| anchor.clone())
}

fn notes_at(corpus: &Corpus, problems: &[Problem]) -> Notes {
    let mut notes: BTreeMap<String, Vec<Problem>> = BTreeMap::new();
    for problem in problems {
        if let Some(anchor) = anchor_at(corpus, &problem.file, problem.line) {
            notes.entry(anchor).or_default().push(problem.clone());
        }
    }
    Notes(Rc::new(notes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lesson::Message;

    #[test]
    fn a_problem_is_told_at_the_block_it_stands_in() {
        let mut corpus = Corpus::default();
        let text = "---\nid: a\ntitle: A\ntrack: t\n---\n\n## One\n\nText.\n\n```js id=box\n1;\n```\n\n## Two\n";
        corpus.add("a.md", "en", text.into());
        let at = |line| anchor_at(&corpus, "a.md", line);
        assert_eq!(at(2), None);
        assert_eq!(at(9).as_deref(), Some("one"));
        assert_eq!(at(12).as_deref(), Some("box"));
        assert_eq!(at(15).as_deref(), Some("two"));
        let problem =
            Problem { file: "a.md".into(), line: 12, column: 1, rule: "hangs", message: Message::default(), help: Message::default() };
        assert_eq!(notes_at(&corpus, &[problem]).0.keys().collect::<Vec<_>>(), ["box"]);
    }
}
