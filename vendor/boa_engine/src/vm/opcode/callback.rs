use crate::{
    Context,
    vm::{CompletionRecord, opcode::Operation},
};
use std::ops::ControlFlow;

/// `CallbackNext` implements the Opcode Operation for `Opcode::CallbackNext`
///
/// Operation:
///  - Take the result of a callback, call the next, or return from a built-in function.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CallbackNext;

impl CallbackNext {
    #[inline(always)]
    pub(crate) fn operation((): (), context: &mut Context) -> ControlFlow<CompletionRecord> {
        match context.next_callback() {
            Ok(None) => ControlFlow::Continue(()),
            Ok(Some(value)) => {
                context.vm.set_return_value(value);
                context.handle_return()
            }
            Err(error) => context.handle_error(error),
        }
    }
}

impl Operation for CallbackNext {
    const NAME: &'static str = "CallbackNext";
    const INSTRUCTION: &'static str = "INST - CallbackNext";
    const COST: u8 = 4;
}
