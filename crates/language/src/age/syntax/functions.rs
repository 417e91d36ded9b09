//! Finds functions, classes, patterns, and constructs that are only valid inside a function.

use super::finder::Finder;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::GetSpan;
use oxc_syntax::scope::ScopeFlags;

/// Finds functions and classes.
pub(super) struct Functions<'f, 't> {
    finder: &'f mut Finder<'t>,
    /// the innermost function is async
    in_async: bool,
    /// number of functions enclosing the current position
    functions: u32,
    /// number of blocks, function bodies excluded, between the innermost function and the current position
    in_block: u32,
}

impl<'f, 't> Functions<'f, 't> {
    pub(super) fn new(finder: &'f mut Finder<'t>) -> Self {
        Self { finder, in_async: false, functions: 0, in_block: 0 }
    }

    fn body_of_function(&mut self, is_async: bool, walk: impl FnOnce(&mut Self)) {
        let block = std::mem::take(&mut self.in_block);
        let outer = std::mem::replace(&mut self.in_async, is_async);
        self.functions += 1;
        walk(self);
        self.functions -= 1;
        self.in_async = outer;
        self.in_block = block;
    }
}

impl<'a> VisitJs<'a> for Functions<'_, '_> {
    fn visit_function(&mut self, it: &Function<'a>, flags: ScopeFlags) {
        let name_end = it.id.as_ref().map_or(it.params.span.start, |id| id.span.start);
        match it.r#type {
            FunctionType::FunctionDeclaration => {
                self.finder.add_sign("syntax-function-declaration", it.span.start, name_end, "function");
                if self.in_block > 0 {
                    self.finder.add_sign("syntax-block-scoped-functions", it.span.start, name_end, "function");
                } else if self.functions > 0 {
                    self.finder.add_sign("syntax-nested-function-declarations", it.span.start, name_end, "function");
                }
            }
            _ if self.finder.text[it.span.start as usize..].starts_with("function") => {
                self.finder.add_sign("syntax-function-expressions", it.span.start, name_end, "function");
            }
            _ => {}
        }
        if it.r#async {
            self.finder.word("syntax-async-functions-and-await", it.span, 5);
        }
        if it.generator {
            let sign = self.finder.sign(it.span.start, it.params.span.start, "*");
            self.finder.add(if it.r#async { "syntax-async-generators" } else { "syntax-generator-functions-and-yield" }, sign);
        }
        self.body_of_function(it.r#async, |s| walk::walk_function(s, it, flags));
    }
    fn visit_arrow_function_expression(&mut self, it: &ArrowFunctionExpression<'a>) {
        self.finder.add_sign("syntax-arrow-functions", it.params.span.end, it.body.span().start, "=>");
        if it.r#async {
            self.finder.word("syntax-async-functions-and-await", it.span, 5);
        }
        self.body_of_function(it.r#async, |s| walk::walk_arrow_function_expression(s, it));
    }
    fn visit_formal_parameters(&mut self, it: &FormalParameters<'a>) {
        if it.rest.is_none()
            && let Some(comma) = self.finder.trailing_comma(it.items.last().map(|p| p.span), it.span.end)
        {
            self.finder.add("syntax-trailing-commas-in-parameters-and-arguments", comma);
        }
        if let Some(rest) = &it.rest {
            self.finder.word("syntax-rest-parameters", rest.span, 3);
        }
        walk::walk_formal_parameters(self, it);
    }
    fn visit_formal_parameter(&mut self, it: &FormalParameter<'a>) {
        if let Some(init) = &it.initializer {
            self.finder.add_sign("syntax-default-parameters", it.pattern.span().end, init.span().start, "=");
        }
        walk::walk_formal_parameter(self, it);
    }
    fn visit_class(&mut self, it: &Class<'a>) {
        self.finder.word("syntax-class-declarations-and-expressions", it.span, 5);
        if let Some(heritage) = &it.heritage {
            let parent = heritage.expression.span();
            let from = it.id.as_ref().map_or(it.span.start + 5, |id| id.span.end);
            self.finder.add_sign("syntax-class-extends-and-super", from, parent.start, "extends");
            if let Expression::Identifier(id) = &heritage.expression
                && matches!(id.name.as_str(), "Array" | "Error" | "Map" | "Set" | "Promise" | "RegExp" | "Function" | "Number" | "String")
            {
                self.finder.add("syntax-subclassable-built-ins", id.span);
            }
        }
        walk::walk_class(self, it);
    }
    fn visit_property_definition(&mut self, it: &PropertyDefinition<'a>) {
        if it.r#static {
            self.finder.word("syntax-static-class-fields", it.span, 6);
        } else if !matches!(it.key, PropertyKey::PrivateIdentifier(_)) {
            self.finder.add("syntax-public-class-fields", it.key.span());
        }
        if let PropertyKey::PrivateIdentifier(key) = &it.key {
            self.finder.add("syntax-private-class-fields-x", key.span);
        }
        if it.computed {
            self.finder.add("syntax-computed-property-names", it.key.span());
        }
        self.body_of_function(false, |s| walk::walk_property_definition(s, it));
    }
    fn visit_method_definition(&mut self, it: &MethodDefinition<'a>) {
        if let PropertyKey::PrivateIdentifier(key) = &it.key {
            self.finder.add("syntax-private-methods-and-accessors", key.span);
        }
        if it.computed {
            self.finder.add("syntax-computed-property-names", it.key.span());
            self.finder.symbol_key(&it.key);
        }
        walk::walk_method_definition(self, it);
    }
    fn visit_static_block(&mut self, it: &StaticBlock<'a>) {
        self.finder.word("syntax-class-static-blocks", it.span, 6);
        self.body_of_function(false, |s| walk::walk_static_block(s, it));
    }
    fn visit_private_field_expression(&mut self, it: &PrivateFieldExpression<'a>) {
        // The declaration (field or method) is what requires the edition; uses add nothing.
        self.finder.optional(it.optional, it.object.span().end, it.field.span.start);
        walk::walk_private_field_expression(self, it);
    }
    fn visit_private_in_expression(&mut self, it: &PrivateInExpression<'a>) {
        self.finder.add("syntax-private-brand-check-x-in-obj", it.left.span);
        walk::walk_private_in_expression(self, it);
    }
    fn visit_super(&mut self, it: &Super) {
        self.finder.add("syntax-class-extends-and-super", it.span);
    }
    fn visit_new_target(&mut self, it: &NewTarget) {
        self.finder.add("syntax-new-target", it.span);
    }
    fn visit_for_of_statement(&mut self, it: &ForOfStatement<'a>) {
        if it.r#await {
            self.finder.word("syntax-for-await-of", it.span, 9);
            if self.functions == 0 {
                self.finder.word("syntax-top-level-await", it.span, 9);
            }
        } else {
            self.finder.add_sign("syntax-for-of-loop", it.left.span().end, it.right.span().start, "of");
        }
        walk::walk_for_of_statement(self, it);
    }
    fn visit_await_expression(&mut self, it: &AwaitExpression<'a>) {
        let id = if self.functions == 0 { "syntax-top-level-await" } else { "syntax-async-functions-and-await" };
        self.finder.word(id, it.span, 5);
        walk::walk_await_expression(self, it);
    }
    fn visit_yield_expression(&mut self, it: &YieldExpression<'a>) {
        let id = if self.in_async { "syntax-async-generators" } else { "syntax-generator-functions-and-yield" };
        self.finder.word(id, it.span, 5);
        walk::walk_yield_expression(self, it);
    }
    fn visit_array_pattern(&mut self, it: &ArrayPattern<'a>) {
        self.finder.word("syntax-array-destructuring", it.span, 1);
        walk::walk_array_pattern(self, it);
    }
    fn visit_object_pattern(&mut self, it: &ObjectPattern<'a>) {
        self.finder.word("syntax-object-destructuring", it.span, 1);
        if let Some(rest) = &it.rest {
            self.finder.word("syntax-object-rest-and-spread-properties", rest.span, 3);
        }
        walk::walk_object_pattern(self, it);
    }
    fn visit_array_assignment_target(&mut self, it: &ArrayAssignmentTarget<'a>) {
        self.finder.word("syntax-array-destructuring", it.span, 1);
        walk::walk_array_assignment_target(self, it);
    }
    fn visit_object_assignment_target(&mut self, it: &ObjectAssignmentTarget<'a>) {
        self.finder.word("syntax-object-destructuring", it.span, 1);
        if let Some(rest) = &it.rest {
            self.finder.word("syntax-object-rest-and-spread-properties", rest.span, 3);
        }
        walk::walk_object_assignment_target(self, it);
    }
    fn visit_block_statement(&mut self, it: &BlockStatement<'a>) {
        self.in_block += 1;
        walk::walk_block_statement(self, it);
        self.in_block -= 1;
    }
    fn visit_identifier_reference(&mut self, it: &IdentifierReference<'a>) {
        if it.name == "arguments" && self.functions > 0 {
            self.finder.add("syntax-arguments-object", it.span);
        }
    }
}
