//! Removes built-ins that are newer than the era: globals, their properties, instance methods. Driven by the table of features.

use crate::{sources::SourceText, state::RunState};
use boa_engine::{
    Context, JsObject, JsResult, JsString, JsSymbol,
    property::{PropertyDescriptor, PropertyKey},
};
use language::age::{Feature, Kind, features};
use vocabulary::{Era, Failure, FailureDetail, FailureKind, Missed, Use};

/// Built-ins that the engine's own methods read while performing older operations, as the current standard specifies.
const READ_BY_THE_ENGINE: &[&str] = &["RegExp.prototype.flags", "RegExp.prototype.global", "RegExp.prototype.exec"];

/// Removes the built-ins that `era` did not have yet.
pub(super) fn remove(era: Era, context: &mut Context) -> JsResult<()> {
    let newer = features().iter().filter(|row| row.kind != Kind::Syntax && !row.was_in(era));
    let newer = newer.filter(|row| !READ_BY_THE_ENGINE.contains(&row.name.as_str()));
    // find all before removing any: removing one could make another unreachable by its path
    let found: Vec<(JsObject, PropertyKey)> = newer.filter_map(|row| find(row, era, context)).collect();
    found.into_iter().try_for_each(|(object, key)| take_out(&object, key, context))
}

/// Deletes a property, even a non-configurable one.
pub(super) fn take_out(object: &JsObject, key: PropertyKey, context: &mut Context) -> JsResult<()> {
    if object.borrow().properties().contains_key(&key) {
        object.insert_property(key.clone(), PropertyDescriptor::builder().value(0).writable(true).enumerable(false).configurable(true));
        object.delete_property_or_throw(key, context)?;
    }
    Ok(())
}

/// The object that holds the feature's built-in, and its key.
fn find(row: &Feature, era: Era, context: &mut Context) -> Option<(JsObject, PropertyKey)> {
    if row.kind == Kind::Global {
        return Some((context.global_object(), JsString::from(row.name.as_str()).into()));
    }
    let (path, key) = match row.name.split_once("[Symbol.") {
        // Programs of earlier eras cannot name symbols, and the engine needs these for older operations: `date + ""`.
        Some(_) if !era.had(vocabulary::Edition::ES2015, None) => return None,
        Some((path, symbol)) => (path, symbol_key(symbol.strip_suffix(']')?)?),
        None => {
            let (path, name) = row.name.rsplit_once('.')?;
            (path, JsString::from(name).into())
        }
    };
    let (owner, on_prototype) = match path.strip_suffix(".prototype") {
        Some(owner) => (owner, true),
        None => (path, false),
    };
    Some((holder(owner, on_prototype, context)?, key))
}

fn symbol_key(name: &str) -> Option<PropertyKey> {
    Some(PropertyKey::from(match name {
        "iterator" => JsSymbol::iterator(),
        "asyncIterator" => JsSymbol::async_iterator(),
        "hasInstance" => JsSymbol::has_instance(),
        "isConcatSpreadable" => JsSymbol::is_concat_spreadable(),
        "match" => JsSymbol::r#match(),
        "matchAll" => JsSymbol::match_all(),
        "replace" => JsSymbol::replace(),
        "search" => JsSymbol::search(),
        "species" => JsSymbol::species(),
        "split" => JsSymbol::split(),
        "toPrimitive" => JsSymbol::to_primitive(),
        "toStringTag" => JsSymbol::to_string_tag(),
        "unscopables" => JsSymbol::unscopables(),
        _ => return None,
    }))
}

/// The object for `Array` or `Array.prototype`; also for classes that have no global name.
fn holder(owner: &str, on_prototype: bool, context: &mut Context) -> Option<JsObject> {
    let intrinsics = context.intrinsics();
    match (owner, on_prototype) {
        ("Generator", true) => return Some(intrinsics.objects().generator()),
        ("AsyncGenerator", true) => return Some(intrinsics.objects().async_generator()),
        ("TypedArray", true) => return Some(intrinsics.constructors().typed_array().prototype()),
        ("TypedArray", false) => return Some(intrinsics.constructors().typed_array().constructor()),
        ("Iterator", true) => return Some(intrinsics.constructors().iterator().prototype()),
        _ => {}
    }
    let global = context.global_object();
    let object = global.get(JsString::from(owner), context).ok()?.as_object()?;
    if !on_prototype {
        return Some(object);
    }
    object.get(JsString::from("prototype"), context).ok()?.as_object()
}

/// The built-in that caused a failure, if the era of the run did not have it yet.
pub(crate) fn missed(failure: &Failure, source: &SourceText, context: &Context) -> Option<Missed> {
    let era = RunState::of(context).settings.era;
    let place = failure.place.filter(|_| era != Era::Today)?;
    let wanted = wanted(failure.detail.as_deref()?)?;
    let missing = source.missing(era);
    let here = |used: &&Use| (place.start.line..=place.end.line).contains(&used.place.start.line);
    let is_wanted = |used: &&Use| match wanted {
        Wanted::Name(name) => last_name(&used.name) == name,
        Wanted::Owner => used.place.end <= place.end,
    };
    // `Owner`: a property of an undefined value was read; use the last built-in before that property.
    let used = missing.uses.iter().filter(here).rfind(is_wanted)?;
    let replaced = missing.words_of(&used.feature).and_then(|words| words.replaced.clone());
    Some(Missed { era, used: used.clone(), replaced })
}

/// What was missing according to a failure.
enum Wanted<'f> {
    /// this name
    Name(&'f str),
    /// the object whose property was accessed
    Owner,
}

fn wanted(detail: &FailureDetail) -> Option<Wanted<'_>> {
    let part = detail.parts.first()?;
    match detail.kind {
        FailureKind::ReadOfNothing | FailureKind::WriteOfNothing => (part == "undefined").then_some(Wanted::Owner),
        FailureKind::NotFunction | FailureKind::NotDefined | FailureKind::NotConstructor => Some(Wanted::Name(last_name(part))),
        _ => None,
    }
}

/// `map` for `Array.prototype.map` and for `list.map`.
fn last_name(name: &str) -> &str {
    let name = name.strip_suffix(" (instance)").unwrap_or(name);
    name.rsplit(['.', ' ']).next().unwrap_or(name)
}
