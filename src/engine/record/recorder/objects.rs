//! The objects of a run: when they are looked at again, and what is kept of their changes.

use super::Recorder;
use crate::recording::{Change, Event, History, Key, Kind, ObjectState, Slot};
use boa_engine::Context;
use std::collections::HashSet;

/// Objects looked at after one step, and levels followed from the variables in reach.
const LOOKS: usize = 200;
const LEVELS: u32 = 3;
/// Entries compared in all looks of a recording that follow objects deeper than the variables in reach hold them.
const DEEP: usize = 3_000_000;
/// Whole states of an object stand at most this many changes apart.
const CHECKPOINT: usize = 32;

impl Recorder {
    /// Looks at what may have changed in the step that ends, and at objects met for the first time.
    pub fn finish_step(&mut self, context: &mut Context) {
        let Some(current) = self.current.take() else { return };
        if current.calls && !self.made.steps.is_empty() {
            self.look_around(context);
        }
        let mut looks = 0;
        let mut next = 0;
        while next < self.values.fresh.len() && looks < LOOKS {
            let id = self.values.fresh[next];
            next += 1;
            if self.known.get(id as usize).is_none_or(Option::is_none) {
                self.look(id, context);
                looks += 1;
            }
        }
        self.values.fresh.clear();
    }

    /// Looks again at the objects that variables in reach hold, some levels deep while there is time for it.
    pub fn look_around(&mut self, context: &mut Context) {
        let Some(step) = self.made.steps.last().copied() else { return };
        let mut around: Vec<(u32, u32)> = Vec::new();
        let mut scopes = Vec::new();
        let mut scope = self.made.outline.sites.get(step.site as usize).map(|s| s.scope);
        while let Some(at) = scope {
            scopes.push(at);
            scope = self.made.outline.scopes.get(at as usize).and_then(|s| s.parent);
        }
        let bindings = &self.made.outline.bindings;
        let in_reach = |binding: u32| bindings.get(binding as usize).is_none_or(|b| scopes.contains(&b.scope));
        let mut instance = step.instance;
        loop {
            around.extend(self.holding[instance as usize].iter().filter(|(b, _)| in_reach(*b)).map(|(_, id)| (*id, 1)));
            if instance == 0 {
                break;
            }
            instance = self.made.instances[instance as usize].parent;
        }
        let levels = if self.compared < DEEP { LEVELS } else { 1 };
        let mut next = 0;
        let mut seen = HashSet::new();
        around.retain(|(id, _)| seen.insert(*id));
        while next < around.len() && next < LOOKS {
            let (id, level) = around[next];
            next += 1;
            // these are costly to look at and do not change by themselves
            let settled = |s: &ObjectState| matches!(s.kind, Kind::Error(_) | Kind::RegExp(_) | Kind::Boxed(_));
            if self.known.get(id as usize).and_then(Option::as_ref).is_some_and(|(s, _)| settled(s)) {
                continue;
            }
            self.look(id, context);
            if level < levels
                && let Some(Some((state, _))) = self.known.get(id as usize)
            {
                around.extend(state.objects().filter(|o| seen.insert(*o)).map(|o| (o, level + 1)));
            }
        }
    }

    pub fn look(&mut self, id: u32, context: &mut Context) {
        let Some(object) = self.values.objects.get(id as usize).cloned() else { return };
        let Some(state) = self.looker.look(&object, &mut self.values, context) else { return };
        self.compared += state.entries.len() + 1;
        let changes = match self.known.get(id as usize).and_then(Option::as_ref) {
            Some((before, _)) if *before == state => return,
            Some((before, _)) => before.changes_to(&state),
            None => vec![Change::Whole(Box::new(state))],
        };
        self.change(id, changes);
    }

    pub fn change(&mut self, id: u32, changes: Vec<Change>) {
        let step = self.step();
        let at = id as usize;
        if self.known.len() <= at {
            self.known.resize_with(at + 1, || None);
        }
        if self.made.objects.len() <= at {
            self.made.objects.resize_with(at + 1, History::default);
        }
        let first = self.known[at].is_none();
        let history = &mut self.made.objects[at];
        for change in changes {
            let (state, since) = self.known[at].get_or_insert_with(Default::default);
            state.apply(&change);
            let kept = match change {
                Change::Whole(_) => {
                    *since = 0;
                    change
                }
                _ if *since + 1 >= CHECKPOINT.max(state.entries.len()) => {
                    *since = 0;
                    Change::Whole(Box::new(state.clone()))
                }
                change => {
                    *since += 1;
                    change
                }
            };
            self.bytes +=
                size_of::<(u32, Change)>() + if let Change::Whole(s) = &kept { s.entries.len() * size_of::<(Key, Slot)>() } else { 0 };
            history.changes.push((step, kept));
        }
        if !first {
            self.event(Event::Changed(id));
        }
    }
}
