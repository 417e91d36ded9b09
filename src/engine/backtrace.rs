//! The engine's own stack traces, read back from the text that is their only public form.

use super::sources::{SourceText, Sources};
use crate::run::Frame;
use boa_engine::{Context, JsObject, JsValue, js_string, object::builtins::JsFunction, property::PropertyKey};
use std::rc::Rc;

/// One call, in a script of ours or in the engine.
#[derive(Clone)]
pub(super) struct Call {
    /// the function's name; empty for an anonymous one and for the script itself
    pub name: String,
    /// where: the script and the byte offset in its original; `None` inside the engine
    pub at: Option<(Rc<SourceText>, Spot)>,
}

/// How well the engine knows a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// a construct at this offset, or one soon after it
    At(usize),
    /// nothing before this place is known
    Start,
}

impl Spot {
    pub fn offset(self) -> usize {
        match self {
            Self::At(offset) => offset,
            Self::Start => 0,
        }
    }
}

impl Call {
    /// As it is told to the reader.
    pub fn frame(&self) -> Frame {
        let at = self.at.as_ref().and_then(|(source, spot)| match spot {
            Spot::At(offset) => {
                let sites = source.anatomy().sites(*offset);
                let start = sites.last().map_or(*offset, |site| site.place.0);
                Some(source.position(start))
            }
            Spot::Start => None,
        });
        Frame { name: self.name.clone(), at }
    }
}

/// The getter of `Error.prototype.stack` as the engine made it.
struct StackGetter(JsFunction);

/// Keeps the engine's own getter before it is replaced.
pub(super) fn keep_getter(context: &mut Context) {
    let prototype = context.intrinsics().constructors().error().prototype();
    let property = prototype.borrow().properties().get(&PropertyKey::from(js_string!("stack")));
    if let Some(getter) = property.and_then(|property| property.get().and_then(JsValue::as_object)).and_then(JsFunction::from_object) {
        context.insert_data(StackGetter(getter));
    }
}

/// The calls that led to where an Error was made, innermost first. The constructors of its own class are left out, as V8 does:
/// an error comes from where it is thrown, not from `super(message)`.
pub(super) fn of_error(error: &JsObject, context: &mut Context) -> Vec<Call> {
    let Some(getter) = context.get_data::<StackGetter>().map(|kept| kept.0.clone()) else { return Vec::new() };
    let text = getter.call(&error.clone().into(), &[], context).ok().and_then(|text| text.as_string());
    let mut calls = text.map(|text| read(&text.to_std_string_lossy(), context)).unwrap_or_default();
    let classes = own_classes(error);
    let made = calls.iter().take_while(|call| classes.contains(&call.name)).count();
    if made < calls.len() {
        calls.drain(..made);
    }
    calls
}

/// The names of the classes of the program that `error` is an instance of, read without running code.
fn own_classes(error: &JsObject) -> Vec<String> {
    let value = |object: &JsObject, key: &'static str| {
        let property = object.borrow().properties().get(&PropertyKey::from(boa_engine::JsString::from(key)));
        property.and_then(|property| property.value().cloned())
    };
    let mut classes = Vec::new();
    let mut next = error.prototype();
    while let Some(prototype) = next {
        let constructor = value(&prototype, "constructor").and_then(|constructor| constructor.as_object());
        let name = constructor.and_then(|constructor| value(&constructor, "name")).and_then(|name| name.as_string());
        match name.map(|name| name.to_std_string_lossy()) {
            Some(name) if name == "Error" => break,
            name => classes.extend(name.filter(|name| !name.is_empty())),
        }
        next = prototype.prototype();
    }
    classes
}

/// Reads lines of the form `    at name (path:line:column)`; other lines are passed over, and so is what no reader wrote.
pub(super) fn read(text: &str, context: &Context) -> Vec<Call> {
    let sources = Sources::of(context);
    let calls = text.lines().filter_map(|line| {
        let line = line.strip_prefix("    at ")?;
        let open = line.rfind(" (")?;
        let name = line[..open].trim_start_matches("<main>").trim_start_matches("<anonymous>").to_owned();
        let place = line[open + 2..].strip_suffix(')')?;
        if place.starts_with("native") {
            return (!name.is_empty()).then_some(Call { name, at: None });
        }
        let mut parts = place.rsplitn(3, ':');
        let (column, line, path) = (parts.next()?, parts.next()?, parts.next()?);
        let source = sources.named(path)?;
        let spot = match (line.parse(), column.parse()) {
            (Ok(line), Ok(column)) => Spot::At(source.offset(line, column)),
            _ => Spot::Start,
        };
        Some(Call { name, at: Some((source, spot)) })
    });
    calls.collect()
}
