//! The type ribbon: which types each variable held over the run.

use super::{Datum, Event, Recording};
use vocabulary::TypeName;
use vocabulary::outline::BindingKind;

/// The types of one variable over the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// the variable
    pub binding: u32,
    /// its name
    pub name: String,
    /// name of the function that declares it; empty for the script and for anonymous functions
    pub function: String,
    /// the kind of declaration
    pub kind: BindingKind,
    /// the types in order; consecutive values of one type form one segment
    pub segments: Vec<Segment>,
    /// whether it held values of different types; the `undefined` of a declaration without initializer is ignored
    pub is_mixed: bool,
}

/// A range of steps during which a variable held values of one type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// the type
    pub type_name: TypeName,
    /// the step in which it begins
    pub first: u32,
    /// the step in which the next segment begins, or the number of steps
    pub end: u32,
    /// number of values assigned in that range
    pub values: u32,
    /// the first value
    pub from: Datum,
    /// the last value
    pub to: Datum,
    /// the step of the last value
    pub last: u32,
}

impl Recording {
    /// The ribbon of every variable that was assigned, in order of declaration.
    pub fn ribbon(&self) -> Vec<Band> {
        let bands = self.outline.bindings.iter().enumerate().map(|(number, binding)| {
            let segments = self.segments(number as u32);
            let start = usize::from(segments.len() > 1 && segments[0].type_name == TypeName::Undefined);
            let is_mixed = segments.iter().skip(start).any(|s| s.type_name != segments[start].type_name);
            let function = self.function_of(binding.scope);
            Band { binding: number as u32, name: binding.name.clone(), function, kind: binding.kind, segments, is_mixed }
        });
        bands.filter(|b| !b.segments.is_empty()).collect()
    }

    fn segments(&self, binding: u32) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for (step, event) in self.index().writes.get(binding as usize).into_iter().flatten() {
            let Some(Event::Wrote { value, .. }) = self.events.get(*event as usize) else { continue };
            let type_name = TypeName::from(*value);
            match segments.last_mut() {
                Some(open) if open.type_name == type_name => {
                    open.values += 1;
                    open.to = *value;
                    open.last = *step;
                }
                open => {
                    if let Some(open) = open {
                        open.end = *step;
                    }
                    segments.push(Segment { type_name, first: *step, end: self.len(), values: 1, from: *value, to: *value, last: *step });
                }
            }
        }
        segments
    }

    /// The name of the function that contains a scope.
    pub(super) fn function_of(&self, scope: u32) -> String {
        let mut at = Some(scope);
        while let Some(scope) = at.and_then(|s| self.outline.scopes.get(s as usize)) {
            if scope.kind == vocabulary::outline::ScopeKind::Function {
                return scope.name.clone();
            }
            at = scope.parent;
        }
        String::new()
    }
}
