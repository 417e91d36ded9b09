// Builds the peers' pages into target/bench: one folder for each, all that a visitor would download.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../web/node_modules/esbuild/lib/main.js";

const here = fileURLToPath(new URL(".", import.meta.url));
export const built = join(here, "../target/bench");
export const PEERS = ["quickjs", "frame", "sval"];

const html = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><body><h1>${name}</h1><script type="module" src="${name}.js"></script></body></html>`;

export async function buildPeers() {
  rmSync(built, { recursive: true, force: true });
  for (const name of PEERS) {
    const outdir = join(built, name);
    mkdirSync(outdir, { recursive: true });
    const worker = ["frame"].includes(name) ? [] : [join(here, `peers/${name}.worker.js`)];
    await build({
      entryPoints: [join(here, `peers/${name}.js`), ...worker], outdir, bundle: true, minify: true, format: "esm", platform: "browser",
      conditions: ["browser"], nodePaths: [join(here, "node_modules")], logLevel: "error",
    });
    writeFileSync(join(outdir, "index.html"), html(name));
  }
  const wasm = createRequire(join(here, "package.json")).resolve("@jitl/quickjs-wasmfile-release-sync");
  copyFileSync(join(dirname(wasm), "emscripten-module.wasm"), join(built, "quickjs/emscripten-module.wasm"));
}
