//! The tree of an expanded value, level by level; collapsed parts are not rendered.

use super::pieces::{Piece, Tone, accessor, headline, key_text, preview};
use crate::components::badge::TypeBadge;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_texts;
use vocabulary::{Entry, Key, PromiseState, Shape, Slot, Value};
use yew::prelude::*;

/// Number of entries of a level shown initially, and added with each press.
const PAGE: usize = 50;

/// The properties of [`ValueView`].
#[derive(Properties, PartialEq)]
pub struct ValueViewProps {
    /// the value
    pub value: Value,
    /// shows a string without quotes, as printed
    #[prop_or_default]
    pub bare: bool,
    /// the name of the property that holds it
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// shows the badge of its type
    #[prop_or(true)]
    pub badge: bool,
}

/// A value: its line, its type, and its content when expanded.
#[component]
pub fn ValueView(props: &ValueViewProps) -> Html {
    let texts = use_texts();
    let open = use_state(|| false);
    let shown = use_state(|| PAGE);
    let value = &props.value;
    let pieces = if props.bare { headline(value) } else { preview(value) };
    let line: String = pieces.iter().map(|p| p.text.as_str()).collect();
    let name = props.name.as_ref().map(|name| html! { <><span class="v-name">{ name }</span>{ ": " }</> });
    let badge = props.badge.then(|| html! { <TypeBadge name={value.type_name()} /> });
    if !can_open(value) {
        return html! {
            <span class="value" title={matches!(value, Value::Circular(_)).then_some(texts.output.circular)}>
                { name }<span class="v-line">{ render_pieces(&pieces) }</span>{ missing_text(value, texts.output.more_text) }{ badge }
            </span>
        };
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE * 4))
    };
    html! {
        <span class={classes!("value", "openable", open.then_some("open"))}>
            <button type="button" class="v-toggle" aria-expanded={open.to_string()} aria-label={(texts.output.open_value)(&line)} onclick={toggle}>
                { icon(Icon::Chevron) }
            </button>
            { name }<span class="v-line">{ render_pieces(&pieces) }</span>{ badge }
            if *open {
                { inside(value, *shown, &more, texts) }
            }
        </span>
    }
}

/// The pieces as coloured text.
pub fn render_pieces(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| {
            let class = match piece.tone {
                Tone::Plain => return html! { { &piece.text } },
                Tone::Of(name) => format!("v-{}", name.word()),
                Tone::Name => "v-name".into(),
                Tone::Faint => "v-faint".into(),
            };
            html! { <span {class}>{ &piece.text }</span> }
        })
        .collect()
}

fn can_open(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            !object.entries.is_empty()
                || object.omitted > 0
                || matches!(object.shape, Shape::Proxy(_) | Shape::Boxed(_))
                || matches!(&object.shape, Shape::Error { stack, .. } if !stack.is_empty())
                || matches!(&object.shape, Shape::Promise(PromiseState::Fulfilled(_) | PromiseState::Rejected(_)))
        }
        Value::Function(function) => !function.entries.is_empty() || !function.source.is_empty(),
        _ => false,
    }
}

/// The number of characters omitted from a long string.
fn missing_text(value: &Value, words: fn(u32) -> String) -> Option<Html> {
    let Value::String { text, length } = value else { return None };
    let missing = length.saturating_sub(text.encode_utf16().count() as u32);
    (missing > 0).then(|| html! { <span class="v-faint">{ words(missing) }</span> })
}

fn inside(value: &Value, shown: usize, on_more: &Callback<MouseEvent>, texts: &text::page::Page) -> Html {
    let (slot, source, entries, omitted) = match value {
        Value::Object(object) => {
            let slot = match &object.shape {
                Shape::Proxy(target) => Some(("[[Target]]", target)),
                Shape::Boxed(inner) => Some(("[[PrimitiveValue]]", inner)),
                Shape::Promise(PromiseState::Fulfilled(inner) | PromiseState::Rejected(inner)) => Some(("[[PromiseResult]]", inner)),
                _ => None,
            };
            let source = match &object.shape {
                Shape::Error { stack, .. } if !stack.is_empty() => Some(stack),
                _ => None,
            };
            (slot, source, &object.entries, object.omitted)
        }
        Value::Function(function) => (None, Some(&function.source).filter(|s| !s.is_empty()), &function.entries, function.omitted),
        _ => return Html::default(),
    };
    let rest = entries.len().saturating_sub(shown);
    html! {
        <ul class="v-entries">
            if let Some(source) = source {
                <li><pre class="v-source">{ source }</pre></li>
            }
            if let Some((name, inner)) = slot {
                <li><ValueView value={inner.clone()} name={name} /></li>
            }
            { for entries.iter().take(shown).enumerate().map(|(i, entry)| html! { <li key={i}>{ entry_view(entry, texts) }</li> }) }
            if rest > 0 {
                <li><button type="button" class="quiet small" onclick={on_more}>{ (texts.output.show_more)(rest.min(PAGE * 4)) }</button></li>
            }
            if omitted > 0 {
                <li class="v-faint">{ (texts.output.more_entries)(omitted) }</li>
            }
        </ul>
    }
}

fn entry_view(entry: &Entry, texts: &text::page::Page) -> Html {
    let name = match &entry.key {
        Key::Member => None,
        key => Some(AttrValue::from(key_text(key))),
    };
    match &entry.slot {
        Slot::Value(value) => html! { <ValueView value={value.clone()} {name} /> },
        Slot::Accessor { get, set } => html! {
            <span class="value">
                <span class="v-name">{ name }</span>{ ": " }
                <span class="v-faint" title={if *get { texts.output.getter } else { texts.output.setter }}>{ accessor(*get, *set) }</span>
            </span>
        },
        Slot::Hole(count) => html! { <span class="v-faint">{ (texts.output.holes)(*count) }</span> },
    }
}
