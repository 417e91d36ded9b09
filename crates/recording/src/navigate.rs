//! Navigation through steps: over and out of calls, past loops, between changes.

use super::state::State;
use super::{Datum, Event, Recording};
use vocabulary::TypeName;

impl Recording {
    /// The next step that is not inside a call made by this one.
    pub fn over(&self, step: u32) -> Option<u32> {
        let depth = self.depth(step);
        (step + 1..self.len()).find(|s| self.depth(*s) <= depth)
    }

    /// The previous step, skipping calls.
    pub fn back_over(&self, step: u32) -> Option<u32> {
        let depth = self.depth(step);
        (0..step).rev().find(|s| self.depth(*s) <= depth)
    }

    /// The first step after the current call returned.
    pub fn out(&self, step: u32) -> Option<u32> {
        let depth = self.depth(step);
        (step + 1..self.len()).find(|s| self.depth(*s) < depth)
    }

    /// The last step before the current call began.
    pub fn back_out(&self, step: u32) -> Option<u32> {
        let depth = self.depth(step);
        (0..step).rev().find(|s| self.depth(*s) < depth)
    }

    /// The first step after the innermost loop around this one; `None` outside loops or if the loop never ends.
    pub fn past_loop(&self, step: u32) -> Option<u32> {
        let head = self.site(step)?.inside?;
        let depth = self.depth(step);
        (step + 1..self.len()).find(|s| self.depth(*s) < depth || self.depth(*s) == depth && !self.is_in_loop(*s, head))
    }

    /// The last step before the innermost loop around this one began.
    pub fn before_loop(&self, step: u32) -> Option<u32> {
        let head = self.site(step)?.inside?;
        let depth = self.depth(step);
        (0..step).rev().find(|s| self.depth(*s) < depth || self.depth(*s) == depth && !self.is_in_loop(*s, head))
    }

    pub(super) fn is_in_loop(&self, step: u32, head: u32) -> bool {
        self.steps.get(step as usize).is_some_and(|s| self.outline.is_in_loop(s.site, head))
    }

    /// The steps that assign a variable, in order.
    pub fn changes(&self, binding: u32) -> impl DoubleEndedIterator<Item = u32> + '_ {
        self.index().writes.get(binding as usize).into_iter().flatten().map(|(step, _)| *step)
    }

    /// The next step that assigns a variable.
    pub fn next_change(&self, binding: u32, step: u32) -> Option<u32> {
        let writes = self.index().writes.get(binding as usize)?;
        writes.get(writes.partition_point(|(s, _)| *s <= step)).map(|(s, _)| *s)
    }

    /// The last step before this one that assigned a variable.
    pub fn previous_change(&self, binding: u32, step: u32) -> Option<u32> {
        let writes = self.index().writes.get(binding as usize)?;
        writes[..writes.partition_point(|(s, _)| *s < step)].last().map(|(s, _)| *s)
    }

    /// The last value assigned to a variable in a step.
    pub fn value_written(&self, binding: u32, step: u32) -> Option<Datum> {
        self.events_of(step).iter().rev().find_map(|e| match e {
            Event::Wrote { binding: b, value, .. } if *b == binding => Some(*value),
            _ => None,
        })
    }

    /// The type of a variable after the last time that a line (1-based) ran; `None` if the line never ran, the name is not in scope
    /// there, or it is in its dead zone.
    pub fn type_after(&self, line: u32, name: &str) -> Option<TypeName> {
        let step = (0..self.len()).rev().find(|s| {
            self.place(*s).is_some_and(|p| p.start.line <= line && line <= p.end.line) && self.variable_named(*s, name).is_some()
        })?;
        match self.variable_named(step, name)?.state {
            State::Held(datum) => Some(TypeName::from(datum)),
            State::DeadZone => None,
        }
    }

    /// The first step on a line (1-based), for a link into the code.
    pub fn first_on_line(&self, line: u32) -> Option<u32> {
        (0..self.len()).find(|s| self.place(*s).is_some_and(|p| p.start.line == line))
    }
}
