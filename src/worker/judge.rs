//! Attempts and their checks, one program after another. It must not know what a check means.

use crate::engine;
use crate::run::{Attempt, Judged, Outcome, Program, Settings, format};

/// Runs each attempt by itself, and its checks if it came to its end; tells of each as soon as it ended.
///
/// The page's own alarm is what ends a program that hangs; the time of these worlds is virtual and may run on.
pub fn judge(attempts: &[Attempt], settings: &Settings, tell: impl Fn(Judged)) {
    let settings = &Settings { time_limit: None, ..settings.clone() };
    for (number, attempt) in (0..).zip(attempts) {
        let program = Program { text: attempt.text.clone(), before: Vec::new() };
        let alone = engine::run(&program, settings.clone());
        let printed = format::printed(&alone.events);
        let ended = matches!(alone.outcome, Outcome::Completed(_));
        // what its last expression was is of no use to anybody, and can be large
        let outcome = if ended { Outcome::Completed(None) } else { alone.outcome };
        tell(Judged { attempt: number, check: None, outcome });
        if !ended {
            continue;
        }
        for (check, checking) in (0..).zip(&attempt.checks) {
            let report = engine::run(&checking.program(&attempt.text, &printed), settings.clone());
            tell(Judged { attempt: number, check: Some(check), outcome: report.outcome });
        }
    }
}
