//! The native tool for authors: `lessons run`, `lessons check`, `lessons explain`, `lessons fix`, `lessons new`.
//!
//! Owns files, processes and the terminal; what is right and wrong is said by `lesson` and `checker`. It must not know the page.

mod check;
mod cli;
mod course;
mod display;
mod fix;
mod manual;
mod pool;
mod record;
mod run;
mod template;

pub use check::check;
pub use cli::main;
pub use course::read;
pub use pool::Pool;
