//! Steps, decisions, calls, and what leaves or comes back.

use super::super::primitive::Trace;
use super::super::recorder::At;
use super::operations::operate;
use super::{at, given, tell};
use crate::recording::{Event, Operation};
use crate::run::outline::{SiteKind, Test};
use boa_engine::{Context, JsResult, JsValue};
pub fn step(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    tell(context, |r, context| r.begin_step(at(arguments), context))?;
    Ok(JsValue::undefined())
}

pub fn test(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    tell(context, |r, context| {
        r.touch(at, context)?;
        for (index, name) in arguments.iter().skip(3).enumerate() {
            r.write(at, index, name);
        }
        let switch = matches!(r.kind(at.site), SiteKind::Test(Test::Switch));
        let truth = value.to_boolean();
        if !switch && !value.is_boolean() {
            let mut trace = Trace::default();
            trace.to_boolean(&value);
            r.converted(at, Operation::Condition, (&value, None), trace, Some(&JsValue::new(truth)));
        }
        r.decided(at, &value, truth);
        Ok(())
    })?;
    Ok(value)
}

pub fn compare(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let result = operate(arguments, context)?;
    tell(context, |r, context| {
        // a conversion may have run functions of the program
        r.touch(at, context)?;
        let truth = result.to_boolean();
        if !result.is_boolean() {
            let mut trace = Trace::default();
            trace.to_boolean(&result);
            r.converted(at, Operation::Condition, (&result, None), trace, Some(&JsValue::new(truth)));
        }
        r.decided(at, &result, truth);
        Ok(())
    })?;
    Ok(result)
}

pub fn out(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Paused, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn back(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.come_back(at, context)?;
        r.happened(at, Event::Resumed, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn enter(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let At { instance, site } = at(arguments);
    let call = tell(context, |r, context| r.enter(instance, site, arguments.get(2..).unwrap_or_default(), context))?;
    Ok(JsValue::new(call))
}

pub fn end(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.plain(at, Event::Ended);
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

pub fn returned(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Returned, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn thrown(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Threw, &value);
        Ok(())
    })?;
    Ok(value)
}

pub fn caught(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        let value = arguments.get(2).map(|v| r.datum(v));
        r.plain(at, Event::Caught(value));
        r.writes(at, arguments.get(2..).unwrap_or_default());
        Ok(())
    })?;
    Ok(JsValue::undefined())
}
