//! Calls the browser's own `Intl`. Only plain data passes, in either direction.

use super::{Plain, Refusal, Request};
use js_sys::{Array, BigInt, Date, Function, JsString, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// Number of formatters cached: creating one costs far more than using it.
const KEPT: usize = 32;

thread_local! {
    /// formatters by service, locales and options; the newest last
    static FORMATTERS: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// The zone's name at `time`, in the browser's language: the part in brackets of the host's text of a date.
pub(in crate::services) fn zone_name(time: f64, offset: i32) -> String {
    let text = String::from(Date::new(&time.into()).to_string());
    let name = text.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    name.map_or_else(|| format!("GMT{offset:+}"), str::to_owned)
}

/// Performs the request.
pub(super) fn answer(request: &Request) -> Result<Plain, Refusal> {
    host(request).map(|value| from_host(&value, 0)).map_err(|error| refusal(&error))
}

fn host(request: &Request) -> Result<JsValue, JsValue> {
    let arguments: Array = request.arguments.iter().map(to_host).collect();
    if request.service == "String" {
        // read from the prototype, because `Reflect.get` does not accept primitives
        let class = Reflect::get(&js_sys::global(), &"String".into())?;
        let prototype = Reflect::get(&class, &"prototype".into())?;
        return method(&prototype, request.method)?.call1(&arguments.get(0), &to_host(&request.locales));
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    if request.service == "Intl" {
        return method(&intl, request.method)?.apply(&intl, &arguments);
    }
    let class: Function = Reflect::get(&intl, &request.service.into())?.dyn_into()?;
    if request.method == "supportedLocalesOf" {
        return method(&class, request.method)?.apply(&class, &arguments);
    }
    let formatter = formatter(&class, request)?;
    if request.service == "Locale" {
        return locale(&formatter, request.method);
    }
    if request.method == "@@construct" {
        return Ok(JsValue::UNDEFINED);
    }
    let answer = method(&formatter, request.method)?.apply(&formatter, &arguments)?;
    // segments are an iterable; convert it to an array, which is plain data
    Ok(if request.service == "Segmenter" && request.method == "segment" { Array::from(&answer).into() } else { answer })
}

/// A part of a locale, or a locale derived from it, represented by its tag.
fn locale(locale: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let tag = |locale: &JsValue| method(locale, "toString")?.call0(locale);
    match name.strip_prefix("@@") {
        Some("construct") => tag(locale),
        Some(part) => Reflect::get(locale, &part.into()),
        None => {
            let answer = method(locale, name)?.call0(locale)?;
            if matches!(name, "maximize" | "minimize") { tag(&answer) } else { Ok(answer) }
        }
    }
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}

fn formatter(class: &Function, request: &Request) -> Result<JsValue, JsValue> {
    let key = format!("{} {:?} {:?}", request.service, request.locales, request.options);
    let known = FORMATTERS.with_borrow(|kept| kept.iter().find(|(of, _)| *of == key).map(|(_, formatter)| formatter.clone()));
    if let Some(known) = known {
        return Ok(known);
    }
    let arguments = Array::of2(&to_host(&request.locales), &to_host(&request.options));
    let made = Reflect::construct(class, &arguments)?;
    FORMATTERS.with_borrow_mut(|kept| {
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push((key, made.clone()));
    });
    Ok(made)
}

fn refusal(error: &JsValue) -> Refusal {
    let text = |key: &str| Reflect::get(error, &key.into()).ok().and_then(|value| value.as_string()).unwrap_or_default();
    Refusal { range: text("name") == "RangeError", message: text("message") }
}

fn to_host(plain: &Plain) -> JsValue {
    match plain {
        Plain::Undefined => JsValue::UNDEFINED,
        Plain::Null => JsValue::NULL,
        Plain::Boolean(flag) => (*flag).into(),
        Plain::Number(number) => (*number).into(),
        Plain::Bigint(digits) => BigInt::new(&digits.as_str().into()).map_or(JsValue::UNDEFINED, JsValue::from),
        Plain::Text(units) => String::from_utf16_lossy(units).into(),
        Plain::List(items) => items.iter().map(to_host).collect::<Array>().into(),
        Plain::Record(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                // cannot fail on a fresh object
                let _ = Reflect::set(&object, &name.as_str().into(), &to_host(value));
            }
            object.into()
        }
    }
}

fn from_host(value: &JsValue, depth: u32) -> Plain {
    if value.is_undefined() || value.is_function() || value.is_symbol() || depth > 4 {
        return Plain::Undefined;
    }
    if value.is_null() {
        return Plain::Null;
    }
    if let Some(flag) = value.as_bool() {
        return Plain::Boolean(flag);
    }
    if let Some(number) = value.as_f64() {
        return Plain::Number(number);
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        return Plain::Text(text.iter().collect());
    }
    if let Some(digits) = value.dyn_ref::<BigInt>() {
        let text = digits.to_string(10).map(String::from);
        return text.map_or(Plain::Undefined, Plain::Bigint);
    }
    if Array::is_array(value) {
        return Plain::List(Array::from(value).iter().map(|item| from_host(&item, depth + 1)).collect());
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Plain::Undefined };
    let fields = Object::entries(object).into_iter().filter_map(|pair| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, from_host(&pair.get(1), depth + 1)))
    });
    Plain::Record(fields.collect())
}
