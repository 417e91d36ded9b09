//! What keeps a program from running as of an era: the constructs in it that came later.
//!
//! It must not know what else an era lacks or does otherwise: its library and its meaning are the engine's matter.

use super::age::{self, Feature, Kind, age, feature};
use crate::run::{Age, Era, Use};

/// Rows of the table that are told of the text, but that an older engine reads without complaint, with the reason.
const READ_ALL_THE_SAME: &[(&str, &str)] = &[
    ("syntax-strict-mode", "a text that does nothing, before it became a directive"),
    ("syntax-string-index-access", "an ordinary property that is not there"),
    ("syntax-symbols-as-property-keys", "an ordinary key in brackets; what is missing is `Symbol`, and that shows at run time"),
    ("syntax-proto-in-object-literals", "a property of that name in any object literal"),
];

/// The uses of constructs that came after `era`, in the order of the text. None where the text has a syntax error anyway.
pub fn too_new(text: &str, era: Era) -> Age {
    newer(text, era, |row| row.kind == Kind::Syntax && !READ_ALL_THE_SAME.iter().any(|(id, _)| *id == row.id))
}

/// The uses of built-ins that came after `era`, certain and likely ones, in the order of the text.
pub fn missing(text: &str, era: Era) -> Age {
    newer(text, era, |row| row.kind != Kind::Syntax)
}

fn newer(text: &str, era: Era, wanted: impl Fn(&Feature) -> bool) -> Age {
    if era == Era::Today {
        return Age::default();
    }
    let is_newer = |used: &Use| feature(&used.feature).is_some_and(|row| !row.was_in(era) && wanted(row));
    age::of(age(text).unwrap_or_default().uses.into_iter().filter(is_newer).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::age::features;

    #[track_caller]
    fn check(text: &str, era: &str, refused: &[&str]) {
        let era = Era::of_word(era).expect("an era");
        let uses = too_new(text, era).uses;
        assert_eq!(uses.iter().map(|used| used.name.as_str()).collect::<Vec<_>>(), refused, "{text}");
    }

    #[test]
    fn constructs_of_later_editions_are_refused() {
        check("let x = a ?? 1;", "es3", &["let declaration", "nullish coalescing ??"]);
        check("let x = a ?? 1;", "es2015", &["nullish coalescing ??"]);
        check("let x = a ?? 1;", "today", &[]);
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
