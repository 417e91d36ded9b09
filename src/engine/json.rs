//! `JSON.parse` and `JSON.stringify` at their edges: messages that show the place, depth without a limit in reading.

use super::functions;
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string, object::builtins::JsFunction, property::PropertyKey,
};

mod circle;
mod complaint;
mod parser;

/// The engine's own functions behind ours.
struct Originals {
    stringify: JsFunction,
}

/// Puts ours in their places.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let json = context.global_object().get(js_string!("JSON"), context)?;
    let json = json.as_object().ok_or_else(|| JsNativeError::typ().with_message("the engine has no JSON"))?;
    functions::replace(&json, "parse", parse, context)?;
    let stringify = functions::replace(&json, "stringify", stringify, context)?;
    context.insert_data(Originals { stringify });
    Ok(())
}

/// `JSON.parse` (ECMA-262, 25.5.1).
fn parse(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_vec();
    let value = match parser::parse(&text, context)? {
        Ok(value) => value,
        Err(complaint) => return Err(JsNativeError::syntax().with_message(complaint.message(&text)).into()),
    };
    let Some(reviver) = arguments.get_or_undefined(1).as_object().and_then(JsFunction::from_object) else { return Ok(value) };
    let root = JsObject::with_object_proto(context.intrinsics());
    root.create_data_property_or_throw(js_string!(), value, context)?;
    revive(&root, js_string!().into(), &reviver, context)
}

/// InternalizeJSONProperty (ECMA-262, 25.5.1.1).
fn revive(holder: &JsObject, key: PropertyKey, reviver: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    context.check_stack()?;
    let value = holder.get(key.clone(), context)?;
    if let Some(object) = value.as_object() {
        for name in object.own_property_keys(context)? {
            if matches!(name, PropertyKey::Symbol(_)) || name == PropertyKey::from(js_string!("length")) && object.is_array() {
                continue;
            }
            let revived = revive(&object, name.clone(), reviver, context)?;
            if revived.is_undefined() {
                object.delete_property_or_throw(name, context)?;
            } else {
                object.create_data_property(name, revived, context)?;
            }
        }
    }
    let name = JsValue::from(JsString::from(key.to_string()));
    reviver.call(&holder.clone().into(), &[name, value], context)
}

/// `JSON.stringify`: the engine's own, whose complaint about a circle shows the way.
fn stringify(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = arguments.get_or_undefined(0).as_object();
    let original = context.get_data::<Originals>().expect("installed together with this function").stringify.clone();
    original.call(this, arguments, context).map_err(|error| match (&value, error.as_native()) {
        (Some(value), Some(native)) if native.message() == "cyclic object value" => match circle::message(value) {
            Some(message) => JsNativeError::typ().with_message(message).into(),
            None => error,
        },
        _ => error,
    })
}

/// The identity of an object that is kept alive meanwhile.
fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<u8>().addr()
}
