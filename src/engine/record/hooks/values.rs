//! Variables that get values.

use super::super::with;
use super::{at, given, tell};
use crate::run::outline::{Operator, SiteKind};
use boa_engine::{Context, JsResult, JsValue};
pub fn write(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, std::slice::from_ref(&value));
        Ok(())
    })?;
    Ok(value)
}

pub fn assigned(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    write(this, arguments, context)?;
    let old = with(|r| if r.marks(at.site).postfix { r.take_old(at) } else { None }).flatten();
    Ok(old.unwrap_or_else(|| given(arguments, 2)))
}

pub fn pattern(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, arguments.get(3..).unwrap_or_default());
        Ok(())
    })?;
    Ok(given(arguments, 2))
}

pub fn values(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, arguments.get(2..).unwrap_or_default());
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

pub fn turn(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let instance = tell(context, |r, context| {
        if *r.kind(at.site) == SiteKind::Next {
            r.touch(at, context)?;
        }
        Ok(r.turn(at, arguments.get(2..).unwrap_or_default()))
    })?;
    Ok(JsValue::new(instance))
}

pub fn count(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let result = given(arguments, 2);
    tell(context, |r, context| {
        r.touch(at, context)?;
        let by = if r.marks(at.site).operator == Some(Operator::Decrement) { -1.0 } else { 1.0 };
        let new = if r.marks(at.site).postfix { JsValue::new(result.as_number().unwrap_or(f64::NAN) + by) } else { result.clone() };
        r.writes(at, std::slice::from_ref(&new));
        Ok(())
    })?;
    Ok(result)
}
