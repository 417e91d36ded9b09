//! Resolves the names of a program: where each is declared, which reads cannot have side effects, which always hold Numbers.
//!
//! Does not depend on how the results are used.

use crate::lines::Lines;
use oxc_ast::AstKind;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_semantic::{AstNodes, Scoping, Semantic};
use oxc_span::{GetSpan, Span};
use oxc_syntax::operator::UnaryOperator;
use oxc_syntax::scope::ScopeId;
use oxc_syntax::symbol::{SymbolFlags, SymbolId};
use std::collections::{HashMap, HashSet};
use vocabulary::outline::{Binding, BindingKind, Scope, ScopeKind};

/// What is known about the names of one program.
pub struct Names<'a> {
    scoping: Scoping,
    nodes: AstNodes<'a>,
    numbers: HashSet<SymbolId>,
    held: HashSet<SymbolId>,
    /// the text holds `eval`, `new Function` or `with`
    pub unrecorded: bool,
}

impl<'a> Names<'a> {
    /// Collects the names of a program.
    pub fn new(program: &Program<'a>, semantic: Semantic<'a>) -> Self {
        let (scoping, nodes) = semantic.into_scoping_and_nodes();
        let mut writes = Writes { scoping: &scoping, found: HashMap::new(), evals: false, unrecorded: false };
        writes.visit_program(program);
        let (found, evals, unrecorded) = (writes.found, writes.evals, writes.unrecorded);
        let numbers = if evals { HashSet::new() } else { always_numbers(&scoping, &found) };
        let held = scoping.symbol_ids().filter(|s| is_held(&scoping, *s)).collect();
        Self { scoping, nodes, numbers, held, unrecorded }
    }

    /// The declaration a reference resolves to, if it is in the text.
    pub fn symbol(&self, name: &IdentifierReference<'_>) -> Option<SymbolId> {
        self.scoping.get_reference(name.reference_id.get()?).symbol_id()
    }

    /// True if assigning to the name never fails because of its kind: not a constant, a class or a function expression's own name.
    pub fn is_assignable(&self, symbol: SymbolId) -> bool {
        let flags = self.scoping.symbol_flags(symbol);
        !flags.intersects(SymbolFlags::ConstVariable | SymbolFlags::Class | SymbolFlags::Import) && !self.is_own_name(symbol)
    }

    /// Whether it is the name a function expression binds inside itself; sloppy code ignores assignments to it.
    pub fn is_own_name(&self, symbol: SymbolId) -> bool {
        self.scoping.symbol_flags(symbol).contains(SymbolFlags::FunctionExpression)
    }

    /// Whether a closure captures the block's variable, so that each iteration of a loop needs its own copy.
    pub fn is_held(&self, symbol: SymbolId) -> bool {
        self.held.contains(&symbol)
    }

    /// Whether a closure captures one of the variables declared in this scope.
    pub fn holds(&self, scope: Option<ScopeId>) -> bool {
        scope.is_some_and(|s| self.scoping.iter_bindings_in(s).any(|b| self.held.contains(&b)))
    }

    /// The variables declared in a scope.
    pub fn declared_in(&self, scope: Option<ScopeId>) -> Vec<SymbolId> {
        scope.map(|s| self.scoping.iter_bindings_in(s).collect()).unwrap_or_default()
    }

    /// Whether the value is always a Number, so that it is never converted.
    pub fn is_number(&self, e: &Expression<'_>) -> bool {
        needs(&self.scoping, e).is_some_and(|n| n.iter().all(|s| self.numbers.contains(s)))
    }

    /// Whether a variable always holds a Number.
    pub fn is_number_name(&self, name: &IdentifierReference<'_>) -> bool {
        self.symbol(name).is_some_and(|s| self.numbers.contains(&s))
    }

    /// Whether reading the name here cannot throw: it is declared and its declaration has already run.
    pub fn is_ready(&self, name: &IdentifierReference<'_>) -> bool {
        let Some(symbol) = self.symbol(name) else { return matches!(name.name.as_str(), "undefined" | "NaN" | "Infinity") };
        let flags = self.scoping.symbol_flags(symbol);
        if !flags.intersects(SymbolFlags::BlockScopedVariable | SymbolFlags::Class) {
            return !flags.contains(SymbolFlags::Import);
        }
        let Some(reference) = name.reference_id.get() else { return false };
        let declaration = self.scoping.symbol_declaration(symbol);
        let scope = self.scoping.symbol_scope_id(symbol);
        name.span.start >= self.nodes.kind(declaration).span().end
            && function_of(&self.scoping, self.scoping.get_reference(reference).scope_id()) == function_of(&self.scoping, scope)
            && !matches!(self.nodes.kind(self.scoping.get_node_id(scope)), AstKind::SwitchStatement(_))
    }

