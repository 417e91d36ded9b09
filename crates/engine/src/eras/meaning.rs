//! Installs the rules of an era that differed: built-ins are replaced by natives, operators and literals by engine settings.

use super::literal;
use crate::realm::{Native, replace};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction,
    context::LegacyRules,
    js_string,
    object::{
        FunctionObjectBuilder,
        builtins::{JsArray, JsFunction},
    },
    property::{Attribute, PropertyDescriptor},
};
use vocabulary::{Difference, Era};

/// The replaced functions.
struct Originals {
    push: JsFunction,
    splice: JsFunction,
    substring: JsFunction,
    parse_int: JsFunction,
}

/// Installs the rules of `era` in the realm.
pub(super) fn install(era: Era, context: &mut Context) -> JsResult<()> {
    keep_originals(context)?;
    let mut rules = LegacyRules::default();
    for difference in Difference::of(era) {
        match difference {
            Difference::LiteralText => literal::install(context)?,
            Difference::Push => array_method("push", push, context)?,
            Difference::Splice => array_method("splice", splice, context)?,
            Difference::ArrayOfOne => array_of_one(context)?,
            Difference::Substring => {
                let prototype = context.intrinsics().constructors().string().prototype();
                replace(&prototype, "substring", substring, context)?;
            }
            Difference::OctalParseInt => {
                replace(&context.global_object(), "parseInt", parse_int, context)?;
            }
            Difference::WritableUndefined => writable_undefined(context),
            Difference::ObjectsOnly => objects_only(context)?,
            Difference::Equality => rules.syntax.strict_equality = true,
            Difference::NoStrictMode => rules.syntax.no_strict_mode = true,
            Difference::NoStringIndex => rules.no_string_index = true,
            Difference::SharedRegExp => rules.shared_regexp_literals = true,
        }
    }
    context.set_legacy_rules(rules);
    Ok(())
}

fn keep_originals(context: &mut Context) -> JsResult<()> {
    let constructors = context.intrinsics().constructors();
    let (array, string) = (constructors.array().prototype(), constructors.string().prototype());
    let global = context.global_object();
    let originals = Originals {
        push: function(&array, "push", context)?,
        splice: function(&array, "splice", context)?,
        substring: function(&string, "substring", context)?,
        parse_int: function(&global, "parseInt", context)?,
    };
    context.insert_data(originals);
    Ok(())
}

fn function(object: &JsObject, name: &str, context: &mut Context) -> JsResult<JsFunction> {
    let value = object.get(JsString::from(name), context)?;
    value
        .as_object()
        .and_then(JsFunction::from_object)
        .ok_or_else(|| JsNativeError::typ().with_message(format!("the engine has no {name}")).into())
}

fn original(which: fn(&Originals) -> &JsFunction, context: &Context) -> JsFunction {
    which(context.get_data::<Originals>().expect("kept before the functions are replaced")).clone()
}

fn array_method(name: &'static str, native: Native, context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().array().prototype();
    replace(&prototype, name, native, context).map(|_| ())
}

fn push(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    original(|o| &o.push, context).call(this, arguments, context)?;
    Ok(arguments.last().cloned().unwrap_or_default())
}

fn splice(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let removed = original(|o| &o.splice, context).call(this, arguments, context)?;
    let Some(list) = removed.as_object() else { return Ok(removed) };
    match list.get(js_string!("length"), context)?.to_length(context)? {
        0 => Ok(JsValue::undefined()),
        1 => list.get(0, context),
        _ => Ok(removed),
    }
}

/// `Array` as a constructor that takes every argument as an element.
fn array_of_one(context: &mut Context) -> JsResult<()> {
    let native: Native = |_, arguments, context| Ok(JsArray::from_iter(arguments.iter().cloned(), context).into());
    let array = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native))
        .name(js_string!("Array"))
        .length(1)
        .constructor(true)
        .build();
    let prototype = context.intrinsics().constructors().array().prototype();
    let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
    array.insert_property(js_string!("prototype"), fixed);
    let own = PropertyDescriptor::builder().value(array.clone()).writable(true).enumerable(false).configurable(true);
    prototype.insert_property(js_string!("constructor"), own);
    context.register_global_property(js_string!("Array"), array, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn substring(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let original = original(|o| &o.substring, context);
    let [start, end, ..] = arguments else { return original.call(this, arguments, context) };
    let number = |value: &JsValue, context: &mut Context| value.to_number(context).map(|n| if n.is_nan() { 0.0 } else { n.max(0.0) });
    let (start, end) = (number(start, context)?, number(end, context)?);
    original.call(this, &[start.into(), end.max(start).into()], context)
}

fn parse_int(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let original = original(|o| &o.parse_int, context);
    let text = arguments.get_or_undefined(0).to_string(context)?;
    let radix = arguments.get_or_undefined(1).to_i32(context)?;
    let plain = text.to_std_string_lossy();
    let digits = plain.trim_start().trim_start_matches(['+', '-']);
    let octal = radix == 0 && digits.starts_with('0') && digits[1..].starts_with(|c: char| c.is_ascii_digit());
    original.call(this, &[text.into(), if octal { 8 } else { radix }.into()], context)
}

fn writable_undefined(context: &Context) {
    let global = context.global_object();
    for (name, value) in [("undefined", JsValue::undefined()), ("NaN", JsValue::nan()), ("Infinity", f64::INFINITY.into())] {
        let writable = PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(false);
        global.insert_property(JsString::from(name), writable);
    }
}

/// The functions that throw unless the argument is an object (5th edition, 15.2.3.2 to 15.2.3.4 and 15.2.3.8 to 15.2.3.14).
const OF_OBJECTS: [&str; 10] = [
    "getPrototypeOf",
    "getOwnPropertyDescriptor",
    "getOwnPropertyNames",
    "seal",
    "freeze",
    "preventExtensions",
    "isSealed",
    "isFrozen",
    "isExtensible",
    "keys",
];

fn objects_only(context: &mut Context) -> JsResult<()> {
    let object = context.intrinsics().constructors().object().constructor();
    for name in OF_OBJECTS {
        let original = function(&object, name, context)?;
        let length = original.get(js_string!("length"), context)?.to_length(context)?;
        let native = NativeFunction::from_copy_closure_with_captures(
            |this, arguments, (name, original), context| {
                if arguments.get_or_undefined(0).is_object() {
                    return original.call(this, arguments, context);
                }
                Err(JsNativeError::typ().with_message(format!("Object.{} called on non-object", name.to_std_string_lossy())).into())
            },
            (JsString::from(name), original),
        );
        let asks = FunctionObjectBuilder::new(context.realm(), native).name(JsString::from(name)).length(length as usize).build();
        let property = PropertyDescriptor::builder().value(asks).writable(true).enumerable(false).configurable(true);
        object.define_property_or_throw(JsString::from(name), property, context)?;
    }
    Ok(())
}
