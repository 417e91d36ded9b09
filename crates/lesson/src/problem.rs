//! What is wrong with a lesson, for its author.

use super::Message;
use serde::Serialize;

/// One thing that is wrong, with the place and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// the file as the author names it: `lessons/ko/typing-02.md`
    pub file: String,
    /// 1-based
    pub line: u32,
    /// 1-based, in characters
    pub column: u32,
    /// stable kebab-case name: `unknown-fence-word`
    pub rule: &'static str,
    /// what is wrong
    pub message: Message,
    /// what to do about it; may be empty
    pub help: Message,
}
