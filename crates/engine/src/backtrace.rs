//! Converts engine stack frames into calls positioned in the user's source.

use super::sources::{SourceText, Sources};
use boa_engine::{
    Context, JsObject,
    builtins::error::Error,
    property::PropertyKey,
    vm::{SourcePath, StackFrame},
};
use std::rc::Rc;
use vocabulary::Frame;

/// One call, in a registered script or inside the engine.
#[derive(Clone)]
pub(super) struct Call {
    /// function name; empty for an anonymous function and for the script itself
    pub name: String,
    /// the call as `error.stack` writes it, without its position: `Array.map`, `new Point`
    pub written: String,
    /// the script of the call; `None` inside the engine
    pub at: Option<Rc<SourceText>>,
    /// the evaluated expression as byte offsets (start, end) into the original text
    pub place: Option<(usize, usize)>,
}

impl Call {
    /// The frame as reported to the user.
    pub fn frame(&self) -> Frame {
        let at = self.at.as_ref().zip(self.place).map(|(source, (start, _))| source.position(start));
        Frame { name: self.name.clone(), at }
    }

    /// Script and byte range of the evaluated expression; `None` if the call is not in a registered script.
    pub fn site(&self) -> Option<(Rc<SourceText>, (usize, usize))> {
        Some((self.at.clone()?, self.place?))
    }
}

/// The call stack at the construction of an Error, innermost first. Constructors of the error's own class are left out, as V8 does:
/// an error is reported where it is thrown, not at `super(message)`.
pub(super) fn of_error(error: &JsObject, context: &Context) -> Vec<Call> {
    let frames = error.downcast_ref::<Error>().map(|error| error.frames()).unwrap_or_default();
    let mut calls = of_frames(frames, context);
    let classes = own_classes(error);
    let made = calls.iter().take_while(|call| classes.contains(&call.name)).count();
    if made < calls.len() {
        calls.drain(..made);
    }
    calls
}

/// Names of the program's classes that `error` is an instance of, read without running code.
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

/// Calls in scripts of `Sources` and in named natives; skips all others.
pub(super) fn of_frames(frames: Vec<StackFrame>, context: &Context) -> Vec<Call> {
    let sources = Sources::of(context);
    frames.into_iter().filter_map(|frame| call(frame, &sources)).collect()
}

/// Converts one frame; `None` for unnamed natives and for scripts that are not in `Sources`.
pub(super) fn call(frame: StackFrame, sources: &Sources) -> Option<Call> {
    let own = |name: boa_engine::JsString| {
        let name = name.to_std_string_lossy();
        name.strip_prefix("<main>").or_else(|| name.strip_prefix("<anonymous>")).unwrap_or(&name).to_owned()
    };
    let (name, written) = (own(frame.function_name), own(frame.written));
    let Some(path) = frame.path else {
        return (!name.is_empty()).then_some(Call { name, written, at: None, place: None });
    };
    let SourcePath::Path(path) = path else { return None };
    let source = sources.named(path.to_str()?)?;
    let place = frame.span.map(|span| {
        let start = source.offset(span.start().line_number(), span.start().column_number());
        let end = source.offset(span.end().line_number(), span.end().column_number());
        (start, end.max(start + 1))
    });
    Some(Call { name, written, at: Some(source), place })
}
