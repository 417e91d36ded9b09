// Makes target/magicbox.zip of the site in dist/: the folder to put on a host, the single file, and the words for who does it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { singleFile } from "./single-file.mjs";
import { zip } from "./zip.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The archive: everything lies in one folder, so that unpacking it makes no mess. */
export async function pack(site, file) {
  const single = join(root, "target/magicbox.html");
  await singleFile(site, single);
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
  const words = ["HOSTING.md", "LICENSE-MIT", "LICENSE-APACHE"].map((name) => [`magicbox/${name}`, readFileSync(join(root, name))]);
  const files = paths.map((path) => [`magicbox/site/${path}`, readFileSync(join(site, path))]);
  const archive = zip([...words, ["magicbox/WRITING.md", readFileSync(join(root, "lessons/README.md"))], ["magicbox/magicbox.html", readFileSync(single)], ...files]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, archive);
  return { files: files.length, size: archive.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site = join(root, "dist"), file = join(root, "target/magicbox.zip")] = process.argv.slice(2);
  const { files, size } = await pack(site, file);
  console.log(`${files} files of the site, ${(size / 1e6).toFixed(2)} MB: ${file}`);
}
