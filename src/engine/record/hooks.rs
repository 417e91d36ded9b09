//! The hooks as natives of the engine.

use super::operators::{binary, increment, unary};
use super::primitive::Trace;
use super::recorder::{At, Recorder, Stopped};
use super::with;
use crate::engine::probes;
use crate::engine::realm::Native;
use crate::engine::script;
use crate::engine::state::{RunState, Stop};
use crate::language::instrument::Hook;
use crate::recording::{Event, Hint, Operation};
use crate::run::outline::{Convert, Operator, SiteKind};
use boa_engine::{
    Context, JsError, JsObject, JsResult, JsString, JsValue, JsVariant, NativeFunction, object::FunctionObjectBuilder, property::Attribute,
    property::PropertyKey,
};

/// Defines the hooks as constants of a script of ours.
pub(super) fn install(prefix: &str, context: &mut Context) -> JsResult<()> {
    let carrier = JsString::from(format!("{prefix}hooks"));
    let hooks = JsObject::with_null_proto();
    let mut names = Vec::new();
    for hook in Hook::ALL {
        let native = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native(hook))).build();
        hooks.set(JsString::from(hook.letter().to_string()), native, true, context)?;
        names.push(format!("{}:{prefix}{}", hook.letter(), hook.letter()));
    }
    context.register_global_property(carrier.clone(), hooks, Attribute::CONFIGURABLE)?;
    script::evaluate(&format!("const {{{}}} = {prefix}hooks;", names.join(",")), "hooks.js", context)?;
    context.global_object().delete_property_or_throw(carrier, context)?;
    Ok(())
}

fn native(hook: Hook) -> Native {
    match hook {
        Hook::Step => step,
        Hook::Test => test,
        Hook::Compare => compare,
        Hook::Write => write,
        Hook::Assigned => assigned,
        Hook::Pattern => pattern,
        Hook::Values => values,
        Hook::Turn => turn,
        Hook::Binary => binary_hook,
        Hook::Unary => unary_hook,
        Hook::Increment => increment_hook,
        Hook::Count => count,
        Hook::Property => property,
        Hook::Target => target,
        Hook::Key => key,
        Hook::Fetch => fetch,
        Hook::Template => template,
        Hook::Convert => convert,
        Hook::Out => out,
        Hook::Back => back,
        Hook::Enter => enter,
        Hook::End => end,
        Hook::Return => returned,
        Hook::Throw => thrown,
        Hook::Caught => caught,
    }
}

fn at(arguments: &[JsValue]) -> At {
    let number = |index: usize| arguments.get(index).and_then(JsValue::as_number).unwrap_or(0.0);
    At { instance: number(0) as i32, site: number(1) as u32 }
}

fn given(arguments: &[JsValue], index: usize) -> JsValue {
    arguments.get(index).cloned().unwrap_or_default()
}

fn stop(stopped: Stopped, context: &Context) -> JsError {
    RunState::of(context).stop(Stop::Limit(stopped.0))
}

/// Tells the recorder; `Err` when a bound ends the run.
fn tell<T: Default>(context: &mut Context, tell: impl FnOnce(&mut Recorder, &mut Context) -> Result<T, Stopped>) -> JsResult<T> {
    match with(|r| tell(r, context)) {
        None => Ok(T::default()),
        Some(Ok(value)) => Ok(value),
        Some(Err(stopped)) => Err(stop(stopped, context)),
    }
}

fn operator(at: At) -> Operator {
    with(|r| r.marks(at.site).operator).flatten().unwrap_or(Operator::Add)
}

fn step(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    tell(context, |r, context| r.begin_step(at(arguments), context))?;
    Ok(JsValue::undefined())
}

fn test(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    tell(context, |r, context| {
        r.touch(at, context)?;
        for (index, name) in arguments.iter().skip(3).enumerate() {
            r.write(at, index, name);
        }
        let switch = matches!(r.kind(at.site), SiteKind::Test(crate::run::outline::Test::Switch));
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

fn compare(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
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

/// The binary operator of a site on the third and fourth argument.
fn operate(arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let operator = operator(at);
    tell(context, |r, context| r.touch(at, context))?;
    let (left, right) = (given(arguments, 2), given(arguments, 3));
    let mut trace = Trace::default();
    let result = binary(operator, &left, &right, &mut trace, context);
    conclude(at, Operation::Operator(operator), (&left, Some(&right)), trace, &result, context)?;
    result
}

/// Keeps what an operation did, in its own step again if functions of the program ran in between.
fn conclude(
    at: At,
    operation: Operation,
    operands: (&JsValue, Option<&JsValue>),
    trace: Trace,
    result: &JsResult<JsValue>,
    context: &mut Context,
) -> JsResult<()> {
    if trace.rules.is_empty() {
        return Ok(());
    }
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.converted(at, operation, operands, trace, result.as_ref().ok());
        Ok(())
    })
}

fn write(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, std::slice::from_ref(&value));
        Ok(())
    })?;
    Ok(value)
}

