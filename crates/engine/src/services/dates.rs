//! `Date` as in browsers: parses all date formats that they accept, and writes the name of the time zone.
//!
//! The engine parses and writes ISO dates; other formats are parsed by [`legacy`].

mod legacy;

use super::locale::zone_name;
use crate::realm::replace;
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction,
    builtins::date::Date,
    js_string,
    object::{
        FunctionObjectBuilder,
        builtins::{JsDate, JsFunction},
    },
    property::{Attribute, PropertyDescriptor},
    value::PreferredType,
};

/// The engine's own functions.
struct Own {
    parse: JsFunction,
    to_string: JsFunction,
    to_time_string: JsFunction,
}

/// Replaces the engine's `Date`. Both share the prototype, so `instanceof` and methods are unaffected.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let own = context.intrinsics().constructors().date().constructor();
    let prototype = context.intrinsics().constructors().date().prototype();
    let date = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(construct))
        .name(js_string!("Date"))
        .length(7)
        .constructor(true)
        .build();
    let hidden = |value: JsValue| PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
    date.insert_property(js_string!("prototype"), fixed);
    prototype.insert_property(js_string!("constructor"), hidden(date.clone().into()));
    let own_parse = replace(&own, "parse", parse, context)?;
    for name in ["now", "UTC", "parse"] {
        let function = own.get(JsString::from(name), context)?;
        date.insert_property(JsString::from(name), hidden(function));
    }
    let functions = Own {
        parse: own_parse,
        to_string: replace(&prototype, "toString", to_string, context)?,
        to_time_string: replace(&prototype, "toTimeString", to_time_string, context)?,
    };
    context.insert_data(functions);
    context.register_global_property(js_string!("Date"), date, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn own(context: &Context, which: impl FnOnce(&Own) -> &JsFunction) -> JsFunction {
    which(context.get_data::<Own>().expect("installed together with this function")).clone()
}

/// `new Date(…)`; without `new`, the current time as text.
fn construct(new_target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let inner = context.intrinsics().constructors().date().constructor();
    let Some(target) = new_target.as_object() else {
        let now = inner.construct(&[], None, context)?;
        return to_string(&now.into(), &[], context);
    };
    if let [single] = arguments
        && !single.as_object().is_some_and(|object| object.is::<Date>())
    {
        let mut value = single.to_primitive(context, PreferredType::Default)?;
        if let Some(text) = value.as_string() {
            value = time(&text, context)?.into();
        }
        return Ok(inner.construct(&[value], Some(&target), context)?.into());
    }
    Ok(inner.construct(arguments, Some(&target), context)?.into())
}

/// `Date.parse(text)`
fn parse(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?;
    Ok(time(&text, context)?.into())
}

/// Parses `text` to milliseconds since 1970 UTC; NaN if invalid.
fn time(text: &JsString, context: &mut Context) -> JsResult<f64> {
    let parse = own(context, |own| &own.parse);
    let iso = parse.call(&JsValue::undefined(), &[text.clone().into()], context)?.as_number().unwrap_or(f64::NAN);
    if !iso.is_nan() {
        return Ok(iso);
    }
    let Some(moment) = legacy::parse(&text.to_std_string_lossy()) else { return Ok(f64::NAN) };
    if let Some(offset) = moment.offset {
        return Ok(moment.utc() - f64::from(offset) * 60_000.0);
    }
    let parts = [moment.year, moment.month - 1, moment.day, moment.hour, moment.minute, moment.second, moment.millisecond];
    let inner = context.intrinsics().constructors().date().constructor();
    let local = inner.construct(&parts.map(JsValue::from), None, context)?;
    Ok(JsDate::from_object(local)?.get_time(context)?.as_number().unwrap_or(f64::NAN))
}

fn to_string(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let own = own(context, |own| &own.to_string);
    with_zone(this, &own, context)
}

fn to_time_string(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let own = own(context, |own| &own.to_time_string);
    with_zone(this, &own, context)
}

/// The result of the engine's method `own` for a date, followed by the zone's name in brackets.
fn with_zone(this: &JsValue, own: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let text = own.call(this, &[], context).map_err(|_| JsNativeError::typ().with_message("this is not a Date object."))?;
    let date = this.as_object().filter(JsObject::is::<Date>).map(JsDate::from_object);
    let (Some(Ok(date)), Some(said)) = (date, text.as_string()) else { return Ok(text) };
    let time = date.get_time(context)?.as_number().unwrap_or(f64::NAN);
    if time.is_nan() {
        return Ok(text);
    }
    let offset = -date.get_timezone_offset(context)?.as_number().unwrap_or(0.0);
    let zone = JsString::from(format!(" ({})", zone_name(time, offset as i32)));
    Ok(js_string!(&said, &zone).into())
}

#[cfg(test)]
mod tests;
