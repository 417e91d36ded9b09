//! From an engine error to a failure told in the learner's lines.

use super::{
    backtrace::{self, Call},
    eras, inspect, mending,
    sources::SourceText,
    state::RunState,
    wording::Here,
};
use crate::language::anatomy::Stretch;
use crate::run::{Failure, Frame, Phase};
use boa_engine::{Context, JsError, JsNativeError, JsObject, JsString, JsValue, builtins::error::Error, property::PropertyKey};
use std::rc::Rc;

/// Prints that `error` was caught by nobody.
pub(super) fn report(error: JsError, phase: Phase, context: &mut Context) {
    let failure = failure(error, phase, context);
    RunState::of(context).fail(failure);
}

/// Tells `error` in the learner's lines.
pub(super) fn failure(error: JsError, phase: Phase, context: &mut Context) -> Failure {
    // An error that is no value is a fault of the engine's: what ends a run is not told as a failure.
    let told = error.to_string();
    let value = match error.into_opaque(context) {
        Ok(value) => value,
        Err(_) => JsNativeError::error().with_message(told.lines().next().unwrap_or_default().to_owned()).into_opaque(context).into(),
    };
    let object = value.as_object().filter(JsObject::is::<Error>);
    let calls = match &object {
        Some(error) => {
            mending::mend(&value, context);
            backtrace::of_error(error, context)
        }
        None => backtrace::read(trace_of(&told), context),
    };
    let place = object.as_ref().and_then(|error| mending::place(error, context)).or_else(|| innermost(&calls));
    let (class, message) = match &object {
        Some(error) => (text_property(error, "name"), text_property(error, "message")),
        None => (String::new(), bare(&value)),
    };
    let mut failure = Failure {
        phase,
        class,
        message,
        value: Some(inspect::inspect(&value, context)),
        stack: stack(&calls, place.as_ref()),
        quote: place.as_ref().map(|(source, (start, end))| source.quote(source.place(*start, *end))),
        place: place.as_ref().map(|(source, (start, end))| source.place(*start, *end)),
        labels: Vec::new(),
        advice: None,
        missed: None,
    };
    failure.missed = place.and_then(|(source, _)| eras::missed(&failure, &source.original, context)).map(Box::new);
    failure
}

/// The last lines of what the engine says about an error are its trace; before them may stand the text of any value.
fn trace_of(told: &str) -> &str {
    let mut start = told.len();
    for line in told.rsplit('\n') {
        if !line.starts_with("    at ") {
            break;
        }
        start = start.saturating_sub(line.len() + 1);
    }
    &told[start.min(told.len())..]
}

fn innermost(calls: &[Call]) -> Option<(Rc<SourceText>, Stretch)> {
    let here = Here::new(calls)?;
    let place = here.place()?;
    Some((here.source().clone(), place))
}

/// The calls that led there, the innermost at the place of the failure itself; a failure at the top level has none.
fn stack(calls: &[Call], place: Option<&(Rc<SourceText>, Stretch)>) -> Vec<Frame> {
    if let [only] = calls
        && only.name.is_empty()
    {
        return Vec::new();
    }
    let mut frames: Vec<Frame> = calls.iter().map(Call::frame).collect();
    if let (Some(innermost), Some((source, (start, _)))) = (frames.iter_mut().find(|frame| frame.at.is_some()), place) {
        innermost.at = Some(source.position(*start));
    }
    frames
}

/// "Name: message", as an Error turns to text, without running any code of the program.
pub(super) fn headline(error: &JsObject) -> String {
    match (text_property(error, "name"), text_property(error, "message")) {
        (name, message) if message.is_empty() => name,
        (name, message) if name.is_empty() => message,
        (name, message) => format!("{name}: {message}"),
    }
}

/// A thrown value that is no Error.
fn bare(value: &JsValue) -> String {
    match value.as_string() {
        Some(text) => text.to_std_string_lossy(),
        None => value.display().to_string(),
    }
}

/// The text of a data property of `object` or of what it inherits from, read without running code.
fn text_property(object: &JsObject, key: &'static str) -> String {
    let key = PropertyKey::from(JsString::from(key));
    let mut next = Some(object.clone());
    while let Some(object) = next {
        let found = object.borrow().properties().get(&key);
        if let Some(property) = found {
            return property.value().and_then(JsValue::as_string).map(|text| text.to_std_string_lossy()).unwrap_or_default();
        }
        next = object.prototype();
    }
    String::new()
}
