//! Words of what looks into a recorded run: the type ribbon, the list of conversions, the run in words.

mod en;
mod ko;

use super::Locale;

/// All words of this area. Numbers of steps are as the reader counts them, from 1.
pub struct InsightTexts {
    /// name of the ribbon, as a picture and as a table
    pub ribbon: &'static str,
    /// name of the stretches in the picture
    pub stretches: &'static str,
    /// no variable got a value
    pub no_variables: &'static str,
    /// a variable held several types: its name, the words for the types in the order held
    pub held_several: fn(&str, &[&str]) -> String,
    /// held but one type each
    pub held_one: &'static str,
    /// of which function a variable is
    pub of_function: fn(&str) -> String,
    /// a type and the only value: "number 5"
    pub one_value: fn(&str, &str) -> String,
    /// a type and how many values: "number, 5 values"
    pub values: fn(&str, u32) -> String,
    /// several types that took turns, and how often
    pub turns: fn(&[&str], u32) -> String,
    /// from step to step
    pub steps: fn(u32, u32) -> String,
    /// what `typeof` says of null
    pub null_note: &'static str,
    /// button: all so many variables
    pub all_variables: fn(u32) -> String,
    /// button: the first ones only
    pub fewer_variables: &'static str,
    /// button: the table below the picture
    pub table: &'static str,
    /// columns of the table
    pub columns: [&'static str; 4],

    /// name of the list
    pub conversions: &'static str,
    /// nothing was converted
    pub no_conversions: &'static str,
    /// behind code that was converted because it is a condition
    pub as_condition: &'static str,
    /// on which line
    pub line: fn(u32) -> String,
    /// how often
    pub times: fn(u32) -> String,
    /// which of how many: "2 of 7"
    pub which: fn(u32, u32) -> String,
    /// button: the one before
    pub previous: &'static str,
    /// button: the one after
    pub next: &'static str,
    /// heading over the specification's steps
    pub specification: &'static str,
    /// the clause of a step
    pub clause: fn(&str) -> String,
    /// what came out by throwing
    pub threw: &'static str,
    /// a mark in the code: the code, and what came out
    pub mark: fn(&str, &str) -> String,
    /// a number that is none
    pub surprise_nan: &'static str,
    /// "undefined" in a text
    pub surprise_undefined: &'static str,
    /// "null" in a text
    pub surprise_null: &'static str,
    /// "[object Object]" in a text
    pub surprise_object: &'static str,
    /// 0 from nothing
    pub surprise_zero: &'static str,
    /// button: all so many places
    pub all_conversions: fn(u32) -> String,

    /// button and name of the list of sentences
    pub in_words: &'static str,
    /// button: copies them
    pub copy: &'static str,
    /// it is done
    pub copied: &'static str,
    /// the browser refused
    pub not_copied: &'static str,
    /// button: so many sentences before
    pub earlier: fn(u32) -> String,
    /// button: so many sentences after
    pub later: fn(u32) -> String,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static InsightTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
