//! The pages, one per route. They connect the stored state, the files of the site and the components.

mod author;
mod home;
mod lesson;
mod not_found;
mod play;
mod timeline;
mod work;

pub use author::{AuthorPage, OPEN};
pub use home::Home;
pub use lesson::LessonPage;
pub use not_found::NotFound;
pub use play::Play;
pub use timeline::TimelinePage;
pub use work::Work;
