//! Appends steps, events, calls and iterations as they happen. Functions that hooks call are not inlined, because in their caller
//! they would be compiled for size.

use crate::{Cheap, Datum, Event, Frame, Instance, Step, StepKind};
use std::collections::HashMap;

/// Origin of a hook call.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// the instance as passed by the hook; -1 if none is in scope
    pub instance: i32,
    /// the site
    pub site: u32,
}

/// What the hooks need to know of a site.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// the site of the step it belongs to
    pub unit: u32,
    /// whether its step ends with it
    pub ends: bool,
    /// whether functions that are not recorded may be called in its step
    pub calls: bool,
    /// index of its first name in the list of all names
    pub first: u32,
    /// number of its names
    pub count: u32,
}

/// Where a variable is stored.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// the function that declares it; `None` for the script
    pub owner: Option<u32>,
    /// the block or loop variable that has a copy per iteration
    pub turn: Option<u32>,
    /// whether the copies belong to a block: the loop's head then reads what the latest iteration wrote
    pub shared: bool,
}

/// State of a call.
#[derive(Clone, Copy, Debug, Default)]
struct CallState {
    unit: Option<u32>,
    ended: bool,
    last_step: Option<u32>,
}

/// A recording in progress.
#[derive(Debug)]
pub struct Tape {
    /// the steps
    pub steps: Vec<Step>,
    /// the events
    pub events: Vec<Event>,
    /// the script, calls and iterations
    pub instances: Vec<Instance>,
    /// the call stacks, as linked frames
    pub frames: Vec<Frame>,
    /// by instance: the objects that its variables hold
    pub holding: Vec<Vec<(u32, u32)>>,
    /// approximate bytes stored in addition to steps and events
    pub bytes: usize,
    /// whether functions that are not recorded may have been called in the current step
    pub calls: bool,
    spots: Vec<Spot>,
    names: Vec<u32>,
    homes: Vec<Home>,
    /// by instance
    states: Vec<CallState>,
    /// by block and enclosing instance: its latest instance
    turns: HashMap<(u32, u32), u32, Cheap>,
    /// call and unit of the current step
    current: Option<(u32, u32)>,
    /// index of the top frame
    top: u32,
    /// by frame: depth of the engine's stack
    depths: Vec<u32>,
}

impl Tape {
    /// Creates an empty tape for a program with these sites, the concatenated names of all sites, and these variables. Reserves
    /// capacity for `room` steps: untouched memory costs nothing, growing would copy.
    pub fn new(spots: Vec<Spot>, names: Vec<u32>, homes: Vec<Home>, room: usize) -> Self {
        Self {
            steps: Vec::with_capacity(room),
            events: Vec::with_capacity(room),
            instances: vec![Instance { site: None, parent: 0, call: 0, step: 0 }],
            frames: vec![Frame { call: 0, below: None, from: None }],
            holding: vec![Vec::new()],
            bytes: 0,
            calls: false,
            spots,
            names,
            homes,
            states: vec![CallState::default()],
            turns: HashMap::default(),
            current: None,
            top: 0,
            depths: vec![0],
        }
    }

    /// Index of the current step, or of the last one.
    pub fn step(&self) -> u32 {
        (self.steps.len() as u32).saturating_sub(1)
    }

    /// Approximate size in bytes.
    pub fn size(&self) -> usize {
        self.bytes + self.events.len() * size_of::<Event>() + self.steps.len() * size_of::<Step>()
    }

    fn call_of(&self, instance: i32) -> u32 {
        match u32::try_from(instance) {
            Ok(instance) => self.instances.as_slice()[instance as usize].call,
            Err(_) => self.frames.as_slice()[self.top as usize].call,
        }
    }

    fn instance_of(&self, at: At) -> u32 {
        u32::try_from(at.instance).unwrap_or_else(|_| self.call_of(at.instance))
    }

    /// How a new step at `at` starts; `None` if the current step of that site continues.
    #[inline(never)]
    pub fn comes_about(&self, at: At) -> Option<StepKind> {
        let call = self.call_of(at.instance);
        let unit = self.spots.as_slice()[at.site as usize].unit;
        let state = &self.states.as_slice()[call as usize];
        if state.ended {
            return Some(StepKind::Began);
        }
        if self.current == Some((call, unit)) {
            return None;
        }
        Some(if state.unit == Some(unit) { StepKind::WentOn } else { StepKind::Began })
    }

    /// Begins a step; `depth` is the depth of the engine's stack.
    #[inline(never)]
    pub fn begin(&mut self, at: At, kind: StepKind, depth: u32) {
        let call = self.call_of(at.instance);
        let spot = self.spots.as_slice()[at.site as usize];
        self.stand_in(call, depth);
        let (number, first_event) = (self.steps.len() as u32, self.events.len() as u32);
        self.steps.push(Step { site: spot.unit, instance: self.instance_of(at), frame: self.top, kind, first_event });
        self.states.as_mut_slice()[call as usize] = CallState { unit: Some(spot.unit), ended: false, last_step: Some(number) };
        self.current = Some((call, spot.unit));
        self.calls = spot.calls;
    }

    /// Ends the current step; returns whether there was one.
    pub fn rest(&mut self) -> bool {
        self.current.take().is_some()
    }

