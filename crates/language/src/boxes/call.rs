//! Checks calls: of the program's functions, of methods, and of built-in functions.

use super::check::{Checker, settled};
use super::library::{self, Gives, Member};
use super::types::Type;
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};
use std::rc::Rc;
use vocabulary::Reason;

impl<'p, 'a: 'p> Checker<'p, 'a> {
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
            // a field holding `null` is a placeholder: assume the caller has checked or filled it
            Type::Null if c.callee.without_parentheses().is_member_expression() => {
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
                        made_for: vocabulary::BoxType::Number,
                        given: self.told(given),
                    };
                    self.refuse(*span, reason);
                }
            }
        }
        // these only read their arguments; any other function may add properties to them
        if !matches!(object, "console" | "JSON" | "Math" | "Number" | "String") {
            self.hand_over(&arguments);
        } else {
            self.look_into_callbacks(&arguments);
        }
        library::call(&full)
    }

    /// Array methods that take a callback: the callback's parameter types follow from the array.
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

    /// A call by a built-in, which passes more arguments than a callback has to declare.
    fn callback(&mut self, id: super::types::FunctionId, arguments: &[(Type, Span)]) -> Type {
        let wanted = self.functions[id].parameters.len().min(arguments.len());
        let types: Vec<Type> = arguments[..wanted].iter().map(|(t, _)| t.clone()).collect();
        self.look_into(id, Some(&types));
        settled(&self.functions[id].returns)
    }

    /// Arguments passed to unknown code: functions may be called with anything, objects may get more fields.
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
