//! Properties: targets, keys, reads and assignments.

use super::super::primitive::Trace;
use super::super::with;
use super::{at, conclude, given, tell};
use crate::engine::probes;
use crate::recording::{Hint, Operation, Rule};
use crate::run::outline::SiteKind;
use boa_engine::{Context, JsError, JsResult, JsString, JsValue, JsVariant, property::PropertyKey};
pub fn property(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    tell(context, |r, context| {
        r.touch(at, context)?;
        let remembered = r.reached(at);
        let name = match r.kind(at.site) {
            SiteKind::Property(name) => name.clone(),
            _ => None,
        };
        let (object, key) = match (arguments.get(3), remembered) {
            (Some(object), _) => (Some(object.clone()), arguments.get(4).cloned()),
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

/// The key that a primitive is; nothing is run for it.
pub fn property_key(key: &JsValue) -> Option<PropertyKey> {
    Some(match key.variant() {
        JsVariant::Object(_) => return None,
        JsVariant::Symbol(symbol) => symbol.into(),
        JsVariant::String(text) => text.into(),
        JsVariant::Integer32(n) if n >= 0 => PropertyKey::from(n as u32),
        _ => JsString::from(key.display().to_string()).into(),
    })
}

pub fn target(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.target(at, &object);
        Ok(())
    })?;
    Ok(object)
}

/// ToPropertyKey (7.1.19). Reading from `null` fails before its key is converted, so then the key is left alone; also where the
/// object is not known, for the same reason.
pub fn key(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    if matches!(value.variant(), JsVariant::String(_) | JsVariant::Symbol(_) | JsVariant::Integer32(_)) {
        with(|r| r.target_key_if_property(at, &value));
        return Ok(value);
    }
    tell(context, |r, context| r.touch(at, context))?;
    let object = arguments.get(3).cloned().or_else(|| with(|r| r.known_target(at)).flatten());
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
    // a number that is a key is no news
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

pub fn fetch(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let Some((object, key, name)) = with(|r| r.reached(at)).flatten() else { return Ok(JsValue::undefined()) };
    let key = match (name, key) {
        (Some(name), _) => PropertyKey::from(JsString::from(name)),
        (None, Some(key)) => key.to_property_key(context)?,
        (None, None) => return Ok(JsValue::undefined()),
    };
    if object.is_null_or_undefined() {
        let key = match &key {
            PropertyKey::Symbol(symbol) => symbol.clone().into(),
            key => JsString::from(key.to_string()).into(),
        };
        return Err(probes::read_error(&object, &key));
    }
    object.to_object(context)?.get(key, context)
}
