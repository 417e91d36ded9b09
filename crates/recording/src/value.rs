//! Expands recorded values for display: strings, and the objects they refer to.

use super::object::{Kind, Slot};
use super::{Datum, Key, Recording};
use serde::{Deserialize, Serialize};
use vocabulary::{Entry, Function, FunctionKind, Key as RunKey, Num, Object, PromiseState, Shape, Slot as RunSlot, Value};

/// A string, possibly cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// the string or its beginning, an index into `beginnings`: a long string that grows shares its beginning
    pub beginning: u32,
    /// length of the whole in UTF-16 code units
    pub length: u32,
}

impl Recording {
    /// A value as it was at the end of a step, with objects expanded `depth` levels deep.
    pub fn value(&self, datum: Datum, step: u32, depth: u32) -> Value {
        self.open(datum, step, depth, &mut Vec::new())
    }

    fn open(&self, datum: Datum, step: u32, depth: u32, above: &mut Vec<u32>) -> Value {
        match datum {
            Datum::Undefined => Value::Undefined,
            Datum::Null => Value::Null,
            Datum::Boolean(b) => Value::Boolean(b),
            Datum::Integer(n) => Value::Number(Num(f64::from(n))),
            Datum::Number(n) => Value::Number(n.into()),
            Datum::Bigint(t) => Value::Bigint(self.text_of(t).to_owned()),
            Datum::String(t) => {
                Value::String { text: self.text_of(t).to_owned(), length: self.texts.get(t as usize).map_or(0, |t| t.length) }
            }
            Datum::Symbol(t) => Value::Symbol(self.text_of(t).to_owned()),
            Datum::Function(id) | Datum::Object(id) if above.contains(&id) => Value::Circular(id),
            Datum::Function(id) | Datum::Object(id) => {
                above.push(id);
                let value = self.open_object(id, step, depth, above);
                above.pop();
                value
            }
        }
    }

    fn open_object(&self, id: u32, step: u32, depth: u32, above: &mut Vec<u32>) -> Value {
        let state = self.object(id, step).unwrap_or_default();
        let shown = if depth == 0 { &[][..] } else { &state.entries[..] };
        let omitted = state.omitted + (state.entries.len() - shown.len()) as u32;
        let entries = shown
            .iter()
            .map(|(key, slot)| Entry {
                key: match key {
                    Key::Name(t) => RunKey::Name(self.text_of(*t).to_owned()),
                    Key::Index(i) => RunKey::Index(*i),
                    Key::Symbol(t) => RunKey::Symbol(self.text_of(*t).to_owned()),
                    Key::Pair(datum) => RunKey::Value(self.open(*datum, step, depth - 1, above)),
                    Key::Member(_) => RunKey::Member,
                },
                slot: match slot {
                    Slot::Value(datum) => RunSlot::Value(self.open(*datum, step, depth - 1, above)),
                    Slot::Accessor { get, set } => RunSlot::Accessor { get: *get, set: *set },
                    Slot::Hole => RunSlot::Hole(1),
                },
                enumerable: true,
            })
            .collect();
        let class = self.text_of(state.class).to_owned();
        let inner = |datum: Datum, above: &mut Vec<u32>| self.open(datum, step, depth.saturating_sub(1), above);
        let shape = match state.kind {
            Kind::Function { name, is_class } => {
                return Value::Function(Box::new(Function {
                    id,
                    name: self.text_of(name).to_owned(),
                    kind: FunctionKind::Plain,
                    is_class,
                    extends: None,
                    source: String::new(),
                    entries,
                    omitted,
                }));
            }
            Kind::Plain => Shape::Plain,
            Kind::Array(length) => Shape::Array(length),
            Kind::Map(size) => Shape::Map(size),
            Kind::Set(size) => Shape::Set(size),
            Kind::Date(ms) => Shape::Date(ms.map(|t| self.text_of(t).to_owned())),
            Kind::RegExp(text) => Shape::RegExp(self.text_of(text).to_owned()),
            Kind::Text(text) => Shape::Text(self.text_of(text).to_owned()),
            Kind::Error(headline) => Shape::Error { headline: self.text_of(headline).to_owned(), stack: String::new() },
            Kind::Pending => Shape::Promise(PromiseState::Pending),
            Kind::Fulfilled(datum) => Shape::Promise(PromiseState::Fulfilled(inner(datum, above))),
            Kind::Rejected(datum) => Shape::Promise(PromiseState::Rejected(inner(datum, above))),
            Kind::Boxed(datum) => Shape::Boxed(inner(datum, above)),
            Kind::Iterator => Shape::Iterator,
            Kind::Global => Shape::Global,
            Kind::Other => Shape::Weak,
        };
        Value::Object(Box::new(Object { id, class, tag: String::new(), shape, entries, omitted }))
    }
}
