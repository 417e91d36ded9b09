//! Rewrites a program under a different rule, to compute the result that a common misconception predicts.
//!
//! Each rival is the whole text with one rule replaced throughout. It is only run, never displayed.

use super::insertions::put_apart;
use super::script::{Arena, Script};
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::{GetSpan, Span};
use oxc_syntax::operator::{BinaryOperator, LogicalOperator, UnaryOperator};

/// The misconception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// `+` adds strings that look like numbers, and joins numbers
    Joining,
    /// `==` and `===` are swapped
    Equality,
    /// `const b = a` makes a copy
    Copies,
    /// a loop's `var` and `let` are swapped
    Closures,
    /// `typeof` returns the expected type: "null", "array"
    Typeof,
    /// `-` and `*` do not convert strings
    Arithmetic,
    /// numbers are decimal and exact
    Exact,
    /// `??` and `||` are swapped
    Fallback,
    /// `Number` and `parseInt` are swapped
    Reading,
    /// `sort()` sorts numbers by size
    Sorting,
    /// a primitive is an instance of its wrapper's class
    Instances,
}

impl Rule {
    /// All rules, the most common misconception first.
    const ALL: [Self; 11] = [
        Self::Joining,
        Self::Equality,
        Self::Copies,
        Self::Closures,
        Self::Typeof,
        Self::Arithmetic,
        Self::Exact,
        Self::Fallback,
        Self::Reading,
        Self::Sorting,
        Self::Instances,
    ];

    /// The helper function that implements the rule, if it needs one.
    fn helper(self) -> &'static str {
        match self {
            Self::Joining => {
                "const $rival = (a, b) => { const r = a + b; if (typeof r !== 'string') return String(a) + String(b); const n = Number(a) + Number(b); return n === n ? n : r; };"
            }
            Self::Copies => {
                "const $rival = (v) => Array.isArray(v) ? v.slice() : v && Object.getPrototypeOf(v) === Object.prototype ? Object.assign({}, v) : v;"
            }
            Self::Typeof => "const $rival = (v) => v === null ? 'null' : Array.isArray(v) ? 'array' : v !== v ? 'NaN' : typeof v;",
            Self::Arithmetic => "const $rival = (a, b, r) => typeof a === 'string' || typeof b === 'string' ? NaN : r(a, b);",
            Self::Exact => "const $rival = (r) => typeof r === 'number' ? Number(r.toPrecision(12)) : r;",
            Self::Instances => "const $rival = (v) => Object(v);",
            Self::Equality | Self::Closures | Self::Fallback | Self::Reading | Self::Sorting => "",
        }
    }
}

/// The rival programs of a text, one for each rule that affects it; empty if the text does not parse.
pub fn rivals(text: &str) -> Vec<String> {
    let arena = Arena::default();
    let Ok(Some(script)) = Script::read(&arena, text) else { return Vec::new() };
    let rival = |rule: Rule| {
        let mut exchange = Exchange { rule, text, edits: Vec::new() };
        exchange.visit_program(script.program);
        (!exchange.edits.is_empty()).then(|| format!("{}{}", rule.helper(), exchange.done()))
    };
    Rule::ALL.into_iter().filter_map(rival).collect()
}

/// Collects the edits of one rule, inner expressions before outer ones.
struct Exchange<'t> {
    rule: Rule,
    text: &'t str,
    edits: Vec<(u32, u32, String)>,
}

impl Exchange<'_> {
    fn put(&mut self, start: u32, end: u32, text: impl Into<String>) {
        self.edits.push((start, end, text.into()));
    }

    /// Inserts `before` and `after` around a span.
    fn wrap(&mut self, span: Span, before: &str, after: &str) {
        self.put(span.start, span.start, before);
        self.put(span.end, span.end, after);
    }

    /// Replaces the text between two operands.
    fn operator(&mut self, left: Span, right: Span, text: &str) {
        self.put(left.end, right.start, text);
    }

    fn done(mut self) -> String {
        // stable sort: edits at the same position keep their order
        self.edits.sort_by_key(|(start, _, _)| *start);
        let (mut out, mut at) = (String::new(), 0);
        for (start, end, text) in &self.edits {
            if (*start as usize) < at {
                continue;
            }
            for piece in [&self.text[at..*start as usize], text] {
                put_apart(&mut out, piece);
                out.push_str(piece);
            }
            at = *end as usize;
        }
        put_apart(&mut out, &self.text[at..]);
        out + &self.text[at..]
    }

    fn head(&mut self, declaration: &VariableDeclaration<'_>) {
        let (word, other) = match declaration.kind {
            VariableDeclarationKind::Var => ("var", "let"),
            VariableDeclarationKind::Let => ("let", "var"),
            _ => return,
        };
        let start = declaration.span.start;
        self.put(start, start + word.len() as u32, other);
    }

    fn copied(&mut self, value: &Expression<'_>) {
        if self.rule == Rule::Copies && matches!(value, Expression::Identifier(_)) {
            self.wrap(value.span(), "$rival(", ")");
        }
    }
}

