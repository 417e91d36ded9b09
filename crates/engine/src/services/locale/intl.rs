//! `Intl` (ECMA-402): objects store locales and options as plain data, and the host computes every result.

use super::{Request, ask, ask_plain, methods::listed, plain::Plain, segments, tag};
use crate::realm::{self, Native};
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, Trace, js_string,
    object::{FunctionObjectBuilder, builtins::JsFunction},
    property::{Attribute, PropertyDescriptor},
};

/// A class of `Intl`.
struct Service {
    name: &'static str,
    /// its constructor
    construct: Native,
    /// a method that is a getter returning a bound function (`format`, `compare`)
    bound: Option<(&'static str, Native)>,
    methods: &'static [(&'static str, usize, Native)],
    supported: Native,
}

macro_rules! service {
    ($name:literal, $callable:literal, [$($bound:literal)?], [$($method:literal $length:literal),*]) => {
        Service {
            name: $name,
            construct: |target, arguments, context| construct($name, $callable, target, arguments, context),
            bound: service!(@bound $name $($bound)?),
            methods: &[$(($method, $length, |this, arguments, context| call($name, $method, this, arguments, context))),*],
            supported: |_, arguments, context| {
                ask($name, &JsValue::undefined(), &JsValue::undefined(), "supportedLocalesOf", &arguments[..arguments.len().min(2)], context)
            },
        }
    };
    (@bound $name:literal) => { None };
    (@bound $name:literal $bound:literal) => { Some(($bound, |this, arguments, context| call($name, $bound, this, arguments, context))) };
}

const SERVICES: &[Service] = &[
    service!("NumberFormat", true, ["format"], ["formatToParts" 1, "formatRange" 2, "formatRangeToParts" 2, "resolvedOptions" 0]),
    service!("DateTimeFormat", true, ["format"], ["formatToParts" 1, "formatRange" 2, "formatRangeToParts" 2, "resolvedOptions" 0]),
    service!("Collator", true, ["compare"], ["resolvedOptions" 0]),
    service!("PluralRules", false, [], ["select" 1, "selectRange" 2, "resolvedOptions" 0]),
    service!("RelativeTimeFormat", false, [], ["format" 2, "formatToParts" 2, "resolvedOptions" 0]),
    service!("ListFormat", false, [], ["format" 1, "formatToParts" 1, "resolvedOptions" 0]),
    service!("DisplayNames", false, [], ["of" 1, "resolvedOptions" 0]),
    service!("DurationFormat", false, [], ["format" 1, "formatToParts" 1, "resolvedOptions" 0]),
    service!("Segmenter", false, [], ["segment" 1, "resolvedOptions" 0]),
];

/// An object of one of the classes.
#[derive(Trace, Finalize, JsData)]
struct Formatter {
    #[unsafe_ignore_trace]
    service: &'static str,
    #[unsafe_ignore_trace]
    locales: Plain,
    #[unsafe_ignore_trace]
    options: Plain,
    /// its bound function, created on first access
    bound: Option<JsFunction>,
}

/// The prototypes, in the order of [`SERVICES`].
struct Prototypes(Vec<JsObject>);

