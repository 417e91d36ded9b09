//! The output up to a step. Each line links to the step that printed it; lines of the current step are marked.

use crate::components::output::{CHUNK, event, use_window};
use crate::hooks::{use_locale, use_texts};
use recording::Recording;
use std::rc::Rc;
use text::numbers::grouped;
use text::stepper::{self, StepperTexts};
use vocabulary::{ConsoleEvent, Position};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// A visible line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    /// its index in the recording's output
    line: u32,
    /// number of enclosing groups
    depth: u16,
}

/// All rows of a recording.
fn rows(recording: &Recording) -> Vec<Row> {
    let (mut rows, mut depth) = (Vec::new(), 0_u16);
    for (line, printed) in (0_u32..).zip(&recording.output) {
        match printed.event {
            ConsoleEvent::GroupEnd => depth = depth.saturating_sub(1),
            ConsoleEvent::Cleared => depth = 0,
            _ => {
                rows.push(Row { line, depth });
                if let ConsoleEvent::Group { .. } = printed.event {
                    depth = depth.saturating_add(1);
                }
            }
        }
    }
    rows
}

/// The range of rows visible at a step.
fn seen(rows: &[Row], recording: &Recording, step: u32) -> std::ops::Range<usize> {
    let lines = recording.output_until(step);
    let end = rows.partition_point(|r| (r.line as usize) < lines.len());
    let cleared = lines.iter().rposition(|l| matches!(l.event, ConsoleEvent::Cleared));
    let start = cleared.map_or(0, |at| rows.partition_point(|r| (r.line as usize) < at));
    start..end
}

/// The properties of [`PrintedSoFar`].
#[derive(Properties, PartialEq)]
pub struct PrintedSoFarProps {
    /// the recording
    pub recording: Rc<Recording>,
    /// the current step, 0-based
    pub step: u32,
    /// called to go to a step
    pub on_step: Callback<u32>,
    /// called with a position in the code to show
    pub on_place: Callback<Position>,
}

/// The output up to the current step.
#[component]
pub fn PrintedSoFar(props: &PrintedSoFarProps) -> Html {
    let (page, texts) = (use_texts(), stepper::texts(use_locale()));
    let recording = &props.recording;
    let all = use_memo(Rc::clone(recording), |recording| rows(recording));
    let seen = seen(&all, recording, props.step);
    let pane = use_node_ref();
    let (range, above, below) = use_window(&pane, seen.len(), 0);
    let source = AttrValue::from(recording.text.clone());
    let row = |index: usize, row: Row| {
        let line = &recording.output[row.line as usize];
        let step = line.step;
        let here = step == props.step;
        let depth = row.depth.min(12);
        let go = props.on_step.reform(move |()| step);
        // Clicking anywhere in the line also goes to its step, except on elements with their own action.
        let on_row = {
            let go = go.clone();
            Callback::from(move |event: MouseEvent| {
                let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
                if target.is_some_and(|t| t.closest("button, summary, a").ok().flatten().is_none()) {
                    go.emit(());
                }
            })
        };
        html! {
            <div key={index} class={classes!("row", "stepped", here.then_some("here"))} aria-current={here.then_some("step")}
                data-depth={(depth > 0).then(|| depth.to_string())} onclick={on_row}>
                { to_step(step + 1, &go, texts) }
                <div class="content">{ event(&line.event, 1, &source, &props.on_place, page) }</div>
            </div>
        }
    };
    let shown = &all[seen.start + range.start..seen.start + range.end];
    html! {
        <div class="output steps-output">
            <div ref={pane} class="log" role="log" aria-live="off" aria-label={page.output.output} tabindex="0">
                if seen.is_empty() {
                    <p class="faint">{ texts.no_output }</p>
                }
                if above > 0.0 { <div style={format!("height:{above:.0}px")}></div> }
                { for shown.chunks(CHUNK).enumerate().map(|(i, chunk)| {
                    let number = range.start / CHUNK + i;
                    let first = seen.start + number * CHUNK;
                    html! { <div key={number} data-chunk={number.to_string()}>{ for chunk.iter().zip(first..).map(|(r, n)| row(n, *r)) }</div> }
                }) }
                if below > 0.0 { <div style={format!("height:{below:.0}px")}></div> }
            </div>
        </div>
    }
}

/// The link to a step (1-based): only its number is visible, the rest is the accessible label.
fn to_step(number: u32, go: &Callback<()>, texts: &StepperTexts) -> Html {
    let (said, shown) = ((texts.to_step)(number), grouped(number));
    let (before, after) = said.split_once(&shown).unwrap_or((&said, ""));
    html! {
        <button type="button" class="to-step" title={said.clone()} onclick={go.reform(|_| ())}>
            <span class="hidden">{ before }</span>{ shown }<span class="hidden">{ after }</span>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recording::Line;
    use vocabulary::outline::Outline;
    use vocabulary::{Level, Printed};

    fn log() -> Printed {
        Printed { level: Level::Log, parts: vec![], at: None, trace: vec![] }
    }

    #[track_caller]
    fn check(recording: &Recording, step: u32, expected: &[(u32, u16)]) {
        let all = rows(recording);
        let found: Vec<(u32, u16)> = all[seen(&all, recording, step)].iter().map(|r| (r.line, r.depth)).collect();
        assert_eq!(found, expected, "at step {step}");
    }

    #[test]
    fn a_step_shows_what_was_printed_by_then_and_not_cleared() {
        let mut recording = Recording::of("", Outline::default());
        let group = ConsoleEvent::Group { heading: log(), collapsed: true };
        let printed = || ConsoleEvent::Printed(log());
        let events = [printed(), group, printed(), ConsoleEvent::GroupEnd, printed(), ConsoleEvent::Cleared, printed()];
        recording.output = events.into_iter().zip(1..).map(|(event, step)| Line { step, event }).collect();
        check(&recording, 0, &[]);
        check(&recording, 1, &[(0, 0)]);
        check(&recording, 3, &[(0, 0), (1, 0), (2, 1)]);
        check(&recording, 5, &[(0, 0), (1, 0), (2, 1), (4, 0)]);
        check(&recording, 6, &[]);
        check(&recording, 7, &[(6, 0)]);
    }
}
