//! Evaluates scripts: the learner's text, earlier blocks, the text of a timer.

use super::{probes, sources::Sources, state::RunState, wording};
use crate::language::{self, Inserted, Probed, instrument::Instrumented, lines::Lines};
use crate::run::Failure;
use boa_engine::{
    Context, JsResult, JsString, JsValue, Script, Source,
    ast::scope::Scope,
    interner::Interner,
    parser::{Error, Parser, lexer::error::Error as LexError},
};
use std::path::Path;

/// The name under which a program appears in the engine's own stack traces.
pub(super) const PROGRAM: &str = "program.js";

/// Evaluates `text` as a script, with the probes of a plain run; the value is its completion value.
pub(super) fn evaluate(text: &str, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let probed = language::probe(text, probes::earlier(context), RunState::of(context).settings.era, None);
    run(text, name, probed, context)
}

/// The same for a script that no other shares its names with: its variables are its own.
pub(super) fn evaluate_alone(text: &str, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let keys = context.global_object().own_property_keys(context)?;
    let globals = keys.iter().map(ToString::to_string).collect();
    let probed = language::probe(text, probes::earlier(context), RunState::of(context).settings.era, Some(&globals));
    run(text, name, probed, context)
}

/// The same for a text that has hooks already; what it says of itself is what was written.
pub(super) fn evaluate_hooked(original: &str, instrumented: &Instrumented, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let hooked = instrumented.inserted.clone();
    let mut probed = language::probe(&hooked.text, probes::earlier(context), RunState::of(context).settings.era, None);
    for (start, end) in &mut probed.classes {
        (*start, *end) = (hooked.original(*start as usize) as u32, hooked.original(*end as usize) as u32);
    }
    probed.inserted = probed.inserted.upon(hooked);
    probed.inserted.text = probes::marked(&probed.inserted.text, &instrumented.prefix, probes::HOOK_MARK);
    let hooked = parse(original, name, probed, context);
    // What the engine alone refuses is told as of the text that was written: that is parsed only now, because parsing declares.
    match hooked {
        Ok(script) => script.evaluate(context),
        Err(_) => evaluate(original, name, context),
    }
}

fn run(original: &str, name: &str, probed: Probed, context: &mut Context) -> JsResult<JsValue> {
    match parse(original, name, probed, context) {
        Ok(script) => script.evaluate(context),
        // A text that the engine reads only without its probes runs without them.
        Err(_) => {
            let bare = Probed { inserted: Inserted::nothing(original), prefix: String::new(), classes: Vec::new() };
            let source = Sources::of(context).add(name, original, bare);
            let code = Source::from_bytes(&source.inserted.text).with_path(Path::new(&source.name));
            Script::parse(code, None, context)?.evaluate(context)
        }
    }
}

fn parse(original: &str, name: &str, mut probed: Probed, context: &mut Context) -> JsResult<Script> {
    probed.inserted.text = probes::marked(&probed.inserted.text, &probed.prefix, probes::PROBE_MARK);
    let source = Sources::of(context).add(name, original, probed);
    let code = Source::from_bytes(&source.inserted.text).with_path(Path::new(&source.name));
    // A text that has insertions was read before: it has no mark of its own but in texts and comments.
    if source.inserted.text.len() == original.len() {
        Script::parse(code, None, context)
    } else {
        Script::parse_with_probes(code, source.inserted.added(), None, context)
    }
}

/// Evaluates text that the program made itself.
pub(super) fn evaluate_text(text: &JsString, context: &mut Context) -> JsResult<JsValue> {
    evaluate(&text.to_std_string_lossy(), "text.js", context)
}

/// Why the engine cannot read a text that is a script.
pub(super) fn refusal(text: &str) -> Option<Failure> {
    let error = Parser::new(Source::from_bytes(text)).parse_script(&Scope::new_global(), &mut Interner::default()).err()?;
    let position = match &error {
        Error::Expected { span, .. } | Error::Unexpected { span, .. } => Some(span.start()),
        Error::General { position, .. } | Error::Lex { err: LexError::Syntax(_, position) } => Some(*position),
        _ => None,
    };
    let offset = position.map(|at| Lines::new(text).offset_of_code_point(at.line_number(), at.column_number()));
    let message = error.to_string();
    if let (Some(offset), Some(reason)) = (offset, message.strip_prefix("Invalid regular expression literal: ")) {
        let literal = literal(&text[offset..]);
        let reason = reason.rsplit_once(" at line ").map_or(reason, |(reason, _)| reason);
        let message = format!("Invalid regular expression: {literal}: {}", wording::pattern(reason, literal));
        return Some(language::refusal(text, message, Some((offset, offset + literal.len()))));
    }
    Some(language::refusal(text, message, offset.map(|offset| (offset, offset + 1))))
}

/// The regular expression with which `text` begins, and its flags (ECMA-262, 12.9.5).
fn literal(text: &str) -> &str {
    let (mut escaped, mut in_class) = (false, false);
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => {
                let flags = text[at + 1..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - at - 1);
                return &text[..at + 1 + flags];
            }
            _ => {}
        }
    }
    text.lines().next().unwrap_or_default()
}
