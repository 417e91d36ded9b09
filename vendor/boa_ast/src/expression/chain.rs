//! Chains: expressions that grow to the right, such as `a + b + c`, `a.b.c` and `a()()()`.
//!
//! They nest in their first operands, as deep as they are long, and programs that were generated or
//! minified have chains of many thousands. Recursion over one overflows the host's
//! stack; what truly nests is bounded by the parser.

use super::{
    Call, Expression, This,
    access::{PropertyAccess, PropertyAccessField, SimplePropertyAccess},
    operator::Binary,
};
use crate::{
    Span, Spanned,
    visitor::{Visitor, VisitorMut},
};
use core::ops::ControlFlow;

/// Shorter chains are gone through by recursion.
const SHORT: usize = 32;

impl Expression {
    /// Gets the operand in which a chain goes on: the first operand of an operator, the target of
    /// a property access, the function of a call.
    #[must_use]
    pub const fn chain_operand(&self) -> Option<&Self> {
        match self {
            Self::Binary(binary) => Some(binary.lhs()),
            Self::PropertyAccess(PropertyAccess::Simple(access)) => Some(access.target()),
            // A call of a name may be one of `eval`, of which visitors want to know.
            Self::Call(call) if !matches!(call.function(), Self::Identifier(_)) => {
                Some(call.function())
            }
            Self::TaggedTemplate(template) => Some(template.tag()),
            _ => None,
        }
    }

    /// Whether this is a chain that is too long for recursion.
    #[must_use]
    pub fn is_long_chain(&self) -> bool {
        let mut links = 0;
        let mut operand = self;
        while let Some(next) = operand.chain_operand() {
            links += 1;
            if links > SHORT {
                return true;
            }
            operand = next;
        }
        false
    }
}

/// What a link of a chain has beside its first operand.
enum Rest<O, F, A> {
    Operand(O),
    Field(F),
    Arguments(A),
}

pub(super) fn visit<'a, V: Visitor<'a>>(
    chain: &'a Expression,
    visitor: &mut V,
) -> ControlFlow<V::BreakTy> {
    let mut links = Vec::new();
    let mut operand = chain;
    while let Some(next) = operand.chain_operand() {
        match operand {
            Expression::Binary(binary) => links.push(Rest::Operand(binary.rhs())),
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => {
                links.push(Rest::Field(access.field()));
            }
            Expression::Call(call) => links.push(Rest::Arguments(call.args())),
            Expression::TaggedTemplate(template) => links.push(Rest::Arguments(template.exprs())),
            _ => {}
        }
        operand = next;
    }
    visitor.visit_expression(operand)?;
    while let Some(link) = links.pop() {
        match link {
            Rest::Operand(operand) => visitor.visit_expression(operand)?,
            Rest::Field(field) => visitor.visit_property_access_field(field)?,
            Rest::Arguments(arguments) => {
                for argument in arguments {
                    visitor.visit_expression(argument)?;
                }
            }
        }
    }
    ControlFlow::Continue(())
}

pub(super) fn visit_mut<'a, V: VisitorMut<'a>>(
    chain: &'a mut Expression,
    visitor: &mut V,
) -> ControlFlow<V::BreakTy> {
    let mut links: Vec<Rest<&'a mut Expression, &'a mut PropertyAccessField, &'a mut [Expression]>> =
        Vec::new();
    let mut operand = chain;
    while operand.chain_operand().is_some() {
        operand = match operand {
            Expression::Binary(binary) => {
                let (lhs, rhs) = binary.sides_mut();
                links.push(Rest::Operand(rhs));
                lhs
            }
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => {
                let (target, field) = access.parts_mut();
                links.push(Rest::Field(field));
                target
            }
            Expression::Call(call) => {
                let (function, arguments) = call.parts_mut();
                links.push(Rest::Arguments(arguments));
                function
            }
            Expression::TaggedTemplate(template) => {
                let (tag, expressions) = template.parts_mut();
                links.push(Rest::Arguments(expressions));
                tag
            }
            _ => unreachable!("what has no operand is no link of a chain"),
        };
    }
    visitor.visit_expression_mut(operand)?;
    while let Some(link) = links.pop() {
        match link {
            Rest::Operand(operand) => visitor.visit_expression_mut(operand)?,
            Rest::Field(field) => visitor.visit_property_access_field_mut(field)?,
            Rest::Arguments(arguments) => {
                for argument in arguments {
                    visitor.visit_expression_mut(argument)?;
                }
            }
        }
    }
    ControlFlow::Continue(())
}

/// Clones a first operand link by link.
pub(super) fn clone_operand(operand: &Expression) -> Expression {
    let mut links = Vec::new();
    let mut innermost = operand;
    while let Some(next) = innermost.chain_operand() {
        links.push(innermost);
        innermost = next;
    }
    let mut clone = innermost.clone();
    while let Some(link) = links.pop() {
        clone = match link {
            Expression::Binary(binary) => {
                Binary::new(binary.op(), clone, binary.rhs().clone()).into()
            }
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => {
                PropertyAccess::from(SimplePropertyAccess::new(clone, access.field().clone()))
                    .into()
            }
            Expression::Call(call) => Call::new(clone, call.args().into(), call.span()).into(),
            Expression::TaggedTemplate(template) => template.clone_with_tag(clone).into(),
            _ => clone,
        };
    }
    clone
}

fn nothing() -> Expression {
    This::new(Span::new((1, 1), (1, 1))).into()
}

/// Drops a first operand link by link.
pub(super) fn drop_operand(operand: &mut Expression) {
    if operand.chain_operand().is_none() {
        return;
    }
    let mut operand = core::mem::replace(operand, nothing());
    while operand.chain_operand().is_some() {
        let next = match &mut operand {
            Expression::Binary(binary) => binary.sides_mut().0,
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => access.parts_mut().0,
            Expression::Call(call) => call.parts_mut().0,
            Expression::TaggedTemplate(template) => template.parts_mut().0,
            _ => return,
        };
        operand = core::mem::replace(next, nothing());
    }
}
