//! The authors' tools in the page: open files, a lesson's text to edit, and the checker with its problems.
//!
//! The rules are `checker`'s, the engine is the worker's; here they are put together and shown.

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
