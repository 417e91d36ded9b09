//! Converts hook calls into steps and events.

mod assignments;
mod objects;
mod tasks;
mod variables;

use super::Bounds;
use super::look::{self, Looker};
use super::primitive::Trace;
use super::values::Values;
use crate::Session;
use boa_engine::{Context, JsValue, object::PropertySnapshot};
use language::instrument::{Instrumented, Marks};
use recording::{Conversion, Datum, End, Event, Line, ObjectState, Operation, Recording, StepKind};
use std::collections::HashMap;
use vocabulary::outline::SiteKind;
use vocabulary::{ConsoleEvent, Limit, Outcome, Program};

pub(super) use tape::At;
use tape::{Home, Spot, Tape};

/// Average number of hooks per step above which a run counts as endless inside its steps.
const HOOKS: u64 = 40;

/// Number of steps for which space is reserved.
const ROOM: usize = 100_000;

/// Why a run must stop.
#[derive(Clone, Copy)]
pub(super) struct Stopped(pub Limit);

/// Object, key and old value, kept between the hooks of one assignment.
struct Pending {
    at: At,
    object: Option<JsValue>,
    key: Option<JsValue>,
    old: Option<JsValue>,
}

/// What was recorded of an object.
#[derive(Default)]
struct Known {
    /// state at the last look; `None` while it equals the last full state stored
    state: Option<ObjectState>,
    /// whether it refers to other objects
    leads: bool,
    /// whether it is expensive to inspect and does not change by itself
    settled: bool,
    /// number of changes since the last full state stored
    since: usize,
    /// for a cheap check whether it has changed
    seen: Option<PropertySnapshot>,
}

pub(super) struct Recorder {
    program: Instrumented,
    bounds: Bounds,
    tape: Tape,
    /// the recording, except for what is on the tape
    made: Recording,
    values: Values,
    looker: Looker,
    /// by object: state at the last look, and changes since the last full state
    known: Vec<Option<Known>>,
    /// by object: the last round of looks that visited it
    met: Vec<u32>,
    round: u32,
    pending: Vec<Pending>,
    timers: HashMap<u32, u32>,
    microtasks: std::collections::VecDeque<u32>,
    hooks: u64,
    compared: usize,
    stopped: Option<Limit>,
}

/// Creates the tape for a program.
fn blank(program: &Instrumented, room: usize) -> Tape {
    let outline = &program.outline;
    let mut names = Vec::new();
    let mut spots = Vec::with_capacity(outline.sites.len());
    for (site, marks) in outline.sites.iter().zip(&program.sites) {
        let (first, count) = (names.len() as u32, site.bindings.len() as u32);
        names.extend_from_slice(&site.bindings);
        spots.push(Spot { unit: site.unit, ends: marks.ends, calls: program.sites[site.unit as usize].calls, first, count });
    }
    let homes = outline.bindings.iter().zip(outline.owners()).map(|(binding, owner)| {
        let turn = binding.per_turn;
        Home { owner, turn, shared: turn.is_some_and(|site| outline.sites[site as usize].kind == SiteKind::Block) }
    });
    Tape::new(spots, names, homes.collect(), room)
}

impl Recorder {
    /// Boxed, because a large value on the stack would reduce the depth left for parsing and running the program.
    pub fn new(program: &Program, instrumented: Instrumented, bounds: Bounds) -> Box<Self> {
        Box::new(Self {
            tape: blank(&instrumented, ROOM.min(bounds.steps as usize)),
            made: Recording::of(&program.text, instrumented.outline.clone()),
            program: instrumented,
            bounds,
            values: Values::default(),
            looker: Looker::default(),
            known: Vec::new(),
            met: Vec::new(),
            round: 0,
            pending: Vec::new(),
            timers: HashMap::new(),
            microtasks: std::collections::VecDeque::new(),
            hooks: 0,
            compared: 0,
            stopped: None,
        })
    }

    #[inline(always)]
    pub fn marks(&self, site: u32) -> Marks {
        self.program.sites.as_slice()[site as usize]
    }

