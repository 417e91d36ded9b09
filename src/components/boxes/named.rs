//! The names of the two sides. Landmarks need unique names: the first open pair on a page has the plain names, every other pair appends
//! its snippet's id.

use crate::state::BlockId;
use std::cell::Cell;

thread_local! {
    /// whether an open pair uses the plain names
    static TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// Whether a pair has the plain names. Releases them when dropped.
pub struct Named {
    plain: bool,
}

impl Named {
    /// The names for a newly opened pair.
    pub fn take() -> Self {
        Self { plain: !TAKEN.replace(true) }
    }

    /// The name of one side of the pair in this block.
    pub fn name(&self, side: &str, block: &BlockId) -> String {
        if self.plain { side.to_owned() } else { format!("{side} {}", block.block) }
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if self.plain {
            TAKEN.set(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_open_pair_has_the_plain_names() {
        let name = |named: &Named| named.name("Static box", &BlockId::new("typing-12", "total"));
        let (first, second) = (Named::take(), Named::take());
        assert_eq!((name(&first).as_str(), name(&second).as_str()), ("Static box", "Static box total"));
        drop(second);
        drop(first);
        assert_eq!(name(&Named::take()), "Static box");
    }
}
