//! The recorder: turns what hooks tell into steps and events.

use super::look::{self, Looker};
use super::values::Values;
use super::Bounds;
use super::primitive::Trace;
use crate::engine::Session;
use crate::engine::jobs::JobEvent;
use crate::language::instrument::{Instrumented, Marks};
use crate::recording::{
    Change, Conversion, Datum, End, Event, Frame, History, Instance, Key, Kind, Line, ObjectState, Operation, Recording, Slot, Step, StepKind, Task, TaskKind,
    holder,
};
use crate::run::outline::SiteKind;
use crate::run::{ConsoleEvent, Limit, Outcome, Program};
use boa_engine::{Context, JsObject, JsValue, property::PropertyKey};
use std::collections::HashMap;

/// Objects looked at after one step, and levels followed from the variables in reach.
const LOOKS: usize = 200;
const LEVELS: u32 = 3;
/// Entries compared in all looks of a recording that follow objects deeper than the variables in reach hold them.
const DEEP: usize = 3_000_000;
/// Hooks for each step, on average, before a run counts as endless inside its steps.
const HOOKS: u64 = 40;
/// Whole states of an object stand at most this many changes apart.
const CHECKPOINT: usize = 32;

/// Where a hook was called from.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub instance: i32,
    pub site: u32,
}

/// Why a run must stop.
#[derive(Clone, Copy)]
pub(super) struct Stopped(pub Limit);

/// What a call is doing.
#[derive(Clone, Copy, Default)]
struct CallState {
    unit: Option<u32>,
    ended: bool,
    last_step: Option<u32>,
}

/// Object, key and old value between the hooks of one assignment.
struct Pending {
    at: At,
    object: Option<JsValue>,
    key: Option<JsValue>,
    old: Option<JsValue>,
}

/// The step going on.
struct Current {
    call: u32,
    unit: u32,
    calls: bool,
}

pub(super) struct Recorder {
    program: Instrumented,
    owners: Vec<Option<u32>>,
    bounds: Bounds,
    made: Recording,
    values: Values,
    looker: Looker,
    /// by object: its state at the last look, and changes since the last whole one
    known: Vec<Option<(ObjectState, usize)>>,
    /// by instance
    calls: Vec<CallState>,
    /// by instance: the objects its variables hold
    holding: Vec<Vec<(u32, u32)>>,
    /// by block and the instance around it: its latest instance
    turns: HashMap<(u32, u32), u32>,
    pending: Vec<Pending>,
    current: Option<Current>,
    top: u32,
    timers: HashMap<u32, u32>,
    microtasks: std::collections::VecDeque<u32>,
    hooks: u64,
    bytes: usize,
    compared: usize,
    stopped: Option<Limit>,
}

impl Recorder {
    pub fn new(program: &Program, instrumented: &Instrumented, bounds: Bounds) -> Self {
        let script = Instance { site: None, parent: 0, call: 0, step: 0 };
        let mut made = Recording::of(&program.text, instrumented.outline.clone());
        made.instances.push(script);
        made.frames.push(Frame { call: 0, below: None, from: None });
        Self {
            owners: instrumented.outline.owners(),
            made,
            program: instrumented.clone(),
            bounds,
            values: Values::default(),
            looker: Looker::default(),
            known: Vec::new(),
            calls: vec![CallState::default()],
            holding: vec![Vec::new()],
            turns: HashMap::new(),
            pending: Vec::new(),
            current: None,
            top: 0,
            timers: HashMap::new(),
            microtasks: std::collections::VecDeque::new(),
            hooks: 0,
            bytes: 0,
            compared: 0,
            stopped: None,
        }
    }

    pub fn marks(&self, site: u32) -> Marks {
        self.program.sites[site as usize]
    }

    pub fn kind(&self, site: u32) -> &SiteKind {
        &self.made.outline.sites[site as usize].kind
    }

    fn bindings(&self, site: u32, index: usize) -> Option<u32> {
        self.made.outline.sites[site as usize].bindings.get(index).copied()
    }

    fn step(&self) -> u32 {
        (self.made.steps.len() as u32).saturating_sub(1)
    }

