//! Classifies an object by internal slots, never by properties, and reads its contents.

use super::{
    class::{class_name, inherits, tag},
    data, error, iterators,
    look::{Look, WIDTH},
};
use crate::services::{Seen, patterns, seen, url};
use boa_engine::{
    JsBigInt, JsObject, JsString, JsSymbol, JsValue,
    builtins::{
        array_buffer::ArrayBuffer, date::Date, error::Error, map::ordered_map::OrderedMap, promise, promise::Promise, regexp::RegExp,
        set::ordered_set::OrderedSet, typed_array::TypedArray,
    },
    js_string,
    object::builtins::{JsDataView, JsDate, JsPromise, JsRegExp, JsTypedArray, JsWeakMap, JsWeakSet},
    property::PropertyKey,
};
use vocabulary::{Entry, Key, Num, Object, PromiseState, Shape, Slot, Value};

/// The entries of an object, and the number left out.
type Contents = (Vec<Entry>, u32);

impl Look<'_> {
    /// Inspects an object that is not a function.
    pub fn shaped(&mut self, object: &JsObject, id: u32, full: bool) -> Value {
        if super::proxy::is(object) {
            let target = self.inspector.clone().target(object, self.context);
            let target = if full { Value::Undefined } else { target.map_or(Value::Null, |target| self.value(&target.into())) };
            let shape = Shape::Proxy(target);
            return Value::Object(Box::new(Object {
                id,
                class: "Proxy".into(),
                tag: String::new(),
                shape,
                entries: Vec::new(),
                omitted: 0,
            }));
        }
        let class = class_name(object);
        let tag = tag(object, &class);
        let (shape, inner) = self.shape(object, &tag, &class, full);
        let (mut entries, mut omitted) = inner;
        if full {
            let size = match shape {
                Shape::Array(n) | Shape::TypedArray(n) | Shape::Map(n) | Shape::Set(n) => n as usize,
                _ => 0,
            };
            omitted = u32::try_from(size.max(self.enumerable(object))).unwrap_or(u32::MAX);
            entries.clear();
        } else {
            if !matches!(shape, Shape::Array(_) | Shape::TypedArray(_) | Shape::Arguments(_)) {
                let (numbered, more) = self.numbered(object);
                entries.extend(numbered);
                omitted += more;
            }
            let is_error = matches!(shape, Shape::Error { .. });
            let causes = [js_string!("cause").into(), js_string!("errors").into()];
            let (named, more) = self.properties(object, |key, _| is_error && causes.contains(key));
            entries.extend(named);
            omitted += more;
        }
        Value::Object(Box::new(Object { id, class, tag, shape, entries, omitted }))
    }

    fn shape(&mut self, o: &JsObject, tag: &str, class: &str, full: bool) -> (Shape, Contents) {
        let none = || (Vec::new(), 0);
        let int = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if o.is_array() {
            let length = data(o, &js_string!("length").into()).and_then(|length| length.as_number()).unwrap_or_default() as u32;
            return (Shape::Array(length), if full { none() } else { self.elements(o, length) });
        }
        if let Some((size, pairs)) = map(o) {
            return (Shape::Map(int(size)), if full { none() } else { self.pairs(pairs, size) });
        }
        if let Some((size, members)) = set(o) {
            return (Shape::Set(int(size)), if full { none() } else { self.members(members, size) });
        }
        if o.is::<Error>() {
            let stack = error::stack(o, self.context);
            return (Shape::Error { headline: error::headline(o), stack }, none());
        }
        if o.is::<Date>() {
            return (Shape::Date(self.date(o)), none());
        }
        #[cfg(feature = "temporal")]
        if let Some(text) = crate::services::zones::shown(o, self.context) {
            return (Shape::Text(text), none());
        }
        if o.is::<RegExp>() {
            return (Shape::RegExp(self.regexp(o)), none());
        }
        if o.is::<Promise>() {
            return (Shape::Promise(self.promise(o, full)), none());
        }
        if o.is::<TypedArray>() {
            return self.typed_array(o, full);
        }
        let buffer = o.downcast_ref::<ArrayBuffer>().map(|buffer| {
            let bytes = buffer.data().unwrap_or_default();
            (int(bytes.len()), bytes.iter().take(WIDTH).copied().collect::<Vec<u8>>())
        });
        if let Some((length, bytes)) = buffer {
            let entries = (0..).zip(bytes).map(|(i, byte)| element(i, Value::Number(Num(f64::from(byte))))).collect::<Vec<_>>();
            let omitted = length - int(entries.len());
            return (Shape::ArrayBuffer(length), if full { none() } else { (entries, omitted) });
        }
        // `String.prototype` has a string slot too, but is shown as a plain object
        if let Some(inner) = boxed(o).filter(|_| class != "Object") {
            return (Shape::Boxed(self.value(&inner)), none());
        }
        if JsWeakMap::from_object(o.clone()).is_ok() || JsWeakSet::from_object(o.clone()).is_ok() {
            return (Shape::Weak, none());
        }
        if let Ok(view) = JsDataView::from_object(o.clone()) {
            return (Shape::Plain, if full { none() } else { self.view(&view) });
        }
        if let Some(parts) = url::parts(o) {
            return (Shape::Plain, if full { none() } else { self.parts(parts) });
        }
        if let Some(seen) = seen(o) {
            return (Shape::Plain, if full { none() } else { self.seen(seen) });
        }
        if self.is_arguments(o) {
            return self.arguments(o, full);
        }
        let global = self.context.global_object();
        if JsObject::equals(o, &global) {
            return (Shape::Global, none());
        }
        if let Some(rest) = iterators::rest(o) {
            return (Shape::Iterator, if full { none() } else { self.coming(rest) });
        }
        let constructors = self.context.intrinsics().constructors();
        let iterators = [constructors.iterator().prototype(), self.context.intrinsics().objects().iterator_prototypes().async_iterator()];
        if !tag.is_empty() && iterators.iter().any(|prototype| inherits(o, prototype)) {
            return (Shape::Iterator, none());
        }
        (Shape::Plain, none())
    }

    fn pairs(&mut self, pairs: Vec<(JsValue, JsValue)>, size: usize) -> Contents {
        let omitted = u32::try_from(size - pairs.len()).unwrap_or(u32::MAX);
        let entries = pairs.into_iter().map(|(key, value)| {
            let key = Key::Value(self.value(&key));
            Entry { key, slot: Slot::Value(self.value(&value)), enumerable: true }
        });
        (entries.collect(), omitted)
    }

    fn members(&mut self, members: Vec<JsValue>, size: usize) -> Contents {
        let omitted = u32::try_from(size - members.len()).unwrap_or(u32::MAX);
        let entries =
            members.into_iter().map(|member| Entry { key: Key::Member, slot: Slot::Value(self.value(&member)), enumerable: true });
        (entries.collect(), omitted)
    }

    fn coming(&mut self, rest: iterators::Rest) -> Contents {
        match rest {
            iterators::Rest::Pairs(pairs, size) => self.pairs(pairs, size),
            iterators::Rest::Members(members, size) => self.members(members, size),
        }
    }

    fn date(&mut self, o: &JsObject) -> Option<String> {
        let date = JsDate::from_object(o.clone()).ok()?;
        // throws for an invalid date, which is `None`
        date.to_iso_string(self.context).ok()?.as_string().map(|text| text.to_std_string_lossy())
    }

    pub fn regexp(&mut self, o: &JsObject) -> String {
        let Ok(regexp) = JsRegExp::from_object(o.clone()) else { return String::new() };
        let context = &mut *self.context;
        let source: Vec<u16> = regexp.source(context).unwrap_or_default().encode_utf16().collect();
        let mut text = format!("/{}/", String::from_utf16_lossy(&patterns::mended(&source)));
        // `flags` would read properties that the program can define; these getters read internal slots
        let sets = self.inspector.unicode_sets.as_ref().and_then(|getter| getter.call(&o.clone().into(), &[], context).ok());
        let flags = [
            ('d', regexp.has_indices(context).ok()),
            ('g', regexp.global(context).ok()),
            ('i', regexp.ignore_case(context).ok()),
            ('m', regexp.multiline(context).ok()),
            ('s', regexp.dot_all(context).ok()),
            ('u', regexp.unicode(context).ok()),
            ('v', sets.and_then(|flag| flag.as_boolean())),
            ('y', regexp.sticky(context).ok()),
        ];
        text.extend(flags.into_iter().filter(|(_, set)| *set == Some(true)).map(|(flag, _)| flag));
        text
    }

    fn promise(&mut self, o: &JsObject, full: bool) -> PromiseState {
        let state = JsPromise::from_object(o.clone()).map(|promise| promise.state());
        match state {
            Ok(promise::PromiseState::Fulfilled(value)) if !full => PromiseState::Fulfilled(self.value(&value)),
            Ok(promise::PromiseState::Rejected(reason)) if !full => PromiseState::Rejected(self.value(&reason)),
            _ => PromiseState::Pending,
        }
    }

    fn typed_array(&mut self, o: &JsObject, full: bool) -> (Shape, Contents) {
        let length = JsTypedArray::from_object(o.clone()).and_then(|array| array.length(self.context)).unwrap_or_default();
        let shown = if full { 0 } else { length.min(WIDTH) };
        let mut entries = Vec::with_capacity(shown);
        for index in 0..u32::try_from(shown).unwrap_or_default() {
            // an element of a typed array is read from its buffer and never runs code (ECMA-262 10.4.5.5)
            let value = o.get(index, self.context).unwrap_or_default();
            entries.push(element(index, self.value(&value)));
        }
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        (Shape::TypedArray(length), (entries, length - u32::try_from(shown).unwrap_or_default()))
    }

    fn view(&mut self, view: &JsDataView) -> Contents {
        let parts = [
            ("byteLength", view.byte_length(self.context).map(JsValue::from)),
            ("byteOffset", view.byte_offset(self.context).map(JsValue::from)),
            ("buffer", view.buffer(self.context)),
        ];
        let entries = parts.into_iter().filter_map(|(name, value)| {
            let slot = Slot::Value(self.value(&value.ok()?));
            Some(Entry { key: Key::Name(name.into()), slot, enumerable: true })
        });
        (entries.collect(), 0)
    }

    fn seen(&mut self, seen: Seen) -> Contents {
        let entries = seen.into_iter().map(|(name, value)| {
            let slot = Slot::Value(self.value(&value));
            Entry { key: Key::Name(name.into()), slot, enumerable: true }
        });
        (entries.collect(), 0)
    }

    fn parts(&mut self, parts: url::Parts) -> Contents {
        let text = |text: &str, look: &mut Self| look.value(&JsString::from(text).into());
        let entries = match parts {
            url::Parts::Address(parts, params) => {
                let mut entries: Vec<Entry> = Vec::new();
                for (name, part) in parts {
                    entries.push(Entry { key: Key::Name(name.into()), slot: Slot::Value(text(&part, self)), enumerable: true });
                }
                if let Some(params) = params {
                    let slot = Slot::Value(self.value(&params.into()));
                    entries.push(Entry { key: Key::Name("searchParams".into()), slot, enumerable: true });
                }
                entries
            }
            url::Parts::Pairs(pairs) => pairs
                .into_iter()
                .map(|(name, value)| {
                    let key = Key::Value(text(&name, self));
                    Entry { key, slot: Slot::Value(text(&value, self)), enumerable: true }
                })
                .collect(),
        };
        (entries, 0)
    }

    /// Boa does not expose which objects are `arguments`; no other object has a non-enumerable `callee` and the array iterator.
    fn is_arguments(&self, o: &JsObject) -> bool {
        let object = o.borrow();
        let hidden = |key: PropertyKey| object.properties().get(&key).filter(|property| property.enumerable() == Some(false));
        let values: JsValue = self.context.intrinsics().objects().array_prototype_values().into();
        hidden(js_string!("callee").into()).is_some()
            && hidden(js_string!("length").into()).is_some()
            && hidden(JsSymbol::iterator().into()).is_some_and(|property| property.value() == Some(&values))
    }

    fn arguments(&mut self, o: &JsObject, full: bool) -> (Shape, Contents) {
        let keys: Vec<u32> = o.borrow().properties().index_property_keys().collect();
        let length = u32::try_from(keys.len()).unwrap_or(u32::MAX);
        let mut entries = Vec::new();
        for index in keys.into_iter().take(if full { 0 } else { WIDTH }) {
            let accessor = o.borrow().properties().get(&PropertyKey::from(index)).is_some_and(|property| property.is_accessor_descriptor());
            // a mapped argument lives in its function's scope, so the stored value may be stale; reading it runs no code
            let value = if accessor { JsValue::undefined() } else { o.get(index, self.context).unwrap_or_default() };
            let slot = Slot::Value(self.value(&value));
            entries.push(Entry { key: Key::Name(index.to_string()), slot, enumerable: true });
        }
        let omitted = length - u32::try_from(entries.len()).unwrap_or(length);
        (Shape::Arguments(length), (entries, omitted))
    }
}

