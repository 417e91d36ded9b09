//! A recorded run and its queries: the state at a step, changes of a variable, types over the run, conversions.
//!
//! A recording is plain data sent from worker to page; frequent queries are indexed on arrival. Does not depend on the engine
//! that creates it or the page that displays it. Steps are counted from 0.

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
    /// the sites, scopes and bindings that indexes refer to
    pub outline: Outline,
    /// the steps, in order
    pub steps: Vec<Step>,
    /// events, in order; the events of a step end where those of the next step begin
    pub events: Vec<Event>,
    /// the script (0), each call of a function and each loop iteration with its own variables
    pub instances: Vec<Instance>,
    /// call stacks, as linked lists; 0 is the script alone
    pub frames: Vec<Frame>,
    /// strings, class names and keys, deduplicated
    pub texts: Vec<Text>,
    /// the stored beginnings of the texts; lone surrogates appear as U+FFFD
    pub beginnings: Vec<String>,
    /// the objects, by identity
    pub objects: Vec<History>,
    /// conversions by operators and built-ins, in order
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

/// Equality is reflexive, as that of its numbers is. With `Eq`, `Rc<Recording>` compares by identity first, which is fast:
/// the page compares recordings at every move.
impl Eq for Recording {}

impl Recording {
    /// An empty recording of `text`.
    pub fn of(text: &str, outline: Outline) -> Self {
        Self { text: text.to_owned(), outline, ..Self::default() }
    }

    /// Builds the index now; otherwise the first query does.
    pub fn indexed(self) -> Self {
        self.index();
        self
    }

    /// The index. A recording that is only sent does not need it.
    fn index(&self) -> &index::Index {
        self.index.of(self)
    }

    /// Number of steps.
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

    /// A text by its index; empty if the index is unknown.
    pub fn text_of(&self, text: u32) -> &str {
        self.texts.get(text as usize).and_then(|t| self.beginnings.get(t.beginning as usize)).map_or("", |t| t)
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, Step};

    /// A recording holds about a hundred thousand of each.
    #[test]
    fn steps_and_events_are_small() {
        assert_eq!((size_of::<Step>(), size_of::<Event>()), (20, 28));
    }
}
