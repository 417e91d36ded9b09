//! What the user typed into a block.
//!
//! A block's id does not depend on the language, so both languages share the draft.

use serde::{Deserialize, Serialize};
use text::Locale;

/// The lesson id under which the playground's programs are stored.
pub const PLAY: &str = "play";

/// A block of a lesson that contains code: a snippet or an exercise. The playground is the lesson [`PLAY`].
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

    /// The id as one word, for element ids and as the owner of a run. Unambiguous: the parser allows no `.` in ids.
    pub fn word(&self) -> String {
        format!("{}.{}", self.lesson, self.block)
    }
}

/// A text that differs from the lesson's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// the whole text
    pub text: String,
    /// [`Original::hash`] of the lesson's text when the draft was started
    pub original: u64,
    /// the language of the lesson then; the two languages differ in comments and strings
    pub locale: Option<Locale>,
    /// The user went back to the lesson's text; the draft is kept so that this can be undone.
    pub set_aside: bool,
    /// when it was last changed, milliseconds since 1970; 0 if unknown
    #[serde(default)]
    pub changed: u64,
}

impl Draft {
    /// Whether the lesson's text changed since the draft was started. Always false in the other language, where texts differ anyway.
    pub fn is_outdated(&self, original: &Original) -> bool {
        self.locale == Some(original.locale) && self.original != original.hash()
    }
}

/// The lesson's own text of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// the text
    pub text: String,
    /// the language of the lesson
    pub locale: Locale,
}

impl Original {
    /// FNV-1a, 64 bits: short, independent of the compiler's version, and sufficient to detect a changed text.
    pub fn hash(&self) -> u64 {
        self.text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}
