//! The static box: what a compiler that types each box by its first value would reject before the program runs.
//!
//! A model of static typing for teaching, neither Java's nor C's nor TypeScript's rules: `let x; x = 1` is fine, a string may be
//! joined with anything (as in Java), `null` fits where an object or text fits (as in Java), conditions may be of any type (as in C).
//! If a type cannot be inferred it is unknown, and everything is accepted: a refusal is always a real change, mix or lack.
//! Does not run anything and does not depend on how refusals are worded.

mod call;
mod check;
mod class;
mod expression;
mod first;
mod function;
mod library;
mod member;
mod narrow;
mod operator;
mod pattern;
mod types;

use super::diagnostics::is_too_deep;
use check::Checker;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_parser::Parser;
use oxc_semantic::{Scoping, SemanticBuilder};
use oxc_span::SourceType;
use std::collections::HashMap;
use vocabulary::StaticBoxes;

/// The boxes and refusals of a program, or `None` if it has a syntax error.
pub fn static_boxes(text: &str) -> Option<StaticBoxes> {
    if is_too_deep(text) {
        return None;
    }
    let arena = Allocator::default();
    let parsed = Parser::new(&arena, text, SourceType::script()).parse();
    if !parsed.diagnostics.is_empty() {
        return None;
    }
    let scoping = SemanticBuilder::new().build(&parsed.program).semantic.into_scoping();
    Some(Checker::new(text, &scoping).program(&parsed.program))
}

/// Inferred receivers: for each property that is read or called, keyed by the byte offset of its name, the built-in class of the
/// value it belongs to.
pub(super) fn receivers<'p, 'a: 'p>(text: &'p str, program: &'p Program<'a>, scoping: &'p Scoping) -> HashMap<u32, &'static str> {
    Checker::new(text, scoping).receivers(program)
}
