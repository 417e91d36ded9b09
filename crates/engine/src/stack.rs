//! `error.stack` as V8 writes it: "Name: message" and a line per call, with positions in the user's source; and
//! `Error.captureStackTrace`, which adds a stack to any object. The engine reads `Error.stackTraceLimit`.

use super::{
    backtrace::{self, Call},
    inspect,
    realm::{self, method},
};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsResult, JsString, JsValue, NativeFunction,
    builtins::error::Error,
    js_string,
    object::{FunctionObjectBuilder, JsObject},
    property::{PropertyDescriptor, PropertyKey},
};

/// Replaces the getter of `Error.prototype.stack` and adds `Error.captureStackTrace`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let error = context.intrinsics().constructors().error().clone();
    let prototype = error.prototype();
    let key = PropertyKey::from(js_string!("stack"));
    let setter = prototype.borrow().properties().get(&key).and_then(|property| property.set().cloned());
    let native: realm::Native = get;
    let getter = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(js_string!("get stack")).build();
    let property = PropertyDescriptor::builder().get(getter).set(setter.unwrap_or_default()).enumerable(false).configurable(true);
    prototype.define_property_or_throw(key, property, context)?;
    method(&error.constructor(), "captureStackTrace", 2, capture, context)
}

fn get(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let error = this.as_object().filter(JsObject::is::<Error>);
    Ok(error.and_then(|error| text(&error, context)).map_or_else(JsValue::undefined, |text| JsString::from(text).into()))
}

/// `Error.captureStackTrace(target, above)`: sets an own `stack` on `target` with the current calls, without `above` and its callees.
fn capture(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let Some(target) = arguments.get_or_undefined(0).as_object() else {
        return Err(JsNativeError::typ().with_message("invalid_argument").into());
    };
    let above = arguments.get_or_undefined(1).as_callable();
    let stack = Error::frames_below(above.as_ref(), context).map(|frames| {
        let calls = backtrace::of_frames(frames, context);
        JsString::from(lines(inspect::headline(&target), calls))
    });
    let property = PropertyDescriptor::builder().value(stack.map_or_else(JsValue::undefined, JsValue::from));
    target.define_property_or_throw(js_string!("stack"), property.writable(true).enumerable(false).configurable(true), context)?;
    Ok(JsValue::undefined())
}

/// The text of `error.stack`; `None` if the program disabled stack traces.
pub(super) fn text(error: &JsObject, context: &mut Context) -> Option<String> {
    let shown = error.downcast_ref::<Error>()?.shown()?;
    let mut calls = backtrace::of_error(error, context);
    calls.truncate(shown);
    Some(lines(inspect::headline(error), calls))
}

fn lines(mut text: String, calls: Vec<Call>) -> String {
    for call in calls {
        let frame = call.frame();
        let place = match (&call.at, frame.at) {
            (Some(source), Some(at)) => format!("{}:{}:{}", source.name, at.line, at.column),
            (Some(source), None) => source.name.clone(),
            (None, _) => "<anonymous>".into(),
        };
        text.push_str("\n    at ");
        text.push_str(&if call.written.is_empty() { place } else { format!("{} ({place})", call.written) });
    }
    text
}
