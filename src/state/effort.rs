//! How far a reader went with an exercise: what was opened, and whether there was a try. It lasts as long as the page.

/// See the module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// the result of the last check is shown
    pub checked: bool,
    /// a text of the reader's own failed a check: the solution is offered
    pub tried: bool,
    /// hints shown
    pub hints: usize,
    /// lines of the solution shown
    pub uncovered: usize,
    /// The reader reset the exercise; this is kept in case that was a mistake.
    pub set_aside: bool,
}
