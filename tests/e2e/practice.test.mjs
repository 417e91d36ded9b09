// Practice as a learner meets it: exercises with their checks, hints and solution.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { exercise } from "./support/practice.mjs";

const RIGHT = `function makeJobs(n) {
  const all = [];
  for (let i = 0; i < n; i++) all.push(() => i);
  return all;
}`;
const COPY = `function makeJobs(n) {
  var jobs = [];
  for (var i = 0; i < n; i++) {
    var mine = i;
    jobs.push(() => mine);
  }
  return jobs;
}`;

const SAYS = {
  en: { held: /of 5 checks hold/, all: "All 5 checks hold", idea: "There is only one", broke: "failed before", refused: "could not start", long: "Not finished after 5 s", stale: "changed the code since" },
  ko: { held: /5개 가운데/, all: "5개 모두 맞았어요", idea: "하나뿐", broke: "확인하기 전에", refused: "시작할 수 없어서", long: "5초가 지나도", stale: "코드를 고쳤어요" },
};

for (const locale of ["en", "ko"]) {
  journey(`an exercise: from the starter over a known mistake to the solution (${locale})`, async ({ page, open }) => {
    await open(`#/${locale}/lesson/typing-03`);
    const { words, region, button, checks, check, marks, write } = exercise(page, locale, "repair");
    const says = SAYS[locale];
    await region.waitFor();
    assert.deepEqual(await marks(), ["open", "open", "open", "open", "open"]);
    assert.equal(await button(words.solution).count(), 0, "the solution is not offered before a try");

    await check(says.held);
    assert.deepEqual(await marks(), ["failed", "failed", "held", "held", "failed"]);
    // the first failing check shows both values, the others do not
    const values = checks.locator(".values");
    assert.equal(await values.count(), 1);
    assert.match(await values.innerText(), /\[ ?0, 1, 2 ?\][\s\S]*\[ ?3, 3, 3 ?\]/);
    assert.equal(await region.getByText(says.idea).count(), 0, "the untouched starter is nobody's idea");
    assert.equal(await button(words.solution).count(), 0, "the untouched starter is no try");
    await assertAccessible(page, `a failed exercise (${locale})`);

    await button(words.hint).click();
    assert.equal(await region.locator(".hint").count(), 1);
    await button(words.hint).click();
    assert.equal(await region.locator(".hint").count(), 2);
    assert.equal(await button(words.hint).count(), 0, "there are two hints");

    await write(COPY);
    await region.getByText(says.stale).waitFor();
    await check(says.held);
    await region.getByText(says.idea).waitFor();
    await button(words.solution).click();
    const solution = region.locator(".solution");
    assert.equal(await solution.locator(".code-line").count(), 1);
    await solution.getByRole("button").first().click();
    assert.equal(await solution.locator(".code-line").count(), 2);

    // Reset takes back all of it, and gives all of it back
    await button(words.reset).click();
    assert.deepEqual(await marks(), ["open", "open", "open", "open", "open"]);
    assert.equal(await region.locator(".hint, .solution, .idea").count(), 0);
    await region.getByRole("button", { name: words.undo }).click();
    assert.equal(await region.locator(".hint").count(), 2);
    assert.equal(await solution.locator(".code-line").count(), 2);
    await region.getByText(says.idea).waitFor();

    await write(RIGHT);
    await check(says.all);
    assert.deepEqual(await marks(), ["held", "held", "held", "held", "held"]);
    const rows = region.locator(".beside tbody tr");
    assert.ok((await rows.count()) >= 5, "both programs stand side by side");
    assert.ok((await region.locator(".beside .mine").count()) > 0 && (await region.locator(".beside .lessons").count()) > 0);
    await region.getByText(words.solved, { exact: true }).waitFor();
    await assertAccessible(page, `a solved exercise (${locale})`);

    // solved stays solved
    await page.reload();
    await region.getByText(words.solved, { exact: true }).waitFor();
  });

  journey(`an exercise: broken, endless and asking code end as a plain message (${locale})`, async ({ page, open }) => {
    await open(`#/${locale}/lesson/typing-03`);
    const { region, check, marks, write } = exercise(page, locale, "repair");
    const says = SAYS[locale];
    await write("function makeJobs(n { return []; }");
    await check(says.refused);
    await region.locator(".failure").filter({ hasText: "SyntaxError" }).waitFor();
    await write("missing();");
    await check(says.broke);
    await region.locator(".failure").filter({ hasText: "ReferenceError" }).waitFor();
    await write(`${RIGHT}\nprompt("?");`);
    await check("prompt");
    await write(`function makeJobs(n) { if (n === 1) while (true); return [0, 1, 2].map((i) => () => i).slice(0, n); }`);
    await check(says.long, 20_000);
    assert.deepEqual(await marks(), ["held", "open", "open", "open", "open"], "what was known before it hung is kept");
    await write(RIGHT);
    await check(says.all);
  });
}

journey("an exercise: code that replaces what checks could use fools none of them", async ({ page, open }) => {
  await open("#/en/lesson/typing-03");
  const { check, write } = exercise(page, "en", "repair");
  const tricks = [
    "console.log = () => {}; Object.is = () => true; JSON.stringify = () => '[0,1,2]';",
    "Array.prototype.map = function () { return [0, 1, 2]; }; Array.prototype.push = () => 0;",
    "globalThis.equal = () => {}; globalThis.Object = {}; globalThis.Promise = {};",
    "Object.defineProperty(Object.prototype, '0', { set() {}, get() { return ['equal', 3, 3]; }, configurable: true });",
  ];
  for (const trick of tricks) {
    await write(`${trick}\nfunction makeJobs(n) { return { length: 0, 0: () => 7, 1: "no", map: () => [9] }; }`);
    await check(/[0-4] of 5 checks hold/);
  }
});

journey("an exercise by keyboard alone", async ({ page, open }) => {
  await open("#/en/lesson/typing-03");
  const { words, region, button, verdict } = exercise(page, "en", "repair");
  const code = region.getByRole("textbox", { name: words.code });
  await code.focus();
  await page.keyboard.press("Enter");
  await region.locator("[contenteditable=true]").waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("const makeJobs = (n) => [...Array(n).keys()].map((i) => () => i);");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  while (!(await button(words.check).evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await verdict.filter({ hasText: "All 5 checks hold" }).waitFor();
  assert.ok(await button(words.check).evaluate((element) => element === document.activeElement), "the focus stays where it was");
});
