use std::fmt::{self, Display};

use boa_gc::{Finalize, Trace};
use boa_string::JsString;
use thin_vec::ThinVec;

use boa_ast::{Position, Span};

use super::{
    CallFrameFlags,
    call_name::written,
    source_info::{NativeSourceInfo, SourceInfo, SourcePath},
};
use crate::{
    Context, JsObject, JsValue, js_str, js_string, builtins::function::{OrdinaryFunction, ThisMode}, native_function::NativeFunctionObject,
};

#[derive(Debug, Default, Clone, Trace, Finalize)]
pub(crate) struct Backtrace {
    // SAFETY: Nothing in `ShadowEntry` requires trace, so this is safe.
    #[unsafe_ignore_trace]
    stack: ThinVec<ShadowEntry>,
    /// The text of the innermost calls ([`StackFrame::written`]), innermost first.
    #[unsafe_ignore_trace]
    pub(crate) written: ThinVec<JsString>,
}

impl Backtrace {
    fn new(stack: ThinVec<ShadowEntry>) -> Self {
        Self { stack, written: ThinVec::new() }
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &ShadowEntry> {
        self.stack.iter()
    }

    /// The calls as data, innermost first.
    pub(crate) fn frames(&self) -> Vec<StackFrame> {
        frames(self.stack.iter().rev(), self.written.iter())
    }
}

/// The calls as data, as far as there are texts with them.
fn frames<'a>(
    entries: impl Iterator<Item = &'a ShadowEntry>,
    mut written: impl Iterator<Item = &'a JsString>,
) -> Vec<StackFrame> {
    entries
        .filter_map(ShadowEntry::frame)
        .map(|mut frame| {
            if let Some(text) = written.next() {
                frame.written = text.clone();
            }
            frame
        })
        .collect()
}

/// One call of the stack that an error keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackFrame {
    /// The name of the function; empty for an anonymous one and for a script itself.
    pub function_name: JsString,
    /// The call as V8 writes it before its place: `Array.map`, `new Point`, `get size [as size]`. Calls that `stack` does not
    /// show have the name of the function alone.
    pub written: JsString,
    /// The source it was called in; `None` for a native function.
    pub path: Option<SourcePath>,
    /// What was being evaluated: a call, an access, an operator, as far as that is known.
    pub span: Option<Span>,
    /// The position that the engine's own stack traces show.
    pub position: Option<Position>,
}

#[derive(Debug, Clone, Trace, Finalize)]
pub(crate) enum ErrorStack {
    Position(#[unsafe_ignore_trace] ShadowEntry),
    Backtrace(#[unsafe_ignore_trace] Backtrace),
}

impl ErrorStack {
    pub(crate) fn backtrace(&self) -> Option<&Backtrace> {
        match self {
            Self::Backtrace(bt) => Some(bt),
            Self::Position(_) => None,
        }
    }

    pub(crate) fn position(&self) -> Option<&ShadowEntry> {
        match self {
            Self::Position(position) => Some(position),
            Self::Backtrace(bt) => bt.iter().next(),
        }
    }

    pub(crate) fn is_backtrace(&self) -> bool {
        matches!(self, Self::Backtrace(_))
    }
}

#[derive(Debug, Clone)]
pub(crate) enum ShadowEntry {
    Native {
        function_name: Option<JsString>,
        /// `this`, while the call is under way; nothing where an object is constructed.
        receiver: Option<JsValue>,
        source_info: NativeSourceInfo,
    },
    Bytecode {
        pc: u32,
        source_info: SourceInfo,
    },
}

impl ShadowEntry {
    /// Whether this is a native that others call in the name of the language, such as `[Symbol.replace]`; V8 does without a call.
    fn is_inner(&self) -> bool {
        matches!(self, Self::Native { function_name, .. }
            if function_name.as_ref().is_none_or(|name| name.starts_with(js_str!("[Symbol."))))
    }

    /// The entry as an error keeps it. What an error keeps is not traced, so it holds no values.
    fn kept(&self) -> Self {
        match self {
            Self::Native {
                function_name,
                source_info,
                ..
            } => Self::Native {
                function_name: function_name.clone(),
                receiver: None,
                source_info: *source_info,
            },
            Self::Bytecode { .. } => self.clone(),
        }
    }

    /// The entry as data; `None` for the place in the engine's own source that threw.
    fn frame(&self) -> Option<StackFrame> {
        if self.is_inner() {
            return None;
        }
        match self {
            Self::Native { function_name, .. } => Some(StackFrame {
                function_name: function_name.clone()?,
                written: function_name.clone()?,
                path: None,
                span: None,
                position: None,
            }),
            Self::Bytecode { pc, source_info } => Some(StackFrame {
                function_name: source_info.function_name().clone(),
                written: source_info.function_name().clone(),
                path: Some(source_info.map().path().clone()),
                span: source_info.map().find_span(*pc),
                position: source_info.map().find(*pc),
            }),
        }
    }

    /// Whether this is a call of `function`, or of another closure of its code.
    fn is_call_of(&self, function: &JsObject) -> bool {
        match self {
            Self::Native { function_name, .. } => function
                .downcast_ref::<NativeFunctionObject>()
                .is_some_and(|native| Some(&native.name) == function_name.as_ref()),
            Self::Bytecode { source_info, .. } => function
                .downcast_ref::<OrdinaryFunction>()
                .is_some_and(|function| function.codeblock().source_info().is(source_info)),
        }
    }

    /// Create a display wrapper for this entry.
    ///
    /// # Arguments
    ///
    /// * `show_function_name` - Whether to include the function name in the output.
    pub(crate) fn display(&self, show_function_name: bool) -> DisplayShadowEntry<'_> {
        DisplayShadowEntry {
            entry: self,
            show_function_name,
        }
    }
}

/// Helper struct to format a shadow entry for display.
pub(crate) struct DisplayShadowEntry<'a> {
    entry: &'a ShadowEntry,
    show_function_name: bool,
}

