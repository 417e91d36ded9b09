// What the steps after the build read and write in index.html: which files are the page's program, and the digests of what is fetched
// ahead. It must not know what they do with the files.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILES = /(id="app-files">)(.*?)(<\/script>)/s;

/** The page in `folder`: { files }, as `Trunk.toml` has them written, and ways to change it. */
export function pageIn(folder) {
  const path = join(folder, "index.html");
  let html = readFileSync(path, "utf8");
  const found = FILES.exec(html);
  if (!found) throw new Error("index.html names no program");
  return {
    files: JSON.parse(found[2]),
    name(files) {
      html = html.replace(FILES, (_, before, __, after) => before + JSON.stringify(files) + after);
      writeFileSync(path, html);
    },
    /** Writes a file of the page that is fetched ahead: the browser checks it by the digest that stands in index.html. */
    write(file, bytes) {
      const ahead = new RegExp(`(<link rel="(?:module)?preload" href="${file.replaceAll(".", "\\.")}"[^>]*integrity=")[^"]*`);
      if (!ahead.test(html)) throw new Error(`index.html does not fetch ${file} ahead`);
      html = html.replace(ahead, (_, before) => `${before}sha384-${createHash("sha384").update(bytes).digest("base64")}`);
      writeFileSync(join(folder, file), bytes);
      writeFileSync(path, html);
    },
  };
}
