//! Bounds on what one call may ask for: the engine would die of it, a browser throws a `RangeError`.

use super::{functions, memory};
use boa_engine::{
    Context, JsArgs, JsError, JsNativeError, JsObject, JsResult, JsString, JsValue,
    builtins::proxy::Proxy,
    js_string,
    object::builtins::{JsArray, JsFunction},
    property::{PropertyDescriptor, PropertyKey},
};

/// The longest string, in UTF-16 code units. V8 ends at about 2^29, which would not fit here.
const LONGEST: f64 = (1 << 26) as f64;
/// Bytes of a list's element while the list is filled: the list is moved when it grows.
const ELEMENT: f64 = 24.0;
/// Copies joined at once by `repeat`.
const CHUNK: usize = 1_024;

/// The engine's own functions behind ours.
struct Originals {
    repeat: JsFunction,
    pad_start: JsFunction,
    pad_end: JsFunction,
    join: JsFunction,
    fill: JsFunction,
    from: JsFunction,
}

/// Puts the bounds before the functions that can ask for much.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let string = context.intrinsics().constructors().string().prototype();
    let array = context.intrinsics().constructors().array().prototype();
    let constructor = context.intrinsics().constructors().array().constructor();
    let originals = Originals {
        repeat: functions::replace(&string, "repeat", repeat, context)?,
        pad_start: functions::replace(&string, "padStart", pad_start, context)?,
        pad_end: functions::replace(&string, "padEnd", pad_end, context)?,
        join: functions::replace(&array, "join", join, context)?,
        fill: functions::replace(&array, "fill", fill, context)?,
        from: functions::replace(&constructor, "from", from, context)?,
    };
    context.insert_data(originals);
    Ok(())
}

fn too_long() -> JsError {
    JsNativeError::range().with_message("Invalid string length").into()
}

/// The error for an array that would not fit.
fn too_many() -> JsError {
    JsNativeError::range().with_message("Invalid array length").into()
}

/// Refuses a string of this length, in UTF-16 code units.
pub(super) fn check_length(length: f64) -> JsResult<()> {
    if length > LONGEST || !memory::allows(length * 2.0) { Err(too_long()) } else { Ok(()) }
}

fn original(context: &Context, which: impl Fn(&Originals) -> &JsFunction) -> JsFunction {
    which(context.get_data::<Originals>().expect("installed together with these functions")).clone()
}

/// `String.prototype.repeat` (ECMA-262, 22.1.3.18). The engine's own makes a list of all copies first.
fn repeat(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    memory::check(context)?;
    if this.is_null_or_undefined() {
        return original(context, |originals| &originals.repeat).call(this, arguments, context);
    }
    let text = this.to_string(context)?;
    let count = arguments.get_or_undefined(0).to_integer_or_infinity(context)?;
    let count = match count {
        boa_engine::value::IntegerOrInfinity::Integer(count) if count >= 0 => count as f64,
        _ => {
            let told = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
            return Err(JsNativeError::range().with_message(format!("Invalid count value: {told}")).into());
        }
    };
    if text.is_empty() || count == 0.0 {
        return Ok(js_string!().into());
    }
    check_length(text.len() as f64 * count)?;
    let count = count as usize;
    let chunk = JsString::concat_array(&vec![text.as_str(); CHUNK.min(count)]);
    let mut parts = vec![chunk.as_str(); count / CHUNK];
    parts.extend(vec![text.as_str(); if count < CHUNK { count } else { count % CHUNK }]);
    Ok(JsString::concat_array(&parts).into())
}

fn pad_start(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    check_length(number(arguments.get_or_undefined(0)))?;
    original(context, |originals| &originals.pad_start).call(this, arguments, context)
}

fn pad_end(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    check_length(number(arguments.get_or_undefined(0)))?;
    original(context, |originals| &originals.pad_end).call(this, arguments, context)
}

/// A plain number as it is; anything else is the engine's matter.
fn number(value: &JsValue) -> f64 {
    value.as_number().unwrap_or(0.0)
}

fn join(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    memory::check(context)?;
    super::limits::check_stack(context)?;
    if let Some(array) = this.as_object() {
        let separator = match arguments.get_or_undefined(0) {
            value if value.is_undefined() => 1.0,
            value => value.as_string().map_or(0.0, |text| text.len() as f64),
        };
        check_length(length(&array) * separator)?;
    }
    original(context, |originals| &originals.join).call(this, arguments, context)
}

fn fill(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    memory::check(context)?;
    if let Some(array) = this.as_object() {
        let count = length(&array);
        check_elements(count)?;
        if arguments.len() == 1 && is_empty_array(&array, context)? {
            let property =
                PropertyDescriptor::builder().value(arguments[0].clone()).writable(true).enumerable(true).configurable(true).build();
            for index in 0..count as u32 {
                array.insert_property(index, property.clone());
            }
            return Ok(array.into());
        }
    }
    original(context, |originals| &originals.fill).call(this, arguments, context)
}

/// Whether this is what `new Array(n)` gives: extensible, without an element, and nothing up its prototypes would notice one
/// coming. Then `fill` need not ask again for each; the engine's own takes twenty times as long.
fn is_empty_array(array: &JsObject, context: &mut Context) -> JsResult<bool> {
    if JsArray::from_object(array.clone()).is_err() || !array.is_extensible(context)? {
        return Ok(false);
    }
    let mut at = Some(array.clone());
    while let Some(object) = at {
        if object.is::<Proxy>() || object.borrow().properties().index_property_keys().next().is_some() {
            return Ok(false);
        }
        at = object.prototype();
    }
    Ok(true)
}

fn from(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    memory::check(context)?;
    if let Some(items) = arguments.get_or_undefined(0).as_object() {
        check_elements(length(&items))?;
    }
    original(context, |originals| &originals.from).call(this, arguments, context)
}

fn check_elements(count: f64) -> JsResult<()> {
    if memory::allows(count * ELEMENT) { Ok(()) } else { Err(too_many()) }
}

/// `length` where it is a plain value of the object's own; looked at without running code.
fn length(object: &JsObject) -> f64 {
    let property = object.borrow().properties().get(&PropertyKey::from(js_string!("length")));
    property.and_then(|property| property.value().and_then(JsValue::as_number)).unwrap_or(0.0)
}
