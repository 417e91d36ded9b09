//! What a recorded run is, and every question about it: the state at a step, changes of a variable, types over the run, conversions.
//!
//! A recording is plain data that crosses the wire; what it is asked often is indexed on arrival. It must not know the engine
//! that made it or the page that shows it. Steps are counted from 0.

mod conversion;
mod end;
mod index;
mod met;
mod navigate;
mod object;
mod output;
mod ribbon;
mod state;
mod step;
mod stuck;
mod task;
mod value;

pub use conversion::{Called, Comparison, Conversion, Hint, Method, Operation, Rule, Surprise};
pub use end::End;
pub use index::holder;
pub use met::{Meeting, Met};
pub use object::{Change, History, Kind, ObjectState, Slot};
pub use output::Line;
pub use ribbon::{Band, Segment};
pub use state::{Call, Group, State, Variable};
pub use stuck::{Course, Stuck};
pub use tape::{Datum, Event, Frame, Instance, Key, Step, StepKind};
pub use task::{Task, TaskKind};
pub use value::Text;

use serde::{Deserialize, Serialize};
use vocabulary::outline::Outline;

/// A run, step by step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    /// the program
    pub text: String,
    /// what the indexes of sites, scopes and bindings mean
    pub outline: Outline,
    /// the steps, in order
    pub steps: Vec<Step>,
    /// what happened, in order; a step's events go up to the next step's first
    pub events: Vec<Event>,
    /// the script (0), each call of a function and each turn with variables of its own
    pub instances: Vec<Instance>,
    /// stacks of calls, as linked lists; 0 is the script alone
    pub frames: Vec<Frame>,
    /// texts of values, class names and keys, each once
    pub texts: Vec<Text>,
    /// what is kept of the texts; lone surrogates are shown as U+FFFD
    pub beginnings: Vec<String>,
    /// the objects met, by identity
    pub objects: Vec<History>,
    /// operators and built-ins that converted something, in order
    pub conversions: Vec<Conversion>,
    /// the output, in order
    pub output: Vec<Line>,
    /// microtasks and timers, in the order queued
    pub tasks: Vec<Task>,
    /// how it ended
    pub end: End,
    #[serde(skip)]
    index: index::Lazy,
}

/// Equality is reflexive, as that of its numbers is. It says so for the sake of `Rc<Recording>`, which then compares by
/// identity first: the page compares them with every move.
impl Eq for Recording {}

impl Recording {
    /// A recording of `text` that holds nothing yet.
    pub fn of(text: &str, outline: Outline) -> Self {
        Self { text: text.to_owned(), outline, ..Self::default() }
    }

    /// Takes what was recorded, or what came over the wire, and makes it ready for questions; else the first question does.
    pub fn indexed(self) -> Self {
        self.index();
        self
    }

    /// What is asked again and again. Who only sends a recording never needs it.
    fn index(&self) -> &index::Index {
        self.index.of(self)
    }

    /// How many steps there are.
    pub fn len(&self) -> u32 {
        self.steps.len() as u32
    }

    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The events of a step, in order.
    pub fn events_of(&self, step: u32) -> &[Event] {
        let Some(first) = self.steps.get(step as usize) else { return &[] };
        let end = self.steps.get(step as usize + 1).map_or(self.events.len(), |s| s.first_event as usize);
        &self.events[first.first_event as usize..end]
    }

    /// A text by its index.
    pub fn text_of(&self, text: u32) -> &str {
        self.texts.get(text as usize).and_then(|t| self.beginnings.get(t.beginning as usize)).map_or("", |t| t)
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, Step};

    /// A recording holds a hundred thousand of each.
    #[test]
    fn steps_and_events_are_small() {
        assert_eq!((size_of::<Step>(), size_of::<Event>()), (20, 28));
    }
}
