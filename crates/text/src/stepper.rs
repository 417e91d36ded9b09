//! Texts of the stepper: buttons and keys, variables, calls, queues, and notes about a recording.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct StepperTexts {
    /// label of the toolbar
    pub steps: &'static str,
    /// the buttons
    pub moves: Moves,
    /// button: play
    pub play: &'static str,
    /// button: pause
    pub pause: &'static str,
    /// label of the pace
    pub speed: &'static str,
    /// slow, normal, fast
    pub speeds: [&'static str; 3],
    /// label of the slider
    pub slider: &'static str,
    /// the step (1-based), number of steps, line
    pub at: fn(u32, u32, Option<u32>) -> String,
    /// the line, before the description of its step
    pub line: fn(u32) -> String,
    /// heading of the list of keys
    pub keys: &'static str,
    /// the names of the keys: arrows, Home, End, space
    pub key_names: KeyNames,
    /// button: creates a link to the step
    pub copy_link: &'static str,
    /// texts about variables
    pub variables: VariableTexts,
    /// heading of the call stack
    pub calls: &'static str,
    /// the main program, as a frame
    pub program: &'static str,
    /// a function without a name
    pub nameless: &'static str,
    /// number of further calls or tasks
    pub more_calls: fn(u32) -> String,
    /// heading of the microtasks
    pub microtasks: &'static str,
    /// heading of the timers
    pub timers: &'static str,
    /// the queue is empty
    pub nothing_waits: &'static str,
    /// a task: the line and the step (1-based) in which it was queued
    pub queued: fn(Option<u32>, u32) -> String,
    /// heading of the output
    pub output: &'static str,
    /// nothing was printed yet
    pub no_output: &'static str,
    /// link to the step (1-based) that printed a line
    pub to_step: fn(u32) -> String,
    /// the run is being recorded
    pub recording: &'static str,
    /// button: record again
    pub again: &'static str,
    /// nothing was recorded, because nothing ran
    pub nothing: &'static str,
    /// button: record that many steps, ten times as many as before
    pub more_steps: fn(u32) -> String,
    /// parts of the program ran unrecorded
    pub unrecorded: &'static str,
    /// the error was thrown in this step
    pub failed_here: &'static str,
    /// the error was thrown in that step (1-based)
    pub failed_at: fn(u32) -> String,
}

/// The buttons that lead to another step.
#[allow(missing_docs, reason = "the names are the buttons'")]
pub struct Moves {
    pub first: &'static str,
    pub back: &'static str,
    pub forward: &'static str,
    pub last: &'static str,
    pub previous_change: &'static str,
    pub next_change: &'static str,
    pub over: &'static str,
    pub out: &'static str,
    pub past_loop: &'static str,
    pub before_loop: &'static str,
}

/// Keys by name.
#[allow(missing_docs, reason = "the names are the keys'")]
pub struct KeyNames {
    pub left: &'static str,
    pub right: &'static str,
    pub home: &'static str,
    pub end: &'static str,
    pub space: &'static str,
}

/// Texts about variables.
pub struct VariableTexts {
    /// heading
    pub heading: &'static str,
    /// heading when a call other than the current one is selected
    pub of_call: fn(&str) -> String,
    /// there are none yet
    pub none: &'static str,
    /// the scope of a function; argument: its name, or empty
    pub in_function: fn(&str) -> String,
    /// a block's scope
    pub in_block: &'static str,
    /// a class's scope
    pub in_class: &'static str,
    /// the script's scope
    pub in_script: &'static str,
    /// button: follow the changes of this variable
    pub follow: fn(&str) -> String,
    /// this variable's changes are followed
    pub following: fn(&str) -> String,
    /// the variable is not initialized yet (temporal dead zone)
    pub dead_zone: &'static str,
    /// what that means
    pub dead_zone_help: &'static str,
    /// it got its first value
    pub first_value: &'static str,
    /// it changed; for screen readers, instead of the arrow
    pub changed: fn(&str, &str) -> String,
    /// the content of its object changed
    pub changed_inside: &'static str,
    /// note about `typeof null`
    pub null: &'static str,
    /// an object held by several names, by its number
    pub object: fn(u32) -> String,
    /// the other names that hold it
    pub same_as: fn(&[&str]) -> String,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static StepperTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// A number in a circle, or in parentheses if there is no such character.
fn circled(n: u32) -> String {
    match n {
        1..=20 => char::from_u32(0x2460 + n - 1).map(String::from).unwrap_or_default(),
        n => format!("({n})"),
    }
}

#[cfg(test)]
mod tests {
    use super::circled;

    #[test]
    fn small_numbers_are_circled() {
        assert_eq!([1, 20, 21].map(circled), ["①", "⑳", "(21)"]);
    }
}
