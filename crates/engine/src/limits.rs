//! How deep a run may call, how much it may hold, how long its texts may be. The engine keeps to it; what browsers let a program
//! catch, a program can catch here.
//!
//! Plain calls, callbacks of arrays, maps and sets, and getters grow a list of the engine's; calls through other natives (`sort`,
//! proxies, setters, `toString`) grow the host's stack, which is much smaller and kills the instance when it ends.

use super::memory;
use boa_engine::{Context, JsNativeError, vm::RuntimeLimits};

/// Calls within each other. V8 reaches about eleven thousand with small frames.
const CALLS: usize = 10_400;
/// Values on the engine's stack: never the first bound to be met by calls of a usual size.
const VALUES: usize = 4_000_000;
/// Bytes of the host's stack that a run may use. In the browser the host keeps frames on a stack of its own, about a megabyte,
/// that grows together with this one: in Chromium it ends where this one holds 1.9 to 2.7 times 128 KiB, by what recurses (lists within
/// each other made a text the soonest, then `replace`, `sort` and `valueOf`).
#[cfg(target_arch = "wasm32")]
const HOST_STACK: usize = 192 * 1024;
#[cfg(not(target_arch = "wasm32"))]
const HOST_STACK: usize = 1024 * 1024;
/// The longest text, in UTF-16 code units. V8 ends at about 2^29, which would not fit here.
const LONGEST: usize = 1 << 26;
/// Frames in a stack trace.
const TRACE: usize = 24;

/// A task begins at this depth of the host's stack.
pub(super) fn begin_task(context: &mut Context) {
    context.limit_native_stack(HOST_STACK);
}

/// Sets the bounds.
pub(super) fn set(context: &mut Context) {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(CALLS);
    limits.set_stack_size_limit(VALUES);
    limits.set_backtrace_limit(TRACE);
    limits.set_memory_limit(memory::BOUND);
    limits.set_string_length_limit(LONGEST);
    context.set_runtime_limits(limits);
}

/// The error that browsers throw where something is nested too deeply.
pub(super) fn overflow() -> JsNativeError {
    JsNativeError::range().with_message("Maximum call stack size exceeded")
}
