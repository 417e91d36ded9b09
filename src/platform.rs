//! Failures of the platform itself (files, browser, host), each with one remedy.
//!
//! Data only. Does not depend on how it is shown; the texts are in `text::platform`.

use text::{
    Locale,
    platform::{Message, texts},
};

/// A failure outside both the learner's program and our code that keeps the page from working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlatformFailure {
    /// The page was opened from a folder (`file:`), where browsers refuse to load the engine.
    FileProtocol,
    /// A file of the engine could not be fetched.
    WasmMissing {
        /// its address
        url: String,
        /// the HTTP status, or `None` without a response
        status: Option<u16>,
    },
    /// The response is not the engine, for example a host's error page with status 200.
    WasmWrongType {
        /// its address
        url: String,
    },
    /// The browser or its policy forbids compiling WebAssembly.
    WasmBlocked {
        /// the browser's message
        detail: String,
    },
    /// The worker cannot be started, or ends before the engine is ready.
    WorkerFailed {
        /// the browser's message
        detail: String,
    },
    /// Page and engine come from different builds.
    VersionMismatch {
        /// the page's build
        page: String,
        /// the engine's build, if it is known
        worker: Option<String>,
    },
    /// The browser refuses storage. The page works otherwise.
    StorageRefused,
}

/// The single action offered against a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// load the page again, bypassing the cache for the files it names
    Reload,
    /// fetch and start the engine again, keeping the page
    Retry,
    /// continue without it
    Dismiss,
}

impl PlatformFailure {
    /// The action that helps against this failure.
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::WasmMissing { .. } | Self::WasmBlocked { .. } | Self::WorkerFailed { .. } => Remedy::Retry,
            Self::FileProtocol | Self::WasmWrongType { .. } | Self::VersionMismatch { .. } => Remedy::Reload,
            Self::StorageRefused => Remedy::Dismiss,
        }
    }

    /// Cause and remedy, in the user's language.
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

    /// Details for a report, not translated: address, status, the browser's message. May be empty.
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
