//! `Event` and `CustomEvent`.

use super::super::{
    Seen,
    interface::{self, Interface, begin, dictionary, failed_to_construct, illegal, member},
};
use crate::state::RunState;
use boa_engine::{Context, Finalize, JsArgs, JsData, JsObject, JsResult, JsString, JsValue, Trace, js_string, object::builtins::JsArray};

/// The data of an event.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Event {
    #[unsafe_ignore_trace]
    pub kind: JsString,
    pub target: Option<JsObject>,
    pub current: Option<JsObject>,
    /// for a `CustomEvent`
    detail: Option<JsValue>,
    #[unsafe_ignore_trace]
    pub flags: Flags,
    time: f64,
}

/// Flags of an event.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    bubbles: bool,
    cancelable: bool,
    composed: bool,
    pub canceled: bool,
    /// `stopPropagation` was called
    pub stopped: bool,
    /// `stopImmediatePropagation` was called
    pub ended: bool,
    pub dispatching: bool,
    /// whether the current listener is passive
    pub passive: bool,
    pub trusted: bool,
}

impl Event {
    /// Creates an event dispatched by the host.
    pub fn of_host(kind: JsString, context: &Context) -> JsObject {
        let flags = Flags { trusted: true, ..Flags::default() };
        let time = RunState::of(context).clock.elapsed();
        interface::object("Event", Self { kind, target: None, current: None, detail: None, flags, time }, context)
    }

    pub fn seen(&self) -> Seen {
        vec![
            ("type", self.kind.clone().into()),
            ("defaultPrevented", self.flags.canceled.into()),
            ("cancelable", self.flags.cancelable.into()),
            ("timeStamp", self.time.into()),
        ]
    }
}

const PHASES: &[(&str, u32)] = &[("NONE", 0), ("CAPTURING_PHASE", 1), ("AT_TARGET", 2), ("BUBBLING_PHASE", 3)];

pub(super) const EVENT: Interface = Interface {
    name: "Event",
    length: 1,
    construct: |target, arguments, context| construct("Event", target, arguments, context),
    attributes: &[
        ("type", |this, _, _| with(this, |event| event.kind.clone().into()), None),
        ("target", |this, _, _| with(this, |event| object(event.target.as_ref())), None),
        ("srcElement", |this, _, _| with(this, |event| object(event.target.as_ref())), None),
        ("currentTarget", |this, _, _| with(this, |event| object(event.current.as_ref())), None),
        ("eventPhase", |this, _, _| with(this, |event| if event.flags.dispatching { 2 } else { 0 }.into()), None),
        ("bubbles", |this, _, _| with(this, |event| event.flags.bubbles.into()), None),
        ("cancelable", |this, _, _| with(this, |event| event.flags.cancelable.into()), None),
        ("composed", |this, _, _| with(this, |event| event.flags.composed.into()), None),
        ("defaultPrevented", |this, _, _| with(this, |event| event.flags.canceled.into()), None),
        ("isTrusted", |this, _, _| with(this, |event| event.flags.trusted.into()), None),
        ("timeStamp", |this, _, _| with(this, |event| event.time.into()), None),
        ("returnValue", |this, _, _| with(this, |event| (!event.flags.canceled).into()), Some(set_return_value)),
        ("cancelBubble", |this, _, _| with(this, |event| event.flags.stopped.into()), Some(set_cancel_bubble)),
    ],
    methods: &[
        ("composedPath", 0, composed_path),
        ("preventDefault", 0, |this, _, _| change(this, prevent)),
        ("stopPropagation", 0, |this, _, _| change(this, |event| event.flags.stopped = true)),
        ("stopImmediatePropagation", 0, |this, _, _| change(this, |event| (event.flags.stopped, event.flags.ended) = (true, true))),
        ("initEvent", 1, init),
    ],
    constants: PHASES,
    ..Interface::EMPTY
};

pub(super) const CUSTOM_EVENT: Interface = Interface {
    name: "CustomEvent",
    parent: Some("Event"),
    length: 1,
    construct: |target, arguments, context| construct("CustomEvent", target, arguments, context),
    attributes: &[("detail", detail, None)],
    ..Interface::EMPTY
};

fn construct(name: &'static str, target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    begin(name, 1, target, arguments)?;
    let kind = arguments.get_or_undefined(0).to_string(context)?;
    let refused = || failed_to_construct(name, &format!("The provided value is not of type '{name}Init'."));
    let options = dictionary(arguments.get_or_undefined(1), refused)?;
    let mut flag = |name| Ok::<_, boa_engine::JsError>(member(options.as_ref(), name, context)?.to_boolean());
    let flags = Flags { bubbles: flag("bubbles")?, cancelable: flag("cancelable")?, composed: flag("composed")?, ..Flags::default() };
    let detail = match name {
        "CustomEvent" => match member(options.as_ref(), "detail", context)? {
            detail if detail.is_undefined() => Some(JsValue::null()),
            detail => Some(detail),
        },
        _ => None,
    };
    let time = RunState::of(context).clock.read();
    interface::made(name, target, Event { kind, target: None, current: None, detail, flags, time }, context)
}

fn object(object: Option<&JsObject>) -> JsValue {
    object.cloned().map_or_else(JsValue::null, JsValue::from)
}

fn with(this: &JsValue, what: impl FnOnce(&Event) -> JsValue) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let event = object.downcast_ref::<Event>().ok_or_else(illegal)?;
    Ok(what(&event))
}

fn change(this: &JsValue, how: impl FnOnce(&mut Event)) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    how(&mut *object.downcast_mut::<Event>().ok_or_else(illegal)?);
    Ok(JsValue::undefined())
}

/// Has no effect in a passive listener.
fn prevent(event: &mut Event) {
    event.flags.canceled |= event.flags.cancelable && !event.flags.passive;
}

fn set_return_value(this: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let keep = arguments.get_or_undefined(0).to_boolean();
    change(this, |event| {
        if !keep {
            prevent(event);
        }
    })
}

fn set_cancel_bubble(this: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let stop = arguments.get_or_undefined(0).to_boolean();
    change(this, |event| event.flags.stopped |= stop)
}

/// The target alone during dispatch, else empty.
fn composed_path(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let current = with(this, |event| object(event.current.as_ref()))?;
    Ok(JsArray::from_iter((!current.is_null()).then_some(current), context).into())
}

/// `initEvent(type, bubbles, cancelable)`
fn init(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    interface::needs("initEvent", "Event", 1, arguments)?;
    let kind = arguments.get_or_undefined(0).to_string(context)?;
    let (bubbles, cancelable) = (arguments.get_or_undefined(1).to_boolean(), arguments.get_or_undefined(2).to_boolean());
    change(this, |event| {
        if !event.flags.dispatching {
            event.kind = kind;
            event.flags = Flags { bubbles, cancelable, composed: event.flags.composed, ..Flags::default() };
            event.target = None;
        }
    })
}

fn detail(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let event = object.downcast_ref::<Event>().ok_or_else(illegal)?;
    event.detail.clone().ok_or_else(illegal)
}

/// The error name of an abort.
pub(super) fn abort_name() -> JsString {
    js_string!("abort")
}
