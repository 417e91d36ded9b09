//! `URLSearchParams`: a list of names and values, kept in sync with the URL it belongs to, in both directions.

use super::{illegal, write_back};
use crate::realm::Native;
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, Trace,
    class::{Class, ClassBuilder},
    js_string,
    object::{FunctionObjectBuilder, builtins::JsArray},
    property::{Attribute, PropertyKey},
};

/// A `URLSearchParams` object.
#[derive(Trace, Finalize, JsData)]
pub(super) struct SearchParams {
    /// names and values, in order
    pub pairs: Vec<(String, String)>,
    /// the URL it belongs to, if any
    pub owner: Option<JsObject>,
}

/// Parses a query.
pub(super) fn read(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

impl Class for SearchParams {
    const NAME: &'static str = "URLSearchParams";

    fn data_constructor(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<Self> {
        let init = arguments.get_or_undefined(0);
        let pairs = match init.as_object() {
            None if init.is_undefined() => Vec::new(),
            None => {
                let text = init.to_string(context)?.to_std_string_lossy();
                read(text.strip_prefix('?').unwrap_or(&text))
            }
            Some(object) => from_object(&object, context)?,
        };
        Ok(Self { pairs, owner: None })
    }

    fn init(class: &mut ClassBuilder<'_>) -> JsResult<()> {
        const METHODS: &[(&str, usize, Native)] = &[
            ("append", 2, append),
            ("delete", 1, delete),
            ("get", 1, get),
            ("getAll", 1, get_all),
            ("has", 1, has),
            ("set", 2, set),
            ("sort", 0, sort),
            ("toString", 0, to_string),
            ("forEach", 1, for_each),
            ("keys", 0, |this, _, context| walk(this, Kind::Keys, context)),
            ("values", 0, |this, _, context| walk(this, Kind::Values, context)),
        ];
        for (name, length, native) in METHODS {
            class.method(js_string!(*name), *length, NativeFunction::from_fn_ptr(*native));
        }
        let native: Native = |this, _, context| walk(this, Kind::Entries, context);
        let entries =
            FunctionObjectBuilder::new(class.context().realm(), NativeFunction::from_fn_ptr(native)).name(js_string!("entries")).build();
        class.property(js_string!("entries"), entries.clone(), Attribute::WRITABLE | Attribute::CONFIGURABLE);
        class.property(JsSymbol::iterator(), entries, Attribute::WRITABLE | Attribute::CONFIGURABLE);
        let native: Native = |this, _, _| with(this, |params| JsValue::from(params.pairs.len() as u64));
        let size =
            FunctionObjectBuilder::new(class.context().realm(), NativeFunction::from_fn_ptr(native)).name(js_string!("size")).build();
        class.accessor(js_string!("size"), Some(size), None, Attribute::CONFIGURABLE);
        Ok(())
    }
}

/// Converts an iterable of pairs, other parameters, or a record of names to values.
fn from_object(object: &JsObject, context: &mut Context) -> JsResult<Vec<(String, String)>> {
    if let Some(other) = object.downcast_ref::<SearchParams>() {
        return Ok(other.pairs.clone());
    }
    let text = |value: JsValue, context: &mut Context| Ok::<_, boa_engine::JsError>(value.to_string(context)?.to_std_string_lossy());
    let mut pairs = Vec::new();
    if let Some(iterate) = object.get(JsSymbol::iterator(), context)?.as_callable() {
        let iterator = iterate.call(&object.clone().into(), &[], context)?;
        let next =
            iterator.as_object().map(|iterator| iterator.get(js_string!("next"), context)).transpose()?.and_then(|next| next.as_callable());
        let next = next.ok_or_else(|| JsNativeError::typ().with_message("The object's iterator is not an object with a next method"))?;
        loop {
            let result = next.call(&iterator, &[], context)?;
            let result = result.as_object().ok_or_else(|| JsNativeError::typ().with_message("Iterator result is not an object"))?;
            if result.get(js_string!("done"), context)?.to_boolean() {
                return Ok(pairs);
            }
            let item = result.get(js_string!("value"), context)?;
            let pair = item.as_object().filter(|pair| pair.is_array());
            let Some(pair) = pair else {
                return Err(JsNativeError::typ()
                    .with_message("Failed to construct 'URLSearchParams': The object must have a callable @@iterator property.")
                    .into());
            };
            if pair.get(js_string!("length"), context)?.as_number() != Some(2.0) {
                return Err(JsNativeError::typ()
                    .with_message("Failed to construct 'URLSearchParams': Sequence initializer must only contain pair elements")
                    .into());
            }
            let (name, value) = (pair.get(0, context)?, pair.get(1, context)?);
            pairs.push((text(name, context)?, text(value, context)?));
        }
    }
    for key in object.own_property_keys(context)? {
        let name = match &key {
            PropertyKey::String(name) => name.to_std_string_lossy(),
            PropertyKey::Index(index) => index.get().to_string(),
            PropertyKey::Symbol(_) => continue,
        };
        let value = object.get(key, context)?;
        pairs.push((name, text(value, context)?));
    }
    Ok(pairs)
}

fn with<T>(this: &JsValue, what: impl FnOnce(&SearchParams) -> T) -> JsResult<T> {
    let object = this.as_object().ok_or_else(illegal)?;
    let params = object.downcast_ref::<SearchParams>().ok_or_else(illegal)?;
    Ok(what(&params))
}

/// Mutates the list and updates the URL it belongs to.
fn change(this: &JsValue, how: impl FnOnce(&mut Vec<(String, String)>)) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let (owner, query) = {
        let mut params = object.downcast_mut::<SearchParams>().ok_or_else(illegal)?;
        how(&mut params.pairs);
        (params.owner.clone(), write(&params.pairs))
    };
    if let Some(owner) = owner {
        write_back(&owner, &query);
    }
    Ok(JsValue::undefined())
}

fn write(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn argument(arguments: &[JsValue], index: usize, context: &mut Context) -> JsResult<String> {
    Ok(arguments.get_or_undefined(index).to_string(context)?.to_std_string_lossy())
}

/// The optional second argument of `has` and `delete`: the value to match.
fn value_argument(arguments: &[JsValue], context: &mut Context) -> JsResult<Option<String>> {
    if arguments.get_or_undefined(1).is_undefined() { Ok(None) } else { argument(arguments, 1, context).map(Some) }
}

fn append(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (name, value) = (argument(arguments, 0, context)?, argument(arguments, 1, context)?);
    change(this, |pairs| pairs.push((name, value)))
}

fn delete(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (name, value) = (argument(arguments, 0, context)?, value_argument(arguments, context)?);
    change(this, |pairs| pairs.retain(|(n, v)| *n != name || value.as_ref().is_some_and(|value| v != value)))
}

fn get(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let name = argument(arguments, 0, context)?;
    with(this, |params| {
        let found = params.pairs.iter().find(|(n, _)| *n == name);
        found.map_or_else(JsValue::null, |(_, value)| JsString::from(value.as_str()).into())
    })
}

fn get_all(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let name = argument(arguments, 0, context)?;
    let all = with(this, |params| {
        let all = params.pairs.iter().filter(|(n, _)| *n == name).map(|(_, value)| JsValue::from(JsString::from(value.as_str())));
        all.collect::<Vec<_>>()
    })?;
    Ok(JsArray::from_iter(all, context).into())
}

fn has(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (name, value) = (argument(arguments, 0, context)?, value_argument(arguments, context)?);
    with(this, |params| params.pairs.iter().any(|(n, v)| *n == name && value.as_ref().is_none_or(|value| v == value)).into())
}

fn set(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (name, value) = (argument(arguments, 0, context)?, argument(arguments, 1, context)?);
    change(this, |pairs| match pairs.iter().position(|(n, _)| *n == name) {
        Some(first) => {
            pairs[first].1 = value;
            let mut at = 0;
            pairs.retain(|(n, _)| {
                at += 1;
                at - 1 <= first || *n != name
            });
        }
        None => pairs.push((name, value)),
    })
}

fn sort(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    change(this, |pairs| pairs.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16())))
}

