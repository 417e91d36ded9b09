// Makes what wasm-bindgen wrote small: each program and its glue call each other by names of a letter or two, and the glue is minified.
//
// wasm-bindgen joins them by names such as `__wbg_appendChild_8530b66b5f4b3a3c`, which a reader would download twice. esbuild renames them
// in the glue and says how; the program follows. Whatever both sides do not know alike ends the build. It must not know what the
// functions do, nor touch the names that `web/boot.js`, `web/worker.js` and `web/split.mjs` call programs by.
import { transformSync } from "esbuild";
import { deepStrictEqual } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageIn } from "./page.mjs";
import { renamed } from "./program.mjs";

/** An export with such a name is wasm-bindgen's own; the others are called by us. */
const OWN = /^(__|wasm_bindgen_)/;
/** Exports that no glue of ours calls. */
const UNCALLED = new Set(["__abort_handler", "__instance_terminated"]);

/** What a program imports and exports: [[module, name]…] and [name…]. */
function doors(program) {
  const module = new WebAssembly.Module(program);
  return {
    imports: WebAssembly.Module.imports(module).map(({ module, name }) => [module, name]),
    exports: WebAssembly.Module.exports(module).map(({ name }) => name),
  };
}

/** A program and its glue, made small: { program, glue }. */
export function shorten(program, glue) {
  const { imports, exports } = doors(program);
  const own = exports.filter((name) => OWN.test(name) && !UNCALLED.has(name));
  if (imports.length === 0 || own.length === 0) throw new Error("wasm-bindgen names its functions otherwise now");
  const long = [...new Set([...imports.flat(), ...own])];
  const { code, mangleCache: short } = transformSync(glue, {
    minify: true,
    charset: "utf8",
    mangleProps: new RegExp(`^(${long.map((name) => name.replace(/\W/g, "\\$&")).join("|")})$`),
    // the module's name is a quoted key
    mangleQuoted: true,
    mangleCache: {},
  });
  const strangers = long.filter((name) => !Object.hasOwn(short, name));
  if (strangers.length > 0) throw new Error(`the glue does not know ${strangers.join(", ")}`);
  const rename = (name) => short[name] ?? name;
  const small = renamed(program, rename);
  deepStrictEqual(doors(small), { imports: imports.map((names) => names.map(rename)), exports: exports.map(rename) });
  return { program: small, glue: code };
}

/** Makes the page's and the worker's small in the site of `folder`. */
export function shortenSite(folder) {
  const read = (file) => readFileSync(join(folder, file));
  const page = pageIn(folder);
  const { js, wasm } = page.files;
  const app = shorten(read(wasm), String(read(js)));
  page.write(js, app.glue);
  page.write(wasm, app.program);
  const worker = shorten(read("worker_bg.wasm"), String(read("worker.js")));
  writeFileSync(join(folder, "worker.js"), worker.glue);
  writeFileSync(join(folder, "worker_bg.wasm"), worker.program);
}
