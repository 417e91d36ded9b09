//! Recorded conversions, as the steps of the specification that took place (ECMA-262, chapter 7.1 and 7.2).

use super::{Datum, Recording};
use serde::{Deserialize, Serialize};
use vocabulary::Position;
use vocabulary::outline::{Convert, Operator};

/// A conversion by an operator, condition or built-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversion {
    /// the step
    pub step: u32,
    /// the site
    pub site: u32,
    /// the operation that converted
    pub operation: Operation,
    /// the left or only operand
    pub left: Datum,
    /// the right operand
    pub right: Option<Datum>,
    /// the steps of the specification, in order
    pub rules: Vec<Rule>,
    /// the result; `None` if it threw
    pub result: Option<Datum>,
}

/// The operation that caused a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// an operator
    Operator(Operator),
    /// a condition: `if`, loops, `?:`, `&&`, `||`
    Condition,
    /// `${…}`
    Template,
    /// `o[key]`
    Key,
    /// `String(…)`, `Number(…)`, `Boolean(…)`
    Convert(Convert),
}

/// One step of the specification, with input and output. `V` is the representation of values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule<V = Datum> {
    /// ToPrimitive (7.1.1): the methods tried in turn
    ToPrimitive {
        /// the object
        input: V,
        /// the preferred type
        hint: Hint,
        /// the methods called, in order
        called: Vec<Called<V>>,
        /// the primitive; `None` if it threw
        output: Option<V>,
    },
    /// ToNumber (7.1.4)
    ToNumber(V, V),
    /// ToNumeric (7.1.3) on a primitive
    ToNumeric(V, V),
    /// ToString (7.1.17)
    ToString(V, V),
    /// ToBoolean (7.1.2)
    ToBoolean(V, bool),
    /// ToPropertyKey (7.1.19)
    ToPropertyKey(V, V),
    /// StringToBigInt (7.1.14); `None` if the string is not a BigInt
    StringToBigInt(V, Option<V>),
    /// IsLooselyEqual (7.2.13): the case taken, by the number of its step
    LooselyEqual {
        /// the number of the step
        case: u8,
        /// left
        left: V,
        /// right
        right: V,
        /// the result, if this case decides it; else comparison continues with converted values
        answer: Option<bool>,
    },
    /// IsLessThan (7.2.12); `answer` is `None` if an operand is NaN
    LessThan {
        /// how they were compared
        by: Comparison,
        /// left operand of the comparison as performed: `a > b` is performed as `b < a`
        left: V,
        /// right operand of the comparison as performed
        right: V,
        /// the result
        answer: Option<bool>,
    },
    /// string-concatenation
    Joined(V, V, V),
    /// the numeric operation itself: left, right, result
    Calculated(V, Option<V>, V),
    /// a BigInt was combined with a Number (ApplyStringOrNumericBinaryOperator, 13.15.3): TypeError
    Mixed(V, V),
    /// the operation threw for this value: a Symbol, an object without a primitive, a BigInt where a Number is needed
    Refused(V),
}

/// How IsLessThan compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// both are strings: by code units
    Texts,
    /// as numbers
    Numbers,
}

/// ToPrimitive's hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are the specification's")]
pub enum Hint {
    Default,
    Number,
    String,
}

impl Hint {
    /// The string passed to `Symbol.toPrimitive`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Number => "number",
            Self::String => "string",
        }
    }
}

/// A method called by ToPrimitive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Called<V = Datum> {
    /// the method
    pub method: Method,
    /// its result; `None` if it threw
    pub gave: Option<V>,
}

/// The methods that ToPrimitive may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// `[Symbol.toPrimitive]`
    ToPrimitive,
    /// `valueOf`
    ValueOf,
    /// `toString`
    ToString,
}

impl Method {
    /// Its name in source code.
    pub fn word(self) -> &'static str {
        match self {
            Self::ToPrimitive => "[Symbol.toPrimitive]",
            Self::ValueOf => "valueOf",
            Self::ToString => "toString",
        }
    }
}

