//! How old a program is: the editions of every construct and every built-in it uses.

use super::{Edition, Place};
use serde::{Deserialize, Serialize};

/// One use of a feature of the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// the feature's id in the table
    pub feature: String,
    /// its name: `nullish coalescing ??`, `Array.prototype.flat`
    pub name: String,
    /// the edition that brought it
    pub edition: Edition,
    /// the version of Netscape's JavaScript that had it, where the sources say so: `1.2`
    pub netscape: Option<String>,
    /// where
    pub place: Place,
    /// False for a method on a value whose type the text alone does not show: likely, not certain.
    pub certain: bool,
}

/// What there is to say of a feature beside its date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeatureWords {
    /// the feature's id in the table
    pub feature: String,
    /// a construct; else a built-in
    pub is_syntax: bool,
    /// a construct's name in Korean, where it is not code
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
    /// how one wrote it before, where there was a way
    #[serde(default)]
    pub before: Option<String>,
}

/// The age of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// all uses in the order of the text
    pub uses: Vec<Use>,
    /// what there is to say of each feature used, in the order first used
    pub words: Vec<FeatureWords>,
}

impl Age {
    /// The first of the newest certain uses: it decides the oldest edition that can run the program.
    pub fn decided_by(&self) -> Option<&Use> {
        self.newest(|u| u.certain)
    }

    /// The oldest edition that can run the program, as far as it is certain. Anything that runs at all needs the first.
    pub fn oldest(&self) -> Edition {
        self.decided_by().map_or(Edition::ES1, |u| u.edition)
    }

    /// A likely use that would need a newer edition still.
    pub fn perhaps(&self) -> Option<&Use> {
        self.newest(|u| !u.certain).filter(|u| u.edition > self.oldest())
    }

    /// What there is to say of a feature that the program uses.
    pub fn words_of(&self, feature: &str) -> Option<&FeatureWords> {
        self.words.iter().find(|w| w.feature == feature)
    }

    fn newest(&self, which: impl Fn(&Use) -> bool) -> Option<&Use> {
        self.uses.iter().filter(|u| which(u)).rev().max_by_key(|u| u.edition)
    }
}