impl Display for DisplayShadowEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.entry {
            ShadowEntry::Native {
                function_name,
                source_info,
                ..
            } => {
                if self.show_function_name {
                    if let Some(function_name) = function_name {
                        write!(f, "{}", function_name.to_std_string_escaped())?;
                    } else {
                        f.write_str("<anonymous>")?;
                    }
                }

                if let Some(loc) = source_info.as_location() {
                    write!(
                        f,
                        " (native at {}:{}:{})",
                        loc.file(),
                        loc.line(),
                        loc.column()
                    )?;
                } else {
                    f.write_str(" (native)")?;
                }
            }
            ShadowEntry::Bytecode { pc, source_info } => {
                if self.show_function_name {
                    let has_function_name = !source_info.function_name().is_empty();
                    if has_function_name {
                        write!(f, "{}", source_info.function_name().to_std_string_escaped())?;
                    } else {
                        f.write_str("<main>")?;
                    }
                }
                f.write_str(" (")?;

                source_info.map().path().fmt(f)?;

                if let Some(position) = source_info.map().find(*pc) {
                    write!(
                        f,
                        ":{}:{}",
                        position.line_number(),
                        position.column_number()
                    )?;
                } else {
                    f.write_str(":?:?")?;
                }
                f.write_str(")")?;
            }
        }
        Ok(())
    }
}

#[derive(Debug, Default, Clone)]
pub(crate) struct ShadowStack {
    stack: ThinVec<ShadowEntry>,
}

impl ShadowStack {
    pub(crate) fn push_native(
        &mut self,
        last_pc: u32,
        function_name: JsString,
        receiver: Option<JsValue>,
        native_source_info: NativeSourceInfo,
    ) {
        // NOTE: pc points to the next opcode, so we offset by -1 to put it within range.
        let last_pc = last_pc.saturating_sub(1);

        match self.stack.last_mut() {
            Some(ShadowEntry::Bytecode { pc, .. }) => *pc = last_pc,
            Some(ShadowEntry::Native { source_info, .. }) => *source_info = native_source_info,
            _ => {}
        }
        self.stack.push(ShadowEntry::Native {
            function_name: Some(function_name),
            receiver,
            source_info: native_source_info,
        });
    }

    pub(crate) fn push_bytecode(&mut self, last_pc: u32, source_info: SourceInfo) {
        // NOTE: pc points to the next opcode, so we offset by -1 to put it within range.
        let last_pc = last_pc.saturating_sub(1);

        if let Some(ShadowEntry::Bytecode { pc, .. }) = self.stack.last_mut() {
            *pc = last_pc;
        }
        self.stack
            .push(ShadowEntry::Bytecode { pc: 0, source_info });
    }

    pub(crate) fn pop(&mut self) -> Option<ShadowEntry> {
        self.stack.pop()
    }

    /// Puts back what [`Self::pop`] took.
    pub(crate) fn restore(&mut self, entry: Option<ShadowEntry>) {
        self.stack.extend(entry);
    }

