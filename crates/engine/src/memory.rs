//! How much memory a run has.
//!
//! An allocator counts bytes and reports them to the engine's collector, which knows only its own objects, not what hangs on them.

use boa_gc::{count_bytes, counted_bytes};
use std::alloc::{GlobalAlloc, Layout, System};
#[cfg(test)]
use std::cell::Cell;

/// Live bytes beyond which a run is ended. The instance itself has 512 MiB, of which growing a list needs a part for a moment.
pub(super) const BOUND: usize = 384 << 20;

#[cfg(test)]
thread_local! {
    static ASKED_FOR: Cell<isize> = const { Cell::new(0) };
}

/// The system's allocator, counting what each thread holds. Natively several runs may live side by side on threads of their own.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[allow(unsafe_code, reason = "an allocator can only be written so; it hands every request on unchanged")]
// SAFETY: every method hands its arguments to the system's allocator, which keeps the contract.
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

/// Bytes that this thread asked for in all, given back or not: what tests know of a program's work without a clock.
#[cfg(test)]
pub(super) fn asked_for() -> isize {
    ASKED_FOR.get()
}

/// Bytes that this thread holds, for benchmarks.
pub fn live() -> isize {
    counted_bytes()
}
