//! Telling what is being done and how long it took.

use crate::failure::Failure;
use std::time::{Duration, Instant};

/// Runs one named piece of work between a line that says what it is and a line that says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("\n== {what}");
    let start = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "done" } else { "FAILED" };
    println!("== {what}: {outcome} in {}", duration(start.elapsed()));
    result
}

/// A piece of work that was already done.
pub fn present(what: &str) {
    println!("   {what}: there");
}

/// A duration as people say it.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 { format!("{} min {} s", seconds / 60, seconds % 60) } else { format!("{:.1} s", time.as_secs_f64()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short_to_read() {
        assert_eq!(duration(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 5 s");
    }
}
