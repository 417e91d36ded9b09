//! Time zones for `Temporal`. In a browser they come from the browser, which saves a table; natively from a table.
//!
//! Derives transitions and the instants of a local time from the only fact that a browser reports: the offset of a zone from UTC
//! at an instant. The rest of `Temporal` is implemented by the engine.

#[cfg(target_arch = "wasm32")]
mod browser;
mod derived;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use crate::state::RunState;
use boa_engine::{
    Context, JsObject,
    builtins::temporal::{name_and_text, provider::TimeZoneProvider},
};
#[cfg(target_arch = "wasm32")]
use browser::Browser as Source;
#[cfg(not(target_arch = "wasm32"))]
use native::Table as Source;

/// The time zone provider of this host.
pub(crate) fn host() -> impl TimeZoneProvider + 'static {
    derived::Zones::<Source>::default()
}

/// The name of the local zone of a run. If the host does not know it, the offset of the settings is used:
/// the two zones that lessons are checked in have names.
pub(crate) fn local(state: &RunState) -> String {
    #[cfg(target_arch = "wasm32")]
    if state.host.offset(0.0).is_some()
        && let Some(zone) = browser::local()
    {
        return zone;
    }
    match state.host.offset(0.0).unwrap_or(state.settings.offset) {
        0 => "UTC".into(),
        540 => "Asia/Seoul".into(),
        minutes => format!("{}{:02}:{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60),
    }
}

/// How the console shows an object of `Temporal`, as Node.js and Chromium do; `None` for other objects.
pub(crate) fn shown(object: &JsObject, context: &Context) -> Option<String> {
    let (name, text) = name_and_text(object, context)?;
    Some(format!("Temporal.{} {text}", name.to_std_string_lossy()))
}

#[cfg(test)]
mod tests;
