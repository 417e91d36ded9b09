//! Time zones for `Temporal`. A browser knows them all, so the engine brings no table of its own there; natively it does.
//!
//! Owns how transitions and the instants of a local time follow from the one thing that a browser tells: how far a zone is ahead of UTC
//! at an instant. What `Temporal` does with it is the engine's.

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

/// The zones of this host.
pub(crate) fn host() -> impl TimeZoneProvider + 'static {
    derived::Zones::<Source>::default()
}

/// The local zone of a run, by name. Where the host does not know local time, it is as far from UTC as the settings say:
/// the two that lessons are checked in have names.
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

/// What a console shows of an object of `Temporal`, as Node.js and Chromium write it.
pub(crate) fn shown(object: &JsObject, context: &Context) -> Option<String> {
    let (name, text) = name_and_text(object, context)?;
    Some(format!("Temporal.{} {text}", name.to_std_string_lossy()))
}

#[cfg(test)]
mod tests;