    fn call_of(&self, instance: i32) -> u32 {
        match u32::try_from(instance) {
            Ok(i) => self.made.instances[i as usize].call,
            Err(_) => self.made.frames[self.top as usize].call,
        }
    }

    fn instance_of(&self, at: At) -> u32 {
        u32::try_from(at.instance).unwrap_or_else(|_| self.call_of(at.instance))
    }

    /// The site's step goes on, or begins.
    pub fn touch(&mut self, at: At, context: &mut Context) -> Result<(), Stopped> {
        self.count()?;
        let call = self.call_of(at.instance);
        let unit = self.made.outline.sites[at.site as usize].unit;
        let state = self.calls[call as usize];
        if self.current.as_ref().is_some_and(|c| c.call == call && c.unit == unit) && !state.ended {
            return Ok(());
        }
        let kind = if state.unit == Some(unit) && !state.ended { StepKind::WentOn } else { StepKind::Began };
        self.begin(at, call, unit, kind, context)
    }

    /// The site's step begins anew.
    pub fn begin_step(&mut self, at: At, context: &mut Context) -> Result<(), Stopped> {
        self.count()?;
        let call = self.call_of(at.instance);
        let unit = self.made.outline.sites[at.site as usize].unit;
        self.begin(at, call, unit, StepKind::Began, context)
    }

    /// A paused function goes on: a step of its own, even if nothing came in between.
    pub fn come_back(&mut self, at: At, context: &mut Context) -> Result<(), Stopped> {
        self.count()?;
        let call = self.call_of(at.instance);
        let unit = self.made.outline.sites[at.site as usize].unit;
        self.begin(at, call, unit, StepKind::WentOn, context)
    }

    fn count(&mut self) -> Result<(), Stopped> {
        if let Some(limit) = self.stopped {
            return Err(Stopped(limit));
        }
        self.hooks += 1;
        if self.hooks > u64::from(self.bounds.steps) * HOOKS {
            return Err(self.stop(Limit::Steps(self.bounds.steps)));
        }
        Ok(())
    }

    fn stop(&mut self, limit: Limit) -> Stopped {
        self.stopped = Some(limit);
        Stopped(limit)
    }

    fn begin(&mut self, at: At, call: u32, unit: u32, kind: StepKind, context: &mut Context) -> Result<(), Stopped> {
        self.finish_step(context);
        if self.made.steps.len() as u32 >= self.bounds.steps {
            return Err(self.stop(Limit::Steps(self.bounds.steps)));
        }
        let kept = self.bytes + self.values.bytes + self.made.events.len() * size_of::<Event>() + self.made.steps.len() * size_of::<Step>();
        if kept > self.bounds.bytes {
            return Err(self.stop(Limit::Memory));
        }
        self.stand_in(call);
        let step = Step { site: unit, instance: self.instance_of(at), frame: self.top, kind, first_event: self.made.events.len() as u32 };
        self.made.steps.push(step);
        let state = &mut self.calls[call as usize];
        *state = CallState { unit: Some(unit), ended: false, last_step: Some(self.made.steps.len() as u32 - 1) };
        self.current = Some(Current { call, unit, calls: self.program.sites[unit as usize].calls });
        Ok(())
    }

    /// The stack as it is when `call` runs: what stood above it is left; a paused call that goes on stands on what called it.
    fn stand_in(&mut self, call: u32) {
        let mut frame = Some(self.top);
        while let Some(at) = frame {
            if self.made.frames[at as usize].call == call {
                self.top = at;
                return;
            }
            frame = self.made.frames[at as usize].below;
        }
        self.push_frame(call);
    }

    fn push_frame(&mut self, call: u32) {
        let below = self.made.frames[self.top as usize].call;
        let from = self.calls[below as usize].last_step;
        self.made.frames.push(Frame { call, below: Some(self.top), from });
        self.bytes += size_of::<Frame>();
        self.top = self.made.frames.len() as u32 - 1;
    }

    fn ended(&mut self, at: At) {
        if self.marks(at.site).ends {
            let call = self.call_of(at.instance);
            self.calls[call as usize].ended = true;
        }
    }

