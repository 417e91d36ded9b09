//! Operators, templates, property keys, `String(…)`-style conversions, `await` and `yield`.

use super::Hook;
use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::GetSpan;
use oxc_syntax::operator::{BinaryOperator, UnaryOperator};
use vocabulary::outline::{Convert, Operator, SiteKind};

/// In a longer operator chain the inserted calls would nest too deep for recursive parsers; the outer operators get no hooks.
const CHAIN: usize = 60;

impl Inserter<'_, '_> {
    pub(super) fn binary<'a>(&mut self, e: &BinaryExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        let operator = binary_operator(e.operator).filter(|_| depth(e) < CHAIN);
        // Two Numbers need no conversion, but division may give NaN, which is worth reporting.
        let plain = self.names.is_number(&e.left)
            && self.names.is_number(&e.right)
            && !matches!(operator, Some(Operator::Divide | Operator::Remainder));
        let Some(operator) = operator.filter(|_| !plain) else {
            self.visit_expression(&e.left);
            self.visit_expression(&e.right);
            return;
        };
        let site = self.site(SiteKind::Operator(operator), e.span, Vec::new());
        self.marks(site).operator = Some(operator);
        let call = self.call(Hook::Binary, site);
        self.operands(e, site, call);
    }

    /// `call left, right)` with the operator commented out.
    pub(super) fn operands<'a>(&mut self, e: &BinaryExpression<'a>, site: u32, call: String)
    where
        Self: VisitJs<'a>,
    {
        self.open(e.span.start, call);
        self.visit_expression(&e.left);
        let at = self.token(e.left.span().end, false);
        self.sign(site, at, e.operator.as_str());
        self.silence(at, e.operator.as_str(), ",");
        self.visit_expression(&e.right);
        self.close(e.span.end, ")");
    }

    pub(super) fn unary<'a>(&mut self, e: &UnaryExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        let operator = match e.operator {
            UnaryOperator::UnaryPlus => Operator::Plus,
            UnaryOperator::UnaryNegation => Operator::Minus,
            UnaryOperator::LogicalNot => Operator::Not,
            UnaryOperator::BitwiseNot => Operator::BitNot,
            UnaryOperator::Delete => {
                self.calls();
                return self.visit_expression(&e.argument);
            }
            _ => return self.visit_expression(&e.argument),
        };
        if operator != Operator::Not && self.names.is_number(&e.argument) {
            return self.visit_expression(&e.argument);
        }
        let site = self.site(SiteKind::Operator(operator), e.span, Vec::new());
        self.marks(site).operator = Some(operator);
        self.sign(site, e.span.start, operator.sign());
        let call = self.call(Hook::Unary, site);
        self.open(e.span.start, call);
        self.silence(e.span.start, operator.sign(), "");
        self.visit_expression(&e.argument);
        self.close(e.span.end, ")");
    }

    /// Each part of a template is converted to a string before the next is evaluated (ECMA-262 13.2.8.6).
    pub(super) fn template<'a>(&mut self, t: &TemplateLiteral<'a>)
    where
        Self: VisitJs<'a>,
    {
        for part in &t.expressions {
            let site = self.site(SiteKind::Template, part.span(), Vec::new());
            if let Some(at) = self.source[..part.span().start as usize].rfind("${") {
                self.sign(site, at as u32, "${");
            }
            let call = self.call(Hook::Template, site);
            self.wrap(part, call, ")");
        }
    }

    /// `String(x)`, `Number(x)`, `Boolean(x)`: the hook receives the function itself and checks that it is the built-in.
    pub(super) fn call_expression<'a>(&mut self, e: &CallExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.calls();
        if let Expression::Identifier(id) = &e.callee
            && self.names.symbol(id).is_none()
            && !e.optional
            && let Some(convert) = converter(&id.name)
            && let Some(first) = e.arguments.first().and_then(Argument::as_expression)
        {
            let site = self.site(SiteKind::Convert(convert), e.span, Vec::new());
            self.sign(site, id.span.start, &id.name);
            let call = self.call(Hook::Convert, site);
            self.wrap(first, call, &format!(",{})", id.name));
            for rest in e.arguments.iter().skip(1) {
                self.visit_argument(rest);
            }
            return;
        }
        walk::walk_call_expression(self, e);
    }

    pub(super) fn computed_member<'a>(&mut self, m: &ComputedMemberExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.visit_expression(&m.object);
        let object = match &m.object {
            Expression::Identifier(id) if self.names.symbol(id).is_some() && self.names.is_ready(id) => Some(id.name.to_string()),
            _ => None,
        };
        self.key(&m.expression, object);
    }

    /// A property key, with the name of its object if that has one.
    pub(super) fn key<'a>(&mut self, key: &Expression<'a>, object: Option<String>)
    where
        Self: VisitJs<'a>,
    {
        if matches!(key, Expression::StringLiteral(_) | Expression::TemplateLiteral(_)) || self.names.is_number(key) {
            return self.visit_expression(key);
        }
        let site = self.site(SiteKind::Key, key.span(), Vec::new());
        let call = self.call(Hook::Key, site);
        let after = object.map(|o| format!(",{o})")).unwrap_or_else(|| ")".into());
        self.wrap(key, call, &after);
    }

    pub(super) fn await_expression<'a>(&mut self, e: &AwaitExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.calls();
        let site = self.site(SiteKind::Await, e.span, Vec::new());
        let back = self.call(Hook::Back, site);
        self.open(e.span.start, back);
        let out = self.call(Hook::Out, site);
        self.wrap(&e.argument, out, ")");
        self.close(e.span.end, ")");
    }

    pub(super) fn yield_expression<'a>(&mut self, e: &YieldExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.calls();
        let site = self.site(SiteKind::Yield, e.span, Vec::new());
        let back = self.call(Hook::Back, site);
        self.open(e.span.start, back);
        match &e.argument {
            Some(value) => {
                let out = self.call(Hook::Out, site);
                self.wrap(value, out, ")");
            }
            None => {
                let out = self.call_with(Hook::Out, site, &[]);
                self.close(e.span.end, format!(" {out}"));
            }
        }
        self.close(e.span.end, ")");
    }
}

