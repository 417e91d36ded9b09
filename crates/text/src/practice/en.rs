//! Texts of exercises, quizzes and predictions in English.

use super::{ExerciseTexts, LinesTexts, PracticeTexts, PredictionTexts, QuizTexts};

/// All of them.
pub const TEXTS: PracticeTexts = PracticeTexts {
    exercise: ExerciseTexts {
        title: "Exercise",
        solved: "Solved",
        check: "Check",
        checks: "Checks",
        checking: |seconds| format!("Checking… {seconds} s at most"),
        held: |held, all| format!("{held} of {all} checks hold."),
        all_held: |all| if all == 1 { "The check holds. Solved!".into() } else { format!("All {all} checks hold. Solved!") },
        broke: "Your code failed before it could be checked.",
        refused: "Your code could not start, so nothing was checked.",
        asks: "Your code asks a question. Nobody can answer while it is checked: leave prompt, confirm and alert out.",
        too_long: |seconds| format!("Not finished after {seconds} s, so it was ended. Is there a loop that never ends?"),
        stale: "You have changed the code since. Check again.",
        holds: "Holds",
        fails: "Does not hold",
        not_run: "Not checked yet",
        expected: "Expected",
        actual: "Actual",
        wanted_error: |class| {
            if class.is_empty() {
                "It should fail with an error, and it did not.".into()
            } else {
                format!("It should fail with a {class}, and it did not.")
            }
        },
        came_error: "It failed with",
        uses: |word| format!("The code uses `{word}`; here it should do without."),
        lacks: |word| format!("The code does not use `{word}`."),
        unfinished: "It did not come to its end: it waits for something that never comes.",
        broken: "This check could not be made. That is the lesson's mistake, not yours.",
        step: "Step through this check",
        idea: "A common idea",
        hint: "Hint",
        hints: "Hints",
        nth_hint: |n, of| format!("Hint {n} of {of}"),
        show_solution: "Show solution",
        solution: "Solution",
        covered: |n| if n == 1 { "1 more line".into() } else { format!("{n} more lines") },
        next_line: "Next line",
        all_lines: "All lines",
        side_by_side: "Your code beside the solution",
        yours: "Yours",
        lessons: "Solution",
        same: "Your code and the solution are the same.",
    },
    quiz: QuizTexts {
        title: "Quiz",
        solved: "Answered",
        several: "More than one answer may be right.",
        answer: "Answer",
        right: "Right!",
        more: "Right so far, and there is more.",
        wrong: "Not quite. See why, and try again.",
        none: "Choose an answer first.",
        is_right: "Right",
        is_wrong: "Not right",
    },
    prediction: PredictionTexts {
        title: "Prediction",
        ask: "What will it print?",
        open: "Predict",
        close: "Close the prediction",
        preparing: "Preparing the choices…",
        then_run: "Then press Run and compare.",
        free: "What will it print, line by line?",
        free_type: "Type of the last value",
        any_type: "not said",
        said: "You said",
        printed: "It printed",
        right: "Just as you said.",
        wrong: "Not as you said. Which line surprises you?",
        nothing: "nothing",
    },
    lines: LinesTexts {
        list: "Lines to put in order",
        help: "Put the lines in order: drag them, or use the arrows.",
        up: |line| format!("Move up: {line}"),
        down: |line| format!("Move down: {line}"),
        moved: |line, place, all| format!("{line}: line {place} of {all}"),
    },
};
