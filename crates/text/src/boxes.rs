//! The static box and the magic box in words: types of boxes, why a line is refused, and what the run really met there.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct BoxesTexts {
    /// how it works, in a sentence that says it is a model
    pub model: &'static str,
    /// while the text is being read
    pub looking: &'static str,
    /// no engine works
    pub nobody: &'static str,
    /// the text is not JavaScript
    pub syntax_error: &'static str,
    /// name of the region
    pub static_box: &'static str,
    /// its rule in a few words
    pub static_rule: &'static str,
    /// nothing is refused
    pub fits: &'static str,
    /// so many lines are refused
    pub refused: fn(usize) -> String,
    /// heading of the boxes
    pub boxes: &'static str,
    /// name of the region
    pub magic_box: &'static str,
    /// its rule in a few words
    pub magic_rule: &'static str,
    /// runs it there
    pub run: &'static str,
    /// before it was run
    pub not_run: &'static str,
    /// a line by its number, at the beginning of a sentence
    pub line: fn(u32) -> String,
    /// mark of a refused place
    pub refused_here: fn(&str) -> String,
    /// heading of what became of the refused lines
    pub met: &'static str,
    /// what became of a refused line
    pub met_never: &'static str,
    /// the statement ran, this part did not
    pub met_passed: &'static str,
    /// it threw this
    pub met_threw: fn(&str) -> String,
    /// it ran; a value that is in the box now follows
    pub met_took: &'static str,
    /// it ran; the value that came out follows
    pub met_gave: &'static str,
    /// it ran
    pub met_ran: &'static str,
    /// how often
    pub times: fn(u32) -> String,
    /// heading of the comparison
    pub truth: &'static str,
    /// both agree
    pub both_fit: &'static str,
    /// nothing refused, but an error came at this line
    pub other_mistake: fn(u32) -> String,
    /// refused lines that worked
    pub worked: fn(&[u32]) -> String,
    /// refused lines that threw
    pub real: fn(&[u32]) -> String,
    /// refused lines that were never reached
    pub hidden: fn(&[u32]) -> String,
    /// the run did not come to its end, so nothing is known of what comes later
    pub cut_short: &'static str,
    /// the reasons of refusals
    pub reasons: Reasons,
    /// the words for types
    pub types: TypeWords,
    /// the same box in C and Java
    pub declared: super::declared::DeclaredTexts,
}

/// Why a line is refused. Types come in words.
pub struct Reasons {
    /// name, made for, put
    pub other_type: fn(&str, &str, &str) -> String,
    /// operator, left, right
    pub operator: fn(&str, &str, &str) -> String,
    /// operator, operand
    pub unary: fn(&str, &str) -> String,
    /// type, name
    pub method: fn(&str, &str) -> String,
    /// type, name
    pub property: fn(&str, &str) -> String,
    /// text, type
    pub not_callable: fn(&str, &str) -> String,
    /// name, at least, at most, given
    pub arguments: fn(&str, u32, Option<u32>, u32) -> String,
    /// name, parameter, made for, given
    pub argument: fn(&str, &str, &str, &str) -> String,
    /// name, made for, put
    pub returned: fn(&str, &str, &str) -> String,
}

/// The words for types that the page's nine do not cover. The argument is a type in words.
pub struct TypeWords {
    /// not known
    pub unknown: &'static str,
    /// nothing put in yet
    pub empty: &'static str,
    /// a regular expression
    pub regexp: &'static str,
    /// an array of anything
    pub array: &'static str,
    /// an array of one type
    pub array_of: fn(&str) -> String,
    /// an object with fields, as `name: type, …`
    pub object_of: fn(&str) -> String,
    /// a class by name
    pub class: fn(&str) -> String,
    /// an instance of a class by name
    pub instance: fn(&str) -> String,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static BoxesTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Line numbers in a row.
fn listed(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
