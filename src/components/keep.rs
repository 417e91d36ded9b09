//! What is kept for the reader: the version of the site, and their own work on its way to another browser.

mod join;
mod save;
mod update;

pub use join::OpenFile;
pub use save::SaveFile;
pub use update::UpdateNotice;
