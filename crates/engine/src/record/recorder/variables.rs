//! Calls, turns and variables: who holds what.

use super::{At, Recorder, Stopped};
use boa_engine::{Context, JsValue};
use recording::{Datum, Event, StepKind};
use vocabulary::outline::SiteKind;

impl Recorder {
    /// A function is entered.
    pub fn enter(&mut self, parent: i32, site: u32, values: &[JsValue], context: &mut Context) -> Result<u32, Stopped> {
        self.count()?;
        let call = self.tape.instance(site, u32::try_from(parent).unwrap_or(0), None, self.tape.steps.len() as u32);
        self.finish_step(context);
        // Whoever calls stands where it stood; only then the new call comes on top.
        self.tape.push_frame(call, context.call_depth() as u32);
        let at = At { instance: call as i32, site };
        self.begin(at, StepKind::Began, context)?;
        let takes_this = matches!(self.kind(site), SiteKind::Function(f) if f.this);
        let this = if takes_this { values.first().map(|v| self.values.datum(v)) } else { None };
        self.tape.event(Event::Entered { call, this });
        if let Some(id) = this.and_then(Datum::object) {
            self.tape.holding[call as usize].push((u32::MAX, id));
        }
        for (index, value) in values.iter().skip(usize::from(takes_this)).enumerate() {
            self.write(at, index, value);
        }
        Ok(call)
    }

    /// A turn with variables of its own begins.
    pub fn turn(&mut self, at: At, values: &[JsValue]) -> u32 {
        let next = *self.kind(at.site) == SiteKind::Next;
        let instance = self.tape.turn(at);
        let inside = At { instance: instance as i32, site: at.site };
        for (index, value) in values.iter().enumerate() {
            let value = self.values.datum(value);
            if next {
                self.tape.wrote(inside, index, value);
            } else {
                self.tape.copied(inside, index, value);
            }
        }
        if next {
            self.tape.moved(instance);
            self.tape.ended(at);
        }
        instance
    }

    /// The site's name number `index` got a value.
    pub fn write(&mut self, at: At, index: usize, value: &JsValue) {
        let value = self.values.datum(value);
        self.tape.wrote(at, index, value);
    }

    /// The site's only name got a value, which may end its step.
    pub fn assign(&mut self, at: At, value: &JsValue) {
        let value = self.values.datum(value);
        self.tape.assigned(at, value);
    }

    /// Writes the site's names from `values` and ends the step if the site does.
    pub fn writes(&mut self, at: At, values: &[JsValue]) {
        for (index, value) in values.iter().enumerate() {
            self.write(at, index, value);
        }
        self.tape.ended(at);
    }
}
