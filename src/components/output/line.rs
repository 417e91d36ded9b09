//! A printed line: its level as icon and word, its parts, its repeat count, and the place that printed it.

use crate::components::icon::{Icon, icon};
use crate::components::value::ValueView;
use text::page::Page;
use vocabulary::{Level, Part, Position, Printed, Style};
use yew::prelude::*;

/// The CSS class, icon and name of a level; `Log` has neither icon nor name.
pub fn level(level: Level, texts: &Page) -> (&'static str, Option<(Icon, &'static str)>) {
    let words = &texts.output.levels;
    match level {
        Level::Log => ("log", None),
        Level::Info => ("info", Some((Icon::Dot, words[0]))),
        Level::Warn => ("warn", Some((Icon::Triangle, words[1]))),
        Level::Error => ("error", Some((Icon::Cross, words[2]))),
        Level::Debug => ("debug", Some((Icon::Wrench, words[3]))),
        Level::Trace => ("trace", Some((Icon::Steps, words[4]))),
    }
}

/// The parts of a line. Values are shown with their type; text from a format string is not.
pub fn parts(printed: &Printed) -> Html {
    let mut out = Vec::with_capacity(printed.parts.len() * 2);
    for (index, part) in printed.parts.iter().enumerate() {
        // A format string contains its own spaces; two values are separated by one space.
        if index > 0 && (matches!(part, Part::Value(_)) || matches!(printed.parts[index - 1], Part::Value(_))) && !touches(printed, index) {
            out.push(html! { { " " } });
        }
        out.push(match part {
            Part::Text { text, style } => html! { <span class="words" style={css(style)}>{ text }</span> },
            Part::Value(value) => html! { <ValueView key={index} value={value.clone()} bare=true /> },
        });
    }
    out.into_iter().collect()
}

/// Whether a part follows the one before it without a space, because one of them is text of a format string.
fn touches(printed: &Printed, index: usize) -> bool {
    matches!(printed.parts[index], Part::Text { .. }) || matches!(printed.parts[index - 1], Part::Text { .. })
}

/// The CSS declarations of a `%c`, restricted to harmless ones where the value was created.
fn css(style: &Style) -> Option<String> {
    let mut out = String::new();
    let mut put = |name: &str, value: &str| {
        // A value with a semicolon could start another declaration.
        if !value.contains([';', '{', '}']) {
            out.push_str(&format!("{name}:{value};"));
        }
    };
    if let Some(color) = &style.color {
        put("color", color);
    }
    if let Some(background) = &style.background {
        put("background-color", background);
    }
    if style.bold {
        put("font-weight", "700");
    }
    if style.italic {
        put("font-style", "italic");
    }
    if style.underline {
        put("text-decoration", "underline");
    }
    (!out.is_empty()).then_some(out)
}

/// A button that shows a position in the code.
pub fn place_link(at: Option<Position>, on_place: &Callback<Position>, texts: &Page) -> Html {
    let Some(at) = at else { return Html::default() };
    let on_place = on_place.clone();
    html! {
        <button type="button" class="place" onclick={move |_| on_place.emit(at)}>{ (texts.output.line)(at.line) }</button>
    }
}

/// A printed line with all its parts.
pub fn printed(printed: &Printed, times: u32, on_place: &Callback<Position>, texts: &Page) -> Html {
    let (class, sign) = level(printed.level, texts);
    let single = matches!(printed.parts.as_slice(), [Part::Value(_)]);
    html! {
        <div class={classes!("line", class, single.then_some("single"))}>
            { sign.map(|(picture, word)| html! { <span class="level">{ icon(picture) }<span>{ word }</span></span> }) }
            <span class="parts">{ parts(printed) }</span>
            { repeated(times, texts) }
            if !printed.trace.is_empty() {
                { super::failure::stack(&printed.trace, on_place, texts) }
            }
        </div>
    }
}

/// The repeat count of a line; empty if it was printed once.
pub fn repeated(times: u32, texts: &Page) -> Html {
    if times < 2 {
        return Html::default();
    }
    html! { <span class="times" title={(texts.output.times)(times)}>{ "×" }{ times }</span> }
}
