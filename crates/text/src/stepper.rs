//! The words of the stepper: its buttons and keys, the boxes of the variables, calls, queues, and what is said about a recording.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct StepperTexts {
    /// name of the toolbar
    pub steps: &'static str,
    /// the buttons
    pub moves: Moves,
    /// starts to play
    pub play: &'static str,
    /// ends it
    pub pause: &'static str,
    /// how fast it plays
    pub speed: &'static str,
    /// slow, normal, fast
    pub speeds: [&'static str; 3],
    /// name of the slider
    pub slider: &'static str,
    /// the step (1-based), how many there are, the line
    pub at: fn(u32, u32, Option<u32>) -> String,
    /// the line, before what is told about its step
    pub line: fn(u32) -> String,
    /// heading of the list of keys
    pub keys: &'static str,
    /// the keys that have a name on this keyboard: arrows, Home, End, space
    pub key_names: KeyNames,
    /// makes a link to the step
    pub copy_link: &'static str,
    /// words about variables
    pub variables: VariableTexts,
    /// heading of the calls
    pub calls: &'static str,
    /// the main program as a call
    pub program: &'static str,
    /// a function without a name
    pub nameless: &'static str,
    /// so many calls or tasks more
    pub more_calls: fn(u32) -> String,
    /// heading of the microtasks
    pub microtasks: &'static str,
    /// heading of the timers
    pub timers: &'static str,
    /// nothing waits
    pub nothing_waits: &'static str,
    /// a task, by the line and the step (1-based) it was queued in
    pub queued: fn(Option<u32>, u32) -> String,
    /// heading of the output
    pub output: &'static str,
    /// nothing was printed yet
    pub no_output: &'static str,
    /// leads to the step (1-based) that printed a line
    pub to_step: fn(u32) -> String,
    /// the run is being recorded
    pub recording: &'static str,
    /// records once more
    pub again: &'static str,
    /// nothing was recorded, because nothing ran
    pub nothing: &'static str,
    /// records so many steps, ten times as many as before
    pub more_steps: fn(u32) -> String,
    /// parts of the program ran unrecorded
    pub unrecorded: &'static str,
    /// the error came in this step
    pub failed_here: &'static str,
    /// the error came in that step (1-based)
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

/// Words about variables.
pub struct VariableTexts {
    /// heading
    pub heading: &'static str,
    /// heading, when another call than the current one is looked at
    pub of_call: fn(&str) -> String,
    /// there is none yet
    pub none: &'static str,
    /// the scope of a function, by its name; empty if it has none
    pub in_function: fn(&str) -> String,
    /// a block's scope
    pub in_block: &'static str,
    /// a class's scope
    pub in_class: &'static str,
    /// the script's scope
    pub in_script: &'static str,
    /// makes this one the variable whose changes are looked for
    pub follow: fn(&str) -> String,
    /// the changes looked for are this one's
    pub following: fn(&str) -> String,
    /// a box that holds nothing yet
    pub dead_zone: &'static str,
    /// what that means
    pub dead_zone_help: &'static str,
    /// it got its first value
    pub first_value: &'static str,
    /// it changed, for a reader who does not see the arrow
    pub changed: fn(&str, &str) -> String,
    /// the object it holds changed inside
    pub changed_inside: &'static str,
    /// `typeof null`
    pub null: &'static str,
    /// an object that several names hold, by its number
    pub object: fn(u32) -> String,
    /// which other names hold it
    pub same_as: fn(&[&str]) -> String,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static StepperTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// A number in a circle, as far as there are such letters.
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
