//! Details of a failed attempt: the failure that ended it, what the first failing check saw, its steps.
//!
//! Needed only after a run, so nothing here is inlined into the first part of the program (`web/split.mjs`).

use super::result::Result;
use crate::components::icon::{Icon, icon};
use crate::components::output::FailureView;
use crate::components::sentence::sentence;
use crate::components::snippet::ToolProps;
use crate::components::stepper::Stepper;
use crate::components::value::ValueView;
use crate::state::BlockId;
use judge::exercise::{Verdict, walk};
use std::rc::Rc;
use text::problems;
use vocabulary::{Era, Outcome, Value};
use yew::prelude::*;

/// The failure that ended the attempt early.
#[inline(never)]
pub fn broke(result: &Result) -> Html {
    let failures = match &result.judgement.broke {
        Some(Outcome::SyntaxError(failures)) => failures.clone(),
        Some(Outcome::Threw(failure)) => vec![(**failure).clone()],
        _ => return Html::default(),
    };
    html! {
        <div class="log">
            { for failures.into_iter().map(|failure| html! {
                <FailureView {failure} source={result.code.to_owned()} on_place={result.on_place.clone()} />
            }) }
        </div>
    }
}

/// What the first failing check saw.
#[inline(never)]
pub fn seen(result: &Result, verdict: &Verdict) -> Html {
    let texts = result.texts;
    let words = |words: String| html! { <p class="why">{ sentence(&words) }</p> };
    let came = |error: &Value| html! { <dl class="values"><dt>{ texts.came_error }</dt><dd><ValueView value={error.clone()} /></dd></dl> };
    match verdict {
        Verdict::Passed => Html::default(),
        Verdict::Differs { actual, expected } => html! {
            <dl class="values">
                <dt>{ texts.expected }</dt><dd><ValueView value={expected.clone()} /></dd>
                <dt>{ texts.actual }</dt><dd><ValueView value={actual.clone()} /></dd>
            </dl>
        },
        Verdict::Uses(word) => words((texts.uses)(word)),
        Verdict::Lacks(word) => words((texts.lacks)(word)),
        Verdict::DidNotThrow { wanted, instead } => html! {
            <>
                { words((texts.wanted_error)(wanted)) }
                { for instead.iter().map(came) }
            </>
        },
        Verdict::Threw(error) => came(error),
        Verdict::Unfinished(Some(limit)) => {
            words(explain::outcome(&Outcome::HitLimit(*limit), result.locale).unwrap_or_else(|| texts.unfinished.into()))
        }
        Verdict::Unfinished(None) => words(texts.unfinished.into()),
        Verdict::Broken(why) => {
            html! { <p class="why">{ texts.broken }{ " " }{ sentence(&problems::told(result.locale, why.template(), why.values())) }</p> }
        }
    }
}

/// The stepper at the call of the first failing check. It shows the code that was checked.
#[inline(never)]
pub fn stepper(result: &Result, index: usize) -> Html {
    let open = *result.stepping;
    let toggle = {
        let stepping = result.stepping.clone();
        Callback::from(move |()| stepping.set(!open))
    };
    let walk = walk(result.code, &result.exercise.checks[index]);
    let props = ToolProps {
        block: BlockId::new(result.block.lesson.as_str(), format!("{}.check", result.block.block)),
        code: walk.program.text.as_str().into(),
        program: walk.program,
        answers: Rc::new([]),
        input: Rc::new([]),
        seed: None,
        era: Era::Today,
        step: None,
        line: walk.line,
        on_close: toggle.clone(),
    };
    html! {
        <>
            <button type="button" class="small step-there" aria-expanded={open.to_string()} onclick={toggle.reform(|_: MouseEvent| ())}>
                { icon(Icon::Steps) }{ result.texts.step }
            </button>
            if open {
                <div class="snippet"><Stepper ..props /></div>
            }
        </>
    }
}
