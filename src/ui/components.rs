//! The parts that pages are made of: from properties to HTML, with what is open or closed kept where it is shown.

pub mod age;
pub mod badge;
pub mod boxes;
pub mod conversions;
pub mod course_nav;
pub mod eras;
pub mod exercise;
pub mod icon;
pub mod keep;
pub mod magic_box;
pub mod marked_code;
pub mod output;
pub mod programs;
pub mod prose;
pub mod ribbon;
pub mod sentence;
pub mod share;
pub mod shell;
pub mod snippet;
pub mod stepper;
pub mod timeline;
pub mod transcript;
pub mod trouble;
pub mod value;
