//! Bounded traversal of a value.

use super::Inspector;
use boa_engine::{
    Context, JsObject, JsString, JsValue, JsVariant,
    property::{PropertyDescriptor, PropertyKey},
};
use std::collections::BinaryHeap;
use std::rc::Rc;
use vocabulary::{Entry, Key, Num, Slot, Value, format, surrogates};

/// Maximum nesting depth of objects.
const DEPTH: usize = 6;
/// Maximum number of elements or properties of an object.
pub(super) const WIDTH: usize = 100;
/// Maximum number of values per look.
const NODES: u32 = 2_000;
/// Maximum length of a string, in UTF-16 code units.
const TEXT: usize = 10_000;
/// Maximum total length of all strings but the first, in UTF-16 code units.
const TEXTS: usize = 100_000;
/// Maximum number of values in all looks for one line or table.
const LINE_NODES: u32 = 20_000;
/// Maximum total length of all strings of one line or table, in UTF-16 code units.
const LINE_TEXTS: usize = 1_000_000;
/// Code units of a key that are shown even when the limit on strings is used up.
const SHORT_KEY: usize = 100;

/// Traversal of one value.
pub(super) struct Look<'a> {
    pub context: &'a mut Context,
    pub inspector: Rc<Inspector>,
    /// whether to include non-enumerable properties
    pub hidden: bool,
    /// the enclosing objects, outermost first
    path: Vec<JsObject>,
    nodes: u32,
    texts: usize,
    /// values and code units used by earlier looks for the same line
    spent: (u32, usize),
}

impl<'a> Look<'a> {
    pub fn new(context: &'a mut Context, hidden: bool) -> Self {
        let inspector = Inspector::of(context);
        Self { context, inspector, hidden, path: Vec::new(), nodes: 0, texts: 0, spent: (0, 0) }
    }

    /// Inspects a further value of the same line: with fresh limits, within those of the line.
    pub fn next(&mut self, value: &JsValue) -> Value {
        self.spent = (self.spent.0 + self.nodes, self.spent.1 + self.texts);
        (self.nodes, self.texts) = (0, 0);
        self.value(value)
    }

    pub fn value(&mut self, value: &JsValue) -> Value {
        self.nodes += 1;
        match value.variant() {
            JsVariant::Undefined => Value::Undefined,
            JsVariant::Null => Value::Null,
            JsVariant::Boolean(flag) => Value::Boolean(flag),
            JsVariant::Integer32(number) => Value::Number(Num(f64::from(number))),
            JsVariant::Float64(number) => Value::Number(Num(number)),
            JsVariant::BigInt(digits) => Value::Bigint(digits.to_string()),
            JsVariant::String(text) => self.string(&text),
            JsVariant::Symbol(symbol) => Value::Symbol(symbol.description().as_ref().map(shortened).unwrap_or_default()),
            JsVariant::Object(object) => self.object(&object),
        }
    }

    fn string(&mut self, text: &JsString) -> Value {
        let length = text.len();
        let bound = if self.path.is_empty() { TEXT } else { TEXT.min(TEXTS.saturating_sub(self.texts)) };
        let left = bound.min(LINE_TEXTS.saturating_sub(self.spent.1));
        self.texts += length.min(left);
        let shown = surrogates::carried(text.iter().take(left));
        Value::String { text: shown, length: u32::try_from(length).unwrap_or(u32::MAX) }
    }

    fn object(&mut self, object: &JsObject) -> Value {
        let id = self.inspector.clone().id(object, self.context);
        if self.path.iter().any(|outer| JsObject::equals(outer, object)) {
            return Value::Circular(id);
        }
        let full = self.path.len() > DEPTH || self.nodes > NODES || self.spent.0 + self.nodes > LINE_NODES;
        self.path.push(object.clone());
        let value =
            if object.is_callable() && !super::proxy::is(object) { self.function(object, id, full) } else { self.shaped(object, id, full) };
        self.path.pop();
        value
    }

