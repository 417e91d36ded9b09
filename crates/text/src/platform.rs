//! Texts for platform failures: the engine did not load, the worker cannot start, storage is refused.

use super::Locale;

mod en;
mod ko;

/// The text for one platform failure.
pub struct Message {
    /// what happened, as a heading
    pub what: &'static str,
    /// why it usually happens
    pub why: &'static str,
    /// what to do
    pub advice: &'static str,
}

/// All texts of this area.
pub struct PlatformTexts {
    /// the page was opened from a folder
    pub file_protocol: Message,
    /// a file could not be fetched
    pub wasm_missing: Message,
    /// the response is not the engine
    pub wasm_wrong_type: Message,
    /// the browser forbids WebAssembly
    pub wasm_blocked: Message,
    /// the worker cannot be started
    pub worker_failed: Message,
    /// page and engine come from different builds
    pub version_mismatch: Message,
    /// storage is refused
    pub storage_refused: Message,
    /// button: load the page again
    pub reload: &'static str,
    /// button: load the engine again
    pub retry: &'static str,
    /// button: continue without it
    pub dismiss: &'static str,
    /// heading of the details for a report
    pub detail: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static PlatformTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
