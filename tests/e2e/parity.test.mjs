// The programs that the native tests run, once more in the engine that visitors get: the same text must come out.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { root } from "./support/packages.mjs";
import { runInWorkers } from "./support/worker.mjs";

const folder = join(root, "tests/parity");

// the tables of failures and of syntax errors have other columns; they are checked natively
const TABLES = ["console.json", "language.json"];
for (const table of readdirSync(folder).filter((name) => TABLES.includes(name))) {
  journey(`parity of ${table} in the worker`, async ({ page, open }) => {
    await open();
    const cases = JSON.parse(readFileSync(join(folder, table), "utf8"));
    assert.ok(cases.length >= 20, `${cases.length} cases`);
    const answers = await runInWorkers(page, cases);
    const wrong = cases.flatMap(({ name, code, output }, index) => {
      const { output: ours, end } = answers[index];
      return ours === output ? [] : [`${name ?? code}\n--- expected\n${output}\n--- in the worker (${end})\n${ours}`];
    });
    assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length} differ:\n${wrong.join("\n\n")}`);
  });
}