    /// The scopes and bindings as plain data. Scope and binding indexes equal the tree's ids.
    pub fn outline(&self, lines: &Lines<'_>) -> (Vec<Scope>, Vec<Binding>) {
        let scopes = self
            .scoping
            .scope_descendants_from_root()
            .map(|id| {
                let flags = self.scoping.scope_flags(id);
                let node = self.nodes.kind(self.scoping.get_node_id(id));
                Scope {
                    parent: self.scoping.scope_parent_id(id).map(|p| p.index() as u32),
                    kind: match node {
                        _ if flags.is_top() => ScopeKind::Script,
                        _ if flags.is_function() || flags.is_class_static_block() => ScopeKind::Function,
                        AstKind::Class(_) => ScopeKind::Class,
                        _ => ScopeKind::Block,
                    },
                    name: match node {
                        AstKind::Function(f) => f.id.as_ref().map(|i| i.name.to_string()),
                        AstKind::Class(c) => c.id.as_ref().map(|i| i.name.to_string()),
                        _ => None,
                    }
                    .unwrap_or_default(),
                    place: lines.place(node.span().start as usize, node.span().end as usize),
                }
            })
            .collect();
        let bindings = self
            .scoping
            .symbol_ids()
            .map(|s| Binding {
                name: self.scoping.symbol_name(s).to_owned(),
                kind: self.kind(s),
                scope: self.scoping.symbol_scope_id(s).index() as u32,
                place: {
                    let span = self.scoping.symbol_span(s);
                    lines.place(span.start as usize, span.end as usize)
                },
                per_turn: None,
            })
            .collect();
        (scopes, bindings)
    }

    /// The spans of the scopes by index.
    pub fn scope_spans(&self) -> Vec<(Span, bool)> {
        self.scoping
            .scope_descendants_from_root()
            .map(|id| (self.nodes.kind(self.scoping.get_node_id(id)).span(), self.scoping.scope_flags(id).is_function()))
            .collect()
    }

    fn kind(&self, symbol: SymbolId) -> BindingKind {
        let flags = self.scoping.symbol_flags(symbol);
        if flags.contains(SymbolFlags::ConstVariable) {
            BindingKind::Const
        } else if flags.contains(SymbolFlags::CatchVariable) {
            BindingKind::Catch
        } else if flags.contains(SymbolFlags::BlockScopedVariable) {
            BindingKind::Let
        } else if flags.contains(SymbolFlags::Class) {
            BindingKind::Class
        } else if flags.intersects(SymbolFlags::Function | SymbolFlags::FunctionExpression) {
            BindingKind::Function
        } else if matches!(
            self.nodes.kind(self.scoping.symbol_declaration(symbol)),
            AstKind::FormalParameter(_) | AstKind::FormalParameterRest(_) | AstKind::BindingRestElement(_)
        ) {
            BindingKind::Parameter
        } else {
            BindingKind::Var
        }
    }
}

fn function_of(scoping: &Scoping, scope: ScopeId) -> ScopeId {
    scoping.scope_ancestors(scope).find(|s| scoping.scope_flags(*s).is_var()).unwrap_or(scope)
}

fn is_held(scoping: &Scoping, symbol: SymbolId) -> bool {
    let scope = scoping.symbol_scope_id(symbol);
    let flags = scoping.symbol_flags(symbol);
    !scoping.scope_flags(scope).is_var()
        && flags.intersects(SymbolFlags::BlockScopedVariable | SymbolFlags::CatchVariable | SymbolFlags::Class)
        && scoping.get_resolved_references(symbol).any(|r| function_of(scoping, r.scope_id()) != function_of(scoping, scope))
}

/// Collects every assignment to a name: the names that must hold Numbers for the value to be one, or `None` for any other value.
struct Writes<'s> {
    scoping: &'s Scoping,
    found: HashMap<SymbolId, Vec<Option<Vec<SymbolId>>>>,
    evals: bool,
    unrecorded: bool,
}

impl Writes<'_> {
    fn add(&mut self, symbol: Option<SymbolId>, needs: Option<Vec<SymbolId>>) {
        if let Some(symbol) = symbol {
            self.found.entry(symbol).or_default().push(needs);
        }
    }
}

