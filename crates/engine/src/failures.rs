//! Converts an engine error to a failure positioned in the user's source.

use super::{
    backtrace::{self, Call},
    eras, failure_detail, inspect,
    state::RunState,
};
use boa_engine::{Context, JsError, JsNativeError, JsObject, JsString, JsValue, builtins::error::Error, property::PropertyKey};
use vocabulary::{Failure, Frame, Phase, format};

/// Reports an uncaught `error`.
pub(super) fn report(error: JsError, phase: Phase, context: &mut Context) {
    let failure = failure(error, phase, context);
    RunState::of(context).fail(failure);
}

/// Converts `error` to a failure.
pub(super) fn failure(error: JsError, phase: Phase, context: &mut Context) -> Failure {
    // An error that is not a value is an engine fault; run limits are not reported as failures.
    let frames = error.frames();
    let value = match error.into_opaque(context) {
        Ok(value) => value,
        Err(error) => {
            JsNativeError::error().with_message(error.to_string().lines().next().unwrap_or_default().to_owned()).into_opaque(context).into()
        }
    };
    let object = value.as_object().filter(JsObject::is::<Error>);
    let calls = match &object {
        Some(error) => backtrace::of_error(error, context),
        None => backtrace::of_frames(frames, context),
    };
    let place = calls.iter().find_map(Call::site);
    let seen = inspect::inspect(&value, context);
    let (class, message) = match &object {
        Some(error) => (text_property(error, "name"), text_property(error, "message")),
        None => (String::new(), format::text(&seen)),
    };
    let mut failure = Failure {
        phase,
        class,
        message,
        value: Some(seen),
        stack: stack(&calls),
        quote: place.as_ref().map(|(source, (start, end))| source.quote(source.place(*start, *end))),
        place: place.as_ref().map(|(source, (start, end))| source.place(*start, *end)),
        labels: Vec::new(),
        advice: None,
        detail: object.as_ref().and_then(|error| error.downcast_ref::<Error>()?.failure().and_then(failure_detail::detail)).map(Box::new),
        missed: None,
    };
    failure.missed = place.and_then(|(source, _)| eras::missed(&failure, &source, context)).map(Box::new);
    failure
}

/// The call stack of the failure; empty for a failure at the top level.
fn stack(calls: &[Call]) -> Vec<Frame> {
    // Drop innermost native frames: they repeat what the message says.
    let own = calls.iter().take_while(|call| call.at.is_none()).count();
    match &calls[own..] {
        [only] if only.name.is_empty() => Vec::new(),
        calls => calls.iter().map(Call::frame).collect(),
    }
}

/// The string value of a data property of `object` or its prototype chain, read without running code.
fn text_property(object: &JsObject, key: &'static str) -> String {
    let key = PropertyKey::from(JsString::from(key));
    let mut next = Some(object.clone());
    while let Some(object) = next {
        let found = object.borrow().properties().get(&key);
        if let Some(property) = found {
            return property.value().and_then(JsValue::as_string).as_ref().map(inspect::shortened).unwrap_or_default();
        }
        next = object.prototype();
    }
    String::new()
}
