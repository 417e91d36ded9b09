//! Lists the conversions of a recorded run. A selected one is explained: three plain lines, then the specification's steps.
//!
//! The explanations are made by `explain`, for this run. Does not hold the selection: the parent does, so that the marks in the code and
//! the list agree.

mod spots;

pub use spots::{Spot, marks, shared};

use crate::components::icon::{Icon, icon};
use crate::components::sentence::sentence;
use crate::hooks::use_locale;
use explain::conversion::{Applied, Explanation, conversion};
use recording::{Recording, Surprise};
use std::rc::Rc;
use text::insight::{self, InsightTexts};
use yew::prelude::*;

/// Number of places listed initially.
const FEW: usize = 12;

/// The properties of [`Conversions`].
#[derive(Properties, PartialEq)]
pub struct ConversionsProps {
    /// the recording of the run
    pub recording: Rc<Recording>,
    /// its places, from [`shared`]
    pub spots: Rc<[Spot]>,
    /// the current step, 0-based
    pub step: u32,
    /// called to go to the step of a conversion
    pub on_step: Callback<u32>,
    /// the index of the expanded place
    pub chosen: Option<u32>,
    /// called when a place is expanded or collapsed
    pub on_choose: Callback<Option<u32>>,
}

/// The "Conversions" list.
#[component]
pub fn Conversions(props: &ConversionsProps) -> Html {
    let locale = use_locale();
    let texts = insight::texts(locale);
    let all = use_state(|| false);
    // Within one step a place may convert several times: the one selected.
    let asked = use_state(|| None::<usize>);
    let (recording, spots) = (&props.recording, &props.spots);
    if spots.is_empty() {
        return html! { <p class="faint no-conversions">{ texts.no_conversions }</p> };
    }
    let open = props.chosen.and_then(|chosen| spots.get(chosen as usize));
    let number = open.and_then(|spot| {
        let here = spot.numbers.get(spot.at(recording, props.step)).copied()?;
        let asked =
            asked.filter(|asked| spot.numbers.contains(asked) && recording.conversions[*asked].step == recording.conversions[here].step);
        asked.or(Some(here))
    });
    let explained = number.map(|number| conversion(recording, &recording.conversions[number], locale));
    let item = |(key, spot): (u32, &Spot)| {
        let is_open = props.chosen == Some(key);
        let onclick = {
            let (on_choose, on_step, asked) = (props.on_choose.clone(), props.on_step.clone(), asked.clone());
            let to = spot.step(recording, props.step);
            move |_: MouseEvent| {
                asked.set(None);
                on_choose.emit((!is_open).then_some(key));
                if !is_open {
                    on_step.emit(to);
                }
            }
        };
        html! {
            <li key={key} class={classes!(is_open.then_some("open"))} aria-current={spot.is_in(recording, props.step).then_some("step")}>
                <button type="button" class="quiet conversion" aria-expanded={is_open.to_string()} {onclick}>
                    <span class="conversion-code">
                        <code>{ &spot.code }</code>
                        if spot.is_condition {
                            <small>{ texts.as_condition }</small>
                        }
                        { " → " }<code>{ spot.result.as_deref().unwrap_or(texts.threw) }</code>
                    </span>
                    if let Some(surprise) = spot.surprise {
                        <span class="tag surprise">{ icon(Icon::Triangle) }{ word(surprise, texts) }</span>
                    }
                    <span class="conversion-at">
                        { (texts.line)(spot.line) }
                        if spot.numbers.len() > 1 {
                            { ", " }{ (texts.times)(spot.numbers.len() as u32) }
                        }
                    </span>
                </button>
                if let (true, Some(explained), Some(number)) = (is_open, &explained, number) {
                    <div class="why">
                        { pager(spot, number, recording, &props.on_step, &asked, texts) }
                        { why(explained, texts) }
                    </div>
                }
            </li>
        }
    };
    // The expanded place is always shown.
    let few = FEW.max(props.chosen.map_or(0, |chosen| chosen as usize + 1));
    let count = if *all { spots.len() } else { few.min(spots.len()) };
    html! {
        <div class="conversions">
            <ul aria-label={texts.conversions}>{ for (0..).zip(&spots[..count]).map(item) }</ul>
            if count < spots.len() {
                <button type="button" class="quiet small" onclick={move |_| all.set(true)}>{ (texts.all_conversions)(spots.len() as u32) }</button>
            }
        </div>
    }
}

/// Three plain lines, the surprise if any, and the specification's steps.
fn why(explained: &Explanation, texts: &InsightTexts) -> Html {
    html! {
        <>
            <ol class="why-lines">
                { for [&explained.met, &explained.rule, &explained.result].map(|line| html! { <li>{ sentence(line) }</li> }) }
            </ol>
            if let Some(surprise) = explained.surprise {
                <p class="why-surprise">{ icon(Icon::Triangle) }<span>{ sentence(surprise) }</span></p>
            }
            if !explained.steps.is_empty() {
                <p class="why-title">{ texts.specification }</p>
                <ol class="by-specification">{ for explained.steps.iter().map(|step| applied(step, texts)) }</ol>
            }
        </>
    }
}

fn applied(step: &Applied, texts: &InsightTexts) -> Html {
    html! {
        <li class={classes!(step.is_part.then_some("part"))}>
            <code>{ &step.text }</code>
            if let Some(clause) = step.clause {
                { " " }
                <a href={clause.address()} rel="noopener noreferrer" target="_blank" hreflang="en">{ (texts.clause)(clause.0) }</a>
            }
        </li>
    }
}

/// Buttons to the other conversions of the same place.
fn pager(
    spot: &Spot,
    number: usize,
    recording: &Recording,
    on_step: &Callback<u32>,
    asked: &UseStateHandle<Option<usize>>,
    texts: &InsightTexts,
) -> Html {
    let at = spot.numbers.partition_point(|n| *n < number);
    if spot.numbers.len() < 2 {
        return Html::default();
    }
    let button = |to: Option<usize>, name: &'static str, picture: Icon| {
        let onclick = {
            let (on_step, asked) = (on_step.clone(), asked.clone());
            let to = to.map(|to| (to, recording.conversions[to].step));
            move |_: MouseEvent| {
                if let Some((number, step)) = to {
                    asked.set(Some(number));
                    on_step.emit(step);
                }
            }
        };
        html! { <button type="button" class="quiet small" disabled={to.is_none()} aria-label={name} title={name} {onclick}>{ icon(picture) }</button> }
    };
    let before = at.checked_sub(1).map(|at| spot.numbers[at]);
    html! {
        <div class="pager">
            { button(before, texts.previous, Icon::Previous) }
            <span role="status">{ (texts.which)(at as u32 + 1, spot.numbers.len() as u32) }</span>
            { button(spot.numbers.get(at + 1).copied(), texts.next, Icon::Next) }
        </div>
    }
}

fn word(surprise: Surprise, texts: &InsightTexts) -> &'static str {
    match surprise {
        Surprise::NotANumber => texts.surprise_nan,
        Surprise::UndefinedInText => texts.surprise_undefined,
        Surprise::NullInText => texts.surprise_null,
        Surprise::ObjectInText => texts.surprise_object,
        Surprise::SilentZero => texts.surprise_zero,
    }
}
