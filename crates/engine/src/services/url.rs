//! `URL` and `URLSearchParams` (url.spec.whatwg.org). URLs are parsed by the host: the browser, or natively a crate.

mod params;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use super::super::realm::Native;
#[cfg(target_arch = "wasm32")]
use browser::Url;
#[cfg(not(target_arch = "wasm32"))]
use native::Url;

use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Trace,
    class::{Class, ClassBuilder},
    js_string,
    object::FunctionObjectBuilder,
    property::Attribute,
};
use params::SearchParams;

/// Installs both classes.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.register_global_class::<Address>()?;
    context.register_global_class::<SearchParams>()
}

/// Contents of a URL or of search parameters, for the inspector.
pub(crate) enum Parts {
    /// the parts of a URL by name, and its `searchParams` object, if created
    Address(Vec<(&'static str, String)>, Option<JsObject>),
    /// names and values
    Pairs(Vec<(String, String)>),
}

/// Inspects `object`; `None` if it is of neither class.
pub(crate) fn parts(object: &JsObject) -> Option<Parts> {
    if let Some(params) = object.downcast_ref::<SearchParams>() {
        return Some(Parts::Pairs(params.pairs.clone()));
    }
    let address = object.downcast_ref::<Address>()?;
    let parts = PROPERTIES.iter().map(|property| (property.name, address.url.get(property.part)));
    Some(Parts::Address(parts.collect(), address.params.clone()))
}

/// A `URL` object.
#[derive(Trace, Finalize, JsData)]
struct Address {
    #[unsafe_ignore_trace]
    url: Url,
    /// its `searchParams`, created on first access
    params: Option<JsObject>,
}

impl Address {
    /// The query, without the question mark.
    fn query(&self) -> String {
        let search = self.url.get(Part::Search);
        search.strip_prefix('?').unwrap_or_default().to_owned()
    }
}

/// A part of a URL.
#[derive(Clone, Copy)]
enum Part {
    Href,
    Origin,
    Protocol,
    Username,
    Password,
    Host,
    Hostname,
    Port,
    Pathname,
    Search,
    Hash,
}

/// A property of `URL` for one part. A setter that rejects its value leaves the URL unchanged.
struct Property {
    name: &'static str,
    part: Part,
    get: Native,
    set: Option<Native>,
}

macro_rules! property {
    ($name:literal, $part:expr) => {
        Property {
            name: $name,
            part: $part,
            get: |this, _, _| get(this, $part),
            set: Some(|this, arguments, context| set(this, arguments, context, $part)),
        }
    };
}

const PROPERTIES: &[Property] = &[
    Property { set: Some(set_href), ..property!("href", Part::Href) },
    Property { set: None, ..property!("origin", Part::Origin) },
    property!("protocol", Part::Protocol),
    property!("username", Part::Username),
    property!("password", Part::Password),
    property!("host", Part::Host),
    property!("hostname", Part::Hostname),
    property!("port", Part::Port),
    property!("pathname", Part::Pathname),
    property!("search", Part::Search),
    property!("hash", Part::Hash),
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
        for Property { name, get, set, .. } in PROPERTIES {
            let getter = function(*get, name, class.context());
            let setter = set.map(|set| function(set, name, class.context()));
            class.accessor(js_string!(*name), Some(getter), setter, Attribute::CONFIGURABLE | Attribute::ENUMERABLE);
        }
        let getter = function(search_params, "searchParams", class.context());
        class.accessor(js_string!("searchParams"), Some(getter), None, Attribute::CONFIGURABLE | Attribute::ENUMERABLE);
        let href: Native = |this, _, _| get(this, Part::Href);
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

/// Parses the URL in the arguments, resolved against the base, if given; the inner `Err` is the text that is not a valid URL.
fn parse(arguments: &[JsValue], context: &mut Context) -> JsResult<Result<Url, String>> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let base = match arguments.get_or_undefined(1) {
        base if base.is_undefined() => None,
        base => match Url::parse(&base.to_string(context)?.to_std_string_lossy(), None) {
            None => return Ok(Err(text)),
            base => base,
        },
    };
    Ok(Url::parse(&text, base.as_ref()).ok_or(text))
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

fn get(this: &JsValue, part: Part) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let address = object.downcast_ref::<Address>().ok_or_else(illegal)?;
    Ok(JsString::from(address.url.get(part)).into())
}

fn set(this: &JsValue, arguments: &[JsValue], context: &mut Context, part: Part) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    change(this, |address| {
        address.url.set(part, &text);
        Ok(())
    })
}

fn set_href(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    change(this, |address| {
        address.url = Url::parse(&text, None).ok_or_else(|| invalid(&text))?;
        Ok(())
    })
}

/// Mutates a URL and updates its search parameters.
fn change(this: &JsValue, how: impl FnOnce(&mut Address) -> JsResult<()>) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let (params, query) = {
        let mut address = object.downcast_mut::<Address>().ok_or_else(illegal)?;
        how(&mut address)?;
        (address.params.clone(), address.query())
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
        (address.params.clone(), address.query())
    };
    if let Some(params) = params {
        return Ok(params.into());
    }
    let params = SearchParams::from_data(SearchParams { pairs: params::read(&query), owner: Some(object.clone()) }, context)?;
    object.downcast_mut::<Address>().ok_or_else(illegal)?.params = Some(params.clone());
    Ok(params.into())
}

/// Writes the changed search parameters back to the URL `owner`.
fn write_back(owner: &JsObject, query: &str) {
    if let Some(mut address) = owner.downcast_mut::<Address>() {
        address.url.set(Part::Search, query);
    }
}
