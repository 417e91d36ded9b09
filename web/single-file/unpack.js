// A worker that unpacks: text to bytes to what they were before brotli. It is a worker so that the page stays alive meanwhile.
//
// It hears { part, text, packed, sum } and says { part, bytes }, or { part, why } where the text is not what it was.
import { decompress, initSync } from "brotli-dec-wasm/web";
import { crc32 } from "../crc32.js";
import { fromLetters } from "./letters.js";

/* global DECODER: the library's wasm as { text, packed }, letters of gzip; `web/single-file.mjs` puts it here */

const through = (bytes, stream) => new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

/** Some browsers have brotli themselves. */
function native() {
  try {
    return new DecompressionStream("brotli");
  } catch {
    return undefined;
  }
}

let started;
const start = async () => initSync({ module: await through(fromLetters(DECODER.text, DECODER.packed), new DecompressionStream("gzip")) });

async function unpack({ text, packed, sum }) {
  const bytes = fromLetters(text, packed);
  if (crc32(bytes) !== sum) throw new Error("the file was cut short or changed on its way");
  const stream = native();
  if (stream) return through(bytes, stream);
  await (started ??= start());
  return decompress(bytes).buffer;
}

onmessage = ({ data }) =>
  unpack(data).then(
    (bytes) => postMessage({ part: data.part, bytes }, [bytes]),
    (error) => postMessage({ part: data.part, why: String(error) }),
  );
