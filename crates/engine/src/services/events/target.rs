//! `EventTarget`: listeners, and how an event reaches them (DOM, 2.7 to 2.10).

use super::super::{
    exception::exception,
    interface::{Interface, begin, dictionary, failed, illegal, made, member, needs},
};
use super::{abort::Signal, event::Event};
use crate::{failures, state::RunState};
use boa_engine::{Context, Finalize, JsArgs, JsData, JsError, JsObject, JsResult, JsString, JsValue, Trace, js_string};
use std::cell::Cell;
use std::rc::Rc;
use vocabulary::Phase;

/// The data of every event target.
#[derive(Trace, Finalize, JsData, Default)]
pub(in crate::services) struct Target {
    listeners: Vec<Listener>,
    /// for an `AbortSignal`
    pub signal: Option<Signal>,
}

impl Target {
    /// The data of an `AbortSignal`.
    pub fn of_signal(signal: Signal) -> Self {
        Self { listeners: Vec::new(), signal: Some(signal) }
    }
}

/// A listener. Removal sets a shared flag, so a listener removed by another one during dispatch does not run.
#[derive(Trace, Finalize, Clone)]
struct Listener {
    #[unsafe_ignore_trace]
    kind: JsString,
    callback: JsObject,
    capture: bool,
    once: bool,
    passive: bool,
    /// whether it is an event handler such as `onabort`
    is_handler: bool,
    #[unsafe_ignore_trace]
    removed: Rc<Cell<bool>>,
}

pub(super) const EVENT_TARGET: Interface = Interface {
    name: "EventTarget",
    construct: |target, arguments, context| {
        begin("EventTarget", 0, target, arguments)?;
        made("EventTarget", target, Target::default(), context)
    },
    methods: &[("addEventListener", 2, add), ("removeEventListener", 2, remove), ("dispatchEvent", 1, dispatch_event)],
    ..Interface::EMPTY
};

/// Checks that `this` is an event target.
fn target(this: &JsValue) -> JsResult<JsObject> {
    this.as_object().filter(JsObject::is::<Target>).ok_or_else(illegal)
}

/// The listener argument; `None` if null.
fn callback(method: &str, arguments: &[JsValue]) -> JsResult<Option<JsObject>> {
    needs(method, "EventTarget", 2, arguments)?;
    dictionary(arguments.get_or_undefined(1), || failed(method, "EventTarget", "parameter 2 is not of type 'Object'."))
}

/// Parses the third argument: the boolean `capture`, or options.
fn captures(value: &JsValue, context: &mut Context) -> JsResult<(bool, Option<JsObject>)> {
    match value.as_object() {
        Some(options) => Ok((member(Some(&options), "capture", context)?.to_boolean(), Some(options))),
        None => Ok((value.to_boolean(), None)),
    }
}

fn add(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let target = target(this)?;
    let callback = callback("addEventListener", arguments)?;
    let kind = arguments.get_or_undefined(0).to_string(context)?;
    let (capture, options) = captures(arguments.get_or_undefined(2), context)?;
    let options = options.as_ref();
    let (once, passive) = (member(options, "once", context)?.to_boolean(), member(options, "passive", context)?.to_boolean());
    let signal = member(options, "signal", context)?;
    let removed = Rc::new(Cell::new(false));
    let signal = if signal.is_undefined() {
        None
    } else {
        let signal = signal.as_object().filter(|signal| signal.downcast_ref::<Target>().is_some_and(|data| data.signal.is_some()));
        let reason = "Failed to read the 'signal' property from 'AddEventListenerOptions': Failed to convert value to 'AbortSignal'.";
        Some(signal.ok_or_else(|| failed("addEventListener", "EventTarget", reason))?)
    };
    let Some(callback) = callback else { return Ok(JsValue::undefined()) };
    let aborted = signal.as_ref().is_some_and(super::abort::is_aborted);
    let listener = Listener { kind, callback, capture, once, passive, is_handler: false, removed: removed.clone() };
    if !aborted
        && insert(&target, listener)
        && let Some(mut data) = signal.as_ref().and_then(|signal| signal.downcast_mut::<Target>())
        && let Some(signal) = &mut data.signal
    {
        signal.listeners.push(removed);
    }
    Ok(JsValue::undefined())
}

/// Adds a listener unless it is already registered; returns whether it was added.
fn insert(target: &JsObject, listener: Listener) -> bool {
    let Some(mut data) = target.downcast_mut::<Target>() else { return false };
    data.listeners.retain(|known| !known.removed.get());
    let same = |known: &Listener| {
        !known.is_handler
            && known.kind == listener.kind
            && known.capture == listener.capture
            && JsObject::equals(&known.callback, &listener.callback)
    };
    if !listener.is_handler && data.listeners.iter().any(same) {
        return false;
    }
    data.listeners.push(listener);
    true
}

