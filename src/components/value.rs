//! A value as the console shows it: a coloured line, and for objects a tree that expands level by level.

mod pieces;
mod tree;

pub use pieces::{Piece, Tone, headline, preview};
pub use tree::{ValueView, render_pieces};
