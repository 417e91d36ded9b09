// Makes one HTML file of the site: everything inside, opened by a double click, no request at all.
//
//   node web/single-file.mjs [SITE [FILE]]     dist/ and target/magicbox.html unless said otherwise
//
// Browsers let a page from the disk read no other file, load no module and start no worker from a file: so the files are packed as text
// (brotli, `single-file/letters.js`), which `single-file/inside.js` unpacks. Only what must be there before that stands in the page as it
// is: the style, the theme, the start. A content security policy that allows no connection makes sure of the rest.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { crc32 } from "./crc32.js";
import { toLetters } from "./single-file/letters.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What makes a server's answers a page, an app and a store; and the pictures of that app. */
const FOR_HOSTS = /^(index\.html|404\.html|sw\.js|manifest\.webmanifest|\.nojekyll|icons\/.*)$/;
/** What one runs and writes with, and what few ask for. All else is one's reading, and is there when the page opens. */
const RUNNING = /^(worker[-._].*|editor\.js|licences\.txt)$/;

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
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", charset: "utf8", logLevel: "error", ...options });
  return outputFiles[0].text;
}

/** Every file below a folder, by its path from there. */
function filesOf(site) {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(site, path))]));
}

/** Brotli at its best needs half a minute for the engine, so what it made is kept. */
async function packed(bytes) {
  const folder = join(root, "target/single-file");
  const kept = join(folder, `${createHash("sha256").update(bytes).digest("hex")}.br`);
  if (existsSync(kept)) return readFileSync(kept);
  const made = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

/** These files as one text, and what `single-file/inside.js` must know of it. */
async function pack(files) {
  const bytes = await packed(Buffer.concat(files.map(([, content]) => content)));
  return { text: toLetters(bytes), contents: { packed: bytes.length, sum: crc32(bytes), files: files.map(([path, content]) => [path, content.length]) } };
}

/** Makes the file; gives the bytes of each of its parts. */
export async function singleFile(site, file) {
  const files = filesOf(site);
  const html = String(files.get("index.html"));
  const take = (path) => {
    const content = String(files.get(path));
    files.delete(path);
    return content;
  };
  const style = ["style", "tools"].map((name) => take(one(html, new RegExp(`href="([^"]*${name}-[0-9a-f]+\\.css)"`))).trim()).join("\n");
  const icon = take(one(html, /href="([^"]*icon-[0-9a-f]+\.svg)"/));
  const linked = [...html.matchAll(/<script src="(?:\.\/)?([^"]+)"([^>]*)>/g)].map(([, path, rest]) => ({ path, deferred: /\bdefer\b/.test(rest) }));
  const theme = linked.filter(({ deferred }) => !deferred).map(({ path }) => inline(take(path)));
  const boot = linked.find(({ path }) => /^boot-/.test(path));
  const others = linked.filter((script) => script.deferred && script !== boot).map(({ path }) => path);
  if (!theme.length || !boot || !others.length) throw new Error("index.html names too few scripts");

  const app = { ...JSON.parse(one(html, /id="app-files">(.*?)<\/script>/s), (_, value) => value.replace?.(/^\.\//, "") ?? value), scripts: others };
  const glue = await bundle(join(site, app.js), {
    globalName: "app",
    define: { "import.meta.url": '""' },
    footer: { js: "window.MagicBox=Object.assign(window.MagicBox??{},{app});" },
  });
  files.set(app.js, Buffer.from(glue));
  const inside = inline(await bundle(join(root, "web/single-file/inside.js")));
  const decoder = gzipSync(readFileSync(join(root, "web/node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm")), { level: 9 });
  const unpack = inline(await bundle(join(root, "web/single-file/unpack.js"), { define: { DECODER: JSON.stringify({ text: toLetters(decoder), packed: decoder.length }) } }));
  const start = inline(take(boot.path));

  const wanted = [...files].filter(([path]) => !FOR_HOSTS.test(path));
  const lists = { reading: wanted.filter(([path]) => !RUNNING.test(path)), running: wanted.filter(([path]) => RUNNING.test(path)) };
  const parts = await Promise.all(Object.entries(lists).map(async ([part, list]) => ({ part, ...(await pack(list)) })));
  const contents = Object.fromEntries(parts.map(({ part, contents }) => [part, contents]));
  const started = [app.js, ...others, "editor.js"].map((path) => String(files.get(path)));

  const body = one(html, /<body>(.*)<\/body>/s).replace(/<script[^>]*>.*?<\/script>/gs, "").replace(/<noscript>.*?<\/noscript>/gs, "");
  const metas = [...html.matchAll(/^ *(<meta name="(?!offline)[^>]*>)$/gm)].map(([, meta]) => meta);
  const json = (value) => JSON.stringify(value).replace(/</g, "\\u003c");
  const page = `<!doctype html>
<!-- Magic Box, MIT OR Apache-2.0. The notices of the works in it, in the console: new TextDecoder().decode(await MagicBox.file("licences.txt")) -->
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy([...theme, inside, start, ...started])}">
${metas.join("\n")}
<title>${one(html, /<title>(.*?)<\/title>/)}</title>
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">
<style>${style}</style>
${theme.map((text) => `<script>${text}</script>`).join("\n")}
</head>
<body>
${body.trim()}
<noscript><p>JavaScript를 켜 주세요. Please switch JavaScript on.</p></noscript>
<script type="application/json" id="app-files">${json(app)}</script>
<script type="application/json" id="contents">${json(contents)}</script>
<script type="text/plain" id="unpack">${unpack}</script>
<script>${inside}</script>
<script>${start}</script>
${parts.map(({ part, text }) => `<script type="text/plain" id="${part}">\n${text}\n</script>`).join("\n")}
</body>
</html>
`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  const sizes = [...parts.map(({ part, text }) => [part, text.length]), ["unpack", unpack.length]];
  const together = Buffer.byteLength(page);
  return [...sizes, ["the page around them", together - sizes.reduce((sum, [, size]) => sum + size, 0)], ["together", together]];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site = join(root, "dist"), file = join(root, "target/magicbox.html")] = process.argv.slice(2);
  for (const [name, size] of await singleFile(site, file)) console.log(`${(size / 1e6).toFixed(2).padStart(8)} MB  ${name}`);
  console.log(`The whole site in one file: ${file}`);
}
