//! What stands where in a script, for telling a failure in the learner's own words and lines.
//!
//! The engine names a place for calls, property accesses, assignments and `throw`, each by an offset of its own choosing;
//! [`Anatomy::sites`] finds the constructs for such an offset.
//! All offsets are bytes of the text.

use oxc_allocator::Allocator;
use oxc_ast::ast::*;
use oxc_parser::Parser;
use oxc_span::SourceType;
use std::collections::BTreeMap;

mod printed;
mod walk;

/// A stretch of the text, in bytes.
pub type Stretch = (usize, usize);

/// A construct that the engine knows the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// what it is
    pub kind: SiteKind,
}

/// What a site is. Texts are as browsers print them in messages: `obj.items[0]`, `f(...)`, `(intermediate value)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteKind {
    /// `callee(arguments)`
    Call {
        /// what is called
        callee: String,
        /// the arguments: literals as their values print, others by their text
        arguments: Vec<String>,
    },
    /// `new callee(arguments)`
    New {
        /// what is called
        callee: String,
        /// the arguments: literals as their values print, others by their text
        arguments: Vec<String>,
    },
    /// `object.name` or `object[key]`
    Property,
    /// `target = value` and its relatives, `target++`
    Assignment,
    /// `delete object.name`
    Delete,
}

/// What stands where in one script.
#[derive(Clone, Debug, Default)]
pub struct Anatomy {
    sites: BTreeMap<usize, Vec<Site>>,
}

impl Anatomy {
    /// Takes `text` apart; nothing is in it if it is no script.
    pub fn new(text: &str) -> Self {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
        if !parsed.diagnostics.is_empty() {
            return Self::default();
        }
        walk::anatomy(text, &parsed.program)
    }

    /// The constructs that the engine places at `offset`, outermost first.
    pub fn sites(&self, offset: usize) -> &[Site] {
        self.sites.get(&offset).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn callee(text: &str, at: &str, expected: &str) {
        let anatomy = Anatomy::new(text);
        let offset = text.find(at).expect("the mark is in the text");
        let found = anatomy.sites(offset).iter().find_map(|site| match &site.kind {
            SiteKind::Call { callee, .. } | SiteKind::New { callee, .. } => Some(callee.as_str()),
            _ => None,
        });
        assert_eq!(found, Some(expected), "{text}");
    }

    /// The texts are those of V8's messages.
    #[test]
    fn callees_print_as_in_browsers() {
        callee("o.m(1)", "(1)", "o.m");
        callee("o.a[0](1)", "(1)", "o.a[0]");
        callee("o[k](1)", "(1)", "o[k]");
        callee("f(2)(1)", "(1)", "f(...)");
        callee("this.go(1)", "(1)", "this.go");
        callee("'abc'.foo(1)", "(1)", "\"abc\".foo");
        callee("[2].foo(1)", "(1)", "[2].foo");
        callee("new a.B(1)", "new", "a.B");
    }
}
