//! `RegExp.prototype.source`: Boa escapes every `/`, even one that is already escaped or inside a class.

use boa_engine::{
    Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction,
    builtins::regexp::RegExp,
    js_string,
    object::{FunctionObjectBuilder, builtins::JsFunction},
    property::{PropertyDescriptor, PropertyKey},
};

/// The engine's own getter.
struct Source(JsFunction);

/// Replaces the getter.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().regexp().prototype();
    let key = PropertyKey::from(js_string!("source"));
    let own = prototype.borrow().properties().get(&key).and_then(|property| property.get().and_then(JsValue::as_object));
    let Some(own) = own.and_then(JsFunction::from_object) else {
        return Err(JsNativeError::typ().with_message("the engine has no RegExp.prototype.source").into());
    };
    context.insert_data(Source(own));
    let getter = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(source)).name(js_string!("get source")).build();
    let property = PropertyDescriptor::builder().get(getter).set(JsValue::undefined()).enumerable(false).configurable(true);
    prototype.define_property_or_throw(key, property, context)?;
    Ok(())
}

fn source(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let own = context.get_data::<Source>().expect("installed together with this function").0.clone();
    let text = own.call(this, &[], context)?;
    match (this.as_object().is_some_and(|object| object.is::<RegExp>()), text.as_string()) {
        (true, Some(text)) => Ok(JsString::from(mended(&text.iter().collect::<Vec<_>>()).as_slice()).into()),
        _ => Ok(text),
    }
}

/// Removes the engine's backslashes and adds those that EscapeRegExpPattern (ECMA-262 22.2.6.13.1) requires.
pub(crate) fn mended(escaped: &[u16]) -> Vec<u16> {
    const SLASH: u16 = b'/' as u16;
    const BACKSLASH: u16 = b'\\' as u16;
    let mut plain: Vec<u16> = Vec::with_capacity(escaped.len());
    for &unit in escaped {
        if unit == SLASH && plain.last() == Some(&BACKSLASH) {
            plain.pop();
        }
        plain.push(unit);
    }
    let (mut out, mut class, mut quoted) = (Vec::with_capacity(plain.len()), false, false);
    for unit in plain {
        if unit == SLASH && !class && !quoted {
            out.push(BACKSLASH);
        }
        if quoted {
            quoted = false;
        } else {
            quoted = unit == BACKSLASH;
            class = if unit == u16::from(b'[') {
                true
            } else if unit == u16::from(b']') {
                false
            } else {
                class
            };
        }
        out.push(unit);
    }
    out
}
