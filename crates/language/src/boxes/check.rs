//! Walks statements in source order and fills the table of boxes.

use super::class::ClassInfo;
use super::first::first_value;
use super::function::FunctionInfo;
use super::types::{FunctionId, Type, told};
use crate::lines::Lines;
use oxc_ast::ast::*;
use oxc_semantic::{Scoping, SymbolId};
use oxc_span::{GetSpan, Span};
use std::collections::HashMap;
use vocabulary::{BoxType, NamedBox, Reason, Refusal, StaticBoxes};

/// The function being checked.
pub(super) struct Frame {
    pub name: String,
    /// the type of the first `return`
    pub returns: Type,
    pub this: Type,
    /// results of async functions and generators are wrapped: their returns are not compared
    pub plain: bool,
}

/// The state of one check.
pub(super) struct Checker<'p, 'a> {
    pub text: &'p str,
    lines: Lines<'p>,
    pub scoping: &'p Scoping,
    boxes: HashMap<SymbolId, Type>,
    declared: Vec<(SymbolId, String, Span, Option<String>)>,
    /// the span that gave the box its first value, name included
    firsts: HashMap<SymbolId, Span>,
    pub functions: Vec<FunctionInfo<'p, 'a>>,
    pub classes: Vec<ClassInfo<'p, 'a>>,
    pub frames: Vec<Frame>,
    /// types established by the enclosing conditions, innermost last
    pub facts: Vec<HashMap<SymbolId, Type>>,
    refusals: Vec<(Span, Reason)>,
    /// the built-in class of the receiver, by the offset of the property's name
    pub receivers: HashMap<u32, &'static str>,
}

