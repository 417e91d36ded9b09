//! `URL` and `URLSearchParams` (url.spec.whatwg.org), by the crate that browsers' own engine Servo uses.

mod params;

use super::super::realm::Native;
use ::url::{Url, quirks};
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Trace,
    class::{Class, ClassBuilder},
    js_string,
    object::FunctionObjectBuilder,
    property::Attribute,
};
use params::SearchParams;

/// Installs both.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.register_global_class::<Address>()?;
    context.register_global_class::<SearchParams>()
}

/// What there is to see of a URL or of search parameters, for the inspector.
pub(in crate::engine) enum Parts {
    /// the parts of a URL by name, and its parameters, if they were ever asked for
    Address(Vec<(&'static str, String)>, Option<JsObject>),
    /// names and values
    Pairs(Vec<(String, String)>),
}

/// Looks into `object` if it is one of ours.
pub(in crate::engine) fn parts(object: &JsObject) -> Option<Parts> {
    if let Some(params) = object.downcast_ref::<SearchParams>() {
        return Some(Parts::Pairs(params.pairs.clone()));
    }
    let address = object.downcast_ref::<Address>()?;
    let parts = PARTS.iter().map(|part| (part.name, (part.get)(&address.url)));
    Some(Parts::Address(parts.collect(), address.params.clone()))
}

/// A `URL` object.
#[derive(Trace, Finalize, JsData)]
struct Address {
    #[unsafe_ignore_trace]
    url: Url,
    /// its `searchParams`, made when first asked for
    params: Option<JsObject>,
}

/// A part of a URL. A setter that refuses leaves the URL as it is.
struct Part {
    name: &'static str,
    get: fn(&Url) -> String,
    native: Native,
    set: Option<Native>,
}

macro_rules! part {
    ($name:literal, $get:expr) => {
        Part { name: $name, get: |url| $get(url).to_string(), native: |this, _, _| get(this, |url| $get(url).to_string()), set: None }
    };
    ($name:literal, $get:expr, $set:expr) => {
        Part {
            set: Some(|this, arguments, context| {
                set(this, arguments, context, |url, text| {
                    let _ = $set(url, text);
                })
            }),
            ..part!($name, $get)
        }
    };
}

const PARTS: &[Part] = &[
    Part { set: Some(set_href), ..part!("href", quirks::href) },
    part!("origin", quirks::origin),
    part!("protocol", quirks::protocol, quirks::set_protocol),
    part!("username", quirks::username, quirks::set_username),
    part!("password", quirks::password, quirks::set_password),
    part!("host", quirks::host, quirks::set_host),
    part!("hostname", quirks::hostname, quirks::set_hostname),
    part!("port", quirks::port, quirks::set_port),
    part!("pathname", quirks::pathname, quirks::set_pathname),
    part!("search", quirks::search, quirks::set_search),
    part!("hash", quirks::hash, quirks::set_hash),
];

impl Class for Address {
    const NAME: &'static str = "URL";
    const LENGTH: usize = 1;

    fn data_constructor(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<Self> {
        match parse(arguments, context)? {
            Ok(url) => Ok(Self { url, params: None }),
            Err(text) => Err(invalid(&text)),
        }
    }

    fn init(class: &mut ClassBuilder<'_>) -> JsResult<()> {
        let function = |native: Native, name: &str, context: &Context| {
            FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(JsString::from(name)).build()
        };
        for part in PARTS {
            let getter = function(part.native, part.name, class.context());
            let setter = part.set.map(|set| function(set, part.name, class.context()));
            class.accessor(js_string!(part.name), Some(getter), setter, Attribute::CONFIGURABLE | Attribute::ENUMERABLE);
        }
        let getter = function(search_params, "searchParams", class.context());
        class.accessor(js_string!("searchParams"), Some(getter), None, Attribute::CONFIGURABLE | Attribute::ENUMERABLE);
        let href: Native = |this, _, _| get(this, |url| url.as_str().to_owned());
        class.method(js_string!("toString"), 0, NativeFunction::from_fn_ptr(href));
        class.method(js_string!("toJSON"), 0, NativeFunction::from_fn_ptr(href));
        class.static_method(js_string!("canParse"), 1, NativeFunction::from_fn_ptr(can_parse));
        class.static_method(js_string!("parse"), 1, NativeFunction::from_fn_ptr(static_parse));
        Ok(())
    }
}

fn invalid(text: &str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(format!("Failed to construct 'URL': Invalid URL: '{text}'")).into()
}

fn illegal() -> JsNativeError {
    JsNativeError::typ().with_message("Illegal invocation")
}

/// The address in the arguments, resolved against the base, if there is one; or the text that is none.
fn parse(arguments: &[JsValue], context: &mut Context) -> JsResult<Result<Url, String>> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let base = match arguments.get_or_undefined(1) {
        base if base.is_undefined() => None,
        base => match Url::parse(&base.to_string(context)?.to_std_string_lossy()) {
            Ok(base) => Some(base),
            Err(_) => return Ok(Err(text)),
        },
    };
    Ok(Url::options().base_url(base.as_ref()).parse(&text).map_err(|_| text))
}

fn can_parse(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    Ok(parse(arguments, context)?.is_ok().into())
}

fn static_parse(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    match parse(arguments, context)? {
        Ok(url) => Ok(Address::from_data(Address { url, params: None }, context)?.into()),
        Err(_) => Ok(JsValue::null()),
    }
}

fn get(this: &JsValue, part: impl FnOnce(&Url) -> String) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let address = object.downcast_ref::<Address>().ok_or_else(illegal)?;
    Ok(JsString::from(part(&address.url)).into())
}

fn set(this: &JsValue, arguments: &[JsValue], context: &mut Context, part: impl FnOnce(&mut Url, &str)) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    change(this, |address| {
        part(&mut address.url, &text);
        Ok(())
    })
}

fn set_href(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    change(this, |address| {
        address.url = Url::parse(&text).map_err(|_| invalid(&text))?;
        Ok(())
    })
}

/// Changes an address, and lets its parameters know.
fn change(this: &JsValue, how: impl FnOnce(&mut Address) -> JsResult<()>) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let (params, query) = {
        let mut address = object.downcast_mut::<Address>().ok_or_else(illegal)?;
        how(&mut address)?;
        (address.params.clone(), address.url.query().unwrap_or_default().to_owned())
    };
    if let Some(params) = params
        && let Some(mut params) = params.downcast_mut::<SearchParams>()
    {
        params.pairs = params::read(&query);
    }
    Ok(JsValue::undefined())
}

fn search_params(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let (params, query) = {
        let address = object.downcast_ref::<Address>().ok_or_else(illegal)?;
        (address.params.clone(), address.url.query().unwrap_or_default().to_owned())
    };
    if let Some(params) = params {
        return Ok(params.into());
    }
    let params = SearchParams::from_data(SearchParams { pairs: params::read(&query), owner: Some(object.clone()) }, context)?;
    object.downcast_mut::<Address>().ok_or_else(illegal)?.params = Some(params.clone());
    Ok(params.into())
}

/// Writes the parameters of `owner` back into it.
fn write_back(owner: &JsObject, query: &str) {
    if let Some(mut address) = owner.downcast_mut::<Address>() {
        address.url.set_query((!query.is_empty()).then_some(query));
    }
}
