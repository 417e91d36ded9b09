//! A variable read on the left of an operator and assigned on its right, as in `a + a++`: inside functions the engine reads it when the
//! right side is done, because the variable is its own register. A copy of the value keeps the language's order (ECMA-262, 13.15.3).
//!
//! | what | becomes |
//! | --- | --- |
//! | `a + a++` | `(a,a) + a++` |
//! | `a += a++` | `a /*+*/= (a,a)+(a++)` |

use super::*;

impl Prober<'_> {
    /// The left operand of `binary`.
    pub(super) fn left_operand(&mut self, binary: &BinaryExpression<'_>) {
        if let Expression::Identifier(name) = binary.left.without_parentheses()
            && assigns(&binary.right, name.name.as_str())
        {
            self.insertions.open(binary.left.span().start, format!("({},", name.name));
            self.insertions.close(binary.left.span().end, ")");
        }
    }

    /// The variable of an assignment that computes.
    pub(super) fn left_of_assignment(&mut self, assignment: &AssignmentExpression<'_>) {
        let AssignmentTarget::AssignmentTargetIdentifier(name) = &assignment.left else { return };
        let Some(operator) = assignment.operator.to_binary_operator() else { return };
        if !assigns(&assignment.right, name.name.as_str()) {
            return;
        }
        let operator = operator.as_str();
        let Some(at) = self.token(name.span.end, operator) else { return };
        let right = assignment.right.span();
        self.insertions.open(at, "/*");
        self.insertions.close(at + operator.len() as u32, "*/");
        self.insertions.open(right.start, format!("({0},{0}){operator}(", name.name));
        self.insertions.close(right.end, ")");
    }
}

/// Whether evaluating `expression` itself, not a function in it, assigns to the variable `name`.
fn assigns(expression: &Expression<'_>, name: &str) -> bool {
    struct Assigns<'n> {
        name: &'n str,
        found: bool,
    }
    impl<'a> VisitJs<'a> for Assigns<'_> {
        fn visit_simple_assignment_target(&mut self, target: &SimpleAssignmentTarget<'a>) {
            if let SimpleAssignmentTarget::AssignmentTargetIdentifier(assigned) = target {
                self.found |= assigned.name == self.name;
            }
            walk::walk_simple_assignment_target(self, target);
        }
        fn visit_assignment_target(&mut self, target: &AssignmentTarget<'a>) {
            if let AssignmentTarget::AssignmentTargetIdentifier(assigned) = target {
                self.found |= assigned.name == self.name;
            }
            walk::walk_assignment_target(self, target);
        }
        fn visit_assignment_target_property_identifier(&mut self, property: &AssignmentTargetPropertyIdentifier<'a>) {
            self.found |= property.binding.name == self.name;
            walk::walk_assignment_target_property_identifier(self, property);
        }
        fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
        fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
        fn visit_class(&mut self, _: &Class<'a>) {}
    }
    let mut assigns = Assigns { name, found: false };
    assigns.visit_expression(expression);
    assigns.found
}
