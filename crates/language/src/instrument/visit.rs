//! Dispatches each node to its part of the inserter. Unlisted nodes are visited unchanged.

use super::Hook;
use super::functions::{is_anonymous, names_of, split};
use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::GetSpan;
use oxc_syntax::operator::LogicalOperator;
use oxc_syntax::scope::ScopeFlags;
use vocabulary::outline::{SiteKind, Test};

/// Deeper nodes get no hooks: hook calls nest as well, and parsers recurse.
const DEEPEST: u32 = 200;

impl<'a> VisitJs<'a> for Inserter<'_, '_> {
    fn visit_program(&mut self, p: &Program<'a>) {
        let Some(first) = p.body.first() else { return };
        let hoisted = self.hoisted(&p.body, true);
        self.open(first.span().start, hoisted);
        self.list(&p.body);
    }

    fn visit_expression(&mut self, e: &Expression<'a>) {
        if self.depth == DEEPEST {
            return self.calls();
        }
        self.depth += 1;
        walk::walk_expression(self, e);
        self.depth -= 1;
    }

    fn visit_block_statement(&mut self, b: &BlockStatement<'a>) {
        self.block(b);
    }

    fn visit_expression_statement(&mut self, s: &ExpressionStatement<'a>) {
        let used = self.completion();
        self.whole(&s.expression, used);
    }

    fn visit_variable_declaration(&mut self, d: &VariableDeclaration<'a>) {
        self.declaration(d);
    }

    fn visit_if_statement(&mut self, s: &IfStatement<'a>) {
        self.test(Test::If, &s.test, Vec::new(), false);
        self.body(&s.consequent, "", None);
        if let Some(alternate) = &s.alternate {
            self.body(alternate, "", None);
        }
    }

    fn visit_while_statement(&mut self, s: &WhileStatement<'a>) {
        self.while_loop(&s.test, &s.body, Test::While);
    }

    fn visit_do_while_statement(&mut self, s: &DoWhileStatement<'a>) {
        self.while_loop(&s.test, &s.body, Test::DoWhile);
    }

    fn visit_for_statement(&mut self, s: &ForStatement<'a>) {
        self.for_loop(s);
    }

    fn visit_for_in_statement(&mut self, s: &ForInStatement<'a>) {
        self.for_each(&s.left, &s.right, &s.body);
    }

    fn visit_for_of_statement(&mut self, s: &ForOfStatement<'a>) {
        self.for_each(&s.left, &s.right, &s.body);
    }

    /// Names inside `with` may be properties of its object, so nothing inside it is instrumented.
    fn visit_with_statement(&mut self, s: &WithStatement<'a>) {
        self.calls();
        self.visit_expression(&s.object);
    }

    fn visit_switch_statement(&mut self, s: &SwitchStatement<'a>) {
        let head = self.test(Test::Switch, &s.discriminant, Vec::new(), false);
        for case in &s.cases {
            if let Some(test) = &case.test {
                // the comparison with the cases belongs to the head
                self.within(None, |this| {
                    this.unit = head;
                    this.visit_expression(test);
                });
            }
            self.list(&case.consequent);
        }
    }

    fn visit_return_statement(&mut self, s: &ReturnStatement<'a>) {
        let Some(value) = &s.argument else { return };
        let site = self.site(SiteKind::Return, s.span, Vec::new());
        self.marks(site).ends = true;
        let call = self.call(Hook::Return, site);
        self.wrap(value, call, ")");
    }

    fn visit_throw_statement(&mut self, s: &ThrowStatement<'a>) {
        let site = self.site(SiteKind::Throw, s.span, Vec::new());
        let call = self.call(Hook::Throw, site);
        self.wrap(&s.argument, call, ")");
    }

    fn visit_catch_clause(&mut self, c: &CatchClause<'a>) {
        let names = c.param.as_ref().map(|p| names_of(&p.pattern)).unwrap_or_default();
        if let Some(parameter) = &c.param {
            self.visit_binding_pattern(&parameter.pattern);
        }
        self.within(None, |s| {
            let (texts, symbols) = split(names);
            let site = s.unit(SiteKind::Catch, s.head(c.span.start, c.body.span.start));
            s.set_symbols(site, symbols);
            s.marks(site).ends = true;
            s.calls();
            let call = s.call_with(Hook::Caught, site, &texts);
            let text = s.statement(&call, false);
            s.close(c.body.span.start + 1, text);
        });
        self.visit_block_statement(&c.body);
    }