fn depth(e: &BinaryExpression<'_>) -> usize {
    let (mut depth, mut left) = (0, &e.left);
    while let Expression::BinaryExpression(inner) = left {
        depth += 1;
        left = &inner.left;
    }
    depth
}

fn converter(name: &str) -> Option<Convert> {
    match name {
        "String" => Some(Convert::String),
        "Number" => Some(Convert::Number),
        "Boolean" => Some(Convert::Boolean),
        _ => None,
    }
}

pub(super) fn binary_operator(operator: BinaryOperator) -> Option<Operator> {
    Some(match operator {
        BinaryOperator::Equality => Operator::Equal,
        BinaryOperator::Inequality => Operator::NotEqual,
        BinaryOperator::LessThan => Operator::Less,
        BinaryOperator::LessEqualThan => Operator::LessOrEqual,
        BinaryOperator::GreaterThan => Operator::Greater,
        BinaryOperator::GreaterEqualThan => Operator::GreaterOrEqual,
        BinaryOperator::Addition => Operator::Add,
        BinaryOperator::Subtraction => Operator::Subtract,
        BinaryOperator::Multiplication => Operator::Multiply,
        BinaryOperator::Division => Operator::Divide,
        BinaryOperator::Remainder => Operator::Remainder,
        BinaryOperator::Exponential => Operator::Exponent,
        BinaryOperator::BitwiseAnd => Operator::BitAnd,
        BinaryOperator::BitwiseOR => Operator::BitOr,
        BinaryOperator::BitwiseXOR => Operator::BitXor,
        BinaryOperator::ShiftLeft => Operator::ShiftLeft,
        BinaryOperator::ShiftRight => Operator::ShiftRight,
        BinaryOperator::ShiftRightZeroFill => Operator::ShiftRightZero,
        _ => return None,
    })
}
