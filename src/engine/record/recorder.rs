//! The recorder: turns what hooks tell into steps and events.

mod assignments;
mod objects;
mod tasks;
mod variables;

use super::Bounds;
use super::look::{self, Looker};
use super::primitive::Trace;
use super::values::{Cheap, Values};
use crate::engine::Session;
use crate::language::instrument::{Instrumented, Marks};
use crate::recording::{Conversion, Datum, End, Event, Frame, Instance, Line, ObjectState, Operation, Recording, Step, StepKind};
use crate::run::outline::SiteKind;
use crate::run::{ConsoleEvent, Limit, Outcome, Program};
use boa_engine::{Context, JsValue, object::PropertySnapshot};
use std::collections::HashMap;

/// Hooks for each step, on average, before a run counts as endless inside its steps.
const HOOKS: u64 = 40;

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

/// What is known of an object.
#[derive(Default)]
struct Known {
    /// as it was at the last look
    state: ObjectState,
    /// changes since the last whole state kept
    since: usize,
    /// to see cheaply whether it is still so
    seen: Option<PropertySnapshot>,
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
    known: Vec<Option<Known>>,
    /// by object: the round of looks in which it was met last
    met: Vec<u32>,
    round: u32,
    /// by instance
    calls: Vec<CallState>,
    /// by instance: the objects its variables hold
    holding: Vec<Vec<(u32, u32)>>,
    /// by block and the instance around it: its latest instance
    turns: HashMap<(u32, u32), u32, Cheap>,
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
    pub fn new(program: &Program, instrumented: Instrumented, bounds: Bounds) -> Self {
        let script = Instance { site: None, parent: 0, call: 0, step: 0 };
        let mut made = Recording::of(&program.text, instrumented.outline.clone());
        made.instances.push(script);
        made.frames.push(Frame { call: 0, below: None, from: None });
        Self {
            owners: instrumented.outline.owners(),
            made,
            program: instrumented,
            bounds,
            values: Values::default(),
            looker: Looker::default(),
            known: Vec::new(),
            met: Vec::new(),
            round: 0,
            calls: vec![CallState::default()],
            holding: vec![Vec::new()],
            turns: HashMap::default(),
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
    pub fn converted(
        &mut self,
        at: At,
        operation: Operation,
        operands: (&JsValue, Option<&JsValue>),
        trace: Trace,
        result: Option<&JsValue>,
    ) {
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

    /// A line was printed.
    pub fn printed(&mut self, event: ConsoleEvent) {
        let step = self.step();
        self.bytes += 200;
        self.made.output.push(Line { step, event });
        let number = self.made.output.len() as u32 - 1;
        self.event(Event::Printed(number));
    }

    /// The recording, when the run is over.
    pub fn finish(mut self, outcome: Outcome, session: &mut Session) -> Recording {
        session.with_context(|context| self.finish_step(context));
        let failed = self.made.output.iter().find(|l| matches!(l.event, ConsoleEvent::Failed(_))).map(|l| l.step);
        self.made.texts = std::mem::take(&mut self.values.texts);
        self.made.end = End { outcome, failed: failed.filter(|_| !self.made.steps.is_empty()) };
        self.made
    }
}
