//! The badge of a type: colour, pattern and name, the same everywhere on the page.

use crate::hooks::use_texts;
use text::page::Types;
use vocabulary::TypeName;
use yew::prelude::*;

/// The name of a type in the user's language.
pub fn type_word(types: &Types, name: TypeName) -> &'static str {
    match name {
        TypeName::Undefined => types.undefined,
        TypeName::Null => types.null,
        TypeName::Boolean => types.boolean,
        TypeName::Number => types.number,
        TypeName::Bigint => types.bigint,
        TypeName::String => types.string,
        TypeName::Symbol => types.symbol,
        TypeName::Function => types.function,
        TypeName::Object => types.object,
    }
}

/// The properties of [`TypeBadge`].
#[derive(Properties, PartialEq)]
pub struct TypeBadgeProps {
    /// the type
    pub name: TypeName,
}

/// A small label with the type's pattern (drawn by the style sheet) and name.
#[component]
pub fn TypeBadge(props: &TypeBadgeProps) -> Html {
    let types = &use_texts().types;
    let word = type_word(types, props.name);
    html! {
        <span class={classes!("type", format!("type-{}", props.name.word()))} title={(types.of)(word)}>
            <span class="swatch" aria-hidden="true"></span>
            { word }
        </span>
    }
}
