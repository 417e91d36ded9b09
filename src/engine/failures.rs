//! From an engine error to a failure told in the learner's lines.

use super::{inspect, state::RunState};
use crate::run::{Failure, Phase};
use boa_engine::{Context, JsError, JsObject, JsString, JsValue, js_string, property::PropertyKey};

/// Prints that `error` was caught by nobody.
pub(super) fn report(error: JsError, phase: Phase, context: &mut Context) {
    let failure = failure(error, phase, context);
    RunState::of(context).fail(failure);
}

fn failure(error: JsError, phase: Phase, context: &mut Context) -> Failure {
    let told = error.to_string();
    let value = error.into_opaque(context).unwrap_or_else(|_| JsString::from(told).into());
    let (class, message) = describe(&value, context);
    Failure {
        phase,
        class,
        message,
        value: Some(inspect::inspect(&value, context)),
        place: None,
        quote: None,
        stack: Vec::new(),
        labels: Vec::new(),
        advice: None,
    }
}

/// Class and message of a thrown value; the class is empty when the value is not an Error.
fn describe(value: &JsValue, _context: &mut Context) -> (String, String) {
    match value.as_object() {
        Some(object) if object.is::<boa_engine::builtins::error::Error>() => {
            let text = |key: JsString| data_property(&object, &key).map(|text| text.to_std_string_lossy()).unwrap_or_default();
            (text(js_string!("name")), text(js_string!("message")))
        }
        _ => (String::new(), value.display().to_string()),
    }
}

/// A string held in a data property of `object` or of what it inherits from, read without running code.
fn data_property(object: &JsObject, key: &JsString) -> Option<JsString> {
    let mut next = Some(object.clone());
    while let Some(object) = next {
        let found = object.borrow().properties().get(&PropertyKey::from(key.clone()));
        if let Some(property) = found {
            return property.value().and_then(JsValue::as_string);
        }
        next = object.prototype();
    }
    None
}
