//! Renders one console event.

use super::failure::FailureView;
use super::line::printed;
use super::question::asked;
use super::table::table;
use text::page::Page;
use vocabulary::{ConsoleEvent, Position};
use yew::prelude::*;

/// The content of an event's row. A group renders its heading; the end of a group renders nothing.
pub fn event(event: &ConsoleEvent, times: u32, source: &AttrValue, on_place: &Callback<Position>, texts: &Page) -> Html {
    match event {
        ConsoleEvent::Printed(line) => printed(line, times, on_place, texts),
        ConsoleEvent::Table(content) => table(content, texts),
        ConsoleEvent::Failed(failure) => html! { <FailureView failure={failure.clone()} {times} {source} {on_place} /> },
        ConsoleEvent::Asked { question, answer } => asked(question, answer, texts),
        ConsoleEvent::Cut { kept } => html! { <p class="cut">{ (texts.output.cut)(*kept) }</p> },
        ConsoleEvent::Group { heading, .. } => printed(heading, times, on_place, texts),
        ConsoleEvent::GroupEnd | ConsoleEvent::Cleared => Html::default(),
    }
}
