//! Shows the age of a program: code tinted by edition, the required edition with the reason, and what each feature replaced.
//!
//! The worker dates the features. Does not depend on the table of features.

mod entry;
mod strata;

pub use entry::{feature_name, replaced};

use crate::components::icon::{Icon, icon};
use crate::components::marked_code::MarkedCode;
use crate::components::sentence::sentence;
use crate::components::snippet::{ToolProps, close_button};
use crate::hooks::use_locale;
use crate::runner::{Studying, use_study};
use protocol::{Studied, Study};
use strata::{Stratum, features, margin, marks, spelling, strata};
use text::age::{AgeTexts, texts};
use vocabulary::{Age, Edition, Use};
use yew::prelude::*;

/// The "Age" tool.
#[component]
pub fn AgeView(props: &ToolProps) -> Html {
    let locale = use_locale();
    let texts = texts(locale);
    let studied = use_study(Study::Age(props.code.to_string()));
    let chosen = use_state_eq(|| None::<u32>);
    {
        let chosen = chosen.setter();
        use_effect_with(props.code.clone(), move |_| chosen.set(None));
    }
    let told = |words: &'static str| {
        html! {
            <section class="age" aria-label={texts.region}>
                <div class="tool-head"><p class="faint" role="status">{ words }</p>{ close_button(&props.on_close, locale) }</div>
            </section>
        }
    };
    let Studying::ValueText(answer) = studied else {
        return told(if studied == Studying::Waiting { texts.looking } else { texts.nobody });
    };
    let Studied::Age(Some(age)) = &*answer else { return told(texts.syntax_error) };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |key: u32| chosen.set((*chosen != Some(key)).then_some(key)))
    };
    let list = features(age);
    html! {
        <section class="age" aria-label={texts.region}>
            <div class="tool-head">{ legend(age, texts) }{ close_button(&props.on_close, locale) }</div>
            <MarkedCode code={props.code.clone()} marks={marks(age, &list, &props.code, locale)} margin={margin(age)} chosen={*chosen} on_mark={choose.clone()} />
            <div class="age-told">
                { verdict(age, &props.code, texts) }
                <p class="faint">{ texts.help }</p>
                <div class="strata" role="group" aria-label={texts.list}>
                    { for strata(&list).into_iter().map(|stratum| entry::stratum(&stratum, age, *chosen, &choose, locale)) }
                </div>
            </div>
        </section>
    }
}

/// The oldest edition that can run the program, why, and which uses might require a newer one.
fn verdict(age: &Age, code: &str, texts: &AgeTexts) -> Html {
    let name = |u: &Use| spelling(u, age, code);
    let words = match age.decided_by().filter(|u| u.edition > Edition::ES1) {
        Some(u) => (texts.because)(&u.edition.to_string(), u.edition.year(), &name(u), u.place.start.line),
        None => texts.from_the_start.to_owned(),
    };
    html! {
        <div class="verdict" role="status">
            <p>{ texts.oldest }{ " " }<b>{ sentence(&words) }</b></p>
            { for age.perhaps().map(|u| html! {
                <p class="faint">{ icon(Icon::Question) }{ " " }{ sentence(&(texts.perhaps)(&name(u), u.place.start.line, &u.edition.to_string(), u.edition.year())) }</p>
            }) }
        </div>
    }
}

/// The tints used in the program, oldest first, each with a sample.
fn legend(age: &Age, texts: &AgeTexts) -> Html {
    let mut present: Vec<Stratum> = age.uses.iter().filter_map(|u| Stratum::of(u.edition)).collect();
    present.sort();
    present.dedup();
    html! {
        <ul class="legend" aria-label={texts.legend}>
            <li>{ texts.untinted }</li>
            { for present.into_iter().map(|s| html! { <li><span class={classes!("mark", s.class())}>{ s.years() }</span></li> }) }
        </ul>
    }
}
