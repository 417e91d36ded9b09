//! Probes at the beginning of functions.

use super::*;

impl Prober<'_> {
    /// Parameters have a scope of their own that runs before the body: no temporary there.
    pub(super) fn parameters<'a>(&mut self, parameters: &FormalParameters<'a>) {
        self.push_frame(false);
        for parameter in &parameters.items {
            self.visit_binding_pattern(&parameter.pattern);
            let Some(default) = &parameter.initializer else { continue };
            match &parameter.pattern {
                BindingPattern::BindingIdentifier(name) if default.is_anonymous_function_definition() => {
                    let span = default.span();
                    let named = self.call('F');
                    self.insertions.open(span.start, format!("{named}({:?},", name.name.as_str()));
                    self.visit_expression(default);
                    self.insertions.close(span.end, ")");
                }
                _ => self.guarded(default),
            }
        }
        if let Some(rest) = &parameters.rest {
            self.visit_binding_pattern(&rest.rest.argument);
        }
        self.pop_frame();
    }

    /// An expression that runs in a call before any body does, such as a parameter's default value.
    pub(super) fn guarded<'a>(&mut self, expression: &Expression<'a>) {
        if !runs_calls(expression) {
            return self.visit_expression(expression);
        }
        let span = expression.span();
        let guard = self.call('G');
        self.insertions.open(span.start, format!("({guard}(),"));
        self.visit_expression(expression);
        self.insertions.close(span.end, ")");
    }

    /// The body of a function; `resumed` says whether it may be left and entered again.
    pub(super) fn body<'a>(&mut self, body: &FunctionBody<'a>, resumed: bool) {
        self.push_frame(true);
        self.directives(&body.directives);
        let since = self.insertions.len();
        self.list(&body.statements);
        let frame = self.pop_frame();
        let guarded = resumed || !self.leaves || !leaves::is_leaf(body);
        let start = self.start(&frame, guarded);
        if start.is_empty() {
            return;
        }
        match body.directives.last() {
            Some(directive) => self.insertions.close_first(since, directive.span.end, &format!(";{start}")),
            None => self.insertions.close_first(since, body.span.start + 1, &start),
        }
    }

    /// The same for an arrow function.
    pub(super) fn arrow_body<'a>(&mut self, body: &ArrowFunctionBody<'a>, resumed: bool) {
        if let ArrowFunctionBody::FunctionBody(body) = body {
            return self.body(body, resumed);
        }
        let expression = body.to_expression();
        let span = expression.span();
        self.push_frame(true);
        let since = self.insertions.len();
        self.visit_expression(expression);
        let frame = self.pop_frame();
        let guarded = resumed || !self.leaves || !leaves::is_leaf_value(expression);
        let start = self.start(&frame, guarded);
        if start.is_empty() {
            return;
        }
        self.insertions.open_first(since, span.start, &format!("{{{start}return "));
        self.insertions.close(span.end, "}");
    }

    fn start(&self, frame: &Frame, guarded: bool) -> String {
        let guard = if guarded { format!("{}();", self.call('G')) } else { String::new() };
        let temporary = if frame.needed { format!("let {}t{};", self.prefix, frame.number) } else { String::new() };
        guard + &temporary
    }
}

/// Whether evaluating the expression can call a function of the program through a call that stands in it.
fn runs_calls(expression: &Expression<'_>) -> bool {
    struct Calls(bool);
    impl<'a> VisitJs<'a> for Calls {
        fn visit_call_expression(&mut self, _: &CallExpression<'a>) {
            self.0 = true;
        }
        fn visit_new_expression(&mut self, _: &NewExpression<'a>) {
            self.0 = true;
        }
        fn visit_tagged_template_expression(&mut self, _: &TaggedTemplateExpression<'a>) {
            self.0 = true;
        }
        fn visit_static_member_expression(&mut self, _: &StaticMemberExpression<'a>) {
            self.0 = true;
        }
        fn visit_computed_member_expression(&mut self, _: &ComputedMemberExpression<'a>) {
            self.0 = true;
        }
        fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
        fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
        fn visit_class(&mut self, _: &Class<'a>) {}
    }
    let mut calls = Calls(false);
    calls.visit_expression(expression);
    calls.0
}
