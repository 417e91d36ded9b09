//! Draws the ribbon: rows of segments, a line at the current step, and keyboard navigation between segments.

use super::layout::Scale;
use super::{Label, Row};
use crate::hooks::use_locale;
use std::cell::Cell;
use std::rc::Rc;
use text::insight;
use text::numbers::grouped;
use vocabulary::TypeName;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Heights in pixels of a row, of the segment in it, and of the axis below.
const ROW: usize = 36;
const STRETCH: usize = 26;
const AXIS: usize = 20;

/// Widths of the drawing in pixels at which texts may appear; the style sheet has the same list.
const ROOMS: [u32; 8] = [120, 180, 240, 320, 400, 500, 620, 760];

/// The pattern of each type: width and height of its tile, and path data. The same patterns as in `types.css`.
const PATTERNS: [(TypeName, u32, u32, &str); 9] = [
    (TypeName::Undefined, 4, 4, "M2 0V4"),
    (TypeName::Null, 4, 4, "M0 2H4"),
    (TypeName::Boolean, 12, 12, "M0 12L12 0V12Z"),
    (TypeName::Number, 6, 6, "M-1 1L1 -1M0 6L6 0M5 7L7 5"),
    (TypeName::Bigint, 9, 9, "M-1 1L1 -1M0 9L9 0M8 10L10 8M0 6L6 0M3 9L9 3"),
    (TypeName::String, 6, 6, "M2 3a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"),
    (TypeName::Symbol, 8, 8, "M0 0L8 8M8 0L0 8"),
    (TypeName::Function, 10, 6, "M0 4Q2.5 0 5 4T10 4"),
    (TypeName::Object, 6, 6, "M0 0H6M0 0V6"),
];

thread_local! {
    /// Pattern ids must be unique on the page: a drawing that used another's patterns would lose them when the other is hidden.
    static PICTURES: Cell<u32> = const { Cell::new(0) };
}

#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    pub rows: Rc<Vec<Row>>,
    /// indexes of the rows to draw
    pub shown: Vec<usize>,
    pub steps: u32,
    pub step: u32,
    pub on_step: Callback<u32>,
}

#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let texts = insight::texts(use_locale());
    let picture = *use_memo((), |()| PICTURES.replace(PICTURES.get() + 1));
    let focus = use_state(|| (0, 0));
    let node = use_node_ref();
    let rows: Vec<&Row> = props.shown.iter().filter_map(|row| props.rows.get(*row)).collect();
    let scale = Scale::new(rows.iter().flat_map(|row| &row.pieces), props.steps);
    // The focused segment may be gone when fewer rows are shown.
    let at = if rows.get(focus.0).is_some_and(|row| focus.1 < row.pieces.len()) { *focus } else { (0, 0) };
    let onkeydown = {
        let (node, on_step) = (node.clone(), props.on_step.clone());
        let firsts: Vec<Vec<u32>> = rows.iter().map(|row| row.pieces.iter().map(|piece| piece.first).collect()).collect();
        Callback::from(move |event: KeyboardEvent| {
            let chooses = matches!(event.key().as_str(), "Enter" | " ");
            let target = after_key(&event.key(), at, &firsts);
            if !chooses && target.is_none() {
                return;
            }
            event.prevent_default();
            // Keep the stepper around this from also handling the key.
            event.stop_propagation();
            if chooses {
                on_step.emit(firsts[at.0][at.1]);
            } else if let (Some((row, piece)), Some(svg)) = (target, node.cast::<Element>()) {
                let found = svg.query_selector(&format!("[data-at=\"{row}-{piece}\"]")).ok().flatten();
                // SVG elements have the same `focus` method as HTML elements.
                if let Some(stretch) = found {
                    let _ = stretch.unchecked_into::<HtmlElement>().focus();
                }
            }
        })
    };
    let height = rows.len() * ROW + AXIS;
    let now = percent(scale.middle(props.step));
    html! {
        <div class="bands">
            <div class="band-names" aria-hidden="true">
                { for rows.iter().map(|row| html! {
                    <div class={classes!("band-name", row.band.is_mixed.then_some("mixed"))} title={name_of(row)}>
                        <span>{ &row.band.name }</span>
                        if !row.band.function.is_empty() {
                            <small>{ (texts.of_function)(&row.band.function) }</small>
                        }
                    </div>
                }) }
            </div>
            <div class="band-drawing">
                <svg ref={node} role="group" aria-label={texts.stretches} width="100%" height={height.to_string()} {onkeydown}>
                    <defs>{ for PATTERNS.iter().map(|pattern| tile(pattern, picture)) }</defs>
                    { for rows.iter().enumerate().map(|(number, row)| band(number, row, &scale, picture, at, &focus, props)) }
                    { axis(&rows, &scale, rows.len() * ROW) }
                    <line class="now" x1={now.clone()} x2={now.clone()} y1="3" y2={(rows.len() * ROW).to_string()} />
                    <circle class="now" cx={now} cy="4" r="3.5" />
                </svg>
            </div>
        </div>
    }
}

/// The segment that a key moves to; `None` if the key does not move. `firsts`: the first step of each segment, by row.
fn after_key(key: &str, (row, piece): (usize, usize), firsts: &[Vec<u32>]) -> Option<(usize, usize)> {
    let last = firsts.get(row)?.len().checked_sub(1)?;
    // Up and down keep the step.
    let beside = |other: usize| (other, firsts[other].partition_point(|first| *first <= firsts[row][piece]).saturating_sub(1));
    match key {
        "ArrowRight" => Some((row, (piece + 1).min(last))),
        "ArrowLeft" => Some((row, piece.saturating_sub(1))),
        "Home" => Some((row, 0)),
        "End" => Some((row, last)),
        "ArrowDown" => Some(beside((row + 1).min(firsts.len() - 1))),
        "ArrowUp" => Some(beside(row.saturating_sub(1))),
        _ => None,
    }
}

