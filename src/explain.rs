//! A failure, a conversion or a step in plain words, in the reader's language.
//!
//! It must not know who shows them. The words themselves are in [`text`](crate::text).

pub mod conversion;
pub mod step;
pub mod stuck;
pub mod told;
pub mod transcript;
