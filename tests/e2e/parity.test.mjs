// The programs that the native tests run, once more in the engine that visitors get: the same text must come out.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { root } from "./support/packages.mjs";
import { runInWorkers } from "./support/worker.mjs";

const folder = join(root, "tests/parity");

/** What a case of any of the tables expects of its run; null if the run was so. */
function difference(expected, { output, failure, end }) {
  if ("output" in expected) return output === expected.output ? null : `expected\n${expected.output}\n--- in the worker (${end})\n${output}`;
  const message = expected.error ?? `SyntaxError: ${expected.message}`;
  const ours = failure && `${failure.class}: ${failure.message}`;
  // V8 tells some syntax errors at the beginning of what it did not understand, we tell them where they are
  const line = expected.error ? failure?.line === expected.line : failure?.line >= expected.line;
  return ours === message && line ? null : `expected ${message}, line ${expected.line}\n--- in the worker ${ours}, line ${failure?.line} (${end})`;
}

const tables = readdirSync(folder).filter((name) => name.endsWith(".json"));
/** Cases of all tables together: no table is emptied unseen. */
const FLOOR = 800;

test("the tables hold what they held", () => {
  const all = tables.map((table) => JSON.parse(readFileSync(join(folder, table), "utf8")).length).reduce((sum, count) => sum + count, 0);
  assert.ok(all >= FLOOR, `${all} cases`);
});

for (const table of tables) {
  journey(`parity of ${table} in the worker`, async ({ page, open }) => {
    await open();
    const cases = JSON.parse(readFileSync(join(folder, table), "utf8"));
    assert.ok(cases.length > 0, `${table} is empty`);
    const answers = await runInWorkers(page, cases);
    const wrong = cases.flatMap((expected, index) => {
      const what = difference(expected, answers[index]);
      return what ? [`${expected.name ?? expected.code}\n--- ${what}`] : [];
    });
    assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length} differ:\n${wrong.join("\n\n")}`);
  });
}
