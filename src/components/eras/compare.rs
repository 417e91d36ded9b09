//! Runs the same program in two eras, one after the other, and shows both outputs side by side.

use super::report::EraReport;
use super::{era_choice, era_name};
use crate::components::icon::{Icon, icon};
use crate::components::marked_code::MarkedCode;
use crate::components::output::Output;
use crate::components::snippet::{RunStatus, ToolProps, close_button};
use crate::hooks::use_locale;
use crate::runner::{OutputView, Status, use_output, use_runner};
use text::era_view::texts;
use vocabulary::{Answer, Edition, Era, Settings};
use yew::prelude::*;

/// The "Compare two eras" tool.
#[component]
pub fn CompareEras(props: &ToolProps) -> Html {
    let locale = use_locale();
    let texts = texts(locale);
    let first = use_state_eq(|| if props.era == Era::Today { Era::Edition(Edition::ES3) } else { props.era });
    let second = use_state_eq(Era::default);
    let owners = [format!("{}.first", props.block.word()), format!("{}.second", props.block.word())];
    let runner = use_runner();
    let views = [use_output(&owners[0]), use_output(&owners[1])];
    let second_waits = use_state_eq(|| false);
    let run = {
        let (runner, program, seed) = (runner.clone(), props.program.clone(), props.seed);
        move |owner: &str, era: Era| {
            let settings = Settings::default();
            runner.run(owner, program.clone(), Settings { era, seed: seed.unwrap_or(settings.seed), ..settings });
        }
    };
    {
        // A page runs one program at a time: the second starts when the first has ended by itself.
        let ended = matches!(views[0].borrow().status(), Status::Ended(_));
        let over = ended || matches!(views[0].borrow().status(), Status::Displaced | Status::Unavailable(_));
        let (run, owner, era, waits) = (run.clone(), owners[1].clone(), *second, second_waits.clone());
        use_effect_with((*second_waits, ended, over), move |(waiting, ended, over)| {
            if *waiting && *over {
                waits.set(false);
                if *ended {
                    run(&owner, era);
                }
            }
        });
    }
    let on_run = {
        let (runner, owners, era, second_waits) = (runner.clone(), owners.clone(), *first, second_waits.setter());
        Callback::from(move |_: MouseEvent| {
            runner.clear(&owners[1]);
            run(&owners[0], era);
            second_waits.set(true);
        })
    };
    let choose = |side: usize, state: &UseStateHandle<Era>| {
        let (state, runner, owner, second_waits) = (state.setter(), runner.clone(), owners[side].clone(), second_waits.setter());
        Callback::from(move |era: Era| {
            state.set(era);
            second_waits.set(false);
            runner.clear(&owner);
        })
    };
    let side = |side: usize, name: &'static str, state: &UseStateHandle<Era>| {
        let view: &OutputView = &views[side];
        let fresh = view.status() == Status::Idle;
        let on_answer = {
            let (runner, owner) = (runner.clone(), owners[side].clone());
            Callback::from(move |answer: Answer| runner.answer(&owner, answer))
        };
        html! {
            <section class="side-box era-side" aria-label={era_name(**state, locale)} key={side}>
                <div class="era-head">{ era_choice(name, **state, &choose(side, state), locale) }</div>
                <div>
                    <RunStatus view={view.clone()} />
                    if !fresh {
                        <Output view={view.clone()} source={props.code.to_string()} {on_answer} on_place={Callback::noop()} />
                    }
                </div>
                <EraReport era={**state} code={props.code.to_string()} view={view.clone()} on_place={Callback::noop()} />
            </section>
        }
    };
    html! {
        <div class="boxes eras">
            <div class="tool-head">
                <p class="faint">{ texts.compare_help }{ " " }{ texts.unchanged }</p>
                { close_button(&props.on_close, locale) }
            </div>
            <MarkedCode code={props.code.clone()} />
            <p class="box-run"><button type="button" onclick={on_run}>{ icon(Icon::Play) }{ texts.run_both }</button></p>
            <div class="two">
                { side(0, texts.first, &first) }
                { side(1, texts.second, &second) }
            </div>
        </div>
    }
}
