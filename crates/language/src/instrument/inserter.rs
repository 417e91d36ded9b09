//! Collects insertions and sites while the tree is visited, and produces the instrumented text.

use super::{Hook, Instrumented, Marks};
use crate::bindings::Names;
use crate::insertions::Insertions;
use crate::lines::Lines;
use oxc_ast::ast::*;
use oxc_ast_visit::VisitJs;
use oxc_span::{GetSpan, Span};
use oxc_syntax::symbol::SymbolId;
use vocabulary::outline::{Outline, Site, SiteKind};

/// The current code context: the instance its hooks pass, and whether the values of its statements can be observed.
pub(super) struct Frame {
    /// the constant that holds the instance, or a number
    pub instance: String,
    /// at script level, where a statement's value is the script's
    pub completion: bool,
}

struct Draft {
    span: Span,
    sign: Option<Span>,
    kind: SiteKind,
    unit: u32,
    inside: Option<u32>,
    symbols: Vec<SymbolId>,
}

/// The visitor; its methods are split over the sibling files by kind of node.
pub(super) struct Inserter<'s, 'n> {
    pub source: &'s str,
    pub names: &'n Names<'n>,
    prefix: String,
    insertions: Insertions,
    drafts: Vec<Draft>,
    marks: Vec<Marks>,
    turns: Vec<(SymbolId, u32)>,
    loops: Vec<(u32, Option<u32>)>,
    pub frames: Vec<Frame>,
    /// the site whose step is being visited
    pub unit: u32,
    /// number of expressions enclosing the one being visited
    pub depth: u32,
    /// the innermost loop's site
    pub inside: Option<u32>,
    /// the name for the next function, if its context supplies one
    pub called: Option<String>,
    /// the enclosing classes: name, and whether the class extends another
    pub classes: Vec<(String, bool)>,
}

impl<'s, 'n> Inserter<'s, 'n> {
    pub fn new(source: &'s str, names: &'n Names<'n>, prefix: String) -> Self {
        Self {
            source,
            names,
            prefix,
            insertions: Insertions::default(),
            drafts: Vec::new(),
            marks: Vec::new(),
            turns: Vec::new(),
            loops: Vec::new(),
            frames: vec![Frame { instance: "0".into(), completion: true }],
            unit: 0,
            depth: 0,
            inside: None,
            called: None,
            classes: Vec::new(),
        }
    }

    /// A site that belongs to the step being visited.
    pub fn site(&mut self, kind: SiteKind, span: Span, symbols: Vec<SymbolId>) -> u32 {
        let id = self.drafts.len() as u32;
        self.drafts.push(Draft { span, sign: None, kind, unit: self.unit, inside: self.inside, symbols });
        self.marks.push(Marks::default());
        id
    }

    /// A site that is a separate step; nodes visited next belong to it.
    pub fn unit(&mut self, kind: SiteKind, span: Span) -> u32 {
        let id = self.site(kind, span, Vec::new());
        self.drafts[id as usize].unit = id;
        self.unit = id;
        id
    }

    /// The number the next site will get.
    pub fn next_site(&self) -> u32 {
        self.drafts.len() as u32
    }

    pub fn set_symbols(&mut self, site: u32, symbols: Vec<SymbolId>) {
        self.drafts[site as usize].symbols = symbols;
    }

    /// Sets the position of the site's operator: `sign` at offset `at`.
    pub fn sign(&mut self, site: u32, at: u32, sign: &str) {
        self.drafts[site as usize].sign = Some(Span::new(at, at + sign.len() as u32));
    }

    /// Marks the site as the head of a loop and as inside that loop.
    pub fn loops(&mut self, site: u32) {
        let around = self.inside.filter(|around| *around != site);
        self.loops.push((site, around));
        self.drafts[site as usize].inside = Some(site);
    }

    pub fn marks(&mut self, site: u32) -> &mut Marks {
        &mut self.marks[site as usize]
    }

    /// Marks that unrecorded functions may be called in the step being visited.
    pub fn calls(&mut self) {
        if let Some(marks) = self.marks.get_mut(self.unit as usize) {
            marks.calls = true;
        }
    }

    /// The names have a copy for each instance of the block `site`.
    pub fn per_turn(&mut self, symbols: &[SymbolId], site: u32) {
        self.turns.extend(symbols.iter().map(|s| (*s, site)));
    }

    /// Inserts text that belongs to the node ending at `at`.
    pub fn close(&mut self, at: u32, text: impl Into<String>) {
        self.insertions.close(at, text);
    }

    /// Inserts text that belongs to the node starting at `at`.
    pub fn open(&mut self, at: u32, text: impl Into<String>) {
        self.insertions.open(at, text);
    }

    pub fn instance(&self) -> String {
        self.frames.last().expect("the script's frame is never popped").instance.clone()
    }

    /// The innermost instance whose constant is readable here, as the parent of functions created here.
    pub fn parent(&self) -> String {
        self.frames.iter().rev().map(|f| &f.instance).find(|i| *i != "-1").cloned().unwrap_or_else(|| "0".into())
    }

    pub fn completion(&self) -> bool {
        self.frames.last().is_some_and(|f| f.completion)
    }

    /// The start of a hook call up to its first value: `$_A(0,5,`.
    pub fn call(&self, hook: Hook, site: u32) -> String {
        format!("{}{}({},{site},", self.prefix, hook.letter(), self.instance())
    }

