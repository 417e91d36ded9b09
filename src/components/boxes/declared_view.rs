//! Lists the variables of a program with their types; a selected one is shown as declared in C and Java.

use crate::components::sentence::sentence;
use crate::hooks::use_locale;
use explain::boxes::box_type;
use explain::declared::{Form, declared};
use text::boxes::texts;
use text::stepper;
use vocabulary::{BoxType, NamedBox, TypeName};
use yew::prelude::*;

/// The properties of [`DeclaredBoxes`].
#[derive(Properties, PartialEq)]
pub struct DeclaredBoxesProps {
    /// the variables in order of declaration
    pub boxes: Vec<NamedBox>,
}

/// The list of variables and the declarations of the selected one.
#[component]
pub fn DeclaredBoxes(props: &DeclaredBoxesProps) -> Html {
    let locale = use_locale();
    let texts = texts(locale);
    let variables = &stepper::texts(locale).variables;
    let chosen = use_state_eq(|| None::<usize>);
    let shown = chosen.and_then(|i| props.boxes.get(i));
    html! {
        <div class="declared">
            <p class="box-heading">{ texts.boxes }</p>
            <div class="named-boxes" role="group" aria-label={texts.declared.choose_group}>
                { for props.boxes.iter().enumerate().map(|(i, named)| {
                    let pressed = *chosen == Some(i);
                    let chosen = chosen.clone();
                    html! {
                        <button type="button" class="named-box" aria-pressed={pressed.to_string()} onclick={move |_| chosen.set((!pressed).then_some(i))}>
                            <code>{ &named.name }</code>
                            if let Some(function) = &named.function {
                                <small class="faint">{ (variables.in_function)(function) }</small>
                            }
                            <span class={classes!("type", type_name(&named.made_for).map(|t| format!("type-{}", t.word())))}>
                                <span class="swatch" aria-hidden="true"></span>{ box_type(&named.made_for, locale) }
                            </span>
                        </button>
                    }
                }) }
            </div>
            if let Some(named) = shown {
                <div class="forms" role="status">
                    <p class="box-heading">{ texts.declared.heading }</p>
                    { for ["C", "Java"].into_iter().zip(declared(named, locale)).map(|(language, form)| form_view(language, &form, texts.declared.none)) }
                </div>
            } else {
                <p class="faint">{ texts.declared.choose }</p>
            }
        </div>
    }
}

fn form_view(language: &str, form: &Form, none: &str) -> Html {
    html! {
        <div class="form">
            <p class="form-language">{ language }</p>
            if let Some(code) = &form.code {
                <pre><code>{ code }</code></pre>
            } else {
                <p class="faint">{ none }</p>
            }
            <p>{ sentence(&form.note) }</p>
        </div>
    }
}

/// The type whose pattern is shown for a box type; `None` for none.
fn type_name(of: &BoxType) -> Option<TypeName> {
    Some(match of {
        BoxType::Unknown | BoxType::Empty => return None,
        BoxType::Undefined => TypeName::Undefined,
        BoxType::Null => TypeName::Null,
        BoxType::Boolean => TypeName::Boolean,
        BoxType::Number => TypeName::Number,
        BoxType::Bigint => TypeName::Bigint,
        BoxType::String => TypeName::String,
        BoxType::Symbol => TypeName::Symbol,
        BoxType::Function(..) | BoxType::Class(_) => TypeName::Function,
        BoxType::Regexp | BoxType::Array(_) | BoxType::Object(_) | BoxType::Instance(_) => TypeName::Object,
    })
}
