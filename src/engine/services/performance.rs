//! `performance`: the clock of the run, from its start.

use crate::engine::{realm, state::RunState};
use boa_engine::{
    Context, JsObject, JsResult, JsSymbol, JsValue, js_string,
    property::{Attribute, PropertyDescriptor},
};

/// Installs `performance.now` and `performance.timeOrigin`.
pub(in crate::engine) fn install(context: &mut Context) -> JsResult<()> {
    let performance = JsObject::with_object_proto(context.intrinsics());
    realm::method(&performance, "now", 0, now, context)?;
    let fixed = |value: JsValue| PropertyDescriptor::builder().value(value).writable(false).enumerable(false).configurable(true);
    let started = RunState::of(context).settings.started;
    performance.insert_property(js_string!("timeOrigin"), fixed(started.into()));
    performance.insert_property(JsSymbol::to_string_tag(), fixed(js_string!("Performance").into()));
    context.register_global_property(js_string!("performance"), performance, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn now(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    Ok(RunState::of(context).clock.read().into())
}
