//! Functions and classes: entry with arguments, end, return value; also parameters and fields, which have no instance.

use super::Hook;
use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::{GetSpan, Span};
use oxc_syntax::scope::ScopeFlags;
use oxc_syntax::symbol::SymbolId;
use vocabulary::outline::{FunctionSite, SiteKind};

/// A name in the text and its declaration.
pub(super) type Name = (String, SymbolId);

/// The names a pattern declares, each once.
pub(super) fn names_of(pattern: &BindingPattern<'_>) -> Vec<Name> {
    unique(pattern.get_binding_identifiers().iter().filter_map(|b| Some((b.name.to_string(), b.symbol_id.get()?))).collect())
}

pub(super) fn unique(names: Vec<Name>) -> Vec<Name> {
    let mut kept: Vec<Name> = Vec::new();
    for name in names {
        if !kept.iter().any(|k| k.1 == name.1) {
            kept.push(name);
        }
    }
    kept
}

pub(super) fn split(names: Vec<Name>) -> (Vec<String>, Vec<SymbolId>) {
    names.into_iter().unzip()
}

/// An anonymous function or class is named after its assignment target, so its assignment must not be wrapped (ECMA-262 8.4.5).
pub(super) fn is_anonymous(e: &Expression<'_>) -> bool {
    match e.without_parentheses() {
        Expression::FunctionExpression(f) => f.id.is_none(),
        Expression::ArrowFunctionExpression(_) => true,
        Expression::ClassExpression(c) => c.id.is_none(),
        _ => false,
    }
}

/// Data for a function's entry hook.
struct Entry {
    site: FunctionSite,
    /// from the first character to the one before the body
    head: Span,
    names: Vec<Name>,
}