fn assigned(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    write(this, arguments, context)?;
    let old = with(|r| if r.marks(at.site).postfix { r.take_old(at) } else { None }).flatten();
    Ok(old.unwrap_or_else(|| given(arguments, 2)))
}

fn pattern(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, arguments.get(3..).unwrap_or_default());
        Ok(())
    })?;
    Ok(given(arguments, 2))
}

fn values(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.writes(at, arguments.get(2..).unwrap_or_default());
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

fn turn(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let instance = tell(context, |r, context| {
        if *r.kind(at.site) == SiteKind::Next {
            r.touch(at, context)?;
        }
        Ok(r.turn(at, arguments.get(2..).unwrap_or_default()))
    })?;
    Ok(JsValue::new(instance))
}

fn binary_hook(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let result = operate(arguments, context)?;
    tell(context, |r, context| {
        if *r.kind(at.site) == SiteKind::Assigned {
            r.touch(at, context)?;
            r.writes(at, std::slice::from_ref(&result));
        }
        Ok(())
    })?;
    Ok(result)
}

fn unary_hook(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let operator = operator(at);
    tell(context, |r, context| r.touch(at, context))?;
    let value = given(arguments, 2);
    let mut trace = Trace::default();
    let result = unary(operator, &value, &mut trace, context);
    conclude(at, Operation::Operator(operator), (&value, None), trace, &result, context)?;
    result
}

fn increment_hook(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let operator = operator(at);
    tell(context, |r, context| r.touch(at, context))?;
    let value = given(arguments, 2);
    let mut trace = Trace::default();
    let result = increment(operator, &value, &mut trace, context);
    let new = result.as_ref().map(|(_, new)| new.clone()).map_err(Clone::clone);
    conclude(at, Operation::Operator(operator), (&value, None), trace, &new, context)?;
    let (old, new) = result?;
    tell(context, |r, context| {
        if r.marks(at.site).postfix {
            r.keep_old(at, &old);
        } else if matches!(r.kind(at.site), SiteKind::Stepped(_)) {
            r.touch(at, context)?;
            r.writes(at, std::slice::from_ref(&new));
        }
        Ok(())
    })?;
    Ok(new)
}

fn count(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
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

fn property(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    tell(context, |r, context| {
        r.touch(at, context)?;
        let remembered = r.reached(at);
        let name = match r.kind(at.site) {
            SiteKind::Property(name) => name.clone(),
            _ => None,
        };
        let (object, key) = match (arguments.get(3), remembered) {
            (Some(object), _) => (Some(object.clone()), arguments.get(4).cloned()),
            (None, Some((object, key, _))) => (Some(object), key),
            (None, None) => (None, None),
        };
        let key = match (name, key, &object) {
            (_, _, None) => None,
            (Some(name), ..) => Some(PropertyKey::from(JsString::from(name))),
            (None, Some(key), _) => property_key(&key),
            (None, None, _) => None,
        };
        let old = if r.marks(at.site).postfix { r.take_old(at) } else { None };
        r.set(at, &value, object.as_ref(), key.as_ref(), context);
        Ok(old)
    })
    .map(|old: Option<JsValue>| old.unwrap_or(value))
}

/// The key that a primitive is; nothing is run for it.
fn property_key(key: &JsValue) -> Option<PropertyKey> {
    Some(match key.variant() {
        JsVariant::Object(_) => return None,
        JsVariant::Symbol(symbol) => symbol.into(),
        JsVariant::String(text) => text.into(),
        JsVariant::Integer32(n) if n >= 0 => PropertyKey::from(n as u32),
        _ => JsString::from(key.display().to_string()).into(),
    })
}

fn target(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.target(at, &object);
        Ok(())
    })?;
    Ok(object)
}

