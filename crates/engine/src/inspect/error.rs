//! Formats the headline and the stack of errors.

use super::{class::plain_text, inherited};
use crate::backtrace;
use boa_engine::{Context, JsObject, js_string};

/// "Name: message", read as `Error.prototype.toString` would (ECMA-262 20.5.3.4), without running code.
pub(crate) fn headline(error: &JsObject) -> String {
    let name = inherited(error, &js_string!("name").into()).and_then(|name| plain_text(&name)).unwrap_or_else(|| "Error".into());
    let message = inherited(error, &js_string!("message").into()).and_then(|message| plain_text(&message)).unwrap_or_default();
    match (name.is_empty(), message.is_empty()) {
        (true, _) => message,
        (_, true) => name,
        _ => format!("{name}: {message}"),
    }
}

/// The call stack of the error, one call per line, as V8 writes it but without file names.
pub(super) fn stack(error: &JsObject, context: &mut Context) -> String {
    let lines = backtrace::of_error(error, context).into_iter().map(|call| {
        let frame = call.frame();
        let place = frame.at.map_or_else(|| "<anonymous>".into(), |at| format!("{}:{}", at.line, at.column));
        if frame.name.is_empty() { format!("    at {place}") } else { format!("    at {} ({place})", frame.name) }
    });
    lines.collect::<Vec<_>>().join("\n")
}
