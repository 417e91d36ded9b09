//! Draws lanes, years and marks, and handles keys and pointer. A single mark is in the tab order; arrow keys move from mark to mark.

use super::chosen::date;
use super::data::Data;
use super::layout::{AXIS, GAP, Layout, YEARS, x_of};
use crate::hooks::use_locale;
use std::rc::Rc;
use text::timeline;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

/// The properties of [`Drawing`].
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// the events
    pub data: Rc<Data>,
    /// their positions
    pub layout: Rc<Layout>,
    /// pixels per year
    pub scale: f64,
    /// the index of the selected event
    pub chosen: Option<usize>,
    /// a moment to mark, with a text
    pub mark: Option<(f64, String)>,
    /// called when an event is selected
    pub on_choose: Callback<usize>,
    /// called to zoom in (1) or out (-1)
    pub on_zoom: Callback<i32>,
}

/// The drawing of the timeline.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let locale = use_locale();
    let texts = timeline::texts(locale);
    let around = use_node_ref();
    let drag = use_mut_ref(|| None::<i32>);
    let (data, layout, scale) = (&props.data, &props.layout, props.scale);
    {
        // Keep what was in the middle in the middle.
        let (around, before) = (around.clone(), use_mut_ref(|| scale));
        use_effect_with(scale, move |scale| {
            let before = before.replace(*scale);
            if let Some(element) = around.cast::<Element>() {
                let half = f64::from(element.client_width()) / 2.0;
                element.set_scroll_left(((f64::from(element.scroll_left()) + half) * scale / before - half) as i32);
            }
        });
    }
    {
        // Scroll to the selected mark also when a button selected it.
        let (around, x) = (around.clone(), props.chosen.and_then(|i| layout.spots.get(i)).map(|s| s.x));
        use_effect_with(props.chosen, move |_| {
            if let (Some(element), Some(x)) = (around.cast::<Element>(), x) {
                let (left, width) = (f64::from(element.scroll_left()), f64::from(element.client_width()));
                if x < left + 40.0 || x > left + width - 140.0 {
                    element.set_scroll_left((x - width / 2.0) as i32);
                }
            }
        });
    }
    let on_key = {
        let (data, around, chosen) = (Rc::clone(data), around.clone(), props.chosen);
        let (on_choose, on_zoom) = (props.on_choose.clone(), props.on_zoom.clone());
        move |event: KeyboardEvent| {
            let now = chosen.unwrap_or_default();
            let last = data.events.len().saturating_sub(1);
            let to = match event.key().as_str() {
                "ArrowRight" => (now + 1).min(last),
                "ArrowLeft" => now.saturating_sub(1),
                "ArrowDown" => beside(&data, now, 1),
                "ArrowUp" => beside(&data, now, -1),
                "Home" => 0,
                "End" => last,
                "Enter" | " " => now,
                "+" | "=" => return on_zoom.emit(1),
                "-" | "_" => return on_zoom.emit(-1),
                _ => return,
            };
            event.prevent_default();
            on_choose.emit(to);
            let mark = around.cast::<Element>().and_then(|a| a.query_selector(&format!("[data-event='{to}']")).ok().flatten());
            if let Some(mark) = mark.and_then(|m| m.dyn_into::<SvgElement>().ok()) {
                let _ = mark.focus();
            }
        }
    };
    let on_down = {
        let drag = Rc::clone(&drag);
        move |event: PointerEvent| {
            // Touch scrolls natively.
            if event.pointer_type() == "mouse" && event.button() == 0 {
                *drag.borrow_mut() = Some(event.client_x());
            }
        }
    };
    let on_move = {
        let (drag, around) = (Rc::clone(&drag), around.clone());
        move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            if let (Some(from), Some(element)) = (*drag, around.cast::<Element>()) {
                if event.buttons() & 1 == 0 {
                    *drag = None;
                    return;
                }
                element.set_scroll_left(element.scroll_left() + from - event.client_x());
                *drag = Some(event.client_x());
            }
        }
    };
    let on_up = move |_: PointerEvent| *drag.borrow_mut() = None;
    let on_double = props.on_zoom.reform(|_: MouseEvent| 1);
    html! {
        <figure class="timeline" aria-label={texts.timeline}>
            <div class="lane-names" aria-hidden="true">
                { for layout.lanes.iter().zip(texts.lanes).map(|((top, height), name)| html! {
                    <span style={format!("top:{top}px;height:{height}px")}>{ name }</span>
                }) }
            </div>
            <div ref={around} class="timeline-scroll" onpointerdown={on_down} onpointermove={on_move} onpointerup={on_up} ondblclick={on_double}>
                <svg width={layout.width.to_string()} height={layout.height.to_string()} role="group" aria-label={texts.timeline} onkeydown={on_key}>
                    { lanes(layout) }
                    { years(layout, scale) }
                    { for props.mark.as_ref().map(|(moment, words)| mine(*moment, words, layout, scale)) }
                    { for data.events.iter().zip(&layout.spots).enumerate().map(|(index, (event, spot))| {
                        let chosen = props.chosen == Some(index);
                        let first = props.chosen.is_none() && index == 0;
                        let onclick = props.on_choose.reform(move |_: MouseEvent| index);
                        // The accessible name must include the text shown beside the mark.
                        let short = event.edition.as_ref().map(|e| format!("{e}, ")).unwrap_or_default();
                        let label = format!("{}: {short}{}", date(event, texts), event.title(locale));
                        let (x, y) = (spot.x, spot.y);
                        html! {
                            <g key={index} class={classes!("event", event.edition.is_some().then_some("edition"), chosen.then_some("chosen-mark"))}
                                role="button" tabindex={if chosen || first { "0" } else { "-1" }} aria-pressed={chosen.to_string()} aria-label={label.clone()}
                                data-event={index.to_string()} {onclick}>
                                <title>{ label }</title>
                                // a target large enough for touch
                                <rect class="target" x={(x - GAP).to_string()} y={(y - 12.0).to_string()} width="24" height="24" />
                                if event.edition.is_some() {
                                    <rect class="dot" x={(x - 5.0).to_string()} y={(y - 5.0).to_string()} width="10" height="10" />
                                } else {
                                    <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="4.5" />
                                }
                                if spot.titled {
                                    <text x={(x + GAP).to_string()} y={(y + 4.5).to_string()}>{ event.edition.as_deref().unwrap_or(event.title(locale)) }</text>
                                }
                            </g>
                        }
                    }) }
                </svg>
            </div>
        </figure>
    }
}

