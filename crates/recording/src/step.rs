//! The place of a step and its call.

use super::Recording;
use vocabulary::Place;
use vocabulary::outline::{Site, SiteKind};

impl Recording {
    /// The site of a step.
    pub fn site(&self, step: u32) -> Option<&Site> {
        self.outline.sites.get(self.steps.get(step as usize)?.site as usize)
    }

    /// The place of a step in the source.
    pub fn place(&self, step: u32) -> Option<Place> {
        self.site(step).map(|s| s.place)
    }

    /// Number of calls on the stack at a step; 0 for the script alone.
    pub fn depth(&self, step: u32) -> u32 {
        self.steps.get(step as usize).map_or(0, |s| self.index().depth_of(s.frame))
    }

    /// Name of the called function, empty if anonymous; `None` for the script.
    pub fn call_name(&self, call: u32) -> Option<&str> {
        let site = self.instances.get(call as usize)?.site?;
        match &self.outline.sites.get(site as usize)?.kind {
            SiteKind::Function(f) => Some(&f.name),
            _ => None,
        }
    }
}
