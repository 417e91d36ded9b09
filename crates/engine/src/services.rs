//! What stands beside the language in a browser: encoders, `URL`, events, `Blob`, `structuredClone`, randomness, clocks, and what the host does better
//! than the engine (languages, zones, the forms of dates).
//!
//! Each installer is a file of its own and knows nothing of the others. Nothing of the host is ever handed to the program: what crosses
//! is plain data. There is no `window`, `document`, `fetch` or any other way out, so naming one is a ReferenceError.

mod base64;
mod blob;
mod clone;
mod crypto;
mod dates;
mod encoding;
mod events;
mod exception;
mod interface;
mod locale;
#[cfg(target_arch = "wasm32")]
mod math;
pub(super) mod patterns;
mod performance;
pub(super) mod url;
#[cfg(feature = "temporal")]
pub(super) mod zones;

use boa_engine::{Context, JsObject, JsResult, JsValue};

const INSTALLERS: &[fn(&mut Context) -> JsResult<()>] = &[
    exception::install,
    clone::install,
    base64::install,
    encoding::install,
    crypto::install,
    url::install,
    events::install,
    blob::install,
    performance::install,
    patterns::install,
    dates::install,
    locale::install,
    #[cfg(target_arch = "wasm32")]
    math::install,
];

/// What a console shows of an object of the host's, whose properties are getters: names and values.
pub(super) type Seen = Vec<(&'static str, JsValue)>;

/// Looks into `object` if it is of the host's classes.
pub(super) fn seen(object: &JsObject) -> Option<Seen> {
    events::seen(object).or_else(|| blob::seen(object)).or_else(|| performance::seen(object))
}

/// Installs them.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    INSTALLERS.iter().try_for_each(|install| install(context))
}

#[cfg(test)]
mod tests;