fn remove(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let target = target(this)?;
    let callback = callback("removeEventListener", arguments)?;
    let kind = arguments.get_or_undefined(0).to_string(context)?;
    let (capture, _) = captures(arguments.get_or_undefined(2), context)?;
    if let (Some(callback), Some(mut data)) = (callback, target.downcast_mut::<Target>()) {
        data.listeners.retain(|known| {
            let same = known.kind == kind && known.capture == capture && JsObject::equals(&known.callback, &callback);
            if same && !known.is_handler {
                known.removed.set(true);
                return false;
            }
            true
        });
    }
    Ok(JsValue::undefined())
}

/// The value of an event handler such as `onabort`.
pub(super) fn handler(target: &JsObject) -> JsValue {
    let data = target.downcast_ref::<Target>();
    let found = data.and_then(|data| data.listeners.iter().find(|known| known.is_handler).map(|known| known.callback.clone()));
    found.map_or_else(JsValue::null, JsValue::from)
}

/// Sets an event handler: a new function keeps the position of the previous one, a non-object removes it.
pub(super) fn set_handler(target: &JsObject, kind: JsString, value: &JsValue) {
    let Some(mut data) = target.downcast_mut::<Target>() else { return };
    let Some(callback) = value.as_object() else {
        data.listeners.retain(|known| {
            known.removed.set(known.removed.get() || known.is_handler);
            !known.is_handler
        });
        return;
    };
    if let Some(known) = data.listeners.iter_mut().find(|known| known.is_handler) {
        known.callback = callback;
        return;
    }
    let removed = Rc::new(Cell::new(false));
    data.listeners.push(Listener { kind, callback, capture: false, once: false, passive: false, is_handler: true, removed });
}

fn dispatch_event(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let target = target(this)?;
    needs("dispatchEvent", "EventTarget", 1, arguments)?;
    let event = arguments.get_or_undefined(0).as_object().filter(JsObject::is::<Event>);
    let event = event.ok_or_else(|| failed("dispatchEvent", "EventTarget", "parameter 1 is not of type 'Event'."))?;
    let dispatching = event.downcast_ref::<Event>().is_some_and(|event| event.flags.dispatching);
    if dispatching {
        let message = "Failed to execute 'dispatchEvent' on 'EventTarget': The event is already being dispatched.";
        return Err(exception("InvalidStateError", message, context));
    }
    change(&event, |event| event.flags.trusted = false);
    Ok(dispatch(&target, &event, context)?.into())
}

/// Dispatches `event` to the listeners of `target`; returns false if one prevented the default. `Err` only if the run must end.
pub(super) fn dispatch(target: &JsObject, event: &JsObject, context: &mut Context) -> JsResult<bool> {
    change(event, |event| {
        event.flags.dispatching = true;
        event.target = Some(target.clone());
        event.current = Some(target.clone());
    });
    let result = call_all(target, event, context);
    change(event, |event| {
        (event.flags.dispatching, event.flags.stopped, event.flags.ended) = (false, false, false);
        event.current = None;
    });
    result?;
    Ok(event.downcast_ref::<Event>().is_none_or(|event| !event.flags.canceled))
}

fn call_all(target: &JsObject, event: &JsObject, context: &mut Context) -> JsResult<()> {
    let kind = event.downcast_ref::<Event>().map(|event| event.kind.clone()).unwrap_or_default();
    let listeners = target.downcast_ref::<Target>().map(|data| data.listeners.clone()).unwrap_or_default();
    for capture in [true, false] {
        let stopped = event.downcast_ref::<Event>().is_none_or(|event| event.flags.stopped);
        if stopped {
            break;
        }
        for listener in listeners.iter().filter(|listener| listener.kind == kind && listener.capture == capture) {
            if listener.removed.get() {
                continue;
            }
            if listener.once {
                listener.removed.set(true);
            }
            change(event, |event| event.flags.passive = listener.passive);
            // the handler may have been replaced meanwhile
            let callback = if listener.is_handler { handler(target).as_object() } else { Some(listener.callback.clone()) };
            let result = callback.map_or(Ok(()), |callback| call(&callback, listener.is_handler, target, event, context));
            change(event, |event| event.flags.passive = false);
            if let Err(error) = result {
                if RunState::of(context).stopped().is_some() {
                    return Err(error);
                }
                failures::report(error, Phase::Uncaught, context);
            }
            let ended = event.downcast_ref::<Event>().is_none_or(|event| event.flags.ended);
            if ended {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Calls a listener: a function, or an object with a method `handleEvent`, which is looked up each time.
fn call(callback: &JsObject, is_handler: bool, target: &JsObject, event: &JsObject, context: &mut Context) -> JsResult<()> {
    let arguments = [event.clone().into()];
    if callback.is_callable() {
        callback.call(&target.clone().into(), &arguments, context)?;
        return Ok(());
    }
    if is_handler {
        return Ok(());
    }
    let method = callback.get(js_string!("handleEvent"), context)?.as_callable();
    let method = method.ok_or_else(not_callable)?;
    method.call(&callback.clone().into(), &arguments, context)?;
    Ok(())
}

fn not_callable() -> JsError {
    failed("handleEvent", "EventListener", "The provided callback is not callable.")
}

fn change(event: &JsObject, how: impl FnOnce(&mut Event)) {
    if let Some(mut event) = event.downcast_mut::<Event>() {
        how(&mut event);
    }
}
