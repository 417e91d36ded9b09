//! Finds the built-ins a program uses: undeclared global names, their properties, and methods whose receiver type can be inferred.
//!
//! Receiver types come from the static box's inference. If the type is unknown, a method that only built-in types have
//! is reported as likely (not certain), dated to the oldest of them.

use super::Find;
use super::table::{Feature, Kind, features};
use crate::boxes;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_semantic::Scoping;
use oxc_span::{GetSpan, Span};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const TYPED: [&str; 12] = [
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
    "Float16Array",
    "Float32Array",
    "Float64Array",
    "BigInt64Array",
    "BigUint64Array",
];

/// Rows by full name; a row's name such as `Array length (instance)` is entered as `Array.prototype.length`.
static BY_NAME: LazyLock<HashMap<String, &'static Feature>> = LazyLock::new(|| {
    let entered = |f: &'static Feature| match f.name.strip_suffix(" (instance)").and_then(|n| n.split_once(' ')) {
        Some((owner, name)) => (format!("{owner}.prototype.{name}"), f),
        None => (f.name.clone(), f),
    };
    features().iter().filter(|f| f.kind != Kind::Syntax).map(entered).collect()
});

/// For each property name the oldest row that has it as a method of instances.
static METHODS: LazyLock<HashMap<&'static str, &'static Feature>> = LazyLock::new(|| {
    let mut oldest: HashMap<&'static str, &'static Feature> = HashMap::new();
    for f in features().iter().filter(|f| f.kind == Kind::Prototype && !f.accessor) {
        if let Some((_, name)) = f.name.split_once(".prototype.") {
            let entry = oldest.entry(name).or_insert(f);
            if f.edition < entry.edition {
                *entry = f;
            }
        }
    }
    oldest
});

pub(super) fn finds<'a>(program: &Program<'a>, text: &str, scoping: &Scoping) -> Vec<Find> {
    let mut names = OwnNames(HashSet::new());
    names.visit_program(program);
    let mut finder = Finder { scoping, own: names.0, receivers: boxes::receivers(text, program, scoping), found: Vec::new() };
    finder.visit_program(program);
    finder.found
}

/// Property names that the program defines on its own objects.
struct OwnNames(HashSet<String>);

impl<'a> VisitJs<'a> for OwnNames {
    fn visit_property_key(&mut self, it: &PropertyKey<'a>) {
        self.0.extend(it.static_name().map(|n| n.into_owned()));
        walk::walk_property_key(self, it);
    }
    fn visit_assignment_expression(&mut self, it: &AssignmentExpression<'a>) {
        if let AssignmentTarget::StaticMemberExpression(m) = &it.left {
            self.0.insert(m.property.name.to_string());
        }
        walk::walk_assignment_expression(self, it);
    }
}

struct Finder<'s> {
    scoping: &'s Scoping,
    own: HashSet<String>,
    receivers: HashMap<u32, &'static str>,
    found: Vec<Find>,
}

impl Finder<'_> {
    /// The name of an identifier that the program does not declare.
    fn global<'n>(&self, e: &'n Expression<'_>) -> Option<&'n str> {
        match e.without_parentheses() {
            Expression::Identifier(id) if self.unresolved(id) => Some(id.name.as_str()),
            _ => None,
        }
    }

    fn unresolved(&self, id: &IdentifierReference<'_>) -> bool {
        id.reference_id.get().is_none_or(|r| self.scoping.get_reference(r).symbol_id().is_none())
    }

    fn add(&mut self, name: &str, span: Span, certain: bool) -> bool {
        let Some(feature) = BY_NAME.get(name) else { return false };
        self.found.push((feature.id.as_str(), span, certain));
        true
    }

    /// Records `owner.name`; typed arrays also match under their common name, `TypedArray`.
    fn add_static(&mut self, owner: &str, name: &str, span: Span) -> bool {
        self.add(&format!("{owner}.{name}"), span, true) || (TYPED.contains(&owner) && self.add(&format!("TypedArray.{name}"), span, true))
    }

    fn property(&mut self, object: &Expression<'_>, name: &str, span: Span, called: bool) {
        if let Some(owner) = self.global(object) {
            if owner == "arguments" {
                self.add(&format!("arguments.{name}"), span, true);
                return;
            }
            let owner = owner.to_owned();
            if self.add_static(&owner, name, span) || BY_NAME.contains_key(&owner) {
                return;
            }
        }
        // X.prototype.name
        if let Expression::StaticMemberExpression(m) = object.without_parentheses()
            && m.property.name == "prototype"
            && let Some(owner) = self.global(&m.object)
        {
            let typed = TYPED.contains(&owner);
            let full = format!("{owner}.prototype.{name}");
            if !self.add(&full, span, true) && typed {
                self.add(&format!("TypedArray.prototype.{name}"), span, true);
            }
            return;
        }
        match self.receivers.get(&span.start).copied() {
            Some("Object") => {
                self.add(&format!("Object.prototype.{name}"), span, !self.own.contains(name));
            }
            Some(owner) => {
                let owner = if TYPED.contains(&owner) { "TypedArray" } else { owner };
                if !self.add(&format!("{owner}.prototype.{name}"), span, true) && name.starts_with(|c: char| c.is_alphabetic()) {
                    self.add(&format!("Object.prototype.{name}"), span, true);
                }
            }
            None if called && !self.own.contains(name) => {
                if let Some(feature) = METHODS.get(name) {
                    self.found.push((feature.id.as_str(), span, false));
                }
            }
            None => {}
        }
    }
}

impl<'a> VisitJs<'a> for Finder<'_> {
    fn visit_identifier_reference(&mut self, it: &IdentifierReference<'a>) {
        if self.unresolved(it) {
            self.add(&it.name, it.span, true);
        }
    }

    fn visit_call_expression(&mut self, it: &CallExpression<'a>) {
        if let Expression::StaticMemberExpression(m) = it.callee.without_parentheses() {
            self.property(&m.object, &m.property.name, m.property.span, true);
            self.visit_expression(&m.object);
        } else {
            self.visit_expression(&it.callee);
        }
        for argument in &it.arguments {
            self.visit_argument(argument);
        }
    }

    fn visit_static_member_expression(&mut self, it: &StaticMemberExpression<'a>) {
        self.property(&it.object, &it.property.name, it.property.span, false);
        walk::walk_static_member_expression(self, it);
    }

    fn visit_computed_member_expression(&mut self, it: &ComputedMemberExpression<'a>) {
        // x[Symbol.iterator]
        if let Expression::StaticMemberExpression(key) = &it.expression
            && self.global(&key.object) == Some("Symbol")
        {
            let name = format!("[Symbol.{}]", key.property.name);
            if let Some(owner) = self.receivers.get(&it.expression.span().start).copied() {
                self.add(&format!("{owner}.prototype{name}"), it.expression.span(), true);
            }
        }
        walk::walk_computed_member_expression(self, it);
    }

    fn visit_new_expression(&mut self, it: &NewExpression<'a>) {
        // new Error("…", { cause })
        if self.global(&it.callee).is_some_and(|n| n.ends_with("Error"))
            && let Some(Argument::ObjectExpression(options)) = it.arguments.get(1)
            && let Some(cause) = options.properties.iter().find_map(|p| match p {
                ObjectPropertyKind::ObjectProperty(p) if p.key.static_name().is_some_and(|n| n == "cause") => Some(p.key.span()),
                _ => None,
            })
        {
            self.add("Error.prototype.cause", cause, true);
        }
        walk::walk_new_expression(self, it);
    }
}