/// Installs `Intl`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let intl = JsObject::with_object_proto(context.intrinsics());
    tag(&intl, "Intl");
    realm::method(&intl, "getCanonicalLocales", 1, canonical, context)?;
    realm::method(&intl, "supportedValuesOf", 1, supported_values, context)?;
    let mut prototypes = Vec::new();
    for service in SERVICES {
        let constructor = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(service.construct))
            .name(js_string!(service.name))
            .constructor(true)
            .build();
        let prototype = JsObject::with_object_proto(context.intrinsics());
        let hidden = |value: JsValue| PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
        prototype.insert_property(js_string!("constructor"), hidden(constructor.clone().into()));
        tag(&prototype, &format!("Intl.{}", service.name));
        for (name, length, native) in service.methods {
            realm::method(&prototype, name, *length, *native, context)?;
        }
        if let Some((name, _)) = service.bound {
            let getter = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(bound)).name(js_string!(name)).build();
            let property = PropertyDescriptor::builder().get(getter).enumerable(false).configurable(true);
            prototype.define_property_or_throw(js_string!(name), property, context)?;
        }
        realm::method(&constructor, "supportedLocalesOf", 1, service.supported, context)?;
        let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
        constructor.insert_property(js_string!("prototype"), fixed);
        intl.insert_property(js_string!(service.name), hidden(constructor.into()));
        prototypes.push(prototype);
    }
    tag::install(&intl, context)?;
    segments::install(context)?;
    context.insert_data(Prototypes(prototypes));
    context.register_global_property(js_string!("Intl"), intl, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

pub(super) fn tag(object: &JsObject, text: &str) {
    let property = PropertyDescriptor::builder().value(JsString::from(text)).writable(false).enumerable(false).configurable(true);
    object.insert_property(JsSymbol::to_string_tag(), property);
}

fn construct(name: &'static str, callable: bool, target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if target.is_undefined() && !callable {
        return Err(JsNativeError::typ().with_message(format!("Constructor Intl.{name} requires 'new'")).into());
    }
    let request = Request {
        service: name,
        locales: Plain::read(arguments.get_or_undefined(0), context)?,
        options: Plain::read(arguments.get_or_undefined(1), context)?,
        method: "@@construct",
        arguments: Vec::new(),
    };
    ask_plain(&request, context)?;
    let own = match target.as_object() {
        Some(target) => target.get(js_string!("prototype"), context)?.as_object(),
        None => None,
    };
    let index = SERVICES.iter().position(|service| service.name == name).unwrap_or_default();
    let prototype = own.or_else(|| context.get_data::<Prototypes>().and_then(|prototypes| prototypes.0.get(index).cloned()));
    let formatter = Formatter { service: name, locales: request.locales, options: request.options, bound: None };
    Ok(JsObject::from_proto_and_data(prototype, formatter).into())
}

/// Calls a method of a formatter.
fn call(name: &'static str, method: &'static str, this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let refused = || JsNativeError::typ().with_message(format!("Method Intl.{name}.prototype.{method} called on incompatible receiver"));
    let object = this.as_object().ok_or_else(refused)?;
    let (locales, options) = {
        let formatter = object.downcast_ref::<Formatter>().filter(|formatter| formatter.service == name).ok_or_else(refused)?;
        (formatter.locales.clone(), formatter.options.clone())
    };
    let mut given = arguments.to_vec();
    match (name, given.first()) {
        ("ListFormat", Some(list)) => given[0] = listed(&list.clone(), context)?,
        // the default is the current time of the run's clock
        ("DateTimeFormat", first) if method.starts_with("format") && first.is_none_or(JsValue::is_undefined) => {
            given = vec![context.clock().system_time_millis().into()];
        }
        ("NumberFormat", Some(first)) if first.is_object() => given[0] = first.to_numeric(context)?.into(),
        ("Collator", _) => {
            let (a, b) = (given.get_or_undefined(0).to_string(context)?, given.get_or_undefined(1).to_string(context)?);
            given = vec![a.into(), b.into()];
        }
        _ => {}
    }
    if method == "segment" {
        given = vec![given.get_or_undefined(0).to_string(context)?.into()];
    }
    let arguments = given.iter().map(|value| Plain::read(value, context)).collect::<JsResult<_>>()?;
    let answer = ask_plain(&Request { service: name, locales, options, method, arguments }, context)?;
    Ok(if method == "segment" { segments::of(&answer, context) } else { answer })
}

/// `formatter.format`, `collator.compare`: a function bound to the object, the same at every access.
fn bound(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let refused = || JsNativeError::typ().with_message("called on incompatible receiver");
    let object = this.as_object().ok_or_else(refused)?;
    let (service, known) = {
        let formatter = object.downcast_ref::<Formatter>().ok_or_else(refused)?;
        (formatter.service, formatter.bound.clone())
    };
    if let Some(known) = known {
        return Ok(known.into());
    }
    let native = SERVICES.iter().find(|known| known.name == service).and_then(|service| service.bound).ok_or_else(refused)?.1;
    let target = object.clone();
    let function = NativeFunction::from_copy_closure_with_captures(
        move |_, arguments, target: &JsObject, context| native(&target.clone().into(), arguments, context),
        target,
    );
    let function = FunctionObjectBuilder::new(context.realm(), function).length(1).build();
    if let Some(mut formatter) = object.downcast_mut::<Formatter>() {
        formatter.bound = Some(function.clone());
    }
    Ok(function.into())
}

fn canonical(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    ask("Intl", &JsValue::undefined(), &JsValue::undefined(), "getCanonicalLocales", &arguments[..arguments.len().min(1)], context)
}

fn supported_values(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    ask("Intl", &JsValue::undefined(), &JsValue::undefined(), "supportedValuesOf", &arguments[..arguments.len().min(1)], context)
}
