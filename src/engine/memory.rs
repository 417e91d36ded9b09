//! How much memory a run has, and when garbage is collected.
//!
//! The engine's collector counts objects, not what hangs on them: a hundred arrays of a million elements look small to it.
//! So an allocator counts bytes, and where a program is likely to have made much, [`check`] collects.

use super::state::{RunState, Stop};
use crate::run::Limit;
use boa_engine::{Context, JsResult};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// Live bytes beyond which a run is ended. The instance itself has 512 MiB, of which growing a list needs a part for a moment.
const BOUND: isize = 384 << 20;
/// Growth in bytes after which garbage is collected, and its least share of what was live.
const STEP: isize = 32 << 20;

thread_local! {
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static COLLECT_AT: Cell<isize> = const { Cell::new(STEP) };
    #[cfg(test)]
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
    // A thread that is ending has no counter any more, and nobody to ask for it.
    let _ = LIVE.try_with(|live| live.set(live.get() + bytes));
    #[cfg(test)]
    let _ = ASKED_FOR.try_with(|sum| sum.set(sum.get() + bytes.max(0)));
}

/// Bytes that this thread asked for in all, given back or not: what tests know of a program's work without a clock.
#[cfg(test)]
pub(super) fn asked_for() -> isize {
    ASKED_FOR.get()
}

/// Bytes that this thread holds, for the bounds of a run and for benchmarks.
pub fn live() -> isize {
    LIVE.get()
}

/// Collects garbage if much was made since the last time, and ends the run if that does not help.
pub(super) fn check(context: &mut Context) -> JsResult<()> {
    if live() < COLLECT_AT.get() {
        return Ok(());
    }
    boa_gc::force_collect();
    let live = live();
    COLLECT_AT.set(live + STEP.max(live / 2));
    if live > BOUND {
        return Err(RunState::of(context).stop(Stop::Limit(Limit::Memory)));
    }
    Ok(())
}

/// Whether `bytes` more would still be within the bound, after a collection if need be.
pub(super) fn allows(bytes: f64) -> bool {
    let fits = || live() as f64 + bytes <= BOUND as f64;
    if !fits() {
        boa_gc::force_collect();
    }
    fits()
}