    fn event(&mut self, event: Event) {
        if !self.made.steps.is_empty() {
            self.made.events.push(event);
        }
    }

    pub fn datum(&mut self, value: &JsValue) -> Datum {
        self.values.datum(value)
    }

    /// A function is entered.
    pub fn enter(&mut self, parent: i32, site: u32, values: &[JsValue], context: &mut Context) -> Result<u32, Stopped> {
        self.count()?;
        let parent = u32::try_from(parent).unwrap_or(0);
        let call = self.made.instances.len() as u32;
        self.made.instances.push(Instance { site: Some(site), parent, call, step: self.made.steps.len() as u32 });
        self.bytes += size_of::<Instance>() + size_of::<CallState>();
        self.calls.push(CallState::default());
        self.holding.push(Vec::new());
        self.finish_step(context);
        // Whoever calls stands where it stood; only then the new call comes on top.
        self.push_frame(call);
        self.begin(At { instance: call as i32, site }, call, site, StepKind::Began, context)?;
        let takes_this = matches!(self.kind(site), SiteKind::Function(f) if f.this);
        let this = if takes_this { values.first().map(|v| self.values.datum(v)) } else { None };
        self.event(Event::Entered { call, this });
        if let Some(id) = this.and_then(Datum::object) {
            self.holding[call as usize].push((u32::MAX, id));
        }
        for (index, value) in values.iter().skip(usize::from(takes_this)).enumerate() {
            self.write(At { instance: call as i32, site }, index, value);
        }
        Ok(call)
    }

    /// A turn with variables of its own begins.
    pub fn turn(&mut self, at: At, values: &[JsValue]) -> u32 {
        let parent = self.instance_of(at);
        let instance = self.made.instances.len() as u32;
        let call = self.made.instances[parent as usize].call;
        self.made.instances.push(Instance { site: Some(at.site), parent, call, step: self.step() });
        self.bytes += size_of::<Instance>() + size_of::<CallState>();
        self.calls.push(CallState::default());
        self.holding.push(Vec::new());
        self.turns.insert((at.site, parent), instance);
        let next = *self.kind(at.site) == SiteKind::Next;
        for (index, value) in values.iter().enumerate() {
            let inside = At { instance: instance as i32, site: at.site };
            if next {
                self.write(inside, index, value);
            } else if let Some(binding) = self.bindings(at.site, index) {
                let value = self.values.datum(value);
                self.event(Event::Copied { binding, instance, value });
                self.hold(instance, binding, value);
            }
        }
        if next {
            if let Some(step) = self.made.steps.last_mut() {
                step.instance = instance;
            }
            self.ended(at);
        }
        instance
    }

    /// The site's name number `index` got a value.
    pub fn write(&mut self, at: At, index: usize, value: &JsValue) {
        let value = self.values.datum(value);
        let Some(binding) = self.bindings(at.site, index) else { return };
        let from = self.instance_of(at);
        let instance = holder(&self.made.outline, &self.owners, &self.made.instances, binding, from).unwrap_or(0);
        self.event(Event::Wrote { site: at.site, binding, instance, value });
        self.hold(instance, binding, value);
        // the loop's head sees what the latest turn wrote
        let Instance { site: Some(site), parent, .. } = self.made.instances[instance as usize] else { return };
        let own_turn = self.made.outline.bindings[binding as usize].per_turn == Some(site);
        if own_turn && *self.kind(site) == SiteKind::Block && self.turns.get(&(site, parent)) == Some(&instance) {
            let head = self.made.instances[parent as usize].call;
            self.event(Event::Copied { binding, instance: head, value });
        }
    }

    fn hold(&mut self, instance: u32, binding: u32, value: Datum) {
        let held = &mut self.holding[instance as usize];
        held.retain(|(b, _)| *b != binding);
        held.extend(value.object().map(|id| (binding, id)));
    }

    /// Writes the site's names from `values` and ends the step if the site does.
    pub fn writes(&mut self, at: At, values: &[JsValue]) {
        for (index, value) in values.iter().enumerate() {
            self.write(at, index, value);
        }
        self.ended(at);
    }

