//! Takes snapshots of objects without running code of the program.

use super::values::{Values, address};
use crate::inspect;
use boa_engine::{
    Context, JsObject, JsString, JsValue,
    builtins::{
        map::ordered_map::OrderedMap,
        object::OrdinaryObject,
        promise::{Promise, PromiseState},
        set::ordered_set::OrderedSet,
    },
    js_string,
    object::PropertySnapshot,
    object::builtins::{JsArray, JsPromise},
    property::PropertyKey,
};
use recording::{Datum, Key, Kind, ObjectState, Slot};
use std::collections::HashMap;
use vocabulary::{Shape, Value};

/// Maximum number of entries stored per object.
pub(super) const ENTRIES: usize = 100;

/// Takes snapshots of objects; caches class names.
#[derive(Default)]
pub(super) struct Looker {
    classes: HashMap<usize, u32>,
}

impl Looker {
    /// The current state of an object; `None` if it is mutably borrowed.
    pub fn look(&mut self, object: &JsObject, values: &mut Values, context: &mut Context) -> Option<ObjectState> {
        object.try_borrow().ok()?;
        if JsObject::equals(object, &context.global_object()) {
            return Some(ObjectState { class: values.text("global"), kind: Kind::Global, ..ObjectState::default() });
        }
        let mut state = ObjectState { class: self.class(object, values), ..ObjectState::default() };
        if object.is_callable() {
            let name = own_text(object, js_string!("name")).unwrap_or(js_string!(""));
            let fixed = object.borrow().properties().get(&js_string!("prototype").into()).is_some_and(|p| p.writable() == Some(false));
            state.kind = Kind::Function { name: values.string(&name), is_class: fixed };
            named(object, values, &mut state, &["length", "name", "prototype", "arguments", "caller"]);
        } else if JsArray::from_object(object.clone()).is_ok() {
            array(object, values, &mut state);
        } else if object.is::<OrderedMap<JsValue>>() {
            map(object, values, &mut state);
        } else if object.is::<OrderedSet>() {
            set(object, values, &mut state);
        } else if object.is::<Promise>() {
            state.kind = promise(object, values);
        } else if object.is::<OrdinaryObject>() {
            named(object, values, &mut state, &[]);
        } else {
            other(object, values, &mut state, context);
        }
        Some(state)
    }

    /// A snapshot for a cheap check whether the object has changed; `None` if only a full comparison can tell.
    pub fn snapshot(object: &JsObject) -> Option<PropertySnapshot> {
        let told_by_properties = object.is::<OrdinaryObject>() || object.is_callable() || JsArray::from_object(object.clone()).is_ok();
        if !told_by_properties {
            return None;
        }
        object.try_borrow().ok()?.properties().snapshot(ENTRIES)
    }

    /// The own data property under a key, in the form that `look` returns.
    pub fn slot(object: &JsObject, key: &PropertyKey, values: &mut Values) -> Option<Slot> {
        let object = object.try_borrow().ok()?;
        let property = object.properties().get(key)?;
        property.value().map(|v| Slot::Value(values.datum(v)))
    }

    fn class(&mut self, object: &JsObject, values: &mut Values) -> u32 {
        let Some(prototype) = object.prototype() else { return values.text("") };
        let at = address(&prototype);
        if let Some(class) = self.classes.get(&at) {
            return *class;
        }
        let mut link = Some(prototype.clone());
        let mut name = js_string!("");
        while let Some(object) = link {
            let maker = object.try_borrow().ok().and_then(|o| o.properties().get(&js_string!("constructor").into()));
            if let Some(maker) = maker.and_then(|p| p.value().and_then(JsValue::as_object)) {
                name = own_text(&maker, js_string!("name")).unwrap_or_default();
                break;
            }
            link = object.prototype();
        }
        // keeps the prototype alive, so that its address stays unique
        values.object(&prototype);
        let class = values.string(&name);
        self.classes.insert(at, class);
        class
    }
}

fn own_text(object: &JsObject, key: JsString) -> Option<JsString> {
    let object = object.try_borrow().ok()?;
    object.properties().get(&key.into())?.value()?.as_string()
}

/// Converts a property key to a recorded key.
pub(super) fn key(key: &PropertyKey, values: &mut Values) -> Key {
    match key {
        PropertyKey::String(s) => Key::Name(values.string(s)),
        PropertyKey::Symbol(s) => {
            let description = s.description().map(|d| d.to_std_string_lossy()).unwrap_or_default();
            Key::Symbol(values.text(&description))
        }
        PropertyKey::Index(i) => Key::Index(i.get()),
    }
}

fn slot(property: &boa_engine::property::PropertyDescriptor, values: &mut Values) -> Slot {
    match property.value() {
        Some(value) => Slot::Value(values.datum(value)),
        None => Slot::Accessor {
            get: property.get().is_some_and(|g| !g.is_undefined()),
            set: property.set().is_some_and(|s| !s.is_undefined()),
        },
    }
}

