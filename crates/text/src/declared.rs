//! Texts about declarations in C and Java: what such a variable could not hold.

pub mod en;
pub mod ko;

/// A note on C and one on Java.
pub struct Notes {
    /// on C
    pub c: &'static str,
    /// on Java
    pub java: &'static str,
}

/// All texts of this area. Code is between grave accents.
pub struct DeclaredTexts {
    /// heading
    pub heading: &'static str,
    /// instructions
    pub choose: &'static str,
    /// label of the buttons that select a variable
    pub choose_group: &'static str,
    /// no such declaration exists
    pub none: &'static str,
    /// `int`
    pub int: Notes,
    /// `long long`, `long`
    pub long: Notes,
    /// `double`
    pub double: Notes,
    /// `bool`, `boolean`
    pub boolean: Notes,
    /// `char[]` of that many bytes; `String`
    pub text: fn(usize) -> [String; 2],
    /// the same for an unknown text; the size of the example in bytes
    pub any_text: fn(usize) -> [String; 2],
    /// a BigInt
    pub bigint: Notes,
    /// an array of that length
    pub array: fn(usize) -> [String; 2],
    /// an array of unknown length; the length of the example
    pub any_array: fn(usize) -> [String; 2],
    /// an array of several types
    pub mixed: Notes,
    /// an object
    pub object: Notes,
    /// a function
    pub function: Notes,
    /// `null`
    pub null: Notes,
    /// no value assigned
    pub empty: Notes,
    /// unknown type
    pub unknown: Notes,
    /// a Symbol
    pub symbol: Notes,
    /// a regular expression
    pub regexp: Notes,
    /// a class
    pub class: Notes,
    /// an instance of a class
    pub instance: Notes,
}
