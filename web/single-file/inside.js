// What the single file carries: every file of the site, packed into the page itself.
//
// `MagicBox.file(path)` promises the bytes of a file, or nothing where the site has none of that name. A part is unpacked when it
// is first asked for; the engine is not needed to read.

/** Texts and all else that is small lie together in one part, the two programs in one each. */
const parts = new Map([...document.querySelectorAll("script[data-part]")].map((element) => [element.dataset.part, element]));
const unpacked = new Map();

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = plain.charCodeAt(i);
  return bytes;
}

function unpack(name) {
  const element = parts.get(name);
  if (element && !unpacked.has(name)) {
    const packed = fromBase64(element.textContent.trim());
    // once is enough, and the text is as large as the program
    element.remove();
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    unpacked.set(name, new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer)));
  }
  return unpacked.get(name);
}

/** The texts by path, once they are unpacked. */
let texts = {};
const unpackTexts = async () => (texts = JSON.parse(new TextDecoder().decode(await unpack("texts"))));
let unpacking;

async function file(path) {
  if (parts.has(path)) return unpack(path);
  await (unpacking ??= unpackTexts());
  return path in texts ? new TextEncoder().encode(texts[path]) : undefined;
}

/** A picture as an address. A lesson that shows one was unpacked with it. */
const picture = (path) => (path.endsWith(".svg") && path in texts ? `data:image/svg+xml,${encodeURIComponent(texts[path])}` : texts[path]);

/** Starts a script that was packed: an element as if it had been fetched. The page's policy knows the digest of its text. */
function start(path) {
  const script = document.createElement("script");
  script.dataset.editor = "";
  document.head.append(script);
  unpack(path).then(
    (bytes) => (script.textContent = new TextDecoder().decode(bytes)),
    () => script.dispatchEvent(new Event("error")),
  );
}

window.MagicBox = Object.assign(window.MagicBox ?? {}, { file, picture, start });
