//! The locale-dependent methods of the language: `toLocaleString` and its relatives, `localeCompare`, upper and lower case.

#[cfg(feature = "temporal")]
mod temporal;

use super::ask;
use crate::realm::{Native, replace};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue,
    builtins::date::Date,
    js_string,
    object::builtins::{JsArray, JsDate},
};

/// Replaces the engine's methods, which ignore locales.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let constructors = context.intrinsics().constructors();
    let (number, bigint, date) = (constructors.number().prototype(), constructors.bigint().prototype(), constructors.date().prototype());
    let string = constructors.string().prototype();
    let methods: [(&JsObject, &'static str, Native); 8] = [
        (&number, "toLocaleString", number_text),
        (&bigint, "toLocaleString", bigint_text),
        (&date, "toLocaleString", |this, arguments, context| date_text(this, arguments, Parts::Both, context)),
        (&date, "toLocaleDateString", |this, arguments, context| date_text(this, arguments, Parts::Date, context)),
        (&date, "toLocaleTimeString", |this, arguments, context| date_text(this, arguments, Parts::Time, context)),
        (&string, "localeCompare", compare),
        (&string, "toLocaleUpperCase", |this, arguments, context| cased(this, arguments, "toLocaleUpperCase", context)),
        (&string, "toLocaleLowerCase", |this, arguments, context| cased(this, arguments, "toLocaleLowerCase", context)),
    ];
    for (prototype, name, native) in methods {
        replace(prototype, name, native, context)?;
    }
    #[cfg(feature = "temporal")]
    temporal::install(context)?;
    Ok(())
}

fn number_text(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let inner = this.as_object().and_then(|object| object.downcast_ref::<f64>().map(|number| *number));
    let number = this.as_number().or(inner);
    let number =
        number.ok_or_else(|| JsNativeError::typ().with_message("Number.prototype.toLocaleString requires that 'this' be a Number"))?;
    ask("NumberFormat", arguments.get_or_undefined(0), arguments.get_or_undefined(1), "format", &[number.into()], context)
}

fn bigint_text(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let inner = this.as_object().and_then(|object| object.downcast_ref::<boa_engine::JsBigInt>().map(|digits| digits.clone()));
    let digits = this.as_bigint().or(inner);
    let digits =
        digits.ok_or_else(|| JsNativeError::typ().with_message("BigInt.prototype.toLocaleString requires that 'this' be a BigInt"))?;
    ask("NumberFormat", arguments.get_or_undefined(0), arguments.get_or_undefined(1), "format", &[digits.into()], context)
}

/// The default parts of a date if the options request none (ECMA-402 11.1.2).
#[derive(Clone, Copy, PartialEq)]
enum Parts {
    Date,
    Time,
    Both,
    /// with the name of the zone
    #[cfg_attr(not(feature = "temporal"), allow(dead_code, reason = "of `Temporal` alone"))]
    Zoned,
}

fn date_text(this: &JsValue, arguments: &[JsValue], parts: Parts, context: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object().filter(JsObject::is::<Date>);
    let object = object.ok_or_else(|| JsNativeError::typ().with_message("this is not a Date object."))?;
    let time = JsDate::from_object(object)?.get_time(context)?;
    if time.as_number().is_none_or(f64::is_nan) {
        return Ok(js_string!("Invalid Date").into());
    }
    formatted(time, parts, None, arguments, context)
}

/// Formats `time` (milliseconds since 1970 UTC) by the host's formatter; `zone` overrides the options.
fn formatted(time: JsValue, parts: Parts, zone: Option<String>, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let given = arguments.get_or_undefined(1);
    let options = JsObject::with_null_proto();
    if let Some(given) = given.as_object() {
        for key in given.own_property_keys(context)? {
            let value = given.get(key.clone(), context)?;
            options.create_data_property_or_throw(key, value, context)?;
        }
    }
    const DATE: [&str; 4] = ["weekday", "year", "month", "day"];
    const TIME: [&str; 5] = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits"];
    let mut asked =
        |names: &[&str]| names.iter().any(|name| options.get(JsString::from(*name), context).is_ok_and(|value| !value.is_undefined()));
    let styled = asked(&["dateStyle", "timeStyle"]);
    let needed = match parts {
        Parts::Date => !asked(&DATE),
        Parts::Time => !asked(&TIME),
        Parts::Both | Parts::Zoned => !asked(&DATE) && !asked(&TIME),
    };
    if needed && !styled {
        let date = ["year", "month", "day"].as_slice();
        let time = ["hour", "minute", "second"].as_slice();
        let names = match parts {
            Parts::Date => [date, &[]],
            Parts::Time => [time, &[]],
            Parts::Both | Parts::Zoned => [date, time],
        };
        for name in names.into_iter().flatten() {
            options.create_data_property_or_throw(JsString::from(*name), js_string!("numeric"), context)?;
        }
        if parts == Parts::Zoned && !options.has_own_property(js_string!("timeZoneName"), context)? {
            options.create_data_property_or_throw(js_string!("timeZoneName"), js_string!("short"), context)?;
        }
    }
    if let Some(zone) = zone {
        options.create_data_property_or_throw(js_string!("timeZone"), JsString::from(zone), context)?;
    }
    ask("DateTimeFormat", arguments.get_or_undefined(0), &options.into(), "format", &[time], context)
}

fn this_text(this: &JsValue, name: &str, context: &mut Context) -> JsResult<JsValue> {
    if this.is_null_or_undefined() {
        return Err(JsNativeError::typ().with_message(format!("String.prototype.{name} called on null or undefined")).into());
    }
    Ok(this.to_string(context)?.into())
}

fn compare(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = this_text(this, "localeCompare", context)?;
    let other = arguments.get_or_undefined(0).to_string(context)?.into();
    ask("Collator", arguments.get_or_undefined(1), arguments.get_or_undefined(2), "compare", &[text, other], context)
}

fn cased(this: &JsValue, arguments: &[JsValue], method: &'static str, context: &mut Context) -> JsResult<JsValue> {
    let text = this_text(this, method, context)?;
    ask("String", arguments.get_or_undefined(0), &JsValue::undefined(), method, &[text], context)
}

/// Converts an iterable of the program to an array.
pub(in crate::services) fn listed(value: &JsValue, context: &mut Context) -> JsResult<JsValue> {
    let Some(object) = value.as_object() else { return Ok(value.clone()) };
    if object.is_array() {
        return Ok(value.clone());
    }
    // any iterable: convert it by the built-in `Array.from`
    let constructor = context.intrinsics().constructors().array().constructor();
    let from = constructor.get(js_string!("from"), context)?;
    let from = from.as_callable().ok_or_else(|| JsNativeError::typ().with_message("object is not iterable"))?;
    let list = from.call(&constructor.into(), std::slice::from_ref(value), context)?;
    Ok(match list.as_object() {
        Some(list) => JsArray::from_object(list)?.into(),
        None => list,
    })
}
