//! What the static box says of a program: the box of every name, and every line that would be refused before anything runs.
//!
//! Data only. The rule is a model of static typing (each box takes the type of its first value), not any real compiler's.

use super::Place;
use serde::{Deserialize, Serialize};

/// The type a box is made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoxType {
    /// cannot be known without running; anything is let through
    Unknown,
    /// declared and never given a value
    Empty,
    /// `undefined`
    Undefined,
    /// `null`, nothing else seen yet
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
    /// an instance of a class of the program or of the language
    Instance(String),
}

/// The box of one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedBox {
    /// the name
    pub name: String,
    /// where it is declared
    pub place: Place,
    /// what it is made for
    pub made_for: BoxType,
    /// the text of the value it was declared with, as the program writes it, if that is at most [`NamedBox::FIRST`] characters
    pub first: Option<String>,
    /// the function it is in, by its name, empty for one without; `None` outside of functions
    pub function: Option<String>,
}

impl NamedBox {
    /// Characters of a first value that is told.
    pub const FIRST: usize = 60;
}

/// A line that a static check would not let through.
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
    /// another type would be put into a box
    OtherType {
        /// the name on the box, as written: `x`, `user.age`, `list[…]`
        name: String,
        /// what it is made for
        made_for: BoxType,
        /// what would be put in
        put: BoxType,
    },
    /// an operator that these types do not have
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
        /// it would be called
        called: bool,
    },
    /// a call of something that is no function
    NotCallable {
        /// its text
        text: String,
        /// what it is
        is: BoxType,
    },
    /// too few or too many arguments
    Arguments {
        /// the function's name
        name: String,
        /// how many it needs at least
        at_least: u32,
        /// how many it takes at most; `None` with a rest parameter
        at_most: Option<u32>,
        /// how many are given
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
        /// what is given
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

/// Everything the static box says of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaticBoxes {
    /// the boxes in the order of their declarations
    pub boxes: Vec<NamedBox>,
    /// the refusals in the order of the text; empty means that the program may run
    pub refusals: Vec<Refusal>,
}
