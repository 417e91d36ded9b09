//! The three layers of an era for one program: refused syntax, missing library, differing rules.

use super::applied::{equality, missing, rules};
use crate::components::sentence::sentence;
use crate::hooks::{use_locale, use_texts};
use crate::runner::{OutputView, Status, Studying, use_study};
use explain::era::{before, difference, edition, era as era_words, refused};
use protocol::{Studied, Study};
use text::Locale;
use text::era_view::texts;
use text::eras;
use vocabulary::{Age, Difference, Era, Outcome, Position, Use};
use yew::prelude::*;

/// The properties of [`EraReport`].
#[derive(Properties, PartialEq)]
pub struct EraReportProps {
    /// the era
    pub era: Era,
    /// the program
    pub code: AttrValue,
    /// its run in that era
    pub view: OutputView,
    /// called with a position in the code to show
    pub on_place: Callback<Position>,
}

/// The report of the three layers.
#[component]
pub fn EraReport(props: &EraReportProps) -> Html {
    let locale = use_locale();
    let (own, texts, page) = (texts(locale), eras::texts(locale), use_texts());
    let studied = use_study(Study::Age(props.code.to_string()));
    let age: Option<&Age> = match &studied {
        Studying::ValueText(answer) => match &**answer {
            Studied::Age(age) => age.as_ref(),
            _ => None,
        },
        _ => None,
    };
    let era = era_words(props.era, locale);
    let today = props.era == Era::Today;
    let status = props.view.status();
    let line = |used: &Use| crate::components::output::place_link(Some(used.place.start), &props.on_place, page);
    let syntax = match &status {
        Status::Ended(Outcome::TooNew { era, newer }) => html! {
            <ul>
                { for newer.uses.iter().map(|used| html! { <li>{ line(used) }{ " " }{ refused_use(used, newer, *era, locale) }</li> }) }
            </ul>
        },
        Status::Ended(Outcome::SyntaxError(_)) | Status::Idle => Html::default(),
        _ => html! { <p>{ own.readable }</p> },
    };
    let absent = age.map(|age| missing(props.era, age)).unwrap_or_default();
    let library = html! {
        <>
            if absent.is_empty() && age.is_some() && !today {
                <p>{ own.nothing_missing }</p>
            }
            <ul>
                { for absent.iter().map(|used| html! {
                    <li>{ line(used) }{ " " }{ sentence(&(own.missing)(&used.name, &edition(used.edition, locale))) }</li>
                }) }
            </ul>
        </>
    };
    html! {
        <div class="era-report" role="group" aria-label={if today { own.as_of_today.to_owned() } else { (own.as_of)(&era) }}>
            <p class="era-name"><b>{ if today { own.as_of_today.to_owned() } else { (own.as_of)(&era) } }</b>{ " " }<span class="faint">{ own.unchanged }</span></p>
            if !today {
                <p class="faint">{ texts.simulated }</p>
            }
            <dl>
                { layer(texts.layers[0], &if today { own.syntax_today.into() } else { (own.syntax)(&era) }, syntax) }
                { layer(texts.layers[1], &if today { own.library_today.into() } else { (own.library)(&era) }, library) }
                { meaning(props.era, &era, age, locale) }
            </dl>
        </div>
    }
}

fn layer(name: &str, rule: &str, applied: Html) -> Html {
    html! { <><dt>{ name }</dt><dd><p class="faint">{ rule }</p>{ applied }</dd></> }
}

/// A construct that the era could not parse: its name and age, and the older way to write it.
fn refused_use(used: &Use, newer: &Age, era: Era, locale: Locale) -> Html {
    let replaced = newer.words_of(&used.feature).and_then(|words| words.replaced.as_ref());
    html! {
        <>
            { sentence(&refused(used, newer, era, locale)) }
            { for replaced.map(|r| html! { <>{ " " }<span class="faint">{ sentence(before(r, locale)) }</span></> }) }
            { for replaced.and_then(|r| r.before.as_ref()).map(|code| html! { <p class="then">{ sentence(&(eras::texts(locale).then)(code)) }</p> }) }
        </>
    }
}

/// The era's rules, those that affect the program first.
fn meaning(era: Era, name: &str, age: Option<&Age>, locale: Locale) -> Html {
    let own = texts(locale);
    let all = rules(era, age);
    let (met, others): (Vec<_>, Vec<_>) = all.iter().partition(|(_, lines)| !lines.is_empty());
    let compares = age.map(equality).unwrap_or_default();
    let converts = !compares.is_empty() && !Difference::Equality.held_in(era);
    let rule = if all.is_empty() { own.meaning_same.to_owned() } else { (own.meaning)(name) };
    let applied = html! {
        <>
            <ul>
                if converts {
                    <li>{ (own.met_in)(&compares) }{ " " }{ sentence(own.converts) }</li>
                }
                { for met.iter().map(|(rule, lines)| html! { <li>{ (own.met_in)(lines) }{ " " }{ sentence(difference(*rule, locale)) }</li> }) }
            </ul>
            if !others.is_empty() {
                <details>
                    <summary>{ (own.other_rules)(others.len()) }</summary>
                    <ul>{ for others.iter().map(|(rule, _)| html! { <li title={rule.source()}>{ sentence(difference(*rule, locale)) }</li> }) }</ul>
                </details>
            }
        </>
    };
    layer(eras::texts(locale).layers[2], &rule, applied)
}
