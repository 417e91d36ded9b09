//! `JSON.parse` and `JSON.stringify` at their edges: messages that show the place, depth without a limit in reading and
//! with a `RangeError` in writing.

use super::{functions, limits, memory};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string,
    object::builtins::{JsFunction, JsProxy},
    property::PropertyKey,
};
use std::collections::HashSet;

mod circle;
mod complaint;
mod parser;

/// Levels of nesting that the engine can write before its host's stack ends.
const DEEPEST: usize = 1_000;

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
    memory::check(context)?;
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
    limits::check_stack(context)?;
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

/// `JSON.stringify`. The engine writes level by level on the host's stack, so depth is looked at first.
fn stringify(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    memory::check(context)?;
    limits::check_stack(context)?;
    let value = arguments.get_or_undefined(0).as_object();
    if let Some(value) = &value
        && too_deep(value)
    {
        return Err(limits::overflow().into());
    }
    let original = context.get_data::<Originals>().expect("installed together with this function").stringify.clone();
    original.call(this, arguments, context).map_err(|error| match (&value, error.as_native()) {
        (Some(value), Some(native)) if native.message() == "cyclic object value" => match circle::message(value) {
            Some(message) => JsNativeError::typ().with_message(message).into(),
            None => error,
        },
        _ => error,
    })
}

/// The objects that stand in plain properties of `object`, in no particular order. Proxies are not looked into.
fn inside(object: &JsObject) -> Vec<JsObject> {
    if JsProxy::from_object(object.clone()).is_ok() {
        return Vec::new();
    }
    let object = object.borrow();
    let properties = object.properties();
    let indexed = properties.index_property_values().filter_map(|property| property.value().and_then(JsValue::as_object));
    let named = object.shape().keys().into_iter();
    let named = named.filter_map(|key| properties.get(&key).and_then(|property| property.value().and_then(JsValue::as_object)));
    indexed.chain(named).collect()
}

fn too_deep(value: &JsObject) -> bool {
    let mut seen = HashSet::from([address(value)]);
    let mut level = vec![value.clone()];
    for _ in 0..DEEPEST {
        level = level.iter().flat_map(inside).filter(|object| seen.insert(address(object))).collect();
        if level.is_empty() {
            return false;
        }
    }
    true
}

/// The identity of an object that is kept alive meanwhile.
fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<u8>().addr()
}
