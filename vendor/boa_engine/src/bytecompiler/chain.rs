//! Long chains such as `a + b + c + …`, `a.b.c…` and `a()()()…`, which nest in their first operands.
//!
//! A part of a chain that recursion can take is compiled into a register; where the expression around
//! it meets that part, the register is its value. Short chains are compiled as ever.

use super::{ByteCompiler, Register};
use boa_ast::Expression;

/// Links that are compiled by recursion.
const LINKS: usize = 24;

impl ByteCompiler<'_> {
    /// Compiles `expr` by `compile`, and before it the inner part of the chain that it may be.
    pub(super) fn in_parts(&mut self, expr: &Expression, compile: impl FnOnce(&mut Self)) {
        let part = if self.is_long_chain(expr) {
            self.compile_chain_part(expr)
        } else {
            None
        };
        compile(self);
        if let Some(part) = part {
            self.chain_parts.pop();
            self.register_allocator.dealloc(part);
        }
    }

    /// The register that holds the value of `expr`, if it is a part of a chain that is compiled.
    pub(super) fn compiled_part(&self, expr: &Expression) -> Option<u32> {
        let part = self.chain_parts.iter().rev();
        part.into_iter()
            .find(|(part, _)| std::ptr::eq(*part, expr))
            .map(|(_, register)| *register)
    }

    /// Gets the operand in which a chain goes on, as far as it is not compiled yet.
    fn next_link<'a>(&self, expr: &'a Expression) -> Option<&'a Expression> {
        let next = expr.chain_operand()?;
        (self.chain_parts.is_empty() || self.compiled_part(next).is_none()).then_some(next)
    }

    fn is_long_chain(&self, expr: &Expression) -> bool {
        let mut operand = expr;
        for _ in 0..LINKS + 2 {
            let Some(next) = self.next_link(operand) else {
                return false;
            };
            operand = next;
        }
        true
    }

    #[cold]
    fn compile_chain_part(&mut self, chain: &Expression) -> Option<Register> {
        let mut parts = Vec::new();
        let mut operand = chain;
        let mut links = 0;
        while let Some(next) = self.next_link(operand) {
            links += 1;
            // A property that is called is no value, because its object is the call's `this`.
            let is_value = !matches!(
                (operand, next),
                (
                    Expression::Call(_) | Expression::TaggedTemplate(_),
                    Expression::PropertyAccess(_)
                )
            );
            if links >= LINKS && is_value {
                parts.push(next);
                links = 0;
            }
            operand = next;
        }
        let mut compiled: Option<Register> = None;
        while let Some(part) = parts.pop() {
            let register = self.register_allocator.alloc();
            self.compile_expr_impl(part, &register);
            let index = register.index();
            if let Some(inner) = compiled.replace(register) {
                self.chain_parts.pop();
                self.register_allocator.dealloc(inner);
            }
            self.chain_parts.push((part, index));
        }
        compiled
    }
}
