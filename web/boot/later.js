// The later part of the page: of its program (`web/split.mjs`), brought in the background while somebody reads, and at once where it is
// missed before it came; and of its style. It must not know what is in them.
import { failure, fetchWasm } from "./fetch.js";

/** Puts the later part, from its bytes or compiled, beside the first. */
export async function join(exports, program) {
  if (exports.later_here.value) return;
  await WebAssembly.instantiate(program, { first: exports });
  exports.later_here.value = 1;
}

/** Lets the style of the tools count, which was there for no medium; promises that it has come, or that it never will. */
export async function styled() {
  const link = document.querySelector('link[rel="stylesheet"][media="not all"]');
  // the single file has one style
  if (!link) return;
  const come = link.sheet ? undefined : new Promise((resolve) => Object.assign(link, { onload: resolve, onerror: resolve }));
  link.media = "all";
  await come;
}

/**
 * Brings the part at `url`: `begin()` asks for it without waiting, `soon(exports)` promises that it is there beside the first part's
 * `exports`, `now(exports)` waits for nothing.
 */
export function later(url) {
  let coming;
  async function compiled() {
    const source = await fetchWasm(url);
    return source instanceof Response ? WebAssembly.compileStreaming(source) : WebAssembly.compile(source);
  }

  function begin() {
    coming ??= compiled();
    // whoever waits for it meets its failure
    coming.catch(() => {});
    return coming;
  }

  const soon = async (exports) => join(exports, await begin());

  // A function of the program stands in the middle of a call and cannot wait for a promise: what is forbidden elsewhere is right here.
  function now(exports) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    try {
      request.send();
    } catch (error) {
      throw failure("missing", `${url}: ${error}`);
    }
    if (request.status !== 200) throw failure("missing", `${url}: HTTP ${request.status}`);
    const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: exports });
    exports.later_here.value = 1;
  }

  return { begin, soon, now };
}
