//! Probes around what properties are read of, in `catch`, and for `**`.

use super::*;

impl Prober<'_> {
    /// Visits what a property is read of (or written to, or deleted from) and probes it if it may be `null` or `undefined`.
    pub(super) fn base<'a>(&mut self, base: &Expression<'a>) {
        if depth(base) > CHAIN {
            return self.visit_expression(base);
        }
        let span = base.span();
        match base.without_parentheses() {
            Expression::Identifier(name) => self.probe_twice(span, name.name.as_str()),
            Expression::ThisExpression(_) => self.probe_twice(span, "this"),
            Expression::StaticMemberExpression(_)
            | Expression::ComputedMemberExpression(_)
            | Expression::PrivateFieldExpression(_)
            | Expression::CallExpression(_)
            | Expression::ChainExpression(_)
            | Expression::AwaitExpression(_)
            | Expression::YieldExpression(_)
            | Expression::ConditionalExpression(_)
            | Expression::LogicalExpression(_)
            | Expression::SequenceExpression(_)
            | Expression::AssignmentExpression(_)
            | Expression::TaggedTemplateExpression(_)
                if self.frame().temporary =>
            {
                self.probe_once(base, span);
            }
            Expression::NullLiteral(_) => self.probe_twice(span, "null"),
            _ => self.visit_expression(base),
        }
    }

    /// A base that can be named a second time without anyone noticing.
    fn probe_twice(&mut self, span: Span, again: &str) {
        let nullish = self.call('N');
        self.insertions.open(span.start, "(");
        self.insertions.close(span.end, format!("??{nullish}({again}))"));
    }

    /// A base that must be evaluated once only.
    fn probe_once<'a>(&mut self, base: &Expression<'a>, span: Span) {
        let temporary = self.temporary();
        let nullish = self.call('N');
        self.insertions.open(span.start, format!("(({temporary}="));
        self.visit_expression(base);
        self.insertions.close(span.end, format!(")??{nullish}({temporary}))"));
    }

    /// In `a?.b.c` a parenthesis would end the chain, so its spine is left alone; what hangs on it is visited.
    pub(super) fn chain<'a>(&mut self, chain: &ChainExpression<'a>) {
        match &chain.expression {
            ChainElement::CallExpression(call) => {
                self.spine(&call.callee);
                for argument in &call.arguments {
                    self.visit_argument(argument);
                }
            }
            ChainElement::StaticMemberExpression(member) => self.spine(&member.object),
            ChainElement::PrivateFieldExpression(member) => self.spine(&member.object),
            ChainElement::ComputedMemberExpression(member) => {
                self.spine(&member.object);
                self.visit_expression(&member.expression);
            }
            _ => {}
        }
    }

    fn spine<'a>(&mut self, expression: &Expression<'a>) {
        if !is_optional(expression) {
            return self.visit_expression(expression);
        }
        match expression {
            Expression::CallExpression(call) => {
                self.spine(&call.callee);
                for argument in &call.arguments {
                    self.visit_argument(argument);
                }
            }
            Expression::StaticMemberExpression(member) => self.spine(&member.object),
            Expression::PrivateFieldExpression(member) => self.spine(&member.object),
            Expression::ComputedMemberExpression(member) => {
                self.spine(&member.object);
                self.visit_expression(&member.expression);
            }
            other => self.visit_expression(other),
        }
    }

    /// `catch (e) {` and `catch ({ message }) {`.
    pub(super) fn catch<'a>(&mut self, clause: &CatchClause<'a>) {
        let mend = self.call('K');
        self.count += 1;
        let name = format!("{}k{}", self.prefix, self.count);
        match clause.param.as_ref().map(|parameter| &parameter.pattern) {
            Some(BindingPattern::BindingIdentifier(binding)) => {
                self.insertions.close(clause.body.span.start + 1, format!("const {name}={mend}({});", binding.name));
                self.visit_block_statement(&clause.body);
            }
            Some(pattern) => {
                let span = pattern.span();
                self.insertions.open(span.start, format!("{name}){{let "));
                self.visit_binding_pattern(pattern);
                self.insertions.close(span.end, format!("=({mend}({name})"));
                self.insertions.open(clause.body.span.start, ";");
                self.visit_block_statement(&clause.body);
                self.insertions.close(clause.body.span.end, "}");
            }
            None => self.visit_block_statement(&clause.body),
        }
    }
}

/// How many properties and calls hang on each other.
fn depth(expression: &Expression<'_>) -> usize {
    let mut depth = 0;
    let mut next = expression;
    loop {
        next = match next.without_parentheses() {
            Expression::StaticMemberExpression(member) => &member.object,
            Expression::ComputedMemberExpression(member) => &member.object,
            Expression::PrivateFieldExpression(member) => &member.object,
            Expression::CallExpression(call) => &call.callee,
            _ => return depth,
        };
        depth += 1;
    }
}

/// Whether a `?.` stands on the spine of the expression.
fn is_optional(expression: &Expression<'_>) -> bool {
    match expression {
        Expression::CallExpression(call) => call.optional || is_optional(&call.callee),
        Expression::StaticMemberExpression(member) => member.optional || is_optional(&member.object),
        Expression::PrivateFieldExpression(member) => member.optional || is_optional(&member.object),
        Expression::ComputedMemberExpression(member) => member.optional || is_optional(&member.object),
        _ => false,
    }
}