    pub fn decided(&mut self, at: At, value: &JsValue, truth: bool) {
        let value = self.values.datum(value);
        self.event(Event::Decided { site: at.site, value, truth });
        self.ended(at);
    }

    pub fn happened(&mut self, at: At, make: impl FnOnce(Datum) -> Event, value: &JsValue) {
        let value = self.values.datum(value);
        let event = make(value);
        self.event(event);
        self.ended(at);
    }

    pub fn plain(&mut self, at: At, event: Event) {
        self.event(event);
        self.ended(at);
    }

    /// An operator or built-in followed these rules; nothing is kept if there were none.
    pub fn converted(&mut self, at: At, operation: Operation, operands: (&JsValue, Option<&JsValue>), trace: Trace, result: Option<&JsValue>) {
        if trace.rules.is_empty() || self.made.steps.is_empty() {
            return;
        }
        let values = &mut self.values;
        let left = values.datum(operands.0);
        let right = operands.1.map(|v| values.datum(v));
        let rules: Vec<_> = trace.rules.into_iter().map(|r| r.map(&mut |v| values.datum(&v))).collect();
        let result = result.map(|v| values.datum(v));
        self.bytes += size_of::<Conversion>() + rules.len() * 80;
        let number = self.made.conversions.len() as u32;
        let step = self.step();
        self.made.conversions.push(Conversion { step, site: at.site, operation, left, right, rules, result });
        self.event(Event::Converted(number));
    }

    fn slot_for(&mut self, at: At) -> &mut Pending {
        if let Some(found) = self.pending.iter().rposition(|p| p.at.instance == at.instance && p.at.site == at.site) {
            return &mut self.pending[found];
        }
        // what exceptions left behind goes in time
        if self.pending.len() > 256 {
            self.pending.remove(0);
        }
        self.pending.push(Pending { at, object: None, key: None, old: None });
        self.pending.last_mut().expect("just pushed")
    }

    pub fn target(&mut self, at: At, object: &JsValue) {
        *self.slot_for(at) = Pending { at, object: Some(object.clone()), key: None, old: None };
    }

    pub fn target_key(&mut self, at: At, key: &JsValue) {
        self.slot_for(at).key = Some(key.clone());
    }

    pub fn keep_old(&mut self, at: At, old: &JsValue) {
        self.slot_for(at).old = Some(old.clone());
    }

    pub fn take_old(&mut self, at: At) -> Option<JsValue> {
        let old = self.slot_for(at).old.take();
        self.forget(at);
        old
    }

    /// As [`Self::target_key`], if the key is that of an assignment.
    pub fn target_key_if_property(&mut self, at: At, key: &JsValue) {
        if matches!(self.kind(at.site), SiteKind::Property(_)) {
            self.target_key(at, key);
        }
    }

    /// The object of an assignment whose key is being converted.
    pub fn known_target(&mut self, at: At) -> Option<JsValue> {
        matches!(self.kind(at.site), SiteKind::Property(_)).then(|| self.slot_for(at).object.clone()).flatten()
    }

    /// What `Target` and `Key` told: the object, and the key or the name in the text.
    pub fn reached(&mut self, at: At) -> Option<(JsValue, Option<JsValue>, Option<String>)> {
        let name = match self.kind(at.site) {
            SiteKind::Property(name) => name.clone(),
            _ => None,
        };
        let pending = self.slot_for(at);
        Some((pending.object.clone()?, pending.key.clone(), name))
    }

    fn forget(&mut self, at: At) {
        self.pending.retain(|p| p.at.instance != at.instance || p.at.site != at.site);
    }

    /// A property was assigned to.
    pub fn set(&mut self, at: At, value: &JsValue, object: Option<&JsValue>, key: Option<&PropertyKey>, context: &mut Context) {
        self.forget(at);
        let Some(key) = key else {
            // the object is not in reach: look at all that is
            if let Some(current) = &mut self.current {
                current.calls = true;
            }
            return self.ended(at);
        };
        let seen = look::key(key, &mut self.values);
        let datum = self.values.datum(value);
        let object = object.and_then(JsValue::as_object);
        let id = object.as_ref().map(|o| self.values.object(o));
        self.event(Event::Set { site: at.site, object: id, key: seen, value: datum });
        if let (Some(object), Some(id)) = (object, id) {
            self.assigned(&object, id, key, seen, context);
        }
        self.ended(at);
    }

