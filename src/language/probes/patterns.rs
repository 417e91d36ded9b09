//! A pattern inside an object pattern that gathers the rest: the engine forgets that the name before it was taken, and
//! `{ a: { b }, ...rest }` leaves `a` in `rest` (ECMA-262, 14.3.3.2: every name before the rest is excluded from it).
//!
//! | what | becomes |
//! | --- | --- |
//! | `const { a: { b }, ...c } = d` | `const { a: $p0_1,$m:{ b }=$p0_1, ...c } = d` |
//! | `({ a: { b } = 1, ...c } = d)` | `({ a: $t,$m:{ b } = $t!==void 0?$t:1, ...c } = d)`, `$t` the frame's temporary |
//! | `var { a: { b }, ...c } = d` in a script | `var b,c;/*var*/let $p0_1={ a: $t,$m:{ b }=$t, ...c } = d` |
//!
//! Nothing has the property `$m`, so the inner pattern takes what was taken before; only a proxy can see that it was asked for.

use super::*;

/// What becomes of a name that a pattern is given now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Binding {
    /// it is declared where only the code around sees it
    #[default]
    Hidden,
    /// it would show on the global object
    Shown,
    /// it is not declared: the declaration became an assignment
    Assigned,
}

impl Prober<'_> {
    /// A declaration, in a list of statements or elsewhere.
    pub(super) fn declaration<'a>(&mut self, declaration: &VariableDeclaration<'a>, listed: bool) {
        let binding = self.binding(declaration, listed);
        for declarator in &declaration.declarations {
            self.frame().binding = binding;
            self.visit_binding_pattern(&declarator.id);
            self.frame().binding = Binding::Hidden;
            if let Some(init) = &declarator.init {
                self.visit_expression(init);
            }
        }
    }

    fn binding(&mut self, declaration: &VariableDeclaration<'_>, listed: bool) -> Binding {
        let in_script = declaration.kind == VariableDeclarationKind::Var && self.frames.len() == 1;
        if !in_script {
            Binding::Hidden
        } else if self.local(declaration) {
            Binding::Assigned
        } else if listed && declaration.declarations.iter().any(|declarator| forgets(&declarator.id)) {
            let names = declaration.declarations.iter().flat_map(|declarator| declarator.id.get_binding_identifiers());
            let names: Vec<&str> = names.map(|name| name.name.as_str()).collect();
            let start = declaration.span.start;
            self.insertions.open(start, format!("var {};/*", names.join(",")));
            self.insertions.close(start + 3, "*/let");
            for declarator in &declaration.declarations {
                let name = self.hidden();
                self.insertions.open(declarator.span.start, name + "=");
            }
            Binding::Assigned
        } else {
            Binding::Shown
        }
    }

    /// A name that nobody knows, also not a script of the same group.
    fn hidden(&mut self) -> String {
        self.count += 1;
        format!("{}p{}_{}", self.prefix, self.earlier.scripts, self.count)
    }

    /// The pattern of a declaration or a parameter.
    pub(super) fn object_pattern<'a>(&mut self, pattern: &ObjectPattern<'a>) {
        let binding = self.frame().binding;
        if pattern.rest.is_none() || binding == Binding::Shown {
            return walk::walk_object_pattern(self, pattern);
        }
        for property in &pattern.properties {
            self.visit_property_key(&property.key);
            let (inner, default) = match &property.value {
                BindingPattern::AssignmentPattern(with) => (&with.left, Some(&with.right)),
                inner => (inner, None),
            };
            if matches!(inner, BindingPattern::BindingIdentifier(_)) {
                self.visit_binding_pattern(&property.value);
                continue;
            }
            let taken = if binding == Binding::Assigned { self.temporary() } else { self.hidden() };
            self.take(inner.span(), &taken);
            self.visit_binding_pattern(inner);
            self.give(inner.span(), &taken, default);
        }
    }

    /// The pattern of an assignment.
    pub(super) fn object_target<'a>(&mut self, target: &ObjectAssignmentTarget<'a>) {
        if target.rest.is_none() || !self.frame().temporary {
            return walk::walk_object_assignment_target(self, target);
        }
        for property in &target.properties {
            let AssignmentTargetProperty::AssignmentTargetPropertyProperty(named) = property else {
                self.visit_assignment_target_property(property);
                continue;
            };
            self.visit_property_key(&named.name);
            let (inner, default) = match &named.binding {
                AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(with) => (Some(&with.binding), Some(&with.init)),
                inner => (inner.as_assignment_target(), None),
            };
            let Some(inner) = inner.filter(|inner| inner.is_assignment_target_pattern()) else {
                self.visit_assignment_target_maybe_default(&named.binding);
                continue;
            };
            let taken = self.temporary();
            self.take(inner.span(), &taken);
            self.visit_assignment_target(inner);
            self.give(inner.span(), &taken, default);
        }
        if let Some(rest) = &target.rest {
            self.visit_assignment_target_rest(rest);
        }
    }

    /// Takes the property into `taken`, where the pattern `inner` stands in the text.
    fn take(&mut self, inner: Span, taken: &str) {
        self.insertions.open(inner.start, format!("{taken},{}m:", self.prefix));
    }

    /// Gives `inner` what was taken; visits what stands in for it if that is undefined.
    fn give<'a>(&mut self, inner: Span, taken: &str, default: Option<&Expression<'a>>) {
        match default {
            Some(default) => {
                self.insertions.open(default.span().start, format!("{taken}!==void 0?{taken}:"));
                self.visit_expression(default);
            }
            None => self.insertions.close(inner.end, format!("={taken}")),
        }
    }
}

/// Whether the engine would forget a name in the pattern.
fn forgets(pattern: &BindingPattern<'_>) -> bool {
    match pattern {
        BindingPattern::BindingIdentifier(_) => false,
        BindingPattern::AssignmentPattern(with) => forgets(&with.left),
        BindingPattern::ArrayPattern(array) => array.elements.iter().flatten().any(forgets),
        BindingPattern::ObjectPattern(object) => {
            let nests = |value: &BindingPattern<'_>| match value {
                BindingPattern::AssignmentPattern(with) => !with.left.is_binding_identifier(),
                value => !value.is_binding_identifier(),
            };
            object.properties.iter().any(|property| (object.rest.is_some() && nests(&property.value)) || forgets(&property.value))
        }
    }
}