/// The nearest event in the closest non-empty lane above (-1) or below (1).
fn beside(data: &Data, now: usize, by: isize) -> usize {
    let Some(event) = data.events.get(now) else { return now };
    let mut lane = event.row();
    while let Some(next) = lane.checked_add_signed(by).filter(|lane| *lane < 5) {
        lane = next;
        let distance = |i: &usize| (data.events[*i].moment() - event.moment()).abs();
        let nearest = (0..data.events.len()).filter(|i| data.events[*i].row() == lane).min_by(|a, b| distance(a).total_cmp(&distance(b)));
        if let Some(nearest) = nearest {
            return nearest;
        }
    }
    now
}

fn lanes(layout: &Layout) -> Html {
    let line = |(top, _): &(f64, f64)| html! { <line class="rule" x1="0" x2={layout.width.to_string()} y1={top.to_string()} y2={top.to_string()} /> };
    layout.lanes.iter().map(line).collect()
}

/// A line and number for every year, or every fifth when zoomed out.
fn years(layout: &Layout, scale: f64) -> Html {
    let every = if scale < 40.0 { 5 } else { 1 };
    (YEARS.0..=YEARS.1)
        .filter(|year| year % every == 0)
        .map(|year| {
            let x = x_of(f64::from(year), scale).to_string();
            html! {
                <g class="year" aria-hidden="true">
                    <line x1={x.clone()} x2={x.clone()} y1={(AXIS - 6.0).to_string()} y2={layout.height.to_string()} />
                    <text {x} y="14" text-anchor="middle">{ year }</text>
                </g>
            }
        })
        .collect()
}

/// The line at the date of the user's program.
fn mine(moment: f64, words: &str, layout: &Layout, scale: f64) -> Html {
    let x = x_of(moment, scale);
    // The text is on the side with more room.
    let (anchor, at) = if x > layout.width / 2.0 { ("end", x - 6.0) } else { ("start", x + 6.0) };
    html! {
        <g class="laid">
            <line x1={x.to_string()} x2={x.to_string()} y1={AXIS.to_string()} y2={layout.height.to_string()} />
            <text x={at.to_string()} y={(layout.height - 8.0).to_string()} text-anchor={anchor}>{ words }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::super::data::sample;
    use super::beside;

    #[test]
    fn up_and_down_lead_to_the_neighbouring_lanes_and_stop_at_the_edges() {
        let data = sample();
        for now in 0..data.events.len() {
            let row = data.events[now].row();
            assert_eq!(data.events[beside(&data, now, 1)].row(), (row + 1).min(4));
            assert_eq!(data.events[beside(&data, now, -1)].row(), row.saturating_sub(1));
        }
    }
}
