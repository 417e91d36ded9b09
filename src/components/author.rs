//! The authors' tools in the page: opening files, editing a lesson's text, and the list of problems.
//!
//! The rules are in `checker`, the engine is in the worker; this connects and shows them.

mod answers;
mod beside;
mod check;
mod desk;
mod opener;
mod pictures;
mod rule;
mod text;

pub use beside::{Beside, is_author_mode};
pub use check::{Check, Target, notes};
pub use desk::{Desk, DeskAction, block, corpus, key_of, locale_of, use_desk};
pub use opener::{Opened, Opener};
pub use pictures::Pictures;
pub use text::LessonText;
