//! A second, small implementation of the conversions of primitives: follows the rules of a recorded conversion and computes
//! every one of them again.

use recording::{Comparison, Conversion, Datum, Operation, Recording, Rule};
use vocabulary::outline::Operator;
use vocabulary::{Num, format};

/// A value without identity beyond the object's number.
#[derive(Clone, Debug, PartialEq)]
enum Plain {
    Undefined,
    Null,
    Boolean(bool),
    Number(f64),
    Bigint(i128),
    Text(String),
    Symbol,
    Object(u32),
}

impl Plain {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan(),
            (a, b) => a == b,
        }
    }

    /// As the table writes results.
    fn show(&self) -> String {
        match self {
            Self::Undefined => "undefined undefined".into(),
            Self::Null => "object null".into(),
            Self::Boolean(b) => format!("boolean {b}"),
            Self::Number(n) => format!("number {}", format::number(*n)),
            Self::Bigint(n) => format!("bigint {n}"),
            Self::Text(t) => format!("string {t}"),
            Self::Symbol => "symbol".into(),
            Self::Object(_) => "object".into(),
        }
    }
}

fn plain(r: &Recording, d: Datum) -> Plain {
    match d {
        Datum::Undefined => Plain::Undefined,
        Datum::Null => Plain::Null,
        Datum::Boolean(b) => Plain::Boolean(b),
        Datum::Integer(n) => Plain::Number(f64::from(n)),
        Datum::Number(n) => Plain::Number(Num::from(n).0),
        Datum::Bigint(t) => Plain::Bigint(r.text_of(t).parse().expect("digits")),
        Datum::String(t) => Plain::Text(r.text_of(t).to_owned()),
        Datum::Symbol(_) => Plain::Symbol,
        Datum::Function(id) | Datum::Object(id) => Plain::Object(id),
    }
}

/// StringToNumber (7.1.4.1.1) and ToNumber (7.1.4).
fn number(p: &Plain) -> Option<f64> {
    Some(match p {
        Plain::Undefined => f64::NAN,
        Plain::Null => 0.0,
        Plain::Boolean(b) => f64::from(u8::from(*b)),
        Plain::Number(n) => *n,
        Plain::Text(t) => {
            let t = t.trim();
            match t {
                "" => 0.0,
                "Infinity" | "+Infinity" => f64::INFINITY,
                "-Infinity" => f64::NEG_INFINITY,
                t if t.starts_with("0x") => i64::from_str_radix(&t[2..], 16).map_or(f64::NAN, |n| n as f64),
                t if t.contains(|c: char| c.is_alphabetic() && c != 'e' && c != 'E') => f64::NAN,
                t => t.parse().unwrap_or(f64::NAN),
            }
        }
        Plain::Bigint(_) | Plain::Symbol | Plain::Object(_) => return None,
    })
}

fn text(p: &Plain) -> Option<String> {
    Some(match p {
        Plain::Undefined => "undefined".into(),
        Plain::Null => "null".into(),
        Plain::Boolean(b) => b.to_string(),
        // ToString drops the sign of zero (6.1.6.1.20)
        Plain::Number(n) if *n == 0.0 => "0".into(),
        Plain::Number(n) => format::number(*n),
        Plain::Bigint(n) => n.to_string(),
        Plain::Text(t) => t.clone(),
        Plain::Symbol | Plain::Object(_) => return None,
    })
}

fn truth(p: &Plain) -> bool {
    match p {
        Plain::Undefined | Plain::Null => false,
        Plain::Boolean(b) => *b,
        Plain::Number(n) => *n != 0.0 && !n.is_nan(),
        Plain::Bigint(n) => *n != 0,
        Plain::Text(t) => !t.is_empty(),
        Plain::Symbol | Plain::Object(_) => true,
    }
}

fn int32(n: f64) -> i32 {
    if n.is_finite() { (n.trunc() % 4_294_967_296.0) as i64 as u32 as i32 } else { 0 }
}

