//! `AbortController` and `AbortSignal` (DOM, 3).

use super::super::{
    exception::made as exception,
    interface::{self, Interface, begin, failed, illegal, needs},
};
use super::{
    event::{Event, abort_name},
    target::{self, Target},
};
use crate::{jobs::Jobs, services::locale::listed};
use boa_engine::{Context, Finalize, JsArgs, JsData, JsError, JsObject, JsResult, JsValue, Trace, job::TimeoutJob, js_string};
use std::cell::Cell;
use std::rc::Rc;

/// Maximum timeout of a signal in milliseconds (Web IDL, `unsigned long long` with `EnforceRange`).
const LONGEST: f64 = 9_007_199_254_740_991.0;

/// The additional data of an event target that is a signal.
#[derive(Trace, Finalize, Default)]
pub(in crate::services) struct Signal {
    /// the reason, once aborted
    pub reason: Option<JsValue>,
    /// the signals created from this one by `AbortSignal.any`
    dependents: Vec<JsObject>,
    /// for a signal created by `AbortSignal.any`: its sources, none of which was itself created so
    sources: Vec<JsObject>,
    /// flags of the listeners to remove when this signal aborts
    #[unsafe_ignore_trace]
    pub listeners: Vec<Rc<Cell<bool>>>,
}

/// The data of a controller.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Controller {
    pub signal: JsObject,
}

pub(super) const SIGNAL: Interface = Interface {
    name: "AbortSignal",
    parent: Some("EventTarget"),
    attributes: &[
        ("aborted", |this, _, _| Ok(is_aborted(&signal(this)?).into()), None),
        ("reason", |this, _, _| Ok(reason(&signal(this)?).unwrap_or_default()), None),
        ("onabort", |this, _, _| Ok(target::handler(&signal(this)?)), Some(set_onabort)),
    ],
    methods: &[("throwIfAborted", 0, throw_if_aborted)],
    statics: &[("abort", 0, aborted), ("timeout", 1, timeout), ("any", 1, any)],
    ..Interface::EMPTY
};

pub(super) const CONTROLLER: Interface = Interface {
    name: "AbortController",
    construct: |target, arguments, context| {
        begin("AbortController", 0, target, arguments)?;
        let signal = fresh(Signal::default(), context);
        interface::made("AbortController", target, Controller { signal }, context)
    },
    attributes: &[("signal", |this, _, _| Ok(controlled(this)?.into()), None)],
    methods: &[("abort", 0, |this, arguments, context| {
        let signal = controlled(this)?;
        abort(&signal, arguments.get_or_undefined(0), context)?;
        Ok(JsValue::undefined())
    })],
    ..Interface::EMPTY
};

fn fresh(signal: Signal, context: &Context) -> JsObject {
    interface::object("AbortSignal", Target::of_signal(signal), context)
}

fn aborted_with(reason: JsValue) -> Signal {
    Signal { reason: Some(reason), dependents: Vec::new(), sources: Vec::new(), listeners: Vec::new() }
}

fn controlled(this: &JsValue) -> JsResult<JsObject> {
    let object = this.as_object().ok_or_else(illegal)?;
    let controller = object.downcast_ref::<Controller>().ok_or_else(illegal)?;
    Ok(controller.signal.clone())
}

/// Checks that `value` is a signal.
fn signal(value: &JsValue) -> JsResult<JsObject> {
    let is = |object: &JsObject| object.downcast_ref::<Target>().is_some_and(|data| data.signal.is_some());
    value.as_object().filter(is).ok_or_else(illegal)
}

fn reason(signal: &JsObject) -> Option<JsValue> {
    signal.downcast_ref::<Target>().and_then(|data| data.signal.as_ref().and_then(|signal| signal.reason.clone()))
}

/// Whether a signal is aborted.
pub(super) fn is_aborted(signal: &JsObject) -> bool {
    reason(signal).is_some()
}

/// Mutates the data of a signal.
fn change<T>(signal: &JsObject, how: impl FnOnce(&mut Signal) -> T) -> Option<T> {
    signal.downcast_mut::<Target>().and_then(|mut data| data.signal.as_mut().map(how))
}

