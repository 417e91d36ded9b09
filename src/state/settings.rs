//! The user's settings.

use serde::{Deserialize, Serialize};
use text::Locale;

/// Light, dark or the system's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// the system's
    #[default]
    System,
    /// light
    Light,
    /// dark
    Dark,
}

impl Theme {
    /// The theme after one press of the button.
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// The value of the `data-theme` attribute; `None` for the system's.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The user's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// the colour theme
    pub theme: Theme,
    /// the language last chosen
    pub locale: Option<Locale>,
    /// use a plain text area instead of the editor
    pub plain_editor: bool,
}
