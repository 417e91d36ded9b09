//! The state of an exercise: what was revealed and whether there was an attempt. Not stored: it lasts as long as the page.

/// The state of one exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// the result of the last check is shown
    pub checked: bool,
    /// an edited text failed a check: the solution is offered
    pub tried: bool,
    /// number of hints shown
    pub hints: usize,
    /// number of lines of the solution shown
    pub uncovered: usize,
    /// The user reset the exercise; the effort is kept so that this can be undone.
    pub set_aside: bool,
}
