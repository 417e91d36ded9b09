//! `a ||= b` on a variable. Where nothing is assigned to a global one the engine keeps its place, and the assignment around it then
//! puts its value there: `var c = (a ||= b)` would change `a`.

use super::*;

impl Prober<'_> {
    /// `a ||= b` becomes `a||(a = b)`, which reads, assigns and names functions alike. It needs no parentheses: where an assignment
    /// may stand, so may a stronger operator. True if it is to be closed at its end.
    pub(super) fn logical_assignment(&mut self, assignment: &AssignmentExpression<'_>) -> bool {
        let AssignmentTarget::AssignmentTargetIdentifier(name) = &assignment.left else { return false };
        // in sloppy code a variable may be called so, but where it begins a statement parsers take it for a declaration
        if name.name == "let" {
            return false;
        }
        let sign = assignment.operator.as_str();
        let at = assignment.operator.is_logical().then(|| self.token(name.span.end, sign)).flatten();
        let Some(at) = at else { return false };
        self.insertions.open(assignment.span.start, format!("{}{}(", name.name, &sign[..2]));
        self.insertions.open(at, "/*");
        self.insertions.close(at + 2, "*/");
        true
    }
}
