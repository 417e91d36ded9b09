//! The objects of a run over time: each object's own history, changes with a whole state now and then.

use super::{Datum, Key, Recording};
use serde::{Deserialize, Serialize};

/// What happened to one object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// the step after which the object was so, and how; the first is whole
    pub changes: Vec<(u32, Change)>,
}

/// A change of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// all of it anew
    Whole(Box<ObjectState>),
    /// an entry got this, at its place or at the end
    Set(Key, Slot),
    /// an entry went
    Removed(Key),
    /// its length, size or state; of an array also how many elements are not kept
    Kind(Kind),
    /// so many entries are not kept
    Omitted(u32),
}

/// An object at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ObjectState {
    /// the name of its class, a text
    pub class: u32,
    /// what sort of object
    pub kind: Kind,
    /// its own properties, elements, pairs or members, as far as kept
    pub entries: Vec<(Key, Slot)>,
    /// entries not kept
    pub omitted: u32,
}

/// What sort of object it is, with what that sort holds inside. Names and words are texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// nothing special
    #[default]
    Plain,
    /// an Array of this length
    Array(u32),
    /// a function or class
    Function {
        /// its name
        name: u32,
        /// made by `class`
        is_class: bool,
    },
    /// a Map of this size
    Map(u32),
    /// a Set of this size
    Set(u32),
    /// a Date, `None` for an invalid one
    Date(Option<u32>),
    /// a RegExp as `/source/flags`
    RegExp(u32),
    /// an object that its text stands for
    Text(u32),
    /// an Error, by its first line
    Error(u32),
    /// a Promise that waits
    Pending,
    /// a Promise that was kept
    Fulfilled(Datum),
    /// a Promise that was broken
    Rejected(Datum),
    /// a wrapped primitive
    Boxed(Datum),
    /// an iterator or generator
    Iterator,
    /// the global object
    Global,
    /// not looked into
    Other,
}

/// What an entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Slot {
    /// a value
    Value(Datum),
    /// an accessor
    Accessor {
        /// has a getter
        get: bool,
        /// has a setter
        set: bool,
    },
    /// nothing: a hole of an array
    Hole,
}

impl History {
    /// The state after step `step`; `None` if the object was not met by then.
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
    /// An object that a single change leads to.
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
    /// What stands under `key`.
    pub fn get(&self, key: Key) -> Option<Slot> {
        self.place(key).map(|at| self.entries[at].1)
    }

    /// Where `key` stands. An element mostly stands where its number says.
    fn place(&self, key: Key) -> Option<usize> {
        if let Key::Index(number) = key
            && self.entries.get(number as usize).is_some_and(|(kept, _)| *kept == key)
        {
            return Some(number as usize);
        }
        self.entries.iter().position(|(kept, _)| *kept == key)
    }

    /// The objects it leads to.
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

    /// Makes a change.
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

    /// How many elements are kept.
    fn elements(&self) -> u32 {
        self.entries.iter().filter(|(key, _)| matches!(key, Key::Index(_))).count() as u32
    }

    /// The changes that lead from this state to `next`: single ones if they are few and the order stays, else all of it.
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
    /// An object as it was at the end of a step; `None` if it was not met by then.
    pub fn object(&self, id: u32, step: u32) -> Option<ObjectState> {
        self.objects.get(id as usize)?.at(step)
    }
}
