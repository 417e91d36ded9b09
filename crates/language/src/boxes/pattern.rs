//! Destructuring: distributes a value over the boxes of a pattern, in declarations and in assignments.

use super::check::{Checker, settled};
use super::types::Type;
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};

impl<'p, 'a: 'p> Checker<'p, 'a> {
    /// Declares the names of a pattern and assigns them their parts of `value`.
    pub(super) fn bind(&mut self, pattern: &'p BindingPattern<'a>, value: Type, span: Span) {
        match pattern {
            BindingPattern::BindingIdentifier(id) => {
                if let Some(symbol) = id.symbol_id.get() {
                    self.declare(symbol, &id.name, id.span);
                    self.put(symbol, &id.name, value, span);
                }
            }
            BindingPattern::AssignmentPattern(p) => {
                let default = self.expression(&p.right);
                let value = if matches!(value, Type::Undefined | Type::Unset) { default } else { settled(&value.either(default)) };
                self.bind(&p.left, value, span);
            }
            BindingPattern::ArrayPattern(p) => {
                let each = element(&value);
                for part in p.elements.iter().flatten() {
                    self.bind(part, each.clone(), part.span());
                }
                if let Some(rest) = &p.rest {
                    self.bind(&rest.argument, Type::array(each), rest.span);
                }
            }
            BindingPattern::ObjectPattern(p) => {
                for part in &p.properties {
                    let t = part.key.static_name().map_or(Type::Unknown, |name| field(&value, &name));
                    self.bind(&part.value, t, part.span);
                }
                if let Some(rest) = &p.rest {
                    self.bind(&rest.argument, Type::Unknown, rest.span);
                }
            }
        }
    }

    /// Assigns `value` to the target on the left of `=`.
    pub(super) fn assign(&mut self, target: &'p AssignmentTarget<'a>, value: Type, span: Span) {
        match target {
            AssignmentTarget::ArrayAssignmentTarget(p) => {
                let each = element(&value);
                for part in p.elements.iter().flatten() {
                    self.assign_part(part, each.clone());
                }
                if let Some(rest) = &p.rest {
                    self.assign(&rest.target, Type::array(each), rest.span);
                }
            }
            AssignmentTarget::ObjectAssignmentTarget(p) => {
                for part in &p.properties {
                    match part {
                        AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(i) => {
                            let t = if i.init.is_some() { Type::Unknown } else { field(&value, &i.binding.name) };
                            if let Some(symbol) = self.symbol(&i.binding) {
                                self.put(symbol, &i.binding.name, t, i.span);
                            }
                        }
                        AssignmentTargetProperty::AssignmentTargetPropertyProperty(p) => {
                            let t = p.name.static_name().map_or(Type::Unknown, |name| field(&value, &name));
                            self.assign_part(&p.binding, t);
                        }
                    }
                }
                if let Some(rest) = &p.rest {
                    self.assign(&rest.target, Type::Unknown, rest.span);
                }
            }
            simple => {
                if let Some(simple) = simple.as_simple_assignment_target() {
                    self.put_into(simple, value, span);
                }
            }
        }
    }

    fn assign_part(&mut self, part: &'p AssignmentTargetMaybeDefault<'a>, value: Type) {
        match part {
            AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(d) => {
                let default = self.expression(&d.init);
                self.assign(&d.binding, settled(&value.either(default)), d.span);
            }
            part => {
                if let Some(target) = part.as_assignment_target() {
                    self.assign(target, value, target.span());
                }
            }
        }
    }
}

/// The element type of a value destructured by `[ ]`. An array literal of mixed types has unknown elements.
fn element(value: &Type) -> Type {
    match value {
        Type::Array(of) => settled(&of.borrow()),
        Type::String => Type::String,
        _ => Type::Unknown,
    }
}

fn field(value: &Type, name: &str) -> Type {
    match value {
        Type::Object(shape) => shape.field(name).as_ref().map_or(Type::Unknown, settled),
        _ => Type::Unknown,
    }
}
