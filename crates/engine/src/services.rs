//! Web APIs beside the language: encoders, `URL`, events, `Blob`, `structuredClone`, randomness, clocks; and parts where the host
//! replaces the engine (locales, time zones, date formats).
//!
//! One file per installer; they do not depend on each other. Objects of the host are never exposed to the program: only
//! plain data crosses. There is no `window`, `document`, `fetch` or other access to the page, so naming one is a ReferenceError.

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

/// Names and values that the console shows of a host object, whose properties are getters.
pub(super) type Seen = Vec<(&'static str, JsValue)>;

/// Inspects `object`; `None` if it is not of a host class.
pub(super) fn seen(object: &JsObject) -> Option<Seen> {
    events::seen(object).or_else(|| blob::seen(object)).or_else(|| performance::seen(object))
}

/// Installs all services.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    INSTALLERS.iter().try_for_each(|install| install(context))
}

#[cfg(test)]
mod tests;
