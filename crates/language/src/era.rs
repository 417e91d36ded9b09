//! Finds the features of a script that are newer than an era.
//!
//! Does not depend on the era's library or semantics; the engine implements those.

use super::age::{self, Feature, Kind, feature};
use super::script::{Arena, Script};
use vocabulary::{Age, Era, Use};

/// Rows of the table that are reported for a text but that an older engine accepts, with the reason.
const READ_ALL_THE_SAME: &[(&str, &str)] = &[
    ("syntax-strict-mode", "a text that does nothing, before it became a directive"),
    ("syntax-string-index-access", "an ordinary property that is not there"),
    ("syntax-symbols-as-property-keys", "an ordinary key in brackets; what is missing is `Symbol`, and that shows at run time"),
    ("syntax-proto-in-object-literals", "a property of that name in any object literal"),
];

/// The features of a script that are newer than an era.
#[derive(Default)]
pub struct Newer {
    /// uses of constructs, in source order: syntax errors in that era
    pub syntax: Age,
    /// uses of built-ins, certain and likely
    pub library: Age,
}

/// The features of `script` newer than `era`.
pub fn newer(script: &Script<'_>, era: Era) -> Newer {
    if era == Era::Today {
        return Newer::default();
    }
    let row = |used: &Use| feature(&used.feature).filter(|row| !row.was_in(era));
    let (syntax, library): (Vec<Use>, Vec<Use>) =
        age::of_script(script).into_iter().filter(|used| row(used).is_some()).partition(|used| row(used).is_some_and(is_syntax));
    let refused = |used: &Use| READ_ALL_THE_SAME.iter().all(|(id, _)| *id != used.feature);
    Newer { syntax: age::of(syntax.into_iter().filter(refused).collect()), library: age::of(library) }
}

/// Like `newer`, for a text; empty if it has a syntax error.
pub fn newer_in_text(text: &str, era: Era) -> Newer {
    if era == Era::Today {
        return Newer::default();
    }
    Script::read(&Arena::default(), text).ok().flatten().map(|script| newer(&script, era)).unwrap_or_default()
}

fn is_syntax(row: &Feature) -> bool {
    row.kind == Kind::Syntax
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::age::features;

    #[track_caller]
    fn check(text: &str, era: &str, refused: &[&str]) {
        let era = Era::of_word(era).expect("an era");
        let uses = newer_in_text(text, era).syntax.uses;
        assert_eq!(uses.iter().map(|used| used.name.as_str()).collect::<Vec<_>>(), refused, "{text}");
    }

    #[test]
    fn constructs_of_later_editions_are_refused() {
        check("let x = a ?? 1;", "es3", &["let declaration", "nullish coalescing ??"]);
        check("let x = a ?? 1;", "es2015", &["nullish coalescing ??"]);
        check("let x = a ?? 1;", "today", &[]);
        let private = "class A { #x = 1; #m() {} get() { return this.#x + this.#m() } }";
        check(private, "es2021", &["private class fields #x", "private methods and accessors"]);
        check("\"use strict\"; 'abc'[0]; o[Symbol.iterator];", "es3", &[]);
    }

    #[test]
    fn javascript_1_2_has_what_netscape_added_to_the_first_edition() {
        check("var a = [1, 2], o = { x: 1 }; do switch (a) { } while (/x/g.test(o));", "js1.2", &[]);
        check("1 === 1; try { } catch (e) { }", "js1.2", &["strict equality === !==", "try...catch"]);
        check("<!-- hidden from old browsers\nvar x;", "js1.2", &[]);
    }

    #[test]
    fn the_exceptions_are_rows() {
        for (id, _) in READ_ALL_THE_SAME {
            assert!(features().iter().any(|row| row.id == *id), "{id}");
        }
    }
}
