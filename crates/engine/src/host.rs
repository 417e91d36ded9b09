//! The interface between the engine and its environment. Worker and native tool implement it; nothing else differs between them.

use vocabulary::ConsoleEvent;

/// The environment of a run.
pub trait Host {
    /// Receives an output event, in order. Called while the program runs, so it must not run JavaScript of the program.
    fn print(&self, event: ConsoleEvent);

    /// The real clock: milliseconds since 1970 UTC, with a fraction where the host has one.
    fn now(&self) -> f64;

    /// Minutes by which local time is ahead of UTC at `at` (milliseconds since 1970 UTC). `None` if unknown:
    /// then [`Settings::offset`](vocabulary::Settings::offset) is used.
    fn offset(&self, at: f64) -> Option<i32> {
        let _ = at;
        None
    }
}
