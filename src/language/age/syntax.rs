//! Which constructs a program uses: one visit of the tree, each find placed on the word or sign that shows it.

use super::{Find, regexp};
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::{GetSpan, Span};
use oxc_syntax::scope::ScopeFlags;

/// All finds in a program; `module` says that it could only be read as a module.
pub(super) fn finds<'a>(program: &Program<'a>, text: &str, module: bool) -> Vec<Find> {
    let mut finder = Finder { text, found: Vec::new(), async_depth: 0, functions: 0, in_block: 0, module };
    finder.visit_program(program);
    finder.comments(program);
    finder.found
}

struct Finder<'t> {
    text: &'t str,
    found: Vec<Find>,
    /// async functions around the present place
    async_depth: u32,
    /// functions around the present place
    functions: u32,
    /// blocks that are no function bodies around the present place
    in_block: u32,
    module: bool,
}

impl<'t> Finder<'t> {
    fn add(&mut self, id: &'static str, span: Span) {
        self.found.push((id, span, true));
    }

    /// The first `length` bytes of a node: its keyword.
    fn word(&mut self, id: &'static str, span: Span, length: u32) {
        self.add(id, Span::new(span.start, (span.start + length).min(span.end)));
    }

    /// The sign `sign` between two offsets, comments skipped; the whole stretch where it is not found.
    fn sign(&self, from: u32, to: u32, sign: &str) -> Span {
        let mut at = from as usize;
        let end = to as usize;
        while at < end {
            let rest = &self.text[at..end];
            if rest.starts_with(sign) {
                return Span::new(at as u32, (at + sign.len()) as u32);
            }
            let step = if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |i| i + 2)
            } else if rest.starts_with("//") {
                rest.find(['\n', '\r']).unwrap_or(rest.len())
            } else {
                rest.chars().next().map_or(1, char::len_utf8)
            };
            at += step;
        }
        Span::new(from, to)
    }

    fn add_sign(&mut self, id: &'static str, from: u32, to: u32, sign: &str) {
        let span = self.sign(from, to, sign);
        self.add(id, span);
    }

    fn raw(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// Whether the last sign before the closing one is a comma.
    fn trailing_comma(&self, last: Option<Span>, end: u32) -> Option<Span> {
        let (from, to) = (last?.end, end.saturating_sub(1));
        let span = (from < to).then(|| self.sign(from, to, ","))?;
        (self.raw(span) == ",").then_some(span)
    }

    fn comments(&mut self, program: &Program<'_>) {
        for comment in &program.comments {
            let span = comment.span;
            match self.raw(span) {
                c if c.starts_with("<!--") || c.starts_with("-->") => self.add("syntax-html-like-comments", span),
                c if c.starts_with("/*") => self.add("syntax-block-comments", span),
                c if c.starts_with("//") => self.add("syntax-line-comments", span),
                _ => {}
            }
        }
    }

    fn escapes(&mut self, raw: &str, span: Span) {
        let mut rest = raw;
        while let Some(i) = rest.find('\\') {
            let after = &rest[i + 1..];
            match after.chars().next() {
                Some('u') if after.starts_with("u{") => self.add("syntax-unicode-code-point-escapes", span),
                Some('u') => self.add("syntax-unicode-escapes-in-strings", span),
                Some('v') => self.add("syntax-vertical-tab-escape", span),
                Some('\n' | '\r' | '\u{2028}' | '\u{2029}') => self.add("syntax-line-continuation-in-strings", span),
                _ => {}
            }
            rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or("");
        }
    }

    fn name(&mut self, name_span: Span) {
        let raw = self.raw(name_span);
        if raw.contains('\\') {
            self.add("syntax-unicode-escapes-in-identifiers", name_span);
        }
        if raw.contains(['\u{200C}', '\u{200D}']) {
            self.add("syntax-zero-width-joiners-in-identifiers", name_span);
        }
    }

    /// A semicolon that the language puts in by itself.
    fn ended(&mut self, span: Span) {
        if !self.raw(span).ends_with(';') {
            self.add("syntax-automatic-semicolon-insertion", Span::new(span.end.saturating_sub(1).max(span.start), span.end));
        }
    }

    fn reserved(&mut self, name: &IdentifierName<'_>) {
        // the reserved words of ES3 (7.5.2, 7.5.3) that could not name a property with a dot
        const WORDS: &str = "abstract boolean break byte case catch char class const continue debugger default delete do double else enum \
            export extends final finally float for function goto if implements import in instanceof int interface long native new package \
            private protected public return short static super switch synchronized this throw throws transient try typeof var void volatile \
            while with null true false";
        if WORDS.split_ascii_whitespace().any(|w| w == name.name.as_str()) {
            self.add("syntax-reserved-words-as-property-names", name.span);
        }
    }

    fn body_of_function(&mut self, is_async: bool, walk: impl FnOnce(&mut Self)) {
        let block = std::mem::take(&mut self.in_block);
        let depth = std::mem::replace(&mut self.async_depth, u32::from(is_async));
        self.functions += 1;
        walk(self);
        self.functions -= 1;
        self.async_depth = depth;
        self.in_block = block;
    }
}

