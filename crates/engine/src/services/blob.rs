//! `Blob` (File API, 3): immutable bytes with a type.

use super::{
    Seen,
    encoding::bytes as view_bytes,
    interface::{self, Interface, begin, dictionary, failed_to_construct, illegal, member},
    locale::listed,
};
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsError, JsObject, JsResult, JsString, JsValue, Trace,
    builtins::{array_buffer::ArrayBuffer, typed_array::TypedArray},
    js_string,
    object::builtins::{AlignedVec, JsArrayBuffer, JsDataView, JsPromise, JsUint8Array},
};
use std::rc::Rc;

/// The data of a blob.
#[derive(Trace, Finalize, JsData, Clone)]
pub(super) struct Blob {
    #[unsafe_ignore_trace]
    bytes: Rc<[u8]>,
    #[unsafe_ignore_trace]
    kind: String,
}

const BLOB: Interface = Interface {
    name: "Blob",
    construct,
    attributes: &[
        ("size", |this, _, _| with(this, |blob| (blob.bytes.len() as u64).into()), None),
        ("type", |this, _, _| with(this, |blob| JsString::from(blob.kind.as_str()).into()), None),
    ],
    methods: &[("slice", 0, slice), ("text", 0, text), ("arrayBuffer", 0, array_buffer), ("bytes", 0, bytes)],
    ..Interface::EMPTY
};

/// Installs the class.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    interface::install(&BLOB, context)
}

/// What the console shows of a blob; `None` for other objects.
pub(super) fn seen(object: &JsObject) -> Option<Seen> {
    let blob = object.downcast_ref::<Blob>()?;
    Some(vec![("size", (blob.bytes.len() as u64).into()), ("type", JsString::from(blob.kind.as_str()).into())])
}

/// A copy that shares the bytes; `None` for other objects.
pub(super) fn cloned(object: &JsObject, context: &Context) -> Option<JsObject> {
    let blob = object.downcast_ref::<Blob>()?.clone();
    Some(interface::object("Blob", blob, context))
}

fn construct(target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    begin("Blob", 0, target, arguments)?;
    let refused = |reason: &str| failed_to_construct("Blob", reason);
    let parts = arguments.get_or_undefined(0);
    let list = match parts.as_object() {
        None if parts.is_undefined() => None,
        None => return Err(refused("The provided value cannot be converted to a sequence.")),
        Some(_) => listed(parts, context)?.as_object(),
    };
    let options = dictionary(arguments.get_or_undefined(1), || refused("The provided value is not of type 'BlobPropertyBag'."))?;
    let endings = match member(options.as_ref(), "endings", context)? {
        endings if endings.is_undefined() => "transparent".into(),
        endings => endings.to_string(context)?.to_std_string_lossy(),
    };
    if !matches!(endings.as_str(), "transparent" | "native") {
        let what = "Failed to read the 'endings' property from 'BlobPropertyBag'";
        let reason = format!("{what}: The provided value '{endings}' is not a valid enum value of type EndingType.");
        return Err(refused(&reason));
    }
    let kind = match member(options.as_ref(), "type", context)? {
        kind if kind.is_undefined() => String::new(),
        kind => media_type(&kind.to_string(context)?.to_std_string_lossy()),
    };
    let mut all = Vec::new();
    if let Some(list) = list {
        for index in 0..list.get(js_string!("length"), context)?.to_length(context)? {
            let part = list.get(index, context)?;
            append(&mut all, &part, endings == "native", context)?;
        }
    }
    interface::made("Blob", target, Blob { bytes: all.into(), kind }, context)
}

fn append(all: &mut Vec<u8>, part: &JsValue, native: bool, context: &mut Context) -> JsResult<()> {
    if let Some(object) = part.as_object() {
        if let Some(blob) = object.downcast_ref::<Blob>() {
            all.extend_from_slice(&blob.bytes);
            return Ok(());
        }
        if object.is::<ArrayBuffer>() || object.is::<TypedArray>() || JsDataView::from_object(object).is_ok() {
            all.extend(view_bytes(part, context)?);
            return Ok(());
        }
    }
    let text = part.to_string(context)?.to_std_string_lossy();
    // "native" line endings are line feeds, as outside Windows
    let text = if native { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    all.extend_from_slice(text.as_bytes());
    Ok(())
}

/// A valid type is printable ASCII, in lower case; otherwise empty.
fn media_type(text: &str) -> String {
    if text.bytes().all(|byte| (0x20..=0x7e).contains(&byte)) { text.to_ascii_lowercase() } else { String::new() }
}

fn blob(this: &JsValue) -> JsResult<Blob> {
    let object = this.as_object().ok_or_else(illegal)?;
    let blob = object.downcast_ref::<Blob>().ok_or_else(illegal)?;
    Ok(blob.clone())
}

fn with(this: &JsValue, what: impl FnOnce(&Blob) -> JsValue) -> JsResult<JsValue> {
    blob(this).map(|blob| what(&blob))
}

/// `blob.slice(start, end, type)`: negative positions count from the end.
fn slice(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let blob = blob(this)?;
    let size = blob.bytes.len();
    let mut place = |index: usize, default: usize| -> JsResult<usize> {
        let given = arguments.get_or_undefined(index);
        if given.is_undefined() {
            return Ok(default);
        }
        let at = given.to_integer_or_infinity(context)?.clamp_finite(i64::MIN, i64::MAX);
        let at = if at < 0 { at.saturating_add_unsigned(size as u64).max(0) } else { at };
        Ok(usize::try_from(at).unwrap_or(size).min(size))
    };
    let (start, end) = (place(0, 0)?, place(1, size)?);
    let kind = match arguments.get_or_undefined(2) {
        kind if kind.is_undefined() => String::new(),
        kind => media_type(&kind.to_string(context)?.to_std_string_lossy()),
    };
    let bytes = blob.bytes.get(start..end.max(start)).unwrap_or_default().into();
    Ok(interface::object("Blob", Blob { bytes, kind }, context).into())
}

/// Wraps the result in a promise; a wrong `this` is a rejection too (Web IDL, 3.7.7).
fn promised(this: &JsValue, what: impl FnOnce(Blob, &mut Context) -> JsResult<JsValue>, context: &mut Context) -> JsResult<JsValue> {
    match blob(this).and_then(|blob| what(blob, context)) {
        Ok(value) => Ok(JsPromise::resolve(value, context)?.into()),
        Err(error) => rejected(error, context),
    }
}

fn rejected(error: JsError, context: &mut Context) -> JsResult<JsValue> {
    Ok(JsPromise::reject(error, context)?.into())
}

fn text(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let read = |blob: Blob, _: &mut Context| {
        let text = String::from_utf8_lossy(&blob.bytes);
        Ok(JsString::from(text.strip_prefix('\u{feff}').unwrap_or(&text)).into())
    };
    promised(this, read, context)
}

fn array_buffer(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let read = |blob: Blob, context: &mut Context| {
        let block = AlignedVec::from_iter(64, blob.bytes.iter().copied());
        Ok(JsArrayBuffer::from_byte_block(block, context)?.into())
    };
    promised(this, read, context)
}

fn bytes(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let read = |blob: Blob, context: &mut Context| Ok(JsUint8Array::from_iter(blob.bytes.iter().copied(), context)?.into());
    promised(this, read, context)
}
