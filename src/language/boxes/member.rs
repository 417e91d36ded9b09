//! Properties and calls: what a type offers, what a method takes and gives back.

use super::check::{Checker, settled};
use super::library::{self, Gives, Member};
use super::types::{Shape, Type};
use crate::run::Reason;
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};
use std::rc::Rc;

/// Names of the language that stand for functions or for objects full of them.
const GLOBALS: &[&str] = &[
    "AggregateError",
    "Array",
    "ArrayBuffer",
    "Atomics",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "EvalError",
    "Float32Array",
    "Float64Array",
    "Function",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Intl",
    "Iterator",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "RangeError",
    "ReferenceError",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "SyntaxError",
    "TypeError",
    "URIError",
    "URL",
    "URLSearchParams",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakMap",
    "WeakRef",
    "WeakSet",
    "alert",
    "atob",
    "btoa",
    "clearInterval",
    "clearTimeout",
    "confirm",
    "console",
    "decodeURI",
    "decodeURIComponent",
    "encodeURI",
    "encodeURIComponent",
    "escape",
    "isFinite",
    "isNaN",
    "parseFloat",
    "parseInt",
    "performance",
    "prompt",
    "queueMicrotask",
    "setInterval",
    "setTimeout",
    "structuredClone",
    "unescape",
];

/// The language's own thing of that name.
pub(super) fn global(name: &str) -> Option<&'static str> {
    GLOBALS.iter().copied().find(|g| *g == name)
}

