//! The circle that `JSON.stringify` refuses, drawn as V8 draws it.

use std::fmt::Write;

use crate::{JsNativeError, JsObject, JsString, js_string, property::PropertyKey};

/// Objects after the first that are drawn before the rest is left out, and after.
const FIRST: usize = 2;
const LAST: usize = 1;

/// One object that is being written, and the key under which the one around it has it.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) key: JsString,
    pub(super) object: JsObject,
    pub(super) is_array: bool,
}

/// The error for `key` of the last object of `circle`, which leads back to the first.
pub(super) fn error(circle: &[Step], key: &JsString) -> JsNativeError {
    let mut text =
        "Converting circular structure to JSON\n    --> starting at object with constructor "
            .to_owned();
    if let Some(first) = circle.first() {
        text.push_str(&constructor(&first.object));
    }
    // Each with the one around it, which knows what its keys are.
    let steps: Vec<(&Step, &Step)> = circle.iter().zip(circle.iter().skip(1)).collect();
    let shown_first = steps.len().min(FIRST);
    let shown_last = steps.len().saturating_sub(LAST).max(shown_first);
    for (around, step) in &steps[..shown_first] {
        draw(&mut text, around, step);
    }
    if shown_last > shown_first {
        text.push_str("\n    |     ...");
    }
    for (around, step) in &steps[shown_last..] {
        draw(&mut text, around, step);
    }
    if let Some(last) = circle.last() {
        let _ = write!(text, "\n    --- {} closes the circle", name(last, key));
    }
    JsNativeError::typ().with_message(text)
}

fn draw(text: &mut String, around: &Step, step: &Step) {
    let _ = write!(
        text,
        "\n    |     {} -> object with constructor {}",
        name(around, &step.key),
        constructor(&step.object)
    );
}

/// How a key of an object is called.
fn name(object: &Step, key: &JsString) -> String {
    let key = key.to_std_string_lossy();
    if object.is_array {
        format!("index {key}")
    } else {
        format!("property '{key}'")
    }
}

/// The name of the object's constructor, looked up without running anything.
fn constructor(object: &JsObject) -> String {
    let value = |object: &JsObject, key: PropertyKey| {
        object
            .borrow()
            .properties()
            .get(&key)
            .and_then(|property| property.value().cloned())
    };
    let found = object
        .prototype()
        .and_then(|prototype| value(&prototype, js_string!("constructor").into()))
        .and_then(|constructor| constructor.as_object())
        .and_then(|constructor| value(&constructor, js_string!("name").into()))
        .and_then(|name| name.as_string());
    match found {
        Some(name) => format!("'{}'", name.to_std_string_lossy()),
        None => "'Object'".into(),
    }
}
