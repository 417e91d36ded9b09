//! What can be wrong with the platform itself: the files, the browser, the host. Data only, with the one thing to do about each.
//!
//! It must not know how it is shown; the words are in `text::platform`.

use text::{
    Locale,
    platform::{Message, texts},
};

/// Something outside the learner's program and outside our own code keeps the page from working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlatformFailure {
    /// The page was opened from a folder, where browsers refuse to load the engine beside it.
    FileProtocol,
    /// A file of the engine did not come.
    WasmMissing {
        /// its address
        url: String,
        /// the HTTP status, or `None` when there was no answer at all
        status: Option<u16>,
    },
    /// Something came that is not the engine, such as a host's own error page with status 200.
    WasmWrongType {
        /// its address
        url: String,
    },
    /// The browser or its policy does not let WebAssembly be compiled.
    WasmBlocked {
        /// the browser's words
        detail: String,
    },
    /// Workers cannot be started, or die before the engine is there.
    WorkerFailed {
        /// the browser's words
        detail: String,
    },
    /// Page and engine are of different builds.
    VersionMismatch {
        /// the page's build
        page: String,
        /// the engine's, if it could say so
        worker: Option<String>,
    },
    /// Nothing can be saved here. The page works all the same.
    StorageRefused,
}

/// The one thing a visitor can do about a failure by pressing a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// load the page again, past the cache of the files it named
    Reload,
    /// fetch and start the engine again, without losing the page
    Retry,
    /// go on without it
    Dismiss,
}

impl PlatformFailure {
    /// What helps against it.
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::WasmMissing { .. } | Self::WasmBlocked { .. } | Self::WorkerFailed { .. } => Remedy::Retry,
            Self::FileProtocol | Self::WasmWrongType { .. } | Self::VersionMismatch { .. } => Remedy::Reload,
            Self::StorageRefused => Remedy::Dismiss,
        }
    }

    /// What happened, why, and what to do, in the reader's language.
    pub fn message(&self, locale: Locale) -> &'static Message {
        let texts = texts(locale);
        match self {
            Self::FileProtocol => &texts.file_protocol,
            Self::WasmMissing { .. } => &texts.wasm_missing,
            Self::WasmWrongType { .. } => &texts.wasm_wrong_type,
            Self::WasmBlocked { .. } => &texts.wasm_blocked,
            Self::WorkerFailed { .. } => &texts.worker_failed,
            Self::VersionMismatch { .. } => &texts.version_mismatch,
            Self::StorageRefused => &texts.storage_refused,
        }
    }

    /// Particulars for a report, in no language: an address, a status, the browser's own words. May be empty.
    pub fn detail(&self) -> String {
        match self {
            Self::FileProtocol | Self::StorageRefused => String::new(),
            Self::WasmMissing { url, status: Some(status) } => format!("{url}: HTTP {status}"),
            Self::WasmMissing { url, status: None } | Self::WasmWrongType { url } => url.clone(),
            Self::WasmBlocked { detail } | Self::WorkerFailed { detail } => detail.clone(),
            Self::VersionMismatch { page, worker } => format!("{page} / {}", worker.as_deref().unwrap_or("?")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_says_what_why_and_what_to_do_in_both_languages() {
        let all = [
            PlatformFailure::FileProtocol,
            PlatformFailure::WasmMissing { url: "a".into(), status: Some(404) },
            PlatformFailure::WasmWrongType { url: "a".into() },
            PlatformFailure::WasmBlocked { detail: "a".into() },
            PlatformFailure::WorkerFailed { detail: "a".into() },
            PlatformFailure::VersionMismatch { page: "1".into(), worker: None },
            PlatformFailure::StorageRefused,
        ];
        let mut titles = std::collections::HashSet::new();
        for failure in &all {
            for locale in Locale::ALL {
                let message = failure.message(locale);
                assert!(titles.insert(message.what), "{failure:?} shares its words with another");
                assert!(!message.why.is_empty() && !message.advice.is_empty(), "{failure:?}");
            }
        }
        assert_eq!(titles.len(), 2 * all.len());
    }
}
