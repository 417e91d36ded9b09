//! The history of each object of a run: changes, with a full state every few changes.

use super::{Datum, Key, Recording};
use serde::{Deserialize, Serialize};

/// The history of one object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// step after which the change was seen, and the change; the first is a full state
    pub changes: Vec<(u32, Change)>,
}

/// A change of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// the full state
    Whole(Box<ObjectState>),
    /// an entry was set; a new one is appended
    Set(Key, Slot),
    /// an entry was removed
    Removed(Key),
    /// length, size or state changed; for an array also the number of elements not stored
    Kind(Kind),
    /// number of entries not stored
    Omitted(u32),
}

/// The state of an object at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ObjectState {
    /// class name, as index of a text
    pub class: u32,
    /// the kind of object
    pub kind: Kind,
    /// own properties, elements, pairs or members, up to a limit
    pub entries: Vec<(Key, Slot)>,
    /// number of entries not stored
    pub omitted: u32,
}

/// The kind of an object, with its internal slots. Names and other strings are indexes of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// an ordinary object
    #[default]
    Plain,
    /// an Array of this length
    Array(u32),
    /// a function or class
    Function {
        /// its name, as index of a text
        name: u32,
        /// whether it was defined by `class`
        is_class: bool,
    },
    /// a Map of this size
    Map(u32),
    /// a Set of this size
    Set(u32),
    /// a Date as text, `None` if invalid
    Date(Option<u32>),
    /// a RegExp as `/source/flags`
    RegExp(u32),
    /// an object shown as this text
    Text(u32),
    /// an Error, by its headline
    Error(u32),
    /// a pending Promise
    Pending,
    /// a fulfilled Promise, with its value
    Fulfilled(Datum),
    /// a rejected Promise, with its reason
    Rejected(Datum),
    /// a wrapped primitive
    Boxed(Datum),
    /// an iterator or generator
    Iterator,
    /// the global object
    Global,
    /// a kind that is not inspected
    Other,
}

/// The content of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Slot {
    /// a value
    Value(Datum),
    /// an accessor
    Accessor {
        /// whether it has a getter
        get: bool,
        /// whether it has a setter
        set: bool,
    },
    /// a hole of an array
    Hole,
}

impl History {
    /// The state after step `step`; `None` if the object was not known by then.
    pub fn at(&self, step: u32) -> Option<ObjectState> {
        let end = self.changes.partition_point(|(s, _)| *s <= step);
        let start = self.changes[..end].iter().rposition(|(_, c)| matches!(c, Change::Whole(_)))?;
        let Change::Whole(first) = &self.changes[start].1 else { return None };
        let mut state = (**first).clone();
        for (_, change) in &self.changes[start + 1..end] {
            state.apply(change);
        }
        Some(state)
    }
}

impl Change {
    /// The object that a change refers to, if any.
    pub fn object(&self) -> Option<u32> {
        match self {
            Self::Set(Key::Pair(datum), _) if datum.object().is_some() => datum.object(),
            Self::Set(_, Slot::Value(datum)) | Self::Kind(Kind::Fulfilled(datum) | Kind::Rejected(datum) | Kind::Boxed(datum)) => {
                datum.object()
            }
            _ => None,
        }
    }
}

impl ObjectState {
    /// The content of the entry `key`.
    pub fn get(&self, key: Key) -> Option<Slot> {
        self.place(key).map(|at| self.entries[at].1)
    }

    /// Index of the entry `key`. An element is usually at its own index.
    fn place(&self, key: Key) -> Option<usize> {
        if let Key::Index(number) = key
            && self.entries.get(number as usize).is_some_and(|(kept, _)| *kept == key)
        {
            return Some(number as usize);
        }
        self.entries.iter().position(|(kept, _)| *kept == key)
    }

    /// The objects that it refers to.
    pub fn objects(&self) -> Vec<u32> {
        let mut found = Vec::new();
        if let Kind::Fulfilled(datum) | Kind::Rejected(datum) | Kind::Boxed(datum) = self.kind {
            found.extend(datum.object());
        }
        for (key, slot) in &self.entries {
            if let Key::Pair(datum) = key {
                found.extend(datum.object());
            }
            if let Slot::Value(datum) = slot {
                found.extend(datum.object());
            }
        }
        found
    }

    /// Applies a change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Whole(state) => *self = (**state).clone(),
            Change::Kind(kind) => {
                if let (Kind::Array(_), Kind::Array(length)) = (self.kind, *kind) {
                    self.omitted = length.saturating_sub(self.elements());
                }
                self.kind = *kind;
            }
            Change::Omitted(omitted) => self.omitted = *omitted,
            Change::Set(key, slot) => match self.place(*key) {
                Some(at) => self.entries[at].1 = *slot,
                None => self.entries.push((*key, *slot)),
            },
            Change::Removed(key) => self.entries.retain(|(k, _)| k != key),
        }
    }

    /// Number of elements stored.
    fn elements(&self) -> u32 {
        self.entries.iter().filter(|(key, _)| matches!(key, Key::Index(_))).count() as u32
    }

    /// The changes from this state to `next`: single ones if they are few and the order is kept, else the full state.
    pub fn changes_to(&self, next: &Self) -> Vec<Change> {
        let whole = || vec![Change::Whole(Box::new(next.clone()))];
        if self.class != next.class {
            return whole();
        }
        let kept = self.entries.len().min(next.entries.len());
        if self.entries[..kept].iter().zip(&next.entries[..kept]).any(|(a, b)| a.0 != b.0) {
            return whole();
        }
        let changed: Vec<&(Key, Slot)> =
            self.entries[..kept].iter().zip(&next.entries[..kept]).filter(|(a, b)| a.1 != b.1).map(|(_, b)| b).collect();
        if changed.len() > 4 {
            return whole();
        }
        let mut changes: Vec<Change> = changed.into_iter().map(|(k, s)| Change::Set(*k, *s)).collect();
        changes.extend(self.entries[kept..].iter().rev().map(|(k, _)| Change::Removed(*k)));
        changes.extend(next.entries[kept..].iter().map(|(k, s)| Change::Set(*k, *s)));
        if self.kind != next.kind {
            changes.push(Change::Kind(next.kind));
        }
        let mut reached = self.omitted;
        if let (Kind::Array(_), Kind::Array(length)) = (self.kind, next.kind)
            && self.kind != next.kind
        {
            reached = length.saturating_sub(next.elements());
        }
        if reached != next.omitted {
            changes.push(Change::Omitted(next.omitted));
        }
        if changes.len() > 16 { whole() } else { changes }
    }
}

impl Recording {
    /// The state of an object after a step; `None` if it was not known by then.
    pub fn object(&self, id: u32, step: u32) -> Option<ObjectState> {
        self.objects.get(id as usize)?.at(step)
    }
}
