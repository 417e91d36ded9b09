//! What stands inside functions.

use super::*;

impl Prober<'_> {
    /// Default values run in the call, before the body.
    pub(super) fn parameters<'a>(&mut self, parameters: &FormalParameters<'a>) {
        self.depth += 1;
        for parameter in &parameters.items {
            self.visit_binding_pattern(&parameter.pattern);
            let Some(default) = &parameter.initializer else { continue };
            self.visit_expression(default);
        }
        if let Some(rest) = &parameters.rest {
            self.visit_binding_pattern(&rest.rest.argument);
        }
        self.depth -= 1;
    }

    /// The body of a function.
    pub(super) fn body<'a>(&mut self, body: &FunctionBody<'a>) {
        self.depth += 1;
        self.directives(&body.directives);
        self.list(&body.statements);
        self.depth -= 1;
    }

    /// The same for an arrow function.
    pub(super) fn arrow_body<'a>(&mut self, body: &ArrowFunctionBody<'a>) {
        match body {
            ArrowFunctionBody::FunctionBody(body) => self.body(body),
            body => {
                self.depth += 1;
                self.visit_expression(body.to_expression());
                self.depth -= 1;
            }
        }
    }
}
