//! The recorder against plain runs: the same meaning, byte for byte the same recording, the state that was, in both languages.

mod bounds;
mod generator;
mod mangled;
mod meaning;
mod minified;
mod narration;
mod operators;
mod replay;
mod show;
mod state;
mod touching;
