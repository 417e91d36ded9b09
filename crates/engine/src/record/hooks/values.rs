//! Hooks for assignments to variables.

use super::super::recorder::At;
use super::{given, with_recorder};
use boa_engine::{Context, JsResult, JsValue};
use vocabulary::outline::{Operator, SiteKind};
pub fn write(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.assign(at, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn assigned(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    let old = with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.assign(at, &value);
        Ok(if r.marks(at.site).postfix { r.take_old(at) } else { None })
    })?;
    Ok(old.unwrap_or(value))
}

pub fn pattern(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, values.get(1..).unwrap_or_default());
        Ok(())
    })?;
    Ok(given(values, 0))
}

pub fn values(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, values);
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

pub fn turn(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let instance = with_recorder(context, |r, context| {
        if *r.kind(at.site) == SiteKind::Next {
            r.touch(at, context)?;
        }
        Ok(r.turn(at, values))
    })?;
    Ok(JsValue::new(instance))
}

pub fn count(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let result = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        let marks = r.marks(at.site);
        let by = if marks.operator == Some(Operator::Decrement) { -1.0 } else { 1.0 };
        let new = if marks.postfix { JsValue::new(result.as_number().unwrap_or(f64::NAN) + by) } else { result.clone() };
        r.assign(at, &new);
        Ok(())
    })?;
    Ok(result)
}
