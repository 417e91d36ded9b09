//! Defines classes as browsers do (Web IDL, 3.7): enumerable members on the prototype, a tag, `new` required.

use crate::realm::Native;
use boa_engine::{
    Context, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction,
    builtins::object::OrdinaryObject,
    js_string,
    object::{FunctionObjectBuilder, NativeObject},
    property::{Attribute, PropertyDescriptor},
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Definition of a host class.
pub(super) struct Interface {
    pub name: &'static str,
    /// the class it extends, which must be installed earlier
    pub parent: Option<&'static str>,
    /// number of arguments that the constructor requires
    pub length: usize,
    /// the constructor as a native, with `new.target` as `this`
    pub construct: Native,
    /// name, getter, setter
    pub attributes: &'static [(&'static str, Native, Option<Native>)],
    pub methods: &'static [(&'static str, usize, Native)],
    pub statics: &'static [(&'static str, usize, Native)],
    pub constants: &'static [(&'static str, u32)],
}

impl Interface {
    /// An empty class that programs cannot construct.
    pub const EMPTY: Self = Self {
        name: "",
        parent: None,
        length: 0,
        construct: |_, _, _| Err(JsNativeError::typ().with_message("Illegal constructor").into()),
        attributes: &[],
        methods: &[],
        statics: &[],
        constants: &[],
    };
}

/// The prototypes of a realm by class name.
#[derive(Clone, Default)]
struct Prototypes(Rc<RefCell<HashMap<&'static str, JsObject>>>);

/// Creates the class and its global name.
pub(super) fn install(interface: &Interface, context: &mut Context) -> JsResult<()> {
    let parent = interface.parent.and_then(|parent| prototype(parent, context));
    let constructors = context.intrinsics().constructors();
    let above = parent.clone().unwrap_or_else(|| constructors.object().prototype());
    let shared = JsObject::from_proto_and_data(above, OrdinaryObject);
    let constructor = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(interface.construct))
        .name(js_string!(interface.name))
        .length(interface.length)
        .constructor(true)
        .build();
    if let Some(parent) = parent.and_then(|parent| parent.get(js_string!("constructor"), context).ok()?.as_object()) {
        constructor.set_prototype(Some(parent));
    }
    let data = |value: JsValue, writable, enumerable, configurable| {
        PropertyDescriptor::builder().value(value).writable(writable).enumerable(enumerable).configurable(configurable)
    };
    for (name, get, set) in interface.attributes {
        let getter = function(&format!("get {name}"), 0, *get, context);
        let mut property = PropertyDescriptor::builder().get(getter).enumerable(true).configurable(true);
        if let Some(set) = set {
            property = property.set(function(&format!("set {name}"), 1, *set, context));
        }
        shared.insert_property(js_string!(*name), property);
    }
    for (target, methods) in [(&shared, interface.methods), (&*constructor, interface.statics)] {
        for (name, length, native) in methods {
            target.insert_property(js_string!(*name), data(function(name, *length, *native, context), true, true, true));
        }
    }
    for (name, value) in interface.constants {
        for target in [&shared, &*constructor] {
            target.insert_property(js_string!(*name), data((*value).into(), false, true, false));
        }
    }
    shared.insert_property(js_string!("constructor"), data(constructor.clone().into(), true, false, true));
    shared.insert_property(JsSymbol::to_string_tag(), data(js_string!(interface.name).into(), false, false, true));
    constructor.insert_property(js_string!("prototype"), data(shared.clone().into(), false, false, false));
    if context.get_data::<Prototypes>().is_none() {
        context.insert_data(Prototypes::default());
    }
    if let Some(known) = context.get_data::<Prototypes>() {
        known.0.borrow_mut().insert(interface.name, shared);
    }
    context.register_global_property(js_string!(interface.name), constructor, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn function(name: &str, length: usize, native: Native, context: &Context) -> JsValue {
    let builder = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native));
    builder.name(JsString::from(name)).length(length).build().into()
}

fn prototype(name: &str, context: &Context) -> Option<JsObject> {
    context.get_data::<Prototypes>()?.0.borrow().get(name).cloned()
}

/// Creates an object of the class `name`, from host code.
pub(super) fn object<T: NativeObject>(name: &'static str, data: T, context: &Context) -> JsObject {
    JsObject::from_proto_and_data(prototype(name, context), data)
}

/// Creates the object for `new`: its prototype is that of `new.target`, which may be a subclass.
pub(super) fn made<T: NativeObject>(name: &'static str, target: &JsValue, data: T, context: &mut Context) -> JsResult<JsValue> {
    let own = match target.as_object() {
        Some(target) => target.get(js_string!("prototype"), context)?.as_object(),
        None => None,
    };
    Ok(JsObject::from_proto_and_data(own.or_else(|| prototype(name, context)), data).into())
}

/// Checks what browsers check before a constructor runs: `new`, and the number of arguments.
pub(super) fn begin(name: &str, least: usize, target: &JsValue, arguments: &[JsValue]) -> JsResult<()> {
    if target.is_undefined() {
        let reason = "Please use the 'new' operator, this DOM object constructor cannot be called as a function.";
        return Err(failed_to_construct(name, reason));
    }
    if arguments.len() < least {
        return Err(failed_to_construct(name, &required(least, arguments.len())));
    }
    Ok(())
}

/// Checks the number of arguments of a method.
pub(super) fn needs(method: &str, name: &str, least: usize, arguments: &[JsValue]) -> JsResult<()> {
    if arguments.len() < least {
        return Err(failed(method, name, &required(least, arguments.len())));
    }
    Ok(())
}

fn required(least: usize, present: usize) -> String {
    format!("{least} argument{} required, but only {present} present.", if least == 1 { "" } else { "s" })
}

pub(super) fn failed_to_construct(name: &str, reason: &str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(format!("Failed to construct '{name}': {reason}")).into()
}

pub(super) fn failed(method: &str, name: &str, reason: &str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(format!("Failed to execute '{method}' on '{name}': {reason}")).into()
}

/// The error for a `this` that is not an object of the class.
pub(super) fn illegal() -> boa_engine::JsError {
    JsNativeError::typ().with_message("Illegal invocation").into()
}

/// A dictionary argument (Web IDL, 3.2.17): an object, or `None` for a missing one.
pub(super) fn dictionary(value: &JsValue, refused: impl FnOnce() -> boa_engine::JsError) -> JsResult<Option<JsObject>> {
    match value.as_object() {
        None if value.is_null_or_undefined() => Ok(None),
        None => Err(refused()),
        some => Ok(some),
    }
}

/// A member of a dictionary; `undefined` if missing.
pub(super) fn member(options: Option<&JsObject>, name: &'static str, context: &mut Context) -> JsResult<JsValue> {
    options.map_or(Ok(JsValue::undefined()), |options| options.get(js_string!(name), context))
}
