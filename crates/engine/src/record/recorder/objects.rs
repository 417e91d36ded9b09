//! When objects are inspected again, and how their changes are stored.

use super::super::look::{ENTRIES, Looker};
use super::{Known, Recorder};
use boa_engine::{Context, object::SinceSnapshot};
use recording::{Change, Event, History, Key, Kind, ObjectState, Slot};

/// Maximum number of objects inspected after one step, and levels followed from the variables in scope.
const LOOKS: usize = 200;
const LEVELS: u32 = 3;
/// Looks, plus entries compared in full comparisons, until which objects are followed deeper than the variables in scope.
const DEEP: usize = 150_000;
/// Maximum number of changes between two full states of an object.
const CHECKPOINT: usize = 32;

impl Recorder {
    /// Inspects what may have changed in the ending step, and objects seen for the first time.
    pub fn finish_step(&mut self, context: &mut Context) {
        if !self.tape.rest() {
            return;
        }
        if self.tape.calls {
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

    /// Inspects the objects held by variables in scope, some levels deep within the limits.
    pub fn look_around(&mut self, context: &mut Context) {
        let Some(step) = self.tape.steps.last().copied() else { return };
        self.round += 1;
        let mut around: Vec<(u32, u32)> = Vec::new();
        let scope = self.made.outline.sites.get(step.site as usize).map(|s| s.scope);
        let mut instance = step.instance;
        loop {
            for at in 0..self.tape.holding[instance as usize].len() {
                let (binding, id) = self.tape.holding[instance as usize][at];
                if self.in_reach(binding, scope) && self.meets(id) {
                    around.push((id, 1));
                }
            }
            if instance == 0 {
                break;
            }
            instance = self.tape.instances[instance as usize].parent;
        }
        let levels = if self.compared < DEEP { LEVELS } else { 1 };
        let mut next = 0;
        while next < around.len() && next < LOOKS {
            let (id, level) = around[next];
            next += 1;
            if self.known.get(id as usize).and_then(Option::as_ref).is_some_and(|known| known.settled) {
                continue;
            }
            self.look(id, context);
            if level < levels && self.known.get(id as usize).and_then(Option::as_ref).is_some_and(|known| known.leads) {
                let inside = self.state_of(id).map(ObjectState::objects).unwrap_or_default();
                for id in inside {
                    if self.meets(id) {
                        around.push((id, level + 1));
                    }
                }
            }
        }
    }

    /// The state of an object at the last look.
    pub fn state_of(&self, id: u32) -> Option<&ObjectState> {
        let known = self.known.get(id as usize)?.as_ref()?;
        known.state.as_ref().or_else(|| match self.made.objects.get(id as usize)?.changes.last() {
            Some((_, Change::Whole(state))) => Some(state),
            _ => None,
        })
    }

    /// Whether the scope of a binding is `from` or encloses it.
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

    /// Whether an object is visited for the first time in this round.
    fn meets(&mut self, id: u32) -> bool {
        let at = id as usize;
        if self.met.len() <= at {
            self.met.resize(at + 1, 0);
        }
        std::mem::replace(&mut self.met[at], self.round) != self.round
    }

    pub fn look(&mut self, id: u32, context: &mut Context) {
        let Some(object) = self.values.objects.get(id as usize) else { return };
        self.compared += 1;
        let seen = self.known.get_mut(id as usize).and_then(Option::as_mut).and_then(|known| known.seen.as_mut());
        let since = seen.and_then(|seen| Some(object.try_borrow().ok()?.properties().since(seen, ENTRIES)));
        let object = match since {
            Some(SinceSnapshot::Same) => return,
            Some(SinceSnapshot::Longer(length)) if self.state_of(id).is_some_and(|state| matches!(state.kind, Kind::Array(_))) => {
                return self.change(id, vec![Change::Kind(Kind::Array(length))]);
            }
            _ => object.clone(),
        };
        let Some(state) = self.looker.look(&object, &mut self.values, context) else { return };
        self.compared += state.entries.len();
        let changes = match self.state_of(id) {
            Some(known) if *known == state => Vec::new(),
            Some(known) => known.changes_to(&state),
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
        for change in changes {
            let kept = match change {
                Change::Whole(state) => state,
                change => {
                    let mut state = match self.known[at].as_mut().and_then(|known| known.state.take()) {
                        Some(state) => state,
                        None => self.state_of(id).cloned().unwrap_or_default(),
                    };
                    state.apply(&change);
                    let known = self.known[at].get_or_insert_with(Known::default);
                    known.since += 1;
                    if known.since < CHECKPOINT.max(state.entries.len()) {
                        known.leads = known.leads || change.object().is_some();
                        known.state = Some(state);
                        self.keep(at, step, change);
                        continue;
                    }
                    Box::new(state)
                }
            };
            let leads = !kept.objects().is_empty();
            let settled = matches!(kept.kind, Kind::Error(_) | Kind::RegExp(_) | Kind::Text(_) | Kind::Boxed(_));
            self.known[at] = Some(Known { leads, settled, seen: self.known[at].take().and_then(|known| known.seen), ..Known::default() });
            self.tape.bytes += kept.entries.len() * size_of::<(Key, Slot)>();
            self.keep(at, step, Change::Whole(kept));
        }
        if !first {
            self.tape.event(Event::Changed(id));
        }
    }

    fn keep(&mut self, at: usize, step: u32, change: Change) {
        self.tape.bytes += size_of::<(u32, Change)>();
        self.made.objects[at].changes.push((step, change));
    }
}
