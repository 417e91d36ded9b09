//! A recorded value: compact, with strings and objects stored as indexes.

use serde::{Deserialize, Serialize};
use vocabulary::{Num, TypeName};

/// A Number in two 32-bit halves, so that its alignment is 4 like its neighbours': a recording holds some hundred thousand.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(from = "Num", into = "Num")]
pub struct Halves(u32, u32);

impl From<Num> for Halves {
    fn from(number: Num) -> Self {
        let bits = number.0.to_bits();
        Self((bits >> 32) as u32, bits as u32)
    }
}

impl From<Halves> for Num {
    fn from(Halves(high, low): Halves) -> Self {
        Self(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
    }
}

impl PartialEq for Halves {
    /// Compares as `Num`.
    fn eq(&self, other: &Self) -> bool {
        Num::from(*self) == Num::from(*other)
    }
}

/// A recorded value. Strings, descriptions of Symbols and BigInt digits are indexes into `texts`, objects into `objects`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Datum {
    /// `undefined`
    #[default]
    Undefined,
    /// `null`
    Null,
    /// a Boolean
    Boolean(bool),
    /// a Number that is a small integer
    Integer(i32),
    /// any other Number
    Number(Halves),
    /// a BigInt, by its digits
    Bigint(u32),
    /// a String
    String(u32),
    /// a Symbol, by its description
    Symbol(u32),
    /// a function, by identity
    Function(u32),
    /// any other object, by identity
    Object(u32),
}

impl Datum {
    /// A Number, as `Integer` if possible.
    pub fn number(value: f64) -> Self {
        let small = value as i32;
        if f64::from(small).to_bits() == value.to_bits() { Self::Integer(small) } else { Self::Number(Num(value).into()) }
    }

    /// The value if it is a Number.
    pub fn as_number(self) -> Option<f64> {
        match self {
            Self::Integer(n) => Some(f64::from(n)),
            Self::Number(n) => Some(Num::from(n).0),
            _ => None,
        }
    }

    /// The object's index if it is an object or function.
    pub fn object(self) -> Option<u32> {
        match self {
            Self::Function(id) | Self::Object(id) => Some(id),
            _ => None,
        }
    }
}

impl From<Datum> for TypeName {
    /// The type as shown to the user.
    fn from(datum: Datum) -> Self {
        match datum {
            Datum::Undefined => Self::Undefined,
            Datum::Null => Self::Null,
            Datum::Boolean(_) => Self::Boolean,
            Datum::Integer(_) | Datum::Number(_) => Self::Number,
            Datum::Bigint(_) => Self::Bigint,
            Datum::String(_) => Self::String,
            Datum::Symbol(_) => Self::Symbol,
            Datum::Function(_) => Self::Function,
            Datum::Object(_) => Self::Object,
        }
    }
}
