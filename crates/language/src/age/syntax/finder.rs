//! Collects finds and locates the keyword or operator that shows each.

use crate::age::Find;
use oxc_ast::ast::*;
use oxc_span::{GetSpan, Span};

/// The finds, with helpers that compute their spans.
pub(super) struct Finder<'t> {
    /// the program's text
    pub text: &'t str,
    /// the finds so far
    pub found: Vec<Find>,
}

impl<'t> Finder<'t> {
    pub(super) fn add(&mut self, id: &'static str, span: Span) {
        self.found.push((id, span, true));
    }

    /// The first `length` bytes of a node: its keyword.
    pub(super) fn word(&mut self, id: &'static str, span: Span, length: u32) {
        self.add(id, Span::new(span.start, (span.start + length).min(span.end)));
    }

    /// The span of token `sign` between two byte offsets, skipping comments; the whole range if it is not found.
    pub(super) fn sign(&self, from: u32, to: u32, sign: &str) -> Span {
        let mut at = from as usize;
        let end = to as usize;
        while at < end {
            let rest = &self.text[at..end];
            if rest.starts_with(sign) {
                return Span::new(at as u32, (at + sign.len()) as u32);
            }
            let step = if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |i| i + 2)
            } else if rest.starts_with("//") {
                rest.find(['\n', '\r']).unwrap_or(rest.len())
            } else {
                rest.chars().next().map_or(1, char::len_utf8)
            };
            at += step;
        }
        Span::new(from, to)
    }

    pub(super) fn add_sign(&mut self, id: &'static str, from: u32, to: u32, sign: &str) {
        let span = self.sign(from, to, sign);
        self.add(id, span);
    }

    pub(super) fn raw(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The span of a trailing comma before the closing token, if there is one.
    pub(super) fn trailing_comma(&self, last: Option<Span>, end: u32) -> Option<Span> {
        let (from, to) = (last?.end, end.saturating_sub(1));
        let span = (from < to).then(|| self.sign(from, to, ","))?;
        (self.raw(span) == ",").then_some(span)
    }

    pub(super) fn comments(&mut self, program: &Program<'_>) {
        for comment in &program.comments {
            let span = comment.span;
            match self.raw(span) {
                c if c.starts_with("<!--") || c.starts_with("-->") => self.add("syntax-html-like-comments", span),
                c if c.starts_with("/*") => self.add("syntax-block-comments", span),
                c if c.starts_with("//") => self.add("syntax-line-comments", span),
                _ => {}
            }
        }
    }

    pub(super) fn escapes(&mut self, raw: &str, span: Span) {
        let mut rest = raw;
        while let Some(i) = rest.find('\\') {
            let after = &rest[i + 1..];
            match after.chars().next() {
                Some('u') if after.starts_with("u{") => self.add("syntax-unicode-code-point-escapes", span),
                Some('u') => self.add("syntax-unicode-escapes-in-strings", span),
                Some('v') => self.add("syntax-vertical-tab-escape", span),
                Some('\n' | '\r' | '\u{2028}' | '\u{2029}') => self.add("syntax-line-continuation-in-strings", span),
                _ => {}
            }
            rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or("");
        }
    }

    pub(super) fn name(&mut self, name_span: Span) {
        let raw = self.raw(name_span);
        if raw.contains('\\') {
            self.add("syntax-unicode-escapes-in-identifiers", name_span);
        }
        if raw.contains(['\u{200C}', '\u{200D}']) {
            self.add("syntax-zero-width-joiners-in-identifiers", name_span);
        }
    }

    /// Records automatic semicolon insertion if the statement does not end in `;`.
    pub(super) fn ended(&mut self, span: Span) {
        if !self.raw(span).ends_with(';') {
            self.add("syntax-automatic-semicolon-insertion", Span::new(span.end.saturating_sub(1).max(span.start), span.end));
        }
    }

    pub(super) fn reserved(&mut self, name: &IdentifierName<'_>) {
        // reserved words of ES3 (7.5.2, 7.5.3), not allowed as property names after a dot
        const WORDS: &str = "abstract boolean break byte case catch char class const continue debugger default delete do double else enum \
            export extends final finally float for function goto if implements import in instanceof int interface long native new package \
            private protected public return short static super switch synchronized this throw throws transient try typeof var void volatile \
            while with null true false";
        if WORDS.split_ascii_whitespace().any(|w| w == name.name.as_str()) {
            self.add("syntax-reserved-words-as-property-names", name.span);
        }
    }

    pub(super) fn optional(&mut self, optional: bool, from: u32, to: u32) {
        if optional {
            self.add_sign("syntax-optional-chaining", from, to, "?.");
        }
    }

    pub(super) fn arguments(&mut self, list: &[Argument<'_>], end: u32) {
        for argument in list {
            if let Argument::SpreadElement(s) = argument {
                self.word("syntax-spread-in-calls-and-array-literals", s.span, 3);
            }
        }
        if let Some(comma) = self.trailing_comma(list.last().map(GetSpan::span), end) {
            self.add("syntax-trailing-commas-in-parameters-and-arguments", comma);
        }
    }

    pub(super) fn symbol_key(&mut self, key: &PropertyKey<'_>) {
        if key.as_expression().is_some_and(is_symbol) {
            self.add("syntax-symbols-as-property-keys", key.span());
        }
    }
}

/// True for `Symbol.iterator` and other well-known symbols, and for a direct `Symbol(…)`.
pub(super) fn is_symbol(e: &Expression<'_>) -> bool {
    match e {
        Expression::StaticMemberExpression(m) => matches!(&m.object, Expression::Identifier(i) if i.name == "Symbol"),
        Expression::CallExpression(c) => matches!(&c.callee, Expression::Identifier(i) if i.name == "Symbol"),
        _ => false,
    }
}
