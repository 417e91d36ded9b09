//! `DOMException` (Web IDL, 2.8.1): the errors of web APIs, limited to those thrown here.

use boa_engine::{
    Context, JsArgs, JsError, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction,
    builtins::error::{Error, ErrorKind},
    js_string,
    object::FunctionObjectBuilder,
    property::{Attribute, PropertyDescriptor},
};

/// The prototype of all DOMExceptions of a realm.
struct Prototype(JsObject);

/// Names with a legacy code (Web IDL, 2.8.1, the table of names).
const CODES: &[(&str, u32)] = &[
    ("InvalidCharacterError", 5),
    ("NotSupportedError", 9),
    ("InvalidStateError", 11),
    ("SyntaxError", 12),
    ("AbortError", 20),
    ("QuotaExceededError", 22),
    ("TimeoutError", 23),
    ("DataCloneError", 25),
];

/// Installs `DOMException`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let parent = context.intrinsics().constructors().error().prototype();
    let prototype = JsObject::from_proto_and_data(parent, boa_engine::builtins::object::OrdinaryObject);
    let constructor = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(construct))
        .name(js_string!("DOMException"))
        .length(0)
        .constructor(true)
        .build();
    let hidden = |value: JsValue| PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    prototype.insert_property(js_string!("constructor"), hidden(constructor.clone().into()));
    prototype.insert_property(js_string!("name"), hidden(js_string!("Error").into()));
    let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
    constructor.insert_property(js_string!("prototype"), fixed);
    context.insert_data(Prototype(prototype));
    context.register_global_property(js_string!("DOMException"), constructor, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

/// `new DOMException(message, name)`
fn construct(new_target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if new_target.is_undefined() {
        return Err(JsNativeError::typ().with_message("Failed to construct 'DOMException': Please use the 'new' operator").into());
    }
    let message = match arguments.first() {
        Some(message) if !message.is_undefined() => message.to_string(context)?,
        _ => js_string!(""),
    };
    let name = match arguments.get_or_undefined(1) {
        name if name.is_undefined() => js_string!("Error"),
        name => name.to_string(context)?,
    };
    Ok(build(&name, message, context).into())
}

fn build(name: &JsString, message: JsString, context: &mut Context) -> JsObject {
    let prototype = context.get_data::<Prototype>().map(|kept| kept.0.clone());
    let error = JsObject::from_proto_and_data(prototype, Error::new(ErrorKind::Error));
    let code = CODES.iter().find(|(known, _)| *name == **known).map_or(0, |(_, code)| *code);
    let hidden = |value: JsValue| PropertyDescriptor::builder().value(value).writable(false).enumerable(false).configurable(true);
    error.insert_property(js_string!("name"), hidden(name.clone().into()));
    error.insert_property(js_string!("message"), hidden(message.into()));
    error.insert_property(js_string!("code"), hidden(code.into()));
    error
}

/// Creates an exception to throw.
pub(super) fn exception(name: &str, message: &str, context: &mut Context) -> JsError {
    JsError::from_opaque(made(name, message, context))
}

/// Creates an exception as a value.
pub(super) fn made(name: &str, message: &str, context: &mut Context) -> JsValue {
    build(&JsString::from(name), JsString::from(message), context).into()
}
