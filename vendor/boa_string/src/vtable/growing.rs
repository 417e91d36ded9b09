//! Texts that grow at their end. Not in upstream; the README tells why.
//!
//! `text += more` in a loop would copy all of `text` at each turn. So where a text that was itself
//! just joined is joined to again, the result goes to the front of a buffer with room behind it,
//! and what is handed out is a slice of that buffer. The next join that begins with exactly this
//! slice writes what is new behind it, in place, and hands out a longer slice of the same buffer.
//!
//! A string remains flat and immutable: what any slice shows was written before it was made, and
//! every place of a buffer is written for a string once. At most half of a buffer is room, so
//! every one of its slices that a join hands out covers at least half of it.
//!
//! Joins are told only where the parts lie ([`JsStr`]), not whose they are: a short list of the
//! last joined texts finds the buffer.
use super::JsStringVTable;
use super::sequence::{SequenceString, seq_drop};
use crate::r#type::{InternalStringType, Latin1, Utf16};
use crate::{JsStr, JsStrVariant, JsString, JsStringKind, copy_parts};
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::ptr::{self, NonNull};

#[cfg(test)]
mod tests;

/// Shorter texts are copied: it is as quick as a slice. In code units.
const SHORTEST: usize = 256;

/// The most room that a buffer gets, in code units. A smaller one gets as much as it has content.
const MOST_ROOM: usize = 1 << 20;

/// How many texts may grow in turns.
const TEXTS: usize = 8;

/// Where the result of a join lies.
#[derive(Clone, Copy)]
struct Joined {
    /// Its first code unit; only ever compared.
    start: *const u8,
    /// In code units.
    len: usize,
    /// The buffer that it fills up to the room, a sequence as long as the whole; not counted as a
    /// reference: a buffer strikes itself off the list before it is freed. Without one the text
    /// may be gone, and something else may lie there, which costs no more than some room.
    buffer: Option<NonNull<JsStringVTable>>,
}

const NOTHING: Joined = Joined {
    start: ptr::null(),
    len: 0,
    buffer: None,
};

thread_local! {
    /// The last joined texts, the latest first. Strings do not leave their thread.
    static LATEST: RefCell<[Joined; TEXTS]> = const { RefCell::new([NOTHING; TEXTS]) };
}

fn start(string: JsStr<'_>) -> *const u8 {
    match string.variant() {
        JsStrVariant::Latin1(s) => s.as_ptr(),
        JsStrVariant::Utf16(s) => s.as_ptr().cast(),
    }
}