    /// A hook call whose only values are names.
    pub fn call_with(&self, hook: Hook, site: u32, names: &[String]) -> String {
        self.call_from(&self.instance(), hook, site, names)
    }

    pub fn call_from(&self, instance: &str, hook: Hook, site: u32, names: &[String]) -> String {
        let values: String = names.iter().map(|n| format!(",{n}")).collect();
        format!("{}{}({instance},{site}{values})", self.prefix, hook.letter())
    }

    /// A hook call as a statement. If its value could become the script's, it is put in a block with only a declaration,
    /// which has no completion value (ECMA-262 14.2.2, 14.3.1.2).
    pub fn statement(&self, call: &str, plain: bool) -> String {
        if self.completion() && !plain {
            format!("{{const {}={call}}}", self.constant('x', self.drafts.len() as u32))
        } else {
            format!("{call};")
        }
    }

    /// A constant of ours. Its number keeps it different from those of the functions around it (the engine mixes such up).
    pub fn constant(&self, letter: char, site: u32) -> String {
        format!("{}{letter}{site}", self.prefix)
    }

    /// `e` as an argument: `prefix e suffix`, a sequence in parentheses.
    pub fn wrap<'a>(&mut self, e: &Expression<'a>, before: String, after: &str)
    where
        Self: VisitJs<'a>,
    {
        let sequence = matches!(e, Expression::SequenceExpression(_));
        self.open(e.span().start, if sequence { before + "(" } else { before });
        self.visit_expression(e);
        self.close(e.span().end, if sequence { format!("){after}") } else { after.to_owned() });
    }

    /// Runs `body` with another instance, step or loop, then restores the previous ones.
    pub fn within<T>(&mut self, instance: Option<String>, body: impl FnOnce(&mut Self) -> T) -> T {
        let (unit, inside) = (self.unit, self.inside);
        let pushed = instance.is_some();
        if let Some(instance) = instance {
            self.frames.push(Frame { completion: false, instance });
        }
        let result = body(self);
        if pushed {
            self.frames.pop();
        }
        (self.unit, self.inside) = (unit, inside);
        result
    }

    /// The offset of the next token from `at` on, after blanks and comments, and `)` for a target in parentheses.
    pub fn token(&self, at: u32, parentheses: bool) -> u32 {
        let mut rest = &self.source[at as usize..];
        loop {
            let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || (parentheses && c == ')'));
            rest = if let Some(comment) = trimmed.strip_prefix("/*") {
                comment.split_once("*/").map_or("", |(_, after)| after)
            } else if trimmed.starts_with("//") {
                trimmed.find(['\n', '\r', '\u{2028}', '\u{2029}']).map_or("", |end| &trimmed[end..])
            } else {
                return (self.source.len() - trimmed.len()) as u32;
            };
        }
    }

    /// Comments out an operator.
    pub fn silence(&mut self, at: u32, sign: &str, after: &str) {
        debug_assert!(self.source[at as usize..].starts_with(sign), "the operator stands where the tree says");
        self.open(at, "/*");
        self.close(at + sign.len() as u32, format!("*/{after}"));
    }

    pub fn finish(self, lines: &Lines<'_>) -> Instrumented {
        let place = |span: Span| lines.place(span.start as usize, span.end as usize);
        let (mut scopes, mut bindings) = self.names.outline(lines);
        for (symbol, site) in &self.turns {
            bindings[symbol.index()].per_turn = Some(*site);
        }
        let spans = self.names.scope_spans();
        let sites: Vec<Site> = self
            .drafts
            .iter()
            .map(|d| Site {
                place: place(d.span),
                sign: d.sign.map(place),
                kind: d.kind.clone(),
                unit: d.unit,
                scope: match (innermost(&spans, d), &d.kind) {
                    // a function declaration's name has its own scope but is bound in the enclosing scope
                    (own, SiteKind::Hoisted) => scopes[own as usize].parent.unwrap_or_default(),
                    (scope, _) => scope,
                },
                inside: d.inside,
                bindings: d.symbols.iter().map(|s| s.index() as u32).collect(),
            })
            .collect();
        // a function without a name takes the one it was assigned to: a method's key, a variable
        for site in &sites {
            if let SiteKind::Function(function) = &site.kind
                && let scope = &mut scopes[site.scope as usize]
                && scope.name.is_empty()
            {
                scope.name.clone_from(&function.name);
            }
        }
        Instrumented {
            inserted: self.insertions.apply(self.source),
            outline: Outline { sites, scopes, bindings, loops: self.loops, unrecorded: self.names.unrecorded },
            sites: self.marks,
            prefix: self.prefix,
        }
    }
}

/// The innermost scope around a site. A function as a whole statement is outside its own scope, its entry inside.
fn innermost(spans: &[(Span, bool)], draft: &Draft) -> u32 {
    let enters = matches!(draft.kind, SiteKind::Function(_) | SiteKind::End);
    let mut best = 0;
    for (index, (span, is_function)) in spans.iter().enumerate() {
        let inside = span.start <= draft.span.start && draft.span.end <= span.end;
        let same = span.start == draft.span.start && span.end == draft.span.end;
        if inside && (!is_function || !same || enters) && spans[best].0.size() >= span.size() {
            best = index;
        }
    }
    best as u32
}
