//! Records when each draft was last changed, so that imported work can be compared with the work here.

use super::State;
use std::rc::Rc;

impl State {
    /// Dates the drafts that differ from those of `before`. `now`: milliseconds since 1970. If the clock was set back, a changed draft is
    /// still dated later than the draft it replaces.
    pub fn stamp(&mut self, before: &Self, now: u64) {
        for (block, draft) in &mut self.drafts {
            let old = before.drafts.get(block);
            if !old.is_some_and(|old| Rc::ptr_eq(old, draft)) {
                Rc::make_mut(draft).changed = now.max(old.map_or(0, |old| old.changed.saturating_add(1)));
            }
        }
    }
}
