//! Map and Set iterators whose remaining entries can be inspected.
//!
//! Boa's iterators do not expose their position. Ours are created by the same methods, inherit from the same prototypes and step in
//! the same order. Each holds Boa's iterator, because its lifetime keeps deleted entries from shifting during an iteration.

use super::look::WIDTH;
use boa_engine::{
    Context, Finalize, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, Trace,
    builtins::{iterable::create_iter_result_object, map::ordered_map::OrderedMap, set::ordered_set::OrderedSet},
    js_string,
    object::{
        FunctionObjectBuilder,
        builtins::{JsArray, JsFunction},
    },
    property::{PropertyDescriptor, PropertyKey},
};

/// What an iterator yields per step.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Keys,
    Values,
    Entries,
}

/// State of an iterator over a Map or Set; exhausted when `inner` is `None`.
#[derive(Trace, Finalize, JsData)]
struct Walk {
    collection: JsObject,
    inner: Option<JsObject>,
    next: usize,
    #[unsafe_ignore_trace]
    kind: Kind,
}

/// The first remaining items of an iterator, and the number of all remaining ones.
pub(super) enum Rest {
    /// pairs of keys and values
    Pairs(Vec<(JsValue, JsValue)>, usize),
    /// single values
    Members(Vec<JsValue>, usize),
}

/// The engine's own methods that create iterators.
struct Makers {
    map: JsFunction,
    set: JsFunction,
}

/// The remaining items of one of our iterators; `None` for other objects.
pub(super) fn rest(object: &JsObject) -> Option<Rest> {
    let walk = object.downcast_ref::<Walk>()?;
    let mut pairs = Vec::new();
    let mut size = 0;
    let mut at = walk.next;
    while walk.inner.is_some()
        && let Some((next, key, value)) = step(&walk.collection, at)
    {
        at = next;
        size += 1;
        if pairs.len() < WIDTH {
            pairs.push((key, value));
        }
    }
    Some(match walk.kind {
        Kind::Entries => Rest::Pairs(pairs, size),
        Kind::Keys => Rest::Members(pairs.into_iter().map(|(key, _)| key).collect(), size),
        Kind::Values => Rest::Members(pairs.into_iter().map(|(_, value)| value).collect(), size),
    })
}

/// The first entry at or after index `at`, and the index after it.
fn step(collection: &JsObject, at: usize) -> Option<(usize, JsValue, JsValue)> {
    if let Some(map) = collection.downcast_ref::<OrderedMap<JsValue>>() {
        return (at..map.full_len()).find_map(|at| map.get_index(at).map(|(key, value)| (at + 1, key.clone(), value.clone())));
    }
    let set = collection.downcast_ref::<OrderedSet>()?;
    (at..set.full_len()).find_map(|at| set.get_index(at).map(|member| (at + 1, member.clone(), member.clone())))
}

/// Replaces the engine's iterators by ours.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let map = context.intrinsics().constructors().map().prototype();
    let set = context.intrinsics().constructors().set().prototype();
    let native = |object: &JsObject, context: &mut Context| {
        let method = object.get(js_string!("values"), context)?.as_object().and_then(JsFunction::from_object);
        method.ok_or_else(|| boa_engine::JsError::from(JsNativeError::typ().with_message("the engine has no iterators")))
    };
    let makers = Makers { map: native(&map, context)?, set: native(&set, context)? };
    context.insert_data(makers);

    method(&map, &["keys"], |this, _, context| walk(this, Kind::Keys, true, context), context);
    method(&map, &["values"], |this, _, context| walk(this, Kind::Values, true, context), context);
    let entries = method(&map, &["entries"], |this, _, context| walk(this, Kind::Entries, true, context), context);
    define(&map, JsSymbol::iterator().into(), &entries);
    method(&set, &["entries"], |this, _, context| walk(this, Kind::Entries, false, context), context);
    let values = method(&set, &["values", "keys"], |this, _, context| walk(this, Kind::Values, false, context), context);
    define(&set, JsSymbol::iterator().into(), &values);

    let prototypes = context.intrinsics().objects().iterator_prototypes();
    method(&prototypes.map(), &["next"], |this, _, context| next(this, "Map Iterator", context), context);
    method(&prototypes.set(), &["next"], |this, _, context| next(this, "Set Iterator", context), context);
    Ok(())
}

fn method(
    object: &JsObject,
    names: &[&str],
    native: fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>,
    context: &Context,
) -> JsFunction {
    let function = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(JsString::from(names[0])).build();
    for name in names {
        define(object, JsString::from(*name).into(), &function);
    }
    function
}

fn define(object: &JsObject, key: PropertyKey, function: &JsFunction) {
    let property = PropertyDescriptor::builder().value(function.clone()).writable(true).enumerable(false).configurable(true);
    object.insert_property(key, property);
}

fn walk(this: &JsValue, kind: Kind, map: bool, context: &mut Context) -> JsResult<JsValue> {
    let makers = context.get_data::<Makers>().expect("installed together with this function");
    let maker = if map { makers.map.clone() } else { makers.set.clone() };
    let fits = this.as_object().is_some_and(|object| if map { object.is::<OrderedMap<JsValue>>() } else { object.is::<OrderedSet>() });
    if !fits {
        return Err(JsNativeError::incompatible(if map { "Map" } else { "Set" }).into());
    }
    let inner = maker.call(this, &[], context)?;
    let (Some(collection), Some(inner)) = (this.as_object(), inner.as_object()) else { return Ok(inner) };
    let prototype = inner.prototype();
    let data = Walk { collection, inner: Some(inner), next: 0, kind };
    Ok(JsObject::from_proto_and_data(prototype, data).into())
}

/// `%MapIteratorPrototype%.next`, `%SetIteratorPrototype%.next` (ECMA-262 24.1.5.1, 24.2.6.1)
fn next(this: &JsValue, class: &'static str, context: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object();
    let Some(mut walk) = object.as_ref().and_then(|object| object.downcast_mut::<Walk>()) else {
        return Err(JsNativeError::incompatible(class).into());
    };
    let found = if walk.inner.is_some() { step(&walk.collection, walk.next) } else { None };
    let Some((at, key, value)) = found else {
        walk.inner = None;
        drop(walk);
        return Ok(create_iter_result_object(JsValue::undefined(), true, context));
    };
    walk.next = at;
    let kind = walk.kind;
    drop(walk);
    let item = match kind {
        Kind::Keys => key,
        Kind::Values => value,
        Kind::Entries => JsArray::from_iter([key, value], context).into(),
    };
    Ok(create_iter_result_object(item, false, context))
}
