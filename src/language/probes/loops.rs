//! Probes for memory: in loops that make much, and where a text is doubled.

use super::*;

/// Methods that make something as large as what they are called on.
const MAKERS: &[&str] = &[
    "concat",
    "fill",
    "filter",
    "flat",
    "from",
    "join",
    "map",
    "padEnd",
    "padStart",
    "parse",
    "push",
    "repeat",
    "replaceAll",
    "reverse",
    "slice",
    "split",
    "stringify",
    "toReversed",
    "toSorted",
    "toSpliced",
    "with",
];

impl Prober<'_> {
    /// The body of a loop; collecting garbage needs a moment in each turn if much is made in it.
    pub(super) fn turn<'a>(&mut self, body: &Statement<'a>) {
        if !makes(body) {
            return self.visit_statement(body);
        }
        self.count += 1;
        let text = format!("const {}m{}={}();", self.prefix, self.count, self.call('G'));
        match body {
            Statement::BlockStatement(block) => {
                self.insertions.close(block.span.start + 1, text);
                self.visit_block_statement(block);
            }
            single => {
                let span = single.span();
                self.insertions.open(span.start, format!("{{{text}"));
                self.visit_statement(single);
                self.insertions.close(span.end, "}");
            }
        }
    }

    /// `s += s`, `s = s + s`, ``s = `${s}${s}` ``: the last `s` is looked at before it is too long.
    pub(super) fn doubling(&mut self, assignment: &AssignmentExpression<'_>) {
        let AssignmentTarget::AssignmentTargetIdentifier(target) = &assignment.left else { return };
        let needed = match assignment.operator {
            AssignmentOperator::Addition => 1,
            AssignmentOperator::Assign => 2,
            _ => return,
        };
        let mut found = Vec::new();
        operands(&assignment.right, target.name.as_str(), &mut found);
        if let (true, Some(last)) = (found.len() >= needed, found.last()) {
            let double = self.call('D');
            self.insertions.open(last.start, format!("{double}("));
            self.insertions.close(last.end, ")");
        }
    }
}

/// Where `name` stands as an operand of `+` or a part of a template.
fn operands(expression: &Expression<'_>, name: &str, found: &mut Vec<Span>) {
    match expression.without_parentheses() {
        Expression::Identifier(used) if used.name == name => found.push(used.span),
        Expression::BinaryExpression(binary) if binary.operator == BinaryOperator::Addition => {
            operands(&binary.left, name, found);
            operands(&binary.right, name, found);
        }
        Expression::TemplateLiteral(template) => template.expressions.iter().for_each(|part| operands(part, name, found)),
        _ => {}
    }
}

fn makes(body: &Statement<'_>) -> bool {
    struct Makes(bool);
    impl<'a> VisitJs<'a> for Makes {
        fn visit_new_expression(&mut self, _: &NewExpression<'a>) {
            self.0 = true;
        }
        fn visit_spread_element(&mut self, _: &SpreadElement<'a>) {
            self.0 = true;
        }
        fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
            let name = call.callee.as_member_expression().and_then(|member| member.static_property_name());
            self.0 |= name.is_some_and(|name| MAKERS.contains(&name));
            walk::walk_call_expression(self, call);
        }
        fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
        fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
        fn visit_class(&mut self, _: &Class<'a>) {}
    }
    let mut makes = Makes(false);
    makes.visit_statement(body);
    makes.0
}