impl<'a> VisitJs<'a> for Writes<'_> {
    fn visit_variable_declarator(&mut self, d: &VariableDeclarator<'a>) {
        if let (BindingPattern::BindingIdentifier(id), Some(init)) = (&d.id, &d.init) {
            let needs = needs(self.scoping, init);
            self.add(id.symbol_id.get(), needs);
        }
        walk::walk_variable_declarator(self, d);
    }

    fn visit_assignment_expression(&mut self, e: &AssignmentExpression<'a>) {
        if let AssignmentTarget::AssignmentTargetIdentifier(id) = &e.left {
            let symbol = resolve(self.scoping, id);
            let mut needed = needs(self.scoping, &e.right);
            if e.operator.is_logical() {
                needed = None;
            }
            self.add(symbol, needed);
        }
        walk::walk_assignment_expression(self, e);
    }

    fn visit_update_expression(&mut self, e: &UpdateExpression<'a>) {
        if let SimpleAssignmentTarget::AssignmentTargetIdentifier(id) = &e.argument {
            self.add(resolve(self.scoping, id), Some(Vec::new()));
        }
        walk::walk_update_expression(self, e);
    }

    fn visit_call_expression(&mut self, e: &CallExpression<'a>) {
        if let Expression::Identifier(id) = &e.callee {
            self.evals |= id.name == "eval";
            self.unrecorded |= id.name == "eval" || (id.name == "Function" && resolve(self.scoping, id).is_none());
        }
        walk::walk_call_expression(self, e);
    }

    fn visit_new_expression(&mut self, e: &NewExpression<'a>) {
        if let Expression::Identifier(id) = &e.callee {
            self.unrecorded |= id.name == "Function" && resolve(self.scoping, id).is_none();
        }
        walk::walk_new_expression(self, e);
    }

    fn visit_with_statement(&mut self, s: &WithStatement<'a>) {
        self.evals = true;
        self.unrecorded = true;
        walk::walk_with_statement(self, s);
    }
}

fn resolve(scoping: &Scoping, id: &IdentifierReference<'_>) -> Option<SymbolId> {
    scoping.get_reference(id.reference_id.get()?).symbol_id()
}

/// The names that must hold Numbers for the expression to be a Number; `None` if it can be something else.
fn needs(scoping: &Scoping, e: &Expression<'_>) -> Option<Vec<SymbolId>> {
    let both = |a, b| Some([needs(scoping, a)?, needs(scoping, b)?].concat());
    match e {
        Expression::NumericLiteral(_) => Some(Vec::new()),
        Expression::Identifier(id) => resolve(scoping, id).map(|s| vec![s]),
        Expression::ParenthesizedExpression(p) => needs(scoping, &p.expression),
        Expression::BinaryExpression(b) if b.operator.is_arithmetic() || b.operator.is_bitwise() => both(&b.left, &b.right),
        Expression::UnaryExpression(u) => match u.operator {
            UnaryOperator::UnaryPlus => Some(Vec::new()),
            UnaryOperator::UnaryNegation | UnaryOperator::BitwiseNot => needs(scoping, &u.argument),
            _ => None,
        },
        Expression::UpdateExpression(u) => match &u.argument {
            SimpleAssignmentTarget::AssignmentTargetIdentifier(id) => resolve(scoping, id).map(|s| vec![s]),
            _ => None,
        },
        Expression::ConditionalExpression(c) => both(&c.consequent, &c.alternate),
        _ => None,
    }
}

/// The largest set of `let` and `const` names such that every assignment is a Number if all members of the set are.
fn always_numbers(scoping: &Scoping, found: &HashMap<SymbolId, Vec<Option<Vec<SymbolId>>>>) -> HashSet<SymbolId> {
    let mut set: HashSet<SymbolId> = scoping
        .symbol_ids()
        .filter(|s| {
            let writes = scoping.get_resolved_references(*s).filter(|r| r.is_write()).count();
            scoping.symbol_flags(*s).contains(SymbolFlags::BlockScopedVariable)
                && found.get(s).is_some_and(|f| f.len() == writes + 1 && f.iter().all(Option::is_some))
        })
        .collect();
    loop {
        let gone: Vec<SymbolId> = set.iter().copied().filter(|s| !found[s].iter().flatten().flatten().all(|n| set.contains(n))).collect();
        if gone.is_empty() {
            return set;
        }
        for s in gone {
            set.remove(&s);
        }
    }
}
