//! What the probes in a script's text do; where they stand is `language::probe`'s matter.

use super::{eras, functions, mending, realm::Native, sources::Sources};
use crate::language::{Earlier, PROBES, TEMPORARY};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Source,
    object::{FunctionObjectBuilder, builtins::JsProxy},
    property::{Attribute, PropertyKey},
};
use std::cell::RefCell;
use std::rc::Rc;

/// The prefixes whose probes are in scope already.
#[derive(Default)]
struct Ready(RefCell<Vec<String>>);

/// The objects that stand for `null` and `undefined` where a property of them is asked for.
struct Nullish {
    null: JsObject,
    undefined: JsObject,
}

/// Prepares what all probes share.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let stand_in = |get: Native, set: Native, context: &mut Context| -> JsResult<JsObject> {
        let target = JsObject::with_null_proto();
        let proxy = JsProxy::builder(target).get(get).set(set).delete_property(delete_of_nullish).build(context)?;
        Ok(proxy.into())
    };
    let null = stand_in(get_of_null, set_of_null, context)?;
    let undefined = stand_in(get_of_undefined, set_of_undefined, context)?;
    context.insert_data(Nullish { null, undefined });
    context.insert_data(Rc::new(Ready::default()));
    Ok(())
}

/// Brings the probes with this prefix into scope, as constants of a script: nothing on `globalThis` shows them.
pub(super) fn declare(prefix: &str, context: &mut Context) -> JsResult<()> {
    let ready = context.get_data::<Rc<Ready>>().expect("installed with the realm").clone();
    if ready.0.borrow().iter().any(|known| known == prefix) {
        return Ok(());
    }
    let global = context.global_object();
    let mut script = String::new();
    for letter in PROBES {
        let name = format!("{prefix}{letter}");
        let function = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native(*letter))).build();
        context.register_global_property(JsString::from(format!("{name}0")), function, Attribute::CONFIGURABLE)?;
        script.push_str(&format!("const {name}={name}0;"));
    }
    script.push_str(&format!("let {prefix}{TEMPORARY};"));
    context.eval(Source::from_bytes(&script))?;
    for letter in PROBES {
        global.delete_property_or_throw(JsString::from(format!("{prefix}{letter}0")), context)?;
    }
    ready.0.borrow_mut().push(prefix.to_owned());
    Ok(())
}

fn native(letter: char) -> Native {
    match letter {
        'N' => nullish,
        'K' => caught,
        'C' => class,
        'S' => eras::character,
        'R' => eras::shared,
        'U' => undefined,
        _ => name,
    }
}

/// `N(value)`: an object whose every use throws what the language prescribes for a use of `value`, in the browsers' words.
/// An object and not a throw, so that what comes first in the language still comes first: the key, the right side.
fn nullish(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let nullish = context.get_data::<Nullish>().expect("installed with the realm");
    let object = if arguments.get_or_undefined(0).is_null() { &nullish.null } else { &nullish.undefined };
    Ok(object.clone().into())
}

fn get_of_null(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Err(nullish_error("read", "null", "reading", arguments))
}

fn get_of_undefined(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Err(nullish_error("read", "undefined", "reading", arguments))
}

fn set_of_null(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Err(nullish_error("set", "null", "setting", arguments))
}

fn set_of_undefined(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Err(nullish_error("set", "undefined", "setting", arguments))
}

fn delete_of_nullish(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Err(JsNativeError::typ().with_message("Cannot convert undefined or null to object").into())
}

fn nullish_error(verb: &str, what: &str, doing: &str, arguments: &[JsValue]) -> boa_engine::JsError {
    property_error(verb, what, doing, arguments.get_or_undefined(1))
}

/// The error of reading the property `key` of `null` or `undefined`.
pub(super) fn read_error(nullish: &JsValue, key: &JsValue) -> boa_engine::JsError {
    property_error("read", if nullish.is_null() { "null" } else { "undefined" }, "reading", key)
}

fn property_error(verb: &str, what: &str, doing: &str, key: &JsValue) -> boa_engine::JsError {
    if key.as_symbol().is_some_and(|symbol| symbol == boa_engine::JsSymbol::iterator()) {
        let what = if what == "null" { "object null" } else { what };
        let message = format!("{what} is not iterable (cannot read property Symbol(Symbol.iterator))");
        return JsNativeError::typ().with_message(message).into();
    }
    let key = match key.as_symbol() {
        Some(symbol) => symbol.descriptive_string().to_std_string_lossy(),
        None => key.as_string().map(|text| text.to_std_string_lossy()).unwrap_or_default(),
    };
    JsNativeError::typ().with_message(format!("Cannot {verb} properties of {what} ({doing} '{key}')")).into()
}

/// `K(error)`: an error was caught.
fn caught(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let error = arguments.get_or_undefined(0);
    mending::mend(error, context);
    Ok(error.clone())
}

/// `C(class, number)`: a class was made from the text with this number.
fn class(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if let (Some(class), Some(number)) = (arguments.get_or_undefined(0).as_object(), arguments.get_or_undefined(1).as_number()) {
        functions::note_class(&class, number as u32, context)?;
    }
    Ok(JsValue::undefined())
}

/// `U(key)`: a pattern inside another was to take `key`, or elements, of a value that is undefined.
fn undefined(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let key = arguments.first().cloned().unwrap_or_else(|| boa_engine::JsSymbol::iterator().into());
    Err(read_error(&JsValue::undefined(), &key))
}

/// `F(name, function)`: names an anonymous function (ECMA-262, 8.4 NamedEvaluation).
fn name(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let function = arguments.get_or_undefined(1).clone();
    if let Some(object) = function.as_object() {
        let key = PropertyKey::from(JsString::from("name"));
        let unnamed = object
            .borrow()
            .properties()
            .get(&key)
            .is_none_or(|known| known.value().and_then(JsValue::as_string).is_some_and(|text| text.is_empty()));
        if unnamed {
            functions::set_name(&object, arguments.get_or_undefined(0).clone(), context)?;
        }
    }
    Ok(function)
}

/// What came before the next script.
pub(super) fn earlier(context: &Context) -> Earlier {
    Sources::of(context).count()
}
