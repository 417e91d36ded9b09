//! Hooks for operators, templates and explicit conversions.

use super::super::operators::{binary, increment, of_numbers, unary};
use super::super::primitive::Trace;
use super::super::recorder::{At, Recorder, Stopped};
use super::super::with;
use super::{begin, conclude, given, with_recorder};
use boa_engine::{Context, JsObject, JsResult, JsValue};
use recording::{Hint, Operation, Rule};
use vocabulary::outline::{Convert, Operator, SiteKind};
/// Applies the binary operator of a site; `then` records the result.
pub fn operate(
    at: At,
    values: &[JsValue],
    context: &mut Context,
    then: impl Fn(&mut Recorder, &JsValue, &mut Context) -> Result<(), Stopped>,
) -> JsResult<JsValue> {
    let (left, right) = match values {
        [left, right] => (left, right),
        _ => return Ok(JsValue::undefined()),
    };
    let known = with_recorder(context, |r, context| {
        r.touch(at, context)?;
        let operator = r.marks(at.site).operator.unwrap_or(Operator::Add);
        let result = of_numbers(operator, left, right, context);
        if let Some(result) = &result {
            then(r, result, context)?;
        }
        Ok(Some((operator, result)))
    })?;
    let operator = match known {
        Some((_, Some(result))) => return Ok(result),
        known => known.map_or(Operator::Add, |(operator, _)| operator),
    };
    let mut trace = Trace::default();
    let result = binary(operator, left, right, &mut trace, context);
    conclude(at, Operation::Operator(operator), (left, Some(right)), trace, &result, context)?;
    let result = result?;
    with_recorder(context, |r, context| then(r, &result, context))?;
    Ok(result)
}

pub fn binary_hook(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    operate(at, values, context, |r, result, context| {
        if matches!(r.kind(at.site), SiteKind::Assigned) {
            r.touch(at, context)?;
            r.assign(at, result);
        }
        Ok(())
    })
}

pub fn unary_hook(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let operator = begin(at, context)?;
    let value = given(values, 0);
    let mut trace = Trace::default();
    let result = unary(operator, &value, &mut trace, context);
    conclude(at, Operation::Operator(operator), (&value, None), trace, &result, context)?;
    result
}

pub fn increment_hook(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let operator = begin(at, context)?;
    let value = given(values, 0);
    let mut trace = Trace::default();
    let result = increment(operator, &value, &mut trace, context);
    if !trace.rules.is_empty() {
        let new = result.as_ref().map(|(_, new)| new.clone()).map_err(Clone::clone);
        conclude(at, Operation::Operator(operator), (&value, None), trace, &new, context)?;
    }
    let (old, new) = result?;
    with_recorder(context, |r, context| {
        if r.marks(at.site).postfix {
            r.keep_old(at, &old);
        } else if matches!(r.kind(at.site), SiteKind::Stepped(_)) {
            r.touch(at, context)?;
            r.assign(at, &new);
        }
        Ok(())
    })?;
    Ok(new)
}

pub fn template(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    if value.is_string() {
        return Ok(value);
    }
    with_recorder(context, |r, context| r.touch(at, context))?;
    let mut trace = Trace::default();
    let result = trace.to_primitive(&value, Hint::String, context).and_then(|p| trace.to_string(&p, context)).map(JsValue::from);
    conclude(at, Operation::Template, (&value, None), trace, &result, context)?;
    result
}

/// Records `String(x)`, `Number(x)`, `Boolean(x)` if the function is the built-in one; returns the argument as a primitive where
/// ToPrimitive was performed.
pub fn convert(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    let Some(SiteKind::Convert(which)) = with(|r| r.kind(at.site).clone()) else { return Ok(value) };
    let constructors = context.intrinsics().constructors();
    let own = match which {
        Convert::String => constructors.string().constructor(),
        Convert::Number => constructors.number().constructor(),
        Convert::Boolean => constructors.boolean().constructor(),
    };
    if !values.get(1).and_then(JsValue::as_object).is_some_and(|f| JsObject::equals(&f, &own)) {
        return Ok(value);
    }
    with_recorder(context, |r, context| r.touch(at, context))?;
    let mut trace = Trace::default();
    let mut handed = value.clone();
    let result = match which {
        Convert::Boolean => Ok(JsValue::new(trace.to_boolean(&value))),
        Convert::String if value.is_symbol() => return Ok(value),
        Convert::String => trace.to_primitive(&value, Hint::String, context).and_then(|p| {
            let text = trace.to_string(&p, context);
            handed = p;
            text.map(JsValue::from)
        }),
        Convert::Number => trace.to_primitive(&value, Hint::Number, context).and_then(|p| {
            handed = p.clone();
            match p.as_bigint() {
                Some(n) => {
                    let number = JsValue::new(n.to_f64());
                    trace.note(Rule::ToNumber(p, number.clone()));
                    Ok(number)
                }
                None => trace.to_number(&p, context),
            }
        }),
    };
    conclude(at, Operation::Convert(which), (&value, None), trace, &result, context)?;
    result.map(|_| handed)
}
