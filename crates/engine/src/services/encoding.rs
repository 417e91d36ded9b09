//! `TextEncoder` and `TextDecoder` (encoding.spec.whatwg.org): UTF-8 in both directions, UTF-16 for decoding.

use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Trace,
    builtins::{array_buffer::ArrayBuffer, typed_array::TypedArray},
    class::{Class, ClassBuilder},
    js_string,
    object::{
        FunctionObjectBuilder,
        builtins::{JsDataView, JsTypedArray, JsUint8Array},
    },
    property::Attribute,
};

/// Installs both classes.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.register_global_class::<TextEncoder>()?;
    context.register_global_class::<TextDecoder>()
}

#[derive(Trace, Finalize, JsData)]
struct TextEncoder;

impl Class for TextEncoder {
    const NAME: &'static str = "TextEncoder";

    fn data_constructor(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<Self> {
        Ok(Self)
    }

    fn init(class: &mut ClassBuilder<'_>) -> JsResult<()> {
        class.property(js_string!("encoding"), js_string!("utf-8"), Attribute::CONFIGURABLE);
        class.method(js_string!("encode"), 0, NativeFunction::from_fn_ptr(encode));
        class.method(js_string!("encodeInto"), 2, NativeFunction::from_fn_ptr(encode_into));
        Ok(())
    }
}

fn encode(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = match arguments.first() {
        Some(value) if !value.is_undefined() => value.to_string(context)?.to_std_string_lossy(),
        _ => String::new(),
    };
    Ok(JsUint8Array::from_iter(text.into_bytes(), context)?.into())
}

fn encode_into(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let refused = || JsNativeError::typ().with_message("Failed to execute 'encodeInto': parameter 2 is not of type 'Uint8Array'.");
    let target = arguments.get_or_undefined(1).as_object().ok_or_else(refused)?;
    let room = JsTypedArray::from_object(target.clone()).map_err(|_| refused())?.length(context)?;
    let (mut read, mut written) = (0, 0);
    for c in text.chars() {
        if written + c.len_utf8() > room {
            break;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            target.set(written as u64, byte, true, context)?;
            written += 1;
        }
        read += c.len_utf16();
    }
    let result = JsObject::with_object_proto(context.intrinsics());
    result.create_data_property_or_throw(js_string!("read"), read as u64, context)?;
    result.create_data_property_or_throw(js_string!("written"), written as u64, context)?;
    Ok(result.into())
}

/// The encodings supported by the decoder.
#[derive(Clone, Copy, PartialEq)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
}

#[derive(Trace, Finalize, JsData)]
struct TextDecoder {
    #[unsafe_ignore_trace]
    encoding: Encoding,
    fatal: bool,
    keep_mark: bool,
    /// bytes of a character to be completed by the next call
    pending: Vec<u8>,
    started: bool,
}

impl Class for TextDecoder {
    const NAME: &'static str = "TextDecoder";

    fn data_constructor(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<Self> {
        let label = match arguments.first() {
            Some(value) if !value.is_undefined() => value.to_string(context)?.to_std_string_lossy(),
            _ => "utf-8".into(),
        };
        let encoding = match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "unicode-1-1-utf-8" => Encoding::Utf8,
            "utf-16" | "utf-16le" | "ucs-2" | "unicode" => Encoding::Utf16Le,
            "utf-16be" => Encoding::Utf16Be,
            _ => {
                let message = format!("Failed to construct 'TextDecoder': The encoding label provided ('{label}') is invalid.");
                return Err(JsNativeError::range().with_message(message).into());
            }
        };
        let (fatal, keep_mark) = match arguments.get_or_undefined(1).as_object() {
            Some(options) => {
                let fatal = options.get(js_string!("fatal"), context)?.to_boolean();
                (fatal, options.get(js_string!("ignoreBOM"), context)?.to_boolean())
            }
            None => (false, false),
        };
        Ok(Self { encoding, fatal, keep_mark, pending: Vec::new(), started: false })
    }

    fn init(class: &mut ClassBuilder<'_>) -> JsResult<()> {
        let getters: [(&str, fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>); 3] = [
            ("encoding", |this, _, _| {
                read(this, |decoder| {
                    let name = match decoder.encoding {
                        Encoding::Utf8 => js_string!("utf-8"),
                        Encoding::Utf16Le => js_string!("utf-16le"),
                        Encoding::Utf16Be => js_string!("utf-16be"),
                    };
                    name.into()
                })
            }),
            ("fatal", |this, _, _| read(this, |decoder| decoder.fatal.into())),
            ("ignoreBOM", |this, _, _| read(this, |decoder| decoder.keep_mark.into())),
        ];
        for (name, getter) in getters {
            let getter =
                FunctionObjectBuilder::new(class.context().realm(), NativeFunction::from_fn_ptr(getter)).name(js_string!(name)).build();
            class.accessor(js_string!(name), Some(getter), None, Attribute::CONFIGURABLE);
        }
        class.method(js_string!("decode"), 0, NativeFunction::from_fn_ptr(decode));
        Ok(())
    }
}

