//! The stepper: records a program when it is opened and lets the user step through the recording, forwards and backwards.
//!
//! This file covers the time until the recording is complete, including the program's questions; `view` shows the recording.
//! Does not depend on the engine: everything shown is computed from the recording.

mod calls;
mod printed;
mod toolbar;
mod variables;
mod view;
mod walk;

use super::snippet::{RunStatus, ToolProps};
use crate::components::icon::{Icon, icon};
use crate::components::output::Output;
use crate::hooks::{use_locale, use_texts};
use crate::runner::{Output as Ran, OutputView, Status, use_output, use_runner};
use ::share::Opening;
use gloo::utils::document;
use protocol::Job;
use text::{stepper, tools};
use view::StepView;
use vocabulary::{Answer, ConsoleEvent, Limit, Outcome, Position, Settings};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The limit of steps for the first recording, and the highest one.
const STEPS: u32 = 100_000;
const MOST: u32 = STEPS * 10;

/// The "Step through" tool.
#[component]
pub fn Stepper(tool: &ToolProps) -> Html {
    let (page, locale) = (use_texts(), use_locale());
    let texts = stepper::texts(locale);
    let owner = format!("{}.steps", tool.block.word());
    let (runner, view) = (use_runner(), use_output(&owner));
    let bound = use_state(|| if tool.step.is_some_and(|step| step > STEPS) { MOST } else { STEPS });
    let attempt = use_state(|| 0_u32);
    let resumed = use_state(|| None::<u32>);
    {
        let (runner, owner, bound) = (runner.clone(), owner.clone(), *bound);
        // The same text gives the same steps on every machine: no setting depends on the date or the place.
        let settings = Settings { answers: tool.answers.to_vec(), era: tool.era, ..Settings::default() };
        let settings = Settings { seed: tool.seed.unwrap_or(settings.seed), ..settings };
        use_effect_with((tool.program.clone(), tool.era, *attempt, bound), move |(program, _, _, bound)| {
            runner.start(&owner, Job::Record { program: program.clone(), steps: *bound }, settings);
        });
    }
    use_focus_back();
    let is_answered = use_answers(tool, &owner, &view);
    let on_close = tool.on_close.clone();
    let close = html! {
        <button type="button" class="quiet close" onclick={on_close.reform(|_| ())}>{ icon(Icon::Cross) }<span>{ tools::texts(locale).close }</span></button>
    };
    let recording = view.borrow().recording().cloned().filter(|r| !r.is_empty());
    if let Some(recording) = recording {
        let bounded = matches!(recording.end.outcome, Outcome::HitLimit(Limit::Steps(_) | Limit::Memory));
        let more = bounded.then_some(MOST).filter(|most| *bound < *most);
        let opening = Opening { era: tool.era, seed: tool.seed, ..Opening::default() };
        let key = view.borrow().runs().to_string();
        let asked_for = || tool.step.map(|s| s.saturating_sub(1)).or_else(|| recording.first_on_line(tool.line?));
        let start = resumed.or_else(asked_for);
        let last = recording.len() - 1;
        let on_more = Callback::from(move |(steps, step)| {
            // A user who never left the first step wants to see what follows the last.
            resumed.set(Some(if step == 0 { last } else { step }));
            bound.set(steps);
        });
        return html! {
            <StepView {key} {recording} {start} before={tool.program.before.clone()} {opening} {more} {on_more} tools={close} />
        };
    }
    let status = view.status();
    let is_over = matches!(status, Status::Ended(_) | Status::Displaced | Status::Unavailable(_));
    let on_stop = {
        let (runner, owner) = (runner.clone(), owner.clone());
        Callback::from(move |_: MouseEvent| runner.stop(&owner))
    };
    let on_answer = Callback::from(move |answer: Answer| runner.answer(&owner, answer));
    let on_again = Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1));
    // The code is not shown while recording; closing the stepper shows it.
    let on_place = on_close.reform(|_: Position| ());
    html! {
        <div class="stepper waiting" role="group" aria-label={tools::texts(locale).step_through}>
            <div class="bar">
                if is_over {
                    <p>{ texts.nothing }</p>
                    <button type="button" onclick={on_again}>{ texts.again }</button>
                } else {
                    <p>{ texts.recording }</p>
                    <button type="button" class="stop" onclick={on_stop}>{ icon(Icon::Stop) }{ page.snippet.stop }</button>
                }
                <span class="space"></span>
                { close }
            </div>
            <RunStatus view={view.clone()} />
            if !is_answered {
                <Output {view} source={tool.code.to_string()} {on_answer} {on_place} />
            }
        </div>
    }
}

/// Answers the program's questions with the fence's `input`, as long as there is any, unless the user answered them in a run.
/// True while such an answer is being sent.
#[hook]
fn use_answers(tool: &ToolProps, owner: &str, view: &OutputView) -> bool {
    let runner = use_runner();
    let answer = tool.answers.is_empty().then(|| answer(&view.borrow(), &tool.input)).flatten();
    let is_answered = answer.is_some();
    let owner = owner.to_owned();
    use_effect_with((view.clone(), answer), move |(_, answer)| {
        if let Some(answer) = answer {
            runner.answer(&owner, answer.clone());
        }
    });
    is_answered
}

/// The next of the `input` answers, for the pending question.
fn answer(ran: &Ran, input: &[String]) -> Option<Answer> {
    let Status::Asking(question) = ran.status() else { return None };
    if input.is_empty() {
        return None;
    }
    let given = |event: &&ConsoleEvent| matches!(event, ConsoleEvent::Asked { answer, .. } if *answer != Answer::Read);
    question.answered(&mut input.iter().skip(ran.events().iter().filter(given).count()))
}

/// When the stepper closes, returns the focus to the element that had it, usually the button that opened it.
#[hook]
fn use_focus_back() {
    use_effect_with((), |()| {
        let before = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
        move || {
            if let Some(before) = before {
                let _ = before.focus();
            }
        }
    });
}
