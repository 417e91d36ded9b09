//! A program's text with hooks inserted, so that a run of it can be recorded.
//!
//! Only insertions: nothing is deleted and no line break is added, so lines stay and columns map back. Operators that can
//! convert are commented out by insertion and done by a hook. It must not know who the hooks are, only how they are called:
//! [`Hook`] is the contract with the engine.

mod assignments;
mod conditions;
mod expressions;
mod functions;
mod hook;
mod inserter;
mod loops;
mod quiet;
mod statements;
mod visit;

pub use hook::Hook;

use crate::bindings::Names;
use crate::insertions::{Inserted, unescaped};
use crate::lines::Lines;
use crate::script::Script;
use inserter::Inserter;
use oxc_ast_visit::VisitJs;
use vocabulary::outline::{Operator, Outline};

/// A program with hooks.
#[derive(Clone, Debug)]
pub struct Instrumented {
    /// the text to run, and the way back from it
    pub inserted: Inserted,
    /// what its hooks refer to, by index
    pub outline: Outline,
    /// what the hooks need to know of each site, by index
    pub sites: Vec<Marks>,
    /// the names of all hooks begin with this; it does not occur in the original
    pub prefix: String,
}

/// What a hook needs to know of its site while the program runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// the operator to do here
    pub operator: Option<Operator>,
    /// its step ends with it
    pub ends: bool,
    /// functions that are not recorded may be called in this step, so objects may change unseen
    pub calls: bool,
    /// the value of `x++` is the old one
    pub postfix: bool,
}

impl Instrumented {
    /// A text without hooks, for one that only the engine reads.
    pub fn bare(text: &str) -> Self {
        Self { inserted: Inserted::nothing(text), outline: Outline::default(), sites: Vec::new(), prefix: free_prefix(text) }
    }
}

/// Inserts the hooks.
pub fn instrument(script: Script<'_>) -> Instrumented {
    let Script { text, program, semantic } = script;
    let names = Names::new(program, semantic);
    let mut inserter = Inserter::new(text, &names, free_prefix(text));
    inserter.visit_program(program);
    inserter.finish(&Lines::new(text))
}

/// A beginning for the names of hooks that no name of the program can meet.
fn free_prefix(text: &str) -> String {
    let read = unescaped(text);
    std::iter::once("$_r".to_owned())
        .chain((0..).map(|n| format!("$_r{n}_")))
        .find(|prefix| !text.contains(prefix.as_str()) && !read.contains(prefix.as_str()))
        .expect("a text of finite length does not contain every number")
}

#[cfg(test)]
mod tests;
