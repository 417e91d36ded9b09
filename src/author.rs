//! The native tool for authors: `lessons run`, `lessons check`, `lessons fix`, `lessons new`.
//!
//! Owns files, processes and the terminal; what is right and wrong is said by `lesson` and `judge`. It must not know the page.

mod check;
mod cli;
mod course;
mod display;
mod fix;
mod manual;
mod pool;
mod rules;
mod run;
mod template;
mod trial;

pub use check::{Checked, check};
pub use cli::main;
pub use course::{Corpus, Page};
pub use pool::Pool;
pub use trial::{Shown, Trial};
