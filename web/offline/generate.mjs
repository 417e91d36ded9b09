// Runs after the site is built: gives it a service worker that knows every file, and says so in the page.
//
// Only for a site that is to be published (a release build, or MAGIC_BOX_OFFLINE=1): under the development server a kept file would
// hide the one just built. The page looks for the mark that is left in index.html; without it nothing is kept.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** What a reader never asks for: the worker itself, the host's own files, the notices for who hosts it. */
const LEFT_OUT = new Set(["sw.js", "404.html", ".nojekyll", "licences.txt"]);
const MARK = /<meta name="offline" content="[^>]*>/;
const WORKER = "sw.js";

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** The files of a folder by their addresses below it, with the digests of their bytes. */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
  const kept = paths.filter((path) => !LEFT_OUT.has(path)).sort();
  return Object.fromEntries(kept.map((path) => [path, digest(readFileSync(join(folder, path)))]));
}

/** Makes the site in `folder` one that works without its server. */
async function keepOffline(folder) {
  const index = join(folder, "index.html");
  const html = readFileSync(index, "utf8");
  if (!MARK.test(html)) throw new Error(`index.html has lost its mark ${MARK}`);
  const unmarked = html.replace(MARK, '<meta name="offline" content="">');
  writeFileSync(index, unmarked);
  // The page asks for files whose names never change under this version, and so does the service worker: they are fetched once.
  const version = digest(JSON.stringify(filesOf(folder)));
  writeFileSync(index, unmarked.replace(MARK, `<meta name="offline" content="${WORKER}" data-version="${version}">`));
  const files = filesOf(folder);
  const { build } = await import("esbuild");
  await build({
    entryPoints: [fileURLToPath(new URL("service-worker.js", import.meta.url))],
    outfile: join(folder, WORKER),
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    define: { FILES: JSON.stringify(files), BUILD: JSON.stringify(version) },
  });
}

const wanted = process.env.MAGIC_BOX_OFFLINE ?? (process.env.TRUNK_PROFILE === "release" ? "1" : "0");
if (wanted === "1") await keepOffline(process.env.TRUNK_STAGING_DIR);
