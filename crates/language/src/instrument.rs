//! Inserts hooks into a program's text so that a run of it can be recorded.
//!
//! Only insertions: nothing is deleted and no line break is added, so lines stay and columns map back. Operators that can
//! convert are commented out by insertion and performed by a hook. Does not depend on the hooks' implementation, only on their
//! signatures: [`Hook`] is the contract with the engine.

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

/// An instrumented program.
#[derive(Clone, Debug)]
pub struct Instrumented {
    /// the text to run, with the mapping back to the original
    pub inserted: Inserted,
    /// data the hooks refer to, by site index
    pub outline: Outline,
    /// run-time data of each site, by index
    pub sites: Vec<Marks>,
    /// prefix of all hook names; it does not occur in the original
    pub prefix: String,
}

/// Data a hook needs about its site while the program runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// the operator to perform here
    pub operator: Option<Operator>,
    /// the site's step ends with this hook
    pub ends: bool,
    /// unrecorded functions may be called in this step, so objects may change without being recorded
    pub calls: bool,
    /// the value of `x++` is the old value
    pub postfix: bool,
}

impl Instrumented {
    /// A text without hooks, for a text that only the engine can parse.
    pub fn bare(text: &str) -> Self {
        Self { inserted: Inserted::nothing(text), outline: Outline::default(), sites: Vec::new(), prefix: free_prefix(text) }
    }
}

/// Instruments a script.
pub fn instrument(script: Script<'_>) -> Instrumented {
    let Script { text, program, semantic } = script;
    let names = Names::new(program, semantic);
    let mut inserter = Inserter::new(text, &names, free_prefix(text));
    inserter.visit_program(program);
    inserter.finish(&Lines::new(text))
}

/// A prefix for hook names that cannot collide with a name of the program.
fn free_prefix(text: &str) -> String {
    let read = unescaped(text);
    std::iter::once("$_r".to_owned())
        .chain((0..).map(|n| format!("$_r{n}_")))
        .find(|prefix| !text.contains(prefix.as_str()) && !read.contains(prefix.as_str()))
        .expect("a text of finite length does not contain every number")
}

#[cfg(test)]
mod tests;
