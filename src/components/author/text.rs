//! The editor for a lesson's text: a plain text area with line numbers, because a lesson is prose, often typed with an input method.
//!
//! Uncontrolled, like the editor of programs: rendering never writes into it while the author types.

use crate::components::snippet::Reveal;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The properties of [`LessonText`].
#[derive(Properties, PartialEq)]
pub struct LessonTextProps {
    /// its accessible name
    pub label: AttrValue,
    /// the initial text, and the text after `written` changed
    pub text: Rc<str>,
    /// changes when the text was changed other than by this editor
    pub written: (u32, u32),
    /// 1-based lines with problems
    pub marked: BTreeSet<u32>,
    /// the position to show
    #[prop_or_default]
    pub reveal: Option<Reveal>,
    /// called with the whole text when the author types
    pub on_change: Callback<String>,
}

/// The editor of a lesson's text.
#[component]
pub fn LessonText(props: &LessonTextProps) -> Html {
    let (area, gutter) = (use_node_ref(), use_node_ref());
    {
        let (area, text) = (area.clone(), Rc::clone(&props.text));
        use_effect_with(props.written, move |_| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>()
                && area.value() != *text
            {
                area.set_value(&text);
            }
        });
    }
    {
        let area = area.clone();
        use_effect_with(props.reveal, move |reveal| {
            if let (Some(area), Some(reveal)) = (area.cast::<HtmlTextAreaElement>(), reveal) {
                show(&area, reveal.at.line);
            }
        });
    }
    let on_input = props.on_change.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let on_scroll = {
        let (area, gutter) = (area.clone(), gutter.clone());
        move |_| {
            if let (Some(area), Some(gutter)) = (area.cast::<HtmlElement>(), gutter.cast::<HtmlElement>()) {
                gutter.set_scroll_top(area.scroll_top());
            }
        }
    };
    let numbers: String = (1..=props.text.split('\n').count() as u32)
        .map(|line| format!("{}{line}\n", if props.marked.contains(&line) { "▸ " } else { "" }))
        .collect();
    html! {
        <div class="author-text">
            <pre ref={gutter} class="author-lines" aria-hidden="true">{ numbers }</pre>
            <textarea ref={area} aria-label={props.label.clone()} spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off"
                oninput={on_input} onscroll={on_scroll} />
        </div>
    }
}

/// Selects a line (1-based) and scrolls to it.
fn show(area: &HtmlTextAreaElement, line: u32) {
    let text = area.value();
    let (start, end) = line_range(&text, line);
    let _ = area.focus();
    let _ = area.set_selection_range(start, end);
    let height = f64::from(area.scroll_height()) / text.split('\n').count() as f64;
    let top = height * f64::from(line.saturating_sub(1)) - f64::from(area.client_height()) / 3.0;
    area.set_scroll_top(top.max(0.0) as i32);
}

/// The start and end offsets of a line (1-based) in UTF-16 code units, as text areas count.
fn line_range(text: &str, line: u32) -> (u32, u32) {
    let units = |line: &str| line.encode_utf16().count() as u32;
    let start: u32 = text.split('\n').take(line.saturating_sub(1) as usize).map(|line| units(line) + 1).sum();
    let length = text.split('\n').nth(line.saturating_sub(1) as usize).map_or(0, units);
    let end = units(text);
    (start.min(end), (start + length).min(end))
}

#[cfg(test)]
mod tests {
    use super::line_range;

    #[test]
    fn a_line_is_found_in_what_a_text_area_counts() {
        assert_eq!(line_range("가\n나😀\nc", 2), (2, 5));
        assert_eq!(line_range("가\n나😀\nc", 3), (6, 7));
        assert_eq!(line_range("a", 9), (1, 1));
    }
}
