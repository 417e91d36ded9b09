//! An open recording: the code with the current place, the description of the step, variables, output and calls.

use super::calls::{queues, shown, stack, told};
use super::printed::PrintedSoFar;
use super::toolbar::{keys, toolbar};
use super::variables::variables;
use super::walk::{Act, Move, PACES, Press, Walk};
use crate::components::conversions::{self, Conversions, Spot};
use crate::components::marked_code::{Mark, MarkedCode};
use crate::components::ribbon::Ribbon;
use crate::components::sentence::sentence;
use crate::components::share::ShareButton;
use crate::components::transcript::Transcript;
use crate::hooks::{use_locale, use_texts};
use ::share::{Mode, Opening};
use gloo::timers::callback::Timeout;
use recording::{Call, Recording};
use std::rc::Rc;
use text::insight::{self, InsightTexts};
use text::stepper;
use vocabulary::Position;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// The properties of [`StepView`].
#[derive(Properties, PartialEq)]
pub struct StepViewProps {
    /// the recording; not empty
    pub recording: Rc<Recording>,
    /// the step (0-based) to start at; else the failure, else the first
    pub start: Option<u32>,
    /// the limit of steps to record with instead, if the recording can be extended
    pub more: Option<u32>,
    /// called with that limit and the current step to record again
    pub on_more: Callback<(u32, u32)>,
    /// earlier blocks, to share them in a link
    pub before: Vec<String>,
    /// how a link opens it, except for the step
    pub opening: Opening,
    /// content at the end of the toolbar
    #[prop_or_default]
    pub tools: Html,
}

