//! Caches for frequent queries of a recording.

use super::{Datum, Event, Instance, Recording};
use std::collections::HashMap;
use std::sync::OnceLock;
use vocabulary::outline::Outline;

/// The index of a recording, built on first use. Derived from the rest, so it is ignored by comparisons.
#[derive(Clone, Debug, Default)]
pub(super) struct Lazy(OnceLock<Index>);

impl Lazy {
    /// Returns the index of `recording`, which must be the owner of this cache.
    pub fn of(&self, recording: &Recording) -> &Index {
        self.0.get_or_init(|| Index::new(recording))
    }
}

impl PartialEq for Lazy {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The index of a recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    depths: Vec<u32>,
    /// by binding and instance: the values held, each with its first step
    pub histories: HashMap<(u32, u32), Vec<(u32, Datum)>>,
    /// by binding: its writes as step and event
    pub writes: Vec<Vec<(u32, u32)>>,
    /// by scope: its bindings
    pub declared: Vec<Vec<u32>>,
    owners: Vec<Option<u32>>,
    /// by call: its `this`
    pub this: HashMap<u32, Datum>,
    /// by call: its parameters at entry, as binding and value
    pub arguments: HashMap<u32, Vec<(u32, Datum)>>,
}

impl Index {
    pub fn new(recording: &Recording) -> Self {
        let outline = &recording.outline;
        let mut index = Self {
            depths: Vec::with_capacity(recording.frames.len()),
            writes: vec![Vec::new(); outline.bindings.len()],
            declared: vec![Vec::new(); outline.scopes.len()],
            owners: outline.owners(),
            ..Self::default()
        };
        for frame in &recording.frames {
            let depth = frame.below.map_or(0, |below| index.depth_of(below) + 1);
            index.depths.push(depth);
        }
        for (number, binding) in outline.bindings.iter().enumerate() {
            index.declared[binding.scope as usize].push(number as u32);
        }
        for step in 0..recording.len() {
            let first = recording.steps[step as usize].first_event;
            let mut entering = None;
            for (offset, event) in recording.events_of(step).iter().enumerate() {
                match *event {
                    Event::Entered { call, this } => {
                        entering = recording.instances.get(call as usize).and_then(|i| Some((call, i.site?)));
                        index.this.extend(this.map(|t| (call, t)));
                    }
                    Event::Wrote { site, binding, instance, value } => {
                        index.histories.entry((binding, instance)).or_default().push((step, value));
                        index.writes[binding as usize].push((step, first + offset as u32));
                        if let Some((call, function)) = entering
                            && function == site
                        {
                            index.arguments.entry(call).or_default().push((binding, value));
                        }
                    }
                    Event::Copied { binding, instance, value } => {
                        index.histories.entry((binding, instance)).or_default().push((step, value))
                    }
                    _ => {}
                }
            }
        }
        index
    }

    pub fn depth_of(&self, frame: u32) -> u32 {
        self.depths.get(frame as usize).copied().unwrap_or(0)
    }

    /// What a variable held after a step, the step since when, and the value before that.
    pub fn held(&self, binding: u32, instance: u32, step: u32) -> Option<(u32, Datum, Option<Datum>)> {
        let history = self.histories.get(&(binding, instance))?;
        let at = history.partition_point(|(s, _)| *s <= step).checked_sub(1)?;
        let (since, value) = history[at];
        // the value when that step began
        let before = history[..at].iter().rev().find(|(s, _)| *s < since).map(|(_, d)| *d);
        Some((since, value, before))
    }

    /// The instance that holds a variable, as seen from instance `from`.
    pub fn holder(&self, recording: &Recording, binding: u32, from: u32) -> Option<u32> {
        holder(&recording.outline, &self.owners, &recording.instances, binding, from)
    }
}

/// The instance that holds a variable, as seen from an instance: the iteration with its own copy, else the call of its function.
pub fn holder(outline: &Outline, owners: &[Option<u32>], instances: &[Instance], binding: u32, from: u32) -> Option<u32> {
    let turn = outline.bindings.get(binding as usize)?.per_turn;
    let owner = owners[binding as usize];
    let mut at = from;
    loop {
        let instance = instances.get(at as usize)?;
        if (turn.is_some() && instance.site == turn) || instance.site == owner {
            return Some(at);
        }
        if at == 0 {
            return None;
        }
        at = instance.parent;
    }
}