    /// Own properties keyed by a name or a Symbol, within the limits, and the number left out.
    pub fn properties(&mut self, object: &JsObject, wanted: impl Fn(&PropertyKey, &PropertyDescriptor) -> bool) -> (Vec<Entry>, u32) {
        let keys = object.borrow().shape().keys();
        let (symbols, names): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| matches!(key, PropertyKey::Symbol(_)));
        let mut found = Vec::new();
        let mut omitted = 0;
        for key in names.into_iter().chain(symbols) {
            let Some(property) = object.borrow().properties().get(&key) else { continue };
            if !(self.hidden || property.enumerable().unwrap_or(false) || wanted(&key, &property)) {
                continue;
            }
            if found.len() == WIDTH {
                omitted += 1;
            } else {
                found.push((key, property));
            }
        }
        (found.into_iter().map(|(key, property)| self.entry(&key, &property)).collect(), omitted)
    }

    pub fn entry(&mut self, key: &PropertyKey, property: &PropertyDescriptor) -> Entry {
        let key = match key {
            PropertyKey::String(name) => Key::Name(self.name(name)),
            PropertyKey::Symbol(symbol) => Key::Symbol(symbol.description().as_ref().map(shortened).unwrap_or_default()),
            PropertyKey::Index(index) => Key::Index(index.get()),
        };
        Entry { key, slot: self.slot(property), enumerable: property.enumerable().unwrap_or(false) }
    }

    /// A key as text; counts towards the limit on strings.
    fn name(&mut self, name: &JsString) -> String {
        let left = TEXT.min(TEXTS.saturating_sub(self.texts)).max(SHORT_KEY);
        self.texts += name.len().min(left);
        let mut shown = surrogates::carried(name.iter().take(left));
        if name.len() > left {
            shown.push('…');
        }
        shown
    }

    fn slot(&mut self, property: &PropertyDescriptor) -> Slot {
        if property.is_accessor_descriptor() {
            let has = |accessor: Option<&JsValue>| accessor.is_some_and(JsValue::is_object);
            return Slot::Accessor { get: has(property.get()), set: has(property.set()) };
        }
        Slot::Value(self.value(&property.value().cloned().unwrap_or_default()))
    }

    /// Own elements in order, with runs of missing ones as holes, and the number left out. `length` counts for trailing holes.
    pub fn elements(&mut self, object: &JsObject, length: u32) -> (Vec<Entry>, u32) {
        let mut entries = Vec::new();
        let mut next = 0;
        for (index, property) in indexed(object) {
            if index > next && entries.len() < WIDTH {
                entries.push(hole(next, index - next));
                next = index;
            }
            if entries.len() >= WIDTH {
                return (entries, length.saturating_sub(next));
            }
            entries.push(self.entry(&PropertyKey::from(index), &property));
            next = index.saturating_add(1);
        }
        if next < length {
            if entries.len() >= WIDTH {
                return (entries, length - next);
            }
            entries.push(hole(next, length - next));
        }
        (entries, 0)
    }

    /// Own properties with index keys of an object that is not an array.
    pub fn numbered(&mut self, object: &JsObject) -> (Vec<Entry>, u32) {
        let all = object.borrow().properties().index_property_keys().count();
        let mut entries = Vec::new();
        for (index, property) in indexed(object) {
            if entries.len() == WIDTH {
                break;
            }
            if self.hidden || property.enumerable().unwrap_or(false) {
                let entry = self.entry(&PropertyKey::from(index), &property);
                entries.push(Entry { key: Key::Name(index.to_string()), ..entry });
            }
        }
        let omitted = if all > WIDTH { all - entries.len() } else { 0 };
        (entries, u32::try_from(omitted).unwrap_or(u32::MAX))
    }
}

/// The first own properties with index keys, ascending, one more than is ever shown.
fn indexed(object: &JsObject) -> Vec<(u32, PropertyDescriptor)> {
    let object = object.borrow();
    let properties = object.properties();
    let keys = least(properties.index_property_keys(), WIDTH + 1);
    keys.into_iter().filter_map(|index| properties.get(&PropertyKey::from(index)).map(|property| (index, property))).collect()
}

/// The smallest `count` of `keys`, ascending, without collecting them all: an array may have a hundred million.
pub(crate) fn least(mut keys: impl Iterator<Item = u32>, count: usize) -> Vec<u32> {
    let first: Vec<u32> = keys.by_ref().take(count).collect();
    if (0..).zip(&first).all(|(index, key)| index == *key) {
        return first; // already the smallest
    }
    let mut found = BinaryHeap::from(first);
    for key in keys {
        if found.peek().is_some_and(|most| key < *most) {
            found.pop();
            found.push(key);
        }
    }
    found.into_sorted_vec()
}

/// A text within the limit on strings; the number of code units cut off is shown.
pub(crate) fn shortened(text: &JsString) -> String {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    format::text(&Value::String { text: surrogates::carried(text.iter().take(TEXT)), length })
}

fn hole(at: u32, count: u32) -> Entry {
    Entry { key: Key::Index(at), slot: Slot::Hole(count), enumerable: true }
}
