//! Which operators a type supports, and the types of their results.

use super::check::Checker;
use super::types::Type;
use oxc_ast::ast::*;
use oxc_span::Span;
use vocabulary::Reason;

/// The type of `left operator right`, or `None` if a static rule rejects it.
fn given(operator: &str, left: &Type, right: &Type) -> Option<Type> {
    use Type::{Bigint, Boolean, Null, Number, String, Undefined, Unknown};
    let unknown = !left.is_known() || !right.is_known();
    Some(match operator {
        // as in Java: a string joins with anything, numbers are added, everything else is rejected
        "+" => match (left, right) {
            (String, _) | (_, String) => String,
            (Number, Number) => Number,
            (Bigint, Bigint) => Bigint,
            _ if unknown => Unknown,
            _ => return None,
        },
        "-" | "*" | "/" | "%" | "**" => match (left, right) {
            (Number, Number) => Number,
            (Bigint, Bigint) => Bigint,
            (Number | Bigint, r) if !r.is_known() => Unknown,
            (l, Number | Bigint) if !l.is_known() => Unknown,
            (l, r) if !l.is_known() && !r.is_known() => Unknown,
            _ => return None,
        },
        "&" | "|" | "^" | "<<" | ">>" | ">>>" => match (left, right) {
            (Number, Number) => Number,
            (Bigint, Bigint) => Bigint,
            (Boolean, Boolean) => Boolean,
            (Number | Bigint | Boolean, r) if !r.is_known() => Unknown,
            (l, Number | Bigint | Boolean) if !l.is_known() => Unknown,
            (l, r) if !l.is_known() && !r.is_known() => Unknown,
            _ => return None,
        },
        "<" | ">" | "<=" | ">=" => match (left, right) {
            (Number | Bigint, Number | Bigint) | (String, String) => Boolean,
            (Type::Instance(_), Type::Instance(_)) => Boolean,
            _ if unknown => Boolean,
            _ => return None,
        },
        "==" | "!=" | "===" | "!==" => match (left, right) {
            (Null | Undefined, _) | (_, Null | Undefined) => Boolean,
            (l, r) if l.takes(r) || r.takes(l) => Boolean,
            _ => return None,
        },
        "in" => match right {
            String | Number | Boolean | Bigint | Null | Undefined => return None,
            _ => Boolean,
        },
        _ => Boolean, // instanceof
    })
}

impl<'p, 'a: 'p> Checker<'p, 'a> {
    pub(super) fn operated(&mut self, operator: &str, left: &Type, right: &Type, span: Span) -> Type {
        if let Some(t) = given(operator, left, right) {
            return t;
        }
        let reason = Reason::Operator { operator: operator.to_owned(), left: self.told(left), right: Some(self.told(right)) };
        self.refuse(span, reason);
        match operator {
            "+" | "-" | "*" | "/" | "%" | "**" | "&" | "|" | "^" | "<<" | ">>" | ">>>" => Type::Unknown,
            _ => Type::Boolean,
        }
    }

    pub(super) fn unary(&mut self, u: &'p UnaryExpression<'a>) -> Type {
        let t = self.expression(&u.argument);
        let fits = match u.operator {
            UnaryOperator::LogicalNot | UnaryOperator::Delete => return Type::Boolean,
            UnaryOperator::Typeof => return Type::String,
            UnaryOperator::Void => return Type::Undefined,
            UnaryOperator::UnaryPlus => !t.is_known() || matches!(t, Type::Number),
            UnaryOperator::UnaryNegation | UnaryOperator::BitwiseNot => !t.is_known() || matches!(t, Type::Number | Type::Bigint),
        };
        if fits {
            return if u.operator == UnaryOperator::UnaryPlus { Type::Number } else { t };
        }
        let reason = Reason::Operator { operator: u.operator.as_str().to_owned(), left: self.told(&t), right: None };
        self.refuse(u.span, reason);
        Type::Number
    }

    pub(super) fn update(&mut self, u: &'p UpdateExpression<'a>) -> Type {
        let t = self.target(&u.argument);
        if t.is_known() && !matches!(t, Type::Number | Type::Bigint) {
            let reason = Reason::Operator { operator: u.operator.as_str().to_owned(), left: self.told(&t), right: None };
            self.refuse(u.span, reason);
        }
        if matches!(t, Type::Bigint) { t } else { Type::Number }
    }
}
