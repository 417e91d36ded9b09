// What the single file carries: every file of the site, packed into the page itself.
//
// `MagicBox.file(path)` promises the bytes of a file, or nothing where the site has none of that name. The files lie in parts, which a
// worker unpacks: what one reads with at once, what one runs and writes with when the first of it is asked for.
import { failure } from "../boot/fetch.js";

const content = (id) => document.getElementById(id).textContent;

/** By the name of a part: how many bytes it has as it is `packed`, their check `sum`, and its files with their sizes, in their order. */
const parts = JSON.parse(content("contents"));
// it starts while the rest of the page is still being read
const worker = new Worker(URL.createObjectURL(new Blob([content("unpack")], { type: "text/javascript" })));
/** By the name of a part: a promise that its files are in `files`. */
const unpacked = new Map();
const done = new Set();
const files = new Map();

// the parts stand behind this script
const parsed = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));

async function unpack(part) {
  const { packed, sum, files: list } = parts[part];
  await parsed;
  const element = document.getElementById(part);
  const bytes = await new Promise((resolve, reject) => {
    const broken = (why) => reject(failure("missing", `${part}: ${why}`));
    worker.addEventListener("message", ({ data }) => data.part === part && (data.bytes ? resolve(data.bytes) : broken(data.why)));
    worker.addEventListener("error", ({ message }) => broken(message));
    worker.postMessage({ part, text: element?.textContent ?? "", packed, sum });
  });
  // once is enough, and the text is as large as the programs
  element.remove();
  let at = 0;
  for (const [path, size] of list) {
    files.set(path, new Uint8Array(bytes, at, size));
    at += size;
  }
  // with the last part its work is done
  done.add(part);
  if (done.size === Object.keys(parts).length) worker.terminate();
}

/** Unpacks a part once. */
function have(part) {
  if (!unpacked.has(part)) unpacked.set(part, unpack(part));
  return unpacked.get(part);
}

async function file(path) {
  const [part] = Object.entries(parts).find(([, { files }]) => files.some(([name]) => name === path)) ?? [];
  if (!part) return undefined;
  await have(part);
  return files.get(path);
}

const TYPES = { svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", gif: "image/gif" };
const pictures = new Map();

/** The address of a picture. A lesson that shows one was unpacked with it. */
function picture(path) {
  const bytes = files.get(path);
  const type = TYPES[path.split(".").pop()];
  if (!bytes || !type) return undefined;
  if (!pictures.has(path)) pictures.set(path, URL.createObjectURL(new Blob([bytes], { type })));
  return pictures.get(path);
}

const text = async (path) => new TextDecoder().decode(await file(path));

/** Runs a script that was packed. The page's policy knows the digest of its text. */
const run = async (path) => document.head.append(Object.assign(document.createElement("script"), { textContent: await text(path) }));

/** The same for the editor: at once an element as if it had been fetched, by which the page knows that it is on its way. */
function start(path) {
  const script = document.createElement("script");
  script.dataset.editor = "";
  document.head.append(script);
  text(path).then(
    (words) => (script.textContent = words),
    () => script.dispatchEvent(new Event("error")),
  );
}

// whoever asks for a file of a part that cannot be unpacked is told
have("reading").catch(() => {});

window.MagicBox = Object.assign(window.MagicBox ?? {}, { file, picture, run, start });
