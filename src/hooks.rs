//! Hooks shared by several components: stored state, language, files of the site, course.

mod course;
mod fetched;
mod locale;
mod printing;
mod site;
mod title;
mod whole;

pub use course::{CourseState, summary_file, use_course};
pub use fetched::{FetchFailure, Fetched, fetch, use_fetched};
pub use locale::{use_locale, use_texts};
pub use printing::use_printing;
pub use site::{Site, use_site, use_stored_state};
pub use title::use_title;
pub use whole::use_whole;
