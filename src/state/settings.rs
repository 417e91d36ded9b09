//! How the reader wants the page.

use serde::{Deserialize, Serialize};
use text::Locale;

/// Light, dark or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// as the system has it
    #[default]
    System,
    /// light
    Light,
    /// dark
    Dark,
}

impl Theme {
    /// What one press of the button brings.
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// The word of the `data-theme` attribute, none for the system's.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// How the reader wants the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// light or dark
    pub theme: Theme,
    /// the language last chosen
    pub locale: Option<Locale>,
    /// the plain text area instead of the editor
    pub plain_editor: bool,
}
