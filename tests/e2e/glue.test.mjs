// What wasm-bindgen wrote is made small after the build (`web/glue.mjs`): is nothing of it long any more, and do both sides still fit?
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { shorten } from "../../web/glue.mjs";
import { pageIn } from "../../web/page.mjs";
import { dist } from "./support/site.mjs";

const { js, wasm, later } = pageIn(dist).files;
const read = (file) => readFileSync(join(dist, file));
const text = (file) => String(read(file));

/** A name that wasm-bindgen makes; `wasm_bindgen` alone is the worker's glue. */
const LONG = /__wb\w+|wasm_bindgen_\w+|__externref\w+/;

for (const [glue, ...programs] of [[js, wasm, later], ["worker.js", "worker_bg.wasm"]]) {
  test(`${glue} and its programs call each other by short names`, () => {
    assert.doesNotMatch(text(glue), LONG);
    for (const program of programs) {
      const module = new WebAssembly.Module(read(program));
      const names = [...WebAssembly.Module.imports(module), ...WebAssembly.Module.exports(module)].map(({ name }) => name);
      // the tables that both parts of the page share are told by their names in the program
      assert.deepEqual(names.filter((name) => LONG.test(name) && !name.startsWith("table_")), []);
    }
  });
}

test("the page's program has from its glue all that it asks for", async () => {
  const { initSync } = await import(`data:text/javascript,${encodeURIComponent(text(js))}`);
  assert.ok(initSync({ module: read(wasm) }).memory);
});

test("the engine has from its glue all that it asks for", () => {
  const bindings = new Function(`${text("worker.js")}; return wasm_bindgen;`)();
  assert.ok(bindings.initSync({ module: read("worker_bg.wasm") }).memory);
  for (const name of ["start", "receive", "turn"]) assert.equal(typeof bindings[name], "function", name);
});

/** A program that imports `module`.`name` and exports `__wbindgen_start`: its own function. */
function program(module, name) {
  const named = (word) => [word.length, ...Buffer.from(word)];
  const section = (id, ...content) => [id, content.length, ...content];
  const sections = [section(1, 1, 0x60, 0, 0), section(2, 1, ...named(module), ...named(name), 0, 0), section(3, 1, 0), section(7, 1, ...named("__wbindgen_start"), 0, 1), section(10, 1, 2, 0, 0x0b)];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);
}

const glue = (name) => `let wasm; function imports() { return { "./app_bg.js": { ${name}: function() {} } }; } function init() { wasm.__wbindgen_start(); }`;

test("a glue and a program that do not name the same end the build", () => {
  const fitting = shorten(program("./app_bg.js", "__wbg_log_1"), glue("__wbg_log_1"));
  assert.doesNotMatch(fitting.glue, LONG);
  assert.doesNotMatch(fitting.program.toString("latin1"), LONG);
  assert.throws(() => shorten(program("./app_bg.js", "__wbg_log_1"), glue("__wbg_log_2")), /does not know __wbg_log_1/);
  assert.throws(() => shorten(program("./page_bg.js", "__wbg_log_1"), glue("__wbg_log_1")), /does not know \.\/page_bg\.js/);
});
