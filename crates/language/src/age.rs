//! Dates a program: lists the features it uses with their editions, found by syntax tree, by global name and by inferred receiver type.
//!
//! Driven by one table (`assets/data/features.json`). Does not depend on how an age is displayed or on what an era rejects.

mod feature_id;
mod library;
mod regexp;
mod syntax;
mod table;
mod words;

pub use table::{Feature, Kind, feature, features};
pub use words::words;

use super::diagnostics::is_too_deep;
use super::lines::Lines;
use super::script::Script;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_parser::{ParseOptions, Parser};
use oxc_semantic::{Scoping, SemanticBuilder};
use oxc_span::{SourceType, Span};
use vocabulary::{Age, FeatureWords, Use};

/// One find: a feature's id, where, and whether it is certain.
type Find = (&'static str, Span, bool);

/// The age of a program, or `None` if it has a syntax error. A text that does not parse as a script is parsed as a module.
pub fn age(text: &str) -> Option<Age> {
    if is_too_deep(text) {
        return None;
    }
    age_as(text, SourceType::script()).or_else(|| age_as(text, SourceType::mjs()))
}

fn age_as(text: &str, kind: SourceType) -> Option<Age> {
    let arena = Allocator::default();
    let options = ParseOptions { preserve_parens: true, ..ParseOptions::default() };
    let parsed = Parser::new(&arena, text, kind).with_options(options).parse();
    if !parsed.diagnostics.is_empty() {
        return None;
    }
    let program = parsed.program;
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&program);
    if !checked.diagnostics.is_empty() {
        return None;
    }
    Some(of(uses(text, &program, checked.semantic.scoping())))
}

/// The features a script uses, in source order.
pub(super) fn of_script(script: &Script<'_>) -> Vec<Use> {
    uses(script.text, script.program, script.semantic.scoping())
}

fn uses(text: &str, program: &Program<'_>, scoping: &Scoping) -> Vec<Use> {
    let mut finds = syntax::finds(program, text);
    finds.extend(library::finds(program, text, scoping));
    finds.sort_by_key(|(id, span, _)| (span.start, span.end, *id));
    finds.dedup_by_key(|(id, span, _)| (*id, span.start));
    let lines = Lines::new(text);
    finds
        .into_iter()
        .filter_map(|(id, span, certain)| {
            let feature = feature(id)?;
            Some(Use {
                feature: feature.id.clone(),
                name: feature.name.clone(),
                edition: feature.edition,
                netscape: feature.netscape.clone(),
                place: lines.place(span.start as usize, span.end as usize),
                certain,
            })
        })
        .collect()
}

/// Builds an `Age` from these uses by adding the description of each feature.
pub(super) fn of(uses: Vec<Use>) -> Age {
    let mut words: Vec<FeatureWords> = Vec::new();
    for found in &uses {
        if !words.iter().any(|w| w.feature == found.feature) {
            words.extend(feature(&found.feature).map(words::words));
        }
    }
    Age { uses, words }
}
