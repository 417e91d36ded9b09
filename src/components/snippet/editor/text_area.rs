//! The plain text area: the fallback, and an option for users whose input method or screen reader needs it.

use super::EditorProps;
use crate::components::snippet::code_view::focus;
use crate::hooks::use_texts;
use std::rc::Rc;
use vocabulary::Position;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The editor.
#[component]
pub fn TextArea(props: &EditorProps) -> Html {
    let texts = &use_texts().snippet;
    let area = use_node_ref();
    let rows = use_state_eq(|| height(&props.text));
    {
        let (area, text, rows) = (area.clone(), Rc::clone(&props.text), rows.clone());
        use_effect_with(props.written, move |_| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>()
                && area.value() != *text
            {
                area.set_value(&text);
                rows.set(height(&text));
            }
        });
    }
    {
        let (area, takes_focus) = (area.clone(), props.takes_focus);
        use_effect_with(props.reveal, move |reveal| {
            if takes_focus || reveal.is_some() {
                focus(&area);
            }
            if let (Some(area), Some(reveal)) = (area.cast::<HtmlTextAreaElement>(), reveal) {
                let offset = offset(&area.value(), reveal.at);
                let _ = area.set_selection_range(offset, offset);
            }
        });
    }
    let on_input = {
        let (on_change, rows) = (props.on_change.clone(), rows.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            rows.set(height(&text));
            on_change.emit(text);
        })
    };
    let on_key = {
        let on_run = props.on_run.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() {
                event.prevent_default();
                on_run.emit(());
            }
        })
    };
    html! {
        <div class="editor">
            <textarea ref={area} class="plain-editor" aria-label={texts.code} rows={rows.to_string()} spellcheck="false" autocapitalize="off"
                autocomplete="off" wrap="off" oninput={on_input} onkeydown={on_key} />
            <p class="editor-help">{ texts.editor_help }</p>
        </div>
    }
}

/// The number of rows for a text, limited to fit a screen.
fn height(text: &str) -> usize {
    (text.lines().count() + 1).clamp(3, 28)
}

/// The offset of a position in UTF-16 code units, as text areas count.
fn offset(text: &str, at: Position) -> u32 {
    let before = text.split_inclusive('\n').take(at.line.saturating_sub(1) as usize);
    let start: u32 = before.map(|line| line.encode_utf16().count() as u32).sum();
    (start + at.column.saturating_sub(1)).min(text.encode_utf16().count() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_become_offsets() {
        let check = |line, column, expected| assert_eq!(offset("가나\nab\n", Position { line, column }), expected);
        check(1, 1, 0);
        check(2, 2, 4);
        check(9, 1, 6);
    }
}
