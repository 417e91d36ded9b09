//! Steps, and the calls they belong to.

use super::Recording;
use crate::run::Place;
use crate::run::outline::{Site, SiteKind};
use serde::{Deserialize, Serialize};

/// A step: one statement, condition, loop update, entry or end of a call, as far as it ran without another step in between.
/// The state "at" a step is the one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// the site whose step it is
    pub site: u32,
    /// the call or turn in which it ran
    pub instance: u32,
    /// the stack of calls, by its top
    pub frame: u32,
    /// how it came about
    pub kind: StepKind,
    /// its first event
    pub first_event: u32,
}

/// How a step came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// it began
    Began,
    /// it goes on after a call inside it, or after waiting
    WentOn,
}

/// A call, the script, or a turn with variables of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// the function, block or loop variable; `None` for the script
    pub site: Option<u32>,
    /// the instance around it in the text
    pub parent: u32,
    /// the call it belongs to; a call is its own
    pub call: u32,
    /// the step in which it began
    pub step: u32,
}

/// A call on the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// which call
    pub call: u32,
    /// the frame below, if any
    pub below: Option<u32>,
    /// the last step of the frame below before this one came
    pub from: Option<u32>,
}

impl Recording {
    /// A step's site.
    pub fn site(&self, step: u32) -> Option<&Site> {
        self.outline.sites.get(self.steps.get(step as usize)?.site as usize)
    }

    /// Where a step ran.
    pub fn place(&self, step: u32) -> Option<Place> {
        self.site(step).map(|s| s.place)
    }

    /// How many calls are on the stack at a step, 0 for the script alone.
    pub fn depth(&self, step: u32) -> u32 {
        self.steps.get(step as usize).map_or(0, |s| self.index().depth_of(s.frame))
    }

    /// The name of the function of a call, empty for one without; `None` for the script.
    pub fn call_name(&self, call: u32) -> Option<&str> {
        let site = self.instances.get(call as usize)?.site?;
        match &self.outline.sites.get(site as usize)?.kind {
            SiteKind::Function(f) => Some(&f.name),
            _ => None,
        }
    }
}
