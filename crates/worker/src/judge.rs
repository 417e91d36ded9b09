//! Runs several programs one after another: attempts with their checks, a program with its rivals. Does not interpret the results.

use vocabulary::{Attempt, Era, Judged, Outcome, Program, Settings, format};

/// Runs each attempt, then its checks if it completed; reports each as soon as it has ended.
///
/// The page's timeout ends a program that hangs; virtual time has no limit here.
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

/// Runs a program under its own and then under rival rules; reports the output of each.
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
    // an era has different rules too
    play(rivals.len() as u32 + 1, &program.text, Settings { era: Era::JavaScript12, ..settings.clone() });
}

/// Drops the completion value of a program: it is not used here and can be large.
fn ended(outcome: Outcome) -> Outcome {
    if matches!(outcome, Outcome::Completed(_)) { Outcome::Completed(None) } else { outcome }
}
