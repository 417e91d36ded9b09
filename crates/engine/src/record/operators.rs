//! Operators as specified (ECMA-262 13.15.3, 7.2.12, 7.2.13), recording the rules applied.
//!
//! Only operations on primitives of the right type, where nothing can be observed, are left to the engine.

use super::primitive::Trace;
use crate::state::RunState;
use boa_engine::{Context, JsBigInt, JsResult, JsString, JsValue, JsVariant};
use recording::{Comparison, Hint, Rule};
use vocabulary::Difference;
use vocabulary::outline::Operator;

/// A binary operator.
pub(super) fn binary(operator: Operator, left: &JsValue, right: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<JsValue> {
    match operator {
        Operator::Add => add(left, right, trace, context),
        Operator::Equal => loosely_equal(left.clone(), right.clone(), trace, context).map(JsValue::new),
        Operator::NotEqual => loosely_equal(left.clone(), right.clone(), trace, context).map(|b| JsValue::new(!b)),
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => {
            compare(operator, left, right, trace, context).map(JsValue::new)
        }
        _ => arithmetic(operator, left, right, trace, context),
    }
}

/// Fast path for two numbers, where nothing is converted. `None` for other operands and operators, and if the result is NaN,
/// which is worth recording.
pub(super) fn of_numbers(operator: Operator, left: &JsValue, right: &JsValue, context: &mut Context) -> Option<JsValue> {
    if !left.is_number() || !right.is_number() {
        return None;
    }
    let result = match operator {
        Operator::Add => left.add(right, context),
        Operator::Subtract => left.sub(right, context),
        Operator::Multiply => left.mul(right, context),
        Operator::Divide => left.div(right, context),
        Operator::Remainder => left.rem(right, context),
        Operator::Less => left.lt(right, context).map(JsValue::new),
        Operator::Greater => left.gt(right, context).map(JsValue::new),
        Operator::LessOrEqual => left.le(right, context).map(JsValue::new),
        Operator::GreaterOrEqual => left.ge(right, context).map(JsValue::new),
        Operator::Equal => Ok(JsValue::new(left.strict_equals(right))),
        Operator::NotEqual => Ok(JsValue::new(!left.strict_equals(right))),
        _ => return None,
    };
    result.ok().filter(|result| !result.as_number().is_some_and(f64::is_nan))
}

/// A unary operator.
pub(super) fn unary(operator: Operator, value: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<JsValue> {
    match operator {
        Operator::Not => Ok(JsValue::new(!trace.to_boolean(value))),
        Operator::Plus => {
            let primitive = trace.to_primitive(value, Hint::Number, context)?;
            trace.to_number(&primitive, context)
        }
        _ => {
            let number = trace.to_numeric(value, context)?;
            let result = match (operator, number.variant()) {
                (Operator::Minus, JsVariant::BigInt(n)) => JsValue::new(JsBigInt::neg(&n)),
                (Operator::Minus, _) => JsValue::new(-number.as_number().unwrap_or(f64::NAN)),
                (_, JsVariant::BigInt(n)) => JsValue::new(JsBigInt::not(&n)),
                _ => number.bitxor(&JsValue::new(-1), context)?,
            };
            if !trace.rules.is_empty() {
                trace.note(Rule::Calculated(number, None, result.clone()));
            }
            Ok(result)
        }
    }
}

/// `++` and `--`: the old value as a number, and the new one (13.4).
pub(super) fn increment(operator: Operator, value: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<(JsValue, JsValue)> {
    let old = trace.to_numeric(value, context)?;
    let by = if old.is_bigint() { JsValue::new(JsBigInt::one()) } else { JsValue::new(1) };
    let new = if operator == Operator::Decrement { old.sub(&by, context)? } else { old.add(&by, context)? };
    if !trace.rules.is_empty() {
        trace.note(Rule::Calculated(old.clone(), Some(by), new.clone()));
    }
    Ok((old, new))
}

fn add(left: &JsValue, right: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<JsValue> {
    let left = trace.to_primitive(left, Hint::Default, context)?;
    let right = trace.to_primitive(right, Hint::Default, context)?;
    if !left.is_string() && !right.is_string() {
        return arithmetic(Operator::Add, &left, &right, trace, context);
    }
    let a = trace.to_string(&left, context)?;
    let b = trace.to_string(&right, context)?;
    // the same limit as for the engine's own operator
    context.check_string_length(a.len() as u64 + b.len() as u64)?;
    let joined: JsValue = JsString::concat(a.as_str(), b.as_str()).into();
    if !trace.rules.is_empty() {
        trace.note(Rule::Joined(a.into(), b.into(), joined.clone()));
    }
    Ok(joined)
}

fn arithmetic(operator: Operator, left: &JsValue, right: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<JsValue> {
    let left = trace.to_numeric(left, context)?;
    let right = trace.to_numeric(right, context)?;
    if left.is_bigint() != right.is_bigint() {
        trace.note(Rule::Mixed(left.clone(), right.clone()));
    }
    let result = match operator {
        Operator::Add => left.add(&right, context),
        Operator::Subtract => left.sub(&right, context),
        Operator::Multiply => left.mul(&right, context),
        Operator::Divide => left.div(&right, context),
        Operator::Remainder => left.rem(&right, context),
        Operator::Exponent => left.pow(&right, context),
        Operator::BitAnd => left.bitand(&right, context),
        Operator::BitOr => left.bitor(&right, context),
        Operator::BitXor => left.bitxor(&right, context),
        Operator::ShiftLeft => left.shl(&right, context),
        Operator::ShiftRight => left.shr(&right, context),
        _ => left.ushr(&right, context),
    }?;
    let is_nan = |v: &JsValue| v.as_number().is_some_and(f64::is_nan);
    if !trace.rules.is_empty() || is_nan(&result) && !is_nan(&left) && !is_nan(&right) {
        trace.note(Rule::Calculated(left, Some(right), result.clone()));
    }
    Ok(result)
}

/// `<`, `>`, `<=`, `>=` by IsLessThan. The left operand is converted first in all of them.
fn compare(operator: Operator, left: &JsValue, right: &JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<bool> {
    let a = trace.to_primitive(left, Hint::Number, context)?;
    let b = trace.to_primitive(right, Hint::Number, context)?;
    if a.is_string() && b.is_string() {
        let (first, second) = if swaps(operator) { (b, a) } else { (a, b) };
        let answer = first.lt(&second, context)?;
        if !trace.rules.is_empty() {
            trace.note(Rule::LessThan { by: Comparison::Texts, left: first, right: second, answer: Some(answer) });
        }
        return Ok(answer != negates(operator));
    }
    let a = operand(&a, b.is_bigint(), trace, context)?;
    let b = operand(&b, a.as_ref().is_some_and(JsValue::is_bigint), trace, context)?;
    let (Some(a), Some(b)) = (a, b) else { return Ok(false) };
    let (first, second) = if swaps(operator) { (b, a) } else { (a, b) };
    let is_nan = |v: &JsValue| v.as_number().is_some_and(f64::is_nan);
    let answer = if is_nan(&first) || is_nan(&second) { None } else { Some(first.lt(&second, context)?) };
    if !trace.rules.is_empty() {
        trace.note(Rule::LessThan { by: Comparison::Numbers, left: first, right: second, answer });
    }
    Ok(answer.is_some_and(|less| less != negates(operator)))
}

/// An operand of a comparison as a number; a string next to a BigInt becomes a BigInt, or `None` if it is not one.
fn operand(value: &JsValue, beside_bigint: bool, trace: &mut Trace, context: &mut Context) -> JsResult<Option<JsValue>> {
    if beside_bigint && value.is_string() {
        return Ok(trace.to_bigint(value).map(JsValue::new));
    }
    trace.to_numeric(value, context).map(Some)
}

fn swaps(operator: Operator) -> bool {
    matches!(operator, Operator::Greater | Operator::LessOrEqual)
}

fn negates(operator: Operator) -> bool {
    matches!(operator, Operator::LessOrEqual | Operator::GreaterOrEqual)
}

/// IsLooselyEqual (7.2.13). The numbers are those of its steps.
fn loosely_equal(left: JsValue, right: JsValue, trace: &mut Trace, context: &mut Context) -> JsResult<bool> {
    let (mut x, mut y) = (left, right);
    loop {
        if x.get_type_word() == y.get_type_word() {
            let answer = x.strict_equals(&y);
            if !trace.rules.is_empty() {
                trace.note(Rule::LooselyEqual { case: 1, left: x, right: y, answer: Some(answer) });
            }
            return Ok(answer);
        }
        if trace.rules.is_empty() && Difference::Equality.held_in(RunState::of(context).settings.era) {
            return Ok(false);
        }
        let case = equality_case(&x, &y);
        let answer = match case {
            2 | 3 => Some(true),
            13 => Some(x.equals(&y, context)?),
            14 => Some(false),
            _ => None,
        };
        trace.note(Rule::LooselyEqual { case, left: x.clone(), right: y.clone(), answer });
        if let Some(answer) = answer {
            return Ok(answer);
        }
        match case {
            5 | 10 => y = trace.to_number(&y, context)?,
            6 | 9 => x = trace.to_number(&x, context)?,
            7 => match trace.to_bigint(&y) {
                Some(number) => y = JsValue::new(number),
                None => return Ok(false),
            },
            8 => (x, y) = (y, x),
            11 => y = trace.to_primitive(&y, Hint::Default, context)?,
            _ => x = trace.to_primitive(&x, Hint::Default, context)?,
        }
    }
}

fn equality_case(x: &JsValue, y: &JsValue) -> u8 {
    use JsVariant::{BigInt, Boolean, Float64, Integer32, Null, Object, String, Symbol, Undefined};
    match (x.variant(), y.variant()) {
        (Null, Undefined) => 2,
        (Undefined, Null) => 3,
        (Integer32(_) | Float64(_), String(_)) => 5,
        (String(_), Integer32(_) | Float64(_)) => 6,
        (BigInt(_), String(_)) => 7,
        (String(_), BigInt(_)) => 8,
        (Boolean(_), _) => 9,
        (_, Boolean(_)) => 10,
        (String(_) | Integer32(_) | Float64(_) | BigInt(_) | Symbol(_), Object(_)) => 11,
        (Object(_), String(_) | Integer32(_) | Float64(_) | BigInt(_) | Symbol(_)) => 12,
        (BigInt(_), Integer32(_) | Float64(_)) | (Integer32(_) | Float64(_), BigInt(_)) => 13,
        _ => 14,
    }
}

/// The language type; `typeof` does not distinguish `null` and functions from objects.
trait TypeWord {
    fn get_type_word(&self) -> u8;
}

impl TypeWord for JsValue {
    fn get_type_word(&self) -> u8 {
        match self.variant() {
            JsVariant::Undefined => 0,
            JsVariant::Null => 1,
            JsVariant::Boolean(_) => 2,
            JsVariant::Integer32(_) | JsVariant::Float64(_) => 3,
            JsVariant::String(_) => 4,
            JsVariant::Symbol(_) => 5,
            JsVariant::BigInt(_) => 6,
            JsVariant::Object(_) => 7,
        }
    }
}
