//! The type ribbon: which types each variable held over the run.

use super::{Datum, Event, Recording};
use vocabulary::TypeName;
use vocabulary::outline::BindingKind;

/// The types of one variable over the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// which variable
    pub binding: u32,
    /// its name
    pub name: String,
    /// the name of the function it belongs to; empty for the script's own and for functions without a name
    pub function: String,
    /// how it is declared
    pub kind: BindingKind,
    /// the types in the order held; values of one type in a row are one segment
    pub segments: Vec<Segment>,
    /// it held values of different types; `undefined` of a declaration without a value does not count
    pub is_mixed: bool,
}

/// A stretch of steps over which a variable held values of one type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// the type
    pub type_name: TypeName,
    /// the step in which it came
    pub first: u32,
    /// the step in which the next type came, or the number of steps
    pub end: u32,
    /// how many values it got in that time
    pub values: u32,
    /// the first of them
    pub from: Datum,
    /// the last of them
    pub to: Datum,
    /// the step of the last
    pub last: u32,
}

impl Recording {
    /// The ribbon of every variable that got a value, in the order declared.
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

    /// The name of the function around a scope.
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
