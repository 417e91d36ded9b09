//! Editions of ECMA-262, and the eras that a program can be run as of.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An edition by the year it was adopted in. Editions 2 and 5.1 only corrected, so nothing is dated to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Edition(u16);

impl Edition {
    /// ECMA-262, 1997
    pub const ES1: Self = Self(1997);
    /// 3rd edition, December 1999
    pub const ES3: Self = Self(1999);
    /// 5th edition, December 2009
    pub const ES5: Self = Self(2009);
    /// 6th edition, the first named by its year
    pub const ES2015: Self = Self(2015);
    /// the newest adopted edition
    pub const NEWEST: Self = Self(2026);
    /// listed as finished for the next edition
    pub const NEXT: Self = Self(2027);

    /// Every edition that something is dated to, oldest first, the next one included.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::ES1, Self::ES3, Self::ES5].into_iter().chain((2015..=2027).map(Self))
    }

    /// The year it was adopted in.
    pub fn year(self) -> u16 {
        self.0
    }

    /// The edition of a name such as "ES3" or "es2015".
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|e| e.to_string().eq_ignore_ascii_case(name))
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::ES1 => f.write_str("ES1"),
            Self::ES3 => f.write_str("ES3"),
            Self::ES5 => f.write_str("ES5"),
            Self(year) => write!(f, "ES{year}"),
        }
    }
}

/// The era a program is run as of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Era {
    /// Netscape's JavaScript 1.2 of 1997, under `LANGUAGE="JavaScript1.2"`
    JavaScript12,
    /// an edition of the standard, its syntax and its library
    Edition(Edition),
    /// all that the engine has
    #[default]
    Today,
}

impl Era {
    /// All eras on offer, oldest first.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::JavaScript12]
            .into_iter()
            .chain(Edition::all().filter(|e| *e != Edition::ES1 && *e <= Edition::NEWEST).map(Self::Edition))
            .chain([Self::Today])
    }

    /// The word in a fence and in a link: `js1.2`, `es3`, `es2015`, `today`.
    pub fn word(self) -> String {
        match self {
            Self::JavaScript12 => "js1.2".into(),
            Self::Edition(e) => e.to_string().to_ascii_lowercase(),
            Self::Today => "today".into(),
        }
    }

    /// The era of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::all().find(|era| era.word() == word)
    }

    /// The newest edition whose syntax and library it has; JavaScript 1.2 had those of the first and some more: see [`Era::had`].
    pub fn edition(self) -> Edition {
        match self {
            Self::JavaScript12 => Edition::ES1,
            Self::Edition(e) => e,
            Self::Today => Edition::NEXT,
        }
    }

    /// Whether a feature was there that came with `edition`, and with version `netscape` of Netscape's JavaScript if the
    /// sources name one. Of what the first edition wrote down, JavaScript 1.2 lacks what Netscape added in 1.3.
    pub fn had(self, edition: Edition, netscape: Option<&str>) -> bool {
        match (self, netscape) {
            (Self::JavaScript12, Some(version)) => version <= "1.2",
            _ => edition <= self.edition(),
        }
    }

    /// The year it stands for; `None` for today.
    pub fn year(self) -> Option<u16> {
        match self {
            Self::JavaScript12 => Some(1997),
            Self::Edition(edition) => Some(edition.year()),
            Self::Today => None,
        }
    }
}

/// `JavaScript 1.2`, `ES3`, `ES2015`; today by its newest edition.
impl fmt::Display for Era {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JavaScript12 => f.write_str("JavaScript 1.2"),
            Self::Edition(edition) => edition.fmt(f),
            Self::Today => Edition::NEXT.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_words_go_both_ways() {
        assert!(Edition::all().count() > 10);
        for edition in Edition::all() {
            assert_eq!(Edition::named(&edition.to_string()), Some(edition));
        }
        for era in Era::all() {
            assert_eq!(Era::of_word(&era.word()), Some(era));
        }
        assert_eq!(Era::of_word("es1"), None, "not on offer");
        assert_eq!(Edition::named("es4"), None, "never adopted");
    }
}
