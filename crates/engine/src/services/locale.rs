//! `Intl` and the locale-dependent methods of the language.
//!
//! In a browser the host's `Intl` computes the results; only plain data crosses, so the program never holds an object of
//! the host. Natively a small table covers English and Korean, so that checker and page agree on the usual cases.

mod intl;
mod methods;
mod plain;
mod segments;
mod tag;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue};
use plain::Plain;

#[cfg(target_arch = "wasm32")]
use browser as host;
#[cfg(not(target_arch = "wasm32"))]
use native as host;

pub(super) use host::zone_name;
pub(super) use methods::listed;

/// A request to the host: a method call on a class of `Intl`.
struct Request {
    /// "NumberFormat"
    service: &'static str,
    locales: Plain,
    options: Plain,
    /// "formatToParts", or `@@construct` to only validate locales and options
    method: &'static str,
    arguments: Vec<Plain>,
}

/// The host's error.
struct Refusal {
    /// whether it is a RangeError, else a TypeError
    range: bool,
    message: String,
}

impl Refusal {
    fn into_error(self) -> JsError {
        let error = if self.range { JsNativeError::range() } else { JsNativeError::typ() };
        error.with_message(self.message).into()
    }
}

/// Installs `Intl` and the methods.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    intl::install(context)?;
    methods::install(context)
}

/// Sends a request to the host.
fn ask(
    service: &'static str,
    locales: &JsValue,
    options: &JsValue,
    method: &'static str,
    arguments: &[JsValue],
    context: &mut Context,
) -> JsResult<JsValue> {
    let locales = Plain::read(locales, context)?;
    let options = Plain::read(options, context)?;
    let arguments = arguments.iter().map(|argument| Plain::read(argument, context)).collect::<JsResult<_>>()?;
    ask_plain(&Request { service, locales, options, method, arguments }, context)
}

fn ask_plain(request: &Request, context: &mut Context) -> JsResult<JsValue> {
    let answer = host::answer(request).map_err(Refusal::into_error)?;
    answer.write(context)
}

#[cfg(test)]
mod tests;