impl<V> Rule<V> {
    /// The same rule with every value mapped.
    pub fn map<W>(self, f: &mut impl FnMut(V) -> W) -> Rule<W> {
        match self {
            Self::ToPrimitive { input, hint, called, output } => Rule::ToPrimitive {
                input: f(input),
                hint,
                called: called.into_iter().map(|c| Called { method: c.method, gave: c.gave.map(&mut *f) }).collect(),
                output: output.map(f),
            },
            Self::ToNumber(a, b) => Rule::ToNumber(f(a), f(b)),
            Self::ToNumeric(a, b) => Rule::ToNumeric(f(a), f(b)),
            Self::ToString(a, b) => Rule::ToString(f(a), f(b)),
            Self::ToBoolean(a, b) => Rule::ToBoolean(f(a), b),
            Self::ToPropertyKey(a, b) => Rule::ToPropertyKey(f(a), f(b)),
            Self::StringToBigInt(a, b) => Rule::StringToBigInt(f(a), b.map(f)),
            Self::LooselyEqual { case, left, right, answer } => Rule::LooselyEqual { case, left: f(left), right: f(right), answer },
            Self::LessThan { by, left, right, answer } => Rule::LessThan { by, left: f(left), right: f(right), answer },
            Self::Joined(a, b, c) => Rule::Joined(f(a), f(b), f(c)),
            Self::Calculated(a, b, c) => {
                let (a, b) = (f(a), b.map(&mut *f));
                Rule::Calculated(a, b, f(c))
            }
            Self::Mixed(a, b) => Rule::Mixed(f(a), f(b)),
            Self::Refused(a) => Rule::Refused(f(a)),
        }
    }
}

/// A result that learners rarely intend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surprise {
    /// the result is NaN but no operand was
    NotANumber,
    /// the string contains "undefined", converted from the value
    UndefinedInText,
    /// the string contains "null", converted from the value
    NullInText,
    /// the string contains "[object Object]"
    ObjectInText,
    /// `null`, `""`, `[]` or `false` was silently converted to 0
    SilentZero,
}

impl Recording {
    /// The conversions of a step, in order, with their indexes into `conversions`.
    pub fn conversions_of(&self, step: u32) -> impl Iterator<Item = (usize, &Conversion)> {
        let start = self.conversions.partition_point(|c| c.step < step);
        let end = self.conversions.partition_point(|c| c.step <= step);
        self.conversions[start..end].iter().enumerate().map(move |(i, c)| (start + i, c))
    }

    /// The indexes of the conversions at each site that has any, in source order.
    pub fn conversions_by_place(&self) -> Vec<(u32, Vec<usize>)> {
        let mut places: Vec<(u32, Vec<usize>)> = Vec::new();
        let mut of_site = vec![usize::MAX; self.outline.sites.len()];
        for (number, conversion) in self.conversions.iter().enumerate() {
            let Some(known) = of_site.get_mut(conversion.site as usize) else { continue };
            if *known == usize::MAX {
                *known = places.len();
                places.push((conversion.site, Vec::new()));
            }
            places[*known].1.push(number);
        }
        let start = |site: u32| self.outline.sites.get(site as usize).map(|s| s.place.start);
        places.sort_by_key(|(site, _)| start(*site).unwrap_or(Position { line: 0, column: 0 }));
        places
    }

    /// What is surprising about a conversion; `None` if nothing.
    pub fn surprise(&self, c: &Conversion) -> Option<Surprise> {
        let is_nan = |d: Datum| d.as_number().is_some_and(f64::is_nan);
        let result = c.result?;
        let operands = [Some(c.left), c.right].into_iter().flatten();
        if is_nan(result) && !operands.clone().any(is_nan) {
            return Some(Surprise::NotANumber);
        }
        for rule in &c.rules {
            match rule {
                Rule::LessThan { answer: None, .. } if !operands.clone().any(is_nan) => return Some(Surprise::NotANumber),
                Rule::ToString(Datum::Undefined, _) => return Some(Surprise::UndefinedInText),
                Rule::ToString(Datum::Null, _) => return Some(Surprise::NullInText),
                Rule::ToPrimitive { output: Some(Datum::String(t)), .. }
                    if self.text_of(*t).starts_with("[object ")
                        && !matches!(c.operation, Operation::Operator(Operator::Equal | Operator::NotEqual)) =>
                {
                    return Some(Surprise::ObjectInText);
                }
                Rule::ToNumber(from, to) | Rule::ToNumeric(from, to) if to.as_number() == Some(0.0) => match from {
                    Datum::Null | Datum::Boolean(false) => return Some(Surprise::SilentZero),
                    Datum::String(t) if self.text_of(*t).trim().is_empty() => return Some(Surprise::SilentZero),
                    _ => {}
                },
                _ => {}
            }
        }
        None
    }
}
