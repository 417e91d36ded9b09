// The notices that the licences of our libraries ask to be shipped with the site: every crate and npm package in it, texts said once.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const NOTICE = /^(licen[cs]e|copying|copyright|notice)/i;

/** The crates that a wasm build can hold; a few more than it does hold, because features are not told apart. */
function crates() {
  const words = ["metadata", "--format-version=1", "--offline", "--locked", "--filter-platform=wasm32-unknown-unknown"];
  const { packages, resolve, workspace_members } = JSON.parse(execFileSync("cargo", words, { cwd: root, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }));
  const used = new Set(resolve.nodes.flatMap((node) => node.deps.filter((d) => d.dep_kinds.some((k) => k.kind === null)).map((d) => d.pkg)));
  return packages
    .filter(({ id }) => used.has(id) && !workspace_members.includes(id))
    .map(({ name, version, license, manifest_path }) => ({ name: `${name} ${version}`, licence: license, folder: dirname(manifest_path) }));
}

/** The npm packages whose files esbuild put into the bundles. */
function bundled(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = [...new Set(inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))];
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return { npm: name, name: `${name} ${version}`, licence: license, folder: join(root, folder) };
  });
}

/** The notices of a package: its files of that name, and what we keep of those that it should have brought. */
function texts({ folder, npm }) {
  const own = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((e) => e.isFile() && NOTICE.test(e.name)).map((e) => join(folder, e.name)) : [];
  const kept = npm ? [join(root, `web/notices/${npm}.txt`)].filter(existsSync) : [];
  return [...own, ...kept].map((file) => readFileSync(file, "utf8").trim());
}

/** Writes the notices to `file`. */
export function writeLicences(file, metafiles) {
  const parts = [...bundled(metafiles), ...crates()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const holders = new Map();
  for (const part of parts) for (const text of texts(part)) holders.set(text, [...(holders.get(text) ?? []), part.name]);
  const list = parts.map(({ name, licence }) => `${name}: ${licence ?? "see below"}`).join("\n");
  const notices = [...holders].map(([text, names]) => `${"=".repeat(80)}\n${names.join(", ")}\n\n${text}`).join("\n\n");
  writeFileSync(file, `Magic Box is made with the following works.\n\n${list}\n\n${notices}\n`);
  return parts.length;
}
