//! JavaScript 1.2: `toString` of an array or object returns the literal that would create it.

use crate::realm::replace;
use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, js_string, property::PropertyKey};
use std::cell::RefCell;
use std::rc::Rc;

/// The objects being converted; one that recurs inside itself is shown empty.
type Open = RefCell<Vec<JsObject>>;

/// Replaces `toString` of arrays and of objects without a `toString` override.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.insert_data(Rc::<Open>::default());
    let constructors = context.intrinsics().constructors();
    let (array, object) = (constructors.array().prototype(), constructors.object().prototype());
    replace(&array, "toString", array_text, context)?;
    replace(&object, "toString", object_text, context).map(|_| ())
}

fn array_text(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    within(this, "[]", context, |list, context| {
        let length = list.get(js_string!("length"), context)?.to_length(context)?;
        let mut texts = Vec::new();
        for index in 0..length {
            let value = list.get(index, context)?;
            texts.push(if value.is_null_or_undefined() { String::new() } else { text(&value, context)? });
        }
        Ok(format!("[{}]", texts.join(", ")))
    })
}

fn object_text(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    within(this, "{}", context, |object, context| {
        let mut texts = Vec::new();
        for key in object.own_property_keys(context)? {
            let name = match &key {
                PropertyKey::Symbol(_) => continue,
                PropertyKey::String(name) => name.to_std_string_lossy(),
                PropertyKey::Index(index) => index.get().to_string(),
            };
            let shown = object.borrow().properties().get(&key).is_none_or(|property| property.enumerable() == Some(true));
            if shown {
                let value = object.get(key, context)?;
                texts.push(format!("{}:{}", if is_name(&name) { name } else { quoted(&name) }, text(&value, context)?));
            }
        }
        Ok(format!("{{{}}}", texts.join(", ")))
    })
}

/// Converts an object to text; returns `again` if it is being converted already.
fn within(
    this: &JsValue,
    again: &str,
    context: &mut Context,
    make: impl FnOnce(&JsObject, &mut Context) -> JsResult<String>,
) -> JsResult<JsValue> {
    let object = this.to_object(context)?;
    let open = context.get_data::<Rc<Open>>().expect("installed together with this function").clone();
    if open.borrow().iter().any(|other| JsObject::equals(other, &object)) {
        return Ok(JsString::from(again).into());
    }
    open.borrow_mut().push(object.clone());
    let made = make(&object, context);
    open.borrow_mut().pop();
    made.map(|text| JsString::from(text).into())
}

fn text(value: &JsValue, context: &mut Context) -> JsResult<String> {
    match value.as_string() {
        Some(text) => Ok(quoted(&text.to_std_string_lossy())),
        None => Ok(value.to_string(context)?.to_std_string_lossy()),
    }
}

fn is_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
        || name.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '$')
            && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$')
}

fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' | '\\' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