    fn visit_function(&mut self, f: &Function<'a>, _: ScopeFlags) {
        self.function(f, false);
    }

    fn visit_arrow_function_expression(&mut self, f: &ArrowFunctionExpression<'a>) {
        self.arrow(f);
    }

    fn visit_class(&mut self, c: &Class<'a>) {
        self.calls();
        let called = self.called.take();
        let name = c.id.as_ref().map(|id| id.name.to_string()).or(called).unwrap_or_default();
        self.classes.push((name, c.heritage.is_some()));
        walk::walk_class(self, c);
        self.classes.pop();
    }

    fn visit_method_definition(&mut self, m: &MethodDefinition<'a>) {
        if m.computed {
            self.visit_property_key(&m.key);
        }
        let constructor = m.kind == MethodDefinitionKind::Constructor;
        self.called = match self.classes.last() {
            Some((class, _)) if constructor => Some(class.clone()),
            _ => m.key.static_name().map(|n| n.to_string()),
        };
        self.function(&m.value, constructor);
    }

    fn visit_property_definition(&mut self, p: &PropertyDefinition<'a>) {
        self.field(p);
    }

    fn visit_static_block(&mut self, b: &StaticBlock<'a>) {
        self.static_block(b);
    }

    fn visit_object_property(&mut self, p: &ObjectProperty<'a>) {
        if p.computed
            && let Some(key) = p.key.as_expression()
        {
            self.key(key, None);
        }
        if p.method || is_anonymous(&p.value) || p.kind != PropertyKind::Init {
            self.called = p.key.static_name().map(|n| n.to_string());
        }
        self.visit_expression(&p.value);
    }

    fn visit_conditional_expression(&mut self, e: &ConditionalExpression<'a>) {
        self.choice(&e.test, true);
        self.visit_expression(&e.consequent);
        self.visit_expression(&e.alternate);
    }

    fn visit_logical_expression(&mut self, e: &LogicalExpression<'a>) {
        if e.operator == LogicalOperator::Coalesce {
            self.visit_expression(&e.left);
        } else {
            self.choice(&e.left, false);
        }
        self.visit_expression(&e.right);
    }

    fn visit_binary_expression(&mut self, e: &BinaryExpression<'a>) {
        self.binary(e);
    }

    fn visit_unary_expression(&mut self, e: &UnaryExpression<'a>) {
        self.unary(e);
    }

    fn visit_update_expression(&mut self, e: &UpdateExpression<'a>) {
        // `++x` on a variable is replaced by an assignment, which binds less tightly than its context
        let bare = matches!(e.argument, SimpleAssignmentTarget::AssignmentTargetIdentifier(_));
        if bare {
            self.open(e.span.start, "(");
        }
        self.update(e, true);
        if bare {
            self.close(e.span.end, ")");
        }
    }

    fn visit_assignment_expression(&mut self, e: &AssignmentExpression<'a>) {
        self.assignment(e);
    }

    fn visit_template_literal(&mut self, t: &TemplateLiteral<'a>) {
        self.template(t);
    }

    /// The parts of a tagged template are passed to its function unchanged.
    fn visit_tagged_template_expression(&mut self, t: &TaggedTemplateExpression<'a>) {
        self.calls();
        self.visit_expression(&t.tag);
        for part in &t.quasi.expressions {
            self.visit_expression(part);
        }
    }

    fn visit_call_expression(&mut self, e: &CallExpression<'a>) {
        self.call_expression(e);
    }

    fn visit_new_expression(&mut self, e: &NewExpression<'a>) {
        self.calls();
        walk::walk_new_expression(self, e);
    }

    fn visit_spread_element(&mut self, e: &SpreadElement<'a>) {
        self.calls();
        walk::walk_spread_element(self, e);
    }

    fn visit_computed_member_expression(&mut self, m: &ComputedMemberExpression<'a>) {
        self.computed_member(m);
    }

    fn visit_await_expression(&mut self, e: &AwaitExpression<'a>) {
        self.await_expression(e);
    }

    fn visit_yield_expression(&mut self, e: &YieldExpression<'a>) {
        self.yield_expression(e);
    }
}
