//! The state at a step: call stack, variables in scope, their values.

use super::{Datum, Recording, StepKind};
use vocabulary::Place;
use vocabulary::outline::{BindingKind, ScopeKind, SiteKind, Statement};

/// A call on the stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// name of the function, empty if anonymous; `None` for the script
    pub name: Option<String>,
    /// its current step
    pub step: u32,
    /// the place of that step
    pub place: Option<Place>,
    /// its parameters with the values it was called with
    pub arguments: Vec<(String, Datum)>,
    /// its `this`, if the function uses it
    pub this: Option<Datum>,
}

/// The variables of one scope.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// the kind of scope
    pub kind: ScopeKind,
    /// name of the function
    pub name: String,
    /// its variables in order of declaration
    pub variables: Vec<Variable>,
    /// `this` of a function's scope
    pub this: Option<Datum>,
}

/// A variable at a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// the variable
    pub binding: u32,
    /// its name
    pub name: String,
    /// the kind of declaration
    pub kind: BindingKind,
    /// its current state
    pub state: State,
    /// its previous state, if it changed in this step
    pub before: Option<State>,
}

/// State of a variable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    /// uninitialised: reading it throws
    DeadZone,
    /// a value
    Held(Datum),
}

impl Recording {
    /// The call stack at a step, innermost first, the script last.
    pub fn stack(&self, step: u32) -> Vec<Call> {
        self.calls(step).collect()
    }

    /// The same as a lazy iterator: a stack can be thousands of calls deep.
    pub fn calls(&self, step: u32) -> impl Iterator<Item = Call> + '_ {
        let mut next = self.steps.get(step as usize).map(|s| (s.frame, step));
        std::iter::from_fn(move || {
            let (frame, at) = next?;
            let frame = self.frames.get(frame as usize)?;
            next = frame.below.and_then(|below| Some((below, frame.from?)));
            let arguments = self.index().arguments.get(&frame.call).map(Vec::as_slice).unwrap_or_default();
            Some(Call {
                name: self.call_name(frame.call).map(str::to_owned),
                step: at,
                place: self.place(at),
                arguments: arguments.iter().map(|(b, d)| (self.outline.bindings[*b as usize].name.clone(), *d)).collect(),
                this: self.index().this.get(&frame.call).copied(),
            })
        })
    }

    /// The variables in scope at a step, innermost scope first.
    pub fn groups(&self, step: u32) -> Vec<Group> {
        self.groups_in(step, step)
    }

    /// The variables in scope in a call of the stack, with their values after `step`. `at` is the call's [`Call::step`].
    pub fn groups_in(&self, step: u32, at: u32) -> Vec<Group> {
        let Some(place) = self.steps.get(at as usize) else { return Vec::new() };
        let mut groups = Vec::new();
        let mut scope = self.site(at).map(|s| s.scope);
        while let Some(number) = scope {
            let Some(found) = self.outline.scopes.get(number as usize) else { break };
            let variables: Vec<Variable> =
                self.index().declared[number as usize].iter().filter_map(|b| self.variable(*b, place.instance, step, at)).collect();
            let call = self.instances.get(place.instance as usize).map(|i| i.call);
            let first_function = !groups.iter().any(|g: &Group| g.kind == ScopeKind::Function);
            let this =
                call.filter(|_| found.kind == ScopeKind::Function && first_function).and_then(|c| self.index().this.get(&c)).copied();
            if !variables.is_empty() || this.is_some() || matches!(found.kind, ScopeKind::Function | ScopeKind::Script) {
                groups.push(Group { kind: found.kind, name: found.name.clone(), variables, this });
            }
            scope = found.parent;
        }
        groups
    }

    /// A variable in scope at a step, by name.
    pub fn variable_named(&self, step: u32, name: &str) -> Option<Variable> {
        self.groups(step).into_iter().flat_map(|g| g.variables).find(|v| v.name == name)
    }

    fn variable(&self, number: u32, from: u32, step: u32, at: u32) -> Option<Variable> {
        let binding = self.outline.bindings.get(number as usize)?;
        let holder = self.index().holder(self, number, from);
        let held = holder.and_then(|h| self.index().held(number, h, step));
        let state = |value: Option<Datum>| match value {
            Some(value) => State::Held(value),
            None if binding.kind.has_dead_zone() => State::DeadZone,
            None => State::Held(Datum::Undefined),
        };
        let (now, before) = match held {
            // the inner name of a function expression, and functions in blocks not yet entered
            None if binding.kind == BindingKind::Function => return None,
            None => (state(None), None),
            Some((since, ..)) if self.is_ahead(number, holder, since, at) => (State::DeadZone, None),
            Some((since, value, earlier)) => (State::Held(value), (since == step).then(|| state(earlier))),
        };
        Some(Variable { binding: number, name: binding.name.clone(), kind: binding.kind, state: now, before })
    }

    /// Whether a variable with a value from an earlier iteration is still to be declared in this one.
    fn is_ahead(&self, binding: u32, holder: Option<u32>, since: u32, at: u32) -> bool {
        let declared = &self.outline.bindings[binding as usize];
        let (Some(step), Some(site), Some(holder)) = (self.steps.get(at as usize), self.site(at), holder) else { return false };
        let same_call = self.instances[holder as usize].call == self.instances[step.instance as usize].call;
        if !declared.kind.has_dead_zone() || !same_call {
            return false;
        }
        let declaring = matches!(site.kind, SiteKind::Statement(Statement::Declaration | Statement::Class));
        if declaring && site.place.start <= declared.place.start && declared.place.end <= site.place.end {
            return since < self.began(at);
        }
        // A loop's own variables are declared before its test and body; everything else is declared in source order.
        site.place.end <= declared.place.start && since < at
    }

    /// The step in which the statement of a step began.
    pub fn began(&self, step: u32) -> u32 {
        let Some(this) = self.steps.get(step as usize) else { return step };
        if this.kind == StepKind::Began {
            return step;
        }
        let call = self.instances[this.instance as usize].call;
        (0..step)
            .rev()
            .find(|s| {
                let other = &self.steps[*s as usize];
                other.site == this.site && other.kind == StepKind::Began && self.instances[other.instance as usize].call == call
            })
            .unwrap_or(step)
    }
}
