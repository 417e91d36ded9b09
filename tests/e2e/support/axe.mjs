// axe-core on the page as it is now: WCAG 2.0 to 2.2, A and AA, and best practice. No exceptions.
import assert from "node:assert/strict";
import { axeSource } from "./packages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Fewer passed rules than this means that axe looked at an empty page. */
const FEWEST_PASSES = 10;

/** Fails with every violation and its elements, and where axe found too little to judge. */
export async function assertAccessible(page, what) {
  // through the debugger, where the page's content security policy does not apply
  await page.evaluate(axeSource());
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  const told = result.violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(" ")}  ${node.html}`).join("\n")}`);
  assert.deepEqual(told, [], `accessibility of ${what}`);
  assert.ok(result.passes.length >= FEWEST_PASSES, `${what}: only ${result.passes.length} rules had anything to look at`);
}
