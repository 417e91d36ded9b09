//! Notes about instructions that can fail: where they stand and, for messages, the text of what they are about.
//!
//! The text is printed as V8 does (its `CallPrinter`): names and property accesses as they are, calls with `(...)`,
//! what has no short form as `(intermediate value)`.

use super::{ByteCompiler, Literal, ToJsString};
use crate::{
    JsString, JsValue,
    vm::source_info::{Site, SiteKind},
};
use boa_ast::{
    Expression, Span, Spanned,
    expression::{
        Optional, OptionalOperation, OptionalOperationKind,
        access::{PropertyAccess, PropertyAccessField},
        literal::{LiteralKind, TemplateElement},
        operator::{assign::AssignTarget, binary::BinaryOp, unary::UnaryOp, update::UpdateOp},
    },
    pattern::{ArrayPattern, ObjectPattern, ObjectPatternElement, Pattern},
    property::PropertyName,
};
use boa_interner::Sym;
use std::fmt::Write as _;

const INTERMEDIATE: &str = "(intermediate value)";

/// Deeper expressions are not printed to their ends, so that the cost stays in proportion to the source.
const DEPTH: u32 = 24;

/// Where the value comes from that a pattern takes apart.
#[derive(Debug, Clone, Default)]
pub(crate) enum PatternSource {
    /// Nothing is known.
    #[default]
    Unknown,
    /// The value of a source text.
    Text(SiteKind, JsString, Option<Span>),
    /// A pattern around it.
    Outer,
}

impl PatternSource {
    /// What V8 calls a value that no expression of the source gives: `.for`, `.catch`.
    pub(crate) fn keyword(name: &str) -> Self {
        Self::Text(SiteKind::Text, JsString::from(name), None)
    }
}

