//! What the two sides are called. The first pair that is open on a page has the plain names; a landmark's name may not come twice,
//! so every other pair has its snippet's id behind them.

use crate::state::BlockId;
use std::cell::Cell;

thread_local! {
    /// whether an open pair has the plain names
    static TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// Whether a pair has the plain names; it gives them back when it is closed.
pub struct Named {
    plain: bool,
}

impl Named {
    /// For a pair that opens.
    pub fn take() -> Self {
        Self { plain: !TAKEN.replace(true) }
    }

    /// The name of a side of the pair in this block.
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