/// ToPropertyKey (7.1.19). Reading from `null` fails before its key is converted, so then the key is left alone; also where the
/// object is not known, for the same reason.
fn key(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    if matches!(value.variant(), JsVariant::String(_) | JsVariant::Symbol(_) | JsVariant::Integer32(_)) {
        with(|r| r.target_key_if_property(at, &value));
        return Ok(value);
    }
    tell(context, |r, context| r.touch(at, context))?;
    let object = arguments.get(3).cloned().or_else(|| with(|r| r.known_target(at)).flatten());
    let mut trace = Trace::default();
    let mut converted = value.clone();
    let result = match object {
        Some(object) if !object.is_null_or_undefined() => (|| {
            let primitive = trace.to_primitive(&value, Hint::String, context)?;
            converted = if primitive.is_symbol() { primitive } else { trace.to_string(&primitive, context)?.into() };
            Ok(converted.clone())
        })(),
        _ => {
            if !value.is_object() {
                converted = trace.to_string(&value, context)?.into();
            }
            Ok(value.clone())
        }
    };
    // a number that is a key is no news
    if !value.is_number() {
        if trace.rules.is_empty() {
            trace.note(crate::recording::Rule::ToPropertyKey(value.clone(), converted.clone()));
        }
        let shown = result.as_ref().map(|_| converted.clone()).map_err(JsError::clone);
        conclude(at, Operation::Key, (&value, None), trace, &shown, context)?;
    }
    let result: JsValue = result?;
    with(|r| r.target_key_if_property(at, &result));
    Ok(result)
}

fn fetch(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let Some((object, key, name)) = with(|r| r.reached(at)).flatten() else { return Ok(JsValue::undefined()) };
    let key = match (name, key) {
        (Some(name), _) => PropertyKey::from(JsString::from(name)),
        (None, Some(key)) => key.to_property_key(context)?,
        (None, None) => return Ok(JsValue::undefined()),
    };
    if object.is_null_or_undefined() {
        let key = match &key {
            PropertyKey::Symbol(symbol) => symbol.clone().into(),
            key => JsString::from(key.to_string()).into(),
        };
        return Err(probes::read_error(&object, &key));
    }
    object.to_object(context)?.get(key, context)
}

fn template(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    if value.is_string() {
        return Ok(value);
    }
    tell(context, |r, context| r.touch(at, context))?;
    let mut trace = Trace::default();
    let result = trace.to_primitive(&value, Hint::String, context).and_then(|p| trace.to_string(&p, context)).map(JsValue::from);
    conclude(at, Operation::Template, (&value, None), trace, &result, context)?;
    result
}

/// The argument of `String(x)`, `Number(x)`, `Boolean(x)`, if the function is the language's own.
fn convert(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    let value = given(arguments, 2);
    let Some(SiteKind::Convert(which)) = with(|r| r.kind(at.site).clone()) else { return Ok(value) };
    let constructors = context.intrinsics().constructors();
    let own = match which {
        Convert::String => constructors.string().constructor(),
        Convert::Number => constructors.number().constructor(),
        Convert::Boolean => constructors.boolean().constructor(),
    };
    if !arguments.get(3).and_then(JsValue::as_object).is_some_and(|f| JsObject::equals(&f, &own)) {
        return Ok(value);
    }
    tell(context, |r, context| r.touch(at, context))?;
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
                    trace.note(crate::recording::Rule::ToNumber(p, number.clone()));
                    Ok(number)
                }
                None => trace.to_number(&p, context),
            }
        }),
    };
    conclude(at, Operation::Convert(which), (&value, None), trace, &result, context)?;
    result.map(|_| handed)
}

fn out(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Paused, &value);
        Ok(())
    })?;
    Ok(value)
}

fn back(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.come_back(at, context)?;
        r.happened(at, Event::Resumed, &value);
        Ok(())
    })?;
    Ok(value)
}

fn enter(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let At { instance, site } = at(arguments);
    let call = tell(context, |r, context| r.enter(instance, site, arguments.get(2..).unwrap_or_default(), context))?;
    Ok(JsValue::new(call))
}

fn end(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.plain(at, Event::Ended);
        Ok(())
    })?;
    Ok(JsValue::undefined())
}

fn returned(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Returned, &value);
        Ok(())
    })?;
    Ok(value)
}

fn thrown(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = given(arguments, 2);
    let at = at(arguments);
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.happened(at, Event::Threw, &value);
        Ok(())
    })?;
    Ok(value)
}

fn caught(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
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