/// An open recording with its controls.
#[component]
pub fn StepView(props: &StepViewProps) -> Html {
    let (locale, page) = (use_locale(), use_texts());
    let (texts, insight) = (stepper::texts(locale), insight::texts(locale));
    let recording = &props.recording;
    let start = props.start;
    let walk = {
        let recording = Rc::clone(recording);
        use_reducer(move || Walk::begin(&recording, start))
    };
    let step = walk.step;
    let (root, first) = (use_node_ref(), use_node_ref());
    use_play(&walk);
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            if let Some(button) = first.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        });
    }
    {
        let root = root.clone();
        use_effect_with(step, move |_| keep_in_sight(&root));
    }
    let on_move = {
        let (walk, recording) = (walk.clone(), Rc::clone(recording));
        Callback::from(move |to: Move| {
            if let Some(step) = to.from(&recording, walk.step, walk.followed) {
                walk.dispatch(Act::Go(step));
            }
        })
    };
    let on_step = {
        let walk = walk.dispatcher();
        Callback::from(move |step| walk.dispatch(Act::Go(step)))
    };
    let on_place = {
        let (on_step, recording) = (on_step.clone(), Rc::clone(recording));
        Callback::from(move |at: Position| {
            // The last time this line ran before the current step, else the first time it ran.
            let on_line = |s: &u32| recording.place(*s).is_some_and(|p| p.start.line == at.line);
            if let Some(step) = (0..=step).rev().find(on_line).or_else(|| recording.first_on_line(at.line)) {
                on_step.emit(step);
            }
        })
    };
    // Finding where a run got stuck searches the whole recording, so it is memoized.
    let stuck = use_memo((Rc::clone(recording), locale), |(recording, locale)| explain::stuck::stuck(recording, *locale));
    let spots = use_memo(Rc::clone(recording), |recording| conversions::shared(recording));
    let (chosen, on_choose, on_mark) = use_chosen(recording, &spots, &walk, &root);
    let on_key = {
        let (on_move, walk) = (on_move.clone(), walk.dispatcher());
        Callback::from(move |event: KeyboardEvent| press(&event, &on_move, &walk))
    };
    let calls = shown(recording, step);
    let call = walk.call.min(calls.len().saturating_sub(1));
    let groups = recording.groups_in(step, calls.get(call).map_or(step, |c| c.step));
    let heading = match calls.get(call) {
        Some(other) if call > 0 => (texts.variables.of_call)(&told(recording, other, step, texts)),
        _ => texts.variables.heading.to_owned(),
    };
    let code = use_memo(Rc::clone(recording), |recording| Rc::<str>::from(recording.text.as_str()));
    let line = recording.place(step).map(|p| p.start.line);
    html! {
        <div ref={root} class="stepper" role="group" aria-label={text::tools::texts(locale).step_through} onkeydown={on_key}>
            { toolbar(recording, &walk, &on_move, &first, props.tools.clone(), texts) }
            { notes(props, stuck.as_deref(), step, &on_step, texts) }
            <div class="steps-main">
                <div class="steps-code">
                    <MarkedCode code={(*code).clone()} current={line} {chosen} {on_mark}
                        marks={marks(recording, step, calls.get(call).filter(|_| call > 0), &spots, insight)} />
                    <p class="told" role="status" aria-live={if walk.playing { "off" } else { "polite" }}>
                        { for line.map(|n| html! { <><b>{ (texts.line)(n) }</b>{ " " }</> }) }
                        { sentence(&explain::step::step(recording, step, locale)) }
                    </p>
                </div>
                <section class="steps-part steps-variables">
                    <p class="part-title">{ heading }</p>
                    { variables(recording, &groups, &walk, &texts.variables) }
                </section>
            </div>
            <div class="steps-rest">
                if !recording.output.is_empty() {
                    <section class="steps-part">
                        <p class="part-title">{ texts.output }</p>
                        <PrintedSoFar recording={Rc::clone(recording)} {step} on_step={&on_step} {on_place} />
                    </section>
                }
                <div class="steps-aside">
                    if recording.frames.len() > 1 {
                        { stack(recording, &calls, &walk, texts, page.output.line) }
                    }
                    { queues(recording, step, &on_step, texts) }
                </div>
            </div>
            <Ribbon recording={Rc::clone(recording)} {step} on_step={&on_step} />
            <section class="steps-part steps-conversions">
                <p class="part-title">{ insight.conversions }</p>
                <Conversions recording={Rc::clone(recording)} spots={(*spots).clone()} {step} on_step={&on_step} {chosen} {on_choose} />
            </section>
            <Transcript recording={Rc::clone(recording)} {step} {on_step} />
            <div class="steps-foot">
                { keys(texts) }
                <ShareButton code={(*code).clone()} before={props.before.clone()} label={texts.copy_link}
                    opening={Opening { mode: Mode::Step, step: Some(step + 1), ..props.opening }} />
            </div>
        </div>
    }
}