    #[inline(always)]
    pub fn kind(&self, site: u32) -> &SiteKind {
        &self.made.outline.sites.as_slice()[site as usize].kind
    }

    fn step(&self) -> u32 {
        self.tape.step()
    }

    /// Continues the site's step, or begins one.
    pub fn touch(&mut self, at: At, context: &mut Context) -> Result<(), Stopped> {
        self.count()?;
        match self.tape.comes_about(at) {
            None => Ok(()),
            Some(kind) => self.begin(at, kind, context),
        }
    }

    /// Begins a new step of the site; also when a suspended function resumes, even if nothing ran in between.
    pub fn begin_step(&mut self, at: At, kind: StepKind, context: &mut Context) -> Result<(), Stopped> {
        self.count()?;
        self.begin(at, kind, context)
    }

    #[inline(always)]
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

    fn begin(&mut self, at: At, kind: StepKind, context: &mut Context) -> Result<(), Stopped> {
        if self.tape.calls || !self.values.fresh.is_empty() {
            self.finish_step(context);
        }
        if self.tape.steps.len() as u32 >= self.bounds.steps {
            return Err(self.stop(Limit::Steps(self.bounds.steps)));
        }
        if self.tape.size() + self.values.bytes > self.bounds.bytes {
            return Err(self.stop(Limit::Memory));
        }
        self.tape.begin(at, kind, context.call_depth() as u32);
        Ok(())
    }

    pub fn datum(&mut self, value: &JsValue) -> Datum {
        self.values.datum(value)
    }

    pub fn decided(&mut self, at: At, value: &JsValue, truth: bool) {
        let value = self.values.datum(value);
        self.tape.happened(at, Event::Decided { site: at.site, value, truth });
    }

    pub fn happened(&mut self, at: At, make: impl FnOnce(Datum) -> Event, value: &JsValue) {
        let value = self.values.datum(value);
        self.tape.happened(at, make(value));
    }

    pub fn plain(&mut self, at: At, event: Event) {
        self.tape.happened(at, event);
    }

    /// Records the rules applied by an operator or built-in; nothing if there were none.
    pub fn converted(
        &mut self,
        at: At,
        operation: Operation,
        operands: (&JsValue, Option<&JsValue>),
        trace: Trace,
        result: Option<&JsValue>,
    ) {
        if trace.rules.is_empty() || self.tape.steps.is_empty() {
            return;
        }
        let values = &mut self.values;
        let left = values.datum(operands.0);
        let right = operands.1.map(|v| values.datum(v));
        let rules: Vec<_> = trace.rules.into_iter().map(|r| r.map(&mut |v| values.datum(&v))).collect();
        let result = result.map(|v| values.datum(v));
        self.tape.bytes += size_of::<Conversion>() + rules.len() * 80;
        let number = self.made.conversions.len() as u32;
        let step = self.step();
        self.made.conversions.push(Conversion { step, site: at.site, operation, left, right, rules, result });
        self.tape.event(Event::Converted(number));
    }

    /// Records a printed line.
    pub fn printed(&mut self, event: ConsoleEvent) {
        let step = self.step();
        self.tape.bytes += 200;
        self.made.output.push(Line { step, event });
        let number = self.made.output.len() as u32 - 1;
        self.tape.event(Event::Printed(number));
    }

    /// Returns the recording at the end of the run.
    pub fn finish(mut self, outcome: Outcome, session: &mut Session) -> Recording {
        session.with_context(|context| self.finish_step(context));
        let failed = self.made.output.iter().find(|l| matches!(l.event, ConsoleEvent::Failed(_))).map(|l| l.step);
        let made = &mut self.made;
        Tape { steps: made.steps, events: made.events, instances: made.instances, frames: made.frames, .. } = self.tape;
        self.made.texts = std::mem::take(&mut self.values.texts);
        self.made.beginnings = std::mem::take(&mut self.values.beginnings);
        self.made.end = End { outcome, failed: failed.filter(|_| !self.made.steps.is_empty()) };
        self.made
    }
}
