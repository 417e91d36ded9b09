//! Boa's implementation of ECMAScript's `WeakRef` object.

mod held;
mod weak_ref;

pub(crate) use held::{WeakKey, WeakTable};
pub(crate) use weak_ref::WeakRef;
