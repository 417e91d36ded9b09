//! What the engine asks of the world around it. The worker and the native tool each have their own; nothing else differs between them.

use vocabulary::ConsoleEvent;

/// The world around a run.
pub trait Host {
    /// Takes an event of the output, in order. Called while the program runs, so it must not run JavaScript of the program.
    fn print(&self, event: ConsoleEvent);

    /// The real clock: milliseconds since 1970 UTC, with a fraction where the host has one.
    fn now(&self) -> f64;

    /// Minutes that local time is ahead of UTC at the moment `at` (milliseconds since 1970 UTC), or `None` where the host does not know:
    /// then [`Settings::offset`](vocabulary::Settings::offset) holds.
    fn offset(&self, at: f64) -> Option<i32> {
        let _ = at;
        None
    }
}
