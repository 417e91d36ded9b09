// The later part of the page's program (`web/split.mjs`): brought in the background while somebody reads, and at once where it is
// missed before it came. It must not know what is in it.
import { failure, fetchWasm } from "./fetch.js";

/** Puts the later part, from its bytes or a response, beside the first. */
export async function join(exports, source) {
  const imports = { first: exports };
  if (exports.later_here.value) return;
  await (source instanceof Response ? WebAssembly.instantiateStreaming(source, imports) : WebAssembly.instantiate(source, imports));
  exports.later_here.value = 1;
}

/** Brings the part at `url` to the first part's `exports`. Gives { soon, now }: a promise that it is there, and a function that waits for nothing. */
export function later(url, exports) {
  const soon = async () => join(exports, await fetchWasm(url));

  // A function of the program stands in the middle of a call and cannot wait for a promise: what is forbidden elsewhere is right here.
  function now() {
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

  return { soon, now };
}