/// What is joined to, and what is joined to it.
fn left_and_more<'a, 'b>(parts: &'b [JsStr<'a>]) -> Option<(JsStr<'a>, &'b [JsStr<'a>])> {
    // A template that begins with a value has an empty text before it.
    let first = parts.iter().position(|part| !part.is_empty())?;
    let (left, more) = parts[first..].split_first()?;
    (left.len() >= SHORTEST && !more.is_empty()).then_some((*left, more))
}

/// Joins `parts`, of `len` code units together, where the first was joined lately.
/// `latin1` tells whether all of them are.
pub(crate) fn join(parts: &[JsStr<'_>], len: usize, latin1: bool) -> Option<JsString> {
    let (left, more) = left_and_more(parts)?;
    let joined = LATEST.with_borrow_mut(|latest| {
        let is_left = |joined: &Joined| joined.start == start(left) && joined.len == left.len();
        let at = latest.iter().position(is_left)?;
        latest[..=at].rotate_right(1);
        Some(latest[0])
    })?;

    let grown = joined.buffer.and_then(|buffer| {
        // SAFETY: what is on the list is not freed.
        let (capacity, kind) = unsafe { (buffer.as_ref().len, buffer.as_ref().kind) };
        let fits = len <= capacity && (kind == JsStringKind::Latin1Sequence) == latin1;
        // SAFETY: the buffer is alive, and what lies at its start is its own and nobody else's,
        // so `left` is its content up to the room; `more` fits into the room, in its encoding.
        (fits && left.is_latin1() == latin1)
            .then(|| unsafe { append(buffer, left.len(), more, latin1) })
    });
    let buffer = match grown {
        Some(()) => joined.buffer?,
        None if latin1 => with_room::<Latin1>(parts, len)?,
        None => with_room::<Utf16>(parts, len)?,
    };

    // SAFETY: `buffer` is alive: it is on the list, or was made just now. Of the references to it
    // this one is not our own to give up, unless it was made just now; see below.
    let whole = ManuallyDrop::new(unsafe { JsString::from_ptr(buffer) });
    // SAFETY: a buffer has at least `len` code units, all of them written.
    let text = unsafe { JsString::slice_unchecked(&whole, 0, len) };
    if grown.is_none() {
        // The slice keeps its buffer by itself; this is the reference that it was made with.
        drop(ManuallyDrop::into_inner(whole));
    }
    LATEST.with_borrow_mut(|latest| {
        latest[0] = Joined {
            start: start(text.as_str()),
            len,
            buffer: Some(buffer),
        };
    });
    Some(text)
}

/// Keeps in mind that `text` was joined from `parts`, without room: if it is joined to, it grows.
pub(crate) fn remember(parts: &[JsStr<'_>], text: &JsString) {
    if left_and_more(parts).is_none() {
        return;
    }
    LATEST.with_borrow_mut(|latest| {
        latest.rotate_right(1);
        latest[0] = Joined {
            start: start(text.as_str()),
            len: text.len(),
            buffer: None,
        };
    });
}

/// Writes `more` behind the first `at` code units of a buffer.
///
/// # Safety
///
/// `buffer` is alive and came from [`with_room`], of the encoding that `latin1` tells; there is
/// room for `more` behind `at`, and no slice of the buffer reaches beyond `at`.
unsafe fn append(buffer: NonNull<JsStringVTable>, at: usize, more: &[JsStr<'_>], latin1: bool) {
    let (offset, unit) = if latin1 {
        (Latin1::DATA_OFFSET, size_of::<u8>())
    } else {
        (Utf16::DATA_OFFSET, size_of::<u16>())
    };
    // SAFETY: the pointer is the allocator's own, good for all of the allocation. What is written
    // lies in the room, which no reference covers; `more` may be slices of the same buffer, but
    // those end at `at`, so nothing overlaps.
    unsafe {
        copy_parts(
            buffer.as_ptr().cast::<u8>().add(offset + at * unit),
            more,
            latin1,
        )
    };
}

/// A new buffer that begins with `parts`, of `len` code units together; [`None`] where there is no
/// memory for the room.
fn with_room<T: InternalStringType>(
    parts: &[JsStr<'_>],
    len: usize,
) -> Option<NonNull<JsStringVTable>> {
    let capacity = len.checked_add(len.min(MOST_ROOM))?;
    let sequence = SequenceString::<T>::try_allocate(capacity).ok()?;
    let latin1 = T::KIND == JsStringKind::Latin1Sequence;
    // SAFETY: just allocated, for `capacity` code units behind the header, of which `parts` fill
    // `len`. The room is zeroed, so that the whole is a string like any other. The header begins
    // with the table (`repr(C)`), of which nobody else knows yet.
    unsafe {
        let data = sequence.as_ptr().cast::<u8>().add(T::DATA_OFFSET);
        copy_parts(data, parts, latin1);
        ptr::write_bytes(data.cast::<T::Byte>().add(len), 0, capacity - len);
        (*sequence.as_ptr().cast::<JsStringVTable>()).drop = drop_buffer::<T>;
    }
    Some(sequence.cast())
}

/// Drops one reference to a buffer; with the last it strikes the buffer off the list.
fn drop_buffer<T: InternalStringType>(buffer: NonNull<JsStringVTable>) {
    // SAFETY: a reference to it is being dropped, so it is alive.
    let references = unsafe { (buffer.as_ref().refcount)(buffer) };
    if references == Some(1) {
        LATEST.with_borrow_mut(|latest| {
            for joined in latest
                .iter_mut()
                .filter(|joined| joined.buffer == Some(buffer))
            {
                *joined = NOTHING;
            }
        });
    }
    seq_drop::<T>(buffer);
}