/// What `new` makes of one of the language's own classes.
pub(super) fn instance(name: &'static str) -> Type {
    match name {
        "Array" => Type::array(Type::Unset),
        "Object" | "Function" | "Proxy" => Type::Unknown,
        "RegExp" => Type::Regexp,
        n if n.ends_with("Error") => Type::Instance("Error"), // every error fits where an error fits
        n => Type::Instance(n),
    }
}

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
        // what every object has
        if shape.open.get() || !matches!(library::member(&Type::Boolean, name), Member::Missing) {
            return Type::Unknown;
        }
        let of = Type::Object(shape.clone());
        let reason = Reason::Member { of: self.told(&of), name: name.to_owned(), called };
        self.refuse(span, reason);
        shape.set(name, Type::Unknown); // said once
        Type::Unknown
    }

    /// Keeps what is known of a receiver.
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

    /// The present type of what stands on the left of `+=` or beside `++`.
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

    /// Puts a value into a name, a field or an element.
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

    fn put_element(&mut self, of: &Type, value: Type, name: String, span: Span) {
        let Type::Array(each) = of else { return };
        let made_for = each.borrow().clone();
        if !made_for.takes(&value) {
            let reason = Reason::OtherType { name, made_for: self.told(&made_for), put: self.told(&value) };
            self.refuse(span, reason);
        } else if matches!(made_for, Type::Unset | Type::Null) {
            *each.borrow_mut() = value;
        }
    }

    pub(super) fn call(&mut self, c: &'p CallExpression<'a>) -> Type {
        if let Expression::StaticMemberExpression(m) = c.callee.without_parentheses() {
            let of = self.expression(&m.object);
            return self.method(&of, &m.property.name, c, m.span);
        }
        if matches!(c.callee, Expression::Super(_)) {
            return self.super_call(c);
        }
        let callee = self.expression(&c.callee);
        let (arguments, spread) = self.arguments(&c.arguments);
        self.apply(&callee, &arguments, spread, c)
    }

    fn apply(&mut self, callee: &Type, arguments: &[(Type, Span)], spread: bool, c: &'p CallExpression<'a>) -> Type {
        match callee {
            Type::Function(id) => self.called(*id, arguments, spread, c.span),
            Type::Builtin(name) => {
                self.hand_over(arguments);
                library::call(name)
            }
            Type::Unknown | Type::Unset | Type::Class(_) | Type::Instance(_) => {
                self.hand_over(arguments);
                Type::Unknown
            }
            other => {
                let reason = Reason::NotCallable { text: self.words(c.callee.span()), is: self.told(other) };
                self.refuse(c.callee.span(), reason);
                Type::Unknown
            }
        }
    }

    fn super_call(&mut self, c: &'p CallExpression<'a>) -> Type {
        let (arguments, spread) = self.arguments(&c.arguments);
        let this = self.frames.last().map(|frame| frame.this.clone());
        if let Some(Type::Object(shape)) = this
            && let Some(class) = shape.class.get()
            && let Some(Ok(parent)) = self.classes[class].parent
        {
            self.made(parent, &arguments, spread, c.span);
        }
        Type::Undefined
    }

    /// `of.name(…)`.
    fn method(&mut self, of: &Type, name: &str, c: &'p CallExpression<'a>, member: Span) -> Type {
        self.saw(of, member.end - name.len() as u32);
        if let Type::Builtin(object) = of {
            return self.library_call(object, name, c);
        }
        if let Type::Array(each) = of
            && let Some(t) = self.callback_method(each.clone(), name, c)
        {
            return t;
        }
        let (arguments, spread) = self.arguments(&c.arguments);
        if matches!(of, Type::Object(_)) {
            let callee = self.property(of, name, true, member);
            return self.apply(&callee, &arguments, spread, c);
        }
        match library::member(of, name) {
            Member::Missing => {
                self.property(of, name, true, member);
                Type::Unknown
            }
            Member::Value(t) => {
                let reason = Reason::NotCallable { text: self.words(member), is: self.told(&t) };
                self.refuse(member, reason);
                Type::Unknown
            }
            Member::Unknown => {
                self.hand_over(&arguments);
                Type::Unknown
            }
            Member::Method(gives) => {
                if matches!(name, "push" | "unshift") {
                    for (value, span) in &arguments {
                        let text = format!("{}[…]", self.words(Span::new(member.start, member.end - name.len() as u32 - 1)));
                        self.put_element(of, value.clone(), text, *span);
                    }
                }
                self.hand_over(&arguments);
                result(gives, of)
            }
        }
    }

    fn library_call(&mut self, object: &'static str, name: &str, c: &'p CallExpression<'a>) -> Type {
        let (arguments, _) = self.arguments(&c.arguments);
        let full = format!("{object}.{name}");
        if library::is_math(&full) {
            for (given, span) in &arguments {
                if given.is_known() && !matches!(given, Type::Number) {
                    let reason = Reason::Argument {
                        name: full.clone(),
                        parameter: String::new(),
                        made_for: crate::run::BoxType::Number,
                        given: self.told(given),
                    };
                    self.refuse(*span, reason);
                }
            }
        }
        // these only read; everything else may hang new things on what it is given
        if !matches!(object, "console" | "JSON" | "Math" | "Number" | "String") {
            self.hand_over(&arguments);
        } else {
            self.look_into_callbacks(&arguments);
        }
        library::call(&full)
    }

    /// The methods of arrays that take a function: its parameters are known from the array.
    fn callback_method(&mut self, each: Rc<std::cell::RefCell<Type>>, name: &str, c: &'p CallExpression<'a>) -> Option<Type> {
        let at = c.span;
        let element = settled(&each.borrow());
        let own = [(element.clone(), at), (Type::Number, at), (Type::Array(each.clone()), at)];
        let takes: Vec<(Type, Span)> = match name {
            "map" | "filter" | "forEach" | "find" | "findIndex" | "findLast" | "findLastIndex" | "some" | "every" | "flatMap" => {
                own.to_vec()
            }
            "sort" | "toSorted" if !c.arguments.is_empty() => {
                vec![(element.clone(), at), (element.clone(), at)]
            }
            "reduce" | "reduceRight" => Vec::new(),
            _ => return None,
        };
        let (arguments, spread) = self.arguments(&c.arguments);
        if spread {
            return Some(Type::Unknown);
        }
        let Some((Type::Function(callback), _)) = arguments.first().cloned() else {
            return Some(Type::Unknown);
        };
        if name.starts_with("reduce") {
            let so_far = arguments.get(1).map_or(element.clone(), |(t, _)| t.clone());
            let given = self.callback(callback, &[vec![(so_far.clone(), at)], own.to_vec()].concat());
            return Some(if so_far.takes(&given) && given.takes(&so_far) { so_far } else { Type::Unknown });
        }
        let given = self.callback(callback, &takes);
        Some(match name {
            "map" => Type::array(given),
            "filter" | "sort" | "toSorted" => Type::Array(each),
            "forEach" => Type::Undefined,
            "find" | "findLast" => element,
            "findIndex" | "findLastIndex" => Type::Number,
            "some" | "every" => Type::Boolean,
            _ => Type::Unknown,
        })
    }

    /// A call by the language, which hands over more arguments than a callback need take.
    fn callback(&mut self, id: super::types::FunctionId, arguments: &[(Type, Span)]) -> Type {
        let wanted = self.functions[id].parameters.len().min(arguments.len());
        let types: Vec<Type> = arguments[..wanted].iter().map(|(t, _)| t.clone()).collect();
        self.look_into(id, Some(&types));
        settled(&self.functions[id].returns)
    }

    /// Arguments go somewhere that cannot be looked into: functions may be called with anything, objects may get more fields.
    fn hand_over(&mut self, arguments: &[(Type, Span)]) {
        self.look_into_callbacks(arguments);
        for (t, _) in arguments {
            if let Type::Object(shape) = t {
                shape.open.set(true);
            }
        }
    }

    fn look_into_callbacks(&mut self, arguments: &[(Type, Span)]) {
        for (t, _) in arguments {
            if let Type::Function(id) = t {
                self.look_into(*id, None);
            }
        }
    }
}

fn result(gives: Gives, of: &Type) -> Type {
    match (gives, of) {
        (Gives::Undefined, _) => Type::Undefined,
        (Gives::Boolean, _) => Type::Boolean,
        (Gives::Number, _) => Type::Number,
        (Gives::Bigint, _) => Type::Bigint,
        (Gives::String, _) => Type::String,
        (Gives::Strings, _) => Type::array(Type::String),
        (Gives::Element, Type::Array(each)) => settled(&each.borrow()),
        (Gives::Same, Type::Array(each)) => Type::Array(each.clone()),
        _ => Type::Unknown,
    }
}