impl<'a> VisitJs<'a> for Finder<'_> {
    fn visit_hashbang(&mut self, it: &Hashbang<'a>) {
        self.add("syntax-hashbang-comments", it.span);
    }
    fn visit_directive(&mut self, it: &Directive<'a>) {
        if it.directive == "use strict" {
            self.add("syntax-strict-mode", it.span);
        }
    }

    // ---- statements

    fn visit_block_statement(&mut self, it: &BlockStatement<'a>) {
        self.word("syntax-block-statement", it.span, 1);
        self.in_block += 1;
        walk::walk_block_statement(self, it);
        self.in_block -= 1;
    }
    fn visit_expression_statement(&mut self, it: &ExpressionStatement<'a>) {
        self.ended(it.span);
        walk::walk_expression_statement(self, it);
    }
    fn visit_empty_statement(&mut self, it: &EmptyStatement) {
        self.add("syntax-empty-statement", it.span);
    }
    fn visit_variable_declaration(&mut self, it: &VariableDeclaration<'a>) {
        match it.kind {
            VariableDeclarationKind::Var => self.word("syntax-var-declaration", it.span, 3),
            VariableDeclarationKind::Let => self.word("syntax-let-declaration", it.span, 3),
            VariableDeclarationKind::Const => self.word("syntax-const-declaration", it.span, 5),
            VariableDeclarationKind::Using => self.word("syntax-using-declarations", it.span, 5),
            VariableDeclarationKind::AwaitUsing => self.word("syntax-await-using-declarations", it.span, 11),
        }
        for d in &it.declarations {
            if let Some(init) = &d.init {
                self.add_sign("syntax-assignment", d.id.span().end, init.span().start, "=");
            }
        }
        walk::walk_variable_declaration(self, it);
    }
    fn visit_if_statement(&mut self, it: &IfStatement<'a>) {
        self.word("syntax-if-else", it.span, 2);
        walk::walk_if_statement(self, it);
    }
    fn visit_for_statement(&mut self, it: &ForStatement<'a>) {
        self.word("syntax-for-loop", it.span, 3);
        walk::walk_for_statement(self, it);
    }
    fn visit_for_in_statement(&mut self, it: &ForInStatement<'a>) {
        self.word("syntax-for-in-loop", it.span, 3);
        walk::walk_for_in_statement(self, it);
    }
    fn visit_for_of_statement(&mut self, it: &ForOfStatement<'a>) {
        if it.r#await {
            self.word("syntax-for-await-of", it.span, 9);
            if self.functions == 0 {
                self.word("syntax-top-level-await", it.span, 9);
            }
        } else {
            self.add_sign("syntax-for-of-loop", it.left.span().end, it.right.span().start, "of");
        }
        walk::walk_for_of_statement(self, it);
    }
    fn visit_while_statement(&mut self, it: &WhileStatement<'a>) {
        self.word("syntax-while-loop", it.span, 5);
        walk::walk_while_statement(self, it);
    }
    fn visit_do_while_statement(&mut self, it: &DoWhileStatement<'a>) {
        self.word("syntax-do-while-loop", it.span, 2);
        walk::walk_do_while_statement(self, it);
    }
    fn visit_break_statement(&mut self, it: &BreakStatement<'a>) {
        self.word("syntax-break", it.span, 5);
        if let Some(label) = &it.label {
            self.add("syntax-break-continue-with-a-label", label.span);
        }
    }
    fn visit_continue_statement(&mut self, it: &ContinueStatement<'a>) {
        self.word("syntax-continue", it.span, 8);
        if let Some(label) = &it.label {
            self.add("syntax-break-continue-with-a-label", label.span);
        }
    }
    fn visit_return_statement(&mut self, it: &ReturnStatement<'a>) {
        self.word("syntax-return", it.span, 6);
        walk::walk_return_statement(self, it);
    }
    fn visit_with_statement(&mut self, it: &WithStatement<'a>) {
        self.word("syntax-with-statement", it.span, 4);
        walk::walk_with_statement(self, it);
    }
    fn visit_switch_statement(&mut self, it: &SwitchStatement<'a>) {
        self.word("syntax-switch-statement", it.span, 6);
        walk::walk_switch_statement(self, it);
    }
    fn visit_labeled_statement(&mut self, it: &LabeledStatement<'a>) {
        self.add("syntax-labelled-statements", it.label.span);
        walk::walk_labeled_statement(self, it);
    }
    fn visit_throw_statement(&mut self, it: &ThrowStatement<'a>) {
        self.word("syntax-throw-statement", it.span, 5);
        walk::walk_throw_statement(self, it);
    }
    fn visit_try_statement(&mut self, it: &TryStatement<'a>) {
        self.word("syntax-try-catch", it.span, 3);
        if let Some(finalizer) = &it.finalizer {
            let from = it.handler.as_ref().map_or(it.block.span.end, |h| h.span.end);
            self.add_sign("syntax-finally-clause", from, finalizer.span.start, "finally");
        }
        walk::walk_try_statement(self, it);
    }
    fn visit_catch_clause(&mut self, it: &CatchClause<'a>) {
        if it.param.is_none() {
            self.word("syntax-optional-catch-binding", it.span, 5);
        }
        walk::walk_catch_clause(self, it);
    }
    fn visit_debugger_statement(&mut self, it: &DebuggerStatement) {
        self.add("syntax-debugger-statement", it.span);
    }

    // ---- functions and classes

    fn visit_function(&mut self, it: &Function<'a>, flags: ScopeFlags) {
        let name_end = it.id.as_ref().map_or(it.params.span.start, |id| id.span.start);
        match it.r#type {
            FunctionType::FunctionDeclaration => {
                self.add_sign("syntax-function-declaration", it.span.start, name_end, "function");
                if self.in_block > 0 {
                    self.add_sign("syntax-block-scoped-functions", it.span.start, name_end, "function");
                } else if self.functions > 0 {
                    self.add_sign("syntax-nested-function-declarations", it.span.start, name_end, "function");
                }
            }
            _ if self.text[it.span.start as usize..].starts_with("function") => {
                self.add_sign("syntax-function-expressions", it.span.start, name_end, "function");
            }
            _ => {}
        }
        if it.r#async {
            self.word("syntax-async-functions-and-await", it.span, 5);
        }
        if it.generator {
            let sign = self.sign(it.span.start, it.params.span.start, "*");
            self.add(if it.r#async { "syntax-async-generators" } else { "syntax-generator-functions-and-yield" }, sign);
        }
        self.body_of_function(it.r#async, |s| walk::walk_function(s, it, flags));
    }
    fn visit_arrow_function_expression(&mut self, it: &ArrowFunctionExpression<'a>) {
        self.add_sign("syntax-arrow-functions", it.params.span.end, it.body.span().start, "=>");
        if it.r#async {
            self.word("syntax-async-functions-and-await", it.span, 5);
        }
        self.body_of_function(it.r#async, |s| walk::walk_arrow_function_expression(s, it));
    }
    fn visit_formal_parameters(&mut self, it: &FormalParameters<'a>) {
        if it.rest.is_none()
            && let Some(comma) = self.trailing_comma(it.items.last().map(|p| p.span), it.span.end)
        {
            self.add("syntax-trailing-commas-in-parameters-and-arguments", comma);
        }
        if let Some(rest) = &it.rest {
            self.word("syntax-rest-parameters", rest.span, 3);
        }
        walk::walk_formal_parameters(self, it);
    }
    fn visit_formal_parameter(&mut self, it: &FormalParameter<'a>) {
        if let Some(init) = &it.initializer {
            self.add_sign("syntax-default-parameters", it.pattern.span().end, init.span().start, "=");
        }
        walk::walk_formal_parameter(self, it);
    }
    fn visit_class(&mut self, it: &Class<'a>) {
        self.word("syntax-class-declarations-and-expressions", it.span, 5);
        if let Some(heritage) = &it.heritage {
            let parent = heritage.expression.span();
            let from = it.id.as_ref().map_or(it.span.start + 5, |id| id.span.end);
            self.add_sign("syntax-class-extends-and-super", from, parent.start, "extends");
            if let Expression::Identifier(id) = &heritage.expression
                && matches!(id.name.as_str(), "Array" | "Error" | "Map" | "Set" | "Promise" | "RegExp" | "Function" | "Number" | "String")
            {
                self.add("syntax-subclassable-built-ins", id.span);
            }
        }
        walk::walk_class(self, it);
    }
    fn visit_property_definition(&mut self, it: &PropertyDefinition<'a>) {
        if it.r#static {
            self.word("syntax-static-class-fields", it.span, 6);
        } else if !matches!(it.key, PropertyKey::PrivateIdentifier(_)) {
            self.add("syntax-public-class-fields", it.key.span());
        }
        if let PropertyKey::PrivateIdentifier(key) = &it.key {
            self.add("syntax-private-class-fields-x", key.span);
        }
        if it.computed {
            self.add("syntax-computed-property-names", it.key.span());
        }
        self.body_of_function(false, |s| walk::walk_property_definition(s, it));
    }
    fn visit_method_definition(&mut self, it: &MethodDefinition<'a>) {
        if let PropertyKey::PrivateIdentifier(key) = &it.key {
            self.add("syntax-private-methods-and-accessors", key.span);
        }
        if it.computed {
            self.add("syntax-computed-property-names", it.key.span());
            self.symbol_key(&it.key);
        }
        walk::walk_method_definition(self, it);
    }
    fn visit_static_block(&mut self, it: &StaticBlock<'a>) {
        self.word("syntax-class-static-blocks", it.span, 6);
        self.body_of_function(false, |s| walk::walk_static_block(s, it));
    }
    fn visit_private_field_expression(&mut self, it: &PrivateFieldExpression<'a>) {
        self.add("syntax-private-class-fields-x", it.field.span);
        self.optional(it.optional, it.object.span().end, it.field.span.start);
        walk::walk_private_field_expression(self, it);
    }
    fn visit_private_in_expression(&mut self, it: &PrivateInExpression<'a>) {
        self.add("syntax-private-brand-check-x-in-obj", it.left.span);
        walk::walk_private_in_expression(self, it);
    }
    fn visit_super(&mut self, it: &Super) {
        self.add("syntax-class-extends-and-super", it.span);
    }
    fn visit_new_target(&mut self, it: &NewTarget) {
        self.add("syntax-new-target", it.span);
    }
    fn visit_import_meta(&mut self, it: &ImportMeta) {
        self.add("syntax-import-meta", it.span);
    }

    // ---- patterns

    fn visit_array_pattern(&mut self, it: &ArrayPattern<'a>) {
        self.word("syntax-array-destructuring", it.span, 1);
        walk::walk_array_pattern(self, it);
    }
    fn visit_object_pattern(&mut self, it: &ObjectPattern<'a>) {
        self.word("syntax-object-destructuring", it.span, 1);
        if let Some(rest) = &it.rest {
            self.word("syntax-object-rest-and-spread-properties", rest.span, 3);
        }
        walk::walk_object_pattern(self, it);
    }
    fn visit_array_assignment_target(&mut self, it: &ArrayAssignmentTarget<'a>) {
        self.word("syntax-array-destructuring", it.span, 1);
        walk::walk_array_assignment_target(self, it);
    }
    fn visit_object_assignment_target(&mut self, it: &ObjectAssignmentTarget<'a>) {
        self.word("syntax-object-destructuring", it.span, 1);
        if let Some(rest) = &it.rest {
            self.word("syntax-object-rest-and-spread-properties", rest.span, 3);
        }
        walk::walk_object_assignment_target(self, it);
    }

    // ---- expressions

    fn visit_binding_identifier(&mut self, it: &BindingIdentifier<'a>) {
        self.name(it.span);
    }
    fn visit_identifier_reference(&mut self, it: &IdentifierReference<'a>) {
        self.name(it.span);
        if it.name == "arguments" && self.functions > 0 {
            self.add("syntax-arguments-object", it.span);
        }
    }
    fn visit_identifier_name(&mut self, it: &IdentifierName<'a>) {
        self.name(it.span);
    }
    fn visit_this_expression(&mut self, it: &ThisExpression) {
        self.add("syntax-this", it.span);
    }
    fn visit_boolean_literal(&mut self, it: &BooleanLiteral) {
        self.add("syntax-boolean-literals", it.span);
    }
    fn visit_null_literal(&mut self, it: &NullLiteral) {
        self.add("syntax-null-literal", it.span);
    }
    fn visit_numeric_literal(&mut self, it: &NumericLiteral<'a>) {
        let raw = self.raw(it.span);
        let id = match raw.as_bytes() {
            [b'0', b'x' | b'X', ..] => "syntax-hexadecimal-numeric-literals",
            [b'0', b'b' | b'B', ..] => "syntax-binary-literals-0b",
            [b'0', b'o' | b'O', ..] => "syntax-octal-literals-0o",
            [b'0', rest @ ..] if !rest.is_empty() && rest.iter().all(|c| (b'0'..=b'7').contains(c)) => "syntax-legacy-octal-literals-010",
            _ => "syntax-decimal-numeric-literals",
        };
        self.add(id, it.span);
        if raw.contains('_') {
            self.add("syntax-numeric-separators-1-000", it.span);
        }
    }
    fn visit_big_int_literal(&mut self, it: &BigIntLiteral<'a>) {
        self.add("syntax-bigint-literals-1n", it.span);
        if self.raw(it.span).contains('_') {
            self.add("syntax-numeric-separators-1-000", it.span);
        }
    }
    fn visit_string_literal(&mut self, it: &StringLiteral<'a>) {
        self.add("syntax-string-literals", it.span);
        let raw = self.raw(it.span);
        self.escapes(raw, it.span);
        if raw.replace("\\\u{2028}", "").replace("\\\u{2029}", "").contains(['\u{2028}', '\u{2029}']) {
            self.add("syntax-json-superset-u-2028-2029-in-strings", it.span);
        }
    }
    fn visit_reg_exp_literal(&mut self, it: &RegExpLiteral<'a>) {
        self.add("syntax-regular-expression-literals", it.span);
        for id in regexp::finds(it.regex.pattern.text.as_str(), &it.regex.flags.to_string()) {
            self.add(id, it.span);
        }
    }
    fn visit_template_literal(&mut self, it: &TemplateLiteral<'a>) {
        self.add("syntax-template-literals", it.span);
        for quasi in &it.quasis {
            if self.raw(quasi.span).contains("\\u{") {
                self.add("syntax-unicode-code-point-escapes", quasi.span);
            }
        }
        walk::walk_template_literal(self, it);
    }
    fn visit_tagged_template_expression(&mut self, it: &TaggedTemplateExpression<'a>) {
        self.add("syntax-tagged-templates", it.tag.span());
        if it.quasi.quasis.iter().any(|q| q.value.cooked.is_none()) {
            self.add("syntax-tagged-templates-with-invalid-escapes", it.quasi.span);
        }
        walk::walk_tagged_template_expression(self, it);
    }
    fn visit_array_expression(&mut self, it: &ArrayExpression<'a>) {
        self.word("syntax-array-literal", it.span, 1);
        for element in &it.elements {
            match element {
                ArrayExpressionElement::SpreadElement(s) => self.word("syntax-spread-in-calls-and-array-literals", s.span, 3),
                ArrayExpressionElement::Elision(e) => self.add("syntax-array-holes-elision", Span::new(e.span.start, e.span.start + 1)),
                _ => {}
            }
        }
        let last = it.elements.last().filter(|e| !matches!(e, ArrayExpressionElement::Elision(_)));
        if let Some(comma) = self.trailing_comma(last.map(GetSpan::span), it.span.end) {
            self.add("syntax-trailing-comma-in-array-literals", comma);
        }
        walk::walk_array_expression(self, it);
    }
    fn visit_object_expression(&mut self, it: &ObjectExpression<'a>) {
        self.word("syntax-object-literal", it.span, 1);
        if let Some(comma) = self.trailing_comma(it.properties.last().map(GetSpan::span), it.span.end) {
            self.add("syntax-trailing-comma-in-object-literals", comma);
        }
        for property in &it.properties {
            if let ObjectPropertyKind::SpreadProperty(s) = property {
                self.word("syntax-object-rest-and-spread-properties", s.span, 3);
            }
        }
        walk::walk_object_expression(self, it);
    }
    fn visit_object_property(&mut self, it: &ObjectProperty<'a>) {
        if it.kind != PropertyKind::Init {
            self.word("syntax-getter-and-setter-in-object-literals", it.span, 3);
        } else if it.shorthand || it.method {
            self.add("syntax-shorthand-properties-and-methods", it.key.span());
            if it.method && self.raw(it.value.span()).contains("super") {
                let span = self.sign(it.value.span().start, it.value.span().end, "super");
                self.add("syntax-super-in-object-methods", span);
            }
        }
        if it.computed {
            self.add("syntax-computed-property-names", it.key.span());
            self.symbol_key(&it.key);
        }
        if let PropertyKey::StaticIdentifier(name) = &it.key {
            if name.name == "__proto__" && !it.shorthand && !it.method {
                self.add("syntax-proto-in-object-literals", name.span);
            }
            if !it.shorthand {
                self.reserved(name);
            }
        }
        walk::walk_object_property(self, it);
    }
    fn visit_static_member_expression(&mut self, it: &StaticMemberExpression<'a>) {
        self.add("syntax-property-accessors-dot-and-bracket", it.property.span);
        self.reserved(&it.property);
        self.optional(it.optional, it.object.span().end, it.property.span.start);
        walk::walk_static_member_expression(self, it);
    }
    fn visit_computed_member_expression(&mut self, it: &ComputedMemberExpression<'a>) {
        self.add_sign("syntax-property-accessors-dot-and-bracket", it.object.span().end, it.expression.span().start, "[");
        self.optional(it.optional, it.object.span().end, it.expression.span().start);
        let text = matches!(it.object.without_parentheses(), Expression::StringLiteral(_) | Expression::TemplateLiteral(_));
        if text && matches!(it.expression, Expression::NumericLiteral(_)) {
            self.add("syntax-string-index-access", it.expression.span());
        }
        if is_symbol(&it.expression) {
            self.add("syntax-symbols-as-property-keys", it.expression.span());
        }
        walk::walk_computed_member_expression(self, it);
    }
    fn visit_call_expression(&mut self, it: &CallExpression<'a>) {
        self.add_sign("syntax-function-call", it.callee.span().end, it.span.end, "(");
        let first = it.arguments.first().map_or(it.span.end, |a| a.span().start);
        self.optional(it.optional, it.callee.span().end, first);
        self.arguments(&it.arguments, it.span.end);
        walk::walk_call_expression(self, it);
    }
    fn visit_new_expression(&mut self, it: &NewExpression<'a>) {
        self.word("syntax-new-operator", it.span, 3);
        self.arguments(&it.arguments, it.span.end);
        walk::walk_new_expression(self, it);
    }
    fn visit_parenthesized_expression(&mut self, it: &ParenthesizedExpression<'a>) {
        self.word("syntax-grouping-operator", it.span, 1);
        walk::walk_parenthesized_expression(self, it);
    }
    fn visit_sequence_expression(&mut self, it: &SequenceExpression<'a>) {
        self.add_sign("syntax-comma-operator", it.expressions[0].span().end, it.span.end, ",");
        walk::walk_sequence_expression(self, it);
    }
    fn visit_unary_expression(&mut self, it: &UnaryExpression<'a>) {
        let id = match it.operator {
            UnaryOperator::UnaryPlus => "syntax-unary-plus",
            UnaryOperator::UnaryNegation => "syntax-unary-minus",
            UnaryOperator::LogicalNot => "syntax-logical-operators",
            UnaryOperator::BitwiseNot => "syntax-bitwise-operators",
            UnaryOperator::Typeof => "syntax-typeof-operator",
            UnaryOperator::Void => "syntax-void-operator",
            UnaryOperator::Delete => "syntax-delete-operator",
        };
        self.word(id, it.span, it.operator.as_str().len() as u32);
        walk::walk_unary_expression(self, it);
    }
    fn visit_update_expression(&mut self, it: &UpdateExpression<'a>) {
        let span = if it.prefix { Span::new(it.span.start, it.span.start + 2) } else { Span::new(it.span.end - 2, it.span.end) };
        self.add("syntax-increment-and-decrement", span);
        walk::walk_update_expression(self, it);
    }
    fn visit_binary_expression(&mut self, it: &BinaryExpression<'a>) {
        use BinaryOperator::*;
        let id = match it.operator {
            Addition | Subtraction | Multiplication | Division | Remainder => "syntax-arithmetic-operators",
            Exponential => "syntax-exponentiation-and",
            Equality | Inequality => "syntax-equality-operators",
            StrictEquality | StrictInequality => "syntax-strict-equality",
            LessThan | LessEqualThan | GreaterThan | GreaterEqualThan => "syntax-relational-operators",
            BitwiseAnd | BitwiseOR | BitwiseXOR => "syntax-bitwise-operators",
            ShiftLeft | ShiftRight => "syntax-shift-operators",
            ShiftRightZeroFill => "syntax-unsigned-right-shift",
            In => "syntax-in-operator",
            Instanceof => "syntax-instanceof-operator",
        };
        self.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_binary_expression(self, it);
    }
    fn visit_logical_expression(&mut self, it: &LogicalExpression<'a>) {
        let id = match it.operator {
            LogicalOperator::Coalesce => "syntax-nullish-coalescing",
            _ => "syntax-logical-operators",
        };
        self.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_logical_expression(self, it);
    }
    fn visit_conditional_expression(&mut self, it: &ConditionalExpression<'a>) {
        self.add_sign("syntax-conditional-operator", it.test.span().end, it.consequent.span().start, "?");
        walk::walk_conditional_expression(self, it);
    }
    fn visit_assignment_expression(&mut self, it: &AssignmentExpression<'a>) {
        use AssignmentOperator::*;
        let id = match it.operator {
            Assign => "syntax-assignment",
            Exponential => "syntax-exponentiation-and",
            LogicalAnd | LogicalOr | LogicalNullish => "syntax-logical-assignment",
            _ => "syntax-compound-assignment-operators",
        };
        self.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_assignment_expression(self, it);
    }
    fn visit_await_expression(&mut self, it: &AwaitExpression<'a>) {
        let id = if self.functions == 0 { "syntax-top-level-await" } else { "syntax-async-functions-and-await" };
        self.word(id, it.span, 5);
        walk::walk_await_expression(self, it);
    }
    fn visit_yield_expression(&mut self, it: &YieldExpression<'a>) {
        let id = if self.async_depth > 0 { "syntax-async-generators" } else { "syntax-generator-functions-and-yield" };
        self.word(id, it.span, 5);
        walk::walk_yield_expression(self, it);
    }

    // ---- modules

    fn visit_import_expression(&mut self, it: &ImportExpression<'a>) {
        self.word("syntax-dynamic-import", it.span, 6);
        let last = it.options.as_ref().map_or(it.source.span(), GetSpan::span);
        if let Some(options) = &it.options {
            self.add("syntax-dynamic-import-options", options.span());
        }
        if let Some(comma) = self.trailing_comma(Some(last), it.span.end) {
            self.add("syntax-trailing-comma-in-import", comma);
        }
        walk::walk_import_expression(self, it);
    }
    fn visit_module_declaration(&mut self, it: &ModuleDeclaration<'a>) {
        debug_assert!(self.module, "a script has no import or export");
        self.word("syntax-modules-import-and-export", it.span(), 6);
        walk::walk_module_declaration(self, it);
    }
    fn visit_export_all_declaration(&mut self, it: &ExportAllDeclaration<'a>) {
        if let Some(name) = &it.exported {
            self.add("syntax-export-as-ns", name.span());
        }
        walk::walk_export_all_declaration(self, it);
    }
    fn visit_module_export_name(&mut self, it: &ModuleExportName<'a>) {
        if let ModuleExportName::StringLiteral(name) = it {
            self.add("syntax-string-names-in-import-export", name.span);
        }
    }
    fn visit_with_clause(&mut self, it: &WithClause<'a>) {
        self.add("syntax-import-attributes-with-type", it.span);
        if self.raw(it.span).contains("json") {
            self.add("syntax-json-modules", it.span);
        }
    }
}

impl Finder<'_> {
    fn optional(&mut self, optional: bool, from: u32, to: u32) {
        if optional {
            self.add_sign("syntax-optional-chaining", from, to, "?.");
        }
    }

    fn arguments(&mut self, list: &[Argument<'_>], end: u32) {
        for argument in list {
            if let Argument::SpreadElement(s) = argument {
                self.word("syntax-spread-in-calls-and-array-literals", s.span, 3);
            }
        }
        if let Some(comma) = self.trailing_comma(list.last().map(GetSpan::span), end) {
            self.add("syntax-trailing-commas-in-parameters-and-arguments", comma);
        }
    }

    fn symbol_key(&mut self, key: &PropertyKey<'_>) {
        if key.as_expression().is_some_and(is_symbol) {
            self.add("syntax-symbols-as-property-keys", key.span());
        }
    }
}

/// `Symbol.iterator` and the like, or a direct `Symbol(…)`.
fn is_symbol(e: &Expression<'_>) -> bool {
    match e {
        Expression::StaticMemberExpression(m) => matches!(&m.object, Expression::Identifier(i) if i.name == "Symbol"),
        Expression::CallExpression(c) => matches!(&c.callee, Expression::Identifier(i) if i.name == "Symbol"),
        _ => false,
    }
}
