//! Positions and stack frames of the current call in the user's source.

use super::Memory;
use crate::{backtrace, script::PROGRAM, sources::Sources};
use boa_engine::{
    Context,
    vm::{CallFrame, SourcePath, StackFrame},
};
use vocabulary::{Frame, Position};

/// Maximum number of calls shown by `console.trace`.
const FRAMES: usize = 50;

/// Position of the innermost call in the user's source. Cached, because a call in a loop is looked up repeatedly.
pub(super) fn position(context: &Context) -> Option<Position> {
    let (frame, line, column) = context.stack_trace().find_map(|frame| {
        let (line, column) = in_program(frame)?;
        Some((frame, line, column))
    })?;
    let memory = Memory::of(context);
    if let Some(known) = memory.places.borrow().get(&(line, column)) {
        return *known;
    }
    let at = located(frame, context).and_then(|frame| frame.at);
    memory.places.borrow_mut().insert((line, column), at);
    at
}

/// The calls in the user's source, innermost first.
pub(super) fn trace(context: &Context) -> Vec<Frame> {
    context.stack_trace().filter_map(|frame| located(frame, context)).take(FRAMES).collect()
}

/// Line and column, as Boa counts them, of a frame in the program itself.
fn in_program(frame: &CallFrame) -> Option<(u32, u32)> {
    let location = frame.position();
    let SourcePath::Path(path) = &location.path else { return None };
    let at = frame.span()?.start();
    (path.as_os_str() == PROGRAM).then(|| (at.line_number(), at.column_number()))
}

fn located(frame: &CallFrame, context: &Context) -> Option<Frame> {
    let location = frame.position();
    let frame = StackFrame {
        written: location.function_name.clone(),
        function_name: location.function_name,
        path: Some(location.path),
        span: frame.span(),
        position: location.position,
    };
    backtrace::call(frame, &Sources::of(context)).map(|call| call.frame())
}