/// The given reason, or an `AbortError` if `undefined`.
fn or_default(reason: &JsValue, context: &mut Context) -> JsValue {
    if reason.is_undefined() { exception("AbortError", "signal is aborted without reason", context) } else { reason.clone() }
}

/// Signal abort (DOM, 3.2): dependent signals get their reason before any listener runs.
fn abort(signal: &JsObject, given: &JsValue, context: &mut Context) -> JsResult<()> {
    if is_aborted(signal) {
        return Ok(());
    }
    let reason = or_default(given, context);
    let mut all = vec![signal.clone()];
    all.extend(change(signal, |signal| std::mem::take(&mut signal.dependents)).unwrap_or_default());
    all.retain(|signal| !is_aborted(signal));
    for signal in &all {
        change(signal, |signal| signal.reason = Some(reason.clone()));
    }
    for signal in &all {
        let listeners = change(signal, |signal| std::mem::take(&mut signal.listeners)).unwrap_or_default();
        listeners.iter().for_each(|removed| removed.set(true));
        let event = Event::of_host(abort_name(), context);
        target::dispatch(signal, &event, context)?;
    }
    Ok(())
}

fn set_onabort(this: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    target::set_handler(&signal(this)?, abort_name(), arguments.get_or_undefined(0));
    Ok(JsValue::undefined())
}

fn throw_if_aborted(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    match reason(&signal(this)?) {
        Some(reason) => Err(JsError::from_opaque(reason)),
        None => Ok(JsValue::undefined()),
    }
}

/// `AbortSignal.abort(reason)`
fn aborted(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reason = or_default(arguments.get_or_undefined(0), context);
    Ok(fresh(aborted_with(reason), context).into())
}

/// `AbortSignal.timeout(milliseconds)`
fn timeout(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    needs("timeout", "AbortSignal", 1, arguments)?;
    let ms = arguments.get_or_undefined(0).to_number(context)?.trunc();
    if !(0.0..=LONGEST).contains(&ms) {
        return Err(failed("timeout", "AbortSignal", "Value is outside the 'unsigned long long' value range."));
    }
    let signal = fresh(Signal::default(), context);
    let late = signal.clone();
    let job = boa_engine::job::NativeJob::new(move |context| {
        let reason = exception("TimeoutError", "signal timed out", context);
        abort(&late, &reason, context)?;
        Ok(JsValue::undefined())
    });
    Jobs::of(context).timers.wait(TimeoutJob::new(job, ms as u64), context);
    Ok(signal.into())
}

/// `AbortSignal.any(signals)`
fn any(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    needs("any", "AbortSignal", 1, arguments)?;
    let refused = |reason: &str| failed("any", "AbortSignal", reason);
    let given = arguments.get_or_undefined(0);
    if !given.is_object() {
        return Err(refused("The provided value cannot be converted to a sequence."));
    }
    let list = listed(given, context)?.as_object().ok_or_else(|| refused("The provided value cannot be converted to a sequence."))?;
    let mut signals = Vec::new();
    for index in 0..list.get(js_string!("length"), context)?.to_length(context)? {
        let item = list.get(index, context)?;
        signals.push(signal(&item).map_err(|_| refused("Failed to convert value to 'AbortSignal'."))?);
    }
    if let Some(reason) = signals.iter().find_map(reason) {
        return Ok(fresh(aborted_with(reason), context).into());
    }
    let roots = signals.iter().flat_map(|signal| {
        let sources = change(signal, |signal| signal.sources.clone()).unwrap_or_default();
        if sources.is_empty() { vec![signal.clone()] } else { sources }
    });
    let roots: Vec<JsObject> = roots.collect();
    let result = fresh(Signal { reason: None, dependents: Vec::new(), sources: roots.clone(), listeners: Vec::new() }, context);
    for root in roots {
        change(&root, |root| root.dependents.push(result.clone()));
    }
    Ok(result.into())
}
