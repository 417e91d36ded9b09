//! Hooks for steps, decisions, calls, and leaving and resuming functions.

use super::super::primitive::Trace;
use super::super::recorder::At;
use super::operations::operate;
use super::{given, with_recorder};
use boa_engine::{Context, JsResult, JsValue};
use recording::{Event, Operation, StepKind};
use vocabulary::outline::{SiteKind, Test};
pub fn step(at: At, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    with_recorder(context, |r, context| r.begin_step(at, StepKind::Began, context))?;
    Ok(JsValue::undefined())
}

pub fn test(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        for (index, name) in values.iter().skip(1).enumerate() {
            r.write(at, index, name);
        }
        let truth = value.to_boolean();
        if !value.is_boolean() && !matches!(r.kind(at.site), SiteKind::Test(Test::Switch)) {
            let mut trace = Trace::default();
            trace.to_boolean(&value);
            r.converted(at, Operation::Condition, (&value, None), trace, Some(&JsValue::new(truth)));
        }
        r.decided(at, &value, truth);
        Ok(())
    })?;
    Ok(value)
}

pub fn compare(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    operate(at, values, context, |r, result, context| {
        // a conversion may have called functions of the program
        r.touch(at, context)?;
        let truth = result.to_boolean();
        if !result.is_boolean() {
            let mut trace = Trace::default();
            trace.to_boolean(result);
            r.converted(at, Operation::Condition, (result, None), trace, Some(&JsValue::new(truth)));
        }
        r.decided(at, result, truth);
        Ok(())
    })
}

pub fn out(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Paused, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn back(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.begin_step(at, StepKind::WentOn, context)?;
        r.happened(at, Event::Resumed, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn enter(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let At { instance, site } = at;
    let call = with_recorder(context, |r, context| r.enter(instance, site, values, context))?;
    Ok(JsValue::new(call))
}

pub fn end(at: At, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.plain(at, Event::Ended);
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

pub fn returned(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Returned, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn thrown(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(values, 0);
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Threw, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn caught(at: At, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        let value = values.first().map(|v| r.datum(v));
        r.plain(at, Event::Caught(value));
        r.writes(at, values);
        Ok(())
    })?;
    Ok(JsValue::undefined())
}
