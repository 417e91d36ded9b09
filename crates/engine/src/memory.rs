//! Limits the memory of a run.
//!
//! An allocator counts bytes and reports them to the engine's collector, which by itself counts only its own objects, not the memory
//! they own.

use boa_gc::{count_bytes, counted_bytes};
use std::alloc::{GlobalAlloc, Layout, System};
#[cfg(test)]
use std::cell::Cell;

/// Live bytes beyond which a run is ended. The instance has 512 MiB, part of which is needed temporarily when a list grows.
pub(super) const BOUND: usize = 384 << 20;

#[cfg(test)]
thread_local! {
    static ASKED_FOR: Cell<isize> = const { Cell::new(0) };
}

/// The system allocator with a byte count per thread. Natively, several runs may be active on separate threads.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[allow(unsafe_code, reason = "an allocator can only be written so; it hands every request on unchanged")]
// SAFETY: every method passes its arguments to the system allocator unchanged, which keeps the contract.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as isize - layout.size() as isize);
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

fn count(bytes: isize) {
    count_bytes(bytes);
    #[cfg(test)]
    ASKED_FOR.set(ASKED_FOR.get() + bytes.max(0));
}

/// Total bytes allocated by this thread, freed or not; lets tests measure work without a clock.
#[cfg(test)]
pub(super) fn asked_for() -> isize {
    ASKED_FOR.get()
}

/// Bytes currently allocated by this thread, for benchmarks.
pub fn live() -> isize {
    counted_bytes()
}
