use super::RegisterOperand;
use crate::{Context, JsResult, context::ProbeCall, vm::opcode::Operation};

/// `Probe` implements the Opcode Operation for `Opcode::Probe`
///
/// Operation:
///  - Call the function of the host's probes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Probe;

impl Probe {
    /// The instance is a number, not the register that holds it.
    pub(crate) const LITERAL: u32 = 1 << 31;
    /// Where the count of values stands; more than two are on the stack.
    pub(crate) const COUNT: u32 = 16;
    /// The greatest count of values.
    pub(crate) const MOST: usize = 0x7fff;

    #[inline(always)]
    pub(super) fn operation(
        (probe, site, instance, dst, (first, second)): (
            u32,
            u32,
            u32,
            RegisterOperand,
            (RegisterOperand, RegisterOperand),
        ),
        context: &mut Context,
    ) -> JsResult<()> {
        let count = (probe & !Self::LITERAL) >> Self::COUNT;
        #[allow(clippy::cast_possible_wrap)]
        let instance = if probe & Self::LITERAL == 0 {
            context.vm.get_register(instance as usize).as_i32().unwrap_or(-1)
        } else {
            instance as i32
        };
        let call = ProbeCall {
            probe: probe & 0xffff,
            instance,
            site,
        };
        let Some(function) = context.probe else {
            return Ok(());
        };
        let result = match count {
            0 => function(call, &[], context)?,
            1 => {
                let value = context.vm.get_register(first.into()).clone();
                function(call, &[value], context)?
            }
            2 => {
                let values = [
                    context.vm.get_register(first.into()).clone(),
                    context.vm.get_register(second.into()).clone(),
                ];
                function(call, &values, context)?
            }
            count => {
                let values = context
                    .vm
                    .stack
                    .calling_convention_pop_arguments(count as usize);
                function(call, &values, context)?
            }
        };
        context.vm.set_register(dst.into(), result);
        Ok(())
    }
}

impl Operation for Probe {
    const NAME: &'static str = "Probe";
    const INSTRUCTION: &'static str = "INST - Probe";
    const COST: u8 = 3;
}