impl<'s> Inserter<'s, '_> {
    /// The span of a construct before its body.
    pub fn head(&self, start: u32, body: u32) -> Span {
        let end = start + self.source[start as usize..body as usize].trim_end().len() as u32;
        Span::new(start, end.max(start))
    }

    /// The functions declared in a list of statements; they are initialised when the list is entered.
    pub fn hoisted(&mut self, list: &[Statement<'_>], own_step: bool) -> String {
        let mut names = Vec::new();
        let mut first = None;
        for statement in list {
            if let Statement::FunctionDeclaration(f) = statement
                && let Some(id) = &f.id
                && let Some(symbol) = id.symbol_id.get()
            {
                first.get_or_insert(id.span);
                names.push((id.name.to_string(), symbol));
            }
        }
        let Some(first) = first else { return String::new() };
        let (texts, symbols) = split(unique(names));
        let unit = self.unit;
        let site = if own_step {
            let site = self.unit(SiteKind::Hoisted, first);
            self.marks(site).ends = true;
            self.set_symbols(site, symbols);
            site
        } else {
            self.site(SiteKind::Hoisted, first, symbols)
        };
        self.unit = unit;
        let call = self.call_with(Hook::Values, site, &texts);
        self.statement(&call, false)
    }

    pub(super) fn function<'a>(&mut self, f: &Function<'a>, constructor: bool)
    where
        Self: VisitJs<'a>,
    {
        let called = self.called.take();
        let around = self.unit;
        self.parameters(&f.params);
        let Some(body) = &f.body else { return };
        let derived = constructor && self.classes.last().is_some_and(|(_, derived)| *derived);
        let site = FunctionSite {
            name: f.id.as_ref().map(|i| i.name.to_string()).or(called).unwrap_or_default(),
            this: !derived && uses_this(body),
            constructor,
            is_async: f.r#async,
            is_generator: f.generator,
        };
        let entry = Entry { site, head: self.head(f.span.start, body.span.start), names: parameter_names(&f.params) };
        self.function_body(body, entry);
        self.unit = around;
    }

    pub(super) fn arrow<'a>(&mut self, f: &ArrowFunctionExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        let name = self.called.take().unwrap_or_default();
        let around = self.unit;
        self.parameters(&f.params);
        let site = FunctionSite { name, this: false, constructor: false, is_async: f.r#async, is_generator: false };
        let names = parameter_names(&f.params);
        match &f.body {
            ArrowFunctionBody::FunctionBody(body) => {
                let head = self.head(f.span.start, body.span.start);
                self.function_body(body, Entry { site, head, names });
            }
            body => {
                let value = body.to_expression();
                let head = self.head(f.span.start, value.span().start);
                let (enter, instance) = self.enter(Entry { site, head, names });
                self.within(Some(instance), |s| {
                    s.inside = None;
                    let site = s.unit(SiteKind::Return, value.span());
                    s.marks(site).ends = true;
                    let step = if s.is_quiet(value) { String::new() } else { s.call_with(Hook::Step, site, &[]) + ";" };
                    let before = format!("{{{enter}{step}return {}", s.call(Hook::Return, site));
                    s.wrap(value, before, ")}");
                });
            }
        }
        self.unit = around;
    }

    pub(super) fn static_block<'a>(&mut self, b: &StaticBlock<'a>)
    where
        Self: VisitJs<'a>,
    {
        let around = self.unit;
        let brace = self.token(b.span.start + "static".len() as u32, false);
        let site = FunctionSite { name: "static".into(), this: true, constructor: false, is_async: false, is_generator: false };
        let (enter, instance) = self.enter(Entry { site, head: self.head(b.span.start, brace), names: Vec::new() });
        self.within(Some(instance), |s| {
            s.inside = None;
            let hoisted = s.hoisted(&b.body, false);
            s.close(brace + 1, enter + &hoisted);
            s.list(&b.body);
            s.end(b.span.end);
        });
        self.unit = around;
    }

    /// Fields are initialised in another call, long after the surrounding code ran: no instance is accessible.
    pub(super) fn field<'a>(&mut self, p: &PropertyDefinition<'a>)
    where
        Self: VisitJs<'a>,
    {
        if p.computed {
            self.visit_property_key(&p.key);
        }
        let Some(value) = &p.value else { return };
        self.within(Some("-1".into()), |s| {
            s.inside = None;
            s.unit(SiteKind::Statement(vocabulary::outline::Statement::Declaration), p.span);
            s.calls();
            if is_anonymous(value) {
                s.called = p.key.static_name().map(|n| n.to_string());
            }
            s.visit_expression(value);
        });
    }

    fn parameters<'a>(&mut self, p: &FormalParameters<'a>)
    where
        Self: VisitJs<'a>,
    {
        self.within(Some("-1".into()), |s| s.visit_formal_parameters(p));
    }

    fn function_body<'a>(&mut self, body: &FunctionBody<'a>, entry: Entry)
    where
        Self: VisitJs<'a>,
    {
        let (enter, instance) = self.enter(entry);
        self.within(Some(instance), |s| {
            s.inside = None;
            let hoisted = s.hoisted(&body.statements, false);
            match body.directives.last() {
                Some(last) => s.close(last.span.end, format!(";{enter}{hoisted}")),
                None => s.close(body.span.start + 1, enter + &hoisted),
            }
            s.list(&body.statements);
            if !matches!(body.statements.last(), Some(Statement::ReturnStatement(_) | Statement::ThrowStatement(_))) {
                s.end(body.span.end);
            }
        });
    }

    /// Makes the entry the current step: functions declared in the body belong to it.
    fn enter(&mut self, entry: Entry) -> (String, String) {
        let (mut texts, symbols) = split(entry.names);
        if entry.site.this {
            texts.insert(0, "this".into());
        }
        let parent = self.parent();
        let site = self.unit(SiteKind::Function(entry.site), entry.head);
        self.set_symbols(site, symbols);
        self.marks(site).calls = true;
        let instance = self.constant('a', site);
        let text = format!("const {instance}={};", self.call_from(&parent, Hook::Enter, site, &texts));
        (text, instance)
    }

    fn end(&mut self, after: u32) {
        let site = self.unit(SiteKind::End, Span::new(after - 1, after));
        self.marks(site).ends = true;
        let call = self.call_with(Hook::End, site, &[]);
        self.close(after - 1, format!(";{call};"));
    }
}

fn parameter_names(p: &FormalParameters<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = p.items.iter().flat_map(|i| names_of(&i.pattern)).collect();
    if let Some(rest) = &p.rest {
        names.extend(names_of(&rest.rest.argument));
    }
    unique(names)
}

/// Whether a body uses its own `this`.
fn uses_this(body: &FunctionBody<'_>) -> bool {
    struct Finder(bool);
    impl<'a> VisitJs<'a> for Finder {
        fn visit_this_expression(&mut self, _: &ThisExpression) {
            self.0 = true;
        }
        fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
        fn visit_class(&mut self, _: &Class<'a>) {}
    }
    let mut finder = Finder(false);
    walk::walk_function_body(&mut finder, body);
    finder.0
}
