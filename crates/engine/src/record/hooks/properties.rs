//! Hooks for properties: targets, keys, reads and assignments.

use super::super::primitive::Trace;
use super::super::recorder::At;
use super::super::with;
use super::{conclude, given, with_recorder};
use boa_engine::{
    Context, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, JsVariant, NativeFunction,
    object::{FunctionObjectBuilder, ObjectInitializer},
    property::{Attribute, PropertyKey},
};
use recording::{Hint, Operation, Rule};
use vocabulary::outline::SiteKind;
pub fn property(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        let remembered = r.reached(at);
        let name = match r.kind(at.site) {
            SiteKind::Property(name) => name.clone(),
            _ => None,
        };
        let (object, key) = match (values.get(1), remembered) {
            (Some(object), _) => (Some(object.clone()), values.get(2).cloned()),
            (None, Some((object, key, _))) => (Some(object), key),
            (None, None) => (None, None),
        };
        let key = match (name, key, &object) {
            (_, _, None) => None,
            (Some(name), ..) => Some(PropertyKey::from(JsString::from(name))),
            (None, Some(key), _) => property_key(&key),
            (None, None, _) => None,
        };
        let old = if r.marks(at.site).postfix { r.take_old(at) } else { None };
        r.set(at, &value, object.as_ref(), key.as_ref(), context);
        Ok(old)
    })
    .map(|old: Option<JsValue>| old.unwrap_or(value))
}

/// The property key of a primitive, computed without running code; `None` for objects.
pub fn property_key(key: &JsValue) -> Option<PropertyKey> {
    Some(match key.variant() {
        JsVariant::Object(_) => return None,
        JsVariant::Symbol(symbol) => symbol.into(),
        JsVariant::String(text) => text.into(),
        JsVariant::Integer32(n) if n >= 0 => PropertyKey::from(n as u32),
        _ => JsString::from(key.display().to_string()).into(),
    })
}

pub fn target(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.target(at, &object);
        Ok(())
    })?;
    Ok(object)
}

/// ToPropertyKey (7.1.19). Reading a property of `null` throws before the key is converted, so then the key is not converted here;
/// neither if the object is unknown, for the same reason.
pub fn key(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    if matches!(value.variant(), JsVariant::String(_) | JsVariant::Symbol(_) | JsVariant::Integer32(_)) {
        with(|r| r.target_key_if_property(at, &value));
        return Ok(value);
    }
    with_recorder(context, |r, context| r.touch(at, context))?;
    if value.is_object() && with(|r| matches!(r.kind(at.site), SiteKind::Property(_))) == Some(true) {
        // null and undefined have no properties; the error message shows the unconverted key
        let nothing = with(|r| r.known_target(at)).flatten().is_some_and(|object| object.is_null_or_undefined());
        let key = if nothing { value } else { late_key(at, value, context) };
        with(|r| r.target_key(at, &key));
        return Ok(key);
    }
    let object = values.get(1).cloned().or_else(|| with(|r| r.known_target(at)).flatten());
    let mut trace = Trace::default();
    let mut converted = value.clone();
    let result = match object {
        Some(object) if !object.is_null_or_undefined() => (|| {
            let primitive = trace.to_primitive(&value, Hint::String, context)?;
            converted = if primitive.is_symbol() { primitive } else { trace.to_string(&primitive, context)?.into() };
            Ok(converted.clone())
        })(),
        _ => {
            if !value.is_object() {
                converted = trace.to_string(&value, context)?.into();
            }
            Ok(value.clone())
        }
    };
    // a number as a key is not worth recording
    if !value.is_number() {
        if trace.rules.is_empty() {
            trace.note(Rule::ToPropertyKey(value.clone(), converted.clone()));
        }
        let shown = result.as_ref().map(|_| converted.clone()).map_err(JsError::clone);
        conclude(at, Operation::Key, (&value, None), trace, &shown, context)?;
    }
    let result: JsValue = result?;
    with(|r| r.target_key_if_property(at, &result));
    Ok(result)
}

/// A stand-in for an object used as the key of an assignment. The engine converts it when the language specifies, after
/// the right-hand side; only then the object is converted and the conversion recorded.
fn late_key(at: At, key: JsValue, context: &mut Context) -> JsValue {
    let convert = NativeFunction::from_copy_closure_with_captures(
        move |_, _, key, context| {
            // `o[k] += v` has already read by this key; a key is converted once
            let known = with(|r| r.reached(at)).flatten().and_then(|(_, key, _)| key).filter(|key| !key.is_object());
            if let Some(known) = known {
                return Ok(known);
            }
            let mut trace = Trace::default();
            let result = trace.to_primitive(key, Hint::String, context).and_then(|primitive| {
                if primitive.is_symbol() { Ok(primitive) } else { trace.to_string(&primitive, context).map(JsValue::from) }
            });
            conclude(at, Operation::Key, (key, None), trace, &result, context)?;
            if let Ok(key) = &result {
                with(|r| r.target_key(at, key));
            }
            result
        },
        key,
    );
    let convert = FunctionObjectBuilder::new(context.realm(), convert).build();
    ObjectInitializer::new(context).property(JsSymbol::to_primitive(), convert, Attribute::all()).build().into()
}

pub fn fetch(at: At, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let Some((object, key, name)) = with(|r| r.reached(at)).flatten() else { return Ok(JsValue::undefined()) };
    let key: JsValue = match (name, key) {
        (Some(name), _) => JsString::from(name).into(),
        (None, Some(key)) => key,
        (None, None) => return Ok(JsValue::undefined()),
    };
    if object.is_null_or_undefined() {
        return Err(JsNativeError::read_of_nothing(&object, &key, context).into());
    }
    let key = key.to_property_key(context)?;
    object.to_object(context)?.get(key, context)
}
