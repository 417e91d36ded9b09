//! Hooks that give components access to the runner.

use super::{Output, Runner, Status};
use crate::platform::PlatformFailure;
use gloo::timers::callback::Interval;
use protocol::{Studied, Study};
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds after which a running program counts as long.
const LONG: f64 = 5_000.0;
/// Milliseconds between two readings of a run's time.
const TICK: u32 = 100;

/// Properties of [`RunnerProvider`].
#[derive(Properties, PartialEq)]
pub struct RunnerProviderProps {
    /// the components that use the runner
    pub children: Html,
}

/// Provides one runner to its children.
#[component]
pub fn RunnerProvider(props: &RunnerProviderProps) -> Html {
    let runner = use_memo((), |()| Runner::default());
    html! { <ContextProvider<Runner> context={(*runner).clone()}>{ props.children.clone() }</ContextProvider<Runner>> }
}

/// The page's runner.
#[hook]
pub fn use_runner() -> Runner {
    use_context::<Runner>().expect("the application is inside a RunnerProvider")
}

/// A snapshot of an owner's output: cheap to clone and to compare by revision, however long it is.
#[derive(Clone)]
pub struct OutputView {
    output: Rc<RefCell<Output>>,
    revision: u64,
}

impl OutputView {
    /// Borrows the output. The borrow must end before rendering ends.
    pub fn borrow(&self) -> Ref<'_, Output> {
        self.output.borrow()
    }

    /// A copy of the status.
    pub fn status(&self) -> Status {
        self.borrow().status().clone()
    }
}

impl PartialEq for OutputView {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.output, &other.output) && self.revision == other.revision
    }
}

/// An owner's output; the component re-renders when it changes, at most once per frame. While such a component is mounted,
/// a worker is kept ready; when the last one of an owner is unmounted, its program is stopped and its output dropped.
#[hook]
pub fn use_output(owner: &str) -> OutputView {
    let runner = use_runner();
    let redraw = use_force_update();
    use_effect_with((runner.clone(), owner.to_owned()), move |(runner, owner)| {
        runner.prepare();
        let visit = runner.visit(Some(owner), Callback::from(move |()| redraw.force_update()));
        move || drop(visit)
    });
    let output = runner.output(owner);
    let revision = output.borrow().revision();
    OutputView { output, revision }
}

/// Why no program can run, if so.
#[hook]
pub fn use_platform_failure() -> Option<PlatformFailure> {
    let runner = use_runner();
    let redraw = use_force_update();
    use_effect_with(runner.clone(), move |runner| {
        let visit = runner.visit(None, Callback::from(move |()| redraw.force_update()));
        move || drop(visit)
    });
    runner.platform_failure()
}

/// The duration of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Elapsed {
    /// milliseconds; 0 before the first run
    pub ms: f64,
    /// The run continues and is so long that Stop should be offered in words.
    pub is_long: bool,
}

/// The duration of a run, updated several times per second while it runs.
#[hook]
pub fn use_elapsed(view: &OutputView) -> Elapsed {
    let runner = use_runner();
    let redraw = use_force_update();
    let running = matches!(view.borrow().status(), Status::Running);
    use_effect_with(running, move |running| {
        let interval = running.then(|| Interval::new(TICK, move || redraw.force_update()));
        move || drop(interval)
    });
    let now = if running { runner.now() } else { 0.0 };
    let ms = view.borrow().elapsed(now).unwrap_or_default();
    Elapsed { ms, is_long: running && ms >= LONG }
}

/// The state of a study request.
#[derive(Clone, Debug, PartialEq)]
pub enum Studying {
    /// requested
    Waiting,
    /// no engine works
    Nobody,
    /// the result
    ValueText(Rc<Studied>),
}

/// Requests a study of a text, and again when the text changes. A result for an earlier text is never returned.
#[hook]
pub fn use_study(study: Study) -> Studying {
    let runner = use_runner();
    let told = use_state(|| None::<(Study, Studying)>);
    {
        let told = told.setter();
        use_effect_with((runner, study.clone()), move |(runner, study)| {
            let (asked, live) = (study.clone(), Rc::new(Cell::new(true)));
            let here = Rc::clone(&live);
            let answer = Callback::from(move |answer: Option<Studied>| {
                if here.get() {
                    told.set(Some((asked.clone(), answer.map_or(Studying::Nobody, |a| Studying::ValueText(Rc::new(a))))));
                }
            });
            runner.study(study.clone(), answer);
            move || live.set(false)
        });
    }
    match &*told {
        Some((asked, answer)) if *asked == study => answer.clone(),
        _ => Studying::Waiting,
    }
}
