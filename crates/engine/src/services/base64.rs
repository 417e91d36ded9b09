//! `btoa` and `atob` (HTML, 8.3): base64 of strings whose characters are bytes.

use super::exception::exception;
use crate::realm;
use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose::STANDARD},
};
use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue};

/// Forgiving-base64 decode (Infra, 8): padding may be missing, and excess bits are dropped.
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

/// Installs both functions.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    realm::global_function("btoa", 1, btoa, context)?;
    realm::global_function("atob", 1, atob, context)
}

fn btoa(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?;
    let bytes: Result<Vec<u8>, _> = text.iter().map(u8::try_from).collect();
    match bytes {
        Ok(bytes) => Ok(JsString::from(STANDARD.encode(bytes)).into()),
        Err(_) => Err(exception(
            "InvalidCharacterError",
            "Failed to execute 'btoa': The string to be encoded contains characters outside of the Latin1 range.",
            context,
        )),
    }
}

fn atob(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let text: String = text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\x0c' | '\r' | ' ')).collect();
    match FORGIVING.decode(text) {
        Ok(bytes) => Ok(JsString::from(bytes.into_iter().map(u16::from).collect::<Vec<_>>().as_slice()).into()),
        Err(_) => {
            Err(exception("InvalidCharacterError", "Failed to execute 'atob': The string to be decoded is not correctly encoded.", context))
        }
    }
}
