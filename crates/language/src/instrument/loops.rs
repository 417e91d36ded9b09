//! Loops: their heads, the variables of each iteration, and iterations captured by closures.

use super::Hook;
use super::functions::{Name, names_of, split, unique};
use super::inserter::Inserter;
use super::statements::reported_after;
use oxc_ast::ast::*;
use oxc_ast_visit::VisitJs;
use oxc_span::{GetSpan, Span};
use vocabulary::outline::{SiteKind, Test};

impl Inserter<'_, '_> {
    pub(super) fn while_loop<'a>(&mut self, test: &Expression<'a>, body: &Statement<'a>, kind: Test)
    where
        Self: VisitJs<'a>,
    {
        let inside = self.inside;
        // The test is registered first even where it comes last in the text, so that the body knows its site.
        let site = self.test(kind, test, Vec::new(), true);
        self.inside = Some(site);
        self.body(body, "", None);
        self.inside = inside;
    }

    pub(super) fn for_loop<'a>(&mut self, s: &ForStatement<'a>)
    where
        Self: VisitJs<'a>,
    {
        let (site, inside) = (self.unit, self.inside);
        let mut names = Vec::new();
        let mut held = Vec::new();
        match &s.init {
            Some(ForStatementInit::VariableDeclaration(d)) => {
                self.declaration(d);
                names = reported_after(d);
                held = d.declarations.iter().flat_map(|d| names_of(&d.id)).collect();
                if !held.iter().any(|n| self.names.is_held(n.1)) {
                    held.clear();
                }
            }
            Some(init) => self.whole(init.to_expression(), false),
            None => {}
        }
        self.loops(site);
        self.inside = Some(site);
        match &s.test {
            Some(test) => {
                self.test(Test::For, test, names, false);
            }
            None => self.missing_test(s, names),
        }
        if let Some(update) = &s.update {
            self.within(None, |this| {
                let site = this.unit(SiteKind::Update, update.span());
                let quiet = this.is_quiet_assignment(update);
                if !quiet {
                    let text = this.call_with(Hook::Step, site, &[]) + ",";
                    this.open(update.span().start, text);
                }
                this.whole(update, false);
            });
        }
        let (text, instance) = self.turn(SiteKind::Block, s.span, held);
        self.body(&s.body, &text, instance);
        self.inside = inside;
    }

    /// Adds an always-true condition to a loop without one; otherwise an empty loop would never call a hook.
    fn missing_test(&mut self, s: &ForStatement<'_>, names: Vec<Name>) {
        let before = self.unit;
        let site = self.unit(SiteKind::Test(Test::For), self.head(s.span.start, s.body.span().start));
        self.marks(site).ends = true;
        let (texts, symbols) = split(names);
        self.set_symbols(site, symbols);
        let init = s.init.as_ref().map_or_else(|| self.token(s.span.start + "for".len() as u32, false) + 1, |i| i.span().end);
        let semicolon = self.token(init, true);
        let after: String = texts.iter().map(|n| format!(",{n}")).collect();
        let text = format!("{}true{after})", self.call(Hook::Test, site));
        self.close(semicolon + 1, text);
        self.unit = before;
    }

    pub(super) fn for_each<'a>(&mut self, left: &ForStatementLeft<'a>, right: &Expression<'a>, body: &Statement<'a>)
    where
        Self: VisitJs<'a>,
    {
        let (site, inside) = (self.unit, self.inside);
        self.calls();
        self.visit_expression(right);
        self.loops(site);
        self.inside = Some(site);
        let names = self.loop_names(left);
        let (text, instance) = self.within(None, |s| {
            let span = left.span();
            if names.iter().any(|n| s.names.is_held(n.1)) {
                s.turn(SiteKind::Next, span, names)
            } else if names.is_empty() {
                (String::new(), None)
            } else {
                let (texts, symbols) = split(names);
                let site = s.unit(SiteKind::Next, span);
                s.calls();
                s.set_symbols(site, symbols);
                s.marks(site).ends = true;
                let call = s.call_with(Hook::Values, site, &texts);
                (s.statement(&call, false), None)
            }
        });
        self.body(body, &text, instance);
        self.inside = inside;
    }

    /// An iteration with its own variables: the text before its body and the instance inside it.
    fn turn(&mut self, kind: SiteKind, span: Span, names: Vec<Name>) -> (String, Option<String>) {
        if names.is_empty() {
            return (String::new(), None);
        }
        let (texts, symbols) = split(names);
        let site = if kind == SiteKind::Next {
            let site = self.unit(kind, span);
            self.marks(site).ends = true;
            self.calls();
            site
        } else {
            self.site(kind, span, Vec::new())
        };
        self.per_turn(&symbols, site);
        self.set_symbols(site, symbols);
        let instance = self.constant('b', site);
        (format!("const {instance}={};", self.call_with(Hook::Turn, site, &texts)), Some(instance))
    }

    fn loop_names<'a>(&mut self, left: &ForStatementLeft<'a>) -> Vec<Name>
    where
        Self: VisitJs<'a>,
    {
        match left {
            ForStatementLeft::VariableDeclaration(d) => {
                for declarator in &d.declarations {
                    self.visit_binding_pattern(&declarator.id);
                    if let Some(init) = &declarator.init {
                        self.visit_expression(init);
                    }
                }
                unique(d.declarations.iter().flat_map(|d| names_of(&d.id)).collect())
            }
            left => {
                let target = left.to_assignment_target();
                self.visit_assignment_target(target);
                unique(self.target_names(target))
            }
        }
    }
}
