// A reporter for node's test runner: the files in which something failed, one a line. `cargo xtask test` asks these a second time.
import { relative } from "node:path";
import { root } from "./packages.mjs";

export default async function* failed(events) {
  const files = new Set();
  for await (const { type, data } of events) if (type === "test:fail" && data.file) files.add(relative(root, data.file));
  for (const file of files) yield `${file}\n`;
}
