//! Finds literals, operators, properties and calls.

use super::finder::{Finder, is_symbol};
use crate::age::regexp;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::{GetSpan, Span};

/// The visitor.
pub(super) struct Expressions<'f, 't> {
    pub finder: &'f mut Finder<'t>,
}

impl<'a> VisitJs<'a> for Expressions<'_, '_> {
    fn visit_binding_identifier(&mut self, it: &BindingIdentifier<'a>) {
        self.finder.name(it.span);
    }
    fn visit_identifier_reference(&mut self, it: &IdentifierReference<'a>) {
        self.finder.name(it.span);
    }
    fn visit_identifier_name(&mut self, it: &IdentifierName<'a>) {
        self.finder.name(it.span);
    }
    fn visit_this_expression(&mut self, it: &ThisExpression) {
        self.finder.add("syntax-this", it.span);
    }
    fn visit_boolean_literal(&mut self, it: &BooleanLiteral) {
        self.finder.add("syntax-boolean-literals", it.span);
    }
    fn visit_null_literal(&mut self, it: &NullLiteral) {
        self.finder.add("syntax-null-literal", it.span);
    }
    fn visit_numeric_literal(&mut self, it: &NumericLiteral<'a>) {
        let raw = self.finder.raw(it.span);
        let id = match raw.as_bytes() {
            [b'0', b'x' | b'X', ..] => "syntax-hexadecimal-numeric-literals",
            [b'0', b'b' | b'B', ..] => "syntax-binary-literals-0b",
            [b'0', b'o' | b'O', ..] => "syntax-octal-literals-0o",
            [b'0', rest @ ..] if !rest.is_empty() && rest.iter().all(|c| (b'0'..=b'7').contains(c)) => "syntax-legacy-octal-literals-010",
            _ => "syntax-decimal-numeric-literals",
        };
        self.finder.add(id, it.span);
        if raw.contains('_') {
            self.finder.add("syntax-numeric-separators-1-000", it.span);
        }
    }
    fn visit_big_int_literal(&mut self, it: &BigIntLiteral<'a>) {
        self.finder.add("syntax-bigint-literals-1n", it.span);
        if self.finder.raw(it.span).contains('_') {
            self.finder.add("syntax-numeric-separators-1-000", it.span);
        }
    }
    fn visit_string_literal(&mut self, it: &StringLiteral<'a>) {
        self.finder.add("syntax-string-literals", it.span);
        let raw = self.finder.raw(it.span);
        self.finder.escapes(raw, it.span);
        if raw.replace("\\\u{2028}", "").replace("\\\u{2029}", "").contains(['\u{2028}', '\u{2029}']) {
            self.finder.add("syntax-json-superset-u-2028-2029-in-strings", it.span);
        }
    }
    fn visit_reg_exp_literal(&mut self, it: &RegExpLiteral<'a>) {
        self.finder.add("syntax-regular-expression-literals", it.span);
        for id in regexp::finds(it.regex.pattern.text.as_str(), &it.regex.flags.to_string()) {
            self.finder.add(id, it.span);
        }
    }
    fn visit_template_literal(&mut self, it: &TemplateLiteral<'a>) {
        self.finder.add("syntax-template-literals", it.span);
        for quasi in &it.quasis {
            if self.finder.raw(quasi.span).contains("\\u{") {
                self.finder.add("syntax-unicode-code-point-escapes", quasi.span);
            }
        }
        walk::walk_template_literal(self, it);
    }
    fn visit_tagged_template_expression(&mut self, it: &TaggedTemplateExpression<'a>) {
        self.finder.add("syntax-tagged-templates", it.tag.span());
        if it.quasi.quasis.iter().any(|q| q.value.cooked.is_none()) {
            self.finder.add("syntax-tagged-templates-with-invalid-escapes", it.quasi.span);
        }
        walk::walk_tagged_template_expression(self, it);
    }
    fn visit_array_expression(&mut self, it: &ArrayExpression<'a>) {
        self.finder.word("syntax-array-literal", it.span, 1);
        for element in &it.elements {
            match element {
                ArrayExpressionElement::SpreadElement(s) => self.finder.word("syntax-spread-in-calls-and-array-literals", s.span, 3),
                ArrayExpressionElement::Elision(e) => {
                    self.finder.add("syntax-array-holes-elision", Span::new(e.span.start, e.span.start + 1))
                }
                _ => {}
            }
        }
        let last = it.elements.last().filter(|e| !matches!(e, ArrayExpressionElement::Elision(_)));
        if let Some(comma) = self.finder.trailing_comma(last.map(GetSpan::span), it.span.end) {
            self.finder.add("syntax-trailing-comma-in-array-literals", comma);
        }
        walk::walk_array_expression(self, it);
    }
    fn visit_object_expression(&mut self, it: &ObjectExpression<'a>) {
        self.finder.word("syntax-object-literal", it.span, 1);
        if let Some(comma) = self.finder.trailing_comma(it.properties.last().map(GetSpan::span), it.span.end) {
            self.finder.add("syntax-trailing-comma-in-object-literals", comma);
        }
        for property in &it.properties {
            if let ObjectPropertyKind::SpreadProperty(s) = property {
                self.finder.word("syntax-object-rest-and-spread-properties", s.span, 3);
            }
        }
        walk::walk_object_expression(self, it);
    }
    fn visit_object_property(&mut self, it: &ObjectProperty<'a>) {
        if it.kind != PropertyKind::Init {
            self.finder.word("syntax-getter-and-setter-in-object-literals", it.span, 3);
        } else if it.shorthand || it.method {
            self.finder.add("syntax-shorthand-properties-and-methods", it.key.span());
            if it.method && self.finder.raw(it.value.span()).contains("super") {
                let span = self.finder.sign(it.value.span().start, it.value.span().end, "super");
                self.finder.add("syntax-super-in-object-methods", span);
            }
        }
        if it.computed {
            self.finder.add("syntax-computed-property-names", it.key.span());
            self.finder.symbol_key(&it.key);
        }
        if let PropertyKey::StaticIdentifier(name) = &it.key {
            if name.name == "__proto__" && !it.shorthand && !it.method {
                self.finder.add("syntax-proto-in-object-literals", name.span);
            }
            if !it.shorthand {
                self.finder.reserved(name);
            }
        }
        walk::walk_object_property(self, it);
    }
    fn visit_static_member_expression(&mut self, it: &StaticMemberExpression<'a>) {
        self.finder.add("syntax-property-accessors-dot-and-bracket", it.property.span);
        self.finder.reserved(&it.property);
        self.finder.optional(it.optional, it.object.span().end, it.property.span.start);
        walk::walk_static_member_expression(self, it);
    }
    fn visit_computed_member_expression(&mut self, it: &ComputedMemberExpression<'a>) {
        self.finder.add_sign("syntax-property-accessors-dot-and-bracket", it.object.span().end, it.expression.span().start, "[");
        self.finder.optional(it.optional, it.object.span().end, it.expression.span().start);
        let text = matches!(it.object.without_parentheses(), Expression::StringLiteral(_) | Expression::TemplateLiteral(_));
        if text && matches!(it.expression, Expression::NumericLiteral(_)) {
            self.finder.add("syntax-string-index-access", it.expression.span());
        }
        if is_symbol(&it.expression) {
            self.finder.add("syntax-symbols-as-property-keys", it.expression.span());
        }
        walk::walk_computed_member_expression(self, it);
    }
    fn visit_call_expression(&mut self, it: &CallExpression<'a>) {
        self.finder.add_sign("syntax-function-call", it.callee.span().end, it.span.end, "(");
        let first = it.arguments.first().map_or(it.span.end, |a| a.span().start);
        self.finder.optional(it.optional, it.callee.span().end, first);
        self.finder.arguments(&it.arguments, it.span.end);
        walk::walk_call_expression(self, it);
    }
    fn visit_new_expression(&mut self, it: &NewExpression<'a>) {
        self.finder.word("syntax-new-operator", it.span, 3);
        self.finder.arguments(&it.arguments, it.span.end);
        walk::walk_new_expression(self, it);
    }
    fn visit_parenthesized_expression(&mut self, it: &ParenthesizedExpression<'a>) {
        self.finder.word("syntax-grouping-operator", it.span, 1);
        walk::walk_parenthesized_expression(self, it);
    }
    fn visit_sequence_expression(&mut self, it: &SequenceExpression<'a>) {
        self.finder.add_sign("syntax-comma-operator", it.expressions[0].span().end, it.span.end, ",");
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
        self.finder.word(id, it.span, it.operator.as_str().len() as u32);
        walk::walk_unary_expression(self, it);
    }
    fn visit_update_expression(&mut self, it: &UpdateExpression<'a>) {
        let span = if it.prefix { Span::new(it.span.start, it.span.start + 2) } else { Span::new(it.span.end - 2, it.span.end) };
        self.finder.add("syntax-increment-and-decrement", span);
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
        self.finder.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_binary_expression(self, it);
    }
    fn visit_logical_expression(&mut self, it: &LogicalExpression<'a>) {
        let id = match it.operator {
            LogicalOperator::Coalesce => "syntax-nullish-coalescing",
            _ => "syntax-logical-operators",
        };
        self.finder.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_logical_expression(self, it);
    }
    fn visit_conditional_expression(&mut self, it: &ConditionalExpression<'a>) {
        self.finder.add_sign("syntax-conditional-operator", it.test.span().end, it.consequent.span().start, "?");
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
        self.finder.add_sign(id, it.left.span().end, it.right.span().start, it.operator.as_str());
        walk::walk_assignment_expression(self, it);
    }
}
