//! `error.stack` as V8 writes it: "Name: message" and a line for each call, in the positions of what the learner wrote.

use super::{backtrace, failures, realm};
use boa_engine::{
    Context, JsResult, JsString, JsValue, NativeFunction,
    builtins::error::Error,
    js_string,
    object::{FunctionObjectBuilder, JsObject},
    property::{PropertyDescriptor, PropertyKey},
};

/// Replaces the getter of `Error.prototype.stack`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().error().prototype();
    let key = PropertyKey::from(js_string!("stack"));
    let setter = prototype.borrow().properties().get(&key).and_then(|property| property.set().cloned());
    let native: realm::Native = get;
    let getter = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(js_string!("get stack")).build();
    let property = PropertyDescriptor::builder().get(getter).set(setter.unwrap_or_default()).enumerable(false).configurable(true);
    prototype.define_property_or_throw(key, property, context)?;
    Ok(())
}

fn get(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    match this.as_object().filter(JsObject::is::<Error>) {
        Some(error) => Ok(JsString::from(text(&error, context)).into()),
        None => Ok(JsValue::undefined()),
    }
}

/// The whole text.
pub(super) fn text(error: &JsObject, context: &mut Context) -> String {
    let mut text = failures::headline(error);
    for call in backtrace::of_error(error, context) {
        let frame = call.frame();
        let place = match (&call.at, frame.at) {
            (Some(source), Some(at)) => format!("{}:{}:{}", source.name, at.line, at.column),
            (Some(source), None) => source.name.clone(),
            (None, _) => "<anonymous>".into(),
        };
        text.push_str("\n    at ");
        text.push_str(&if frame.name.is_empty() { place } else { format!("{} ({place})", frame.name) });
    }
    text
}
