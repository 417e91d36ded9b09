//! Supports claims about the value of a line: finds where the statement ending on a line begins, and prints such values.

use super::diagnostics::is_too_deep;
use super::insertions::put_apart;
use super::lines::Lines;
use oxc_allocator::Allocator;
use oxc_ast::ast::{ExpressionStatement, Statement};
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType, Span};
use std::collections::BTreeMap;

/// For each of `lines` (1-based) the first line of the innermost statement that ends on it; lines on which none ends are left out.
pub fn statement_starts(text: &str, lines: &[u32]) -> BTreeMap<u32, u32> {
    let found = find(text);
    let index = Lines::new(text);
    let mut starts: BTreeMap<u32, u32> = BTreeMap::new();
    for span in found.statements {
        let (first, last) = line_range(&index, span);
        if lines.contains(&last) {
            let start = starts.entry(last).or_insert(first);
            *start = first.max(*start);
        }
    }
    starts
}

/// The program with each expression statement that ends on one of `lines` printed by `console.log`, and the lines for which there is one.
/// Line numbers are unchanged: insertions contain no line break.
pub fn echo(text: &str, lines: &[u32]) -> (String, Vec<u32>) {
    let index = Lines::new(text);
    let mut spans: BTreeMap<u32, Span> = BTreeMap::new();
    for span in find(text).expressions {
        let (_, last) = line_range(&index, span);
        if lines.contains(&last) {
            // the innermost statement is visited last
            spans.insert(last, span);
        }
    }
    // spans may nest, so start and end are inserted separately
    let mut insertions: Vec<(u32, &str)> = spans.values().flat_map(|span| [(span.start, "console.log(("), (span.end, "))")]).collect();
    insertions.sort_by_key(|(at, _)| *at);
    let (mut out, mut done) = (String::new(), 0);
    for (at, inserted) in insertions {
        out.push_str(&text[done..at as usize]);
        put_apart(&mut out, inserted);
        out.push_str(inserted);
        done = at as usize;
    }
    (out + &text[done..], spans.into_keys().collect())
}

fn line_range(index: &Lines, span: Span) -> (u32, u32) {
    (index.position(span.start as usize).line, index.position((span.end as usize).saturating_sub(1)).line)
}

#[derive(Default)]
struct Found {
    statements: Vec<Span>,
    /// the expressions of expression statements, without their semicolon
    expressions: Vec<Span>,
}

fn find(text: &str) -> Found {
    let mut found = Found::default();
    if is_too_deep(text) {
        return found;
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
    found.visit_program(&parsed.program);
    found
}

impl<'a> VisitJs<'a> for Found {
    fn visit_statement(&mut self, statement: &Statement<'a>) {
        self.statements.push(statement.span());
        walk::walk_statement(self, statement);
    }

    fn visit_expression_statement(&mut self, statement: &ExpressionStatement<'a>) {
        self.expressions.push(statement.expression.span());
        walk::walk_expression_statement(self, statement);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_printed_where_they_stand() {
        assert_eq!(
            echo("1 + 1;\nlet a = 2\na, 3\n", &[1, 2, 3]),
            ("console.log((1 + 1));\nlet a = 2\nconsole.log((a, 3))\n".into(), vec![1, 3])
        );
        assert_eq!(echo("if (x) { x } // → 1", &[1]).0, "if (x) { console.log((x)) } // → 1");
        assert_eq!(echo("'a'\n  .length", &[2]).0, "console.log(('a'\n  .length))");
        assert_eq!(echo("[1].map(x => {\n  x;\n});", &[2, 3]).0, "console.log(([1].map(x => {\n  console.log((x));\n})));");
        assert_eq!(echo("if (x) y; else[x].pop()", &[1]).0, "if (x) y; else console.log(([x].pop()))");
        assert_eq!(echo("let broken = ;", &[1]).0, "let broken = ;");
    }

    #[test]
    fn a_statement_of_several_lines_is_found_from_its_end() {
        assert_eq!(statement_starts("f(\n  1,\n  2\n);\ng();", &[4, 5]), BTreeMap::from([(4, 1), (5, 5)]));
        assert_eq!(statement_starts("for (;;) {\n  f();\n}", &[2, 3]), BTreeMap::from([(2, 2), (3, 1)]));
    }
}
