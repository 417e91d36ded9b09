//! Keeping the site up to date, and exporting and importing the user's work.

mod join;
mod save;
mod update;

pub use join::OpenFile;
pub use save::SaveFile;
pub use update::UpdateNotice;
