// Makes one HTML file of the site: everything inside, opened by a double click, no request at all.
//
//   node web/single-file.mjs [SITE [FILE]]     dist/ and target/magicbox.html unless said otherwise
//
// Browsers let a page from the disk read no other file, load no module and start no worker from a file: so all scripts stand in the
// page, and the programs are packed as text (gzip, base64), which `single-file/inside.js` unpacks. A content security policy that
// allows no connection makes sure of the rest.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The names of the page's own program inside, in two parts; `boot.js` asks for them. */
const APP = "app_bg.wasm";
const LATER = "app_later.wasm";
/** Started when somebody is about to write; until then it stays packed. */
const EDITOR = "editor.js";

const one = (html, pattern) => {
  const found = pattern.exec(html);
  if (!found) throw new Error(`index.html holds nothing like ${pattern}`);
  return found[1].replace(/^\.\//, "");
};

const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ")}`,
    "worker-src blob:",
    "connect-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A script as text that may stand inside a page. */
const inline = (text) => text.trim().replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

async function bundle(entry, options) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", charset: "utf8", ...options });
  return outputFiles[0].text;
}

const PICTURES = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", gif: "image/gif" };

/** The files that the page may ask for by name, as texts; pictures of points as addresses that hold them. */
function textsOf(site, left) {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
  const text = (path) => {
    const type = PICTURES[path.split(".").pop()];
    return type ? `data:${type};base64,${readFileSync(join(site, path)).toString("base64")}` : readFileSync(join(site, path), "utf8");
  };
  const wanted = paths.filter((path) => (/\.(md|json|svg)$/.test(path) || /^lessons\//.test(path) || path === "worker.js") && !left.has(path));
  return Object.fromEntries(wanted.map((path) => [path, text(path)]));
}

/** Makes the file; gives the bytes of each of its parts. */
export async function singleFile(site, file) {
  const read = (path) => readFileSync(join(site, path));
  const html = String(read("index.html"));
  const app = JSON.parse(one(html, /id="app-files">(.*?)<\/script>/s));
  const linked = [...html.matchAll(/<script src="(?:\.\/)?([^"]+)"([^>]*)>/g)].map(([, path, rest]) => ({ text: inline(String(read(path))), deferred: /\bdefer\b/.test(rest) }));
  if (linked.length < 2) throw new Error("index.html names no scripts");
  const style = one(html, /href="([^"]*style-[0-9a-f]+\.css)"/);
  const icon = one(html, /href="([^"]*icon-[0-9a-f]+\.svg)"/);
  const appJs = app.js.replace(/^\.\//, "");

  const glue = await bundle(join(site, appJs), {
    globalName: "app",
    define: { "import.meta.url": '""' },
    footer: { js: "window.MagicBox=Object.assign(window.MagicBox??{},{app});" },
    logLevel: "error",
  });
  const inside = await bundle(join(root, "web/single-file/inside.js"), {});
  const first = linked.filter((script) => !script.deferred).map((script) => script.text);
  const scripts = [...[inside, glue].map(inline), ...linked.filter((script) => script.deferred).map((script) => script.text)];
  const editor = String(read(EDITOR));

  const pack = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");
  const texts = textsOf(site, new Set([icon]));
  const parts = {
    [APP]: pack(read(app.wasm)),
    ...(app.later && { [LATER]: pack(read(app.later)) }),
    "worker_bg.wasm": pack(read("worker_bg.wasm")),
    [EDITOR]: pack(editor),
    texts: pack(JSON.stringify(texts)),
  };

  const body = one(html, /<body>(.*)<\/body>/s).replace(/<script[^>]*>.*?<\/script>/gs, "").replace(/<noscript>.*?<\/noscript>/gs, "");
  const title = one(html, /<title>(.*?)<\/title>/);
  const page = `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy([...first, ...scripts, editor])}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml;base64,${read(icon).toString("base64")}">
<style>${String(read(style)).trim()}</style>
${first.map((text) => `<script>${text}</script>`).join("\n")}
</head>
<body>
${body.trim()}
<noscript><p>JavaScript를 켜 주세요. Please switch JavaScript on.</p></noscript>
${Object.entries(parts).map(([name, text]) => `<script type="text/plain" data-part="${name}">${text}</script>`).join("\n")}
${scripts.map((text) => `<script>${text}</script>`).join("\n")}
</body>
</html>
`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  const sizes = Object.entries(parts).map(([name, text]) => [name, text.length]);
  return [...sizes, ["scripts and style", Buffer.byteLength(page) - sizes.reduce((sum, [, size]) => sum + size, 0)], ["together", Buffer.byteLength(page)]];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site = join(root, "dist"), file = join(root, "target/magicbox.html")] = process.argv.slice(2);
  for (const [name, size] of await singleFile(site, file)) console.log(`${(size / 1e6).toFixed(2).padStart(8)} MB  ${name}`);
  console.log(`The whole site in one file: ${file}`);
}