impl<'p, 'a: 'p> Checker<'p, 'a> {
    pub(super) fn new(text: &'p str, scoping: &'p Scoping) -> Self {
        Self {
            text,
            lines: Lines::new(text),
            scoping,
            boxes: HashMap::new(),
            declared: Vec::new(),
            firsts: HashMap::new(),
            functions: Vec::new(),
            classes: Vec::new(),
            frames: vec![Frame { name: String::new(), returns: Type::Unset, this: Type::Unknown, plain: false }],
            facts: vec![HashMap::new()],
            refusals: Vec::new(),
            receivers: HashMap::new(),
        }
    }

    pub(super) fn program(mut self, program: &'p Program<'a>) -> StaticBoxes {
        self.walk(program);
        self.finish()
    }

    pub(super) fn receivers(mut self, program: &'p Program<'a>) -> HashMap<u32, &'static str> {
        self.walk(program);
        self.receivers
    }

    fn walk(&mut self, program: &'p Program<'a>) {
        self.list(&program.body);
        // functions never called: their parameters stay unknown, but their bodies are still checked
        let mut id = 0;
        while id < self.functions.len() {
            self.look_into(id, None);
            id += 1;
        }
    }

    fn finish(mut self) -> StaticBoxes {
        self.declared.sort_by_key(|(_, _, span, _)| span.start);
        self.declared.dedup_by_key(|(symbol, ..)| *symbol);
        self.refusals.sort_by_key(|(span, _)| (span.start, span.end));
        self.refusals.dedup();
        let boxes = self
            .declared
            .iter()
            .map(|(symbol, name, span, function)| NamedBox {
                function: function.clone(),
                name: name.clone(),
                place: self.lines.place(span.start as usize, span.end as usize),
                made_for: self.told(self.boxes.get(symbol).unwrap_or(&Type::Unset)),
                first: self.firsts.get(symbol).and_then(|s| first_value(&self.text[s.start as usize..s.end as usize], name)),
            })
            .collect();
        let refusals = self
            .refusals
            .iter()
            .map(|(span, reason)| Refusal { place: self.lines.place(span.start as usize, span.end as usize), reason: reason.clone() })
            .collect();
        StaticBoxes { boxes, refusals }
    }

    pub(super) fn refusal_count(&self) -> usize {
        self.refusals.len()
    }

    pub(super) fn refuse(&mut self, span: Span, reason: Reason) {
        self.refusals.push((span, reason));
    }

    /// The source text of a span, shortened to fit in a sentence.
    pub(super) fn words(&self, span: Span) -> String {
        let text = &self.text[span.start as usize..span.end as usize];
        match text.char_indices().nth(40) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        }
    }

    pub(super) fn told(&self, t: &Type) -> BoxType {
        told(t, &|id| self.told_function(id), &|id| self.classes[id].name.clone(), 0)
    }

    fn told_function(&self, id: FunctionId) -> BoxType {
        // one level only: a function may return itself
        let flat = |t: &Type| match t {
            Type::Function(_) => BoxType::Function(Vec::new(), Box::new(BoxType::Unknown)),
            t => told(t, &|_| BoxType::Unknown, &|id| self.classes[id].name.clone(), 2),
        };
        let f = &self.functions[id];
        BoxType::Function(f.parameters.iter().map(|p| flat(&p.made_for)).collect(), Box::new(flat(&f.returns)))
    }

    // ---- boxes

    pub(super) fn declare(&mut self, symbol: SymbolId, name: &str, span: Span) {
        if let std::collections::hash_map::Entry::Vacant(entry) = self.boxes.entry(symbol) {
            entry.insert(Type::Unset);
            let function = self.frames.iter().skip(1).last().map(|frame| frame.name.clone());
            self.declared.push((symbol, name.to_owned(), span, function));
        }
    }

    /// The type that the box of a name holds here, narrowed by the enclosing conditions.
    pub(super) fn held(&self, symbol: SymbolId) -> Type {
        let fact = self.facts.iter().rev().find_map(|f| f.get(&symbol));
        match fact.or_else(|| self.boxes.get(&symbol)) {
            None | Some(Type::Unset) => Type::Unknown,
            Some(t) => t.clone(),
        }
    }

    /// Assigns a value to the box of a name; the first value fixes the type of the box.
    pub(super) fn put(&mut self, symbol: SymbolId, name: &str, value: Type, span: Span) {
        for facts in &mut self.facts {
            facts.remove(&symbol);
        }
        let made_for = self.boxes.get(&symbol).cloned().unwrap_or(Type::Unset);
        if !made_for.takes(&value) {
            let reason = Reason::OtherType { name: name.to_owned(), made_for: self.told(&made_for), put: self.told(&value) };
            self.refuse(span, reason);
        } else if matches!(made_for, Type::Unset | Type::Undefined) || (matches!(made_for, Type::Null) && value.is_reference()) {
            self.boxes.insert(symbol, value);
            self.firsts.insert(symbol, span);
        }
    }

    /// Sets the type of a parameter's box, which the first call determines.
    pub(super) fn fix(&mut self, symbol: SymbolId, value: Type) {
        self.boxes.insert(symbol, value);
    }

    // ---- statements

    pub(super) fn list(&mut self, list: &'p [Statement<'a>]) {
        for s in list {
            if let Statement::FunctionDeclaration(f) = s
                && let Some(id) = &f.id
                && let Some(symbol) = id.symbol_id.get()
            {
                let function = self.function(f);
                self.declare(symbol, &id.name, id.span);
                self.fix(symbol, Type::Function(function));
            }
        }
        for s in list {
            self.statement(s);
        }
    }

    /// Checks a statement under a condition: `facts` apply only inside it.
    pub(super) fn under(&mut self, facts: Vec<(SymbolId, Type)>, s: &'p Statement<'a>) {
        self.facts.push(facts.into_iter().collect());
        self.statement(s);
        self.facts.pop();
    }

    fn statement(&mut self, s: &'p Statement<'a>) {
        match s {
            Statement::BlockStatement(b) => {
                self.facts.push(HashMap::new());
                self.list(&b.body);
                self.facts.pop();
            }
            Statement::ExpressionStatement(e) => {
                self.expression(&e.expression);
            }
            Statement::VariableDeclaration(d) => self.variables(d),
            Statement::ClassDeclaration(c) => {
                let t = self.class(c);
                if let Some(id) = &c.id
                    && let Some(symbol) = id.symbol_id.get()
                {
                    self.declare(symbol, &id.name, id.span);
                    self.fix(symbol, t);
                }
            }
            Statement::ReturnStatement(r) => self.returned(r),
            Statement::ThrowStatement(t) => {
                self.expression(&t.argument);
            }
            Statement::IfStatement(i) => {
                self.expression(&i.test);
                let (yes, no) = self.shows(&i.test);
                self.under(yes.clone(), &i.consequent);
                if let Some(alternate) = &i.alternate {
                    self.under(no.clone(), alternate);
                }
                // facts that hold after a branch that leaves
                let rest = match (leaves(&i.consequent), i.alternate.as_ref().is_some_and(leaves)) {
                    (true, false) => no,
                    (false, true) => yes,
                    _ => Vec::new(),
                };
                if let Some(facts) = self.facts.last_mut() {
                    facts.extend(rest);
                }
            }
            Statement::ForStatement(f) => {
                match &f.init {
                    Some(ForStatementInit::VariableDeclaration(d)) => self.variables(d),
                    Some(init) => {
                        self.expression(init.to_expression());
                    }
                    None => {}
                }
                let mut facts = Vec::new();
                if let Some(test) = &f.test {
                    self.expression(test);
                    facts = self.shows(test).0;
                }
                self.under(facts, &f.body);
                if let Some(update) = &f.update {
                    self.expression(update);
                }
            }
            Statement::WhileStatement(w) => {
                self.expression(&w.test);
                let facts = self.shows(&w.test).0;
                self.under(facts, &w.body);
            }
            Statement::DoWhileStatement(d) => {
                self.under(Vec::new(), &d.body);
                self.expression(&d.test);
            }
            Statement::ForInStatement(f) => {
                self.expression(&f.right);
                self.loop_variable(&f.left, Type::String);
                self.under(Vec::new(), &f.body);
            }
            Statement::ForOfStatement(f) => {
                let over = self.expression(&f.right);
                let each = match &over {
                    Type::Array(of) => settled(&of.borrow()),
                    Type::String => Type::String,
                    _ => Type::Unknown,
                };
                self.loop_variable(&f.left, if f.r#await { Type::Unknown } else { each });
                self.under(Vec::new(), &f.body);
            }
            Statement::SwitchStatement(s) => self.switch(s),
            Statement::LabeledStatement(l) => self.statement(&l.body),
            Statement::TryStatement(t) => self.attempt(t),
            _ => {} // function declarations are hoisted; `with`, modules and the rest are accepted
        }
    }

    fn variables(&mut self, d: &'p VariableDeclaration<'a>) {
        for declarator in &d.declarations {
            let value = declarator.init.as_ref().map(|init| self.named(init, &declarator.id));
            match (&declarator.id, value) {
                (BindingPattern::BindingIdentifier(id), None) => {
                    if let Some(symbol) = id.symbol_id.get() {
                        self.declare(symbol, &id.name, id.span);
                    }
                }
                (pattern, value) => self.bind(pattern, value.unwrap_or(Type::Unknown), declarator.span),
            }
        }
    }

    /// A function assigned to a variable is reported under the variable's name.
    fn named(&mut self, init: &'p Expression<'a>, pattern: &BindingPattern<'a>) -> Type {
        let t = self.expression(init);
        if let (Type::Function(id), BindingPattern::BindingIdentifier(name)) = (&t, pattern)
            && self.functions[*id].name.is_empty()
        {
            self.functions[*id].name = name.name.to_string();
        }
        t
    }

    fn loop_variable(&mut self, left: &'p ForStatementLeft<'a>, each: Type) {
        match left {
            ForStatementLeft::VariableDeclaration(d) => {
                for declarator in &d.declarations {
                    self.bind(&declarator.id, each.clone(), declarator.span);
                }
            }
            left => self.assign(left.to_assignment_target(), each, left.span()),
        }
    }

    fn switch(&mut self, s: &'p SwitchStatement<'a>) {
        self.expression(&s.discriminant);
        let tested = self.typeof_name(&s.discriminant);
        for case in &s.cases {
            let mut facts = HashMap::new();
            if let Some(test) = &case.test {
                self.expression(test);
                if let (Some(symbol), Expression::StringLiteral(word)) = (tested, test) {
                    facts.insert(symbol, super::narrow::of_word(&word.value));
                }
            }
            self.facts.push(facts);
            self.list(&case.consequent);
            self.facts.pop();
        }
    }

    fn attempt(&mut self, t: &'p TryStatement<'a>) {
        self.list(&t.block.body);
        if let Some(handler) = &t.handler {
            if let Some(param) = &handler.param {
                self.bind(&param.pattern, Type::Unknown, param.span);
            }
            self.list(&handler.body.body);
        }
        if let Some(finalizer) = &t.finalizer {
            self.list(&finalizer.body);
        }
    }

    fn returned(&mut self, r: &'p ReturnStatement<'a>) {
        let Some(argument) = &r.argument else { return };
        let t = self.expression(argument);
        self.give_back(t, argument.span());
    }

    /// Compares a returned type with those of earlier returns.
    pub(super) fn give_back(&mut self, t: Type, span: Span) {
        let Some(frame) = self.frames.last() else {
            return;
        };
        if !frame.plain {
            return;
        }
        let (name, before) = (frame.name.clone(), frame.returns.clone());
        if !before.takes(&t) {
            let reason = Reason::Return { name, made_for: self.told(&before), put: self.told(&t) };
            self.refuse(span, reason);
        } else if let Some(frame) = self.frames.last_mut()
            && matches!(before, Type::Unset | Type::Null)
        {
            frame.returns = t;
        }
    }
}

/// The type of an element or field that may not have been set yet.
pub(super) fn settled(t: &Type) -> Type {
    match t {
        Type::Unset => Type::Unknown,
        t => t.clone(),
    }
}

/// Whether control never continues after the statement.
fn leaves(s: &Statement<'_>) -> bool {
    match s {
        Statement::ReturnStatement(_) | Statement::ThrowStatement(_) | Statement::BreakStatement(_) | Statement::ContinueStatement(_) => {
            true
        }
        Statement::BlockStatement(b) => b.body.last().is_some_and(leaves),
        Statement::IfStatement(i) => leaves(&i.consequent) && i.alternate.as_ref().is_some_and(leaves),
        _ => false,
    }
}
