//! The position in a recording and the moves from it: the state of an open stepper, as a reducer, with its keys.
//!
//! Pure. Does not depend on how the steps are shown.

use recording::Recording;
use std::rc::Rc;
use vocabulary::outline::BindingKind;
use yew::Reducible;

/// A move to another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// the first step
    First,
    /// one back
    Back,
    /// one forward
    Forward,
    /// the last step
    Last,
    /// to the previous change of the followed variable
    PreviousChange,
    /// to the next change of the followed variable
    NextChange,
    /// to the next step of this function, over calls
    Over,
    /// to the step after this call
    Out,
    /// to the step after this loop
    PastLoop,
    /// to the step before this loop
    BeforeLoop,
}

impl Move {
    /// The step the move leads to; `None` if there is none. Leaving a call or loop that never ends leads to the last step.
    pub fn from(self, recording: &Recording, step: u32, followed: Option<u32>) -> Option<u32> {
        let last = recording.len().checked_sub(1)?;
        let ahead = |found: Option<u32>| Some(found.unwrap_or(last)).filter(|_| step < last);
        match self {
            Self::First => (step > 0).then_some(0),
            Self::Back => step.checked_sub(1),
            Self::Forward => (step < last).then_some(step + 1),
            Self::Last => (step < last).then_some(last),
            Self::PreviousChange => recording.previous_change(followed?, step),
            Self::NextChange => recording.next_change(followed?, step),
            Self::Over => ahead(recording.over(step)),
            Self::Out if recording.depth(step) > 0 => ahead(recording.out(step)),
            Self::PastLoop if recording.site(step)?.inside.is_some() => ahead(recording.past_loop(step)),
            Self::BeforeLoop if recording.site(step)?.inside.is_some() => {
                Some(recording.before_loop(step).unwrap_or(0)).filter(|_| step > 0)
            }
            Self::Out | Self::PastLoop | Self::BeforeLoop => None,
        }
    }

    /// Whether the move leads anywhere. Cheaper than [`Move::from`], which searches for the step.
    pub fn is_possible(self, recording: &Recording, step: u32, followed: Option<u32>) -> bool {
        let is_before_last = step + 1 < recording.len();
        match self {
            Self::Over => is_before_last,
            Self::Out => is_before_last && recording.depth(step) > 0,
            Self::PastLoop => is_before_last && recording.site(step).is_some_and(|s| s.inside.is_some()),
            Self::BeforeLoop => step > 0 && recording.site(step).is_some_and(|s| s.inside.is_some()),
            other => other.from(recording, step, followed).is_some(),
        }
    }
}

/// The effect of a key while the stepper has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// moves to another step
    Move(Move),
    /// plays or pauses
    Play,
}

/// The letters of the keys, as printed on them.
pub const LETTERS: [(char, Move); 6] = [
    ('P', Move::PreviousChange),
    ('N', Move::NextChange),
    ('O', Move::Over),
    ('U', Move::Out),
    ('B', Move::BeforeLoop),
    ('L', Move::PastLoop),
];

impl Press {
    /// The effect of a key, from its `key` and `code`. In Korean input mode the key `n` has the `key` ㅜ: only `code` identifies it.
    pub fn of(key: &str, code: &str) -> Option<Self> {
        let at = |to| Some(Self::Move(to));
        match key {
            "ArrowLeft" => return at(Move::Back),
            "ArrowRight" => return at(Move::Forward),
            "Home" => return at(Move::First),
            "End" => return at(Move::Last),
            " " => return Some(Self::Play),
            _ => {}
        }
        let letter = match key.chars().next()? {
            letter if key.len() == 1 => letter.to_ascii_uppercase(),
            other if !other.is_ascii() => code.strip_prefix("Key")?.chars().next()?,
            _ => return None,
        };
        LETTERS.iter().find(|(l, _)| *l == letter).and_then(|(_, to)| at(*to))
    }
}

/// Milliseconds between two steps: slow, normal, fast.
pub const PACES: [u32; 3] = [2_000, 900, 250];

/// The state of a stepper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// the current step, 0-based
    pub step: u32,
    /// the last step, 0-based
    pub last: u32,
    /// it advances automatically
    pub playing: bool,
    /// index into [`PACES`]
    pub pace: usize,
    /// the binding whose changes are followed
    pub followed: Option<u32>,
    /// the selected call, 0 for the innermost
    pub call: usize,
    /// the id of the highlighted object
    pub lit: Option<u32>,
}

/// A change of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// go to a step
    Go(u32),
    /// the interval of playing has passed
    Tick,
    /// play or pause
    Play,
    /// set the pace
    Pace(usize),
    /// follow a binding
    Follow(u32),
    /// select a call
    Call(usize),
    /// highlight an object
    Light(Option<u32>),
}

impl Walk {
    /// The initial state, at `start`, else at the failure, else at the first step.
    pub fn begin(recording: &Recording, start: Option<u32>) -> Self {
        let last = recording.len().saturating_sub(1);
        let step = start.or(recording.end.failed).unwrap_or(0).min(last);
        Self { step, last, playing: false, pace: 1, followed: lively(recording), call: 0, lit: None }
    }
}

impl Reducible for Walk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Go(step) => next = Self { step: step.min(self.last), playing: false, call: 0, lit: None, ..next },
            Act::Tick if !self.playing => {}
            Act::Tick => {
                let step = (self.step + 1).min(self.last);
                next = Self { step, playing: step < self.last, call: 0, lit: None, ..next };
            }
            // Play at the end restarts from the first step.
            Act::Play if !self.playing && self.step == self.last => next = Self { step: 0, playing: self.last > 0, call: 0, ..next },
            Act::Play => next.playing = !self.playing,
            Act::Pace(pace) => next.pace = pace.min(PACES.len() - 1),
            Act::Follow(binding) => next.followed = Some(binding),
            Act::Call(call) => next.call = call,
            Act::Light(object) => next.lit = object,
        }
        Rc::new(next)
    }
}

/// The variable most likely to be of interest: the last one set before the failure; else the first one that changes; else the
/// first one that is set at all.
fn lively(recording: &Recording) -> Option<u32> {
    let bindings = || recording.outline.bindings.iter().zip(0..).filter(|(b, _)| b.kind != BindingKind::Function).map(|(_, n)| n);
    if let Some(failed) = recording.end.failed {
        let last = bindings().filter_map(|n| Some((recording.previous_change(n, failed)?, n))).max();
        return last.map(|(_, n)| n);
    }
    let set = |most| bindings().find(|n| recording.changes(*n).take(most).count() == most);
    set(2).or_else(|| set(1))
}

#[cfg(test)]
mod tests;