impl<'a> VisitJs<'a> for Exchange<'_> {
    fn visit_binary_expression(&mut self, it: &BinaryExpression<'a>) {
        walk::walk_binary_expression(self, it);
        let (left, right) = (it.left.span(), it.right.span());
        match (self.rule, it.operator) {
            (Rule::Joining, BinaryOperator::Addition) => {
                self.operator(left, right, ", ");
                self.wrap(it.span, "$rival(", ")");
            }
            (Rule::Equality, BinaryOperator::Equality) => self.operator(left, right, " === "),
            (Rule::Equality, BinaryOperator::Inequality) => self.operator(left, right, " !== "),
            (Rule::Equality, BinaryOperator::StrictEquality) => self.operator(left, right, " == "),
            (Rule::Equality, BinaryOperator::StrictInequality) => self.operator(left, right, " != "),
            (
                Rule::Arithmetic,
                BinaryOperator::Subtraction | BinaryOperator::Multiplication | BinaryOperator::Division | BinaryOperator::Remainder,
            ) => {
                let sign = it.operator.as_str();
                self.operator(left, right, ", ");
                self.wrap(it.span, "$rival(", &format!(", (a, b) => a {sign} b)"));
            }
            (
                Rule::Exact,
                BinaryOperator::Addition | BinaryOperator::Subtraction | BinaryOperator::Multiplication | BinaryOperator::Division,
            ) => self.wrap(it.span, "$rival(", ")"),
            (Rule::Instances, BinaryOperator::Instanceof) => self.wrap(left, "$rival(", ")"),
            _ => {}
        }
    }

    fn visit_logical_expression(&mut self, it: &LogicalExpression<'a>) {
        walk::walk_logical_expression(self, it);
        let other = match it.operator {
            LogicalOperator::Or => " ?? ",
            LogicalOperator::Coalesce => " || ",
            LogicalOperator::And => return,
        };
        if self.rule == Rule::Fallback {
            self.operator(it.left.span(), it.right.span(), other);
        }
    }

    fn visit_unary_expression(&mut self, it: &UnaryExpression<'a>) {
        walk::walk_unary_expression(self, it);
        // an undeclared name cannot be passed as an argument
        if self.rule == Rule::Typeof && it.operator == UnaryOperator::Typeof {
            let argument = it.argument.span();
            if matches!(it.argument, Expression::Identifier(_)) {
                self.wrap(it.span, "(", &format!(" === 'undefined' ? 'undefined' : $rival({}))", argument.source_text(self.text)));
            } else {
                self.put(it.span.start, argument.start, "$rival(");
                self.put(it.span.end, it.span.end, ")");
            }
        }
    }

    fn visit_variable_declarator(&mut self, it: &VariableDeclarator<'a>) {
        walk::walk_variable_declarator(self, it);
        if let Some(value) = &it.init {
            self.copied(value);
        }
    }

    fn visit_assignment_expression(&mut self, it: &AssignmentExpression<'a>) {
        walk::walk_assignment_expression(self, it);
        self.copied(&it.right);
    }

    fn visit_for_statement(&mut self, it: &ForStatement<'a>) {
        if let (Rule::Closures, Some(ForStatementInit::VariableDeclaration(declaration))) = (self.rule, &it.init) {
            self.head(declaration);
        }
        walk::walk_for_statement(self, it);
    }

    fn visit_call_expression(&mut self, it: &CallExpression<'a>) {
        walk::walk_call_expression(self, it);
        match (self.rule, &it.callee) {
            (Rule::Reading, Expression::Identifier(name)) if name.name == "Number" => self.put(name.span.start, name.span.end, "parseInt"),
            (Rule::Reading, Expression::Identifier(name)) if name.name == "parseInt" => self.put(name.span.start, name.span.end, "Number"),
            (Rule::Sorting, Expression::StaticMemberExpression(member)) if member.property.name == "sort" && it.arguments.is_empty() => {
                self.put(it.span.end - 1, it.span.end - 1, "(a, b) => a - b");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rivals;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = rivals(text);
        assert!(found.iter().any(|rival| rival.ends_with(expected)), "{found:#?}");
    }

    #[test]
    fn one_rule_is_exchanged_everywhere() {
        check("1 + 2 + '3'", "$rival($rival(1, 2), '3')");
        check("(1 + 2) * +'3'", "($rival(1, 2)) * +'3'");
        check("a == b !== c", "a === b != c");
        check("const b = a; c = a; d = 1;", "const b = $rival(a); c = $rival(a); d = 1;");
        check("for (var i = 0; i < 3; i++);", "for (let i = 0; i < 3; i++);");
        check("typeof null", "$rival(null)");
        check("function f(){ return[1]+'2' }", "return $rival([1], '2') }");
        check("typeof x", "(typeof x === 'undefined' ? 'undefined' : $rival(x))");
        check("'5' * (2 - 1)", "$rival('5', ($rival(2, 1, (a, b) => a - b)), (a, b) => a * b)");
        check("a ?? (b || c)", "a || (b ?? c)");
        check("Number('1') + parseInt('2')", "parseInt('1') + Number('2')");
        check("[10, 9].sort()", "[10, 9].sort((a, b) => a - b)");
        check("'a' instanceof String", "$rival('a') instanceof String");
    }

    #[test]
    fn what_no_rule_touches_or_nobody_can_read_has_no_rival() {
        assert!(rivals("let x = 5; x = 7;").is_empty());
        assert!(rivals("1 + ;").is_empty());
    }
}
