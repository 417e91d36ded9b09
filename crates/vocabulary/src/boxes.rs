//! The result of the static box: the box of every name, and every line that would be refused before the program runs.
//!
//! Data only. The rule is a model of static typing (each box takes the type of its first value), not any real compiler's.

use super::Place;
use serde::{Deserialize, Serialize};

/// The type a box is made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoxType {
    /// cannot be inferred without running; everything is accepted
    Unknown,
    /// declared but never assigned
    Empty,
    /// `undefined`
    Undefined,
    /// `null`, no other value yet
    Null,
    /// a Boolean
    Boolean,
    /// a Number
    Number,
    /// a BigInt
    Bigint,
    /// a String
    String,
    /// a Symbol
    Symbol,
    /// a RegExp
    Regexp,
    /// an Array whose elements have this type
    Array(Box<BoxType>),
    /// an object with these fields
    Object(Vec<(String, BoxType)>),
    /// a function with these parameters and this result
    Function(Vec<BoxType>, Box<BoxType>),
    /// a class
    Class(String),
    /// an instance of a class, the program's or a built-in one
    Instance(String),
}

/// The box of one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedBox {
    /// the name
    pub name: String,
    /// where it is declared
    pub place: Place,
    /// the type it is made for
    pub made_for: BoxType,
    /// the text of the value it was declared with, as the program writes it, if that is at most [`NamedBox::FIRST`] characters
    pub first: Option<String>,
    /// the name of the enclosing function, empty if it has none; `None` outside functions
    pub function: Option<String>,
}

impl NamedBox {
    /// Maximum length of a reported first value, in characters.
    pub const FIRST: usize = 60;
}

/// A line that the static check refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// the expression at fault
    pub place: Place,
    /// why
    pub reason: Reason,
}

/// Why a line is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// a value of another type would be assigned to a box
    OtherType {
        /// the name on the box, as written: `x`, `user.age`, `list[…]`
        name: String,
        /// what it is made for
        made_for: BoxType,
        /// the type of the assigned value
        put: BoxType,
    },
    /// an operator that is not defined for these types
    Operator {
        /// the operator, `-`
        operator: String,
        /// type of the left (or only) side
        left: BoxType,
        /// type of the right side
        right: Option<BoxType>,
    },
    /// a property or method that the type does not have
    Member {
        /// the type
        of: BoxType,
        /// the name of the property
        name: String,
        /// whether it would be called
        called: bool,
    },
    /// a call of a value that is not a function
    NotCallable {
        /// its text
        text: String,
        /// its type
        is: BoxType,
    },
    /// too few or too many arguments
    Arguments {
        /// the function's name
        name: String,
        /// minimum number of arguments
        at_least: u32,
        /// maximum number of arguments; `None` with a rest parameter
        at_most: Option<u32>,
        /// number of arguments given
        given: u32,
    },
    /// an argument of another type
    Argument {
        /// the function's name
        name: String,
        /// the parameter's name
        parameter: String,
        /// what the parameter's box is made for
        made_for: BoxType,
        /// the type given
        given: BoxType,
    },
    /// a `return` of another type than the first
    Return {
        /// the function's name
        name: String,
        /// what it returns elsewhere
        made_for: BoxType,
        /// what it would return here
        put: BoxType,
    },
}

/// The full result of the static box for a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaticBoxes {
    /// the boxes in the order of their declarations
    pub boxes: Vec<NamedBox>,
    /// the refusals in source order; empty means that the program may run
    pub refusals: Vec<Refusal>,
}
