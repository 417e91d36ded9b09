//! Events inside a step.

use crate::Datum;
use serde::{Deserialize, Serialize};

/// An event. Sites, bindings, instances, objects, conversions, tasks and lines are indexes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// a function was entered; its parameters follow as `Wrote`
    Entered {
        /// the call
        call: u32,
        /// its `this`, where the function uses it
        this: Option<Datum>,
    },
    /// a variable was assigned
    Wrote {
        /// where
        site: u32,
        /// which
        binding: u32,
        /// the instance that holds it
        instance: u32,
        /// what
        value: Datum,
    },
    /// the copy of a variable for a new loop iteration; shown as the same variable
    Copied {
        /// which
        binding: u32,
        /// the instance that holds it
        instance: u32,
        /// what
        value: Datum,
    },
    /// a property was assigned to
    Set {
        /// where
        site: u32,
        /// under which key
        key: Key,
        /// what
        value: Datum,
    },
    /// a condition was evaluated
    Decided {
        /// where
        site: u32,
        /// the value decided by
        value: Datum,
        /// which way
        truth: bool,
    },
    /// a conversion, by index
    Converted(u32),
    /// `return` with this value
    Returned(Datum),
    /// a function ended without `return`
    Ended,
    /// this value was thrown
    Threw(Datum),
    /// this value was caught; `None` if `catch` has no parameter
    Caught(Option<Datum>),
    /// `await` or `yield` with this operand; the function is suspended
    Paused(Datum),
    /// `await` or `yield` resumed with this value
    Resumed(Datum),
    /// a line was printed, by index
    Printed(u32),
    /// an object changed; detected at the end of its step
    Changed(u32),
    /// a microtask or timer was queued, by index
    Queued(u32),
    /// a microtask or timer started, by index
    Started(u32),
    /// a timer was cancelled, by index
    Cleared(u32),
}

/// Key of an entry of an object.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Key {
    /// a named property, a text
    Name(u32),
    /// an element
    Index(u32),
    /// a property with a Symbol key, by description, a text
    Symbol(u32),
    /// the key of a Map's pair
    Pair(Datum),
    /// the member of a Set with this number in order
    Member(u32),
}
