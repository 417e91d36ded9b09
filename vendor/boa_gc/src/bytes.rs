//! The bytes that the program's allocator handed out, where it says so.
//!
//! The collector knows the size of what it owns, not what hangs on that: the elements of an array, the
//! text of a string. A host whose global allocator calls [`count_bytes`] lets it collect by what is
//! really held.

use std::cell::Cell;

/// Growth in bytes after which garbage is collected, and its least share of what was live.
const STEP: isize = 8 << 20;

thread_local! {
    // Constants without destructors: the allocator may use them at any time, also while a thread ends.
    static HELD: Cell<isize> = const { Cell::new(0) };
    static COLLECT_AT: Cell<isize> = const { Cell::new(STEP) };
}

/// Tells of bytes that the allocator handed out to this thread, or (negative) took back.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn count_bytes(bytes: isize) {
    HELD.set(HELD.get() + bytes);
}

/// The bytes that this thread holds, as far as the allocator told; 0 where it does not tell.
#[inline]
#[must_use]
pub fn counted_bytes() -> isize {
    HELD.get()
}

/// Whether enough was allocated since the last collection for another one.
#[inline]
#[must_use]
pub fn is_collection_due() -> bool {
    HELD.get() > COLLECT_AT.get()
}

/// Notes that garbage was collected.
pub(crate) fn note_collection() {
    let held = HELD.get();
    COLLECT_AT.set(held + STEP.max(held / 2));
}
