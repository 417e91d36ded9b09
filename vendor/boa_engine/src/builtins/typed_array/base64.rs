//! The methods of `Uint8Array` that read and write base64 and hexadecimal text.
//!
//! More information:
//!  - [ECMAScript reference][spec]
//!
//! [spec]: https://tc39.es/ecma262/#sec-uint8array

use std::sync::atomic::Ordering;

use crate::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue,
    builtins::{
        array_buffer::utils::SliceRefMut,
        typed_array::{BuiltinTypedArray, TypedArray, TypedArrayKind, Uint8Array},
    },
    js_string,
};

/// The digits of the alphabet `"base64"`; `"base64url"` differs in the last two.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The digits of hexadecimal text.
const HEX_DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The option `alphabet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Base64,
    Base64Url,
}

impl Alphabet {
    /// Reads the option, which is not converted to a string.
    fn from_options(options: &JsObject, context: &mut Context) -> JsResult<Self> {
        let value = options.get(js_string!("alphabet"), context)?;
        if value.is_undefined() {
            return Ok(Self::Base64);
        }
        match value.as_string() {
            Some(name) if name == "base64" => Ok(Self::Base64),
            Some(name) if name == "base64url" => Ok(Self::Base64Url),
            _ => Err(JsNativeError::typ()
                .with_message("expected alphabet to be either \"base64\" or \"base64url\"")
                .into()),
        }
    }

    /// The digit for the lowest six bits of `bits`.
    fn digit(self, bits: u32) -> u16 {
        match (self, bits & 63) {
            (Self::Base64Url, 62) => u16::from(b'-'),
            (Self::Base64Url, 63) => u16::from(b'_'),
            (_, bits) => u16::from(DIGITS[bits as usize]),
        }
    }

    /// The six bits that `unit` stands for.
    fn bits(self, unit: u16) -> Option<u32> {
        let bits = match (u8::try_from(unit).ok()?, self) {
            (unit @ b'A'..=b'Z', _) => unit - b'A',
            (unit @ b'a'..=b'z', _) => unit - b'a' + 26,
            (unit @ b'0'..=b'9', _) => unit - b'0' + 52,
            (b'+', Self::Base64) | (b'-', Self::Base64Url) => 62,
            (b'/', Self::Base64) | (b'_', Self::Base64Url) => 63,
            _ => return None,
        };
        Some(bits.into())
    }
}

/// The option `lastChunkHandling`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LastChunk {
    Loose,
    Strict,
    StopBeforePartial,
}

impl LastChunk {
    /// Reads the option, which is not converted to a string.
    fn from_options(options: &JsObject, context: &mut Context) -> JsResult<Self> {
        let value = options.get(js_string!("lastChunkHandling"), context)?;
        if value.is_undefined() {
            return Ok(Self::Loose);
        }
        match value.as_string() {
            Some(name) if name == "loose" => Ok(Self::Loose),
            Some(name) if name == "strict" => Ok(Self::Strict),
            Some(name) if name == "stop-before-partial" => Ok(Self::StopBeforePartial),
            _ => Err(JsNativeError::typ()
                .with_message(
                    "expected lastChunkHandling to be \"loose\", \"strict\" or \"stop-before-partial\"",
                )
                .into()),
        }
    }
}

/// Why a text could not be read to its end.
type Fault = &'static str;

const INVALID_CHARACTER: Fault = "Found a character that cannot be part of a valid base64 string.";
const INCOMPLETE: Fault =
    "The base64 input terminates with a single character, excluding padding (=).";
const MISSING_PADDING: Fault = "The base64 input is missing padding.";
const EXTRA_BITS: Fault = "The base64 input ends with bits that belong to no byte.";
const INVALID_HEX: Fault = "Input string must contain hex characters in even length";

/// What was read of a text: how many code units, and the bytes.
struct Decoded {
    read: usize,
    bytes: Vec<u8>,
    fault: Option<Fault>,
}

impl Decoded {
    /// The error of a text that could not be read to its end.
    fn check(&self) -> JsResult<()> {
        match self.fault {
            Some(fault) => Err(JsNativeError::syntax().with_message(fault).into()),
            None => Ok(()),
        }
    }

    /// The result of the methods that write into an array.
    fn into_record(self, context: &mut Context) -> JsResult<JsValue> {
        let result = JsObject::with_object_proto(context.intrinsics());
        result.create_data_property_or_throw(js_string!("read"), self.read, context)?;
        result.create_data_property_or_throw(js_string!("written"), self.bytes.len(), context)?;
        Ok(result.into())
    }
}

/// `SkipAsciiWhitespace ( string, index )`
fn skip_whitespace(text: &[u16], mut index: usize) -> usize {
    while matches!(text.get(index), Some(0x09 | 0x0A | 0x0C | 0x0D | 0x20)) {
        index += 1;
    }
    index
}

/// `FromBase64 ( string, alphabet, lastChunkHandling [ , maxLength ] )`
fn from_base64(text: &[u16], alphabet: Alphabet, last: LastChunk, max_length: usize) -> Decoded {
    let mut decoded = Decoded {
        read: 0,
        bytes: Vec::new(),
        fault: None,
    };
    if max_length == 0 {
        return decoded;
    }
    let mut chunk = 0;
    let mut chunk_length = 0;
    let mut index = 0;
    loop {
        index = skip_whitespace(text, index);
        let Some(unit) = text.get(index).copied() else {
            if chunk_length > 0 {
                match last {
                    LastChunk::StopBeforePartial => return decoded,
                    LastChunk::Loose if chunk_length == 1 => {
                        decoded.fault = Some(INCOMPLETE);
                        return decoded;
                    }
                    LastChunk::Loose => push_partial(&mut decoded.bytes, chunk, chunk_length),
                    LastChunk::Strict => {
                        decoded.fault = Some(MISSING_PADDING);
                        return decoded;
                    }
                }
            }
            decoded.read = text.len();
            return decoded;
        };
        index += 1;

        if unit == u16::from(b'=') {
            if chunk_length < 2 {
                decoded.fault = Some(INVALID_CHARACTER);
                return decoded;
            }
            index = skip_whitespace(text, index);
            if chunk_length == 2 {
                match text.get(index) {
                    None => {
                        if last != LastChunk::StopBeforePartial {
                            decoded.fault = Some(MISSING_PADDING);
                        }
                        return decoded;
                    }
                    Some(unit) if *unit == u16::from(b'=') => {
                        index = skip_whitespace(text, index + 1);
                    }
                    Some(_) => {}
                }
            }
            if index < text.len() {
                decoded.fault = Some(INVALID_CHARACTER);
                return decoded;
            }
            let extra = if chunk_length == 2 { 0b1111 } else { 0b11 };
            if last == LastChunk::Strict && chunk & extra != 0 {
                decoded.fault = Some(EXTRA_BITS);
                return decoded;
            }
            push_partial(&mut decoded.bytes, chunk, chunk_length);
            decoded.read = text.len();
            return decoded;
        }

        let Some(bits) = alphabet.bits(unit) else {
            decoded.fault = Some(INVALID_CHARACTER);
            return decoded;
        };
        // What does not fit any more is left to the next call.
        let remaining = max_length - decoded.bytes.len();
        if remaining == 1 && chunk_length == 2 || remaining == 2 && chunk_length == 3 {
            return decoded;
        }
        chunk = chunk << 6 | bits;
        chunk_length += 1;
        if chunk_length == 4 {
            decoded.bytes.extend_from_slice(&chunk.to_be_bytes()[1..]);
            chunk = 0;
            chunk_length = 0;
            decoded.read = index;
            if decoded.bytes.len() == max_length {
                return decoded;
            }
        }
    }
}

/// Appends the bytes of a chunk of two or three digits.
fn push_partial(bytes: &mut Vec<u8>, chunk: u32, chunk_length: u32) {
    let chunk = (chunk << (6 * (4 - chunk_length))).to_be_bytes();
    bytes.extend_from_slice(&chunk[1..chunk_length as usize]);
}

/// `FromHex ( string [ , maxLength ] )`
fn from_hex(text: &[u16], max_length: usize) -> Decoded {
    let mut decoded = Decoded {
        read: 0,
        bytes: Vec::new(),
        fault: None,
    };
    if text.len() % 2 != 0 {
        decoded.fault = Some(INVALID_HEX);
        return decoded;
    }
    let digit = |unit: u16| char::from(u8::try_from(unit).ok()?).to_digit(16);
    for pair in text.chunks_exact(2).take(max_length) {
        let (Some(high), Some(low)) = (digit(pair[0]), digit(pair[1])) else {
            decoded.fault = Some(INVALID_HEX);
            return decoded;
        };
        decoded.bytes.push((high << 4 | low) as u8);
        decoded.read += 2;
    }
    decoded
}

/// `ValidateUint8Array ( ta )`
fn validate(this: &JsValue) -> JsResult<JsObject<TypedArray>> {
    this.as_object()
        .and_then(|object| object.downcast::<TypedArray>().ok())
        .filter(|array| array.borrow().data().kind() == TypedArrayKind::Uint8)
        .ok_or_else(|| {
            JsNativeError::typ()
                .with_message("this is not a Uint8Array object.")
                .into()
        })
}

/// The argument that has to be a string.
fn text_argument(args: &[JsValue]) -> JsResult<JsString> {
    args.get_or_undefined(0).as_string().ok_or_else(|| {
        JsNativeError::typ()
            .with_message("input argument must be a string")
            .into()
    })
}

/// `GetOptionsObject ( options )`
fn options_argument(options: &JsValue) -> JsResult<JsObject> {
    match options.as_object() {
        Some(options) => Ok(options),
        None if options.is_undefined() => Ok(JsObject::with_null_proto()),
        None => Err(JsNativeError::typ()
            .with_message("options argument must be an object")
            .into()),
    }
}

/// `GetUint8ArrayBytes ( ta )`
fn bytes_of(array: &JsObject<TypedArray>) -> JsResult<Vec<u8>> {
    let (array, buffer_length) =
        TypedArray::validate(&array.clone().upcast().into(), Ordering::SeqCst)?;
    let array = array.borrow();
    let array = array.data();
    let start = array.byte_offset() as usize;
    let end = start + array.array_length(buffer_length) as usize;
    let buffer = array.viewed_array_buffer().as_buffer();
    Ok(buffer
        .bytes_with_len(buffer_length)
        .map(|bytes| bytes.subslice(start..end).to_vec())
        .unwrap_or_default())
}

/// The number of bytes that can be written into the array.
fn length_of(array: &JsObject<TypedArray>) -> JsResult<usize> {
    let (array, buffer_length) =
        TypedArray::validate(&array.clone().upcast().into(), Ordering::SeqCst)?;
    let length = array.borrow().data().array_length(buffer_length);
    Ok(length as usize)
}

/// `SetUint8ArrayBytes ( into, bytes )`
fn set_bytes(array: &JsObject<TypedArray>, bytes: &[u8]) {
    let array = array.borrow();
    let array = array.data();
    let start = array.byte_offset() as usize;
    let mut buffer = array.viewed_array_buffer().as_buffer_mut();
    let Some(mut target) = buffer.bytes(Ordering::SeqCst) else {
        return;
    };
    match target.subslice_mut(start..start + bytes.len()) {
        SliceRefMut::Slice(target) => target.copy_from_slice(bytes),
        SliceRefMut::AtomicSlice(target) => {
            for (target, byte) in target.iter().zip(bytes) {
                target.store(*byte, Ordering::SeqCst);
            }
        }
    }
}

/// A new `Uint8Array` of `bytes`.
fn array_of(bytes: &[u8], context: &mut Context) -> JsResult<JsValue> {
    let constructor = context
        .intrinsics()
        .constructors()
        .typed_uint8_array()
        .constructor();
    let object = BuiltinTypedArray::allocate::<Uint8Array>(
        &constructor.into(),
        bytes.len() as u64,
        context,
    )?;
    if let Ok(array) = object.clone().downcast::<TypedArray>() {
        set_bytes(&array, bytes);
    }
    Ok(object.into())
}

impl Uint8Array {
    /// `Uint8Array.fromBase64 ( string [ , options ] )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.frombase64
    pub(super) fn from_base64(
        _: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let text = text_argument(args)?;
        let options = options_argument(args.get_or_undefined(1))?;
        let alphabet = Alphabet::from_options(&options, context)?;
        let last = LastChunk::from_options(&options, context)?;
        let decoded = from_base64(&text.to_vec(), alphabet, last, usize::MAX);
        decoded.check()?;
        array_of(&decoded.bytes, context)
    }

    /// `Uint8Array.fromHex ( string )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.fromhex
    pub(super) fn from_hex(
        _: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let decoded = from_hex(&text_argument(args)?.to_vec(), usize::MAX);
        decoded.check()?;
        array_of(&decoded.bytes, context)
    }

    /// `Uint8Array.prototype.setFromBase64 ( string [ , options ] )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.prototype.setfrombase64
    pub(super) fn set_from_base64(
        this: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let into = validate(this)?;
        let text = text_argument(args)?;
        let options = options_argument(args.get_or_undefined(1))?;
        let alphabet = Alphabet::from_options(&options, context)?;
        let last = LastChunk::from_options(&options, context)?;
        let decoded = from_base64(&text.to_vec(), alphabet, last, length_of(&into)?);
        // What was read before a fault is written.
        set_bytes(&into, &decoded.bytes);
        decoded.check()?;
        decoded.into_record(context)
    }

    /// `Uint8Array.prototype.setFromHex ( string )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.prototype.setfromhex
    pub(super) fn set_from_hex(
        this: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let into = validate(this)?;
        let text = text_argument(args)?;
        let decoded = from_hex(&text.to_vec(), length_of(&into)?);
        set_bytes(&into, &decoded.bytes);
        decoded.check()?;
        decoded.into_record(context)
    }

    /// `Uint8Array.prototype.toBase64 ( [ options ] )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.prototype.tobase64
    pub(super) fn to_base64(
        this: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let array = validate(this)?;
        let options = options_argument(args.get_or_undefined(0))?;
        let alphabet = Alphabet::from_options(&options, context)?;
        let omit_padding = options
            .get(js_string!("omitPadding"), context)?
            .to_boolean();
        let bytes = bytes_of(&array)?;

        let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
        for chunk in bytes.chunks(3) {
            let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or_default());
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            // n bytes take n + 1 digits
            for digit in 0..=chunk.len() {
                text.push(alphabet.digit(bits >> (18 - 6 * digit)));
            }
            if !omit_padding {
                text.extend(std::iter::repeat_n(u16::from(b'='), 3 - chunk.len()));
            }
        }
        Ok(JsString::from(text.as_slice()).into())
    }

    /// `Uint8Array.prototype.toHex ( )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-uint8array.prototype.tohex
    pub(super) fn to_hex(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let bytes = bytes_of(&validate(this)?)?;
        let text: Vec<u16> = bytes
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|digit| u16::from(HEX_DIGITS[usize::from(digit)]))
            .collect();
        Ok(JsString::from(text.as_slice()).into())
    }
}
