//! What is kept for the reader: the version of the site, and their own work.

mod update;

pub use update::UpdateNotice;
