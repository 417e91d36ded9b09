//! An exercise: task, editor, checks, and help: hints, known misconceptions, the solution.
//!
//! `judge` evaluates the worker's results; this starts the runs and shows the outcome.

mod help;
mod particulars;
mod result;
mod solution;

use crate::components::icon::{Icon, icon};
use crate::components::parsons::{LinesView, arranged};
use crate::components::snippet::{Reveal, SnippetView};
use crate::hooks::{Site, use_locale, use_site, use_texts};
use crate::runner::{use_elapsed, use_output, use_runner};
use crate::state::{Action, BlockId, Deed, Effort, Original, Parts};
use judge::exercise::{attempts, judgement, known, starter};
use lesson::{Exercise, Snippet};
use protocol::Job;
use result::Result;
use std::rc::Rc;
use text::{page::Page, practice};
use vocabulary::{Position, Settings, Time};
use yew::prelude::*;

/// Maximum duration of judging, in milliseconds; shown while it lasts.
const TIME_LIMIT: u32 = 5_000;

/// The properties of [`ExerciseView`].
#[derive(Properties, PartialEq)]
pub struct ExerciseProps {
    /// the id of the lesson
    pub lesson: AttrValue,
    /// the parsed exercise
    pub exercise: Rc<Exercise>,
    /// the rendered task
    pub task: Html,
    /// the rendered hints
    pub hints: Vec<Html>,
    /// all that can be done in the lesson
    pub parts: Rc<Parts>,
}

