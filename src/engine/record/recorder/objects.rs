//! The objects of a run: when they are looked at again, and what is kept of their changes.

use super::super::look::{ENTRIES, Looker};
use super::{Known, Recorder};
use crate::recording::{Change, Event, History, Key, Kind, ObjectState, Slot};
use boa_engine::{Context, object::SinceSnapshot};

/// Objects looked at after one step, and levels followed from the variables in reach.
const LOOKS: usize = 200;
const LEVELS: u32 = 3;
/// Looks, and entries compared in those that are not cheap, for which objects are followed deeper than the variables in reach hold them.
const DEEP: usize = 150_000;
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
        self.round += 1;
        let mut around: Vec<(u32, u32)> = Vec::new();
        let scope = self.made.outline.sites.get(step.site as usize).map(|s| s.scope);
        let mut instance = step.instance;
        loop {
            for at in 0..self.holding[instance as usize].len() {
                let (binding, id) = self.holding[instance as usize][at];
                if self.in_reach(binding, scope) && self.meets(id) {
                    around.push((id, 1));
                }
            }
            if instance == 0 {
                break;
            }
            instance = self.made.instances[instance as usize].parent;
        }
        let levels = if self.compared < DEEP { LEVELS } else { 1 };
        let mut next = 0;
        while next < around.len() && next < LOOKS {
            let (id, level) = around[next];
            next += 1;
            // these are costly to look at and do not change by themselves
            let settled = |s: &ObjectState| matches!(s.kind, Kind::Error(_) | Kind::RegExp(_) | Kind::Boxed(_));
            if self.known.get(id as usize).and_then(Option::as_ref).is_some_and(|known| settled(&known.state)) {
                continue;
            }
            self.look(id, context);
            if level < levels
                && let Some(Some(known)) = self.known.get(id as usize)
            {
                let inside: Vec<u32> = known.state.objects().collect();
                for id in inside {
                    if self.meets(id) {
                        around.push((id, level + 1));
                    }
                }
            }
        }
    }

    /// Whether a binding's scope is this one or one around it.
    fn in_reach(&self, binding: u32, from: Option<u32>) -> bool {
        let Some(wanted) = self.made.outline.bindings.get(binding as usize).map(|b| b.scope) else { return true };
        let mut scope = from;
        while let Some(at) = scope {
            if at == wanted {
                return true;
            }
            scope = self.made.outline.scopes.get(at as usize).and_then(|s| s.parent);
        }
        false
    }

    /// Whether an object is met for the first time in this round.
    fn meets(&mut self, id: u32) -> bool {
        let at = id as usize;
        if self.met.len() <= at {
            self.met.resize(at + 1, 0);
        }
        std::mem::replace(&mut self.met[at], self.round) != self.round
    }

    pub fn look(&mut self, id: u32, context: &mut Context) {
        let Some(object) = self.values.objects.get(id as usize).cloned() else { return };
        self.compared += 1;
        if let Some(Some(known)) = self.known.get_mut(id as usize)
            && let Some(seen) = &mut known.seen
            && let Ok(object) = object.try_borrow()
        {
            match object.properties().since(seen, ENTRIES) {
                SinceSnapshot::Same => return,
                SinceSnapshot::Longer(length) if matches!(known.state.kind, Kind::Array(_)) => {
                    return self.change(id, vec![Change::Kind(Kind::Array(length))]);
                }
                _ => {}
            }
        }
        let Some(state) = self.looker.look(&object, &mut self.values, context) else { return };
        self.compared += state.entries.len();
        let changes = match self.known.get(id as usize).and_then(Option::as_ref) {
            Some(known) if known.state == state => Vec::new(),
            Some(known) => known.state.changes_to(&state),
            None => vec![Change::Whole(Box::new(state))],
        };
        if !changes.is_empty() {
            self.change(id, changes);
        }
        if let Some(Some(known)) = self.known.get_mut(id as usize) {
            known.seen = Looker::snapshot(&object);
        }
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
            let Known { state, since, .. } = self.known[at].get_or_insert_with(Default::default);
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
