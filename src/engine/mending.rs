//! Puts the browsers' words into errors that the engine made, before the program can read them: in `catch`, in the handlers
//! of promises, and when nothing caught them. Errors of the program's own are left alone.

use super::{
    backtrace,
    wording::{self, Here},
};
use boa_engine::{
    Context, JsObject, JsValue,
    builtins::error::Error,
    js_string,
    property::{PropertyDescriptor, PropertyKey},
};

/// Rewrites the message of `value` if it is an Error that the engine made.
pub(super) fn mend(value: &JsValue, context: &mut Context) {
    let Some(error) = value.as_object().filter(JsObject::is::<Error>) else { return };
    if error.downcast_ref::<Error>().is_none_or(|error| error.failure().is_some()) {
        return;
    }
    let key = PropertyKey::from(js_string!("message"));
    let message = error.borrow().properties().get(&key).and_then(|property| property.value().and_then(JsValue::as_string));
    let Some(message) = message.map(|message| message.to_std_string_lossy()) else { return };
    if !wording::is_engines(&message) {
        return;
    }
    let calls = backtrace::of_error(&error, context);
    let here = Here::new(&calls);
    let Some(reworded) = wording::reword(&message, here.as_ref()) else { return };
    let text = boa_engine::JsString::from(reworded);
    let property = PropertyDescriptor::builder().value(text).writable(true).enumerable(false).configurable(true);
    // An own property of an ordinary object: only a frozen error refuses, and that one keeps the engine's words.
    let _ = error.define_property_or_throw(key, property, context);
}
