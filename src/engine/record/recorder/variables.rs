//! Calls, turns and variables: who holds what.

use super::{At, CallState, Recorder, Stopped};
use crate::recording::{Datum, Event, Instance, StepKind, holder};
use crate::run::outline::SiteKind;
use boa_engine::{Context, JsValue};

impl Recorder {
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

    pub fn hold(&mut self, instance: u32, binding: u32, value: Datum) {
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
}
