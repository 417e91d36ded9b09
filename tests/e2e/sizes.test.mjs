// How much a visitor downloads. A page that grows over its budget fails here, before a phone notices.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { singleFile } from "../../web/single-file.mjs";
import { dist } from "./support/site.mjs";

const KB = 1000;

// What a reader waits for is the first group and nothing else: the colours of code and the program's other part (`web/split.mjs`)
// follow while one reads with the style of the tools, the editor comes when somebody writes, the engine when somebody may press Run.
const BUDGETS = [
  { name: "page until a lesson can be read", limit: 450 * KB, holds: (file) => /\.(html|js|wasm|css|svg)$/.test(file) && !/^(worker|404|editor|colours|tools|sw)|_later\.wasm$/.test(file), fewest: 5 },
  { name: "tools and colours, fetched while somebody reads", limit: 320 * KB, holds: (file) => /^app.*_later\.wasm$|^colours.*\.js$|^tools.*\.css$/.test(file), fewest: 3 },
  { name: "editor, fetched when somebody writes", limit: 90 * KB, holds: (file) => file === "editor.js", fewest: 1 },
  { name: "engine", limit: 1300 * KB, holds: (file) => /^worker(_bg)?\.(js|wasm)$/.test(file), fewest: 2 },
];

function brotli(file) {
  const bytes = readFileSync(join(dist, file));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

for (const { name, limit, holds, fewest } of BUDGETS) {
  test(`${name}: at most ${limit / KB} KB after brotli`, (t) => {
    const files = readdirSync(dist).filter(holds);
    assert.ok(files.length >= fewest, `found only ${files.join(", ")}`);
    const sizes = files.map((file) => [file, brotli(file)]);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    for (const [file, size] of [...sizes, ["together", total]]) t.diagnostic(`${(size / KB).toFixed(1).padStart(8)} KB  ${file}`);
    assert.ok(total <= limit, `${name} is ${(total / KB).toFixed(1)} KB`);
  });
}

/** Bytes of the file that one mails to somebody, or puts on a stick. */
const SINGLE_FILE = 3000 * KB;

test(`the single file: at most ${SINGLE_FILE / KB / 1000} MB`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "magic-box-size-"));
  try {
    const sizes = new Map(await singleFile(dist, join(folder, "magicbox.html")));
    for (const [part, size] of sizes) t.diagnostic(`${(size / KB).toFixed(1).padStart(8)} KB  ${part}`);
    assert.ok(sizes.get("together") <= SINGLE_FILE, `${(sizes.get("together") / KB).toFixed(1)} KB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
