// Makes what the page needs from npm and from web/, into target/web, before Trunk reads index.html:
//   colours.js  the colours of code, as one classic script that sets window.MagicBox.colours
//   editor.js   the code editor, the same; it is fetched on demand and shares the grammar of colours.js
//   boot.js     starts the page's wasm and tells what is wrong where that fails
//   theme.js    sets the chosen theme before the first paint
//   style.css   what of web/style a lesson and the home page are read with, in one file
//   tools.css   the rest of it
//   licences.txt  the notices of the libraries in the site
// The output lies under target/ because Trunk's watcher ignores that folder; anywhere else the watch would loop.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(here("node_modules/esbuild"))) {
  console.error("web/node_modules is missing: run `cargo xtask setup`, or `npm ci --ignore-scripts` in web/.");
  process.exit(1);
}

const { build } = await import("esbuild");

/** What both scripts need is in the first alone: two copies of a grammar would not know each other's trees. */
const lent = {
  name: "lent",
  setup(build) {
    build.onResolve({ filter: /^@lezer\// }, ({ path, importer }) => {
      const inColours = /[\\/]web[\\/]colours/.test(importer) || /[\\/]@lezer[\\/]/.test(importer);
      return inColours ? undefined : { path, namespace: "lent" };
    });
    build.onLoad({ filter: /.*/, namespace: "lent" }, ({ path }) => ({ contents: `module.exports = window.MagicBox.lezer[${JSON.stringify(path)}];` }));
  },
};

const { metafile } = await build({
  plugins: [lent],
  absWorkingDir: here("../"),
  metafile: true,
  entryPoints: [here("colours.js"), here("editor.js"), here("boot.js"), here("theme.js"), here("style.css"), here("tools.css")],
  outdir: here("../target/web"),
  bundle: true,
  minify: true,
  format: "iife",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

// cargo is asked only where the site is to be published; Trunk wants the file to be there in any case
const licences = here("../target/web/licences.txt");
if (process.env.TRUNK_PROFILE === "release" || !existsSync(licences)) {
  const { writeLicences } = await import("./licences.mjs");
  // only the single file needs this one (`single-file.mjs`), but its notices belong to the others
  const unpack = await build({ absWorkingDir: here("../"), metafile: true, entryPoints: [here("single-file/unpack.js")], bundle: true, write: false, logLevel: "error" });
  writeLicences(licences, [metafile, unpack.metafile]);
}
