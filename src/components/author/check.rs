//! The checker at work in the page: it has the programs of a lesson run in workers of its own, so that it disturbs no program of
//! the reader's, and lists what is wrong.

use super::answers::{Answers, Key, Next};
use super::rule::Rule;
use crate::components::icon::{Icon, icon};
use crate::components::sentence::sentence;
use crate::hooks::use_locale;
use crate::runner::{RunnerProvider, Status, use_output, use_runner};
use checker::{self, Checked, Corpus};
use lesson::{Message, Problem};
use protocol::Job;
use std::rc::Rc;
use text::author_page::{self, AuthorTexts};
use text::{Locale, problems};
use vocabulary::{Limit, Outcome, Settings, Shown};
use yew::prelude::*;

/// Milliseconds after which a program is said to hang.
const PATIENCE: u32 = 4_000;

/// The name under which the checker runs programs.
const OWNER: &str = "checker";

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// the file, as the checker names it
    pub file: String,
    /// 1-based
    pub line: u32,
    /// 1-based, in characters
    pub column: u32,
}

/// The properties of [`Check`].
#[derive(Properties, Clone)]
pub struct CheckProps {
    /// what is checked
    pub corpus: Rc<Corpus>,
    /// the file that is open; problems in others name theirs
    pub here: AttrValue,
    /// a problem was pressed
    pub on_go: Callback<Target>,
    /// all problems, whenever they change
    #[prop_or_default]
    pub on_problems: Callback<Rc<[Problem]>>,
}

impl PartialEq for CheckProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus)
            && self.here == other.here
            && self.on_go == other.on_go
            && self.on_problems == other.on_problems
    }
}

/// The region with the problems of some lessons.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    html! { <RunnerProvider><Checking ..props.clone() /></RunnerProvider> }
}

/// How far a check is.
#[derive(Clone, PartialEq)]
enum Stage {
    Running { done: usize, all: usize },
    Done(Rc<Checked>),
    NoEngine,
}

#[component]
fn Checking(props: &CheckProps) -> Html {
    let (locale, runner, view) = (use_locale(), use_runner(), use_output(OWNER));
    let texts = author_page::texts(locale);
    let answers = use_mut_ref(Answers::default);
    let asked = use_mut_ref(|| None::<Key>);
    let stage = use_state(|| Stage::Running { done: 0, all: 0 });
    {
        let (stage, view) = (stage.clone(), view.clone());
        use_effect_with((Same(Rc::clone(&props.corpus)), view.clone()), move |(Same(corpus), _)| {
            let status = view.status();
            if let Status::Unavailable(_) = status {
                *asked.borrow_mut() = None;
                return stage.set(Stage::NoEngine);
            }
            if asked.borrow().is_some() && (status.is_active() || status == Status::Idle) {
                return;
            }
            if let (Some(key), Status::Ended(outcome)) = (asked.take(), status) {
                answers.borrow_mut().take(key, shown(view.borrow().shown(), outcome));
            }
            match answers.borrow_mut().next(corpus) {
                Next::Done(checked) => stage.set(Stage::Done(Rc::new(checked))),
                Next::Try { trial, key, done, all } => {
                    *asked.borrow_mut() = Some(key);
                    let settings = Settings { time_limit: Some(PATIENCE), ..trial.settings.clone() };
                    runner.start(OWNER, Job::Try(trial), settings);
                    stage.set(Stage::Running { done, all });
                }
            }
        });
    }
    // while programs run, what the text alone shows is there at once
    let read = use_memo(Same(Rc::clone(&props.corpus)), |Same(corpus)| -> Rc<[Problem]> { checker::read(corpus).into() });
    let problems: Rc<[Problem]> = match &*stage {
        Stage::Done(checked) => checked.problems.clone().into(),
        _ => Rc::clone(&read),
    };
    {
        let tell = props.on_problems.clone();
        use_effect_with(Rc::clone(&problems), move |problems| tell.emit(Rc::clone(problems)));
    }
    html! {
        <section class="author-problems" aria-label={texts.problems}>
            <h2>{ texts.problems }{ " " }<span class="tag">{ problems.len() }</span></h2>
            <p class="faint" role="status">{ state(&stage, texts) }</p>
            if !problems.is_empty() {
                <ol>{ for problems.iter().map(|problem| item(problem, props, locale)) }</ol>
            }
        </section>
    }
}

/// What a trial showed, where the page had to end it too.
fn shown(shown: Option<&Shown>, outcome: Outcome) -> Shown {
    match (shown, outcome) {
        (Some(shown), _) => shown.clone(),
        (None, Outcome::HitLimit(Limit::Time(_))) => Shown::only(Outcome::Stopped),
        (None, outcome) => Shown::only(outcome),
    }
}

fn state(stage: &Stage, texts: &AuthorTexts) -> String {
    match stage {
        Stage::Running { done, all } => (texts.checking)(*done, *all),
        Stage::NoEngine => texts.no_engine.into(),
        Stage::Done(c) if c.problems.is_empty() => (texts.no_problem)(c.snippets, c.claims, c.exercises, c.quizzes),
        Stage::Done(c) => (texts.count)(c.problems.len()),
    }
}

fn item(problem: &Problem, props: &CheckProps, locale: Locale) -> Html {
    let Problem { file, line, column, .. } = problem.clone();
    let elsewhere = (file != props.here.as_str()).then(|| format!("{file}, "));
    let on_go = props.on_go.reform(move |_: MouseEvent| Target { file: file.clone(), line, column });
    html! {
        <li>
            <button type="button" class="small" onclick={on_go}>{ elsewhere }{ (author_page::texts(locale).line)(line) }</button>
            { words(problem, locale) }
        </li>
    }
}

/// A problem in the reader's language; its rule is explained when its name is pressed.
fn words(problem: &Problem, locale: Locale) -> Html {
    let told = |message: &Message| sentence(&problems::told(locale, message.template(), message.values()));
    let help = html! { if !problem.help.is_empty() { <small>{ told(&problem.help) }</small> } };
    html! {
        <div>
            <Rule name={problem.rule} {help}>{ told(&problem.message) }</Rule>
        </div>
    }
}

/// What is wrong with one block of a lesson, below it.
pub fn notes(problems: &[Problem], locale: Locale) -> Html {
    html! {
        <ul class="author-notes">
            { for problems.iter().map(|problem| html! { <li>{ icon(Icon::Triangle) }{ words(problem, locale) }</li> }) }
        </ul>
    }
}

/// Compared by identity: two corpora are the same if they are one.
struct Same(Rc<Corpus>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
