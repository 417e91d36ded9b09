//! The bounds that hold while a program runs: how deep it calls, how much it holds, how long its strings
//! are. What a bound throws can be caught like any other error; only what ends a run for want of memory
//! cannot.

use crate::{Context, JsNativeError, JsResult};

/// Strings shorter than this are not asked about: so many of them fit between two looks at the memory.
const SHORT_STRING: u64 = 4096;

/// Bytes of the host's stack below the end of the program's part that native functions may use.
const NATIVE_RESERVE: usize = 32 * 1024;

/// The address of something on the host's stack.
#[inline(always)]
#[allow(clippy::inline_always)]
fn native_stack_pointer() -> usize {
    let here = 0u8;
    std::hint::black_box(&raw const here).addr()
}

impl Context {
    /// Lets what runs from here on use that many bytes of the host's stack: calls of functions of the
    /// program do not grow it, but calls through native functions, accessors, proxies and conversions do.
    /// Beyond that a call throws a `RangeError` that the program can catch.
    ///
    /// To be called where a task begins. Without it the host's stack is not looked at.
    pub fn limit_native_stack(&mut self, bytes: usize) {
        self.vm.native_stack_end = native_stack_pointer().saturating_sub(bytes);
        self.vm.native_stack_size = bytes;
    }

    /// How much of the host's stack is left, from 0 to 1, for what recurses without a look at it:
    /// the parser and the compiler. In sixteenths, rounded up, so that the few frames by which hosts
    /// come here do not show: every caller allows the same nesting.
    #[must_use]
    pub fn native_stack_share(&self) -> f64 {
        let (end, size) = (self.vm.native_stack_end, self.vm.native_stack_size);
        if size == 0 {
            return 1.0;
        }
        let left = native_stack_pointer().saturating_sub(end) as f64 / size as f64;
        ((left * 16.0).ceil() / 16.0).min(1.0)
    }

    /// Throws the `RangeError` of a stack that is used up, if it is: either the calls of the program or
    /// the host's stack. For native functions that recurse by themselves.
    #[inline]
    pub fn check_stack(&self) -> JsResult<()> {
        if self.is_stack_used_up() {
            return Err(stack_overflow());
        }
        Ok(())
    }

    /// Throws the same `RangeError` where lists within each other, which are kept in a list, are deeper than calls may be.
    pub(crate) fn check_nesting(&self, depth: usize) -> JsResult<()> {
        if depth >= self.vm.runtime_limits.recursion_limit() {
            return Err(stack_overflow());
        }
        Ok(())
    }

    #[inline]
    fn is_stack_used_up(&self) -> bool {
        // `host_call_depth` accounts for nested host calls that re-enter the VM by invoking
        // `Context::run()` recursively (for example, accessor calls).
        // Subtract 1 to exclude the dummy frame at index 0.
        let recursion_depth = (self.vm.frames.len() - 1).saturating_add(self.vm.host_call_depth);
        let limits = &self.vm.runtime_limits;
        limits.recursion_limit() <= recursion_depth
            || limits.stack_size_limit() <= self.vm.stack.stack.len()
            || native_stack_pointer() < self.vm.native_stack_end
    }

    /// Checks what must hold before a native function is called. These are no frames, and have a reserve
    /// of the host's stack: what the specification says cannot fail (to reject a promise) is a call of a
    /// native function here, and must work where the program has used up its part.
    #[inline]
    pub(crate) fn check_native_call(&mut self) -> JsResult<()> {
        if native_stack_pointer().saturating_add(NATIVE_RESERVE) < self.vm.native_stack_end {
            return Err(stack_overflow());
        }
        self.check_memory()
    }

    /// Collects garbage if enough was allocated since the last time, and ends the run if it holds too
    /// much even then.
    #[inline]
    pub fn check_memory(&mut self) -> JsResult<()> {
        if boa_gc::is_collection_due() || self.free_memory() == 0 {
            return self.collect_garbage();
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn collect_garbage(&mut self) -> JsResult<()> {
        boa_gc::force_collect();
        if self.free_memory() > 0 {
            return Ok(());
        }
        Err(self.host_hooks().out_of_memory(self))
    }

    /// How many bytes may still be allocated.
    fn free_memory(&self) -> u64 {
        let held = boa_gc::counted_bytes().max(0) as u64;
        (self.vm.runtime_limits.memory_limit() as u64).saturating_sub(held)
    }

    /// Whether so many bytes more fit into the memory, after a collection if need be.
    #[must_use]
    pub fn allows_bytes(&self, bytes: u64) -> bool {
        if bytes < self.free_memory() {
            return true;
        }
        boa_gc::force_collect();
        bytes < self.free_memory()
    }

    /// Throws the `RangeError` of a string that would be too long, in UTF-16 code units.
    #[inline]
    pub fn check_string_length(&mut self, length: u64) -> JsResult<()> {
        if length < SHORT_STRING {
            return Ok(());
        }
        self.check_long_string(length)
    }

    #[inline(never)]
    fn check_long_string(&mut self, length: u64) -> JsResult<()> {
        let error = || JsNativeError::range().with_message("Invalid string length");
        if length > self.vm.runtime_limits.string_length_limit() as u64 {
            return Err(error().into());
        }
        self.check_bytes(length * 2, error)
    }

    /// Throws the `RangeError` of an array whose elements would not fit.
    pub(crate) fn check_elements(&mut self, count: u64) -> JsResult<()> {
        /// Bytes of an element while the list is filled: the list is moved when it grows.
        const ELEMENT: u64 = 24;
        self.check_bytes(count.saturating_mul(ELEMENT), || {
            JsNativeError::range().with_message("Invalid array length")
        })
    }

    /// Where so many bytes do not fit: one thing that is too large is an error of its own, the last
    /// drop of what is too much in all ends the run.
    fn check_bytes(&mut self, bytes: u64, error: impl FnOnce() -> JsNativeError) -> JsResult<()> {
        if self.allows_bytes(bytes) {
            return Ok(());
        }
        if bytes > self.vm.runtime_limits.memory_limit() as u64 / 8 {
            return Err(error().into());
        }
        Err(self.host_hooks().out_of_memory(self))
    }
}

#[cold]
#[inline(never)]
fn stack_overflow() -> crate::JsError {
    JsNativeError::range()
        .with_message("Maximum call stack size exceeded")
        .into()
}
