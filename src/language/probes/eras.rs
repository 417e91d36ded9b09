//! Rules of an era that are those of an operator, a literal or a directive, and so stand in the text that runs.
//!
//! | what | becomes | where |
//! | --- | --- | --- |
//! | `a == b` | `a === b`: what the engine of JavaScript 1.2 did with that sign | JavaScript 1.2 |
//! | `"use strict"` | `("use strict")`, which is no directive | before ES5 |
//! | `a[b]`, read | `S(a,b)`, the brackets put into comments: of a string no character | ES3 |
//! | `/a/g` | `(R(n)\|\|R(n,/a/g))`: the same object each time | ES3 |

use super::*;
use crate::run::Difference;

impl Prober<'_> {
    fn differs(&self, difference: Difference) -> bool {
        difference.held_in(self.era)
    }

    /// `==` and `!=` without conversions.
    pub(super) fn equality<'a>(&mut self, binary: &BinaryExpression<'a>) {
        if self.differs(Difference::Equality)
            && matches!(binary.operator, BinaryOperator::Equality | BinaryOperator::Inequality)
            && let Some(at) = self.token(binary.left.span().end, binary.operator.as_str())
        {
            self.insertions.close(at + 2, "=");
        }
    }

    /// Inside `with` nothing is inserted that has a name; this has none.
    pub(super) fn equalities_within<'a>(&mut self, statement: &Statement<'a>) {
        if self.differs(Difference::Equality) {
            Equalities { prober: self }.visit_statement(statement);
        }
    }

    /// Directives that were none.
    pub(super) fn directives<'a>(&mut self, directives: &[Directive<'a>]) {
        if !self.differs(Difference::NoStrictMode) {
            return;
        }
        for directive in directives.iter().filter(|directive| directive.directive == "use strict") {
            let span = directive.expression.span;
            self.insertions.open(span.start, ";(");
            self.insertions.close(span.end, ")");
        }
    }

    /// What is read, not called, written or deleted; `true` if it is done.
    pub(super) fn read<'a>(&mut self, expression: &Expression<'a>) -> bool {
        match expression {
            Expression::ComputedMemberExpression(member) if self.differs(Difference::NoStringIndex) => self.index(member),
            Expression::RegExpLiteral(literal) if self.differs(Difference::SharedRegExp) => {
                let number = self.number(literal.span);
                let shared = self.call('R');
                self.insertions.open(literal.span.start, format!("({shared}({number})||{shared}({number},"));
                self.insertions.close(literal.span.end, "))");
                true
            }
            _ => false,
        }
    }

    fn index<'a>(&mut self, member: &ComputedMemberExpression<'a>) -> bool {
        let Some(bracket) = self.token(member.object.span().end, "[") else { return false };
        let character = self.call('S');
        self.insertions.open(member.span.start, format!("{character}("));
        self.visit_expression(&member.object);
        self.insertions.open(bracket, "/*");
        self.insertions.close(bracket + 1, "*/,(");
        self.visit_expression(&member.expression);
        self.insertions.open(member.span.end - 1, ")/*");
        self.insertions.close(member.span.end, "*/)");
        true
    }

    /// What is called, constructed or deleted is a place, not a value.
    pub(super) fn place<'a>(&mut self, expression: &Expression<'a>) {
        match expression.without_parentheses() {
            Expression::ComputedMemberExpression(member) => self.visit_computed_member_expression(member),
            _ => self.visit_expression(expression),
        }
    }

    /// A number that this place in this text has alone: the literals of all scripts of a run are kept in one list.
    fn number(&self, span: Span) -> u64 {
        let hash = self.text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        u64::from(hash) << 20 | u64::from(span.start & 0xf_ffff)
    }
}

struct Equalities<'p, 't> {
    prober: &'p mut Prober<'t>,
}

impl<'a> VisitJs<'a> for Equalities<'_, '_> {
    fn visit_binary_expression(&mut self, binary: &BinaryExpression<'a>) {
        self.prober.equality(binary);
        walk::walk_binary_expression(self, binary);
    }
}
