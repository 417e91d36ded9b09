//! A prediction: before a run the user may predict the output; afterwards both are shown side by side.
//!
//! Nothing runs before the user opens the choices, and before the run the output is visible only as one of them.

mod said;

use crate::components::icon::{Icon, icon};
use crate::hooks::{use_locale, use_site, use_texts, use_whole};
use crate::runner::{OutputView, use_output, use_runner};
use crate::state::{Action, BlockId, Deed, Parts};
use judge::prediction::{choices, lines};
use protocol::Job;
use said::{Said, choose, comparison, free};
use std::rc::Rc;
use text::practice;
use vocabulary::{Era, Program, Settings, Time};
use yew::prelude::*;

/// Milliseconds for computing the choices, after which the user types instead of choosing.
const TIME_LIMIT: u32 = 3_000;

/// The properties of [`PredictionView`].
#[derive(Properties, PartialEq)]
pub struct PredictionProps {
    /// the snippet
    pub block: BlockId,
    /// its current program
    pub program: Program,
    /// its fixed random seed, if any
    pub seed: Option<u64>,
    /// the era of the run
    pub era: Era,
    /// its output
    pub view: OutputView,
    /// all that can be done in the lesson
    pub parts: Rc<Parts>,
}

/// A prediction.
#[component]
pub fn PredictionView(props: &PredictionProps) -> Html {
    let (site, runner, texts) = (use_site(), use_runner(), &practice::texts(use_locale()).prediction);
    let types = &use_texts().types;
    let owner = format!("{}.predict", props.block.word());
    let foreseen = use_output(&owner);
    let open = use_state(|| false);
    let whole = use_whole(*open);
    let said = use_state(Said::default);
    // The number of runs at the time of the prediction.
    let said_at = use_state(|| 0_u32);
    let (runs, over, printed) = {
        let output = props.view.borrow();
        (output.runs(), matches!(output.status(), crate::runner::Status::Ended(_)), lines(output.events()))
    };
    let compared = said.anything() && over && runs > *said_at;
    {
        let (site, block, parts) = (site.dispatcher(), props.block.clone(), Rc::clone(&props.parts));
        use_effect_with(compared, move |compared| {
            if *compared {
                site.dispatch(Action::Did { block, deed: Deed::Predicted, parts });
            }
        });
    }
    let say = {
        let (said, said_at) = (said.clone(), said_at.clone());
        Callback::from(move |next: Said| {
            said.set(next);
            said_at.set(runs);
        })
    };
    let on_open = {
        let (open, program, seed, era, say) = (open.clone(), props.program.clone(), props.seed, props.era, say.clone());
        Callback::from(move |_: MouseEvent| {
            let settings = Settings { time: Time::Virtual, time_limit: Some(TIME_LIMIT), era, ..Settings::default() };
            let settings = Settings { seed: seed.unwrap_or(settings.seed), ..settings };
            say.emit(Said::default());
            runner.start(&owner, Job::Foresee(program.clone()), settings);
            open.set(true);
        })
    };
    let on_close = {
        let (open, say) = (open.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            say.emit(Said::default());
            open.set(false);
        })
    };
    let (waiting, offered) = {
        let output = foreseen.borrow();
        (output.status().is_active(), choices(output.judged(), &props.block.block))
    };
    html! {
        <div class="prediction" role="group" aria-label={texts.title}>
            <p class="prediction-head">
                <span>{ texts.ask }</span>
                if *open {
                    <button type="button" class="quiet small" aria-label={texts.close} onclick={on_close}>{ icon(Icon::Cross) }</button>
                } else {
                    <button type="button" class="small" onclick={on_open}>{ texts.open }</button>
                }
            </p>
            if compared {
                { comparison(&said, &printed, texts) }
            } else if *open {
                if waiting || !whole {
                    <p class="faint" role="status">{ texts.preparing }</p>
                } else if offered.is_empty() {
                    { free(&said, texts, types, &say) }
                } else {
                    { choose(&offered, &said, &props.block.word(), texts, &say) }
                }
            }
        </div>
    }
}