impl ByteCompiler<'_> {
    /// Notes where the instruction stands that was emitted last.
    pub(crate) fn note(&mut self, span: Span) {
        let end = self.next_opcode_location().as_u32();
        self.sites.push(Site::new(end, span));
    }

    /// The same, with the text of `what` it is about.
    pub(crate) fn note_text(&mut self, span: Span, what: &Expression) {
        let text = self.printed(what);
        self.note_printed(span, SiteKind::Text, text);
    }

    pub(crate) fn note_printed(&mut self, span: Span, kind: SiteKind, text: String) {
        let text = self.get_or_insert_literal(Literal::String(JsString::from(text)));
        let end = self.next_opcode_location().as_u32();
        self.sites
            .push(Site::new(end, span).with_text(kind, Some(text)));
    }

    /// Notes the instruction that asks for the iterator of an argument that is spread.
    pub(crate) fn note_spread(&mut self, target: &Expression) {
        let text = self.printed(target);
        self.note_printed(target.span(), SiteKind::Spread, text);
    }

    /// Notes the instruction that asks for the iterator of `iterable`.
    pub(crate) fn note_iterable(&mut self, iterable: &Expression) {
        let (kind, text) = self.iterated(iterable);
        self.note_printed(iterable.span(), kind, text);
    }

    /// What is gone through one by one: a call may be at fault for two reasons.
    fn iterated(&self, iterable: &Expression) -> (SiteKind, String) {
        match iterable.flatten() {
            call @ Expression::Call(probe) if self.probe_called(probe).is_some() => {
                (SiteKind::Text, self.printed(call))
            }
            Expression::Call(call) => (SiteKind::Result, self.printed(call.function())),
            Expression::New(new) => (SiteKind::Result, self.printed(new.constructor())),
            other => (SiteKind::Text, self.printed(other)),
        }
    }

    /// Says where the value comes from that the next pattern takes apart.
    pub(crate) fn pattern_from(&mut self, pattern: &Pattern, value: &Expression, declared: bool) {
        self.pattern_source = match pattern {
            Pattern::Object(_) => {
                let text = JsString::from(self.printed(value));
                PatternSource::Text(SiteKind::Text, text, Some(value.span()))
            }
            Pattern::Array(_) if declared => match value.flatten() {
                Expression::Call(call) => match call.function().flatten() {
                    Expression::Identifier(_) => PatternSource::Text(
                        SiteKind::Result,
                        JsString::from(self.printed(call.function())),
                        Some(value.span()),
                    ),
                    _ => PatternSource::Unknown,
                },
                other => PatternSource::Text(
                    SiteKind::Text,
                    JsString::from(self.printed(other)),
                    Some(value.span()),
                ),
            },
            Pattern::Array(_) => PatternSource::Unknown,
        };
    }

    /// Notes the instruction that refuses `null` and `undefined` for an object pattern.
    pub(crate) fn note_object_pattern(&mut self, pattern: &ObjectPattern, source: PatternSource) {
        let first = pattern
            .bindings()
            .first()
            .and_then(|element| match element {
                ObjectPatternElement::SingleName { name, .. }
                | ObjectPatternElement::AssignmentPropertyAccess { name, .. }
                | ObjectPatternElement::Pattern { name, .. } => match name {
                    PropertyName::Literal(name) => {
                        Some((name.span(), name.to_js_string(self.interner())))
                    }
                    PropertyName::Computed(_) => None,
                },
                _ => None,
            });
        let span = first
            .as_ref()
            .map_or_else(|| pattern.span(), |(span, _)| *span);
        let key = first.map(|(_, name)| self.get_or_insert_literal(Literal::String(name)));
        self.note_pattern(span, source, key);
    }

    /// Notes an instruction that asks for the iterator of an array pattern.
    pub(crate) fn note_array_pattern(&mut self, pattern: &ArrayPattern, source: PatternSource) {
        let span = match &source {
            PatternSource::Text(_, _, Some(span)) => *span,
            _ => pattern.span(),
        };
        self.note_pattern(span, source, None);
    }

    fn note_pattern(&mut self, span: Span, source: PatternSource, key: Option<u32>) {
        let end = self.next_opcode_location().as_u32();
        let site = Site::new(end, span).with_key(key);
        let site = match source {
            PatternSource::Unknown => site,
            PatternSource::Outer => site.with_text(SiteKind::Nested, None),
            PatternSource::Text(kind, text, _) => {
                let text = self.get_or_insert_literal(Literal::String(text));
                site.with_text(kind, Some(text))
            }
        };
        self.sites.push(site);
    }

    /// What is underlined for a callee: the property of `a.b.c`, else all of it.
    pub(crate) fn called(callee: &Expression) -> Span {
        match callee.flatten() {
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => match access.field() {
                PropertyAccessField::Const(name) => name.span(),
                PropertyAccessField::Expr(_) => callee.span(),
            },
            other => other.span(),
        }
    }

    /// The text of an expression in messages.
    pub(crate) fn printed(&self, expression: &Expression) -> String {
        let mut text = String::new();
        self.print(expression, &mut text, DEPTH);
        text
    }

    /// Says what the operation `index` of an optional chain calls, if it is a call.
    pub(crate) fn chain_callee(&mut self, optional: &Optional, index: usize) {
        let (before, rest) = optional.chain().split_at(index);
        let Some(OptionalOperationKind::Call { .. }) = rest.first().map(OptionalOperation::kind)
        else {
            return;
        };
        let mut text = self.printed(optional.target());
        for operation in before.iter().take(DEPTH as usize) {
            self.print_operation(operation, &mut text, DEPTH);
        }
        let span = match before.last().map(OptionalOperation::kind) {
            Some(OptionalOperationKind::SimplePropertyAccess { field }) => field.span(),
            Some(OptionalOperationKind::PrivatePropertyAccess { field }) => field.span(),
            _ => optional.target().span(),
        };
        self.chain_callee = Some((span, text));
    }

    fn push(&self, sym: Sym, text: &mut String) {
        text.push_str(&self.interner().resolve_expect(sym).join(
            String::from,
            |units| String::from_utf16_lossy(units),
            true,
        ));
    }

    fn print(&self, expression: &Expression, text: &mut String, depth: u32) {
        let Some(depth) = depth.checked_sub(1) else {
            return text.push_str(INTERMEDIATE);
        };
        match expression {
            Expression::Identifier(name) => self.push(name.sym(), text),
            Expression::This(_) => text.push_str("this"),
            Expression::Parenthesized(inner) => self.print(inner.expression(), text, depth + 1),
            Expression::PropertyAccess(PropertyAccess::Simple(access)) => {
                self.print(access.target(), text, depth);
                self.print_field(access.field(), false, text, depth);
            }
            Expression::PropertyAccess(PropertyAccess::Super(access)) => {
                text.push_str(INTERMEDIATE);
                self.print_field(access.field(), false, text, depth);
            }
            Expression::PropertyAccess(PropertyAccess::Private(access)) => {
                self.print(access.target(), text, depth);
                text.push_str(".#");
                self.push(access.field().description(), text);
            }
            Expression::Optional(optional) => {
                self.print(optional.target(), text, depth);
                for operation in optional.chain() {
                    self.print_operation(operation, text, depth);
                }
            }
            Expression::Call(call) => {
                // A probe of the host's prints as the value it looks at, if it looks at one.
                match self.probe_called(call) {
                    Some([_, _, value]) => return self.print(value, text, depth),
                    Some(_) => return text.push_str(INTERMEDIATE),
                    None => {}
                }
                self.print(call.function(), text, depth);
                text.push_str("(...)");
            }
            Expression::TaggedTemplate(template) => {
                self.print(template.tag(), text, depth);
                text.push_str("(...)");
            }
            Expression::SuperCall(_) => text.push_str("super(...)"),
            Expression::Literal(literal) => match literal.kind() {
                LiteralKind::String(string) => {
                    text.push('"');
                    self.push(*string, text);
                    text.push('"');
                }
                LiteralKind::Int(number) => {
                    let _ = write!(text, "{number}");
                }
                LiteralKind::Num(number) => {
                    let _ = write!(text, "{}", JsValue::new(*number).display());
                }
                LiteralKind::Bool(boolean) => {
                    let _ = write!(text, "{boolean}");
                }
                LiteralKind::Null => text.push_str("null"),
                LiteralKind::Undefined => text.push_str("undefined"),
                LiteralKind::BigInt(_) => text.push_str(INTERMEDIATE),
            },
            Expression::RegExpLiteral(regexp) => {
                text.push('/');
                self.push(regexp.pattern(), text);
                text.push('/');
                self.push(regexp.flags(), text);
            }
            Expression::TemplateLiteral(template) => match template.elements() {
                [] => text.push_str("\"\""),
                [TemplateElement::String(string)] => {
                    text.push('"');
                    self.push(*string, text);
                    text.push('"');
                }
                _ => text.push_str(INTERMEDIATE),
            },
            Expression::ArrayLiteral(array) => {
                text.push('[');
                for (index, element) in array.as_ref().iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    match element {
                        Some(element) => self.print(element, text, depth),
                        None => text.push_str(INTERMEDIATE),
                    }
                }
                text.push(']');
            }
            Expression::Spread(spread) => {
                text.push_str("(...");
                self.print(spread.target(), text, depth);
                text.push(')');
            }
            Expression::ObjectLiteral(object) => {
                text.push('{');
                for _ in object.properties() {
                    text.push_str(INTERMEDIATE);
                }
                text.push('}');
            }
            Expression::Conditional(_) => {
                for _ in 0..3 {
                    text.push_str(INTERMEDIATE);
                }
            }
            Expression::Assign(assign) => match assign.lhs() {
                AssignTarget::Identifier(name) => self.push(name.sym(), text),
                _ => text.push_str(INTERMEDIATE),
            },
            Expression::Unary(unary) => match (unary.op(), unary.target().flatten()) {
                (UnaryOp::Minus, Expression::Literal(literal))
                    if matches!(literal.kind(), LiteralKind::Int(_) | LiteralKind::Num(_)) =>
                {
                    text.push('-');
                    self.print(unary.target(), text, depth);
                }
                (op, target) => {
                    let _ = write!(text, "({op}");
                    if matches!(op, UnaryOp::TypeOf | UnaryOp::Void | UnaryOp::Delete) {
                        text.push(' ');
                    }
                    self.print(target, text, depth);
                    text.push(')');
                }
            },
            Expression::Update(update) => {
                let target = match update.target() {
                    boa_ast::expression::operator::update::UpdateTarget::Identifier(name) => {
                        Expression::from(*name)
                    }
                    boa_ast::expression::operator::update::UpdateTarget::PropertyAccess(access) => {
                        Expression::from(access.clone())
                    }
                };
                let (before, after) = match update.op() {
                    UpdateOp::IncrementPost => ("", "++"),
                    UpdateOp::IncrementPre => ("++", ""),
                    UpdateOp::DecrementPost => ("", "--"),
                    UpdateOp::DecrementPre => ("--", ""),
                };
                text.push('(');
                text.push_str(before);
                self.print(&target, text, depth);
                text.push_str(after);
                text.push(')');
            }
            Expression::Binary(binary) => {
                text.push('(');
                self.print(binary.lhs(), text, depth);
                match binary.op() {
                    BinaryOp::Comma => text.push_str(" , "),
                    op => {
                        let _ = write!(text, " {op} ");
                    }
                }
                self.print(binary.rhs(), text, depth);
                text.push(')');
            }
            Expression::NewTarget(_) => text.push_str("new.target"),
            _ => text.push_str(INTERMEDIATE),
        }
    }

    /// A key that is a literal text prints as a name does.
    fn print_field(
        &self,
        field: &PropertyAccessField,
        optional: bool,
        text: &mut String,
        depth: u32,
    ) {
        match field {
            PropertyAccessField::Const(name) => {
                text.push_str(if optional { "?." } else { "." });
                self.push(name.sym(), text);
            }
            PropertyAccessField::Expr(key) => {
                if let Expression::Literal(literal) = key.flatten()
                    && let LiteralKind::String(name) = literal.kind()
                {
                    text.push_str(if optional { "?." } else { "." });
                    self.push(*name, text);
                } else {
                    text.push_str(if optional { "?.[" } else { "[" });
                    self.print(key, text, depth);
                    text.push(']');
                }
            }
        }
    }

    fn print_operation(&self, operation: &OptionalOperation, text: &mut String, depth: u32) {
        match operation.kind() {
            OptionalOperationKind::SimplePropertyAccess { field } => {
                self.print_field(field, operation.shorted(), text, depth);
            }
            OptionalOperationKind::PrivatePropertyAccess { field } => {
                text.push_str(if operation.shorted() { "?.#" } else { ".#" });
                self.push(field.description(), text);
            }
            OptionalOperationKind::Call { .. } => text.push_str("(...)"),
        }
    }
}
