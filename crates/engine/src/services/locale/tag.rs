//! `Intl.Locale` (ECMA-402, 14): stores a language tag as text; the host computes its parts.

use super::{Request, ask_plain, intl::tag as named, plain::Plain};
use crate::realm::{self, Native};
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Trace, js_string,
    object::FunctionObjectBuilder, property::PropertyDescriptor,
};

/// The data of a locale.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Locale {
    #[unsafe_ignore_trace]
    tag: JsString,
}

/// The tag of `object`; `None` if it is not a locale.
pub(super) fn of(object: &JsObject) -> Option<JsString> {
    object.downcast_ref::<Locale>().map(|locale| locale.tag.clone())
}

/// The prototype of all locales of a realm.
struct Prototype(JsObject);

macro_rules! getters {
    ($($name:literal => $method:literal),* $(,)?) => {
        &[$(($name, |this, _, context| ask(this, $name, $method, context))),*]
    };
}

const GETTERS: &[(&str, Native)] = getters![
    "baseName" => "@@baseName", "calendar" => "@@calendar", "caseFirst" => "@@caseFirst", "collation" => "@@collation",
    "hourCycle" => "@@hourCycle", "language" => "@@language", "numberingSystem" => "@@numberingSystem", "numeric" => "@@numeric",
    "region" => "@@region", "script" => "@@script",
];

const METHODS: &[(&str, Native)] = getters![
    "getCalendars" => "getCalendars", "getCollations" => "getCollations", "getHourCycles" => "getHourCycles",
    "getNumberingSystems" => "getNumberingSystems", "getTextInfo" => "getTextInfo", "getTimeZones" => "getTimeZones",
    "getWeekInfo" => "getWeekInfo",
];

/// Adds `Locale` to `Intl`.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let prototype = JsObject::with_object_proto(context.intrinsics());
    let constructor = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(construct))
        .name(js_string!("Locale"))
        .length(1)
        .constructor(true)
        .build();
    let hidden = |value: JsValue| PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    prototype.insert_property(js_string!("constructor"), hidden(constructor.clone().into()));
    named(&prototype, "Intl.Locale");
    for (name, native) in GETTERS {
        let getter = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(*native));
        let getter = getter.name(JsString::from(format!("get {name}"))).build();
        prototype.insert_property(js_string!(*name), PropertyDescriptor::builder().get(getter).enumerable(false).configurable(true));
    }
    for (name, native) in METHODS {
        realm::method(&prototype, name, 0, *native, context)?;
    }
    realm::method(&prototype, "maximize", 0, |this, _, context| likely(this, "maximize", context), context)?;
    realm::method(&prototype, "minimize", 0, |this, _, context| likely(this, "minimize", context), context)?;
    realm::method(&prototype, "toString", 0, |this, _, _| Ok(own(this, "toString")?.into()), context)?;
    let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
    constructor.insert_property(js_string!("prototype"), fixed);
    intl.insert_property(js_string!("Locale"), hidden(constructor.into()));
    context.insert_data(Prototype(prototype));
    Ok(())
}

/// `new Intl.Locale(tag, options)`
fn construct(target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let Some(target) = target.as_object() else {
        return Err(JsNativeError::typ().with_message("Constructor Intl.Locale requires 'new'").into());
    };
    let given = arguments.get_or_undefined(0);
    let tag = match given.as_object() {
        None if given.is_string() => given.clone(),
        None => {
            let message = "First argument to Intl.Locale constructor can't be empty or missing";
            return Err(JsNativeError::typ().with_message(message).into());
        }
        Some(object) => of(&object).map_or_else(|| given.to_string(context), Ok)?.into(),
    };
    let options = Plain::read(arguments.get_or_undefined(1), context)?;
    let tag = from_host(Plain::read(&tag, context)?, options, "@@construct", context)?.to_string(context)?;
    let own = target.get(js_string!("prototype"), context)?.as_object();
    let prototype = own.or_else(|| context.get_data::<Prototype>().map(|kept| kept.0.clone()));
    Ok(JsObject::from_proto_and_data(prototype, Locale { tag }).into())
}

fn own(this: &JsValue, name: &str) -> JsResult<JsString> {
    this.as_object().as_ref().and_then(of).ok_or_else(|| {
        let message = format!("Method Intl.Locale.prototype.{name} called on incompatible receiver {}", this.display());
        JsNativeError::typ().with_message(message).into()
    })
}

fn from_host(locales: Plain, options: Plain, method: &'static str, context: &mut Context) -> JsResult<JsValue> {
    ask_plain(&Request { service: "Locale", locales, options, method, arguments: Vec::new() }, context)
}

fn ask(this: &JsValue, name: &str, method: &'static str, context: &mut Context) -> JsResult<JsValue> {
    let tag = own(this, name)?;
    from_host(Plain::Text(tag.iter().collect()), Plain::Undefined, method, context)
}

/// `maximize`, `minimize`: returns a new locale.
fn likely(this: &JsValue, method: &'static str, context: &mut Context) -> JsResult<JsValue> {
    let tag = ask(this, method, method, context)?.to_string(context)?;
    let prototype = context.get_data::<Prototype>().map(|kept| kept.0.clone());
    Ok(JsObject::from_proto_and_data(prototype, Locale { tag }).into())
}
