//! The catalogue of texts, Korean particles, numbers and dates.
//!
//! One struct of texts per area of the page, with one constant of it per locale: a missing text does not compile.
//! Texts with arguments are functions. Does not depend on where they are shown.

pub mod age;
pub mod author_page;
pub mod boxes;
pub mod declared;
pub mod era_view;
pub mod eras;
pub mod failures;
pub mod insight;
pub mod keep;
pub mod narration;
pub mod numbers;
pub mod page;
pub mod particles;
pub mod platform;
pub mod play;
pub mod practice;
pub mod problems;
pub mod share;
pub mod stepper;
pub mod timeline;
pub mod tools;

use serde::{Deserialize, Serialize};

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English
    #[default]
    En,
    /// Korean
    Ko,
}

impl Locale {
    /// All locales, in the order offered.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The tag used in routes, folders and `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// The locale of a tag; `None` for an unknown tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.tag() == tag)
    }

    /// The other locale, for the language switch.
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Ko,
            Self::Ko => Self::En,
        }
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl std::str::FromStr for Locale {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        Self::from_tag(tag).ok_or(())
    }
}
