//! The engine's two files, fetched and compiled once: the wasm-bindgen glue, which together with our loader is the worker's script,
//! and the wasm itself.
//!
//! They are files beside the page or, in the single-file edition, inside it.

use crate::door;
use crate::platform::PlatformFailure;
use gloo::utils::{document, window};
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Response, Url};

/// The loader is compiled into the page, so it always matches the page's build.
const LOADER: &str = include_str!("../../web/worker.js");
/// The first bytes of every wasm file (WebAssembly core specification 5.5.16).
const MAGIC: &[u8] = b"\0asm";
/// The wasm-bindgen glue.
const GLUE: &str = "worker.js";
/// The engine.
const WASM: &str = "worker_bg.wasm";

/// Everything needed to create a worker.
pub(super) struct Assets {
    /// the object URL of the worker's script, valid as long as the page lives
    pub script: String,
    /// the compiled engine
    pub module: JsValue,
    /// its bytes, for browsers that cannot post a module to a worker
    pub bytes: ArrayBuffer,
}

impl Assets {
    /// Fetches and compiles the engine.
    pub async fn load() -> Result<Self, PlatformFailure> {
        door::whole().await;
        let (glue, bytes, address) = if door::is_single_file() {
            from_page().await?
        } else if window().location().protocol().is_ok_and(|p| p == "file:") {
            return Err(PlatformFailure::FileProtocol);
        } else {
            from_site().await?
        };
        let module = compile(&bytes, &address).await?;
        let script = script(&glue).map_err(|error| PlatformFailure::WorkerFailed { detail: words(&error) })?;
        Ok(Self { script, module, bytes })
    }
}

async fn from_site() -> Result<(String, ArrayBuffer, String), PlatformFailure> {
    let (glue_url, wasm_url) = (address(GLUE), address(WASM));
    // Start both requests before awaiting either.
    let (glue, wasm) = (JsFuture::from(door::fetch(&glue_url)), JsFuture::from(door::fetch(&wasm_url)));
    let glue = received(glue, Response::text, &glue_url).await?.as_string().unwrap_or_default();
    if !glue.contains("wasm_bindgen") {
        return Err(PlatformFailure::WasmWrongType { url: glue_url });
    }
    let bytes = received(wasm, Response::array_buffer, &wasm_url).await?;
    Ok((glue, bytes.unchecked_into(), wasm_url))
}

/// The body of a response, read by `read`.
async fn received(request: JsFuture, read: fn(&Response) -> Result<Promise, JsValue>, url: &str) -> Result<JsValue, PlatformFailure> {
    let missing = |status| PlatformFailure::WasmMissing { url: url.into(), status };
    let response: Response = request.await.map_err(|_| missing(None))?.unchecked_into();
    if !response.ok() {
        return Err(missing(Some(response.status())));
    }
    let body = read(&response).map_err(|_| missing(None))?;
    JsFuture::from(body).await.map_err(|_| missing(None))
}

/// The address of a file beside the page, with this build's version.
fn address(file: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let relative = format!("{file}?v={}", door::version());
    Url::new_with_base(&relative, &base).map_or(relative, |url| url.href())
}

async fn from_page() -> Result<(String, ArrayBuffer, String), PlatformFailure> {
    let broken = |file: &str| PlatformFailure::WasmWrongType { url: file.into() };
    let glue = door::file(GLUE).await.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).ok_or_else(|| broken(GLUE))?;
    let bytes = door::file(WASM).await.ok_or_else(|| broken(WASM))?;
    Ok((glue, bytes.slice(0, bytes.length()).buffer(), WASM.into()))
}

async fn compile(bytes: &ArrayBuffer, url: &str) -> Result<JsValue, PlatformFailure> {
    let view = Uint8Array::new(bytes);
    if view.subarray(0, 4).to_vec() != MAGIC {
        return Err(PlatformFailure::WasmWrongType { url: url.into() });
    }
    JsFuture::from(WebAssembly::compile(&view)).await.map_err(|error| {
        let detail = words(&error);
        // A content security policy is named in the message; any other error is about the bytes, for example a truncated file.
        if ["unsafe-eval", "Security Policy", "disallowed", "blocked"].iter().any(|word| detail.contains(word)) {
            PlatformFailure::WasmBlocked { detail }
        } else {
            PlatformFailure::WasmWrongType { url: format!("{url}: {detail}") }
        }
    })
}

fn script(glue: &str) -> Result<String, JsValue> {
    let parts = Array::of3(&glue.into(), &"\n".into(), &LOADER.into());
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

/// The text of a thrown value.
pub(super) fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.to_string().into())
}
