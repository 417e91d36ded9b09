//! The pane with the output of a run.

use super::failure::FailureView;
use super::line::parts;
use super::list::{ALL, use_window};
use super::question::QuestionView;
use super::rows::{Row, Rows};
use super::window::CHUNK;
use crate::components::icon::{Icon, icon};
use crate::components::value::ValueView;
use crate::hooks::use_texts;
use crate::runner::{OutputView, Status};
use std::collections::HashSet;
use text::page::Page;
use vocabulary::{Answer, ConsoleEvent, Outcome, Position};
use yew::prelude::*;

/// The properties of [`Output`].
#[derive(Properties, PartialEq)]
pub struct OutputProps {
    /// the output so far
    pub view: OutputView,
    /// the program's source, to explain failures
    pub source: AttrValue,
    /// called with the answer to a question
    pub on_answer: Callback<Answer>,
    /// called with a position in the code to show
    pub on_place: Callback<Position>,
}

/// The pane with the output of a run.
///
/// A live region that screen readers read out as it grows, up to a number of lines; beyond that it is silent and gives the number of lines.
#[component]
pub fn Output(props: &OutputProps) -> Html {
    let texts = use_texts();
    let output = props.view.borrow();
    let run = output.runs();
    let pane = use_node_ref();
    let rows = use_mut_ref(|| (0_u32, Rows::default()));
    let turned = use_state(HashSet::<usize>::new);
    {
        let turned = turned.clone();
        use_effect_with(run, move |_| turned.set(HashSet::new()));
    }
    {
        let mut rows = rows.borrow_mut();
        if rows.0 != run {
            *rows = (run, Rows::default());
        }
        rows.1.take(output.events());
    }
    let rows = rows.borrow();
    let seen = rows.1.visible(&turned);
    let (range, above, below) = use_window(&pane, seen.len(), run);
    let on_turn = {
        let turned = turned.clone();
        Callback::from(move |group: usize| {
            let mut next = (*turned).clone();
            if !next.remove(&group) {
                next.insert(group);
            }
            turned.set(next);
        })
    };
    let many = rows.1.lines() > READ_OUT;
    let view = |index: usize| {
        let row = rows.1.get(index);
        row_view(index, row, &output.events()[row.event], &rows.1, &turned, &on_turn, props, texts)
    };
    let chunks = seen[range.clone()].chunks(CHUNK).enumerate();
    let body = chunks.map(|(i, chunk)| {
        let number = range.start / CHUNK + i;
        html! { <div key={number} data-chunk={number.to_string()}>{ for chunk.iter().map(|&index| view(index)) }</div> }
    });
    let question = match output.status() {
        Status::Asking(question) => Some(question.clone()),
        _ => None,
    };
    // A syntax error means that nothing ran, so these failures are shown on their own.
    let refused = match output.status() {
        Status::Ended(Outcome::SyntaxError(failures)) => failures.as_slice(),
        _ => &[],
    };
    let is_empty = refused.is_empty() && rows.1.is_empty() && output.value().is_none() && question.is_none() && !rows.1.was_cleared();
    html! {
        <div class={classes!("output", is_empty.then_some("empty"))}>
            <div ref={pane} class="log" role="log" aria-label={texts.output.output} aria-live={if many { "off" } else { "polite" }} tabindex="0">
                if rows.1.was_cleared() {
                    <p class="faint">{ texts.output.cleared }</p>
                }
                if above > 0.0 { <div style={format!("height:{above:.0}px")}></div> }
                { for body }
                { for refused.iter().map(|failure| html! {
                    <div class="row"><FailureView failure={failure.clone()} source={&props.source} on_place={&props.on_place} /></div>
                }) }
                if below > 0.0 { <div style={format!("height:{below:.0}px")}></div> }
                if let Some(value) = output.value() {
                    <div class="line single result" title={texts.output.value}>
                        <span class="level">{ icon(Icon::Return) }<span class="hidden">{ texts.output.value }{ ": " }</span></span>
                        <span class="parts"><ValueView value={value.clone()} /></span>
                    </div>
                }
            </div>
            if seen.len() > ALL {
                <p class="count">{ (texts.output.lines)(rows.1.lines()) }</p>
            }
            if many {
                <p class="hidden" role="status">{ (texts.output.lines)(rows.1.lines()) }</p>
            }
            if let Some(question) = question {
                <QuestionView {question} on_answer={&props.on_answer} />
            }
        </div>
    }
}

/// Number of lines that are read out individually; with more lines only their number is announced.
const READ_OUT: usize = 20;

#[expect(clippy::too_many_arguments, reason = "a row needs all of what its pane knows, and nobody else calls this")]
fn row_view(
    index: usize,
    row: Row,
    event: &ConsoleEvent,
    rows: &Rows,
    turned: &HashSet<usize>,
    on_turn: &Callback<usize>,
    props: &OutputProps,
    texts: &Page,
) -> Html {
    let content = match event {
        ConsoleEvent::Group { heading, .. } => {
            let on_turn = on_turn.clone();
            html! {
                <div class="line group">
                    <button type="button" class="v-toggle" aria-expanded={(!rows.is_closed(index, turned)).to_string()}
                        aria-label={heading_text(heading)} onclick={move |_| on_turn.emit(index)}>{ icon(Icon::Chevron) }</button>
                    <span class="parts">{ parts(heading) }</span>
                </div>
            }
        }
        other => super::event::event(other, row.times, &props.source, &props.on_place, texts),
    };
    let depth = row.depth.min(12);
    html! { <div key={index} class="row" data-depth={(depth > 0).then(|| depth.to_string())}>{ content }</div> }
}

/// The text of a group's heading, as the label of its button.
fn heading_text(heading: &vocabulary::Printed) -> String {
    vocabulary::format::line(&ConsoleEvent::Printed(heading.clone())).unwrap_or_default()
}