fn band(
    number: usize,
    row: &Row,
    scale: &Scale,
    picture: u32,
    tabbed: (usize, usize),
    focus: &UseStateHandle<(usize, usize)>,
    props: &DrawingProps,
) -> Html {
    let top = number * ROW + (ROW - STRETCH) / 2;
    let stretch = |(place, (piece, label)): (usize, (&super::Piece, &Label))| {
        let (from, to) = (scale.at(piece.first), scale.at(piece.end));
        let current = piece.first <= props.step && props.step < piece.end;
        let onclick = {
            let (on_step, first) = (props.on_step.clone(), piece.first);
            move |_: MouseEvent| on_step.emit(first)
        };
        let onfocus = {
            let focus = focus.clone();
            move |_: FocusEvent| focus.set((number, place))
        };
        let tabindex = if (number, place) == tabbed { "0" } else { "-1" };
        html! {
            <svg class="stretch" x={percent(from)} y={top.to_string()} width={percent(to - from)} height={STRETCH.to_string()} role="button" {tabindex}
                data-at={format!("{number}-{place}")} aria-label={label.whole.clone()} aria-current={current.then_some("true")} {onclick} {onfocus}>
                <title>{ &label.whole }</title>
                { for piece.types.iter().enumerate().map(|(part, name)| fill(*name, part, piece.types.len(), picture)) }
                <rect class="frame" />
                { words(label, to - from) }
            </svg>
        }
    };
    row.pieces.iter().zip(&row.labels).enumerate().map(stretch).collect()
}

/// The colour and pattern of a type, in its share of the segment's height.
fn fill(name: TypeName, part: usize, parts: usize, picture: u32) -> Html {
    let height = STRETCH as f64 / parts as f64;
    let (y, height) = ((part as f64 * height).to_string(), height.to_string());
    html! {
        <g class={format!("type-{}", name.word())}>
            <rect class="wash" {y} width="100%" height={height.clone()} />
            <rect y={(part as f64 * STRETCH as f64 / parts as f64).to_string()} width="100%" {height} fill={format!("url(#ribbon-{picture}-{})", name.word())} />
        </g>
    }
}

/// The text in a segment: with the value if it fits, else only the type's name, else nothing.
fn words(label: &Label, share: f64) -> Html {
    let room = |text: &str| ROOMS.into_iter().find(|room| f64::from(*room) * share >= width(text) + 14.0);
    let (long, short) = (room(&label.long), room(&label.word));
    let text = |words: &str, from: Option<u32>, to: Option<u32>| match from {
        Some(from) if Some(from) != to => html! {
            <text x="7" y="17.5" data-from={from.to_string()} data-to={to.map(|to| to.to_string())}>{ words.to_owned() }</text>
        },
        _ => Html::default(),
    };
    html! {
        <>
            { text(&label.long, long, None) }
            { text(&label.word, short, long) }
        </>
    }
}

/// An upper bound for the width of a text in pixels, in the style sheet's font.
fn width(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 6.8 } else { 12.0 }).sum()
}

/// The numbers of the steps in which something changed, omitting those that would overlap.
fn axis(rows: &[&Row], scale: &Scale, top: usize) -> Html {
    let mut steps: Vec<u32> = rows.iter().flat_map(|row| &row.pieces).map(|piece| piece.first).collect();
    steps.sort_unstable();
    steps.dedup();
    let mut free = 0.0;
    let mut numbers = Vec::new();
    for step in steps {
        let (at, number) = (scale.middle(step), grouped(step + 1));
        // At the narrowest width of the drawing.
        let half = width(&number) / 2.0 / 170.0;
        if at - half >= free && at + half <= 1.0 {
            free = at + half + 0.02;
            numbers.push(html! { <text class="tick" x={percent(at)} y={(top + 14).to_string()}>{ number }</text> });
        }
    }
    html! { <g aria-hidden="true">{ for numbers }</g> }
}

fn tile((name, width, height, path): &(TypeName, u32, u32, &'static str), picture: u32) -> Html {
    let (width, height) = (width.to_string(), height.to_string());
    let filled = matches!(name, TypeName::String | TypeName::Boolean);
    html! {
        <pattern id={format!("ribbon-{picture}-{}", name.word())} {width} {height} patternUnits="userSpaceOnUse" class={format!("type-{}", name.word())}>
            <path d={*path} class={if filled { "tile filled" } else { "tile" }} />
        </pattern>
    }
}

fn name_of(row: &Row) -> String {
    if row.band.function.is_empty() { row.band.name.clone() } else { format!("{}.{}", row.band.function, row.band.name) }
}

fn percent(share: f64) -> String {
    format!("{:.3}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, at: (usize, usize), expected: Option<(usize, usize)>) {
        assert_eq!(after_key(key, at, &[vec![0, 4, 9], vec![2, 5]]), expected);
    }

    #[test]
    fn keys_move_between_stretches() {
        check("ArrowRight", (0, 0), Some((0, 1)));
        check("ArrowRight", (0, 2), Some((0, 2)));
        check("ArrowLeft", (0, 0), Some((0, 0)));
        check("End", (0, 0), Some((0, 2)));
        check("Home", (0, 2), Some((0, 0)));
        // The step is kept: 9 is in the second segment of the row below, which starts at 5.
        check("ArrowDown", (0, 2), Some((1, 1)));
        check("ArrowUp", (1, 1), Some((0, 1)));
        check("ArrowUp", (0, 1), Some((0, 1)));
        check("x", (0, 0), None);
    }
}
