//! What `using` and `await using` declarations are made of.

use super::{IndexOperand, RegisterOperand};
use crate::{
    Context, JsExpect, JsResult, JsValue,
    builtins::disposable_stack::{DisposeCapability, DisposeHint, DisposeStep, suppress},
    object::JsObject,
    vm::opcode::Operation,
};

/// The capability that a register holds.
fn capability(
    disposal: RegisterOperand,
    context: &Context,
) -> JsResult<JsObject<DisposeCapability>> {
    Ok(context
        .vm
        .get_register(disposal.into())
        .as_object()
        .and_then(|object| object.downcast::<DisposeCapability>().ok())
        .js_expect("must be a dispose capability")?)
}

/// `CreateDisposal` implements the Opcode Operation for `Opcode::CreateDisposal`
///
/// Operation:
///  - Creates what keeps the resources of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CreateDisposal;

impl CreateDisposal {
    #[inline(always)]
    pub(super) fn operation(dst: RegisterOperand, context: &mut Context) {
        let capability = JsObject::from_proto_and_data(None, DisposeCapability::default());
        context.vm.set_register(dst.into(), capability.into());
    }
}

impl Operation for CreateDisposal {
    const NAME: &'static str = "CreateDisposal";
    const INSTRUCTION: &'static str = "INST - CreateDisposal";
    const COST: u8 = 3;
}

/// `AddDisposable` implements the Opcode Operation for `Opcode::AddDisposable`
///
/// Operation:
///  - Keeps a resource until its block is left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AddDisposable;

impl AddDisposable {
    #[inline(always)]
    pub(super) fn operation(
        (disposal, value, hint): (RegisterOperand, RegisterOperand, IndexOperand),
        context: &mut Context,
    ) -> JsResult<()> {
        let value = context.vm.get_register(value.into()).clone();
        let hint = if u32::from(hint) == 0 {
            DisposeHint::Sync
        } else {
            DisposeHint::Async
        };
        let resource = DisposeCapability::resource(&value, hint, context)?;
        capability(disposal, context)?
            .borrow_mut()
            .data_mut()
            .push(resource);
        Ok(())
    }
}

impl Operation for AddDisposable {
    const NAME: &'static str = "AddDisposable";
    const INSTRUCTION: &'static str = "INST - AddDisposable";
    const COST: u8 = 6;
}

/// `DisposeNext` implements the Opcode Operation for `Opcode::DisposeNext`
///
/// Operation:
///  - Disposes of the resource that was kept last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DisposeNext;

impl DisposeNext {
    #[inline(always)]
    pub(super) fn operation(
        (disposal, value, state): (RegisterOperand, RegisterOperand, RegisterOperand),
        context: &mut Context,
    ) -> JsResult<()> {
        let capability = capability(disposal, context)?;
        let step = DisposeCapability::next(
            |take| take(capability.borrow_mut().data_mut()),
            context,
        )?;
        let (result, next) = match step {
            DisposeStep::Done => (JsValue::undefined(), JsValue::undefined()),
            DisposeStep::Disposed => (JsValue::undefined(), false.into()),
            DisposeStep::Await(result) => (result, true.into()),
        };
        context.vm.set_register(value.into(), result);
        context.vm.set_register(state.into(), next);
        Ok(())
    }
}

impl Operation for DisposeNext {
    const NAME: &'static str = "DisposeNext";
    const INSTRUCTION: &'static str = "INST - DisposeNext";
    const COST: u8 = 6;
}

/// `SuppressError` implements the Opcode Operation for `Opcode::SuppressError`
///
/// Operation:
///  - Puts an error of a disposal before the error that came earlier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SuppressError;

impl SuppressError {
    #[inline(always)]
    pub(super) fn operation(
        (error, has_error, thrown): (RegisterOperand, RegisterOperand, RegisterOperand),
        context: &mut Context,
    ) {
        let earlier = context
            .vm
            .get_register(has_error.into())
            .to_boolean()
            .then(|| context.vm.get_register(error.into()).clone());
        let thrown = context.vm.get_register(thrown.into()).clone();
        let result = suppress(earlier, thrown, context);
        context.vm.set_register(error.into(), result);
        context.vm.set_register(has_error.into(), true.into());
    }
}

impl Operation for SuppressError {
    const NAME: &'static str = "SuppressError";
    const INSTRUCTION: &'static str = "INST - SuppressError";
    const COST: u8 = 4;
}