    pub(crate) fn take(&self, n: usize, last_pc: u32) -> Backtrace {
        let mut stack = self
            .stack
            .iter()
            .rev()
            .take(n)
            .rev()
            .map(ShadowEntry::kept)
            .collect::<ThinVec<_>>();

        if let Some(ShadowEntry::Bytecode { pc, .. }) = stack.last_mut() {
            // NOTE: pc points to the next opcode, so we offset by -1 to put it within range.
            *pc = last_pc.saturating_sub(1);
        }
        Backtrace::new(stack)
    }

    pub(crate) fn take_and_push(&self, n: usize, last_pc: u32, value: ShadowEntry) -> Backtrace {
        let mut stack = self
            .stack
            .iter()
            .rev()
            .take(n)
            .rev()
            .map(ShadowEntry::kept)
            .chain(std::iter::once(value))
            .collect::<ThinVec<_>>();

        let last = stack.len() - 2;
        if let Some(ShadowEntry::Bytecode { pc, .. }) = stack.get_mut(last) {
            // NOTE: pc points to the next opcode, so we offset by -1 to put it within range.
            *pc = last_pc.saturating_sub(1);
        }
        Backtrace::new(stack)
    }

    pub(crate) fn caller_position(&self, n: usize) -> Backtrace {
        // NOTE: We push the function that is currently executing, so skip the last one.
        let stack = self
            .stack
            .iter()
            .rev()
            .skip(1)
            .take(n)
            .rev()
            .map(ShadowEntry::kept)
            .collect::<ThinVec<_>>();

        Backtrace::new(stack)
    }

    /// How many calls of the top are left out to begin below `above`, or below the native function that runs.
    pub(crate) fn below(&self, above: Option<&JsObject>) -> usize {
        let Some(above) = above else { return 1 };
        let mut calls = self.stack.iter().rev().skip(1);
        let at = calls.position(|entry| entry.is_call_of(above));
        at.map_or(self.stack.len(), |at| at + 2)
    }

    /// The calls but the innermost `skip`, innermost first.
    pub(crate) fn frames_below(&self, skip: usize, written: &[JsString]) -> Vec<StackFrame> {
        frames(self.stack.iter().rev().skip(skip), written.iter())
    }

    #[cfg(feature = "native-backtrace")]
    pub(crate) fn patch_last_native(&mut self, new_source_info: NativeSourceInfo) {
        let Some(ShadowEntry::Native { source_info, .. }) = self.stack.last_mut() else {
            return;
        };
        *source_info = new_source_info;
    }
}

impl Context {
    /// The texts of `count` calls, innermost first, without the innermost `skip` ([`StackFrame::written`]).
    pub(crate) fn written_calls(&self, skip: usize, count: usize) -> ThinVec<JsString> {
        let mut frames = self.vm.frames.iter().rev();
        let calls = self.vm.shadow_stack.stack.iter().rev().enumerate();
        let mut texts = ThinVec::new();
        // What called a generator has its values on a stack that lies aside while the generator runs on its own.
        let mut readable = true;
        for (number, entry) in calls.take(skip.saturating_add(count)) {
            if entry.is_inner() {
                continue;
            }
            let text = match entry {
                ShadowEntry::Native {
                    function_name,
                    receiver,
                    ..
                } => {
                    let name = function_name.clone().unwrap_or_default();
                    (number >= skip).then(|| written(&name, receiver.as_ref(), None, self))
                }
                // Frames without an entry of their own are those of natives that call for each element.
                ShadowEntry::Bytecode { source_info, .. } => frames
                    .find(|frame| frame.code_block().source_info.is(source_info))
                    .map(|frame| {
                        let name = source_info.function_name();
                        if !readable {
                            return name.to_std_string_lossy();
                        }
                        readable = frame.fp != 0;
                        // An arrow function keeps the `this` around it in this place.
                        let lexical = frame.code_block().this_mode == ThisMode::Lexical
                            && frame.flags.contains(CallFrameFlags::THIS_VALUE_CACHED);
                        let this = if lexical { JsValue::undefined() } else { self.vm.stack.get_this(frame) };
                        let receiver = (!frame.construct()).then_some(&this);
                        let function = self.vm.stack.get_function(frame);
                        written(name, receiver, function.as_ref(), self)
                    }),
            };
            if number >= skip {
                texts.push(js_string!(text.unwrap_or_default()));
            }
        }
        texts
    }
}