/// Own enumerable properties: indexes, then names in order of creation.
fn named(object: &JsObject, values: &mut Values, state: &mut ObjectState, hidden: &[&str]) {
    let object = object.borrow();
    let properties = object.properties();
    let indexes = properties.index_property_keys().map(PropertyKey::from).take(ENTRIES + 1).collect::<Vec<_>>();
    let (names, count) = properties.first_keys(ENTRIES + 1);
    // properties that are not visited, enumerable or not
    let elements = properties.count() - count;
    let beyond = (elements.saturating_sub(indexes.len()) + count.saturating_sub(names.len().max(count.min(ENTRIES)))) as u32;
    for name in indexes.into_iter().chain(names) {
        let Some(property) = properties.get(&name) else { continue };
        let is_hidden = matches!(&name, PropertyKey::String(s) if hidden.iter().any(|h| s == h));
        if is_hidden || !property.enumerable().unwrap_or(false) {
            continue;
        }
        if state.entries.len() == ENTRIES {
            state.omitted += 1;
            continue;
        }
        let entry = (key(&name, values), slot(&property, values));
        state.entries.push(entry);
    }
    state.omitted += beyond;
}

fn array(object: &JsObject, values: &mut Values, state: &mut ObjectState) {
    let (length, extra) = {
        let object = object.borrow();
        let properties = object.properties();
        let length =
            properties.get(&js_string!("length").into()).and_then(|p| p.value().and_then(JsValue::as_number)).unwrap_or(0.0) as u32;
        for index in 0..length.min(ENTRIES as u32) {
            let slot = properties.get(&PropertyKey::from(index)).map_or(Slot::Hole, |p| slot(&p, values));
            state.entries.push((Key::Index(index), slot));
        }
        state.omitted = length - state.entries.len() as u32;
        (length, properties.first_keys(2).1 > 1)
    };
    state.kind = Kind::Array(length);
    if extra {
        let mut more = ObjectState::default();
        named(object, values, &mut more, &[]);
        state.entries.extend(more.entries.into_iter().filter(|(k, _)| !matches!(k, Key::Index(_))));
    }
}

fn map(object: &JsObject, values: &mut Values, state: &mut ObjectState) {
    if let Some(map) = object.downcast_ref::<OrderedMap<JsValue>>() {
        state.kind = Kind::Map(map.len() as u32);
        for (key, value) in map.iter().take(ENTRIES) {
            let entry = (Key::Pair(values.datum(key)), Slot::Value(values.datum(value)));
            state.entries.push(entry);
        }
        state.omitted = map.len().saturating_sub(ENTRIES) as u32;
    }
}

fn set(object: &JsObject, values: &mut Values, state: &mut ObjectState) {
    if let Some(set) = object.downcast_ref::<OrderedSet>() {
        state.kind = Kind::Set(set.len() as u32);
        for (index, value) in set.iter().take(ENTRIES).enumerate() {
            let entry = (Key::Member(index as u32), Slot::Value(values.datum(value)));
            state.entries.push(entry);
        }
        state.omitted = set.len().saturating_sub(ENTRIES) as u32;
    }
}

fn promise(object: &JsObject, values: &mut Values) -> Kind {
    match JsPromise::from_object(object.clone()).map(|p| p.state()) {
        Ok(PromiseState::Fulfilled(value)) => Kind::Fulfilled(values.datum(&value)),
        Ok(PromiseState::Rejected(reason)) => Kind::Rejected(values.datum(&reason)),
        _ => Kind::Pending,
    }
}

/// Dates, errors, typed arrays and others: summarised as the console does.
fn other(object: &JsObject, values: &mut Values, state: &mut ObjectState, context: &mut Context) {
    let Value::Object(seen) = inspect::inspect(&object.clone().into(), context) else {
        state.kind = Kind::Other;
        return;
    };
    let simple = |value: &Value, values: &mut Values| match value {
        Value::Null => Datum::Null,
        Value::Boolean(b) => Datum::Boolean(*b),
        Value::Number(n) => Datum::number(n.0),
        Value::Bigint(digits) => Datum::Bigint(values.text(digits)),
        Value::String { text, .. } => Datum::String(values.text(text)),
        Value::Symbol(description) => Datum::Symbol(values.text(description)),
        _ => Datum::Undefined,
    };
    state.kind = match &seen.shape {
        Shape::Date(text) => Kind::Date(text.as_ref().map(|t| values.text(t))),
        Shape::RegExp(text) => Kind::RegExp(values.text(text)),
        Shape::Text(text) => Kind::Text(values.text(text)),
        Shape::Error { headline, .. } => Kind::Error(values.text(headline)),
        Shape::Boxed(value) => Kind::Boxed(simple(value, values)),
        Shape::Iterator => Kind::Iterator,
        Shape::TypedArray(length) | Shape::Arguments(length) => Kind::Array(*length),
        _ => Kind::Other,
    };
    if matches!(state.kind, Kind::Array(_)) {
        for (index, entry) in seen.entries.iter().take(ENTRIES).enumerate() {
            if let vocabulary::Slot::Value(value) = &entry.slot {
                let entry = (Key::Index(index as u32), Slot::Value(simple(value, values)));
                state.entries.push(entry);
            }
        }
        state.omitted = (seen.entries.len() - state.entries.len()) as u32 + seen.omitted;
    }
}