    /// Sets the stack to that of `call`: frames above it are dropped; a resumed call is placed on top of its caller.
    fn stand_in(&mut self, call: u32, depth: u32) {
        let mut frame = Some(self.top);
        while let Some(at) = frame {
            let known = &self.frames.as_slice()[at as usize];
            if known.call == call {
                self.top = at;
                return;
            }
            frame = known.below;
        }
        self.push_frame(call, depth);
    }

    /// Pushes a frame for a call, after dropping frames at the same depth or deeper, which have been left.
    pub fn push_frame(&mut self, call: u32, depth: u32) {
        while self.depths[self.top as usize] >= depth
            && let Some(below) = self.frames[self.top as usize].below
        {
            self.top = below;
        }
        let below = self.frames[self.top as usize].call;
        let from = self.states[below as usize].last_step;
        self.frames.push(Frame { call, below: Some(self.top), from });
        self.depths.push(depth);
        self.bytes += size_of::<Frame>() + size_of::<u32>();
        self.top = self.frames.len() as u32 - 1;
    }

    /// Clears the stack at the start of a task.
    pub fn leave_stack(&mut self) {
        self.top = 0;
    }

    /// Ends the current step if the site is one that ends it.
    pub fn ended(&mut self, at: At) {
        if self.spots.as_slice()[at.site as usize].ends {
            let call = self.call_of(at.instance);
            self.states.as_mut_slice()[call as usize].ended = true;
        }
    }

    /// Adds an event that may end the step of the site.
    #[inline(never)]
    pub fn happened(&mut self, at: At, event: Event) {
        self.event(event);
        self.ended(at);
    }

    /// Adds an event to the current step.
    pub fn event(&mut self, event: Event) {
        if !self.steps.is_empty() {
            self.events.push(event);
        }
    }

    /// Adds an instance: an iteration of `call`, or a new call if `None`.
    pub fn instance(&mut self, site: u32, parent: u32, call: Option<u32>, step: u32) -> u32 {
        let number = self.instances.len() as u32;
        self.instances.push(Instance { site: Some(site), parent, call: call.unwrap_or(number), step });
        self.bytes += size_of::<Instance>() + size_of::<CallState>();
        self.states.push(CallState::default());
        self.holding.push(Vec::new());
        number
    }

    /// Begins an iteration with its own variables.
    pub fn turn(&mut self, at: At) -> u32 {
        let parent = self.instance_of(at);
        let call = self.instances[parent as usize].call;
        let instance = self.instance(at.site, parent, Some(call), self.step());
        self.turns.insert((at.site, parent), instance);
        instance
    }

    /// Moves the current step into this iteration.
    pub fn moved(&mut self, instance: u32) {
        if let Some(step) = self.steps.last_mut() {
            step.instance = instance;
        }
    }

    /// Records the iteration's copy of the site's name number `index`.
    pub fn copied(&mut self, at: At, index: usize, value: Datum) {
        if let Some(binding) = self.name(at.site, index) {
            let instance = self.instance_of(at);
            self.event(Event::Copied { binding, instance, value });
            self.hold(instance, binding, value);
        }
    }

    fn name(&self, site: u32, index: usize) -> Option<u32> {
        let Spot { first, count, .. } = self.spots.as_slice()[site as usize];
        if index < count as usize { self.names.get(first as usize + index).copied() } else { None }
    }

    /// Records an assignment to the site's only name; may end its step.
    #[inline(never)]
    pub fn assigned(&mut self, at: At, value: Datum) {
        self.wrote(at, 0, value);
        self.ended(at);
    }

    /// Records an assignment to the site's name number `index`.
    pub fn wrote(&mut self, at: At, index: usize, value: Datum) {
        let Some(binding) = self.name(at.site, index) else { return };
        let home = self.homes.as_slice()[binding as usize];
        let instance = self.holder(home, self.instance_of(at));
        self.event(Event::Wrote { site: at.site, binding, instance, value });
        self.hold(instance, binding, value);
        if !home.shared {
            return;
        }
        // the loop's head reads what the latest iteration wrote
        let Instance { site: Some(site), parent, .. } = self.instances[instance as usize] else { return };
        if home.turn == Some(site) && self.turns.get(&(site, parent)) == Some(&instance) {
            let head = self.instances[parent as usize].call;
            self.event(Event::Copied { binding, instance: head, value });
        }
    }

    /// The instance that holds a variable: the iteration with its own copy, else the call of its function, else the script.
    fn holder(&self, home: Home, from: u32) -> u32 {
        let mut at = from;
        while at != 0 {
            let instance = &self.instances.as_slice()[at as usize];
            if (home.turn.is_some() && instance.site == home.turn) || instance.site == home.owner {
                break;
            }
            at = instance.parent;
        }
        at
    }

    /// Updates which object a variable holds, if any.
    pub fn hold(&mut self, instance: u32, binding: u32, value: Datum) {
        let held = &mut self.holding.as_mut_slice()[instance as usize];
        if !held.is_empty() {
            held.retain(|(other, _)| *other != binding);
        }
        if let Some(id) = value.object() {
            held.push((binding, id));
        }
    }
}
