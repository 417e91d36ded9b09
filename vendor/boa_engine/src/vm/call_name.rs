//! How the calls of a stack trace are written: `Array.map`, `new Point`, `Object.run [as start]`.

use crate::{
    Context, JsObject, JsString, JsValue,
    builtins::{function::OrdinaryFunction, proxy::Proxy},
    js_string,
    property::{DescriptorKind, PropertyKey},
    symbol::JsSymbol,
    value::JsVariant,
};

/// The most properties of an object that are looked at for the name under which a function was called.
const MOST: usize = 200;

/// The text of a call without its place, as V8 writes it; empty where only the place is written. `receiver` is `this` as it
/// was handed over, nothing where an object is constructed. No code of the program runs.
pub(super) fn written(
    name: &JsString,
    receiver: Option<&JsValue>,
    function: Option<&JsObject>,
    context: &Context,
) -> String {
    let name = function.and_then(name_of).unwrap_or_else(|| name.clone());
    let name = name.to_std_string_lossy();
    let Some(receiver) = receiver else {
        let name = if name.is_empty() { "<anonymous>" } else { &name };
        return format!("new {name}");
    };
    let Some(class) = class_of(receiver, context) else {
        return name;
    };
    let method = receiver
        .as_object()
        .zip(function)
        .and_then(|(receiver, function)| method_of(receiver, function, &name));
    if name.is_empty() {
        // V8 names a function without a name by what it was assigned to: `Point.origin = () => …`.
        let owner = receiver.as_object().filter(JsObject::is_callable);
        let owner = owner.as_ref().and_then(name_of).map(|name| name.to_std_string_lossy());
        let class = owner.filter(|_| method.is_some()).unwrap_or(class);
        return format!("{class}.{}", method.as_deref().unwrap_or("<anonymous>"));
    }
    // A text that is no name (`get size`, `#grow`, `[Symbol.iterator]`) stands alone.
    let identifier = name.chars().enumerate().all(|(at, c)| {
        c.is_alphabetic() || c == '_' || c == '$' || at > 0 && c.is_alphanumeric()
    });
    let mut text = if identifier { format!("{class}.{name}") } else { name.clone() };
    if let Some(method) = method
        && name != method
        && !name.ends_with(&format!(".{method}"))
    {
        text.push_str(&format!(" [as {method}]"));
    }
    text
}

/// The name under which a receiver has a function, if it is one name.
fn method_of(receiver: JsObject, function: &JsObject, name: &str) -> Option<String> {
    let is = |value: Option<&JsValue>| {
        value
            .and_then(JsValue::as_object)
            .is_some_and(|value| JsObject::equals(&value, function))
    };
    let holds = |object: &JsObject, key: &PropertyKey| {
        let object = object.borrow();
        object.properties().get(key).is_some_and(|property| match property.kind() {
            DescriptorKind::Accessor { get, set } => is(get.as_ref()) || is(set.as_ref()),
            _ => is(property.value()),
        })
    };
    let plain = name.strip_prefix("get ").or_else(|| name.strip_prefix("set "));
    let plain = plain.unwrap_or(name);
    let key = PropertyKey::from(js_string!(plain));
    let mut found = None;
    let mut next = Some(receiver);
    while let Some(object) = next {
        if !plain.is_empty() && holds(&object, &key) {
            return Some(plain.to_owned());
        }
        let (keys, _) = object.borrow().properties().first_keys(MOST);
        for key in keys {
            if let PropertyKey::String(name) = &key
                && holds(&object, &key)
            {
                let name = name.to_std_string_lossy();
                if found.as_ref().is_some_and(|found| *found != name) {
                    return None;
                }
                found = Some(name);
            }
        }
        next = object.prototype();
    }
    found
}

fn data(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    let object = object.borrow();
    object.properties().get(key)?.value().cloned()
}

/// The `name` of a function, if it is a text of its own.
fn name_of(function: &JsObject) -> Option<JsString> {
    let name = data(function, &js_string!("name").into())?.as_string()?;
    (!name.is_empty()).then_some(name)
}

/// The name of what a receiver is an instance of; nothing for no receiver and for the global object.
fn class_of(receiver: &JsValue, context: &Context) -> Option<String> {
    let constructors = context.intrinsics().constructors();
    let object = match receiver.variant() {
        JsVariant::Undefined | JsVariant::Null => return None,
        JsVariant::Object(object) => object,
        JsVariant::String(_) => constructors.string().prototype(),
        JsVariant::Boolean(_) => constructors.boolean().prototype(),
        JsVariant::Integer32(_) | JsVariant::Float64(_) => constructors.number().prototype(),
        JsVariant::BigInt(_) => constructors.bigint().prototype(),
        JsVariant::Symbol(_) => constructors.symbol().prototype(),
    };
    if JsObject::equals(&object, &context.global_object()) {
        return None;
    }
    if object.is::<Proxy>() {
        return Some("Proxy".into());
    }
    let class = object
        .downcast_ref::<OrdinaryFunction>()
        .is_some_and(|function| function.codeblock().is_class_constructor());
    if class && let Some(name) = name_of(&object) {
        return Some(name.to_std_string_lossy());
    }
    let tag = data(&object, &JsSymbol::to_string_tag().into()).and_then(|tag| tag.as_string());
    if let Some(tag) = tag {
        return Some(tag.to_std_string_lossy());
    }
    let constructor = PropertyKey::from(js_string!("constructor"));
    let mut next = Some(object);
    while let Some(object) = next {
        let constructor = data(&object, &constructor).and_then(|constructor| constructor.as_callable());
        if let Some(name) = constructor.as_ref().and_then(name_of) {
            return Some(name.to_std_string_lossy());
        }
        next = object.prototype();
    }
    Some("Object".into())
}
