//! What a reader typed into one block.
//!
//! A block's id does not depend on the language: the same draft is there when the reader switches.

use serde::{Deserialize, Serialize};
use text::Locale;

/// The id under which the playground's programs are kept, as if it were a lesson.
pub const PLAY: &str = "play";

/// A block of a lesson that holds code: a snippet or an exercise. The playground is the lesson [`PLAY`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId {
    /// the lesson's id
    pub lesson: String,
    /// the block's id in it
    pub block: String,
}

impl BlockId {
    /// The block of a lesson.
    pub fn new(lesson: impl Into<String>, block: impl Into<String>) -> Self {
        Self { lesson: lesson.into(), block: block.into() }
    }

    /// The same as one word, for element ids and as the owner of a run. Ids hold no `.`: the parser sees to it.
    pub fn word(&self) -> String {
        format!("{}.{}", self.lesson, self.block)
    }
}

/// A text that differs from the lesson's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// the whole text
    pub text: String,
    /// [`Original::hash`] of the lesson's text when the draft was begun
    pub original: u64,
    /// the language of the lesson then; the two twins differ in their comments and texts
    pub locale: Option<Locale>,
    /// The reader went back to the lesson's text; this one is kept in case that was a mistake.
    pub set_aside: bool,
    /// when it was changed last, milliseconds since 1970; 0 where that is not known
    #[serde(default)]
    pub changed: u64,
}

impl Draft {
    /// Whether the lesson's text changed since the draft was begun. The twin in the other language cannot tell.
    pub fn is_outdated(&self, original: &Original) -> bool {
        self.locale == Some(original.locale) && self.original != original.hash()
    }
}

/// What the lesson itself has in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// the text
    pub text: String,
    /// the language of the lesson
    pub locale: Locale,
}

impl Original {
    /// FNV-1a, 64 bit: short, stable over versions of the compiler, and enough to notice that a text changed.
    pub fn hash(&self) -> u64 {
        self.text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}
