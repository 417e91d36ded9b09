//! A value as the console shows it: one coloured line, and for what holds something a tree that opens level by level.

mod pieces;
mod tree;

pub use pieces::{Piece, Tone, headline, preview};
pub use tree::{ValueView, render_pieces};
