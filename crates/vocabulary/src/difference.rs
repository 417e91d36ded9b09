//! Rules of an era that differ observably from today's: differences in semantics, apart from syntax and library.
//!
//! Data only: the rule, its eras and its source. The engine implements the rules; the catalogue words them.

use super::{Edition, Era};

/// A rule that differed from today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// `==` and `!=` convert nothing
    Equality,
    /// the text of an array or object is a literal: `[1, 2]`, `{a:1}`
    LiteralText,
    /// `push` gives back what was pushed last
    Push,
    /// `splice` that takes out one element gives back that element
    Splice,
    /// `new Array(3)` holds the number 3
    ArrayOfOne,
    /// `substring` does not swap its arguments
    Substring,
    /// `"use strict"` is a text that does nothing
    NoStrictMode,
    /// `undefined`, `NaN` and `Infinity` can be given another value
    WritableUndefined,
    /// `parseInt("010")` reads octal
    OctalParseInt,
    /// `"abc"[0]` is undefined
    NoStringIndex,
    /// a regular expression literal is one object however often it is evaluated
    SharedRegExp,
    /// `Object.keys("abc")` and its like refuse what is no object
    ObjectsOnly,
}

impl Difference {
    /// All of them, oldest first.
    pub const ALL: [Self; 12] = [
        Self::Equality,
        Self::LiteralText,
        Self::Push,
        Self::Splice,
        Self::ArrayOfOne,
        Self::Substring,
        Self::NoStrictMode,
        Self::WritableUndefined,
        Self::OctalParseInt,
        Self::NoStringIndex,
        Self::SharedRegExp,
        Self::ObjectsOnly,
    ];

    /// Those of an era.
    pub fn of(era: Era) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |difference| difference.held_in(era))
    }

    /// Whether it held in that era.
    pub fn held_in(self, era: Era) -> bool {
        match self {
            Self::Equality | Self::LiteralText | Self::Push | Self::Splice | Self::ArrayOfOne | Self::Substring => era == Era::JavaScript12,
            Self::NoStrictMode | Self::OctalParseInt => era.edition() <= Edition::ES3,
            Self::WritableUndefined | Self::NoStringIndex | Self::SharedRegExp => era == Era::Edition(Edition::ES3),
            Self::ObjectsOnly => era == Era::Edition(Edition::ES5),
        }
    }

    /// Its name in tests and links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Equality => "equality",
            Self::LiteralText => "literal-text",
            Self::Push => "push",
            Self::Splice => "splice",
            Self::ArrayOfOne => "array-of-one",
            Self::Substring => "substring",
            Self::NoStrictMode => "no-strict-mode",
            Self::WritableUndefined => "writable-undefined",
            Self::OctalParseInt => "octal-parse-int",
            Self::NoStringIndex => "no-string-index",
            Self::SharedRegExp => "shared-regexp",
            Self::ObjectsOnly => "objects-only",
        }
    }

    /// Who says so: clauses of ECMA-262 by edition, Netscape's papers, the source of its engine.
    pub fn source(self) -> &'static str {
        match self {
            Self::Equality => "Netscape, What's New in JavaScript 1.2, chapter 8; Mozilla jsapi.c, JS_SetVersion: JSOP_NEW_EQ under 1.2",
            Self::LiteralText => {
                "MDN archive, New in JavaScript 1.2: toString(); Mozilla jsarray.c, array_toString, and jsobj.c, js_obj_toString"
            }
            Self::Push => "Mozilla jsarray.c, array_push: JS1.2 follows Perl 4",
            Self::Splice => "Mozilla jsarray.c, array_splice: one element is not put into an array under 1.2",
            Self::ArrayOfOne => "Mozilla jsarray.c, Array: no length argument under 1.2; N. C. Zakas, JavaScript 1.2 Must Die (2006)",
            Self::Substring => "MDN archive, New in JavaScript 1.2: substring(); Mozilla jsstr.c, str_substring",
            Self::NoStrictMode => {
                "ECMA-262 5th edition, 14.1 and Annex C: directives are new; in 3rd edition, 12.4, an expression statement"
            }
            Self::WritableUndefined => "ECMA-262 3rd edition, 15.1.1: no ReadOnly; 5th edition, Annex E, 15.1.1",
            Self::OctalParseInt => "ECMA-262 3rd edition, 15.1.2.2: octal is allowed, and browsers did so; 5th edition, Annex E, 15.1.2.2",
            Self::NoStringIndex => "ECMA-262 5th edition, Annex E, 15.5.5: in Edition 3 these properties did not exist",
            Self::SharedRegExp => "ECMA-262 3rd edition, 7.8.5; 5th edition, Annex E, 7.8.5: now a unique object each time",
            Self::ObjectsOnly => "ECMA-262 5th edition, 15.2.3.2 to 15.2.3.14: if Type(O) is not Object throw a TypeError",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_held_somewhere_and_none_holds_today() {
        assert_eq!(Difference::of(Era::Today).count(), 0);
        for difference in Difference::ALL {
            assert!(Era::all().any(|era| difference.held_in(era)), "{difference:?} in no era");
            assert!(!difference.held_in(Era::Edition(Edition::ES2015)), "{difference:?} after 2015");
        }
    }
}
