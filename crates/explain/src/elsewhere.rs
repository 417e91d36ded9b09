//! Names that copied code expects from its original environment: a web page, Node.js or a newer engine.

use text::failures::Kind;

/// What a page adds to the language (the HTML and DOM standards).
const PAGE: &[&str] = &[
    "document",
    "window",
    "fetch",
    "localStorage",
    "sessionStorage",
    "navigator",
    "location",
    "history",
    "screen",
    "addEventListener",
    "removeEventListener",
    "requestAnimationFrame",
    "cancelAnimationFrame",
    "getComputedStyle",
    "matchMedia",
    "XMLHttpRequest",
    "WebSocket",
    "Worker",
    "HTMLElement",
    "Element",
    "Image",
    "Audio",
    "FormData",
    "FileReader",
    "Blob",
    "DOMParser",
    "MutationObserver",
    "IntersectionObserver",
    "CustomEvent",
    "indexedDB",
    "customElements",
];

/// What Node.js adds.
const NODE: &[&str] = &["require", "module", "exports", "process", "global", "Buffer", "__dirname", "__filename", "setImmediate"];

/// Features of the language that the engine lacks.
const NEWER: &[&str] = &["Temporal"];

/// The failure that an undefined name of elsewhere is.
pub(super) fn belongs(name: &str) -> Option<Kind> {
    if PAGE.contains(&name) {
        Some(Kind::OfThePage)
    } else if NODE.contains(&name) {
        Some(Kind::OfNode)
    } else if NEWER.contains(&name) {
        Some(Kind::NotHereYet)
    } else {
        None
    }
}
