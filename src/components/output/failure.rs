//! A failure: its name, the failing line with the place marked, the call stack, and a plain explanation.

use super::line::place_link;
use crate::components::icon::{Icon, icon};
use crate::components::sentence::sentence;
use crate::components::value::ValueView;
use crate::hooks::{use_locale, use_texts};
use explain::{self, Explanation};
use text::page::Page;
use vocabulary::{Failure, Frame, Phase, Place, Position};
use yew::prelude::*;

/// The properties of [`FailureView`].
#[derive(Properties, PartialEq)]
pub struct FailureViewProps {
    /// the failure
    pub failure: Failure,
    /// number of consecutive occurrences
    #[prop_or(1)]
    pub times: u32,
    /// the program's source, whose names help to explain the failure
    #[prop_or_default]
    pub source: AttrValue,
    /// called with a position in the code to show
    pub on_place: Callback<Position>,
}

/// A failure.
#[component]
pub fn FailureView(props: &FailureViewProps) -> Html {
    let (texts, locale) = (use_texts(), use_locale());
    let failure = &props.failure;
    let at = failure.place.map(|p| p.start);
    html! {
        <div class="failure">
            <p class="headline">
                <span class="level">{ icon(Icon::Cross) }<span>{ texts.output.levels[2] }</span></span>
                <span class="message">
                    if !failure.class.is_empty() {
                        <b>{ &failure.class }</b>{ ": " }
                    }
                    { &failure.message }
                </span>
                if failure.phase == Phase::Rejection {
                    <span class="phase">{ texts.output.rejection }</span>
                }
                { super::line::repeated(props.times, texts) }
                { place_link(at, &props.on_place, texts) }
            </p>
            if let (Some(place), Some(quote)) = (failure.place, &failure.quote) {
                { quoted(quote, place, texts) }
            }
            if let (true, Some(value)) = (failure.class.is_empty(), &failure.value) {
                <p class="thrown"><span>{ texts.output.thrown }</span>{ " " }<ValueView value={value.clone()} /></p>
            }
            { labels(failure, &props.on_place, texts) }
            { for explain::failure_in(failure, &props.source, locale).map(|e| in_words(&e, texts)) }
            if !failure.stack.is_empty() {
                { stack(&failure.stack, &props.on_place, texts) }
            }
        </div>
    }
}

/// The failing line with the place marked. The mark is an element within the text, so it fits whatever the width of the letters.
fn quoted(quote: &str, place: Place, texts: &Page) -> Html {
    let end = if place.end.line > place.start.line { u32::MAX } else { place.end.column };
    let (before, marked, after) = split_line(quote, place.start.column, end);
    html! {
        <div class="quote" tabindex="0" role="group" aria-label={(texts.output.quoted)(place.start.line)}>
            <span class="number" aria-hidden="true">{ place.start.line }</span>
            <code>{ before }<mark>{ if marked.is_empty() { "\u{2003}" } else { marked } }</mark>{ after }</code>
        </div>
    }
}

/// Splits a line at two 1-based columns in UTF-16 code units. Columns beyond the line mean its end; the middle part has at least
/// one character if there is one.
pub fn split_line(line: &str, start: u32, end: u32) -> (&str, &str, &str) {
    let offset = |column: u32| {
        let mut units = 1_u32;
        for (offset, letter) in line.char_indices() {
            if units >= column {
                return offset;
            }
            units = units.saturating_add(letter.len_utf16() as u32);
        }
        line.len()
    };
    let from = offset(start);
    let next = line[from..].chars().next().map_or(from, |c| from + c.len_utf8());
    let to = offset(end).max(next);
    (&line[..from], &line[from..to], &line[to..])
}

fn labels(failure: &Failure, on_place: &Callback<Position>, texts: &Page) -> Html {
    let other: Vec<_> = failure.labels.iter().filter(|l| Some(l.place) != failure.place && !l.text.is_empty()).collect();
    if other.is_empty() && failure.advice.is_none() {
        return Html::default();
    }
    html! {
        <ul class="labels" lang="en">
            { for other.iter().map(|label| html! { <li>{ place_link(Some(label.place.start), on_place, texts) }{ " " }{ &label.text }</li> }) }
            { for failure.advice.iter().map(|advice| html! { <li>{ advice }</li> }) }
        </ul>
    }
}

/// The explanation: what happened, then what to check.
fn in_words(explanation: &Explanation, texts: &Page) -> Html {
    html! {
        <div class="in-words">
            <p><b>{ texts.output.in_words }</b>{ sentence(&explanation.sentence) }</p>
            if !explanation.look_at.is_empty() {
                <p>{ sentence(&explanation.look_at) }</p>
            }
        </div>
    }
}

/// The call stack, innermost frame first.
pub fn stack(frames: &[Frame], on_place: &Callback<Position>, texts: &Page) -> Html {
    html! {
        <details class="stack">
            <summary>{ texts.output.stack }</summary>
            <ol>
                { for frames.iter().enumerate().map(|(i, frame)| {
                    let unnamed = if i + 1 == frames.len() { texts.output.top_level } else { texts.output.anonymous };
                    html! {
                        <li><code>{ if frame.name.is_empty() { unnamed } else { &frame.name } }</code>{ " " }{ place_link(frame.at, on_place, texts) }</li>
                    }
                }) }
            </ol>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::split_line;

    #[track_caller]
    fn check(line: &str, start: u32, end: u32, expected: (&str, &str, &str)) {
        assert_eq!(split_line(line, start, end), expected);
    }

    #[test]
    fn columns_count_utf16_units() {
        check("null.name;", 6, 10, ("null.", "name", ";"));
        check("값.이름", 3, 5, ("값.", "이름", ""));
        check("\"😀\".x()", 6, 7, ("\"😀\".", "x", "()"));
    }

    #[test]
    fn the_mark_never_vanishes_and_never_leaves_the_line() {
        check("a b", 3, 3, ("a ", "b", ""));
        check("a b", 1, u32::MAX, ("", "a b", ""));
        check("ab", 9, 12, ("ab", "", ""));
        check("", 1, 1, ("", "", ""));
    }
}
