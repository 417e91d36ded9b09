//! The few insertions with which a plain run is made: they cost next to nothing and nobody can tell them from the inside.
//!
//! The engine does not say which of `null` and `undefined` a property was read of, nor knows a class's source. Each probe is an ordinary call of a function with a reserved name; what these do is the engine's matter.
//!
//! | what | becomes |
//! | --- | --- |
//! | `a.b` | `(a??N(a)).b`: `N` answers with an object whose every use throws what the language prescribes |
//! | `f().b` | `(($t=f())??N($t)).b` |
//! | `x => f().b` | `x => {let $t;return …}`, where the temporary is needed |
//! | `catch (e) {` | `catch (e) {const $k=K(e);`: `K` puts the browsers' words into an error of the engine's |
//! | `class A {` | `class A {static #c=C(this,n);`: tells which text a class has |
//! | `a + a++` | `(a,a) + a++`, see `order` |
//! | `a \|\|= b` | `a\|\|(a /*\|\|*/= b)`, see `logical` |
//! | `const { a: { b } } = c` | `const { a: { b }=U("b") } = c`: `U` throws that `a` is undefined, see `patterns` |
//! | `(f = () => 1) =>` | `(f = F("f",() => 1)) =>`: names a function that is a parameter's default value |
//!
//! Variables at the top become locals: see `locals`. What an era did otherwise is put in by the same way: see `eras`.
//!
//! Where a name may mean something else (inside `with`) nothing is inserted.

use super::insertions::{Inserted, Insertions};
use crate::run::Era;
use locals::Locals;
use oxc_allocator::Allocator;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType, Span};
use oxc_syntax::operator::{BinaryOperator, UnaryOperator};
use oxc_syntax::scope::ScopeFlags;
use patterns::Binding;
use std::collections::HashSet;

mod bases;
mod classes;
mod eras;
mod functions;
mod locals;
mod logical;
mod order;
mod patterns;
#[cfg(test)]
mod tests;

/// What the engine is asked for by name in a probed text: `PREFIX` and one of these letters.
pub const PROBES: &[char] = &['N', 'K', 'C', 'F', 'S', 'R', 'U'];
/// And the temporary of scripts, a variable: `PREFIX` and this.
pub const TEMPORARY: &str = "t0";

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
    let mut prober = Prober {
        text,
        locals,
        era,
        prefix,
        insertions: Insertions::default(),
        classes: Vec::new(),
        earlier,
        frames: vec![Frame::default()],
        count: 0,
    };
    prober.script(&parsed.program);
    Probed { inserted: prober.insertions.apply(text), prefix: prober.prefix, classes: prober.classes }
}

/// The shortest prefix that does not occur in `text`.
fn free_prefix(text: &str) -> String {
    let mut prefix = "$_".to_owned();
    while text.contains(&prefix) {
        prefix.push('_');
    }
    prefix
}

/// Deeper chains (`a.b.c…`) keep their innermost probes only: each probe nests, and parsers recurse.
const CHAIN: usize = 30;

/// What is known of the function that is being visited.
#[derive(Default)]
struct Frame {
    /// number of the frame; makes its names unique, because equal names in nested functions meet an error of the engine
    number: u32,
    /// whether a temporary can be declared
    temporary: bool,
    /// whether one is needed
    needed: bool,
    /// what becomes of the names in the pattern that is visited
    binding: Binding,
}

struct Prober<'t> {
    text: &'t str,
    locals: Locals,
    era: Era,
    prefix: String,
    insertions: Insertions,
    classes: Vec<(u32, u32)>,
    earlier: Earlier,
    frames: Vec<Frame>,
    count: u32,
}

impl Prober<'_> {
    fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the script's own frame is never popped")
    }

    fn push_frame(&mut self, temporary: bool) {
        self.count += 1;
        self.frames.push(Frame { number: self.count, temporary, ..Frame::default() });
    }

    fn pop_frame(&mut self) -> Frame {
        self.frames.pop().expect("frames are pushed and popped in pairs")
    }

    /// The name of the frame's temporary, which is needed now.
    fn temporary(&mut self) -> String {
        let frame = self.frame();
        frame.needed = true;
        let number = frame.number;
        format!("{}t{number}", self.prefix)
    }

    /// A function with a reserved name.
    fn call(&self, letter: char) -> String {
        format!("{}{letter}", self.prefix)
    }

    fn script(&mut self, program: &Program<'_>) {
        // The engine declares the temporary of scripts beside the probes: group blocks share one scope.
        self.frame().temporary = true;
        self.directives(&program.directives);
        self.declare_locals(program);
        self.list(&program.body);
    }

    /// A statement of a list. If a parenthesis now begins it, the line before it must be ended first.
    fn listed<'a>(&mut self, statement: &Statement<'a>) {
        let since = self.insertions.len();
        let start = statement.span().start;
        match statement {
            Statement::VariableDeclaration(declaration) => self.declaration(declaration, true),
            statement => self.visit_statement(statement),
        }
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
        self.declaration(declaration, false);
    }

    fn visit_object_pattern(&mut self, pattern: &ObjectPattern<'a>) {
        self.object_pattern(pattern);
    }

    fn visit_array_pattern(&mut self, pattern: &ArrayPattern<'a>) {
        self.array_pattern(pattern);
    }

    fn visit_array_assignment_target(&mut self, target: &ArrayAssignmentTarget<'a>) {
        self.array_target(target);
    }

    fn visit_object_assignment_target(&mut self, target: &ObjectAssignmentTarget<'a>) {
        self.object_target(target);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause<'a>) {
        self.catch(clause);
    }

    fn visit_chain_expression(&mut self, chain: &ChainExpression<'a>) {
        self.chain(chain);
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        self.base(&member.object);
    }

    fn visit_computed_member_expression(&mut self, member: &ComputedMemberExpression<'a>) {
        self.base(&member.object);
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
        self.push_frame(false);
        self.list(&block.body);
        self.pop_frame();
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
        self.left_operand(binary);
        walk::walk_binary_expression(self, binary);
    }

    fn visit_assignment_expression(&mut self, assignment: &AssignmentExpression<'a>) {
        self.left_of_assignment(assignment);
        let closes = self.logical_assignment(assignment);
        walk::walk_assignment_expression(self, assignment);
        if closes {
            self.insertions.close(assignment.span.end, ")");
        }
    }
}
