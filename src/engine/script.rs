//! Evaluates scripts: the learner's text, earlier blocks, the text of a timer.

use super::{probes, sources::Sources};
use crate::language;
use boa_engine::{Context, JsResult, JsString, JsValue, Script, Source};
use std::path::Path;

/// The name under which a program appears in the engine's own stack traces.
pub(super) const PROGRAM: &str = "program.js";

/// Evaluates `text` as a script, with the probes of a plain run; the value is its completion value.
pub(super) fn evaluate(text: &str, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let probed = language::probe(text, probes::next_class(context));
    probes::declare(&probed.prefix, context)?;
    let source = Sources::of(context).add(name, text, probed);
    let code = Source::from_bytes(&source.inserted.text).with_path(Path::new(&source.name));
    Script::parse(code, None, context)?.evaluate(context)
}

/// Evaluates text that the program made itself.
pub(super) fn evaluate_text(text: &JsString, context: &mut Context) -> JsResult<JsValue> {
    evaluate(&text.to_std_string_lossy(), "text.js", context)
}
