//! Texts of the views of a recorded run: type ribbon, conversions, transcript.

mod en;
mod ko;

use super::Locale;

/// All texts of this area. Step numbers are 1-based, as displayed.
pub struct InsightTexts {
    /// label of the ribbon, as a drawing and as a table
    pub ribbon: &'static str,
    /// label of the segments in the drawing
    pub stretches: &'static str,
    /// no variable was assigned a value
    pub no_variables: &'static str,
    /// a variable held several types: its name, the types' names in order
    pub held_several: fn(&str, &[&str]) -> String,
    /// each variable held only one type
    pub held_one: &'static str,
    /// the function that a variable belongs to
    pub of_function: fn(&str) -> String,
    /// a type and its only value: "number 5"
    pub one_value: fn(&str, &str) -> String,
    /// a type and the number of values: "number, 5 values"
    pub values: fn(&str, u32) -> String,
    /// alternating types, and the number of segments
    pub turns: fn(&[&str], u32) -> String,
    /// from step, to step
    pub steps: fn(u32, u32) -> String,
    /// the result of `typeof null`
    pub null_note: &'static str,
    /// button: show all variables; their number
    pub all_variables: fn(u32) -> String,
    /// button: show only the first ones
    pub fewer_variables: &'static str,
    /// button: the table below the drawing
    pub table: &'static str,
    /// columns of the table
    pub columns: [&'static str; 4],

    /// label of the list
    pub conversions: &'static str,
    /// nothing was converted
    pub no_conversions: &'static str,
    /// after code that was converted because it is a condition
    pub as_condition: &'static str,
    /// the line number
    pub line: fn(u32) -> String,
    /// number of times
    pub times: fn(u32) -> String,
    /// index and number: "2 of 7"
    pub which: fn(u32, u32) -> String,
    /// button: the previous one
    pub previous: &'static str,
    /// button: the next one
    pub next: &'static str,
    /// heading of the specification's steps
    pub specification: &'static str,
    /// the specification's clause of a step
    pub clause: fn(&str) -> String,
    /// the conversion threw
    pub threw: &'static str,
    /// label of a mark: the code, and the result
    pub mark: fn(&str, &str) -> String,
    /// the result is NaN
    pub surprise_nan: &'static str,
    /// the string contains "undefined"
    pub surprise_undefined: &'static str,
    /// the string contains "null"
    pub surprise_null: &'static str,
    /// the string contains "[object Object]"
    pub surprise_object: &'static str,
    /// an empty value became 0
    pub surprise_zero: &'static str,
    /// button: show all places; their number
    pub all_conversions: fn(u32) -> String,

    /// button and label of the list of sentences
    pub in_words: &'static str,
    /// button: copies the sentences
    pub copy: &'static str,
    /// they were copied
    pub copied: &'static str,
    /// the browser refused to copy
    pub not_copied: &'static str,
    /// button: show that many earlier sentences
    pub earlier: fn(u32) -> String,
    /// button: show that many later sentences
    pub later: fn(u32) -> String,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static InsightTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
