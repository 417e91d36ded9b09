//! What a box of C or Java could not hold, in words.

pub mod en;
pub mod ko;

/// A note on C and one on Java.
pub struct Notes {
    /// on C
    pub c: &'static str,
    /// on Java
    pub java: &'static str,
}

/// All words of this part. Code stands between grave accents.
pub struct DeclaredTexts {
    /// heading
    pub heading: &'static str,
    /// what to do
    pub choose: &'static str,
    /// name of the buttons that choose a variable
    pub choose_group: &'static str,
    /// there is no such declaration
    pub none: &'static str,
    /// `int`
    pub int: Notes,
    /// `long long`, `long`
    pub long: Notes,
    /// `double`
    pub double: Notes,
    /// `bool`, `boolean`
    pub boolean: Notes,
    /// `char[]` of so many bytes; `String`
    pub text: fn(usize) -> [String; 2],
    /// the same where the first text is not known; the size of the example in bytes
    pub any_text: fn(usize) -> [String; 2],
    /// a BigInt
    pub bigint: Notes,
    /// an array of a length
    pub array: fn(usize) -> [String; 2],
    /// an array whose first length is not known; the length of the example
    pub any_array: fn(usize) -> [String; 2],
    /// an array of several types
    pub mixed: Notes,
    /// an object
    pub object: Notes,
    /// a function
    pub function: Notes,
    /// `null`
    pub null: Notes,
    /// nothing was put in
    pub empty: Notes,
    /// not known
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
