//! The few insertions with which a plain run is made: they cost next to nothing and nobody can tell them from the inside.
//!
//! The engine does not know a class's source. Each probe is an ordinary call of a function with a reserved name; what these do is the engine's matter.
//!
//! | what | becomes |
//! | --- | --- |
//! | `catch (e) {` | `catch (e) {const $k=K(e);`: `K` puts the browsers' words into an error of the engine's |
//! | `class A {` | `class A {static{C(this,n)}`: tells which text a class has |
//!
//! Variables at the top become locals: see `locals`. What an era did otherwise is put in by the same way: see `eras`.
//!
//! Where a name may mean something else (inside `with`) nothing is inserted.

use super::insertions::{Inserted, Insertions, unescaped};
use crate::run::Era;
use locals::Locals;
use oxc_allocator::Allocator;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType, Span};
use oxc_syntax::operator::{BinaryOperator, UnaryOperator};
use oxc_syntax::scope::ScopeFlags;
use std::collections::HashSet;

mod bases;
mod classes;
mod eras;
mod functions;
mod locals;
#[cfg(test)]
mod tests;

/// A text ready to run.
#[derive(Clone, Debug)]
pub struct Probed {
    /// the text with the probes
    pub inserted: Inserted,
    /// what the probes' names begin with; occurs nowhere in the original
    pub prefix: String,
    /// byte spans of the classes in the original, in the order of the numbers their probes tell
    pub classes: Vec<(u32, u32)>,
}

/// How much came before a script in the same run: what is numbered goes on from there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Earlier {
    /// scripts
    pub scripts: u32,
    /// classes in them
    pub classes: u32,
}

/// Puts the probes into `text`, which must be a script without syntax errors, and the rules that `era` had. A program that is run alone says which names the global object has: its own become locals, see `locals`.
pub fn probe(text: &str, earlier: Earlier, era: Era, alone: Option<&HashSet<String>>) -> Probed {
    let prefix = free_prefix(text);
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
    if !parsed.diagnostics.is_empty() {
        return Probed { inserted: Inserted::nothing(text), prefix, classes: Vec::new() };
    }
    let locals = alone.map(|globals| Locals::of(&parsed.program, globals)).unwrap_or_default();
    let mut prober =
        Prober { text, locals, era, prefix, insertions: Insertions::default(), classes: Vec::new(), earlier, depth: 0, count: 0 };
    prober.script(&parsed.program);
    Probed { inserted: prober.insertions.apply(text), prefix: prober.prefix, classes: prober.classes }
}

/// The shortest prefix that does not occur in `text`.
fn free_prefix(text: &str) -> String {
    let mut prefix = "$_".to_owned();
    let read = unescaped(text);
    while text.contains(&prefix) || read.contains(&prefix) {
        prefix.push('_');
    }
    prefix
}

struct Prober<'t> {
    text: &'t str,
    locals: Locals,
    era: Era,
    prefix: String,
    insertions: Insertions,
    classes: Vec<(u32, u32)>,
    earlier: Earlier,
    /// functions around what is visited
    depth: u32,
    count: u32,
}

impl Prober<'_> {
    /// A function with a reserved name.
    fn call(&self, letter: char) -> String {
        format!("{}{letter}", self.prefix)
    }

    fn script(&mut self, program: &Program<'_>) {
        self.directives(&program.directives);
        self.declare_locals(program);
        self.list(&program.body);
    }

    /// A statement of a list. If a parenthesis now begins it, the line before it must be ended first.
    fn listed<'a>(&mut self, statement: &Statement<'a>) {
        let since = self.insertions.len();
        let start = statement.span().start;
        self.visit_statement(statement);
        if self.insertions.opened_since(since, start) {
            self.insertions.open_first(since, start, ";");
        }
    }

    fn list<'a>(&mut self, statements: &[Statement<'a>]) {
        for statement in statements {
            self.listed(statement);
        }
    }

    /// The offset of `token`, which follows `from` after blanks, comments and closing parentheses.
    fn token(&self, from: u32, token: &str) -> Option<u32> {
        let mut at = from as usize;
        loop {
            let rest = &self.text[at..];
            if rest.starts_with(token) {
                return u32::try_from(at).ok();
            }
            at += if rest.starts_with("/*") {
                rest.find("*/")? + 2
            } else if rest.starts_with("//") {
                rest.find(['\n', '\r', '\u{2028}', '\u{2029}'])?
            } else {
                let next = rest.chars().next()?;
                if !next.is_whitespace() && next != '\u{feff}' && next != ')' {
                    return None;
                }
                next.len_utf8()
            };
        }
    }
}

impl<'a> VisitJs<'a> for Prober<'_> {
    fn visit_block_statement(&mut self, block: &BlockStatement<'a>) {
        self.list(&block.body);
    }

    fn visit_switch_case(&mut self, case: &SwitchCase<'a>) {
        if let Some(test) = &case.test {
            self.visit_expression(test);
        }
        self.list(&case.consequent);
    }

    fn visit_with_statement(&mut self, statement: &WithStatement<'a>) {
        self.visit_expression(&statement.object);
        self.equalities_within(&statement.body);
    }

    fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
        if declaration.kind == VariableDeclarationKind::Var && self.depth == 0 {
            self.local(declaration);
        }
        walk::walk_variable_declaration(self, declaration);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause<'a>) {
        self.catch(clause);
    }

    fn visit_computed_member_expression(&mut self, member: &ComputedMemberExpression<'a>) {
        self.visit_expression(&member.object);
        self.visit_expression(&member.expression);
    }

    fn visit_function(&mut self, function: &Function<'a>, _: ScopeFlags) {
        self.parameters(&function.params);
        if let Some(body) = &function.body {
            self.body(body);
        }
    }

    fn visit_arrow_function_expression(&mut self, arrow: &ArrowFunctionExpression<'a>) {
        self.parameters(&arrow.params);
        self.arrow_body(&arrow.body);
    }

    fn visit_class(&mut self, class: &Class<'a>) {
        self.class(class);
    }

    fn visit_property_definition(&mut self, field: &PropertyDefinition<'a>) {
        self.field(field);
    }

    fn visit_static_block(&mut self, block: &StaticBlock<'a>) {
        self.depth += 1;
        self.list(&block.body);
        self.depth -= 1;
    }

    fn visit_expression(&mut self, expression: &Expression<'a>) {
        if !self.read(expression) {
            walk::walk_expression(self, expression);
        }
    }

    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        self.place(&call.callee);
        for argument in &call.arguments {
            self.visit_argument(argument);
        }
    }

    fn visit_new_expression(&mut self, new: &NewExpression<'a>) {
        self.place(&new.callee);
        for argument in &new.arguments {
            self.visit_argument(argument);
        }
    }

    fn visit_unary_expression(&mut self, unary: &UnaryExpression<'a>) {
        match unary.operator {
            UnaryOperator::Delete => self.place(&unary.argument),
            _ => self.visit_expression(&unary.argument),
        }
    }

    fn visit_binary_expression(&mut self, binary: &BinaryExpression<'a>) {
        self.equality(binary);
        walk::walk_binary_expression(self, binary);
    }
}