fn calculate(operator: Operator, a: &Plain, b: Option<&Plain>) -> Option<Plain> {
    if let (Plain::Bigint(a), b) = (a, b) {
        return Some(Plain::Bigint(match (operator, b) {
            (Operator::Minus, None) => -a,
            (Operator::BitNot, None) => !a,
            (Operator::Add | Operator::Increment, Some(Plain::Bigint(b))) => a + b,
            (Operator::Subtract | Operator::Decrement, Some(Plain::Bigint(b))) => a - b,
            _ => return None,
        }));
    }
    let a = number(a)?;
    let Some(b) = b else {
        return Some(Plain::Number(if operator == Operator::BitNot { f64::from(!int32(a)) } else { -a }));
    };
    let b = number(b)?;
    let bits = |f: fn(i32, i32) -> i32| f64::from(f(int32(a), int32(b)));
    let by = int32(b) as u32 & 31;
    Some(Plain::Number(match operator {
        Operator::Add | Operator::Increment => a + b,
        Operator::Subtract | Operator::Decrement => a - b,
        Operator::Multiply => a * b,
        Operator::Divide => a / b,
        Operator::Remainder => a % b,
        Operator::Exponent if b.is_nan() || a.abs() == 1.0 && b.is_infinite() => f64::NAN,
        Operator::Exponent => a.powf(b),
        Operator::BitAnd => bits(|a, b| a & b),
        Operator::BitOr => bits(|a, b| a | b),
        Operator::BitXor => bits(|a, b| a ^ b),
        Operator::ShiftLeft => f64::from(int32(a).wrapping_shl(by)),
        Operator::ShiftRight => f64::from(int32(a) >> by),
        _ => f64::from(int32(a) as u32 >> by),
    }))
}

fn case(x: &Plain, y: &Plain) -> u8 {
    use Plain::{Bigint, Boolean, Null, Number, Object, Symbol, Text, Undefined};
    match (x, y) {
        (Undefined, Undefined) | (Null, Null) | (Boolean(_), Boolean(_)) | (Number(_), Number(_)) => 1,
        (Bigint(_), Bigint(_)) | (Text(_), Text(_)) | (Symbol, Symbol) | (Object(_), Object(_)) => 1,
        (Null, Undefined) => 2,
        (Undefined, Null) => 3,
        (Number(_), Text(_)) => 5,
        (Text(_), Number(_)) => 6,
        (Bigint(_), Text(_)) => 7,
        (Text(_), Bigint(_)) => 8,
        (Boolean(_), _) => 9,
        (_, Boolean(_)) => 10,
        (Text(_) | Number(_) | Bigint(_) | Symbol, Object(_)) => 11,
        (Object(_), Text(_) | Number(_) | Bigint(_) | Symbol) => 12,
        (Bigint(_), Number(_)) | (Number(_), Bigint(_)) => 13,
        _ => 14,
    }
}

