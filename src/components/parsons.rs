//! Lines of a program to put in order: with arrow buttons, by dragging, by touch. The resulting text is an ordinary draft.
//!
//! The elements stay in place and exchange their lines, so a move loses neither the focus nor a drag.

use crate::components::icon::{Icon, icon};
use crate::hooks::use_locale;
use std::rc::Rc;
use text::practice;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The properties of [`LinesView`].
#[derive(Properties, PartialEq)]
pub struct LinesProps {
    /// the current program
    pub code: Rc<str>,
    /// called with the whole text when a line was moved
    pub on_change: Callback<String>,
}

/// The order of lines in `draft`, if it has the same lines as `starter`; otherwise `starter`.
pub fn arranged(draft: Option<&str>, starter: &str) -> String {
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    };
    draft.filter(|draft| sorted(draft) == sorted(starter)).unwrap_or(starter).to_owned()
}

/// The list of lines.
#[component]
pub fn LinesView(props: &LinesProps) -> Html {
    let texts = &practice::texts(use_locale()).lines;
    let list = use_node_ref();
    let dragged = use_state(|| None::<usize>);
    // The index to which an arrow button moved a line, and the button's class, to restore the focus.
    let arrived = use_state(|| None::<(usize, &'static str)>);
    let lines: Vec<&str> = props.code.lines().collect();
    let count = lines.len();
    {
        let list = list.clone();
        use_effect_with(*arrived, move |arrived| {
            let Some((place, arrow)) = arrived else { return };
            let selector = format!("li:nth-child({}) .{arrow}", place + 1);
            let button = list.cast::<Element>().and_then(|list| list.query_selector(&selector).ok().flatten());
            if let Some(button) = button.and_then(|b| b.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        });
    }
    let move_to = {
        let (code, on_change) = (Rc::clone(&props.code), props.on_change.clone());
        move |from: usize, to: usize| {
            let mut lines: Vec<&str> = code.lines().collect();
            if from != to && from < lines.len() && to < lines.len() {
                let line = lines.remove(from);
                lines.insert(to, line);
                on_change.emit(lines.join("\n"));
            }
        }
    };
    let arrow = |from: usize, to: Option<usize>, class: &'static str, picture: Icon, name: String| {
        let to = to.filter(|to| *to < count);
        let (move_to, arrived) = (move_to.clone(), arrived.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                move_to(from, to);
                arrived.set(Some((to, class)));
            }
        });
        html! { <button type="button" class={classes!("quiet", class)} aria-disabled={to.is_none().then_some("true")} aria-label={name} {onclick}>{ icon(picture) }</button> }
    };
    let on_down = |place: usize| {
        let dragged = dragged.clone();
        Callback::from(move |event: PointerEvent| {
            let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let on_button = target.as_ref().is_some_and(|t| t.closest("button").ok().flatten().is_some());
            let on_grip = target.as_ref().is_some_and(|t| t.closest(".grip").ok().flatten().is_some());
            // Touching a line scrolls the page; touching its grip moves it.
            if event.button() != 0 || on_button || (event.pointer_type() == "touch" && !on_grip) {
                return;
            }
            event.prevent_default();
            // Use the line, not `current_target`: Yew listens on the root of the page.
            if let Some(item) = target.and_then(|t| t.closest("li").ok().flatten()) {
                let _ = item.set_pointer_capture(event.pointer_id());
            }
            dragged.set(Some(place));
        })
    };
    let on_move = {
        let (list, dragged, move_to) = (list.clone(), dragged.clone(), move_to.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(from) = *dragged else { return };
            let Some(list) = list.cast::<Element>() else { return };
            let items = list.children();
            let y = f64::from(event.client_y());
            let at = (0..items.length()).position(|i| items.item(i).is_some_and(|item| y < item.get_bounding_client_rect().bottom()));
            let to = at.unwrap_or(count.saturating_sub(1));
            if to != from {
                move_to(from, to);
                dragged.set(Some(to));
            }
        })
    };
    let on_end = {
        let dragged = dragged.clone();
        Callback::from(move |_: PointerEvent| dragged.set(None))
    };
    let told = arrived.and_then(|(place, _)| lines.get(place).map(|line| (texts.moved)(line.trim(), place + 1, count)));
    html! {
        <>
            <p class="faint lines-help">{ texts.help }</p>
            <ol ref={list} class="lines" aria-label={texts.list}>
                { for lines.iter().enumerate().map(|(place, line)| html! {
                    <li class={classes!((*dragged == Some(place)).then_some("dragged"))} onpointerdown={on_down(place)}
                        onpointermove={on_move.clone()} onpointerup={on_end.clone()} onpointercancel={on_end.clone()}>
                        <span class="grip" aria-hidden="true">{ icon(Icon::List) }</span>
                        <code>{ *line }</code>
                        { arrow(place, place.checked_sub(1), "up", Icon::Previous, (texts.up)(line.trim())) }
                        { arrow(place, Some(place + 1), "down", Icon::Next, (texts.down)(line.trim())) }
                    </li>
                }) }
            </ol>
            <p class="hidden" role="status">{ told }</p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::arranged;

    #[test]
    fn a_draft_counts_while_it_has_the_lessons_lines() {
        assert_eq!(arranged(Some("b\na"), "a\nb"), "b\na");
        assert_eq!(arranged(Some("b\nc"), "a\nb"), "a\nb");
        assert_eq!(arranged(Some("a\na"), "a\nb"), "a\nb");
        assert_eq!(arranged(None, "a\nb"), "a\nb");
    }
}
