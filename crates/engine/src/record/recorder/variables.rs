//! Calls, loop iterations and variables.

use super::{At, Recorder, Stopped};
use boa_engine::{Context, JsValue};
use recording::{Datum, Event, StepKind};
use vocabulary::outline::SiteKind;

impl Recorder {
    /// Records the call of a function.
    pub fn enter(&mut self, parent: i32, site: u32, values: &[JsValue], context: &mut Context) -> Result<u32, Stopped> {
        self.count()?;
        let call = self.tape.instance(site, u32::try_from(parent).unwrap_or(0), None, self.tape.steps.len() as u32);
        self.finish_step(context);
        // the caller's step was finished above; only now the new call is pushed
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

    /// Begins an iteration with its own variables.
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

    /// Records an assignment to the site's name number `index`.
    pub fn write(&mut self, at: At, index: usize, value: &JsValue) {
        let value = self.values.datum(value);
        self.tape.wrote(at, index, value);
    }

    /// Records an assignment to the site's only name; may end its step.
    pub fn assign(&mut self, at: At, value: &JsValue) {
        let value = self.values.datum(value);
        self.tape.assigned(at, value);
    }

    /// Assigns `values` to the site's names, and ends the step if the site ends one.
    pub fn writes(&mut self, at: At, values: &[JsValue]) {
        for (index, value) in values.iter().enumerate() {
            self.write(at, index, value);
        }
        self.tape.ended(at);
    }
}
