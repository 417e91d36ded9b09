//! Why a value was converted: three plain lines, then the steps of the specification, all from the run itself.

use super::value_text::value_text;
use recording::{Comparison, Conversion, Datum, Method, Operation, Recording, Rule, Surprise};
use text::Locale;
use text::narration::{Narration, ValueText};
use vocabulary::outline::{Convert, Operator};

/// A conversion in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// what met what
    pub met: String,
    /// which rule applied, and what it made of the values
    pub rule: String,
    /// what came out
    pub result: String,
    /// what is surprising about it
    pub surprise: Option<&'static str>,
    /// the specification's steps, in its own names
    pub steps: Vec<Applied>,
}

/// A step of the specification as it went in this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// its name, what went in and what came out
    pub text: String,
    /// where the specification has it
    pub clause: Option<Clause>,
    /// it is a part of the step before
    pub is_part: bool,
}

/// A clause of ECMA-262, 16th edition (2025): its number and its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause(pub &'static str, pub &'static str);

const TO_PRIMITIVE: Clause = Clause("7.1.1", "sec-toprimitive");
const ORDINARY_TO_PRIMITIVE: Clause = Clause("7.1.1.1", "sec-ordinarytoprimitive");
const TO_BOOLEAN: Clause = Clause("7.1.2", "sec-toboolean");
const TO_NUMERIC: Clause = Clause("7.1.3", "sec-tonumeric");
const TO_NUMBER: Clause = Clause("7.1.4", "sec-tonumber");
const STRING_TO_BIGINT: Clause = Clause("7.1.14", "sec-stringtobigint");
const TO_STRING: Clause = Clause("7.1.17", "sec-tostring");
const TO_PROPERTY_KEY: Clause = Clause("7.1.19", "sec-topropertykey");
const LESS_THAN: Clause = Clause("7.2.12", "sec-islessthan");
const LOOSELY_EQUAL: Clause = Clause("7.2.13", "sec-islooselyequal");
const UPDATE: Clause = Clause("13.4", "sec-update-expressions");
const UNARY: Clause = Clause("13.5", "sec-unary-operators");
const BINARY: Clause = Clause("13.15.3", "sec-applystringornumericbinaryoperator");

impl Clause {
    /// Where it can be read.
    pub fn address(self) -> String {
        format!("https://tc39.es/ecma262/2025/#{}", self.1)
    }
}

/// The explanation of a conversion.
pub fn conversion(recording: &Recording, conversion: &Conversion, locale: Locale) -> Explanation {
    let words = Narration::of(locale);
    let t = |d: Datum| value_text(recording, d, conversion.step);
    let sign = sign(conversion.operation, words);
    let met = match conversion.right {
        Some(right) => (words.met)(&t(conversion.left), &t(right), &sign),
        None => (words.met_one)(&t(conversion.left), &sign),
    };
    let mut rule = vec![general(conversion, words)];
    for r in &conversion.rules {
        if let Rule::ToPrimitive { called, .. } = r
            && let Some(last) = called.last()
        {
            let method = format!("{}()", last.method.word());
            if let Some(gave) = last.gave {
                rule.push((words.asked_object)(&method, &t(gave).code));
            }
        }
    }
    let became: Vec<(ValueText, ValueText)> = conversion
        .rules
        .iter()
        .filter_map(|r| match r {
            Rule::ToNumber(a, b) | Rule::ToNumeric(a, b) | Rule::ToString(a, b) | Rule::ToPropertyKey(a, b) => Some((t(*a), t(*b))),
            Rule::ToBoolean(a, b) => Some((t(*a), t(Datum::Boolean(*b)))),
            Rule::StringToBigInt(a, Some(b)) => Some((t(*a), t(*b))),
            _ => None,
        })
        .collect();
    if !became.is_empty() {
        rule.push((words.became)(&became));
    }
    let result = match conversion.result {
        Some(result) => (words.gives)(&t(result)),
        None => conversion
            .rules
            .iter()
            .find_map(|r| match r {
                Rule::Mixed(..) => Some(words.mixed.to_owned()),
                Rule::Refused(v) => Some((words.refused)(&t(*v))),
                _ => None,
            })
            .unwrap_or_else(|| (words.refused)(&t(conversion.left))),
    };
    let surprise = recording.surprise(conversion).map(|s| match s {
        Surprise::NotANumber => words.surprise_nan,
        Surprise::UndefinedInText => words.surprise_undefined,
        Surprise::NullInText => words.surprise_null,
        Surprise::ObjectInText => words.surprise_object,
        Surprise::SilentZero => words.surprise_zero,
    });
    Explanation {
        met,
        rule: rule.join(" "),
        result,
        surprise,
        steps: conversion.rules.iter().flat_map(|r| lines(recording, r, conversion)).collect(),
    }
}

fn sign(operation: Operation, words: &Narration) -> String {
    match operation {
        Operation::Operator(operator) => format!("`{}`", operator.sign()),
        Operation::Condition => words.condition.into(),
        Operation::Template => "`${…}`".into(),
        Operation::Key => "`[…]`".into(),
        Operation::Convert(Convert::String) => "`String(…)`".into(),
        Operation::Convert(Convert::Number) => "`Number(…)`".into(),
        Operation::Convert(Convert::Boolean) => "`Boolean(…)`".into(),
    }
}

