//! The age of a program: the edition of every construct and built-in it uses.

use super::{Edition, Place};
use serde::{Deserialize, Serialize};

/// One use of a feature of the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// the feature's id in the table
    pub feature: String,
    /// its name: `nullish coalescing ??`, `Array.prototype.flat`
    pub name: String,
    /// the edition that introduced it
    pub edition: Edition,
    /// the version of Netscape's JavaScript that had it, where the sources say so: `1.2`
    pub netscape: Option<String>,
    /// where it is used
    pub place: Place,
    /// False for a method whose receiver type cannot be inferred: likely, not certain.
    pub certain: bool,
}

/// The description of a feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeatureWords {
    /// the feature's id in the table
    pub feature: String,
    /// true for a construct, false for a built-in
    pub is_syntax: bool,
    /// a construct's name in Korean, unless the name is code
    pub korean: Option<String>,
    /// what it replaced
    pub replaced: Option<Replaced>,
}

/// What a feature replaced: one sentence in each language, and the older spelling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// the sentence in English
    pub en: String,
    /// the sentence in Korean
    pub ko: String,
    /// the older spelling, if there was one
    #[serde(default)]
    pub before: Option<String>,
}

/// The age of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// all uses in source order
    pub uses: Vec<Use>,
    /// the description of each feature used, in the order of first use
    pub words: Vec<FeatureWords>,
}

impl Age {
    /// The first of the newest certain uses: it determines the oldest edition that can run the program.
    pub fn decided_by(&self) -> Option<&Use> {
        self.newest(|u| u.certain)
    }

    /// The oldest edition that can run the program, by certain uses only. Without any, the first edition.
    pub fn oldest(&self) -> Edition {
        self.decided_by().map_or(Edition::ES1, |u| u.edition)
    }

    /// A likely use that would require a newer edition than the certain ones.
    pub fn perhaps(&self) -> Option<&Use> {
        self.newest(|u| !u.certain).filter(|u| u.edition > self.oldest())
    }

    /// The description of a feature that the program uses.
    pub fn words_of(&self, feature: &str) -> Option<&FeatureWords> {
        self.words.iter().find(|w| w.feature == feature)
    }

    fn newest(&self, which: impl Fn(&Use) -> bool) -> Option<&Use> {
        self.uses.iter().filter(|u| which(u)).rev().max_by_key(|u| u.edition)
    }
}
