//! Patterns inside patterns.
//!
//! | what | becomes |
//! | --- | --- |
//! | `const { a: { b } } = c` | `const { a: { b }=U("b") } = c`: the engine does not say that it was `a` that is undefined |
//! | `const { a: { b }, ...c } = d` | `const { a: $p0_1,$m:{ b }=$p0_1!==void 0?$p0_1:U("b"), ...c } = d` |
//! | `({ a: { b } = 1, ...c } = d)` | `({ a: $t,$m:{ b } = $t!==void 0?$t:1, ...c } = d)`, `$t` the frame's temporary |
//! | `var { a: { b }, ...c } = d` in a script | `var b,c;/*var*/let $p0_1={ a: $t,$m:{ b }=$t!==void 0?$t:U("b"), ...c } = d` |
//!
//! The engine forgets that the name before an inner pattern was taken and leaves it in the rest (ECMA-262, 14.3.3.2: every name
//! before the rest is excluded from it), so a variable takes it first. Nothing has the property `$m`: the inner pattern gets what
//! was taken; only a proxy can see that it was asked for.

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
        let takes = pattern.rest.is_some() && self.frame().binding != Binding::Shown;
        for property in &pattern.properties {
            self.visit_property_key(&property.key);
            self.element(&property.value, takes);
        }
    }

    /// The same with elements.
    pub(super) fn array_pattern<'a>(&mut self, pattern: &ArrayPattern<'a>) {
        for element in pattern.elements.iter().flatten() {
            self.element(element, false);
        }
        if let Some(rest) = &pattern.rest {
            self.visit_binding_pattern(&rest.argument);
        }
    }

    fn element<'a>(&mut self, element: &BindingPattern<'a>, takes: bool) {
        let (inner, default) = match element {
            BindingPattern::AssignmentPattern(with) => (&with.left, Some(&with.right)),
            inner => (inner, None),
        };
        let first = match inner {
            BindingPattern::ObjectPattern(object) => First::of(object.properties.first().map(|property| &property.key)),
            BindingPattern::ArrayPattern(_) => First::Element,
            _ => return self.visit_binding_pattern(element),
        };
        let assigned = self.frame().binding == Binding::Assigned;
        let taken = takes.then(|| if assigned { self.temporary() } else { self.hidden() });
        self.take(inner.span(), taken.as_deref());
        self.visit_binding_pattern(inner);
        self.give(inner.span(), taken.as_deref(), default, &first);
    }

    /// The pattern of an assignment.
    pub(super) fn object_target<'a>(&mut self, target: &ObjectAssignmentTarget<'a>) {
        let takes = target.rest.is_some() && self.frame().temporary;
        for property in &target.properties {
            match property {
                AssignmentTargetProperty::AssignmentTargetPropertyProperty(named) => {
                    self.visit_property_key(&named.name);
                    self.target(&named.binding, takes);
                }
                property => self.visit_assignment_target_property(property),
            }
        }
        if let Some(rest) = &target.rest {
            self.visit_assignment_target_rest(rest);
        }
    }

    /// The same with elements.
    pub(super) fn array_target<'a>(&mut self, target: &ArrayAssignmentTarget<'a>) {
        for element in target.elements.iter().flatten() {
            self.target(element, false);
        }
        if let Some(rest) = &target.rest {
            self.visit_assignment_target_rest(rest);
        }
    }

    fn target<'a>(&mut self, element: &AssignmentTargetMaybeDefault<'a>, takes: bool) {
        let (inner, default) = match element {
            AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(with) => (Some(&with.binding), Some(&with.init)),
            inner => (inner.as_assignment_target(), None),
        };
        let (inner, first) = match inner {
            Some(inner @ AssignmentTarget::ObjectAssignmentTarget(object)) => (inner, First::of_target(object.properties.first())),
            Some(inner @ AssignmentTarget::ArrayAssignmentTarget(_)) => (inner, First::Element),
            _ => return self.visit_assignment_target_maybe_default(element),
        };
        let taken = takes.then(|| self.temporary());
        self.take(inner.span(), taken.as_deref());
        self.visit_assignment_target(inner);
        self.give(inner.span(), taken.as_deref(), default, &first);
    }

    /// Takes the property into `taken`, where the pattern `inner` stands in the text.
    fn take(&mut self, inner: Span, taken: Option<&str>) {
        if let Some(taken) = taken {
            self.insertions.open(inner.start, format!("{taken},{}m:", self.prefix));
        }
    }

    /// Gives `inner` what was taken; visits what stands in for it if that is undefined, or says that nothing does.
    fn give<'a>(&mut self, inner: Span, taken: Option<&str>, default: Option<&Expression<'a>>, first: &First) {
        let taken = taken.map(|taken| format!("{taken}!==void 0?{taken}:")).unwrap_or_default();
        if let Some(default) = default {
            self.insertions.open(default.span().start, taken);
            return self.visit_expression(default);
        }
        let undefined = self.call('U');
        let missing = match first {
            First::Element => format!("{undefined}()"),
            First::Property(name) => format!("{undefined}({name:?})"),
            First::Unknown if taken.is_empty() => return,
            First::Unknown => "void 0".into(),
        };
        self.insertions.close(inner.end, format!("={taken}{missing}"));
    }
}

/// What a pattern asks for first.
enum First {
    Element,
    Property(String),
    Unknown,
}

impl First {
    fn of(key: Option<&PropertyKey<'_>>) -> Self {
        key.and_then(|key| key.static_name()).map_or(Self::Unknown, |name| Self::Property(name.to_string()))
    }

    fn of_target(property: Option<&AssignmentTargetProperty<'_>>) -> Self {
        match property {
            Some(AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(name)) => Self::Property(name.binding.name.to_string()),
            Some(AssignmentTargetProperty::AssignmentTargetPropertyProperty(named)) => Self::of(Some(&named.name)),
            None => Self::Unknown,
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
