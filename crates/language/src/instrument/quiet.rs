//! Detects code that cannot throw or call anything before its own hook reports it, so that its step needs no `Step` hook.

use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_syntax::operator::UnaryOperator;

impl Inserter<'_, '_> {
    /// True if evaluating `e` neither throws nor calls anything before a hook in it reports its step.
    pub fn is_quiet(&self, e: &Expression<'_>) -> bool {
        match e {
            Expression::NumericLiteral(_)
            | Expression::StringLiteral(_)
            | Expression::BooleanLiteral(_)
            | Expression::NullLiteral(_)
            | Expression::BigIntLiteral(_)
            | Expression::RegExpLiteral(_)
            | Expression::FunctionExpression(_)
            | Expression::ArrowFunctionExpression(_) => true,
            Expression::Identifier(id) => self.names.is_ready(id),
            Expression::ParenthesizedExpression(p) => self.is_quiet(&p.expression),
            Expression::BinaryExpression(b) => !b.operator.is_relational() && self.is_quiet(&b.left) && self.is_quiet(&b.right),
            Expression::LogicalExpression(l) => self.is_quiet(&l.left) && self.is_quiet(&l.right),
            Expression::ConditionalExpression(c) => self.is_quiet(&c.test) && self.is_quiet(&c.consequent) && self.is_quiet(&c.alternate),
            Expression::UnaryExpression(u) => u.operator != UnaryOperator::Delete && self.is_quiet(&u.argument),
            Expression::TemplateLiteral(t) => t.expressions.iter().all(|e| self.is_quiet(e)),
            Expression::ArrayExpression(a) => a.elements.iter().all(|e| match e {
                ArrayExpressionElement::Elision(_) => true,
                ArrayExpressionElement::SpreadElement(_) => false,
                e => e.as_expression().is_some_and(|e| self.is_quiet(e)),
            }),
            Expression::ObjectExpression(o) => o.properties.iter().all(|p| match p {
                ObjectPropertyKind::ObjectProperty(p) => !p.computed && self.is_quiet(&p.value),
                ObjectPropertyKind::SpreadProperty(_) => false,
            }),
            _ => false,
        }
    }

    /// True if evaluating `e` has no visible assignment or call, so a name read before and after it has the same value.
    pub fn is_pure(&self, e: &Expression<'_>) -> bool {
        match e {
            Expression::StaticMemberExpression(m) => self.is_pure(&m.object),
            Expression::ComputedMemberExpression(m) => self.is_pure(&m.object) && self.is_pure(&m.expression),
            Expression::ThisExpression(_) | Expression::Identifier(_) => true,
            Expression::BinaryExpression(b) => self.is_pure(&b.left) && self.is_pure(&b.right),
            Expression::UnaryExpression(u) => self.is_pure(&u.argument),
            Expression::ParenthesizedExpression(p) => self.is_pure(&p.expression),
            e => self.is_quiet(e),
        }
    }
}
