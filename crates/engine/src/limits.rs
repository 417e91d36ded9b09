//! Limits on call depth, memory and string length. The engine enforces them; overruns that a program can catch in browsers
//! can be caught here too.
//!
//! Plain calls, callbacks of arrays, maps and sets, and getters grow the engine's stack; calls through other natives (`sort`,
//! proxies, setters, `toString`) grow the host's stack, which is much smaller and kills the instance when it overflows.

use super::memory;
use boa_engine::{Context, JsNativeError, vm::RuntimeLimits};

/// Maximum call depth. V8 reaches about eleven thousand with small frames.
const CALLS: usize = 10_400;
/// Maximum number of values on the engine's stack: so large that `CALLS` is reached first in usual programs.
const VALUES: usize = 4_000_000;
/// Bytes of the host's stack that a run may use. In the browser the host keeps frames on its own stack of about a megabyte,
/// which grows together with this one: in Chromium it overflows when this one holds 1.9 to 2.7 times 128 KiB, depending on what
/// recurses (converting nested lists to text is the soonest, then `replace`, `sort` and `valueOf`).
#[cfg(target_arch = "wasm32")]
const HOST_STACK: usize = 192 * 1024;
#[cfg(not(target_arch = "wasm32"))]
const HOST_STACK: usize = 1024 * 1024;
/// Maximum string length, in UTF-16 code units. V8's limit of about 2^29 would not fit in memory here.
const LONGEST: usize = 1 << 26;
/// Maximum number of frames in a stack trace.
const TRACE: usize = 24;

/// Measures the host's stack from the current depth, at the start of a task.
pub(super) fn begin_task(context: &mut Context) {
    context.limit_native_stack(HOST_STACK);
}

/// Sets the limits.
pub(super) fn set(context: &mut Context) {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(CALLS);
    limits.set_stack_size_limit(VALUES);
    limits.set_backtrace_limit(TRACE);
    limits.set_memory_limit(memory::BOUND);
    limits.set_string_length_limit(LONGEST);
    context.set_runtime_limits(limits);
}

/// The error that browsers throw when calls nest too deeply.
pub(super) fn overflow() -> JsNativeError {
    JsNativeError::range().with_message("Maximum call stack size exceeded")
}