/// An exercise.
#[component]
pub fn ExerciseView(props: &ExerciseProps) -> Html {
    let (locale, site, runner) = (use_locale(), use_site(), use_runner());
    let (page, texts) = (use_texts(), &practice::texts(locale).exercise);
    let exercise = &props.exercise;
    let block = BlockId::new(props.lesson.as_str(), exercise.id.as_str());
    let owner = format!("{}.check", block.word());
    let view = use_output(&owner);
    let elapsed = use_elapsed(&view);
    let show = use_state(|| None::<Reveal>);
    let checked = use_mut_ref(|| None::<String>);
    let stepping = use_state(|| false);

    let starter = starter(exercise);
    let draft = site.draft(&block).map(|draft| draft.text.as_str());
    let code = if exercise.parsons { arranged(draft, &starter) } else { draft.unwrap_or(&starter).to_owned() };
    let effort = site.effort(&block);
    let all = exercise.checks.len();
    let (judgement, idea, status, runs) = {
        let output = view.borrow();
        let judged = output.judged();
        let text = checked.borrow().clone().unwrap_or_else(|| code.clone());
        (judgement(judged, 0), known(judged, &text, &starter, exercise), output.status().clone(), output.runs())
    };
    let passed = judgement.passed(all);
    let failed = !passed && (judgement.complete(all) || !status.is_active());

    let on_check = {
        let (site, runner, owner, block, code, starter) =
            (site.dispatcher(), runner.clone(), owner.clone(), block.clone(), code.clone(), starter.clone());
        let (exercise, parts, checked) = (Rc::clone(exercise), Rc::clone(&props.parts), checked.clone());
        let stepping = stepping.clone();
        Callback::from(move |_: MouseEvent| {
            stepping.set(false);
            checked.replace(Some(code.clone()));
            let settings = Settings { time: Time::Virtual, time_limit: Some(TIME_LIMIT), ..Settings::default() };
            runner.start(&owner, Job::Judge(attempts(&code, &starter, &exercise)), settings);
            site.dispatch(Action::Did { block: block.clone(), deed: Deed::Checked, parts: Rc::clone(&parts) });
            site.dispatch(Action::Try(block.clone(), Effort { checked: true, ..effort }));
        })
    };
    {
        let (site, block, parts, checked, starter) =
            (site.dispatcher(), block.clone(), Rc::clone(&props.parts), checked.clone(), starter.clone());
        let honest = checked.borrow().as_ref().is_some_and(|text| *text != starter);
        use_effect_with((runs, passed, failed && effort.checked && honest), move |(_, passed, failed)| {
            if *passed && effort.checked {
                site.dispatch(Action::Did { block: block.clone(), deed: Deed::Passed, parts });
            }
            if *failed && !effort.tried {
                site.dispatch(Action::Try(block, Effort { tried: true, ..effort }));
            }
        });
    }
    let on_effort = {
        let (site, block) = (site.dispatcher(), block.clone());
        Callback::from(move |effort: Effort| site.dispatch(Action::Try(block.clone(), effort)))
    };
    let on_place = {
        let show = show.clone();
        Callback::from(move |at: Position| show.set(Some(Reveal::new(at))))
    };
    let on_change = {
        let (site, block, original) = (site.dispatcher(), block.clone(), Original { text: starter.clone(), locale });
        Callback::from(move |text| site.dispatch(Action::Edit { block: block.clone(), text, original: original.clone() }))
    };
    let solved = site.has(&block, Deed::Passed);
    let stale = checked.borrow().as_ref().is_some_and(|text| *text != code);
    let check = html! { <button type="button" class="check" onclick={on_check}>{ icon(Icon::Tick) }{ texts.check }</button> };
    let result = Result {
        exercise,
        texts,
        locale,
        shown: effort.checked,
        judgement: &judgement,
        idea: idea.and_then(|index| exercise.wrong.get(index)).map(|wrong| wrong.say.as_str()),
        status: &status,
        seconds: (page.snippet.seconds)(elapsed.ms / 1000.0),
        limit: TIME_LIMIT / 1000,
        stale,
        code: &code,
        on_place,
        block: &block,
        stepping,
    };
    html! {
        <section class="exercise" id={exercise.id.clone()} data-anchor="" aria-label={format!("{} {}", texts.title, exercise.id)}>
            <p class="practice-title">
                <span class="tag">{ texts.title }</span>
                if solved {
                    <span class="solved">{ icon(Icon::Tick) }{ texts.solved }</span>
                }
            </p>
            { props.task.clone() }
            if exercise.parsons {
                <LinesView code={Rc::<str>::from(code.as_str())} {on_change} />
                { lines_bar(check, &site, &block, effort != Effort::default(), page) }
            } else {
                <SnippetView nested=true lesson={props.lesson.clone()} parts={Rc::clone(&props.parts)} extra={check} show={*show}
                    can_reset={effort != Effort::default()}
                    snippet={Rc::new(Snippet { id: exercise.id.clone(), code: starter, ..Snippet::default() })} />
            }
            { result.view() }
            { help::view(&props.hints, effort, solved, texts, &on_effort) }
            if passed && effort.checked && !stale {
                { solution::beside(&code, &exercise.solution, texts) }
            } else if effort.uncovered > 0 {
                { solution::uncovered(&exercise.solution, effort, texts, &on_effort) }
            }
        </section>
    }
}

/// The buttons below an exercise with lines to arrange.
fn lines_bar(check: Html, site: &Site, block: &BlockId, can_reset: bool, page: &Page) -> Html {
    let send = |action: Action| {
        let site = site.dispatcher();
        Callback::from(move |_: MouseEvent| site.dispatch(action.clone()))
    };
    html! {
        <div class="bar lines-bar">
            { check }
            <span class="space"></span>
            if site.can_undo_reset(block) {
                <span class="faint">{ page.snippet.was_reset }</span>
                <button type="button" class="quiet" onclick={send(Action::UndoReset(block.clone()))}>{ icon(Icon::Undo) }{ page.snippet.undo_reset }</button>
            }
            <button type="button" class="quiet" disabled={site.draft(block).is_none() && !can_reset} onclick={send(Action::Reset(block.clone()))}>
                { icon(Icon::Reset) }{ page.snippet.reset }
            </button>
        </div>
    }
}
