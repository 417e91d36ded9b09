//! A recorded run as text: a sentence for each step as a link to it, limited to those near the current one, and the whole text to copy.
//!
//! The sentences are made by `explain`. Does not depend on where it is shown.

use crate::components::sentence::sentence;
use crate::files;
use crate::hooks::use_locale;
use explain::{step, stuck, transcript};
use recording::Recording;
use std::ops::Range;
use std::rc::Rc;
use text::Locale;
use text::insight::{self, InsightTexts};
use text::numbers::grouped;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Number of sentences listed initially before and after the current step.
const BEFORE: u32 = 20;
const AFTER: u32 = 60;
/// Number of sentences added with each press.
const MORE: u32 = 80;

/// The properties of [`Transcript`].
#[derive(Properties, PartialEq)]
pub struct TranscriptProps {
    /// the recording of the run
    pub recording: Rc<Recording>,
    /// the current step, 0-based
    pub step: u32,
    /// called with the step of a selected sentence
    pub on_step: Callback<u32>,
}

/// The sentences, initially collapsed.
#[component]
pub fn Transcript(props: &TranscriptProps) -> Html {
    let locale = use_locale();
    let texts = insight::texts(locale);
    let open = use_state(|| false);
    let listed = use_state(|| 0..0_u32);
    let copied = use_state(|| None::<bool>);
    let range = if listed.contains(&props.step) { (*listed).clone() } else { around(props.step, props.recording.len()) };
    let onclick = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let oncopy = {
        let (recording, copied) = (Rc::clone(&props.recording), copied.clone());
        move |_: MouseEvent| {
            let (recording, copied) = (Rc::clone(&recording), copied.clone());
            spawn_local(async move {
                let text = transcript::narration(&recording, locale).join("\n");
                copied.set(Some(files::copy(&text).await));
            });
        }
    };
    html! {
        <section class="in-words-list">
            <div class="in-words-head">
                <button type="button" class="quiet small" aria-expanded={open.to_string()} {onclick}>{ texts.in_words }</button>
                if *open {
                    <button type="button" class="quiet small" onclick={oncopy}>{ texts.copy }</button>
                    <span class="faint" role="status">{ copied.map(|done| if done { texts.copied } else { texts.not_copied }) }</span>
                }
            </div>
            if *open {
                { sentences(props, &range, &listed, texts, locale) }
            }
        </section>
    }
}

/// The range of steps listed around a step.
fn around(step: u32, steps: u32) -> Range<u32> {
    if steps <= BEFORE + AFTER { 0..steps } else { step.saturating_sub(BEFORE)..(step + AFTER).min(steps) }
}

fn sentences(
    props: &TranscriptProps,
    range: &Range<u32>,
    listed: &UseStateHandle<Range<u32>>,
    texts: &InsightTexts,
    locale: Locale,
) -> Html {
    let recording = &props.recording;
    let after = recording.len() - range.end;
    let more = |wider: Range<u32>, words: String| {
        let listed = listed.clone();
        html! { <button type="button" class="quiet small" onclick={move |_| listed.set(wider.clone())}>{ words }</button> }
    };
    let stuck = stuck::stuck(recording, locale).filter(|_| after == 0);
    html! {
        <div class="sentences" tabindex="0" role="group" aria-label={texts.in_words}>
            if range.start > 0 {
                { more(range.start.saturating_sub(MORE)..range.end, (texts.earlier)(range.start)) }
            }
            <ol aria-label={texts.in_words}>
                { for range.clone().map(|number| {
                    let line = recording.place(number).map(|place| place.start.line);
                    let current = number == props.step;
                    html! {
                        <li key={number} aria-current={current.then_some("step")}>
                            <button type="button" class="quiet" onclick={props.on_step.reform(move |_| number)}>
                                <span class="number">{ grouped(number + 1) }</span>
                                <span>{ sentence(&step::step(recording, number, locale)) }</span>
                                if let Some(line) = line {
                                    <span class="at">{ (texts.line)(line) }</span>
                                }
                            </button>
                        </li>
                    }
                }) }
            </ol>
            if after > 0 {
                { more(range.start..(range.end + MORE).min(recording.len()), (texts.later)(after)) }
            }
            if let Some(stuck) = stuck {
                <p>{ sentence(&stuck) }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_long_run_is_listed_around_the_current_step() {
        assert_eq!(around(7, 80), 0..80);
        assert_eq!(around(7, 81), 0..67);
        assert_eq!(around(50_000, 100_000), 49_980..50_060);
        assert_eq!(around(99_999, 100_000), 99_979..100_000);
    }
}
