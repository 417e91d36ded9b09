//! Compresses a program into a link and back with the browser's DEFLATE, so the page needs no code for it.
//!
//! A link is untrusted and may be a decompression bomb: it is decompressed in pieces, and aborted at the limit.

use crate::routes::Route;
use gloo::utils::window;
use js_sys::{Array, Object, Reflect, Uint8Array};
use share::{Broken, Link, MOST_CODE, Packed, Shared};
use text::Locale;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader};

/// The only format that every browser with these streams supports and that adds no header.
const FORMAT: &str = "deflate-raw";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Object)]
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;
    #[wasm_bindgen(extends = Object)]
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// The address of the shared program in the playground of this copy of the site.
pub async fn address(shared: &Shared, locale: Locale) -> String {
    let link = Link { packed: pack(&shared.text()).await, before: shared.lengths(), opening: shared.opening };
    let page = window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}{}?{}", Route::Play { locale }.href(), link.query())
}

/// Decodes the program of a link.
pub async fn open(link: Link) -> Result<Shared, Broken> {
    let Link { packed, before, opening } = link;
    let bytes = match packed {
        Packed::Plain(bytes) => bytes,
        Packed::Deflated(bytes) => {
            let stream = DecompressionStream::new(FORMAT).map_err(|_| Broken::Packed)?;
            through(&bytes, &stream, MOST_CODE).await?
        }
    };
    Shared::of_bytes(bytes, &before, opening)
}

/// Compressed only if that is shorter and the browser supports it; otherwise plain.
async fn pack(code: &str) -> Packed {
    let deflated = match CompressionStream::new(FORMAT) {
        Ok(stream) => through(code.as_bytes(), &stream, code.len()).await.ok(),
        Err(_) => None,
    };
    match deflated {
        Some(bytes) if bytes.len() < code.len() => Packed::Deflated(bytes),
        _ => Packed::Plain(code.into()),
    }
}

/// The output of a transform stream; [`Broken::TooLong`] if it exceeds `most` bytes.
async fn through(bytes: &[u8], transform: &Object, most: usize) -> Result<Vec<u8>, Broken> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).map_err(|_| Broken::Damaged)?;
    let stream = blob.stream().pipe_through(transform.unchecked_ref());
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut out = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Broken::Damaged)?;
        let field = |name: &str| Reflect::get(&piece, &name.into()).unwrap_or_default();
        let Ok(value) = field("value").dyn_into::<Uint8Array>() else { return Ok(out) };
        if out.len() + value.length() as usize > most {
            // The rest is not needed; an error from cancelling does not matter.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(Broken::TooLong);
        }
        out.extend(value.to_vec());
    }
}
