//! The user's prediction: choices, a free text field, and the comparison with the output.
//!
//! Needed only after a press, so nothing here is inlined into the first part of the program (`web/split.mjs`).

use crate::components::badge::{TypeBadge, type_word};
use crate::components::icon::{Icon, icon};
use judge::prediction::{Line, fits};
use text::page::Types;
use text::practice::PredictionTexts;
use vocabulary::TypeName;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The prediction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// one of the choices
    pub choice: Option<Vec<Line>>,
    /// free text
    pub text: String,
    /// the type of the last value
    pub last: Option<TypeName>,
}

impl Said {
    /// Whether anything was predicted.
    pub fn anything(&self) -> bool {
        self.choice.is_some() || !self.text.trim().is_empty()
    }

    /// Whether the prediction matches the output.
    fn fits(&self, printed: &[Line]) -> bool {
        self.choice.as_ref().map_or_else(|| fits(&self.text, self.last, printed), |choice| choice == printed)
    }
}

/// The choices as radio buttons.
#[inline(never)]
pub fn choose(offered: &[Vec<Line>], said: &Said, name: &str, texts: &PredictionTexts, say: &Callback<Said>) -> Html {
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

/// The free text field.
#[inline(never)]
pub fn free(said: &Said, texts: &PredictionTexts, types: &Types, say: &Callback<Said>) -> Html {
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

/// The prediction beside the output.
#[inline(never)]
pub fn comparison(said: &Said, printed: &[Line], texts: &PredictionTexts) -> Html {
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

/// Lines of output with their types.
fn shown(lines: &[Line]) -> Html {
    html! {
        <span class="outputs">
            { for lines.iter().map(|line| html! {
                <span class="output-line"><span class="output-text">{ &line.text }</span>{ for line.types.iter().map(|name| html! { <TypeBadge name={*name} /> }) }</span>
            }) }
        </span>
    }
}
