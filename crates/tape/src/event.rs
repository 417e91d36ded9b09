//! What happens inside a step.

use crate::Datum;
use serde::{Deserialize, Serialize};

/// Something that happened. Sites, bindings, instances, objects, conversions, tasks and lines are indexes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// a function was entered; its parameters follow as `Wrote`
    Entered {
        /// the call
        call: u32,
        /// its `this`, where the function uses it
        this: Option<Datum>,
    },
    /// a variable got a value
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
    /// a turn's own copy of a variable, which is the same variable to a reader
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
    /// a condition decided
    Decided {
        /// where
        site: u32,
        /// the value decided by
        value: Datum,
        /// which way
        truth: bool,
    },
    /// something was converted
    Converted(u32),
    /// a function is left with this value
    Returned(Datum),
    /// a function's end was reached
    Ended,
    /// this is thrown
    Threw(Datum),
    /// this was caught; `None` if `catch` names nothing
    Caught(Option<Datum>),
    /// `await` or `yield` hands this out, and the function pauses
    Paused(Datum),
    /// `await` or `yield` got this back
    Resumed(Datum),
    /// a line was printed
    Printed(u32),
    /// an object changed, seen when its step ended
    Changed(u32),
    /// a microtask or timer was queued
    Queued(u32),
    /// a microtask or timer begins
    Started(u32),
    /// a timer was taken back
    Cleared(u32),
}

/// What an entry is found under.
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