/// The selected conversion, and callbacks to select one in the list and in the code. One selected in the code is explained
/// further down, so the explanation is scrolled into view.
#[hook]
fn use_chosen(
    recording: &Rc<Recording>,
    spots: &Rc<Rc<[Spot]>>,
    walk: &UseReducerHandle<Walk>,
    root: &NodeRef,
) -> (Option<u32>, Callback<Option<u32>>, Callback<u32>) {
    let (chosen, marked) = (use_state_eq(|| None::<u32>), use_mut_ref(|| false));
    let on_mark = {
        let (chosen, marked, walk) = (chosen.clone(), marked.clone(), walk.clone());
        let (spots, recording) = (Rc::clone(spots), Rc::clone(recording));
        Callback::from(move |key: u32| {
            let Some(spot) = spots.get(key as usize) else { return };
            marked.replace(true);
            chosen.set(Some(key));
            walk.dispatch(Act::Go(spot.step(&recording, walk.step)));
        })
    };
    let root = root.clone();
    use_effect_with(*chosen, move |_| {
        let open = || root.cast::<Element>()?.query_selector(".conversions li.open").ok().flatten();
        if marked.replace(false)
            && let Some(open) = open()
        {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            open.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |spot| chosen.set(spot))
    };
    (*chosen, on_choose, on_mark)
}

/// Advances automatically while playing.
#[hook]
fn use_play(walk: &UseReducerHandle<Walk>) {
    let dispatcher = walk.dispatcher();
    use_effect_with((walk.playing, walk.pace, walk.step), move |(playing, pace, _)| {
        let timeout = playing.then(|| Timeout::new(PACES[*pace], move || dispatcher.dispatch(Act::Tick)));
        move || drop(timeout)
    });
}

/// Notes about the recording as a whole.
fn notes(props: &StepViewProps, stuck: Option<&str>, step: u32, on_step: &Callback<u32>, texts: &stepper::StepperTexts) -> Html {
    let recording = &props.recording;
    let more = props.more.filter(|_| stuck.is_some()).map(|bound| {
        let onclick = props.on_more.reform(move |_: MouseEvent| (bound, step));
        html! { <button type="button" {onclick}>{ (texts.more_steps)(bound) }</button> }
    });
    let failed = recording.end.failed.map(|at| {
        if at == step {
            return html! { <p>{ texts.failed_here }</p> };
        }
        html! { <p><button type="button" class="quiet" onclick={on_step.reform(move |_| at)}>{ (texts.failed_at)(at + 1) }</button></p> }
    });
    if stuck.is_none() && failed.is_none() && !recording.outline.unrecorded {
        return Html::default();
    }
    html! {
        <div class="steps-notes">
            if let Some(stuck) = stuck {
                <p class="stuck">{ sentence(stuck) }</p>
                { more }
            }
            { failed }
            if recording.outline.unrecorded {
                <p class="faint">{ texts.unrecorded }</p>
            }
        </div>
    }
}

/// The marks for the current place, the place of the selected call, and the conversions.
fn marks(recording: &Recording, step: u32, call: Option<&Call>, spots: &[Spot], texts: &InsightTexts) -> Rc<[Mark]> {
    let mark = |place, class| Mark { place, class, label: AttrValue::default(), key: None };
    let now = recording.place(step).map(|place| mark(place, "now"));
    let calling = call.and_then(|c| c.place).filter(|place| now.as_ref().is_none_or(|now| now.place != *place));
    let places = calling.map(|place| mark(place, "calling")).into_iter().chain(now);
    places.chain(conversions::marks(spots, texts)).collect()
}

/// Handles a key. Buttons, lists and the slider keep their own keys.
fn press(event: &KeyboardEvent, on_move: &Callback<Move>, walk: &UseReducerDispatcher<Walk>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return;
    }
    let Some(press) = Press::of(&event.key(), &event.code()) else { return };
    let theirs = match press {
        Press::Play => "button, summary, select, dialog, a, [role=button]",
        Press::Move(_) => "select, dialog",
    };
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    if target.is_some_and(|t| t.closest(theirs).ok().flatten().is_some()) {
        return;
    }
    event.prevent_default();
    match press {
        Press::Move(to) => on_move.emit(to),
        Press::Play => walk.dispatch(Act::Play),
    }
}

/// Scrolls the code, and nothing else, so that the current line is visible with its surroundings.
fn keep_in_sight(root: &NodeRef) {
    let find = |what| root.cast::<Element>().and_then(|r| r.query_selector(what).ok().flatten());
    if let (Some(pane), Some(line)) = (find(".steps-code .code-view"), find(".steps-code .code-line.current")) {
        let (view, seen) = (pane.get_bounding_client_rect(), line.get_bounding_client_rect());
        let margin = seen.height() * 2.0;
        let above = seen.top() - margin - view.top();
        let below = seen.bottom() + margin - view.bottom();
        if above < 0.0 {
            pane.set_scroll_top(pane.scroll_top() + above as i32);
        } else if below > 0.0 {
            pane.set_scroll_top(pane.scroll_top() + below as i32);
        }
    }
}
