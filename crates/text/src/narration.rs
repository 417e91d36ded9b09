//! Sentences that describe steps and conversions. Values are passed as [`ValueText`], code as written in the program.

mod en;
mod ko;

use super::Locale;

/// A value for a sentence: its sort and its code, so that each language can order them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueText {
    /// its sort
    pub sort: Sort,
    /// its code, shortened: `5`, `"a"`, `[1, 2]`
    pub code: String,
}

/// The sorts of values that have different names in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the language's own")]
pub enum Sort {
    Undefined,
    Null,
    Boolean,
    Number,
    Bigint,
    Text,
    Symbol,
    Function,
    Class,
    Array,
    Promise,
    Error,
    Object,
}

/// The sentences about steps and conversions. Each function returns a whole sentence, or part of one where its comment says "part".
#[allow(missing_docs, reason = "the names say which sentence; the two constants show it")]
pub struct Narration {
    /// part: a value with its sort
    pub value: fn(&ValueText) -> String,
    /// part: several names or values
    pub list: fn(&[String]) -> String,
    pub ready: fn(&[String]) -> String,
    pub declared: fn(&str) -> String,
    pub wrote: fn(&[(String, ValueText)]) -> String,
    pub changed: fn(&str, &ValueText, &ValueText) -> String,
    pub changed_type: fn(&str, &ValueText, &ValueText) -> String,
    pub counted: fn(&str, &ValueText, bool) -> String,
    pub set: fn(&str, &ValueText) -> String,
    pub object_now: fn(Option<&str>, &ValueText) -> String,
    pub entered: fn(&str, &[(String, ValueText)]) -> String,
    pub constructing: fn(&str, &[(String, ValueText)]) -> String,
    pub returned: fn(&str, &ValueText) -> String,
    pub ended: fn(&str) -> String,
    pub built: fn(&str) -> String,
    pub branch: fn(&str, bool) -> String,
    pub goes_round: fn(&str, bool) -> String,
    pub goes_round_always: &'static str,
    pub chooses: fn(&ValueText) -> String,
    pub next: fn(&[(String, ValueText)]) -> String,
    pub printed: fn(&str) -> String,
    pub printed_nothing: &'static str,
    pub threw: fn(&ValueText) -> String,
    pub caught: fn(Option<&str>, Option<&ValueText>) -> String,
    pub failed: fn(&str) -> String,
    pub erred: fn(&str) -> String,
    pub waits: fn(&ValueText) -> String,
    pub resumed: fn(&ValueText) -> String,
    pub yields: fn(&ValueText) -> String,
    pub moves_again: &'static str,
    pub timer: &'static str,
    pub queued: &'static str,
    pub leaves_loop: &'static str,
    pub next_turn: &'static str,
    pub class: fn(&str) -> String,
    pub loop_begins: fn(&str) -> String,
    pub leaves_function: &'static str,
    pub goes_on: fn(&str) -> String,
    pub runs: fn(&str) -> String,
    pub computed: fn(&str, &ValueText) -> String,

    pub met: fn(&ValueText, &ValueText, &str) -> String,
    pub met_one: fn(&ValueText, &str) -> String,
    pub joins: &'static str,
    pub calculates: fn(&str) -> String,
    pub compares_texts: &'static str,
    pub compares_numbers: &'static str,
    pub equal_same_type: &'static str,
    pub equal_nothing: &'static str,
    pub equal_number_text: &'static str,
    pub equal_boolean: &'static str,
    pub equal_object: &'static str,
    pub equal_bigint: &'static str,
    pub equal_never: &'static str,
    pub asks_truth: &'static str,
    pub makes_text: &'static str,
    pub makes_key: &'static str,
    pub makes_number: &'static str,
    /// a sentence about values converted to others
    pub became: fn(&[(ValueText, ValueText)]) -> String,
    pub asked_object: fn(&str, &str) -> String,
    pub gives: fn(&ValueText) -> String,
    pub mixed: &'static str,
    pub refused: fn(&ValueText) -> String,
    pub surprise_nan: &'static str,
    pub surprise_undefined: &'static str,
    pub surprise_null: &'static str,
    pub surprise_object: &'static str,
    pub surprise_zero: &'static str,
    pub condition: &'static str,

    pub stuck_loop: fn(u32, u32, &str) -> String,
    pub stuck_never: fn(&str) -> String,
    pub stuck_recursion: fn(u32, &str, u32) -> String,
    pub too_deep: fn(&str, u32) -> String,
    pub stuck_tasks: fn(u32, u32) -> String,
    pub stuck_long: fn(u32) -> String,
    /// part: the history of a variable: name, first values, last value, number of values
    pub course: fn(&str, &[String], &str, u32) -> String,
    pub ribbon_line: fn(&str, &[String]) -> String,
    pub segment: fn(&str, u32) -> String,
}

impl Narration {
    /// The sentences of a language.
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::EN,
            Locale::Ko => &ko::KO,
        }
    }
}
