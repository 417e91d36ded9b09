//! The call stack, and the pending microtasks and timers as two queues.

use super::walk::{Act, Walk};
use explain::value_text::short;
use recording::{Call, Recording};
use text::stepper::StepperTexts;
use yew::prelude::*;

/// Number of calls shown of a deep stack, and of tasks shown of a long queue.
const SHOWN: usize = 8;

/// The calls to show, innermost first.
pub fn shown(recording: &Recording, step: u32) -> Vec<Call> {
    recording.calls(step).take(SHOWN).collect()
}

/// A call in source form: its name and arguments.
pub fn told(recording: &Recording, call: &Call, step: u32, texts: &StepperTexts) -> String {
    let Some(name) = &call.name else { return texts.program.into() };
    let name = if name.is_empty() { texts.nameless } else { name };
    let arguments: Vec<String> = call.arguments.iter().map(|(_, value)| short(recording, *value, step, 1)).collect();
    format!("{name}({})", arguments.join(", "))
}

/// The stack. Selecting a call shows its variables and its place.
pub fn stack(recording: &Recording, calls: &[Call], walk: &UseReducerHandle<Walk>, texts: &StepperTexts, line: fn(u32) -> String) -> Html {
    let depth = recording.depth(walk.step) as usize + 1;
    html! {
        <section class="steps-part calls">
            <p class="part-title">{ texts.calls }</p>
            <ol role="list" aria-label={texts.calls}>
                { for calls.iter().enumerate().map(|(i, call)| {
                    let dispatcher = walk.dispatcher();
                    html! {
                        <li key={i}>
                            <button type="button" class="quiet" aria-pressed={(walk.call == i).to_string()} onclick={move |_| dispatcher.dispatch(Act::Call(i))}>
                                <code>{ told(recording, call, walk.step, texts) }</code>
                                { for call.place.map(|place| html! { <span class="faint">{ line(place.start.line) }</span> }) }
                            </button>
                        </li>
                    }
                }) }
            </ol>
            if depth > calls.len() {
                <p class="faint">{ (texts.more_calls)((depth - calls.len()) as u32) }</p>
            }
        </section>
    }
}

/// The two queues; empty for a program that never queued a task.
pub fn queues(recording: &Recording, step: u32, on_step: &Callback<u32>, texts: &StepperTexts) -> Html {
    if recording.tasks.is_empty() {
        return Html::default();
    }
    let (microtasks, timers) = recording.waiting(step);
    let queue = |name: &'static str, tasks: &[u32]| {
        html! {
            <section class="steps-part queue">
                <p class="part-title">{ name }</p>
                <ol role="list" aria-label={name}>
                    { for tasks.iter().take(SHOWN).map(|task| {
                        let queued = recording.tasks[*task as usize].queued;
                        let line = recording.place(queued).map(|p| p.start.line);
                        html! {
                            <li key={*task}>
                                <button type="button" class="quiet" onclick={on_step.reform(move |_| queued)}>{ (texts.queued)(line, queued + 1) }</button>
                            </li>
                        }
                    }) }
                </ol>
                if tasks.len() > SHOWN {
                    <p class="faint">{ (texts.more_calls)((tasks.len() - SHOWN) as u32) }</p>
                }
                if tasks.is_empty() {
                    <p class="faint">{ texts.nothing_waits }</p>
                }
            </section>
        }
    };
    html! { <>{ queue(texts.microtasks, &microtasks) }{ queue(texts.timers, &timers) }</> }
}
