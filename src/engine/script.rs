//! Evaluates scripts: the learner's text, earlier blocks, the text of a timer.

use boa_engine::{Context, JsResult, JsString, JsValue, Script, Source};
use std::path::Path;

/// The name under which a program appears in the engine's own stack traces.
pub(super) const PROGRAM: &str = "program.js";

/// Evaluates `text` as a script; the value is its completion value.
pub(super) fn evaluate(text: &str, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let source = Source::from_bytes(text).with_path(Path::new(name));
    Script::parse(source, None, context)?.evaluate(context)
}

/// Evaluates text that the program made itself.
pub(super) fn evaluate_text(text: &JsString, context: &mut Context) -> JsResult<JsValue> {
    evaluate(&text.to_std_string_lossy(), "text.js", context)
}