fn incompatible() -> JsNativeError {
    JsNativeError::typ().with_message("Illegal invocation")
}

fn read(this: &JsValue, what: impl FnOnce(&TextDecoder) -> JsValue) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(incompatible)?;
    let decoder = object.downcast_ref::<TextDecoder>().ok_or_else(incompatible)?;
    Ok(what(&decoder))
}

fn decode(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let bytes = match arguments.get_or_undefined(0) {
        value if value.is_undefined() => Vec::new(),
        value => bytes(value, context)?,
    };
    let more = match arguments.get_or_undefined(1).as_object() {
        Some(options) => options.get(js_string!("stream"), context)?.to_boolean(),
        None => false,
    };
    let object = this.as_object().ok_or_else(incompatible)?;
    let mut decoder = object.downcast_mut::<TextDecoder>().ok_or_else(incompatible)?;
    match decoder.decode(bytes, more) {
        Some(text) => Ok(JsString::from(text).into()),
        None => {
            Err(JsNativeError::typ().with_message("Failed to execute 'decode' on 'TextDecoder': The encoded data was not valid.").into())
        }
    }
}

impl TextDecoder {
    /// Decodes `bytes`; `None` if they are invalid and the decoder is fatal.
    fn decode(&mut self, bytes: Vec<u8>, more: bool) -> Option<String> {
        let mut input = std::mem::take(&mut self.pending);
        input.extend(bytes);
        let cut = if more { input.len() - self.unfinished(&input) } else { input.len() };
        self.pending = input.split_off(cut);
        let text = match self.encoding {
            Encoding::Utf8 => match String::from_utf8(input) {
                Ok(text) => Some(text),
                Err(error) => (!self.fatal).then(|| String::from_utf8_lossy(error.as_bytes()).into_owned()),
            },
            wide => {
                let unit = |pair: &[u8]| match (wide, pair) {
                    (Encoding::Utf16Be, [a, b]) => u16::from_be_bytes([*a, *b]),
                    (_, [a, b]) => u16::from_le_bytes([*a, *b]),
                    _ => 0xD800, // half a unit: never valid
                };
                let units: Vec<u16> = input.chunks(2).map(unit).collect();
                if self.fatal { String::from_utf16(&units).ok() } else { Some(String::from_utf16_lossy(&units)) }
            }
        };
        let first = !self.started && !text.as_deref().unwrap_or_default().is_empty();
        self.started = more && (self.started || first);
        text.map(|text| match text.strip_prefix('\u{feff}') {
            Some(rest) if first && !self.keep_mark => rest.to_owned(),
            _ => text,
        })
    }

    /// Number of bytes at the end that may be an incomplete character.
    fn unfinished(&self, input: &[u8]) -> usize {
        if self.encoding != Encoding::Utf8 {
            return input.len() % 2;
        }
        let tail = &input[input.len().saturating_sub(3)..];
        (0..tail.len())
            .find(|&at| std::str::from_utf8(&tail[at..]).is_err_and(|error| error.error_len().is_none() && error.valid_up_to() == 0))
            .map_or(0, |at| tail.len() - at)
    }
}

/// The bytes of an ArrayBuffer or of a view of one.
pub(super) fn bytes(value: &JsValue, context: &mut Context) -> JsResult<Vec<u8>> {
    let refused = || JsNativeError::typ().with_message("The provided value is not of type '(ArrayBuffer or ArrayBufferView)'.");
    let object = value.as_object().ok_or_else(refused)?;
    if let Some(buffer) = object.downcast_ref::<ArrayBuffer>() {
        return Ok(buffer.data().unwrap_or_default().to_vec());
    }
    let (buffer, offset, length) = if object.is::<TypedArray>() {
        let array = JsTypedArray::from_object(object)?;
        (array.buffer(context)?, array.byte_offset(context)?, array.byte_length(context)?)
    } else {
        let view = JsDataView::from_object(object).map_err(|_| refused())?;
        (view.buffer(context)?, view.byte_offset(context)? as usize, view.byte_length(context)? as usize)
    };
    let buffer = buffer.as_object().ok_or_else(refused)?;
    let buffer = buffer.downcast_ref::<ArrayBuffer>().ok_or_else(refused)?;
    let data = buffer.data().unwrap_or_default();
    Ok(data.get(offset..offset + length).unwrap_or_default().to_vec())
}
