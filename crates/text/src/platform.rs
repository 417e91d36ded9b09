//! Words for a broken platform: the engine that did not come, the worker that may not start, the store that refuses.

use super::Locale;

mod en;
mod ko;

/// One failure of the platform in words.
pub struct Message {
    /// what happened, as a heading
    pub what: &'static str,
    /// why it usually happens
    pub why: &'static str,
    /// the one thing to do
    pub advice: &'static str,
}

/// All words of this area.
pub struct PlatformTexts {
    /// opened from a folder
    pub file_protocol: Message,
    /// a file did not come
    pub wasm_missing: Message,
    /// something else came
    pub wasm_wrong_type: Message,
    /// WebAssembly is forbidden
    pub wasm_blocked: Message,
    /// no worker
    pub worker_failed: Message,
    /// page and engine differ
    pub version_mismatch: Message,
    /// nothing can be saved
    pub storage_refused: Message,
    /// button: load the page again
    pub reload: &'static str,
    /// button: try the engine again
    pub retry: &'static str,
    /// button: go on without
    pub dismiss: &'static str,
    /// heading over the particulars for a report
    pub detail: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static PlatformTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
