//! Parses and evaluates scripts: the user's text, earlier blocks, the text of a timer.

use super::{
    record,
    sources::{SourceText, Sources},
};
use boa_engine::{
    Context, JsResult, JsString, JsValue, Script, Source,
    parser::{Error, lexer::error::Error as LexError},
};
use language::{self, Inserted, instrument::Instrumented};
use std::path::Path;
use vocabulary::Failure;

/// The name of the program in the engine's stack traces.
pub(super) const PROGRAM: &str = "program.js";

/// Parses the program; returns the errors that only the engine finds.
pub(super) fn read(text: &str, context: &mut Context) -> Result<Script, Vec<Failure>> {
    read_as(text, PROGRAM, None, context)
}

/// Like `read`, for instrumented text. Falls back to the original text if the engine rejects the instrumented one.
pub(super) fn read_hooked(text: &str, instrumented: &Instrumented, context: &mut Context) -> Result<Script, Vec<Failure>> {
    let mut inserted = instrumented.inserted.clone();
    inserted.text = record::marked(&inserted.text, &instrumented.prefix);
    read_as(text, PROGRAM, Some(inserted), context).or_else(|_| read(text, context))
}

/// Evaluates `text` as a script and returns its completion value.
pub(super) fn evaluate(text: &str, name: &str, context: &mut Context) -> JsResult<JsValue> {
    let source = Sources::of(context).add(name, text, None);
    Script::parse(code(&source, &units(&source)), None, context)?.evaluate(context)
}

/// Evaluates text created by the program.
pub(super) fn evaluate_text(text: &JsString, context: &mut Context) -> JsResult<JsValue> {
    evaluate(&text.to_std_string_lossy(), "text.js", context)
}

fn read_as(text: &str, name: &str, inserted: Option<Inserted>, context: &mut Context) -> Result<Script, Vec<Failure>> {
    #[cfg(test)]
    READ.set(READ.get() + 1);
    let sources = Sources::of(context);
    let source = sources.add(name, text, inserted);
    let added = source.inserted.as_ref().map(Inserted::added);
    Script::read(code(&source, &units(&source)), added, None, context).map_err(|error| {
        sources.remove_last();
        vec![refusal(&error, &source)]
    })
}

/// The text that runs, in UTF-16: texts created by programs are in UTF-16, and one encoding needs only one parser.
fn units(source: &SourceText) -> Vec<u16> {
    source.running().encode_utf16().collect()
}

fn code<'u>(source: &'u SourceText, units: &'u [u16]) -> Source<'u, impl boa_engine::parser::source::ReadChar> {
    Source::from_utf16(units).with_path(Path::new(&source.name))
}

/// The engine's reason for rejecting a text that our parser accepts.
fn refusal(error: &Error, source: &SourceText) -> Failure {
    if let Error::TooDeep { position } = error {
        return language::too_deep(&source.original, source.offset(position.line_number(), position.column_number()));
    }
    let (message, start, end) = match error {
        Error::Lex { err: LexError::Pattern(message, span) } => (message.to_string(), Some(span.start()), Some(span.end())),
        Error::Expected { span, .. } | Error::Unexpected { span, .. } => (error.to_string(), Some(span.start()), None),
        Error::General { position, .. } | Error::Lex { err: LexError::Syntax(_, position) } => (error.to_string(), Some(*position), None),
        _ => (error.to_string(), None, None),
    };
    let offset = |at: boa_engine::ast::Position| source.offset(at.line_number(), at.column_number());
    let place = start.map(offset).map(|start| (start, end.map_or(start + 1, offset)));
    language::refusal(&source.original, message, place)
}

#[cfg(test)]
thread_local! {
    /// Number of programs parsed by the engine in this thread.
    pub(crate) static READ: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
