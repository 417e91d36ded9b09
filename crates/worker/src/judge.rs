//! Several programs one after another: attempts with their checks, a program with its rivals. It must not know what they mean.

use vocabulary::{Attempt, Era, Judged, Outcome, Program, Settings, format};

/// Runs each attempt by itself, and its checks if it came to its end; tells of each as soon as it ended.
///
/// The page's own alarm is what ends a program that hangs; the time of these worlds is virtual and may run on.
pub fn judge(attempts: &[Attempt], settings: &Settings, tell: impl Fn(Judged)) {
    let settings = &Settings { time_limit: None, ..settings.clone() };
    for (number, attempt) in (0..).zip(attempts) {
        let program = Program { text: attempt.text.clone(), before: Vec::new() };
        let alone = engine::run(&program, settings.clone());
        let (outcome, printed) = (ended(alone.outcome), format::printed(&alone.events));
        let ended = matches!(outcome, Outcome::Completed(_));
        tell(Judged { attempt: number, check: None, outcome, printed: Vec::new() });
        if !ended {
            continue;
        }
        for (check, checking) in (0..).zip(&attempt.checks) {
            let report = engine::run(&checking.program(&attempt.text, &printed), settings.clone());
            tell(Judged { attempt: number, check: Some(check), outcome: report.outcome, printed: Vec::new() });
        }
    }
}

/// Runs a program, and then as it would be under other rules; tells what each printed.
pub fn foresee(program: &Program, settings: &Settings, tell: impl Fn(Judged)) {
    let settings = &Settings { time_limit: None, ..settings.clone() };
    let play = |attempt: u32, text: &str, settings: Settings| {
        let report = engine::run(&Program { text: text.to_owned(), before: program.before.clone() }, settings);
        tell(Judged { attempt, check: None, outcome: ended(report.outcome), printed: report.events });
    };
    play(0, &program.text, settings.clone());
    let rivals = language::rivals(&program.text);
    for (attempt, text) in (1..).zip(&rivals) {
        play(attempt, text, settings.clone());
    }
    // another era has rules of its own
    play(rivals.len() as u32 + 1, &program.text, Settings { era: Era::JavaScript12, ..settings.clone() });
}

/// What the last expression of a program was is of no use to anybody here, and can be large.
fn ended(outcome: Outcome) -> Outcome {
    if matches!(outcome, Outcome::Completed(_)) { Outcome::Completed(None) } else { outcome }
}
