//! A recorded value: small, with texts and objects by index.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A Number that survives JSON: there it is written as JavaScript's own text ("-0", "NaN", "Infinity", "0.1").
#[derive(Clone, Copy, Debug)]
pub struct Num(pub f64);

impl Num {
    /// JavaScript's text for what JSON has no number for.
    fn word(self) -> &'static str {
        match self.0 {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            0.0 => "-0",
            _ => "NaN",
        }
    }
}

impl PartialEq for Num {
    /// `Object.is` (SameValue, ECMA-262 7.2.9).
    fn eq(&self, other: &Self) -> bool {
        (self.0.is_nan() && other.0.is_nan()) || self.0.to_bits() == other.0.to_bits()
    }
}

impl Serialize for Num {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            if self.0.is_finite() && !(self.0 == 0.0 && self.0.is_sign_negative()) {
                s.serialize_f64(self.0)
            } else {
                s.serialize_str(self.word())
            }
        } else {
            s.serialize_u64(self.0.to_bits())
        }
    }
}

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Json {
            Number(f64),
            Text(String),
        }
        if !d.is_human_readable() {
            return u64::deserialize(d).map(|bits| Self(f64::from_bits(bits)));
        }
        Ok(Self(match Json::deserialize(d)? {
            Json::Number(n) => n,
            Json::Text(t) => match t.as_str() {
                "-0" => -0.0,
                "Infinity" => f64::INFINITY,
                "-Infinity" => f64::NEG_INFINITY,
                _ => f64::NAN,
            },
        }))
    }
}

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
