//! Events (dom.spec.whatwg.org, 2 and 3): `EventTarget`, `Event`, `CustomEvent`, `AbortController`, `AbortSignal`. There is no tree,
//! so an event reaches only its target.

mod abort;
mod event;
mod target;

pub(super) use target::Target;

use super::interface;
use crate::services::Seen;
use boa_engine::{Context, JsObject, JsResult, JsValue};

/// Installs all classes.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    for class in [&target::EVENT_TARGET, &event::EVENT, &event::CUSTOM_EVENT, &abort::SIGNAL, &abort::CONTROLLER] {
        interface::install(class, context)?;
    }
    Ok(())
}

/// What the console shows of an object of these classes, chosen as in Node.js.
pub(super) fn seen(object: &JsObject) -> Option<Seen> {
    if let Some(event) = object.downcast_ref::<event::Event>() {
        return Some(event.seen());
    }
    if let Some(target) = object.downcast_ref::<Target>() {
        return Some(target.signal.as_ref().map(|signal| vec![("aborted", signal.reason.is_some().into())]).unwrap_or_default());
    }
    let controller = object.downcast_ref::<abort::Controller>()?;
    Some(vec![("signal", JsValue::from(controller.signal.clone()))])
}
