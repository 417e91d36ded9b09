//! Conditions: those of statements are separate steps, those inside expressions are not.

use super::Hook;
use super::expressions::binary_operator;
use super::functions::{Name, split};
use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_ast_visit::VisitJs;
use oxc_span::GetSpan;
use oxc_syntax::operator::UnaryOperator;
use vocabulary::outline::{SiteKind, Test};

impl Inserter<'_, '_> {
    /// The condition of a statement, with names declared before it and reported with it. Returns its site.
    pub(super) fn test<'a>(&mut self, kind: Test, e: &Expression<'a>, names: Vec<Name>, is_loop: bool) -> u32
    where
        Self: VisitJs<'a>,
    {
        let before = self.unit;
        let (texts, symbols) = split(names);
        let site = self.unit(SiteKind::Test(kind), e.span());
        if is_loop {
            self.loops(site);
        }
        self.set_symbols(site, symbols);
        self.marks(site).ends = true;
        let step = if self.is_quiet(e) { String::new() } else { self.call_with(Hook::Step, site, &[]) + "," };
        match e {
            Expression::BinaryExpression(b)
                if texts.is_empty()
                    && binary_operator(b.operator).is_some()
                    && !(self.names.is_number(&b.left) && self.names.is_number(&b.right)) =>
            {
                self.marks(site).operator = binary_operator(b.operator);
                let call = step + &self.call(Hook::Compare, site);
                self.operands(b, site, call);
            }
            e => {
                let call = step + &self.call(Hook::Test, site);
                let after: String = texts.iter().map(|n| format!(",{n}")).collect();
                self.wrap(e, call, &format!("{after})"));
            }
        }
        self.unit = before;
        site
    }

    /// A condition inside an expression. One that is always boolean needs no hook in front of `&&` and `||`.
    pub(super) fn choice<'a>(&mut self, e: &Expression<'a>, always: bool)
    where
        Self: VisitJs<'a>,
    {
        if !always && is_boolean(e) {
            return self.visit_expression(e);
        }
        let site = self.site(SiteKind::Choice, e.span(), Vec::new());
        let call = self.call(Hook::Test, site);
        self.wrap(e, call, ")");
    }
}

fn is_boolean(e: &Expression<'_>) -> bool {
    match e.without_parentheses() {
        Expression::BooleanLiteral(_) => true,
        Expression::BinaryExpression(b) => b.operator.is_compare() || b.operator.is_equality() || b.operator.is_relational(),
        Expression::UnaryExpression(u) => matches!(u.operator, UnaryOperator::LogicalNot | UnaryOperator::Delete),
        Expression::LogicalExpression(l) => is_boolean(&l.left) && is_boolean(&l.right),
        _ => false,
    }
}
