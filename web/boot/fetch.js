// Getting the page's program, and naming what went wrong.

/** An error that knows which of our failures it is (a key of `failureTexts`). */
export const failure = (kind, detail) => Object.assign(new Error(String(detail)), { kind });

/** What WebAssembly takes: a response that streams, or bytes. */
export async function fetchWasm(url) {
  const response = await fetch(url, { credentials: "same-origin" }).catch((error) => {
    throw failure("missing", `${url}: ${error}`);
  });
  if (!response.ok) throw failure("missing", `${url}: HTTP ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/html")) throw failure("missing", `${url}: ${type}`);
  // Streaming compilation needs the right MIME type, which not every host sends; the bytes always work.
  return type.startsWith("application/wasm") ? response : response.arrayBuffer();
}