fn element(index: u32, value: Value) -> Entry {
    Entry { key: Key::Index(index), slot: Slot::Value(value), enumerable: true }
}

/// Size and first pairs of a Map.
fn map(o: &JsObject) -> Option<(usize, Vec<(JsValue, JsValue)>)> {
    let map = o.downcast_ref::<OrderedMap<JsValue>>()?;
    Some((map.len(), map.iter().take(WIDTH).map(|(key, value)| (key.clone(), value.clone())).collect()))
}

/// Size and first members of a Set.
fn set(o: &JsObject) -> Option<(usize, Vec<JsValue>)> {
    let set = o.downcast_ref::<OrderedSet>()?;
    Some((set.len(), set.iter().take(WIDTH).cloned().collect()))
}

/// The primitive in an object such as `new String("a")`.
pub(crate) fn boxed(o: &JsObject) -> Option<JsValue> {
    if let Some(number) = o.downcast_ref::<f64>() {
        return Some((*number).into());
    }
    if let Some(flag) = o.downcast_ref::<bool>() {
        return Some((*flag).into());
    }
    if let Some(text) = o.downcast_ref::<JsString>() {
        return Some(text.clone().into());
    }
    if let Some(digits) = o.downcast_ref::<JsBigInt>() {
        return Some(digits.clone().into());
    }
    o.downcast_ref::<JsSymbol>().map(|symbol| symbol.clone().into())
}