fn to_string(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    with(this, |params| JsString::from(write(&params.pairs)).into())
}

fn for_each(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let callback = arguments
        .get_or_undefined(0)
        .as_callable()
        .ok_or_else(|| JsNativeError::typ().with_message("The callback provided as parameter 1 is not a function."))?;
    let mut at = 0;
    while let Some((name, value)) = with(this, |params| params.pairs.get(at).cloned())? {
        let call = [JsString::from(value).into(), JsString::from(name).into(), this.clone()];
        callback.call(arguments.get_or_undefined(1), &call, context)?;
        at += 1;
    }
    Ok(JsValue::undefined())
}

enum Kind {
    Keys,
    Values,
    Entries,
}

fn walk(this: &JsValue, kind: Kind, context: &mut Context) -> JsResult<JsValue> {
    let pairs = with(this, |params| params.pairs.clone())?;
    let mut items: Vec<JsValue> = Vec::with_capacity(pairs.len());
    for (name, value) in pairs {
        let (name, value) = (JsValue::from(JsString::from(name)), JsValue::from(JsString::from(value)));
        items.push(match kind {
            Kind::Keys => name,
            Kind::Values => value,
            Kind::Entries => JsArray::from_iter([name, value], context).into(),
        });
    }
    let list = JsArray::from_iter(items, context);
    let values = context.intrinsics().objects().array_prototype_values();
    values.call(&list.into(), &[], context)
}
