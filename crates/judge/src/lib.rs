//! Verdicts: on what a lesson claims about its snippets, on an exercise, a quiz, a prediction.
//!
//! Works on what runs showed and never runs anything itself, so that the native tool and the page judge alike.
//! It must not know the engine.

pub mod claims;
pub mod equality;
pub mod exercise;
pub mod prediction;
pub mod shuffle;
pub mod syntax;