    /// Brings what is known of an object up to date after an assignment to one of its properties.
    fn assigned(&mut self, object: &JsObject, id: u32, key: &PropertyKey, seen: Key, context: &mut Context) {
        let own = Looker::slot(object, key, &mut self.values);
        let known = self.known.get(id as usize).and_then(Option::as_ref);
        let (Some(slot @ Slot::Value(_)), Some((state, _))) = (own, known) else {
            self.look(id, context);
            return;
        };
        match state.entries.iter().find(|(k, _)| *k == seen) {
            Some((_, before)) if *before == slot => {}
            Some(_) => self.change(id, vec![Change::Set(seen, slot)]),
            // a new one: order and length may change
            None => {
                self.look(id, context);
            }
        }
    }

    /// Looks at what may have changed in the step that ends, and at objects met for the first time.
    fn finish_step(&mut self, context: &mut Context) {
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
    fn look_around(&mut self, context: &mut Context) {
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
        let mut seen = std::collections::HashSet::new();
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

    fn look(&mut self, id: u32, context: &mut Context) {
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

    fn change(&mut self, id: u32, changes: Vec<Change>) {
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
            self.bytes += size_of::<(u32, Change)>() + if let Change::Whole(s) = &kept { s.entries.len() * size_of::<(Key, Slot)>() } else { 0 };
            history.changes.push((step, kept));
        }
        if !first {
            self.event(Event::Changed(id));
        }
    }

    /// A line was printed.
    pub fn printed(&mut self, event: ConsoleEvent) {
        let step = self.step();
        self.bytes += 200;
        self.made.output.push(Line { step, event });
        let number = self.made.output.len() as u32 - 1;
        self.event(Event::Printed(number));
    }

    /// Something happened in the event loop.
    pub fn job(&mut self, event: JobEvent) {
        let step = self.step();
        match event {
            JobEvent::MicrotaskQueued => {
                let task = self.queue(TaskKind::Microtask);
                self.microtasks.push_back(task);
            }
            JobEvent::MicrotaskStarted => {
                self.top = 0;
                if let Some(task) = self.microtasks.pop_front() {
                    self.leave(task, step);
                    self.event(Event::Started(task));
                }
            }
            JobEvent::TimerSet(id) => {
                let task = self.queue(TaskKind::Timer { id });
                self.timers.insert(id, task);
            }
            JobEvent::TimerFired(id) => {
                self.top = 0;
                if let Some(task) = self.timers.remove(&id) {
                    self.leave(task, step);
                    self.event(Event::Started(task));
                }
            }
            JobEvent::TimerCleared(id) => {
                if let Some(task) = self.timers.remove(&id) {
                    self.leave(task, step);
                    self.event(Event::Cleared(task));
                }
            }
            JobEvent::TaskEnded => {}
        }
    }

    fn queue(&mut self, kind: TaskKind) -> u32 {
        let task = self.made.tasks.len() as u32;
        self.bytes += size_of::<Task>();
        self.made.tasks.push(Task { kind, queued: self.step(), left: None });
        self.event(Event::Queued(task));
        task
    }

    /// A task that begins leaves its queue with the step that comes next.
    fn leave(&mut self, task: u32, step: u32) {
        self.made.tasks[task as usize].left = Some(step + 1);
    }

    /// The recording, when the run is over.
    pub fn finish(mut self, outcome: Outcome, session: &mut Session) -> Recording {
        session.with_context(|context| self.finish_step(context));
        let failed = self.made.output.iter().find(|l| matches!(l.event, ConsoleEvent::Failed(_))).map(|l| l.step);
        self.made.texts = std::mem::take(&mut self.values.texts);
        self.made.end = End { outcome, failed: failed.filter(|_| !self.made.steps.is_empty()) };
        self.made.indexed()
    }
}