/// Follows the rules; `Err` says which of them does not hold. `Ok(None)` is a throw.
pub fn replay(r: &Recording, c: &Conversion) -> Result<Option<String>, String> {
    let p = |d: Datum| plain(r, d);
    let mut known: Vec<Plain> = vec![p(c.left)];
    known.extend(c.right.map(p));
    let mut answer: Option<Plain> = None;
    let mut threw = false;
    for rule in &c.rules {
        let seen = |v: &Plain, known: &[Plain]| {
            if known.iter().any(|k| k.same(v)) { Ok(()) } else { Err(format!("{v:?} came from nowhere in {rule:?}")) }
        };
        let check = |is: bool| if is { Ok(()) } else { Err(format!("{rule:?} does not hold")) };
        match rule {
            Rule::ToPrimitive { input, output, called, .. } => {
                seen(&p(*input), &known)?;
                let last = called.iter().rev().find_map(|c| c.gave);
                check(output.is_none() || output == &last)?;
                threw |= output.is_none();
                answer = output.map(p);
            }
            Rule::ToNumber(a, b) | Rule::ToNumeric(a, b) => {
                seen(&p(*a), &known)?;
                let expected = match p(*a) {
                    Plain::Bigint(n) => Some(n as f64),
                    a => number(&a),
                };
                check(expected.is_some_and(|n| Plain::Number(n).same(&p(*b))))?;
                answer = Some(p(*b));
            }
            Rule::ToString(a, b) | Rule::ToPropertyKey(a, b) => {
                seen(&p(*a), &known)?;
                check(text(&p(*a)).is_some_and(|t| Plain::Text(t) == p(*b)))?;
                answer = Some(p(*b));
            }
            Rule::ToBoolean(a, b) => {
                check(truth(&p(*a)) == *b)?;
                let not = c.operation == Operation::Operator(Operator::Not);
                answer = Some(Plain::Boolean(*b != not));
            }
            Rule::StringToBigInt(a, b) => {
                let expected = match p(*a) {
                    Plain::Text(t) if t.trim().is_empty() => Some(0),
                    Plain::Text(t) if t.starts_with("0x") => i128::from_str_radix(&t[2..], 16).ok(),
                    Plain::Text(t) => t.trim().parse().ok(),
                    _ => None,
                };
                check(expected.map(Plain::Bigint) == b.map(p))?;
                answer = Some(b.map_or(Plain::Boolean(c.operation == Operation::Operator(Operator::NotEqual)), p));
            }
            Rule::LooselyEqual { case: taken, left, right, answer: given } => {
                let (x, y) = (p(*left), p(*right));
                seen(&x, &known)?;
                seen(&y, &known)?;
                check(case(&x, &y) == *taken)?;
                let expected = match taken {
                    1 => Some(match (&x, &y) {
                        (Plain::Number(a), Plain::Number(b)) => a == b,
                        (Plain::Symbol, Plain::Symbol) => given.unwrap_or(false),
                        (x, y) => x == y,
                    }),
                    2 | 3 => Some(true),
                    13 => Some(match (&x, &y) {
                        (Plain::Bigint(a), Plain::Number(b)) | (Plain::Number(b), Plain::Bigint(a)) => *a as f64 == *b,
                        _ => false,
                    }),
                    14 => Some(false),
                    _ => None,
                };
                check(expected == *given)?;
                answer = given.map(|g| Plain::Boolean(g != (c.operation == Operation::Operator(Operator::NotEqual))));
            }
            Rule::LessThan { by, left, right, answer: given } => {
                let expected = match (by, p(*left), p(*right)) {
                    (Comparison::Texts, Plain::Text(a), Plain::Text(b)) => Some(a.encode_utf16().lt(b.encode_utf16())),
                    (_, a, b) => {
                        let as_number = |v: &Plain| if let Plain::Bigint(n) = v { Some(*n as f64) } else { number(v) };
                        match (as_number(&a), as_number(&b)) {
                            (Some(a), Some(b)) if !a.is_nan() && !b.is_nan() => Some(a < b),
                            _ => None,
                        }
                    }
                };
                check(expected == *given)?;
                let negated = matches!(c.operation, Operation::Operator(Operator::LessOrEqual | Operator::GreaterOrEqual));
                answer = Some(Plain::Boolean(given.is_some_and(|g| g != negated)));
            }
            Rule::Joined(a, b, joined) => {
                check(matches!((p(*a), p(*b), p(*joined)), (Plain::Text(a), Plain::Text(b), Plain::Text(j)) if format!("{a}{b}") == j))?;
                answer = Some(p(*joined));
            }
            Rule::Calculated(a, b, result) => {
                let Operation::Operator(operator) = c.operation else { return Err("only operators calculate".into()) };
                let expected = calculate(operator, &p(*a), b.map(p).as_ref());
                check(expected.is_some_and(|e| e.same(&p(*result))))?;
                answer = Some(p(*result));
            }
            Rule::Mixed(a, b) => {
                check(matches!(p(*a), Plain::Bigint(_)) != matches!(p(*b), Plain::Bigint(_)))?;
                threw = true;
            }
            Rule::Refused(a) => {
                check(matches!(p(*a), Plain::Symbol | Plain::Bigint(_)))?;
                threw = true;
            }
        }
        known.extend(answer.clone());
    }
    if threw {
        return Ok(None);
    }
    Ok(Some(answer.ok_or("no rule gave a result")?.show()))
}
