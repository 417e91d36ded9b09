//! Calls of the host's probes, which it put into a text under names that no program can write.

use super::{CallResultDest, Register};
use crate::{
    bytecompiler::ByteCompiler,
    vm::opcode::{Probe, RegisterOperand},
};
use boa_ast::{
    Expression,
    expression::{
        Call,
        literal::LiteralKind,
        operator::unary::UnaryOp,
    },
};
use boa_interner::Sym;
use boa_parser::lexer::is_probe_mark;

impl ByteCompiler<'_> {
    /// The probe that a name stands for, if the host wrote it.
    pub(crate) fn probe_of(&self, name: Sym) -> Option<u32> {
        let name = self.interner.resolve_expect(name).utf8()?;
        let mark = name.chars().next().filter(|c| is_probe_mark(*c))?;
        let letter = *name.as_bytes().last()?;
        Some((mark as u32) << 8 | u32::from(letter))
    }

    /// What a call hands to a probe, if it calls one.
    pub(crate) fn probe_called<'a>(&self, call: &'a Call) -> Option<&'a [Expression]> {
        let Expression::Identifier(name) = call.function() else {
            return None;
        };
        self.probe_of(name.sym()).map(|_| call.args())
    }

    /// Compiles a call of a probe.
    pub(in crate::bytecompiler) fn call_probe(&mut self, probe: u32, call: &Call, dst: CallResultDest<'_>) {
        match dst {
            CallResultDest::Register(dst) => self.compile_probe(probe, call, dst),
            CallResultDest::Discard => {
                let result = self.register_allocator.alloc();
                self.compile_probe(probe, call, &result);
                self.register_allocator.dealloc(result);
            }
            CallResultDest::Stack => {
                let result = self.register_allocator.alloc();
                self.compile_probe(probe, call, &result);
                self.push_from_register(&result);
                self.register_allocator.dealloc(result);
            }
        }
    }

    fn compile_probe(&mut self, probe: u32, call: &Call, dst: &Register) {
        let mut compiler = self.position_guard(call);
        let dst = dst.variable();
        let (instance, site, values) = match call.args() {
            [instance, site, values @ ..] => {
                (Some(instance), number(site).unwrap_or_default(), values)
            }
            values => (None, 0, values),
        };
        debug_assert!(values.len() <= Probe::MOST);
        #[allow(clippy::cast_sign_loss)]
        let site = site as u32;
        let count = (values.len() as u32) << Probe::COUNT;
        match instance.map_or(Some(0), number) {
            #[allow(clippy::cast_sign_loss)]
            Some(instance) => {
                let probe = probe | count | Probe::LITERAL;
                compiler.compile_probe_values(values, |this, values| {
                    this.bytecode.emit_probe(probe, site, instance as u32, dst, values);
                });
            }
            None => {
                let instance = instance.expect("its number was asked for");
                let probe = probe | count;
                compiler.compile_expr_operand(instance, |this, instance| {
                    this.compile_probe_values(values, |this, values| {
                        this.bytecode.emit_probe(probe, site, instance.into(), dst, values);
                    });
                });
            }
        }
    }

    /// Two values at most in registers, more of them on the stack.
    fn compile_probe_values(
        &mut self,
        values: &[Expression],
        emit: impl FnOnce(&mut Self, (RegisterOperand, RegisterOperand)),
    ) {
        let none = RegisterOperand::new(0);
        match values {
            [] => emit(self, (none, none)),
            [only] => self.compile_expr_operand(only, |this, only| emit(this, (only, none))),
            [first, second] => {
                // A copy, because the second may assign to a variable that the first names.
                let register = self.register_allocator.alloc();
                self.compile_expr(first, &register);
                let first = register.variable();
                self.compile_expr_operand(second, |this, second| emit(this, (first, second)));
                self.register_allocator.dealloc(register);
            }
            values => {
                for value in values {
                    self.compile_expr_to_stack(value);
                }
                emit(self, (none, none));
            }
        }
    }
}

/// The integer that a literal is.
fn number(expression: &Expression) -> Option<i32> {
    match expression {
        Expression::Literal(literal) => match literal.kind() {
            LiteralKind::Int(number) => Some(*number),
            _ => None,
        },
        Expression::Unary(unary) if unary.op() == UnaryOp::Minus => {
            number(unary.target()).map(|number| -number)
        }
        _ => None,
    }
}
