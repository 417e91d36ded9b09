// The npm packages of the tests live in web/, beside the editor's; from here they are resolved by name.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

const require = createRequire(join(root, "web/package.json"));

export const { chromium } = require("playwright-core");

/** axe-core as text, to be run inside a page. */
export const axeSource = () => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The system's Chromium: `cargo xtask test` names it in CHROME; alone, the tests look where xtask looks. */
export function chromePath() {
  if (process.env.CHROME) return process.env.CHROME;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error("no Chromium on PATH: run `cargo xtask setup`, or name one in CHROME");
  return found;
}
