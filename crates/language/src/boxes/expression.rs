//! Infers the type of an expression and checks its subexpressions.

use super::check::{Checker, settled};
use super::types::{Shape, Type};
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};
use std::rc::Rc;
use vocabulary::Reason;

impl<'p, 'a: 'p> Checker<'p, 'a> {
    pub(super) fn expression(&mut self, e: &'p Expression<'a>) -> Type {
        match e {
            Expression::BooleanLiteral(_) => Type::Boolean,
            Expression::NullLiteral(_) => Type::Null,
            Expression::NumericLiteral(_) => Type::Number,
            Expression::BigIntLiteral(_) => Type::Bigint,
            Expression::RegExpLiteral(_) => Type::Regexp,
            Expression::StringLiteral(_) => Type::String,
            Expression::TemplateLiteral(t) => {
                for part in &t.expressions {
                    self.expression(part);
                }
                Type::String
            }
            Expression::Identifier(id) => self.named_value(id),
            Expression::ArrayExpression(a) => self.array(a),
            Expression::ObjectExpression(o) => self.object(o),
            Expression::FunctionExpression(f) => Type::Function(self.function(f)),
            Expression::ArrowFunctionExpression(f) => Type::Function(self.arrow(f)),
            Expression::ClassExpression(c) => self.class(c),
            Expression::ParenthesizedExpression(p) => self.expression(&p.expression),
            Expression::SequenceExpression(s) => s.expressions.iter().fold(Type::Undefined, |_, e| self.expression(e)),
            Expression::ThisExpression(_) => self.frames.last().map_or(Type::Unknown, |frame| frame.this.clone()),
            Expression::UnaryExpression(u) => self.unary(u),
            Expression::UpdateExpression(u) => self.update(u),
            Expression::BinaryExpression(b) => {
                let (left, right) = (self.expression(&b.left), self.expression(&b.right));
                self.operated(b.operator.as_str(), &left, &right, b.span)
            }
            Expression::LogicalExpression(l) => self.logical(l),
            Expression::ConditionalExpression(c) => {
                self.expression(&c.test);
                let (yes, no) = self.shows(&c.test);
                let (a, b) = (self.given_facts(yes, &c.consequent), self.given_facts(no, &c.alternate));
                a.either(b)
            }
            Expression::AssignmentExpression(a) => self.assignment(a),
            Expression::CallExpression(c) => self.call(c),
            Expression::NewExpression(n) => self.new_object(n),
            Expression::StaticMemberExpression(m) => {
                let of = self.expression(&m.object);
                self.saw(&of, m.property.span.start);
                self.property(&of, &m.property.name, false, m.span)
            }
            Expression::ComputedMemberExpression(m) => {
                let of = self.expression(&m.object);
                let key = self.expression(&m.expression);
                self.saw(&of, m.expression.span().start);
                self.element(&of, &key, &m.expression, m.span)
            }
            Expression::PrivateFieldExpression(m) => match self.expression(&m.object) {
                Type::Object(shape) => shape.field(&format!("#{}", m.field.name)).as_ref().map_or(Type::Unknown, settled),
                _ => Type::Unknown,
            },
            Expression::ChainExpression(c) => self.chain(&c.expression),
            Expression::TaggedTemplateExpression(t) => {
                self.expression(&t.tag);
                for part in &t.quasi.expressions {
                    self.expression(part);
                }
                Type::Unknown
            }
            Expression::AwaitExpression(a) => {
                self.expression(&a.argument);
                Type::Unknown
            }
            Expression::YieldExpression(y) => {
                if let Some(argument) = &y.argument {
                    self.expression(argument);
                }
                Type::Unknown
            }
            _ => Type::Unknown,
        }
    }

    fn named_value(&mut self, id: &'p IdentifierReference<'a>) -> Type {
        if let Some(symbol) = self.symbol(id) {
            return self.held(symbol);
        }
        match id.name.as_str() {
            "undefined" => Type::Undefined,
            "NaN" | "Infinity" => Type::Number,
            name => super::library::global(name).map_or(Type::Unknown, Type::Builtin),
        }
    }

    fn array(&mut self, a: &'p ArrayExpression<'a>) -> Type {
        let mut of = Type::Unset;
        for element in &a.elements {
            let t = match element {
                ArrayExpressionElement::SpreadElement(s) => match self.expression(&s.argument) {
                    Type::Array(inner) => inner.borrow().clone(),
                    Type::String => Type::String,
                    _ => Type::Unknown,
                },
                ArrayExpressionElement::Elision(_) => continue,
                element => self.expression(element.to_expression()),
            };
            of = match (of, t) {
                (Type::Unset, t) => t,
                (of, Type::Unset) => of,
                (of, t) if of.is_known() && t.is_known() => of.either(t), // a literal of mixed types is a list of who knows what
                _ => Type::Unknown,
            };
        }
        Type::array(of)
    }

    fn object(&mut self, o: &'p ObjectExpression<'a>) -> Type {
        let shape = Rc::new(Shape::default());
        // an empty literal is usually a table to be filled later
        shape.open.set(o.properties.is_empty());
        for property in &o.properties {
            match property {
                ObjectPropertyKind::SpreadProperty(s) => match self.expression(&s.argument) {
                    Type::Object(other) if !other.open.get() && other.class.get().is_none() => {
                        for (name, t) in other.fields.borrow().iter() {
                            shape.set(name, t.clone());
                        }
                    }
                    _ => shape.open.set(true),
                },
                ObjectPropertyKind::ObjectProperty(p) => {
                    let t = self.expression(&p.value);
                    if let Type::Function(id) = t {
                        let is_arrow = matches!(p.value, Expression::ArrowFunctionExpression(_));
                        if !is_arrow {
                            self.functions[id].this = Type::Object(shape.clone());
                        }
                        if let (true, Some(name)) = (self.functions[id].name.is_empty(), p.key.static_name()) {
                            self.functions[id].name = name.into_owned();
                        }
                    }
                    match p.key.static_name() {
                        Some(name) if name != "__proto__" => shape.set(&name, if p.kind == PropertyKind::Init { t } else { Type::Unknown }),
                        _ => shape.open.set(true),
                    }
                }
            }
        }
        Type::Object(shape)
    }

    fn logical(&mut self, l: &'p LogicalExpression<'a>) -> Type {
        let left = self.expression(&l.left);
        let (yes, no) = self.shows(&l.left);
        let right = self.given_facts(if l.operator == LogicalOperator::And { yes } else { no }, &l.right);
        match l.operator {
            // `a ?? b`, `a || b`: an absent left side yields the right side
            LogicalOperator::Or | LogicalOperator::Coalesce if matches!(left, Type::Null | Type::Undefined) => right,
            _ => left.either(right),
        }
    }

    fn given_facts(&mut self, facts: super::narrow::Facts, e: &'p Expression<'a>) -> Type {
        self.facts.push(facts.into_iter().collect());
        let t = self.expression(e);
        self.facts.pop();
        t
    }

    fn assignment(&mut self, a: &'p AssignmentExpression<'a>) -> Type {
        let right = self.expression(&a.right);
        if let (Type::Function(id), AssignmentTarget::AssignmentTargetIdentifier(name)) = (&right, &a.left)
            && self.functions[*id].name.is_empty()
        {
            self.functions[*id].name = name.name.to_string();
        }
        if a.operator == AssignmentOperator::Assign {
            self.assign(&a.left, right.clone(), a.span);
            return right;
        }
        let Some(target) = a.left.as_simple_assignment_target() else {
            return Type::Unknown;
        };
        let left = self.target(target);
        if a.operator.is_logical() {
            self.put_into(target, right.clone(), a.span);
            return left.either(right);
        }
        let operator = a.operator.as_str().trim_end_matches('=').to_owned();
        let before = self.refusal_count();
        let t = self.operated(&operator, &left, &right, a.span);
        if before == self.refusal_count() {
            self.put_into(target, t.clone(), a.span);
        }
        t
    }

    fn chain(&mut self, c: &'p ChainElement<'a>) -> Type {
        // a link of the chain may be absent: the result is unknown, but arguments are still checked
        match c {
            ChainElement::CallExpression(call) => {
                if let Some(m) = call.callee.as_member_expression() {
                    self.expression(m.object());
                } else {
                    self.expression(&call.callee);
                }
                self.arguments(&call.arguments);
            }
            ChainElement::TSNonNullExpression(_) => {}
            member => {
                if let Some(m) = member.as_member_expression() {
                    self.expression(m.object());
                }
            }
        }
        Type::Unknown
    }

    /// The types of arguments with their spans, and whether a spread makes their number unknown.
    pub(super) fn arguments(&mut self, list: &'p [Argument<'a>]) -> (Vec<(Type, Span)>, bool) {
        let mut spread = false;
        let mut types = Vec::with_capacity(list.len());
        for argument in list {
            match argument {
                Argument::SpreadElement(s) => {
                    self.expression(&s.argument);
                    spread = true;
                }
                argument => {
                    let e = argument.to_expression();
                    types.push((self.expression(e), e.span()));
                }
            }
        }
        (types, spread)
    }

    fn new_object(&mut self, n: &'p NewExpression<'a>) -> Type {
        let callee = self.expression(&n.callee);
        let (arguments, spread) = self.arguments(&n.arguments);
        match callee {
            Type::Class(id) => self.made(id, &arguments, spread, n.span),
            Type::Function(id) => {
                // a constructor function: its prototype may have any properties
                let shape = Rc::new(Shape::default());
                shape.open.set(true);
                if !matches!(self.functions[id].this, Type::Object(_)) {
                    self.functions[id].this = Type::Object(shape.clone());
                }
                let this = self.functions[id].this.clone();
                self.called(id, &arguments, spread, n.span);
                this
            }
            Type::Builtin(name) => super::library::instance(name),
            callee if callee.is_known() && !matches!(callee, Type::Object(_) | Type::Instance(_)) => {
                let reason = Reason::NotCallable { text: self.words(n.callee.span()), is: self.told(&callee) };
                self.refuse(n.callee.span(), reason);
                Type::Unknown
            }
            _ => Type::Unknown,
        }
    }
}
