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
                _ => self.visit_expression(default),
            }
        }
        if let Some(rest) = &parameters.rest {
            self.visit_binding_pattern(&rest.rest.argument);
        }
        self.pop_frame();
    }

    /// The body of a function.
    pub(super) fn body<'a>(&mut self, body: &FunctionBody<'a>) {
        self.push_frame(true);
        self.directives(&body.directives);
        let since = self.insertions.len();
        self.list(&body.statements);
        let frame = self.pop_frame();
        let start = self.start(&frame);
        if start.is_empty() {
            return;
        }
        match body.directives.last() {
            Some(directive) => self.insertions.close_first(since, directive.span.end, &format!(";{start}")),
            None => self.insertions.close_first(since, body.span.start + 1, &start),
        }
    }

    /// The same for an arrow function.
    pub(super) fn arrow_body<'a>(&mut self, body: &ArrowFunctionBody<'a>) {
        if let ArrowFunctionBody::FunctionBody(body) = body {
            return self.body(body);
        }
        let expression = body.to_expression();
        let span = expression.span();
        self.push_frame(true);
        let since = self.insertions.len();
        self.visit_expression(expression);
        let frame = self.pop_frame();
        let start = self.start(&frame);
        if start.is_empty() {
            return;
        }
        self.insertions.open_first(since, span.start, &format!("{{{start}return "));
        self.insertions.close(span.end, "}");
    }

    /// What the frame needs at its start: its temporary.
    fn start(&self, frame: &Frame) -> String {
        if frame.needed { format!("let {}t{};", self.prefix, frame.number) } else { String::new() }
    }
}
