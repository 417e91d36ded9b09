//! What functions say of themselves: their text as it was written, which the engine loses for classes and some arrows.

use super::{realm, sources::Sources};
use boa_engine::{
    Context, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, js_string,
    object::{
        FunctionObjectBuilder,
        builtins::{JsFunction, JsWeakMap},
    },
    property::PropertyDescriptor,
};

/// The engine's own `Function.prototype.toString`.
struct Original(JsFunction);

/// Which text each class was made from.
struct Classes(JsWeakMap);

/// Replaces `Function.prototype.toString`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().function().prototype();
    let original = prototype.get(js_string!("toString"), context)?;
    let original = original.as_object().and_then(JsFunction::from_object);
    let original = original.ok_or_else(|| JsNativeError::typ().with_message("the engine has no Function.prototype.toString"))?;
    let classes = JsWeakMap::new(context);
    context.insert_data(Original(original));
    context.insert_data(Classes(classes));
    realm::method(&prototype, "toString", 0, to_string, context)
}

fn to_string(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let original = context.get_data::<Original>().expect("installed together with this function").0.clone();
    match this.as_object().and_then(|function| source(&function, context)) {
        Some(text) => Ok(JsString::from(text).into()),
        None => original
            .call(this, arguments, context)
            .map_err(|_| JsNativeError::typ().with_message("Function.prototype.toString requires that 'this' be a Function").into()),
    }
}

/// The text that `function` was made from; `None` for a native one and for what is no function.
pub(super) fn source(function: &JsObject, context: &mut Context) -> Option<String> {
    if !function.is_callable() {
        return None;
    }
    let classes = context.get_data::<Classes>()?.0.clone();
    if let Some(number) = classes.get(function, context).ok().and_then(|number| number.as_number()) {
        return Sources::of(context).class(number as u32);
    }
    let original = context.get_data::<Original>()?.0.clone();
    let text = original.call(&function.clone().into(), &[], context).ok()?;
    let text = text.as_string()?.to_std_string_lossy();
    if text.ends_with("{ [native code] }") {
        return None;
    }
    Some(text)
}

/// Remembers which text a class was made from.
pub(super) fn note_class(class: &JsObject, number: u32, context: &mut Context) -> JsResult<()> {
    let classes = context.get_data::<Classes>().map(|classes| classes.0.clone());
    if let Some(classes) = classes {
        classes.set(class, JsValue::new(number), context)?;
    }
    Ok(())
}

/// Whether `function` is a class that was written in a script.
pub(super) fn is_class(function: &JsObject, context: &mut Context) -> bool {
    let classes = context.get_data::<Classes>().map(|classes| classes.0.clone());
    classes.is_some_and(|classes| classes.has(function, context).unwrap_or(false))
}

/// Wraps what the engine has under `name` on `object` by a native of ours with the same name and length; the original comes back.
pub(super) fn replace(object: &JsObject, name: &'static str, native: realm::Native, context: &mut Context) -> JsResult<JsFunction> {
    let key = JsString::from(name);
    let original = object.get(key.clone(), context)?.as_object().and_then(JsFunction::from_object);
    let original = original.ok_or_else(|| JsNativeError::typ().with_message(format!("the engine has no {name}")))?;
    let length = original.get(js_string!("length"), context)?.as_number().unwrap_or(0.0);
    let function =
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(key.clone()).length(length as usize).build();
    let property = PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true);
    object.define_property_or_throw(key, property, context)?;
    Ok(original)
}
