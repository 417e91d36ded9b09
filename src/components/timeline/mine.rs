//! The year that the open playground program needs, and why.

use crate::components::programs::title;
use crate::hooks::{Site, use_locale, use_texts};
use crate::runner::{Studying, use_study};
use crate::state::{BlockId, FIRST, PLAY};
use protocol::{Studied, Study};
use text::{Locale, play, timeline};
use yew::prelude::*;

/// The text of the open playground program.
pub fn code(site: &Site, starter: &str) -> String {
    let (id, sheet) = site.sheets.current();
    let start = sheet.map_or(if id == FIRST { starter } else { "" }, |s| &s.start);
    site.draft(&BlockId::new(PLAY, id)).map_or(start, |d| d.text.as_str()).to_owned()
}

/// The properties of [`Mine`].
#[derive(Properties, PartialEq)]
pub struct MineProps {
    /// the user's state
    pub site: Site,
    /// called with the year that the program needs
    pub on_year: Callback<Option<u16>>,
}

/// The required edition, in a sentence.
#[component]
pub fn Mine(props: &MineProps) -> Html {
    let locale = use_locale();
    let (page, texts) = (use_texts(), timeline::texts(locale));
    let (id, sheet) = props.site.sheets.current();
    let index = props.site.sheets.live().iter().position(|(other, _)| *other == id).unwrap_or_default();
    let name = title(id, sheet, index, play::texts(locale));
    let studying = use_study(Study::Age(code(&props.site, page.play.starter)));
    let age = match &studying {
        Studying::ValueText(told) => match &**told {
            Studied::Age(age) => age.clone(),
            Studied::Boxes(_) => None,
        },
        _ => None,
    };
    let year = age.as_ref().map(|age| age.oldest().year());
    {
        let on_year = props.on_year.clone();
        use_effect_with(year, move |year| on_year.emit(*year));
    }
    let words = match (&studying, &age) {
        (Studying::Waiting, _) => texts.looking.to_owned(),
        (Studying::Nobody, _) => texts.nobody.to_owned(),
        (Studying::ValueText(_), None) => (texts.syntax_error)(&name),
        (Studying::ValueText(_), Some(age)) => {
            let edition = age.oldest();
            let why = age.decided_by().map(|by| {
                let korean = age.words.iter().find(|w| locale == Locale::Ko && w.feature == by.feature).and_then(|w| w.korean.as_ref());
                (texts.because)(korean.unwrap_or(&by.name), by.place.start.line)
            });
            let why = why.unwrap_or_default();
            (texts.needs)(&name, &edition.to_string(), edition.year()) + &why
        }
    };
    html! { <p class="mine" role="status">{ words }</p> }
}
