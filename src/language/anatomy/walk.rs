//! Collects an [`Anatomy`] from the tree.

use super::printed::{printed, value};
use super::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::GetSpan;
use oxc_syntax::operator::UnaryOperator;

pub(super) fn anatomy(text: &str, program: &Program<'_>) -> Anatomy {
    let mut collector = Collector { text, anatomy: Anatomy::default() };
    collector.visit_program(program);
    collector.anatomy
}

pub(super) struct Collector<'c> {
    text: &'c str,
    pub anatomy: Anatomy,
}

impl Collector<'_> {
    fn site(&mut self, offset: usize, kind: SiteKind) {
        self.anatomy.sites.entry(offset).or_default().push(Site { kind });
    }

    /// The offset of the parenthesis that opens the arguments after the callee, which ends at `from`.
    fn parenthesis(&self, from: u32) -> Option<usize> {
        let mut at = from as usize;
        loop {
            let rest = self.text.get(at..)?;
            let next = rest.chars().next()?;
            at += match next {
                '(' => return Some(at),
                '/' if rest.starts_with("/*") => rest.find("*/")? + 2,
                '/' if rest.starts_with("//") => rest.find('\n')?,
                other => other.len_utf8(),
            };
        }
    }

    fn arguments(arguments: &[Argument<'_>]) -> Vec<String> {
        let told = |argument: &Expression<'_>| value(argument).unwrap_or_else(|| printed(argument));
        arguments.iter().map(|argument| argument.as_expression().map(told).unwrap_or_default()).collect()
    }
}

impl<'a> VisitJs<'a> for Collector<'_> {
    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if let Some(offset) = self.parenthesis(call.callee.span().end) {
            let kind = SiteKind::Call { callee: printed(&call.callee), arguments: Self::arguments(&call.arguments) };
            self.site(offset, kind);
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_new_expression(&mut self, new: &NewExpression<'a>) {
        let kind = SiteKind::New { callee: printed(&new.callee), arguments: Self::arguments(&new.arguments) };
        self.site(new.span.start as usize, kind);
        walk::walk_new_expression(self, new);
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        self.site(member.property.span.start as usize, SiteKind::Property);
        walk::walk_static_member_expression(self, member);
    }

    fn visit_computed_member_expression(&mut self, member: &ComputedMemberExpression<'a>) {
        self.site(member.expression.span().start as usize, SiteKind::Property);
        walk::walk_computed_member_expression(self, member);
    }

    fn visit_assignment_expression(&mut self, assignment: &AssignmentExpression<'a>) {
        self.site(assignment.span.start as usize, SiteKind::Assignment);
        walk::walk_assignment_expression(self, assignment);
    }

    fn visit_update_expression(&mut self, update: &UpdateExpression<'a>) {
        self.site(update.span.start as usize, SiteKind::Assignment);
        walk::walk_update_expression(self, update);
    }

    fn visit_unary_expression(&mut self, unary: &UnaryExpression<'a>) {
        if unary.operator == UnaryOperator::Delete {
            self.site(unary.span.start as usize, SiteKind::Delete);
        }
        walk::walk_unary_expression(self, unary);
    }
}
