//! Texts of exercises, quizzes, predictions and lines to put in order.

use super::Locale;

mod en;
mod ko;

/// All texts of this area.
pub struct PracticeTexts {
    /// exercises
    pub exercise: ExerciseTexts,
    /// quizzes
    pub quiz: QuizTexts,
    /// predictions
    pub prediction: PredictionTexts,
    /// lines to put in order
    pub lines: LinesTexts,
}

/// A quiz.
pub struct QuizTexts {
    /// small title and label of the group
    pub title: &'static str,
    /// beside the title, if it was answered correctly
    pub solved: &'static str,
    /// more than one answer may be right
    pub several: &'static str,
    /// button: show the feedback on the chosen answers
    pub answer: &'static str,
    /// all is correct
    pub right: &'static str,
    /// what was chosen is correct, but incomplete
    pub more: &'static str,
    /// something chosen is wrong
    pub wrong: &'static str,
    /// nothing was chosen
    pub none: &'static str,
    /// for screen readers: a chosen answer is correct
    pub is_right: &'static str,
    /// for screen readers: a chosen answer is wrong
    pub is_wrong: &'static str,
}

/// A prediction.
pub struct PredictionTexts {
    /// label of the group
    pub title: &'static str,
    /// the question
    pub ask: &'static str,
    /// button: opens the choices
    pub open: &'static str,
    /// button: closes them
    pub close: &'static str,
    /// the choices are being computed
    pub preparing: &'static str,
    /// the next thing to do: run the program
    pub then_run: &'static str,
    /// label of the field for the predicted output
    pub free: &'static str,
    /// label of the list of types for the last value
    pub free_type: &'static str,
    /// no type chosen
    pub any_type: &'static str,
    /// before the prediction
    pub said: &'static str,
    /// before the actual output
    pub printed: &'static str,
    /// the prediction was correct
    pub right: &'static str,
    /// the prediction was wrong
    pub wrong: &'static str,
    /// nothing was printed
    pub nothing: &'static str,
}

/// Lines to put in order.
pub struct LinesTexts {
    /// label of the list
    pub list: &'static str,
    /// instructions
    pub help: &'static str,
    /// button: move this line up
    pub up: fn(&str) -> String,
    /// button: move this line down
    pub down: fn(&str) -> String,
    /// a line was moved: the line, its 1-based position, the number of lines
    pub moved: fn(&str, usize, usize) -> String,
}

/// An exercise.
pub struct ExerciseTexts {
    /// small title above the task
    pub title: &'static str,
    /// beside the title, if it was solved
    pub solved: &'static str,
    /// button: run the checks
    pub check: &'static str,
    /// label of the list of checks
    pub checks: &'static str,
    /// the checks are running; argument: the limit in seconds
    pub checking: fn(u32) -> String,
    /// checks passed, all checks
    pub held: fn(usize, usize) -> String,
    /// all checks passed; their number
    pub all_held: fn(usize) -> String,
    /// the attempt failed before any check could run
    pub broke: &'static str,
    /// the parser rejected the attempt
    pub refused: &'static str,
    /// the attempt asks a question
    pub asks: &'static str,
    /// the attempt or a check took longer than that many seconds
    pub too_long: fn(u32) -> String,
    /// the code has changed since the check
    pub stale: &'static str,
    /// for screen readers: this check passed
    pub holds: &'static str,
    /// for screen readers: this check failed
    pub fails: &'static str,
    /// for screen readers: this check did not run
    pub not_run: &'static str,
    /// before the expected value
    pub expected: &'static str,
    /// before the actual value
    pub actual: &'static str,
    /// an error of this class was expected (empty: any class), but none was thrown
    pub wanted_error: fn(&str) -> String,
    /// an unexpected error was thrown
    pub came_error: &'static str,
    /// a forbidden word is used
    pub uses: fn(&str) -> String,
    /// a required word is not used
    pub lacks: fn(&str) -> String,
    /// a check did not finish
    pub unfinished: &'static str,
    /// a check is broken, which is the lesson's fault
    pub broken: &'static str,
    /// button: opens the stepper at this check
    pub step: &'static str,
    /// before the text about a known misconception
    pub idea: &'static str,
    /// button: the next hint
    pub hint: &'static str,
    /// label of the hints shown
    pub hints: &'static str,
    /// number of the hint, number of all hints
    pub nth_hint: fn(usize, usize) -> String,
    /// button: reveal the solution
    pub show_solution: &'static str,
    /// label of the solution
    pub solution: &'static str,
    /// number of lines still hidden
    pub covered: fn(usize) -> String,
    /// button: reveal one more line
    pub next_line: &'static str,
    /// button: reveal all lines
    pub all_lines: &'static str,
    /// heading of the comparison of the user's code with the solution
    pub side_by_side: &'static str,
    /// heading of the user's column
    pub yours: &'static str,
    /// heading of the other column
    pub lessons: &'static str,
    /// both are the same
    pub same: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static PracticeTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
