//! A prediction: before a run the reader may say what will be printed; afterwards both stand side by side.
//!
//! Nothing runs before the reader asks for the choices, and no answer is shown before the run except as one of them.

use crate::judge::prediction::{Line, choices, fits, lines};
use crate::protocol::Job;
use crate::run::{Era, Program, Settings, Time, TypeName};
use crate::text::practice::{self, PredictionTexts};
use crate::ui::components::badge::{TypeBadge, type_word};
use crate::ui::components::icon::{Icon, icon};
use crate::ui::hooks::{use_locale, use_site, use_texts};
use crate::ui::runner::{OutputView, use_output, use_runner};
use crate::ui::state::{Action, BlockId, Deed, Parts};
use std::rc::Rc;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Milliseconds after which the reader writes instead of choosing.
const TIME_LIMIT: u32 = 3_000;

/// The properties of [`PredictionView`].
#[derive(Properties, PartialEq)]
pub struct PredictionProps {
    /// which snippet
    pub block: BlockId,
    /// the program as it stands
    pub program: Program,
    /// its own seed
    pub seed: Option<u64>,
    /// the era that it is run as of
    pub era: Era,
    /// what its run showed
    pub view: OutputView,
    /// what there is to do in the lesson
    pub parts: Rc<Parts>,
}

/// What the reader said.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    /// one of the choices
    choice: Option<Vec<Line>>,
    /// in words of their own
    text: String,
    /// the type of the last value
    last: Option<TypeName>,
}

impl Said {
    fn anything(&self) -> bool {
        self.choice.is_some() || !self.text.trim().is_empty()
    }

    fn fits(&self, printed: &[Line]) -> bool {
        self.choice.as_ref().map_or_else(|| fits(&self.text, self.last, printed), |choice| choice == printed)
    }
}

/// A prediction.
#[component]
pub fn PredictionView(props: &PredictionProps) -> Html {
    let (site, runner, texts) = (use_site(), use_runner(), &practice::texts(use_locale()).prediction);
    let types = &use_texts().types;
    let owner = format!("{}.predict", props.block.word());
    let foreseen = use_output(&owner);
    let open = use_state(|| false);
    let said = use_state(Said::default);
    // how many runs there had been when it was said
    let said_at = use_state(|| 0_u32);
    let (runs, over, printed) = {
        let output = props.view.borrow();
        (output.runs(), matches!(output.status(), crate::ui::runner::Status::Ended(_)), lines(output.events()))
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
                if waiting {
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

fn choose(offered: &[Vec<Line>], said: &Said, name: &str, texts: &PredictionTexts, say: &Callback<Said>) -> Html {
    html! {
        <>
            <div class="choices" role="radiogroup" aria-label={texts.ask}>
                { for offered.iter().enumerate().map(|(index, choice)| {
                    let said_this = Said { choice: Some(choice.clone()), ..Said::default() };
                    html! {
                        <label key={index}>
                            <input type="radio" name={format!("{name}.predict")} checked={said.choice.as_ref() == Some(choice)}
                                onchange={say.reform(move |_: Event| said_this.clone())} />
                            { shown(choice) }
                        </label>
                    }
                }) }
            </div>
            <p class="faint">{ texts.then_run }</p>
        </>
    }
}

fn free(said: &Said, texts: &PredictionTexts, types: &crate::text::page::Types, say: &Callback<Said>) -> Html {
    let on_text = {
        let (said, say) = (said.clone(), say.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            say.emit(Said { text, ..said.clone() });
        })
    };
    let on_type = {
        let (said, say) = (said.clone(), say.clone());
        Callback::from(move |event: Event| {
            let word = event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default();
            say.emit(Said { last: TypeName::ALL.into_iter().find(|name| name.word() == word), ..said.clone() });
        })
    };
    html! {
        <div class="free">
            <label>{ texts.free }<textarea rows="2" spellcheck="false" autocomplete="off" value={said.text.clone()} oninput={on_text} /></label>
            <label>
                { texts.free_type }
                <select onchange={on_type}>
                    <option value="" selected={said.last.is_none()}>{ texts.any_type }</option>
                    { for TypeName::ALL.into_iter().map(|name| html! {
                        <option value={name.word()} selected={said.last == Some(name)}>{ type_word(types, name) }</option>
                    }) }
                </select>
            </label>
            <p class="faint">{ texts.then_run }</p>
        </div>
    }
}

/// What was said beside what was printed.
fn comparison(said: &Said, printed: &[Line], texts: &PredictionTexts) -> Html {
    let fits = said.fits(printed);
    let words = if fits { texts.right } else { texts.wrong };
    html! {
        <>
            <dl class="compared">
                <div><dt>{ texts.said }</dt><dd>{
                    match &said.choice {
                        Some(choice) => shown(choice),
                        None => html! { <span class="outputs"><span class="output-line">{ &said.text }{ for said.last.map(|name| html! { <TypeBadge {name} /> }) }</span></span> },
                    }
                }</dd></div>
                <div><dt>{ texts.printed }</dt><dd>{ if printed.is_empty() { html! { <span class="faint">{ texts.nothing }</span> } } else { shown(printed) } }</dd></div>
            </dl>
            <p class={classes!("compared-verdict", if fits { "held" } else { "failed" })} role="status">{ icon(if fits { Icon::Tick } else { Icon::Cross }) }{ words }</p>
        </>
    }
}

/// Lines of output with the types in them.
fn shown(lines: &[Line]) -> Html {
    html! {
        <span class="outputs">
            { for lines.iter().map(|line| html! {
                <span class="output-line"><span class="output-text">{ &line.text }</span>{ for line.types.iter().map(|name| html! { <TypeBadge name={*name} /> }) }</span>
            }) }
        </span>
    }
}
