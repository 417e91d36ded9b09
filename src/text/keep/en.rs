//! English words for what is kept.

use super::KeepTexts;

pub(super) const TEXTS: KeepTexts = KeepTexts { update_ready: "A new version is ready. Your work stays.", update: "Use it now" };
