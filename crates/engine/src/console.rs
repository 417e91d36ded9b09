//! `console` (console.spec.whatwg.org), told as structured events.
//!
//! Owns its methods and their state (counters, timers, open groups). It reaches values only through the inspector, and calls code of
//! the program only where the standard converts: the labels and the `%s %d %i %f` of a format string.

mod frames;
mod message;
mod style;
mod table;
mod timing;

use super::{inspect, realm::Native, state::RunState};
use boa_engine::{
    Context, JsArgs, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string,
    object::FunctionObjectBuilder,
    property::{Attribute, PropertyDescriptor},
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Level, Part, Position, Printed, Style};

/// What the console of one run remembers.
#[derive(Default)]
struct Memory {
    counts: RefCell<HashMap<JsString, u32>>,
    timers: RefCell<HashMap<JsString, f64>>,
    groups: Cell<u32>,
    /// places of calls, by line and column in what runs
    places: RefCell<HashMap<(u32, u32), Option<Position>>>,
}

impl Memory {
    fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("the console is installed with its memory").clone()
    }
}

const METHODS: &[(&str, Native)] = &[
    ("log", |_, arguments, context| print(Level::Log, arguments, context)),
    ("info", |_, arguments, context| print(Level::Info, arguments, context)),
    ("warn", |_, arguments, context| print(Level::Warn, arguments, context)),
    ("error", |_, arguments, context| print(Level::Error, arguments, context)),
    ("debug", |_, arguments, context| print(Level::Debug, arguments, context)),
    ("dirxml", |_, arguments, context| print(Level::Log, arguments, context)),
    ("trace", |_, arguments, context| print(Level::Trace, arguments, context)),
    ("dir", dir),
    ("table", table::table),
    ("assert", assert),
    ("group", |_, arguments, context| group(false, arguments, context)),
    ("groupCollapsed", |_, arguments, context| group(true, arguments, context)),
    ("groupEnd", group_end),
    ("clear", clear),
    ("count", count),
    ("countReset", count_reset),
    ("time", timing::time),
    ("timeLog", timing::time_log),
    ("timeEnd", timing::time_end),
];

/// Installs `console`, as a Web IDL namespace object: its methods are enumerable and can be replaced.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.insert_data(Rc::new(Memory::default()));
    let console = JsObject::with_object_proto(context.intrinsics());
    for (name, native) in METHODS {
        let function = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(*native)).name(js_string!(*name)).build();
        let property = PropertyDescriptor::builder().value(function).writable(true).enumerable(true).configurable(true);
        console.insert_property(JsString::from(*name), property);
    }
    let tag = PropertyDescriptor::builder().value(js_string!("console")).writable(false).enumerable(false).configurable(true);
    console.insert_property(JsSymbol::to_string_tag(), tag);
    context.register_global_property(js_string!("console"), console, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn print(level: Level, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let line = |line| ConsoleEvent::Printed(line);
    emit(level, arguments, line, context)
}

/// Prints a line made of `arguments`, wrapped by `event`. Beyond the bound on the output nothing is looked at any more.
fn emit(level: Level, arguments: &[JsValue], event: impl FnOnce(Printed) -> ConsoleEvent, context: &mut Context) -> JsResult<JsValue> {
    let state = RunState::of(context);
    let parts = if state.printing() { message::parts(arguments, context)? } else { Vec::new() };
    let trace = if level == Level::Trace { frames::trace(context) } else { Vec::new() };
    state.print(event(Printed { level, parts, at: frames::position(context), trace }));
    Ok(JsValue::undefined())
}

/// Prints words of the console's own.
fn say(level: Level, text: String, context: &mut Context) {
    let parts = vec![Part::Text { text, style: Style::default() }];
    let line = Printed { level, parts, at: frames::position(context), trace: Vec::new() };
    RunState::of(context).print(ConsoleEvent::Printed(line));
}

/// `console.dir(item, options)`: the value with all its own properties; text in quotes.
fn dir(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let value = inspect::inspect_all(arguments.get_or_undefined(0), context);
    let line = Printed { level: Level::Log, parts: vec![message::inner(value)], at: frames::position(context), trace: Vec::new() };
    RunState::of(context).print(ConsoleEvent::Printed(line));
    Ok(JsValue::undefined())
}

/// `console.assert(condition, ...data)`
fn assert(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if arguments.get_or_undefined(0).to_boolean() {
        return Ok(JsValue::undefined());
    }
    let data = arguments.get(1..).unwrap_or_default();
    let failed = js_string!("Assertion failed");
    let data: Vec<JsValue> = match data.first().and_then(JsValue::as_string) {
        Some(text) => {
            let first = js_string!(&failed, &js_string!(": "), &text);
            std::iter::once(first.into()).chain(data[1..].iter().cloned()).collect()
        }
        None => std::iter::once(failed.into()).chain(data.iter().cloned()).collect(),
    };
    print(Level::Error, &data, context)
}

fn group(collapsed: bool, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    emit(Level::Log, arguments, |heading| ConsoleEvent::Group { heading, collapsed }, context)?;
    let memory = Memory::of(context);
    memory.groups.set(memory.groups.get().saturating_add(1));
    Ok(JsValue::undefined())
}

/// `console.groupEnd()`; without an open group it does nothing.
fn group_end(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let memory = Memory::of(context);
    if let Some(left) = memory.groups.get().checked_sub(1) {
        memory.groups.set(left);
        RunState::of(context).print(ConsoleEvent::GroupEnd);
    }
    Ok(JsValue::undefined())
}

/// `console.clear()` closes all groups too.
fn clear(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    Memory::of(context).groups.set(0);
    RunState::of(context).print(ConsoleEvent::Cleared);
    Ok(JsValue::undefined())
}

/// `console.count(label)`
fn count(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let label = label(arguments, context)?;
    let memory = Memory::of(context);
    let text = inspect::shortened(&label);
    let count = *memory.counts.borrow_mut().entry(label).and_modify(|count| *count = count.saturating_add(1)).or_insert(1);
    say(Level::Log, format!("{text}: {count}"), context);
    Ok(JsValue::undefined())
}

/// `console.countReset(label)`
fn count_reset(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let label = label(arguments, context)?;
    let memory = Memory::of(context);
    let known = memory.counts.borrow_mut().remove(&label).is_some();
    if !known {
        say(Level::Warn, format!("Count for '{}' does not exist", inspect::shortened(&label)), context);
    }
    Ok(JsValue::undefined())
}

/// The label of a counter or timer: text, or "default".
fn label(arguments: &[JsValue], context: &mut Context) -> JsResult<JsString> {
    match arguments.first() {
        None => Ok(js_string!("default")),
        Some(value) if value.is_undefined() => Ok(js_string!("default")),
        Some(value) => value.to_string(context),
    }
}

#[cfg(test)]
mod tests;
