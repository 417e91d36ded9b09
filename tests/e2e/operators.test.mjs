// The table of operators and operands, which the recorder's explanations are held to natively: the browser itself computes the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { root } from "./support/packages.mjs";

/** As `expression` and `line` in `tests/recorder/operators.rs` write it. */
function expression([operator, left, right]) {
  if (["String", "Number", "Boolean"].includes(operator)) return `${operator}(${left})`;
  if (operator === "template") return `\`\${${left}}\``;
  if (operator === "++" || operator === "--") return `(() => { let x = ${left}; ${operator}x; return x; })()`;
  return right === null || right === undefined ? `${operator}(${left})` : `(${left}) ${operator} (${right})`;
}

journey("Chromium computes what the table of operators says", async ({ page }) => {
  const cases = JSON.parse(readFileSync(join(root, "tests/recorder/operators.json"), "utf8"));
  assert.ok(cases.length >= 400, `${cases.length} cases`);
  await page.goto("about:blank");
  const results = await page.evaluate((expressions) => {
    const show = (v) => (typeof v === "symbol" ? "symbol" : Object.is(v, -0) ? "number -0" : `${typeof v} ${String(v)}`);
    return expressions.map((text) => {
      try {
        return show((0, eval)(text));
      } catch (error) {
        return error.name;
      }
    });
  }, cases.map(expression));
  const wrong = cases.flatMap((row, index) => (results[index] === row[3] ? [] : [`${expression(row)}: Chromium gives ${results[index]}, the table ${row[3]}`]));
  assert.deepEqual(wrong, []);
  assert.ok(new Set(results).size >= 40, "many different results");
});
