//! The magic box's side: runs the program and shows what happened at each place that the static box refused.

use super::truth::{met, truths};
use crate::components::icon::{Icon, icon};
use crate::components::marked_code::{Mark, MarkedCode};
use crate::components::output::Output;
use crate::components::sentence::sentence;
use crate::components::snippet::{RunStatus, ToolProps};
use crate::components::value::ValueView;
use crate::hooks::use_locale;
use crate::runner::{Status, use_output, use_runner};
use protocol::Job;
use recording::{Meeting, Met, Recording};
use std::rc::Rc;
use text::{Locale, boxes::texts};
use vocabulary::{Answer, Refusal, Settings};
use yew::prelude::*;

/// The maximum number of steps of the run: enough to see the effect of each line.
const STEPS: u32 = 20_000;

/// The properties of [`MagicSide`].
#[derive(Properties, PartialEq)]
pub struct MagicSideProps {
    /// the side's name on this page
    pub name: AttrValue,
    /// the program
    pub tool: ToolProps,
    /// what the static box refused
    pub refusals: Vec<Refusal>,
}

/// The magic box's side.
#[component]
pub fn MagicSide(props: &MagicSideProps) -> Html {
    let locale = use_locale();
    let texts = texts(locale);
    let tool = &props.tool;
    let owner = format!("{}.boxes", tool.block.word());
    let (runner, view) = (use_runner(), use_output(&owner));
    let on_run = {
        let (runner, owner, program, seed) = (runner.clone(), owner.clone(), tool.program.clone(), tool.seed);
        Callback::from(move |_: MouseEvent| {
            let settings = Settings::default();
            let settings = Settings { seed: seed.unwrap_or(settings.seed), ..settings };
            runner.start(&owner, Job::Record { program: program.clone(), steps: STEPS }, settings);
        })
    };
    let on_answer = Callback::from(move |answer: Answer| runner.answer(&owner, answer));
    let recording = view.borrow().recording().filter(|r| *r.text == *tool.code).cloned();
    let meetings: Vec<Meeting> = recording.iter().flat_map(|r| props.refusals.iter().map(|refusal| met(r, refusal))).collect();
    let met = || props.refusals.iter().zip(&meetings);
    let marks: Rc<[Mark]> =
        met().map(|(r, m)| Mark { place: r.place, class: sign(&m.met).1, label: words(&m.met, locale).into(), key: None }).collect();
    let mut margin: Vec<(u32, AttrValue)> = met().map(|(r, m)| (r.place.start.line, sign(&m.met).0.into())).collect();
    margin.dedup_by_key(|(line, _)| *line);
    margin.extend(margin.is_empty().then(|| (1, AttrValue::from(""))));
    let fresh = view.status() == Status::Idle;
    html! {
        <section class="side-box magic-side" aria-label={props.name.clone()}>
            <p class="side-name">{ texts.magic_box }</p>
            <p class="side-rule">{ texts.magic_rule }</p>
            <MarkedCode code={tool.code.clone()} {marks} margin={Rc::<[_]>::from(margin)} />
            <div>
            <p class="box-run">
                <button type="button" onclick={on_run}>{ icon(Icon::Play) }{ texts.run }</button>
                if fresh {
                    <span class="faint">{ texts.not_run }</span>
                }
            </p>
            <RunStatus view={view.clone()} />
            if !fresh {
                <Output view={view.clone()} source={tool.code.to_string()} {on_answer} on_place={Callback::noop()} />
            }
            if let Some(recording) = recording {
                if !meetings.is_empty() {
                    <p class="box-heading">{ texts.met }</p>
                    <ul class="reasons">
                        { for met().map(|(r, m)| html! { <li><b>{ (texts.line)(r.place.start.line) }</b><span>{ told(&recording, m, locale) }</span></li> }) }
                    </ul>
                }
                <div class="truth" role="status">
                    <p class="box-heading">{ texts.truth }</p>
                    { for truths(&recording, &props.refusals, &meetings, texts).iter().map(|t| html! { <p>{ sentence(t) }</p> }) }
                </div>
            }
            </div>
        </section>
    }
}

/// The margin sign and CSS class for what happened.
fn sign(met: &Met) -> (&'static str, &'static str) {
    match met {
        Met::Never | Met::Passed => ("–", "met-never"),
        Met::Threw(_) => ("✗", "met-threw"),
        Met::Took(_) | Met::Gave(_) | Met::Ran => ("✓", "met-ran"),
    }
}

fn words(met: &Met, locale: Locale) -> String {
    let texts = texts(locale);
    match met {
        Met::Never => texts.met_never.into(),
        Met::Passed => texts.met_passed.into(),
        Met::Threw(what) => (texts.met_threw)(what),
        Met::Took(_) => texts.met_took.into(),
        Met::Gave(_) => texts.met_gave.into(),
        Met::Ran => texts.met_ran.into(),
    }
}

fn told(recording: &Recording, meeting: &Meeting, locale: Locale) -> Html {
    let value = match meeting.met {
        Met::Took(value) | Met::Gave(value) => Some(recording.value(value, meeting.step, 2)),
        _ => None,
    };
    html! {
        <>
            { sentence(&words(&meeting.met, locale)) }
            { for value.map(|value| html! { <>{ " " }<ValueView {value} /></> }) }
            if meeting.times > 1 {
                <span class="faint">{ " " }{ (texts(locale).times)(meeting.times) }</span>
            }
        </>
    }
}
