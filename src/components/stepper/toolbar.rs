//! The buttons and the slider of the stepper, the same at every width, and the list of keys.

use super::walk::{Act, LETTERS, Move, Walk};
use crate::components::icon::{Icon, icon};
use recording::Recording;
use text::stepper::{Moves, StepperTexts};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The label of a move.
pub fn name(moves: &Moves, to: Move) -> &'static str {
    match to {
        Move::First => moves.first,
        Move::Back => moves.back,
        Move::Forward => moves.forward,
        Move::Last => moves.last,
        Move::PreviousChange => moves.previous_change,
        Move::NextChange => moves.next_change,
        Move::Over => moves.over,
        Move::Out => moves.out,
        Move::PastLoop => moves.past_loop,
        Move::BeforeLoop => moves.before_loop,
    }
}

/// The toolbar. `first` is attached to the button most likely wanted next; `more` is at the end of the first row.
pub fn toolbar(
    recording: &Recording,
    walk: &UseReducerHandle<Walk>,
    on_move: &Callback<Move>,
    first: &NodeRef,
    more: Html,
    texts: &StepperTexts,
) -> Html {
    let (step, last) = (walk.step, walk.last);
    let button = |to: Move, picture: Option<Icon>| {
        let possible = to.is_possible(recording, step, walk.followed);
        let wanted = if recording.end.failed == Some(step) { Move::Back } else { Move::Forward };
        let node = if to == wanted { first.clone() } else { NodeRef::default() };
        let name = name(&texts.moves, to);
        // Keep a disabled button focusable so that keyboard focus is not lost.
        html! {
            <button ref={node} type="button" class={classes!("move", picture.map(|_| "pictured"))} aria-disabled={(!possible).then_some("true")}
                aria-label={picture.map(|_| name)} title={picture.map(|_| name)} onclick={on_move.reform(move |_| to)}>
                { picture.map_or_else(|| html! { { name } }, icon) }
            </button>
        }
    };
    let act = |act: Act| {
        let walk = walk.dispatcher();
        Callback::from(move |_: MouseEvent| walk.dispatch(act))
    };
    let on_slide = {
        let walk = walk.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Ok(number) = event.target_unchecked_into::<HtmlInputElement>().value().parse::<u32>() {
                walk.dispatch(Act::Go(number.saturating_sub(1)));
            }
        })
    };
    let on_pace = {
        let walk = walk.dispatcher();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            walk.dispatch(Act::Pace(usize::try_from(chosen).unwrap_or_default()));
        })
    };
    let at = (texts.at)(step + 1, last + 1, recording.place(step).map(|p| p.start.line));
    // The text after the number repeats what the code shows, so it is hidden where there is little room.
    let number = (texts.at)(step + 1, last + 1, None);
    let place = at.strip_prefix(number.as_str()).unwrap_or_default().to_owned();
    let followed = walk.followed.and_then(|b| recording.outline.bindings.get(b as usize));
    let following = followed.map(|b| (texts.variables.following)(&b.name));
    html! {
        <div class="steps" role="toolbar" aria-label={texts.steps}>
            <div class="steps-row">
                <div class="moves">
                    { button(Move::First, Some(Icon::First)) }
                    { button(Move::Back, Some(Icon::Back)) }
                    <button type="button" class="move play" aria-label={if walk.playing { texts.pause } else { texts.play }}
                        title={if walk.playing { texts.pause } else { texts.play }} onclick={act(Act::Play)}>
                        { icon(if walk.playing { Icon::Pause } else { Icon::Play }) }
                    </button>
                    { button(Move::Forward, Some(Icon::Forward)) }
                    { button(Move::Last, Some(Icon::Last)) }
                </div>
                <input type="range" class="slider" aria-label={texts.slider} aria-valuetext={at}
                    min="1" max={(last + 1).to_string()} value={(step + 1).to_string()} oninput={on_slide} />
                <span class="steps-at">{ number }<span class="steps-place">{ place }</span></span>
                { more }
            </div>
            <div class="steps-row minor">
                { button(Move::Over, None) }
                { button(Move::Out, None) }
                { button(Move::BeforeLoop, None) }
                { button(Move::PastLoop, None) }
                <span class="of-variable" role="group" aria-label={following.clone()}>
                    <code class="followed" aria-hidden="true" title={following}>{ for followed.map(|b| &b.name) }</code>
                    { button(Move::PreviousChange, None) }
                    { button(Move::NextChange, None) }
                </span>
                <label class="pace">
                    <span>{ texts.speed }</span>
                    <select onchange={on_pace}>
                        { for texts.speeds.iter().enumerate().map(|(i, speed)| html! { <option selected={i == walk.pace}>{ *speed }</option> }) }
                    </select>
                </label>
            </div>
        </div>
    }
}

/// A collapsed list of the keys.
pub fn keys(texts: &StepperTexts) -> Html {
    let (names, moves) = (&texts.key_names, &texts.moves);
    let row = |key: &str, what: &str| html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ what }</dd></div> };
    html! {
        <details class="keys">
            <summary>{ texts.keys }</summary>
            <dl>
                { row(names.left, moves.back) }
                { row(names.right, moves.forward) }
                { row(names.home, moves.first) }
                { row(names.end, moves.last) }
                { row(names.space, texts.play) }
                { for LETTERS.iter().map(|(letter, to)| row(&letter.to_string(), name(moves, *to))) }
            </dl>
        </details>
    }
}