/// The rule in a sentence.
fn general(conversion: &Conversion, words: &Narration) -> String {
    let of_operator = |operator: Operator| match operator {
        Operator::Add if conversion.rules.iter().any(|r| matches!(r, Rule::Joined(..))) => words.joins.to_owned(),
        Operator::Equal | Operator::NotEqual => equality(conversion, words).to_owned(),
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => {
            let texts = conversion.rules.iter().any(|r| matches!(r, Rule::LessThan { by: Comparison::Texts, .. }));
            if texts { words.compares_texts } else { words.compares_numbers }.to_owned()
        }
        Operator::Not => words.asks_truth.to_owned(),
        operator => (words.calculates)(operator.sign()),
    };
    match conversion.operation {
        Operation::Operator(operator) => of_operator(operator),
        Operation::Condition | Operation::Convert(Convert::Boolean) => words.asks_truth.into(),
        Operation::Template | Operation::Convert(Convert::String) => words.makes_text.into(),
        Operation::Key => words.makes_key.into(),
        Operation::Convert(Convert::Number) => words.makes_number.into(),
    }
}

/// The first case taken says what the two types make of each other.
fn equality(conversion: &Conversion, words: &Narration) -> &'static str {
    let case = conversion.rules.iter().find_map(|r| match r {
        Rule::LooselyEqual { case, .. } => Some(*case),
        _ => None,
    });
    match case {
        Some(2 | 3) => words.equal_nothing,
        Some(5..=8) => words.equal_number_text,
        Some(9 | 10) => words.equal_boolean,
        Some(11 | 12) => words.equal_object,
        Some(13) => words.equal_bigint,
        Some(14) => words.equal_never,
        _ => words.equal_same_type,
    }
}

/// A rule as the specification writes it.
fn lines(recording: &Recording, rule: &Rule, conversion: &Conversion) -> Vec<Applied> {
    let c = |d: Datum| value_text(recording, d, conversion.step).code;
    let one = |text: String, clause: Option<Clause>| vec![Applied { text, clause, is_part: false }];
    match rule {
        Rule::ToPrimitive { input, hint, called, output } => {
            let gave = output.map_or_else(|| "throw".into(), c);
            let mut lines = one(format!("ToPrimitive({}, {}) → {gave}", c(*input), hint.word()), Some(TO_PRIMITIVE));
            lines.extend(called.iter().map(|call| {
                let gave =
                    call.gave.map_or_else(|| "throw".into(), |d| if d.object().is_some() { format!("{} (Object)", c(d)) } else { c(d) });
                let clause = if call.method == Method::ToPrimitive { TO_PRIMITIVE } else { ORDINARY_TO_PRIMITIVE };
                Applied { text: format!("{}() → {gave}", call.method.word()), clause: Some(clause), is_part: true }
            }));
            lines
        }
        Rule::ToNumber(a, b) => one(format!("ToNumber({}) → {}", c(*a), c(*b)), Some(TO_NUMBER)),
        Rule::ToNumeric(a, b) => one(format!("ToNumeric({}) → ToNumber({}) → {}", c(*a), c(*a), c(*b)), Some(TO_NUMERIC)),
        Rule::ToString(a, b) => one(format!("ToString({}) → {}", c(*a), c(*b)), Some(TO_STRING)),
        Rule::ToBoolean(a, b) => one(format!("ToBoolean({}) → {b}", c(*a)), Some(TO_BOOLEAN)),
        Rule::ToPropertyKey(a, b) => one(format!("ToPropertyKey({}) → {}", c(*a), c(*b)), Some(TO_PROPERTY_KEY)),
        Rule::StringToBigInt(a, b) => {
            one(format!("StringToBigInt({}) → {}", c(*a), b.map_or_else(|| "undefined".into(), c)), Some(STRING_TO_BIGINT))
        }
        Rule::LooselyEqual { case, left, right, answer } => {
            let answer = answer.map_or(String::new(), |a| format!(" → {a}"));
            one(format!("IsLooselyEqual({}, {}), {case}.{answer}", c(*left), c(*right)), Some(LOOSELY_EQUAL))
        }
        Rule::LessThan { by, left, right, answer } => {
            let how = if *by == Comparison::Texts { "String" } else { "Number" };
            let answer = answer.map_or_else(|| "undefined".into(), |a| a.to_string());
            one(format!("IsLessThan({}, {}), {how} → {answer}", c(*left), c(*right)), Some(LESS_THAN))
        }
        Rule::Joined(a, b, r) => one(format!("{} + {} → {}", c(*a), c(*b), c(*r)), Some(BINARY)),
        Rule::Calculated(a, Some(b), r) => {
            let (sign, clause) = match conversion.operation {
                Operation::Operator(Operator::Increment) => ("+", UPDATE),
                Operation::Operator(Operator::Decrement) => ("-", UPDATE),
                Operation::Operator(operator) => (operator.sign(), BINARY),
                _ => ("", BINARY),
            };
            one(format!("{} {sign} {} → {}", c(*a), c(*b), c(*r)), Some(clause))
        }
        Rule::Calculated(a, None, r) => {
            let sign = if let Operation::Operator(operator) = conversion.operation { operator.sign() } else { "" };
            one(format!("{sign}{} → {}", c(*a), c(*r)), Some(UNARY))
        }
        Rule::Mixed(a, b) => one(format!("{}, {}: TypeError", c(*a), c(*b)), Some(BINARY)),
        Rule::Refused(a) => one(format!("{}: TypeError", c(*a)), None),
    }
}
