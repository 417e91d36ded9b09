//! Everything that keeps a text from being a script, each place once.

use super::lines::Lines;
use crate::run::{Failure, Label, Phase};
use oxc_allocator::Allocator;
use oxc_diagnostics::OxcDiagnostic;
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// The syntax errors of `text` read as a script, in the order they stand in it; empty if it is one.
pub fn diagnostics(text: &str) -> Vec<Failure> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
    let mut found: Vec<OxcDiagnostic> = parsed.diagnostics.into_iter().collect();
    if found.is_empty() {
        found = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program).diagnostics.into_iter().collect();
    }
    let lines = Lines::new(text);
    let mut failures: Vec<Failure> = found.iter().map(|diagnostic| failure(diagnostic, &lines)).collect();
    failures.sort_by_key(|failure| failure.place.map(|place| place.start));
    failures.dedup_by_key(|failure| failure.place.map(|place| place.start));
    failures
}

fn failure(diagnostic: &OxcDiagnostic, lines: &Lines) -> Failure {
    let mut labels = diagnostic.labels.iter().map(|label| Label {
        place: lines.place(label.offset() as usize, label.offset() as usize + label.len() as usize),
        text: label.label().unwrap_or_default().to_owned(),
    });
    let first = labels.next();
    let place = first.as_ref().map(|label| label.place);
    Failure {
        phase: Phase::Syntax,
        class: "SyntaxError".into(),
        message: diagnostic.message.to_string(),
        value: None,
        place,
        quote: place.map(|place| lines.line(place.start.line).to_owned()),
        stack: Vec::new(),
        labels: labels.collect(),
        advice: diagnostic.help.as_ref().map(ToString::to_string),
    }
}
