// A course of any size, made of the real lessons over and over, for a server that puts files over those of the site.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./site.mjs";

/** `{ path: text }` of a course of `count` lessons in English: half in each track, the first twelve of which are the real ones. */
export function course(count) {
  const files = {};
  const listed = ["typing", "history"].map((track) => {
    const ids = Array.from({ length: count / 2 }, (_, i) => `${track}-${String(i + 1).padStart(2, "0")}`);
    for (const [i, id] of ids.entries()) {
      if (i < 12) continue;
      const model = `${track}-${String((i % 12) + 1).padStart(2, "0")}`;
      // made when it is asked for: most of a large course never is
      const get = () => readFileSync(join(dist, `lessons/en/${model}.md`), "utf8").replace(`id: ${model}`, `id: ${id}`);
      Object.defineProperty(files, `lessons/en/${id}.md`, { get, configurable: true });
    }
    return `## ${track} {#${track}}\n\n${ids.map((id) => `- [Lesson ${id}](${id}.md)`).join("\n")}\n`;
  });
  files["lessons/en/SUMMARY.md"] = `# Magic Box\n\n${listed.join("\n")}`;
  return files;
}
