//! Running a program as of an era: the choice, and the effects of its three layers.
//!
//! The engine simulates the era; this shows the refused syntax, the missing library and the rules that differed. The user's text is
//! never changed.

mod applied;
mod compare;
mod report;

pub use compare::CompareEras;
pub use report::EraReport;

use crate::runner::Status;
use text::Locale;
use text::era_view::texts;
use vocabulary::{Era, Failure, Outcome, Phase};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An era's name with its year, as in the list.
pub fn era_name(era: Era, locale: Locale) -> String {
    if era == Era::Today { texts(locale).today.to_owned() } else { explain::era::era(era, locale) }
}

/// The select element for an era, with its `name` attribute.
pub fn era_choice(name: &'static str, chosen: Era, on_choose: &Callback<Era>, locale: Locale) -> Html {
    let on_choose = on_choose.clone();
    let onchange = move |event: Event| {
        if let Some(era) = Era::of_word(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
            on_choose.emit(era);
        }
    };
    html! {
        <label class="era-choice">
            <span>{ name }</span>
            <select {onchange}>
                { for Era::all().map(|era| html! { <option value={era.word()} selected={era == chosen}>{ era_name(era, locale) }</option> }) }
            </select>
        </label>
    }
}

/// The failure to underline in the editor when an era refused a program: the first construct that is newer.
pub fn refusal(status: &Status, locale: Locale) -> Option<Failure> {
    let Status::Ended(Outcome::TooNew { era, newer }) = status else { return None };
    let first = newer.uses.first()?;
    Some(Failure {
        phase: Phase::Syntax,
        class: String::new(),
        message: explain::era::refused(first, newer, *era, locale),
        value: None,
        place: Some(first.place),
        quote: None,
        stack: Vec::new(),
        labels: Vec::new(),
        advice: None,
        detail: None,
        missed: None,
    })
}
