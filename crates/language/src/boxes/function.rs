//! Functions: a parameter's box takes the type of the first call, a result's box that of the first `return`.

use super::check::{Checker, Frame, settled};
use super::types::{FunctionId, Type};
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js};
use oxc_span::{GetSpan, Span};
use vocabulary::Reason;

/// The syntax node of a function.
#[derive(Clone, Copy)]
pub(super) enum Node<'p, 'a> {
    Function(&'p Function<'a>),
    Arrow(&'p ArrowFunctionExpression<'a>),
}

/// A parameter as reported.
pub(super) struct Parameter {
    pub name: String,
    pub made_for: Type,
}

/// What is inferred about a function of the program.
pub(super) struct FunctionInfo<'p, 'a> {
    pub node: Node<'p, 'a>,
    pub name: String,
    pub parameters: Vec<Parameter>,
    pub returns: Type,
    pub this: Type,
    state: State,
    /// minimum and maximum number of arguments
    at_least: usize,
    at_most: Option<usize>,
    plain: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Running,
    Done,
}

/// Detects a use of `arguments`: such a function accepts any number of arguments.
struct UsesArguments(bool);

impl<'a> VisitJs<'a> for UsesArguments {
    fn visit_identifier_reference(&mut self, id: &IdentifierReference<'a>) {
        self.0 |= id.name == "arguments";
        walk_js::walk_identifier_reference(self, id);
    }
}

