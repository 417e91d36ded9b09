//! Runs the checker in the page and lists the problems. Its programs run in separate workers, so that no program of the user is stopped.

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

/// Milliseconds after which a program counts as hanging.
const PATIENCE: u32 = 4_000;

/// The owner of the checker's runs.
const OWNER: &str = "checker";

/// The position of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// the file, as named by the checker
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
    /// called when a problem is pressed
    pub on_go: Callback<Target>,
    /// called with all problems whenever they change
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

/// The list of problems of some lessons.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    html! { <RunnerProvider><Checking ..props.clone() /></RunnerProvider> }
}

/// The progress of a check.
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
    // While programs run, already show the problems found in the text alone.
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

/// The result of a trial; if it has none because the page stopped it, made from the outcome.
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

/// A problem in the user's language; pressing the rule's name explains the rule.
fn words(problem: &Problem, locale: Locale) -> Html {
    let told = |message: &Message| sentence(&problems::told(locale, message.template(), message.values()));
    let help = html! { if !problem.help.is_empty() { <small>{ told(&problem.help) }</small> } };
    html! {
        <div>
            <Rule name={problem.rule} {help}>{ told(&problem.message) }</Rule>
        </div>
    }
}

/// The problems of one block, shown below it.
pub fn notes(problems: &[Problem], locale: Locale) -> Html {
    html! {
        <ul class="author-notes">
            { for problems.iter().map(|problem| html! { <li>{ icon(Icon::Triangle) }{ words(problem, locale) }</li> }) }
        </ul>
    }
}

/// Compares by identity.
struct Same(Rc<Corpus>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
