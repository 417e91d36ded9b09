// Starts the page's wasm. Where that fails it says which part failed, why, and what to do: a blank page helps nobody.
// It also keeps the last word for later: the page calls `MagicBox.broken("panic", message)` when it cannot go on.
import { comesToWrite, editorAhead, engineAhead } from "./boot/ahead.js";
import { failureTexts } from "./boot/failures.js";
import { failure, fetchWasm } from "./boot/fetch.js";
import { join, later, styled } from "./boot/later.js";
import { keepOffline } from "./boot/offline.js";

/** The route carries the language; a first visit takes the browser's. */
function language() {
  const [, routed] = /^#\/(ko|en)\b/.exec(location.hash) ?? [];
  return routed ?? (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2)).find((tag) => tag === "ko" || tag === "en") ?? "en";
}

/** Replaces the page by a short account of `kind` (a key of `failureTexts`); `detail` is the browser's own message. */
function broken(kind, detail) {
  const text = failureTexts[kind] ?? failureTexts.start;
  const { title, why, action, reload, details } = text[language()];
  document.documentElement.lang = language();
  const element = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });
  const main = Object.assign(document.createElement("main"), { className: "start" });
  main.setAttribute("role", "alert");
  const button = Object.assign(element("button", reload), { onclick: () => location.reload() });
  const more = document.createElement("details");
  more.append(element("summary", details), element("pre", String(detail ?? "")));
  main.append(element("h1", title), element("p", why), element("p", action), button, more);
  const app = document.getElementById("app") ?? document.body;
  app.replaceChildren(main);
  document.documentElement.dataset.broken = kind;
}

/** What a lesson and the home page are shown with is in the first part of the program; whoever comes for a tool needs the other too. */
const comesToRead = () => /^(#\/?((ko|en)(\/lesson\/.*)?)?)?$/.test(location.hash);

async function start() {
  document.documentElement.lang = language();
  if (typeof WebAssembly !== "object") throw failure("wasm", "WebAssembly is not defined");
  const { file } = window.MagicBox ?? {};
  if (location.protocol === "file:" && !file) throw failure("file", location.href);
  const files = JSON.parse(document.getElementById("app-files").textContent);
  if (file) return startPacked(files, window.MagicBox);
  const at = (path) => new URL(path, document.baseURI).href;
  const rest = files.later && later(at(files.later));
  const coming = Promise.all([
    import(at(files.js)).catch((error) => {
      throw failure("missing", `${files.js}: ${error}`);
    }),
    fetchWasm(at(files.wasm)),
  ]);
  // after the first part, so that it does not have to share
  if (rest && !comesToRead()) rest.begin();
  const writes = version && comesToWrite();
  const editor = writes && editorAhead(version);
  const [bindings, wasm] = await coming;
  const exports = await bindings.default({ module_or_path: wasm });
  if (rest) await divided(rest, exports);
  else await styled();
  if (writes) {
    engineAhead(version);
    await editor();
  }
  bindings.start();
}

/** The single file carries everything inside. */
async function startPacked({ scripts, js, wasm, later: rest }, { file, run }) {
  for (const script of [...scripts, js]) await run(script);
  const { app } = window.MagicBox;
  const exports = await app.default({ module_or_path: await file(wasm) });
  if (rest) await join(exports, await file(rest));
  app.start();
}

/** A program in two parts: the second may come while the first is read. */
async function divided({ soon, now }, exports) {
  window.MagicBox.fetchLater = () => {
    try {
      now(exports);
    } catch (error) {
      broken(error.kind ?? "start", error);
      throw error;
    }
  };
  // whoever misses it is told then
  const there = Promise.all([soon(exports).catch(() => {}), styled()]).then(() => delete window.MagicBox.later);
  window.MagicBox.later = there;
  if (!comesToRead()) await there;
}

const { version } = document.querySelector('meta[name="offline"]')?.dataset ?? {};
window.MagicBox = Object.assign(window.MagicBox ?? {}, { broken, version });
start().then(keepOffline, (error) => {
  console.error(error);
  broken(error.kind ?? (error instanceof WebAssembly.CompileError ? "wasm" : "start"), error);
});
