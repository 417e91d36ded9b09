//! Statements: which need a `Step` hook, and what is reported after them.

use super::Hook;
use super::functions::{Name, is_anonymous, names_of, split, unique};
use super::inserter::{Frame, Inserter};
use oxc_ast::ast::*;
use oxc_ast_visit::VisitJs;
use oxc_span::{GetSpan, Span};
use vocabulary::outline::{self, SiteKind};

impl Inserter<'_, '_> {
    pub(super) fn list<'a>(&mut self, list: &[Statement<'a>])
    where
        Self: VisitJs<'a>,
    {
        for statement in list {
            self.listed(statement);
        }
    }

    /// A statement in a list, so that a hook can be inserted before it.
    pub(super) fn listed<'a>(&mut self, s: &Statement<'a>)
    where
        Self: VisitJs<'a>,
    {
        let mut inner = s;
        while let Statement::LabeledStatement(l) = inner {
            inner = &l.body;
        }
        match inner {
            // no step: their parts have steps
            Statement::FunctionDeclaration(_)
            | Statement::EmptyStatement(_)
            | Statement::BlockStatement(_)
            | Statement::TryStatement(_)
            | Statement::IfStatement(_)
            | Statement::WhileStatement(_)
            | Statement::DoWhileStatement(_)
            | Statement::SwitchStatement(_)
            | Statement::ImportDeclaration(_) => self.statement_parts(inner),
            _ => self.within(None, |this| {
                let (kind, span) = this.kind_and_head(inner);
                let site = this.unit(SiteKind::Statement(kind), span);
                if !this.is_announced_by_its_hooks(inner) {
                    let no_value = !std::ptr::eq(s, inner)
                        || matches!(
                            inner,
                            Statement::BreakStatement(_) | Statement::ContinueStatement(_) | Statement::DebuggerStatement(_)
                        )
                        || inner.as_declaration().is_some()
                        || inner.as_module_declaration().is_some();
                    let call = this.call_with(Hook::Step, site, &[]);
                    let text = this.statement(&call, !no_value);
                    this.open(s.span().start, text);
                }
                this.statement_parts(inner);
            }),
        }
    }

    /// The statement itself, then the names it declared.
    fn statement_parts<'a>(&mut self, s: &Statement<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.visit_statement(s);
        let names = match s {
            Statement::VariableDeclaration(d) => reported_after(d),
            Statement::ClassDeclaration(c) => c.id.iter().filter_map(|i| Some((i.name.to_string(), i.symbol_id.get()?))).collect(),
            _ => return,
        };
        if names.is_empty() {
            return;
        }
        let text = self.values(SiteKind::Declared, s.span(), names, true);
        self.close(s.span().end, format!(";{text}"));
    }

    /// A statement that reports names which have just been initialised.
    pub(super) fn values(&mut self, kind: SiteKind, span: Span, names: Vec<Name>, ends: bool) -> String {
        let (texts, symbols) = split(names);
        let site = self.site(kind, span, symbols);
        self.marks(site).ends = ends;
        let call = self.call_with(Hook::Values, site, &texts);
        self.statement(&call, false)
    }

    /// Turns the single statement of a branch or loop into a block; `before` gets a separate enclosing block, because the
    /// body may declare the same names again.
    pub(super) fn body<'a>(&mut self, s: &Statement<'a>, before: &str, instance: Option<String>)
    where
        Self: VisitJs<'a>,
    {
        let span = s.span();
        let block = matches!(s, Statement::BlockStatement(_));
        let braces = !block || !before.is_empty();
        if braces {
            self.open(span.start, format!("{{{before}"));
        }
        let pushed = instance.is_some();
        if let Some(instance) = instance {
            let completion = self.completion();
            self.frames.push(Frame { instance, completion });
        }
        if block {
            self.visit_statement(s);
        } else {
            self.listed(s);
        }
        if pushed {
            self.frames.pop();
        }
        if braces {
            self.close(span.end, "}");
        }
    }

    pub(super) fn block<'a>(&mut self, b: &BlockStatement<'a>)
    where
        Self: VisitJs<'a>,
    {
        let mut before = String::new();
        let held = self.names.holds(b.scope_id.get());
        if held {
            let site = self.site(SiteKind::Block, Span::new(b.span.start, b.span.start + 1), Vec::new());
            let symbols = self.names.declared_in(b.scope_id.get());
            self.per_turn(&symbols, site);
            let instance = self.constant('b', site);
            before = format!("const {instance}={};", self.call_with(Hook::Turn, site, &[]));
            let completion = self.completion();
            self.frames.push(Frame { instance, completion });
        }
        before += &self.hoisted(&b.body, true);
        self.close(b.span.start + 1, before);
        self.list(&b.body);
        if held {
            self.frames.pop();
        }
    }

    pub(super) fn declaration<'a>(&mut self, d: &VariableDeclaration<'a>)
    where
        Self: VisitJs<'a>,
    {
        let last = d.declarations.len().saturating_sub(1);
        let ends = reported_after(d).is_empty();
        for (index, declarator) in d.declarations.iter().enumerate() {
            self.visit_binding_pattern(&declarator.id);
            let Some(init) = &declarator.init else { continue };
            match &declarator.id {
                BindingPattern::BindingIdentifier(id) if !is_anonymous(init) => {
                    let site = self.site(SiteKind::Declared, declarator.span, id.symbol_id.get().into_iter().collect());
                    self.marks(site).ends = ends && index == last;
                    let before = self.call(Hook::Write, site);
                    self.wrap(init, before, ")");
                }
                BindingPattern::BindingIdentifier(id) => {
                    self.called = Some(id.name.to_string());
                    self.visit_expression(init);
                }
                _ => {
                    self.calls();
                    self.visit_expression(init);
                }
            }
        }
    }

    /// Whether the hooks in a statement report its step before anything in it can throw.
    pub(super) fn is_announced_by_its_hooks(&self, s: &Statement<'_>) -> bool {
        match s {
            Statement::VariableDeclaration(d) => self.is_quiet_declaration(d),
            Statement::ExpressionStatement(e) => self.is_quiet_assignment(&e.expression),
            Statement::ForStatement(f) => match &f.init {
                None => true,
                Some(ForStatementInit::VariableDeclaration(d)) => self.is_quiet_declaration(d),
                Some(init) => self.is_quiet_assignment(init.to_expression()),
            },
            Statement::ReturnStatement(r) => r.argument.as_ref().is_some_and(|e| self.is_quiet(e)),
            Statement::ThrowStatement(t) => self.is_quiet(&t.argument),
            _ => false,
        }
    }

    fn is_quiet_declaration(&self, d: &VariableDeclaration<'_>) -> bool {
        d.declarations
            .iter()
            .all(|d| matches!(d.id, BindingPattern::BindingIdentifier(_)) && d.init.as_ref().is_none_or(|i| self.is_quiet(i)))
    }

    /// An assignment or `++` on a variable that is already initialised and assignable.
    pub(super) fn is_quiet_assignment(&self, e: &Expression<'_>) -> bool {
        match e {
            Expression::AssignmentExpression(a) => match &a.left {
                AssignmentTarget::AssignmentTargetIdentifier(id) => {
                    self.is_plain_variable(id) && !a.operator.is_logical() && self.is_quiet(&a.right)
                }
                _ => false,
            },
            Expression::UpdateExpression(u) => match &u.argument {
                SimpleAssignmentTarget::AssignmentTargetIdentifier(id) => self.is_plain_variable(id),
                _ => false,
            },
            _ => false,
        }
    }

    /// True if assigning to the name only stores the value.
    pub(super) fn is_plain_variable(&self, id: &IdentifierReference<'_>) -> bool {
        self.names.symbol(id).is_some_and(|s| self.names.is_assignable(s)) && self.names.is_ready(id)
    }

    fn kind_and_head(&self, s: &Statement<'_>) -> (outline::Statement, Span) {
        use outline::Statement as Kind;
        let span = s.span();
        match s {
            Statement::VariableDeclaration(_) => (Kind::Declaration, span),
            Statement::ExpressionStatement(_) => (Kind::Expression, span),
            Statement::ClassDeclaration(c) => (Kind::Class, self.head(span.start, c.body.span.start)),
            Statement::ForStatement(f) => (Kind::For, self.head(span.start, f.body.span().start)),
            Statement::ForInStatement(f) => (Kind::ForIn, self.head(span.start, f.body.span().start)),
            Statement::ForOfStatement(f) => (Kind::ForOf, self.head(span.start, f.body.span().start)),
            Statement::BreakStatement(_) => (Kind::Break, span),
            Statement::ContinueStatement(_) => (Kind::Continue, span),
            Statement::ReturnStatement(_) => (Kind::Return, span),
            Statement::WithStatement(w) => (Kind::Other, self.head(span.start, w.body.span().start)),
            _ => (Kind::Other, span),
        }
    }
}

/// The names of a declaration that are read after it: those whose value cannot be wrapped or that get `undefined`.
pub(super) fn reported_after(d: &VariableDeclaration<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for declarator in &d.declarations {
        match (&declarator.id, &declarator.init) {
            (BindingPattern::BindingIdentifier(_), Some(init)) if !is_anonymous(init) => {}
            (BindingPattern::BindingIdentifier(_), None) if d.kind == VariableDeclarationKind::Var => {}
            _ => names.extend(names_of(&declarator.id)),
        }
    }
    unique(names)
}
