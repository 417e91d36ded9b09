//! An edition and the features of it that a program uses, with their lines, what they replaced, and the older spelling.

use super::strata::{EditionOfProgram, Used};
use crate::components::sentence::sentence;
use text::Locale;
use text::age::texts;
use vocabulary::{Age, Edition, Use};
use yew::prelude::*;

/// The name of a feature in the user's language. Built-ins and many constructs have the same name in both.
pub fn feature_name<'a>(of: &'a Use, age: &'a Age, locale: Locale) -> &'a str {
    let korean = age.words_of(&of.feature).and_then(|w| w.korean.as_deref());
    korean.filter(|_| locale == Locale::Ko).unwrap_or(&of.name)
}

/// What a feature replaced and how the older code looked; empty if the table has no entry.
pub fn replaced(feature: &str, age: &Age, locale: Locale) -> Html {
    let Some(replaced) = age.words_of(feature).and_then(|w| w.replaced.as_ref()) else { return Html::default() };
    let words = if locale == Locale::Ko { &replaced.ko } else { &replaced.en };
    html! {
        <>
            <p>{ sentence(words) }</p>
            { for replaced.before.iter().map(|code| html! { <p class="before">{ texts(locale).before }{ " " }<code>{ code }</code></p> }) }
        </>
    }
}

/// An edition with its features. The first edition is collapsed initially: it has many features, and none is news.
pub fn stratum((edition, list): &EditionOfProgram<'_>, age: &Age, chosen: Option<u32>, choose: &Callback<u32>, locale: Locale) -> Html {
    let texts = texts(locale);
    let items = html! {
        <ul>{ for list.iter().map(|(key, used)| entry(*key, used, age, chosen, choose, locale)) }</ul>
    };
    if *edition == Edition::ES1 {
        return html! { <details class="stratum"><summary>{ (texts.oldest_parts)(list.len()) }</summary>{ items }</details> };
    }
    html! {
        <div class="stratum">
            <p class="stratum-name">{ (texts.edition)(&edition.to_string(), edition.year()) }</p>
            { items }
        </div>
    }
}

fn entry(key: u32, used: &Used<'_>, age: &Age, chosen: Option<u32>, choose: &Callback<u32>, locale: Locale) -> Html {
    let texts = texts(locale);
    let onclick = choose.reform(move |_: MouseEvent| key);
    let is_chosen = chosen == Some(key);
    html! {
        <li>
            <button type="button" class="quiet entry" aria-pressed={is_chosen.to_string()} {onclick}>
                <span class="entry-name">{ feature_name(used.first, age, locale) }</span>
                if !used.certain {
                    <span class="tag">{ texts.likely }</span>
                }
                <span class="faint">{ (texts.lines)(&used.lines) }</span>
            </button>
            <div class="entry-said">
                { replaced(&used.first.feature, age, locale) }
                { for used.first.netscape.iter().filter(|_| used.first.edition > Edition::ES1).map(|v| html! { <p class="faint">{ (texts.netscape)(v) }</p> }) }
            </div>
        </li>
    }
}
