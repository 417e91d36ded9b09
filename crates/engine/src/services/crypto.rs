//! `crypto.randomUUID` and `crypto.getRandomValues`, from the run's seeded generator: for experiments, not for secrets.

use super::exception::exception;
use crate::{random, realm};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue,
    builtins::typed_array::TypedArrayKind,
    js_string,
    object::builtins::JsTypedArray,
    property::{Attribute, PropertyDescriptor},
};

/// Maximum number of bytes filled by one call (Web Cryptography, 10.1.1).
const QUOTA: usize = 65_536;

/// Installs `crypto`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let crypto = JsObject::with_object_proto(context.intrinsics());
    realm::method(&crypto, "randomUUID", 0, random_uuid, context)?;
    realm::method(&crypto, "getRandomValues", 1, random_values, context)?;
    let tag = PropertyDescriptor::builder().value(js_string!("Crypto")).writable(false).enumerable(false).configurable(true);
    crypto.insert_property(JsSymbol::to_string_tag(), tag);
    context.register_global_property(js_string!("crypto"), crypto, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

/// A version 4 UUID (RFC 9562, 5.4).
fn random_uuid(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (a, b) = (random::bits(context), random::bits(context));
    let text = format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        a >> 32,
        (a >> 16) & 0xffff,
        a & 0xfff,
        ((b >> 48) & 0x3fff) | 0x8000,
        b & 0xffff_ffff_ffff
    );
    Ok(JsString::from(text).into())
}

fn random_values(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let refused =
        || JsNativeError::typ().with_message("Failed to execute 'getRandomValues': parameter 1 is not of type 'ArrayBufferView'.");
    let array = arguments.get_or_undefined(0).as_object().ok_or_else(refused)?;
    let typed = JsTypedArray::from_object(array.clone()).map_err(|_| refused())?;
    let kind = typed.kind();
    if matches!(kind, Some(TypedArrayKind::Float32 | TypedArrayKind::Float64)) {
        return Err(exception("TypeMismatchError", "The provided ArrayBufferView is not an integer array type.", context));
    }
    if typed.byte_length(context)? > QUOTA {
        return Err(exception("QuotaExceededError", "The requested length exceeds 65,536 bytes.", context));
    }
    let big = matches!(kind, Some(TypedArrayKind::BigInt64 | TypedArrayKind::BigUint64));
    for index in 0..typed.length(context)? {
        let bits = random::bits(context);
        let value = if big { boa_engine::JsBigInt::from(bits).into() } else { JsValue::from((bits >> 32) as u32) };
        array.set(index as u64, value, true, context)?;
    }
    Ok(array.into())
}
