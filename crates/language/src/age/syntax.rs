//! Finds the constructs a program uses by visiting the tree; each find spans the keyword or operator that shows it.

mod expressions;
mod finder;
mod functions;
mod statements;

use super::Find;
use expressions::Expressions;
use finder::Finder;
use functions::Functions;
use oxc_ast::ast::Program;
use oxc_ast_visit::VisitJs;
use statements::Statements;

/// All finds in a program, unordered.
pub(super) fn finds(program: &Program<'_>, text: &str) -> Vec<Find> {
    let mut finder = Finder { text, found: Vec::new() };
    Statements { finder: &mut finder }.visit_program(program);
    Functions::new(&mut finder).visit_program(program);
    Expressions { finder: &mut finder }.visit_program(program);
    finder.comments(program);
    finder.found
}
