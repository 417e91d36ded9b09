//! When each draft was changed last, so that work that was carried to another browser can be told from older work there.

use super::State;
use std::rc::Rc;

impl State {
    /// Dates the drafts that differ from those `before`: `now` is milliseconds since 1970. A clock that was set back does not make
    /// later work older than the work it came from.
    pub fn stamp(&mut self, before: &Self, now: u64) {
        for (block, draft) in &mut self.drafts {
            let old = before.drafts.get(block);
            if !old.is_some_and(|old| Rc::ptr_eq(old, draft)) {
                Rc::make_mut(draft).changed = now.max(old.map_or(0, |old| old.changed.saturating_add(1)));
            }
        }
    }
}
