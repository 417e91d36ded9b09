//! Properties: the members a type has, and assignments to fields and elements.

use super::check::{Checker, settled};
use super::library::{self, Member};
use super::types::{Shape, Type};
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};
use std::rc::Rc;
use vocabulary::Reason;

impl<'p, 'a: 'p> Checker<'p, 'a> {
    /// The property `name` of a value.
    pub(super) fn property(&mut self, of: &Type, name: &str, called: bool, span: Span) -> Type {
        match of {
            Type::Builtin(object) => return library::constant(object, name),
            Type::Object(shape) => return self.field(shape, name, called, span),
            _ => {}
        }
        match library::member(of, name) {
            Member::Value(t) => t,
            Member::Method(_) | Member::Unknown => Type::Unknown,
            Member::Missing => {
                let reason = Reason::Member { of: self.told(of), name: name.to_owned(), called };
                self.refuse(span, reason);
                Type::Unknown
            }
        }
    }

    fn field(&mut self, shape: &Rc<Shape>, name: &str, called: bool, span: Span) -> Type {
        if let Some(t) = shape.field(name) {
            return settled(&t);
        }
        if let Some(class) = shape.class.get() {
            if let Some(t) = self.field_of(class, name) {
                return settled(&t);
            }
            match self.method_of(class, name) {
                Err(()) => return Type::Unknown,
                Ok(Some((getter, true))) => {
                    self.look_into(getter, Some(&[]));
                    return settled(&self.functions[getter].returns);
                }
                Ok(Some((method, false))) => return Type::Function(method),
                Ok(None) => {}
            }
        }
        // inherited by every object
        if shape.open.get() || !matches!(library::member(&Type::Boolean, name), Member::Missing) {
            return Type::Unknown;
        }
        let of = Type::Object(shape.clone());
        let reason = Reason::Member { of: self.told(&of), name: name.to_owned(), called };
        self.refuse(span, reason);
        shape.set(name, Type::Unknown); // said once
        shape.missing.borrow_mut().push(name.to_owned());
        Type::Unknown
    }

    /// Records the receiver's built-in class for the property name at this offset.
    pub(super) fn saw(&mut self, of: &Type, name_starts: u32) {
        if let Some(class) = of.class_of_language() {
            self.receivers.insert(name_starts, class);
        }
    }

    /// `of[key]`.
    pub(super) fn element(&mut self, of: &Type, key: &Type, text: &Expression<'a>, span: Span) -> Type {
        match (of, text.without_parentheses()) {
            (Type::Object(_), Expression::StringLiteral(name)) => self.property(of, &name.value, false, span),
            (Type::Array(each), _) if !matches!(key, Type::String | Type::Symbol) => settled(&each.borrow()),
            (Type::String, _) if matches!(key, Type::Number) => Type::String,
            (Type::Null | Type::Undefined, _) => self.property(of, &self.words(text.span()), false, span),
            _ => Type::Unknown,
        }
    }

    /// The current type of the operand of `+=` or `++`.
    pub(super) fn target(&mut self, target: &'p SimpleAssignmentTarget<'a>) -> Type {
        match target {
            SimpleAssignmentTarget::AssignmentTargetIdentifier(id) => match self.symbol(id) {
                Some(symbol) => self.held(symbol),
                None => Type::Unknown,
            },
            SimpleAssignmentTarget::StaticMemberExpression(m) => {
                let of = self.expression(&m.object);
                self.property(&of, &m.property.name, false, m.span)
            }
            SimpleAssignmentTarget::ComputedMemberExpression(m) => {
                let of = self.expression(&m.object);
                let key = self.expression(&m.expression);
                self.element(&of, &key, &m.expression, m.span)
            }
            _ => Type::Unknown,
        }
    }

    /// Assigns a value to a name, a field or an element.
    pub(super) fn put_into(&mut self, target: &'p SimpleAssignmentTarget<'a>, value: Type, span: Span) {
        match target {
            SimpleAssignmentTarget::AssignmentTargetIdentifier(id) => {
                if let Some(symbol) = self.symbol(id) {
                    self.put(symbol, &id.name, value, span);
                }
            }
            SimpleAssignmentTarget::StaticMemberExpression(m) => {
                let of = self.expression(&m.object);
                self.put_field(&of, &m.property.name, value, m.span, span);
            }
            SimpleAssignmentTarget::PrivateFieldExpression(m) => {
                let of = self.expression(&m.object);
                if matches!(of, Type::Object(_)) {
                    self.put_field(&of, &format!("#{}", m.field.name), value, m.span, span);
                }
            }
            SimpleAssignmentTarget::ComputedMemberExpression(m) => {
                let of = self.expression(&m.object);
                let key = self.expression(&m.expression);
                match (&of, m.expression.without_parentheses()) {
                    (Type::Object(_), Expression::StringLiteral(name)) => self.put_field(&of, &name.value, value, m.span, span),
                    (Type::Object(shape), _) => shape.open.set(true),
                    (Type::Array(_), _) if matches!(key, Type::Number | Type::Unknown) => {
                        let name = format!("{}[…]", self.words(m.object.span()));
                        self.put_element(&of, value, name, span);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn put_field(&mut self, of: &Type, name: &str, value: Type, member: Span, span: Span) {
        match of {
            Type::Object(shape) => {
                let made_for = match shape.class.get() {
                    Some(class) => self.field_of(class, name).unwrap_or(Type::Unset),
                    None => shape.field(name).unwrap_or(Type::Unset),
                };
                if !made_for.takes(&value) {
                    let reason = Reason::OtherType { name: self.words(member), made_for: self.told(&made_for), put: self.told(&value) };
                    self.refuse(span, reason);
                } else if matches!(made_for, Type::Unset | Type::Undefined | Type::Null) {
                    shape.set(name, value);
                }
            }
            Type::String | Type::Number | Type::Boolean | Type::Bigint | Type::Symbol | Type::Null | Type::Undefined => {
                let reason = Reason::Member { of: self.told(of), name: name.to_owned(), called: false };
                self.refuse(member, reason);
            }
            _ => {}
        }
    }

    pub(super) fn put_element(&mut self, of: &Type, value: Type, name: String, span: Span) {
        let Type::Array(each) = of else { return };
        let made_for = each.borrow().clone();
        if !made_for.takes(&value) {
            let reason = Reason::OtherType { name, made_for: self.told(&made_for), put: self.told(&value) };
            self.refuse(span, reason);
        } else if matches!(made_for, Type::Unset | Type::Null) {
            *each.borrow_mut() = value;
        }
    }
}
