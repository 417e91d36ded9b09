//! Events inside a step.

use crate::Datum;
use serde::{Deserialize, Serialize};

/// An event. Sites, bindings, instances, objects, conversions, tasks and lines are indexes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// a function was called; its parameters follow as `Wrote`
    Entered {
        /// the instance of the call
        call: u32,
        /// its `this`, if the function uses it
        this: Option<Datum>,
    },
    /// a variable was assigned
    Wrote {
        /// the site
        site: u32,
        /// the variable
        binding: u32,
        /// the instance that holds it
        instance: u32,
        /// the new value
        value: Datum,
    },
    /// the copy of a variable for a new loop iteration; shown as the same variable
    Copied {
        /// the variable
        binding: u32,
        /// the instance that holds it
        instance: u32,
        /// the value
        value: Datum,
    },
    /// a property was assigned to
    Set {
        /// the site
        site: u32,
        /// the key
        key: Key,
        /// the new value
        value: Datum,
    },
    /// a condition was evaluated
    Decided {
        /// the site
        site: u32,
        /// the value of the condition
        value: Datum,
        /// the branch taken
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
    /// a named property, as index of a text
    Name(u32),
    /// an element, by its index
    Index(u32),
    /// a property with a Symbol key, as index of the text of its description
    Symbol(u32),
    /// the key of a Map's pair
    Pair(Datum),
    /// the nth member of a Set, in insertion order
    Member(u32),
}
