//! Which functions need no guard against endless recursion: those that can call nothing and make nothing of size.
//!
//! A recursion without end passes through a function that calls, and that one is guarded. What an operator or the reading of a property
//! may call counts too: in a program that could hook into these (an accessor, a `valueOf`, a `Proxy`) every function is guarded. The
//! guard costs about half of a call, and `(a, b) => a - b` is called for each step of a sort.

use super::*;

/// Whether the program could make operators or properties call its own functions.
pub(super) fn hooks(program: &Program<'_>) -> bool {
    let mut hooks = Hooks(false);
    hooks.visit_program(program);
    hooks.0
}

/// Whether nothing in the body calls, in a program without hooks, and nothing in it makes what the collector does not count.
pub(super) fn is_leaf(body: &FunctionBody<'_>) -> bool {
    let mut calls = Calls(false);
    calls.visit_function_body(body);
    !calls.0
}

/// The same for the value of an arrow function.
pub(super) fn is_leaf_value(value: &Expression<'_>) -> bool {
    let mut calls = Calls(false);
    calls.visit_expression(value);
    !calls.0
}

/// Names whose mention alone may mean a hook.
const HOOKING: [&str; 10] = [
    "toPrimitive",
    "hasInstance",
    "unscopables",
    "defineProperty",
    "defineProperties",
    "__defineGetter__",
    "__defineSetter__",
    "Proxy",
    "eval",
    "Function",
];
/// Names of properties that are a hook where somebody defines them; `get` and `set` stand in descriptors.
const HOOKED: [&str; 4] = ["toString", "valueOf", "get", "set"];

struct Hooks(bool);

impl Hooks {
    fn mention(&mut self, name: &str) {
        self.0 |= HOOKING.contains(&name);
    }

    fn definition(&mut self, name: &str) {
        self.0 |= HOOKING.contains(&name) || HOOKED.contains(&name);
    }
}

impl<'a> VisitJs<'a> for Hooks {
    fn visit_identifier_reference(&mut self, name: &IdentifierReference<'a>) {
        self.mention(name.name.as_str());
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        self.mention(member.property.name.as_str());
        walk::walk_static_member_expression(self, member);
    }

    fn visit_string_literal(&mut self, text: &StringLiteral<'a>) {
        self.definition(text.value.as_str());
    }

    fn visit_property_key(&mut self, key: &PropertyKey<'a>) {
        if let Some(name) = key.static_name() {
            self.definition(&name);
        }
        walk::walk_property_key(self, key);
    }

    fn visit_assignment_target(&mut self, target: &AssignmentTarget<'a>) {
        if let AssignmentTarget::StaticMemberExpression(member) = target {
            self.definition(member.property.name.as_str());
        }
        walk::walk_assignment_target(self, target);
    }

    fn visit_object_property(&mut self, property: &ObjectProperty<'a>) {
        self.0 |= property.kind != PropertyKind::Init;
        walk::walk_object_property(self, property);
    }

    fn visit_method_definition(&mut self, method: &MethodDefinition<'a>) {
        self.0 |= matches!(method.kind, MethodDefinitionKind::Get | MethodDefinitionKind::Set);
        walk::walk_method_definition(self, method);
    }

    fn visit_accessor_property(&mut self, _: &AccessorProperty<'a>) {
        self.0 = true;
    }

    fn visit_with_statement(&mut self, _: &WithStatement<'a>) {
        self.0 = true;
    }
}

/// Whether something calls, or makes what may be large.
struct Calls(bool);

impl<'a> VisitJs<'a> for Calls {
    fn visit_expression(&mut self, expression: &Expression<'a>) {
        self.0 |= matches!(
            expression,
            Expression::ArrayExpression(_)
                | Expression::ArrowFunctionExpression(_)
                | Expression::AwaitExpression(_)
                | Expression::CallExpression(_)
                | Expression::ClassExpression(_)
                | Expression::FunctionExpression(_)
                | Expression::ImportExpression(_)
                | Expression::NewExpression(_)
                | Expression::ObjectExpression(_)
                | Expression::RegExpLiteral(_)
                | Expression::TaggedTemplateExpression(_)
                | Expression::TemplateLiteral(_)
                | Expression::YieldExpression(_)
        );
        walk::walk_expression(self, expression);
    }

    /// `a?.()`
    fn visit_call_expression(&mut self, _: &CallExpression<'a>) {
        self.0 = true;
    }

    /// An iterator is called by spreading, by a pattern and by a loop; what is declared inside may be called.
    fn visit_statement(&mut self, statement: &Statement<'a>) {
        self.0 |= matches!(statement, Statement::ForOfStatement(_) | Statement::FunctionDeclaration(_) | Statement::ClassDeclaration(_));
        walk::walk_statement(self, statement);
    }

    fn visit_array_pattern(&mut self, _: &ArrayPattern<'a>) {
        self.0 = true;
    }

    fn visit_array_assignment_target(&mut self, _: &ArrayAssignmentTarget<'a>) {
        self.0 = true;
    }

    /// A list may grow by an assignment.
    fn visit_assignment_target(&mut self, target: &AssignmentTarget<'a>) {
        self.0 |= matches!(target, AssignmentTarget::ComputedMemberExpression(_));
        walk::walk_assignment_target(self, target);
    }
}
