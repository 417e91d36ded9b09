//! Why a value was converted: three plain lines, then the steps of the specification, all from the run itself.

use super::told::told;
use crate::recording::{Comparison, Conversion, Datum, Operation, Recording, Rule, Surprise};
use crate::run::outline::{Convert, Operator};
use crate::text::Locale;
use crate::text::narration::{Narration, Told};

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
    /// the specification's steps, in its own names; indented by two blanks where one is part of another
    pub steps: Vec<String>,
}

/// The explanation of a conversion.
pub fn conversion(recording: &Recording, conversion: &Conversion, locale: Locale) -> Explanation {
    let words = Narration::of(locale);
    let t = |d: Datum| told(recording, d, conversion.step);
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
    let became: Vec<(Told, Told)> = conversion
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
fn lines(recording: &Recording, rule: &Rule, conversion: &Conversion) -> Vec<String> {
    let c = |d: Datum| told(recording, d, conversion.step).code;
    match rule {
        Rule::ToPrimitive { input, hint, called, output } => {
            let gave = output.map_or_else(|| "throw".into(), c);
            let mut lines = vec![format!("ToPrimitive({}, {}) → {gave}", c(*input), hint.word())];
            for call in called {
                let gave =
                    call.gave.map_or_else(|| "throw".into(), |d| if d.object().is_some() { format!("{} (Object)", c(d)) } else { c(d) });
                lines.push(format!("  {}() → {gave}", call.method.word()));
            }
            lines
        }
        Rule::ToNumber(a, b) => vec![format!("ToNumber({}) → {}", c(*a), c(*b))],
        Rule::ToNumeric(a, b) => vec![format!("ToNumeric({}) → ToNumber({}) → {}", c(*a), c(*a), c(*b))],
        Rule::ToString(a, b) => vec![format!("ToString({}) → {}", c(*a), c(*b))],
        Rule::ToBoolean(a, b) => vec![format!("ToBoolean({}) → {b}", c(*a))],
        Rule::ToPropertyKey(a, b) => vec![format!("ToPropertyKey({}) → {}", c(*a), c(*b))],
        Rule::StringToBigInt(a, b) => vec![format!("StringToBigInt({}) → {}", c(*a), b.map_or_else(|| "undefined".into(), c))],
        Rule::LooselyEqual { case, left, right, answer } => {
            let answer = answer.map_or(String::new(), |a| format!(" → {a}"));
            vec![format!("IsLooselyEqual({}, {}), {case}.{answer}", c(*left), c(*right))]
        }
        Rule::LessThan { by, left, right, answer } => {
            let how = if *by == Comparison::Texts { "String" } else { "Number" };
            vec![format!(
                "IsLessThan({}, {}), {how} → {}",
                c(*left),
                c(*right),
                answer.map_or_else(|| "undefined".into(), |a| a.to_string())
            )]
        }
        Rule::Joined(a, b, r) => vec![format!("{} + {} → {}", c(*a), c(*b), c(*r))],
        Rule::Calculated(a, Some(b), r) => {
            let sign = match conversion.operation {
                Operation::Operator(Operator::Increment) => "+",
                Operation::Operator(Operator::Decrement) => "-",
                Operation::Operator(operator) => operator.sign(),
                _ => "",
            };
            vec![format!("{} {sign} {} → {}", c(*a), c(*b), c(*r))]
        }
        Rule::Calculated(a, None, r) => {
            let sign = if let Operation::Operator(operator) = conversion.operation { operator.sign() } else { "" };
            vec![format!("{sign}{} → {}", c(*a), c(*r))]
        }
        Rule::Mixed(a, b) => vec![format!("{}, {}: TypeError", c(*a), c(*b))],
        Rule::Refused(a) => vec![format!("{}: TypeError", c(*a))],
    }
}
