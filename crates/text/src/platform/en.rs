//! Texts for platform failures in English.

use super::{Message, PlatformTexts};

pub(super) const TEXTS: PlatformTexts = PlatformTexts {
    file_protocol: Message {
        what: "This page was opened from a folder",
        why: "A browser does not let a page opened this way load the JavaScript engine that lies beside it.",
        advice: "Open the site at its web address, or use the single-file edition, which carries everything inside.",
    },
    wasm_missing: Message {
        what: "The JavaScript engine did not arrive",
        why: "The connection may be down, or a file is missing on the server.",
        advice: "Check the connection and try again. What you typed is still here.",
    },
    wasm_wrong_type: Message {
        what: "Something else arrived in place of the engine",
        why: "The server answered with another file, often its own error page, or the file was damaged on its way.",
        advice: "Reload the page. If it happens again, tell whoever runs this site.",
    },
    wasm_blocked: Message {
        what: "This browser blocks WebAssembly",
        why: "The engine is a WebAssembly program, and a setting, an extension or a policy forbids those here.",
        advice: "Allow WebAssembly for this site (Lockdown Mode turns it off, for example), then try again.",
    },
    worker_failed: Message {
        what: "The engine could not be started",
        why: "Programs run beside the page, in a worker, so that they cannot freeze it. This browser did not start one.",
        advice: "Close a few other tabs and try again. If it does not help, try another browser.",
    },
    version_mismatch: Message {
        what: "The page and its engine are from different versions",
        why: "The site was updated while your browser still kept some of the old files.",
        advice: "Reload the page. What you typed is kept.",
    },
    storage_refused: Message {
        what: "Your changes cannot be saved here",
        why: "This browser refuses storage, as private windows and strict settings do.",
        advice: "Everything works, but copy what you want to keep before you close the page.",
    },
    reload: "Reload",
    retry: "Try again",
    dismiss: "Continue",
    detail: "Details",
};
