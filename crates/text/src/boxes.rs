//! Texts for the static box and the magic box: types, why a line is refused, and what happened there in the run.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct BoxesTexts {
    /// a sentence that explains that the static box is a model
    pub model: &'static str,
    /// while the program is being analysed
    pub looking: &'static str,
    /// no engine works
    pub nobody: &'static str,
    /// the text is not JavaScript
    pub syntax_error: &'static str,
    /// label of the region
    pub static_box: &'static str,
    /// its rule in a few words
    pub static_rule: &'static str,
    /// nothing is refused
    pub fits: &'static str,
    /// number of refused lines
    pub refused: fn(usize) -> String,
    /// heading of the variables
    pub boxes: &'static str,
    /// label of the region
    pub magic_box: &'static str,
    /// its rule in a few words
    pub magic_rule: &'static str,
    /// button: runs the program
    pub run: &'static str,
    /// before it was run
    pub not_run: &'static str,
    /// a line by its number, at the beginning of a sentence
    pub line: fn(u32) -> String,
    /// label of a refused place
    pub refused_here: fn(&str) -> String,
    /// heading of what happened at the refused lines
    pub met: &'static str,
    /// the refused line was not reached
    pub met_never: &'static str,
    /// the statement ran, this part did not
    pub met_passed: &'static str,
    /// it threw this
    pub met_threw: fn(&str) -> String,
    /// it ran; the value now in the box follows
    pub met_took: &'static str,
    /// it ran; its result follows
    pub met_gave: &'static str,
    /// it ran
    pub met_ran: &'static str,
    /// how often
    pub times: fn(u32) -> String,
    /// heading of the comparison
    pub truth: &'static str,
    /// both agree
    pub both_fit: &'static str,
    /// nothing was refused, but an error was thrown at this line
    pub other_mistake: fn(u32) -> String,
    /// refused lines that worked
    pub worked: fn(&[u32]) -> String,
    /// refused lines that threw
    pub real: fn(&[u32]) -> String,
    /// refused lines that were never reached
    pub hidden: fn(&[u32]) -> String,
    /// the run ended early, so later lines are unknown
    pub cut_short: &'static str,
    /// the reasons of refusals
    pub reasons: Reasons,
    /// names of types
    pub types: TypeWords,
    /// the same box in C and Java
    pub declared: super::declared::DeclaredTexts,
}

/// Why a line is refused. Types are passed as text.
pub struct Reasons {
    /// variable, its type, the type assigned
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
    /// function, minimum, maximum, number given
    pub arguments: fn(&str, u32, Option<u32>, u32) -> String,
    /// function, parameter, its type, the type given
    pub argument: fn(&str, &str, &str, &str) -> String,
    /// function, its type, the type returned
    pub returned: fn(&str, &str, &str) -> String,
}

/// Names of types beyond the page's nine. The argument is a type as text.
pub struct TypeWords {
    /// not known
    pub unknown: &'static str,
    /// no value yet
    pub empty: &'static str,
    /// a regular expression
    pub regexp: &'static str,
    /// an array of mixed types
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

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static BoxesTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Line numbers separated by commas.
fn listed(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