impl<'p, 'a: 'p> Checker<'p, 'a> {
    /// Registers a function, once per position in the text.
    pub(super) fn function(&mut self, f: &'p Function<'a>) -> FunctionId {
        let name = f.id.as_ref().map_or(String::new(), |id| id.name.to_string());
        let mut uses = UsesArguments(false);
        if let Some(body) = &f.body {
            uses.visit_function_body(body);
        }
        self.enter(Node::Function(f), name, &f.params, !f.r#async && !f.generator, uses.0, Type::Unknown)
    }

    pub(super) fn arrow(&mut self, f: &'p ArrowFunctionExpression<'a>) -> FunctionId {
        let this = self.frames.last().map_or(Type::Unknown, |frame| frame.this.clone());
        self.enter(Node::Arrow(f), String::new(), &f.params, !f.r#async, false, this)
    }

    fn enter(
        &mut self,
        node: Node<'p, 'a>,
        name: String,
        params: &'p FormalParameters<'a>,
        plain: bool,
        any: bool,
        this: Type,
    ) -> FunctionId {
        let start = node.span();
        if let Some(id) = self.functions.iter().position(|f| f.node.span() == start) {
            return id;
        }
        let parameters = params.items.iter().map(|p| Parameter { name: self.words(p.pattern.span()), made_for: Type::Unset }).collect();
        let optional = |p: &FormalParameter<'a>| p.initializer.is_some();
        let at_least = params.items.iter().rposition(|p| !optional(p)).map_or(0, |i| i + 1);
        self.functions.push(FunctionInfo {
            node,
            name,
            parameters,
            returns: Type::Unset,
            this,
            state: State::New,
            at_least: if any { 0 } else { at_least },
            at_most: (params.rest.is_none() && !any).then_some(params.items.len()),
            plain,
        });
        self.functions.len() - 1
    }

    /// A call of a function of the program: the first call fixes the types of its parameters, later calls must match.
    pub(super) fn called(&mut self, id: FunctionId, arguments: &[(Type, Span)], spread: bool, span: Span) -> Type {
        let f = &self.functions[id];
        let (state, given) = (f.state, arguments.len());
        if !spread && (given < f.at_least || f.at_most.is_some_and(|most| given > most)) {
            let reason = Reason::Arguments {
                name: f.name.clone(),
                at_least: f.at_least as u32,
                at_most: f.at_most.map(|n| n as u32),
                given: given as u32,
            };
            self.refuse(span, reason);
        }
        if state == State::New {
            let types: Vec<Type> = arguments.iter().map(|(t, _)| t.clone()).collect();
            self.look_into(id, if spread { None } else { Some(&types) });
        } else if !spread {
            self.compare(id, arguments);
        }
        let f = &self.functions[id];
        match (f.plain, f.state) {
            (true, State::Done) => settled(&f.returns),
            _ => Type::Unknown,
        }
    }

    fn compare(&mut self, id: FunctionId, arguments: &[(Type, Span)]) {
        for (i, (given, span)) in arguments.iter().enumerate() {
            let Some(parameter) = self.functions[id].parameters.get(i) else {
                break;
            };
            if parameter.made_for.takes(given) {
                continue;
            }
            let reason = Reason::Argument {
                name: self.functions[id].name.clone(),
                parameter: parameter.name.clone(),
                made_for: self.told(&parameter.made_for),
                given: self.told(given),
            };
            self.refuse(*span, reason);
        }
    }

    /// Checks the body, once. Without arguments the parameters stay unknown.
    pub(super) fn look_into(&mut self, id: FunctionId, arguments: Option<&[Type]>) {
        if self.functions[id].state != State::New {
            return;
        }
        self.functions[id].state = State::Running;
        let (node, name, this, plain) = {
            let f = &self.functions[id];
            (f.node, f.name.clone(), f.this.clone(), f.plain)
        };
        self.frames.push(Frame { name, returns: Type::Unset, this, plain });
        self.facts.push(Default::default());
        self.parameters(id, node.params(), arguments);
        let has_result = match node {
            Node::Function(f) => f.body.as_ref().is_some_and(|body| {
                self.list(&body.statements);
                false
            }),
            Node::Arrow(f) => match &f.body {
                ArrowFunctionBody::FunctionBody(body) => {
                    self.list(&body.statements);
                    false
                }
                body => {
                    let e = body.to_expression();
                    let t = self.expression(e);
                    self.give_back(t, e.span());
                    true
                }
            },
        };
        self.facts.pop();
        if let Some(frame) = self.frames.pop() {
            let nothing = matches!(frame.returns, Type::Unset) && !has_result;
            self.functions[id].returns = if nothing { Type::Undefined } else { frame.returns };
        }
        self.functions[id].state = State::Done;
    }

    fn parameters(&mut self, id: FunctionId, params: &'p FormalParameters<'a>, arguments: Option<&[Type]>) {
        for (i, p) in params.items.iter().enumerate() {
            let given = arguments.and_then(|a| a.get(i)).cloned();
            let default = p.initializer.as_ref().map(|init| self.expression(init));
            let t = match (given, default) {
                (Some(given), Some(default)) if !matches!(given, Type::Undefined) => settled(&given.either(default)),
                (_, Some(default)) => default,
                (Some(given), None) => given,
                (None, None) => Type::Unknown,
            };
            if let Some(parameter) = self.functions[id].parameters.get_mut(i) {
                parameter.made_for = t.clone();
            }
            match &p.pattern {
                BindingPattern::BindingIdentifier(name) => {
                    if let Some(symbol) = name.symbol_id.get() {
                        self.declare(symbol, &name.name, name.span);
                        self.fix(symbol, t);
                    }
                }
                pattern => self.bind(pattern, t, p.span),
            }
        }
        if let Some(rest) = &params.rest {
            let of = arguments.and_then(|a| a.get(params.items.len())).cloned().unwrap_or(Type::Unknown);
            self.bind(&rest.rest.argument, Type::array(of), rest.span);
        }
    }
}

impl<'p, 'a> Node<'p, 'a> {
    fn params(self) -> &'p FormalParameters<'a> {
        match self {
            Self::Function(f) => &f.params,
            Self::Arrow(f) => &f.params,
        }
    }

    fn span(self) -> Span {
        match self {
            Self::Function(f) => f.span,
            Self::Arrow(f) => f.span,
        }
    }
}
