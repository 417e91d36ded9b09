//! A recorded value: small, with texts and objects by index.

use serde::{Deserialize, Serialize};
use vocabulary::{Num, TypeName};

/// A Number in two halves: aligned as the words beside it, of which a recording holds some hundred thousand.
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
    /// As numbers.
    fn eq(&self, other: &Self) -> bool {
        Num::from(*self) == Num::from(*other)
    }
}

/// A value as recorded. Texts, symbols' descriptions and BigInt digits are indexes into `texts`, objects into `objects`.
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
    /// digits of a BigInt
    Bigint(u32),
    /// a String
    String(u32),
    /// the description of a Symbol
    Symbol(u32),
    /// a function, by identity
    Function(u32),
    /// any other object, by identity
    Object(u32),
}

impl Datum {
    /// The Number as one.
    pub fn number(value: f64) -> Self {
        let small = value as i32;
        if f64::from(small).to_bits() == value.to_bits() { Self::Integer(small) } else { Self::Number(Num(value).into()) }
    }

    /// The Number, if it is one.
    pub fn as_number(self) -> Option<f64> {
        match self {
            Self::Integer(n) => Some(f64::from(n)),
            Self::Number(n) => Some(Num::from(n).0),
            _ => None,
        }
    }

    /// The object's identity, if it is one; functions are objects.
    pub fn object(self) -> Option<u32> {
        match self {
            Self::Function(id) | Self::Object(id) => Some(id),
            _ => None,
        }
    }
}

impl From<Datum> for TypeName {
    /// The type a learner is told.
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
