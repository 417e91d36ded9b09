//! The words of practice: exercises, quizzes, predictions, lines to be put in order.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct PracticeTexts {
    /// exercises
    pub exercise: ExerciseTexts,
    /// quizzes
    pub quiz: QuizTexts,
    /// predictions
    pub prediction: PredictionTexts,
    /// lines to be put in order
    pub lines: LinesTexts,
}

/// A quiz.
pub struct QuizTexts {
    /// small title and name of the group
    pub title: &'static str,
    /// beside it, when it was answered rightly
    pub solved: &'static str,
    /// more than one answer may be right
    pub several: &'static str,
    /// button: what is said to the chosen answers
    pub answer: &'static str,
    /// all is right
    pub right: &'static str,
    /// what was chosen is right, and there is more
    pub more: &'static str,
    /// something chosen is wrong
    pub wrong: &'static str,
    /// nothing was chosen
    pub none: &'static str,
    /// for the ear: a chosen answer is right
    pub is_right: &'static str,
    /// for the ear: it is wrong
    pub is_wrong: &'static str,
}

/// A prediction.
pub struct PredictionTexts {
    /// name of the group
    pub title: &'static str,
    /// the question
    pub ask: &'static str,
    /// button: opens the choices
    pub open: &'static str,
    /// button: closes them
    pub close: &'static str,
    /// the choices are being computed
    pub preparing: &'static str,
    /// what to do then
    pub then_run: &'static str,
    /// the field for what will be printed
    pub free: &'static str,
    /// the list of types for the last value
    pub free_type: &'static str,
    /// no type chosen
    pub any_type: &'static str,
    /// before what was said
    pub said: &'static str,
    /// before what was printed
    pub printed: &'static str,
    /// it was printed so
    pub right: &'static str,
    /// it was not
    pub wrong: &'static str,
    /// nothing was printed
    pub nothing: &'static str,
}

/// Lines to be put in order.
pub struct LinesTexts {
    /// name of the list
    pub list: &'static str,
    /// how it is done
    pub help: &'static str,
    /// button: this line one place up
    pub up: fn(&str) -> String,
    /// button: this line one place down
    pub down: fn(&str) -> String,
    /// where a line stands now
    pub moved: fn(&str, usize, usize) -> String,
}

/// An exercise.
pub struct ExerciseTexts {
    /// small title above the task
    pub title: &'static str,
    /// beside it, when it was solved
    pub solved: &'static str,
    /// button: run the checks
    pub check: &'static str,
    /// name of the list of checks
    pub checks: &'static str,
    /// they run; they end after so many seconds at the latest
    pub checking: fn(u32) -> String,
    /// how many of how many hold
    pub held: fn(usize, usize) -> String,
    /// all of them hold
    pub all_held: fn(usize) -> String,
    /// the attempt failed before any check could run
    pub broke: &'static str,
    /// the attempt was refused by the parser
    pub refused: &'static str,
    /// the attempt asks the reader something
    pub asks: &'static str,
    /// the attempt or a check took longer than so many seconds
    pub too_long: fn(u32) -> String,
    /// the code changed since
    pub stale: &'static str,
    /// for the ear: this check holds
    pub holds: &'static str,
    /// for the ear: this check does not hold
    pub fails: &'static str,
    /// for the ear: this check did not run
    pub not_run: &'static str,
    /// before a value that was wanted
    pub expected: &'static str,
    /// before a value that came
    pub actual: &'static str,
    /// an error of this class was wanted (empty: any), and none came
    pub wanted_error: fn(&str) -> String,
    /// an error came where none, or another, was wanted
    pub came_error: &'static str,
    /// a word that should not be used is
    pub uses: fn(&str) -> String,
    /// a word that should be used is not
    pub lacks: fn(&str) -> String,
    /// a check did not come to its end
    pub unfinished: &'static str,
    /// a check does not work; whose fault that is
    pub broken: &'static str,
    /// button: opens the stepper at this check
    pub step: &'static str,
    /// before the words of a known wrong idea
    pub idea: &'static str,
    /// button: the next hint
    pub hint: &'static str,
    /// name of the hints shown
    pub hints: &'static str,
    /// which hint of how many
    pub nth_hint: fn(usize, usize) -> String,
    /// button: uncover the solution
    pub show_solution: &'static str,
    /// name of the solution
    pub solution: &'static str,
    /// lines still covered
    pub covered: fn(usize) -> String,
    /// button: uncover one line more
    pub next_line: &'static str,
    /// button: uncover all lines
    pub all_lines: &'static str,
    /// heading over the reader's code beside the solution
    pub side_by_side: &'static str,
    /// heading of the reader's column
    pub yours: &'static str,
    /// heading of the other column
    pub lessons: &'static str,
    /// both are the same
    pub same: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static PracticeTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
