//! A text parsed once as a script: its syntax tree and its names, shared by all analyses.

use super::diagnostics;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_parser::Parser;
use oxc_semantic::{Semantic, SemanticBuilder};
use oxc_span::SourceType;
use vocabulary::Failure;

/// The allocator of syntax trees.
#[derive(Default)]
pub struct Arena(Allocator);

/// A script without syntax errors.
pub struct Script<'a> {
    pub(super) text: &'a str,
    pub(super) program: &'a Program<'a>,
    pub(super) semantic: Semantic<'a>,
}

impl<'a> Script<'a> {
    /// Parses `text`. `Err` holds its syntax errors, in source order.
    ///
    /// `None` means the text is too deep for recursion: it is left to the engine, which limits nesting and handles chains of any
    /// length.
    pub fn read(arena: &'a Arena, text: &'a str) -> Result<Option<Self>, Vec<Failure>> {
        if diagnostics::is_too_deep(text) {
            return Ok(None);
        }
        #[cfg(any(test, feature = "testing"))]
        READ.set(READ.get() + 1);
        let parsed = Parser::new(&arena.0, text, SourceType::script()).parse();
        let program = &*arena.0.alloc(parsed.program);
        let mut found: Vec<_> = parsed.diagnostics.into_iter().collect();
        if found.is_empty() {
            let checked = SemanticBuilder::new().with_build_nodes(true).with_check_syntax_error(true).build(program);
            found.extend(checked.diagnostics.into_iter().filter(|diagnostic| !diagnostics::is_no_clash(diagnostic, program)));
            if found.is_empty() {
                return Ok(Some(Self { text, program, semantic: checked.semantic }));
            }
        }
        Err(diagnostics::failures(&found, text))
    }
}

#[cfg(any(test, feature = "testing"))]
thread_local! {
    /// How many texts this thread has parsed.
    pub static READ: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
