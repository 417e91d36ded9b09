//! `console`.

use super::{inspect, state::RunState};
use crate::run::{ConsoleEvent, Level, Part, Printed};
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction, object::ObjectInitializer, property::Attribute};

/// Installs `console`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let console = ObjectInitializer::new(context).function(NativeFunction::from_fn_ptr(log), JsString::from("log"), 0).build();
    context.register_global_property(JsString::from("console"), console, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn log(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let parts = arguments.iter().map(|value| Part::Value(inspect::inspect(value, context))).collect();
    let line = Printed { level: Level::Log, parts, at: None, trace: Vec::new() };
    RunState::of(context).print(ConsoleEvent::Printed(line));
    Ok(JsValue::undefined())
}
