// Practice as a learner meets it: exercises, lines to be put in order, quizzes, predictions, and what is remembered of them.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { WORDS, exercise } from "./support/practice.mjs";

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

    // the stepper begins at the call of the check that failed
    await button(words.step).click();
    await checks.locator(".stepper [aria-current=step]").filter({ hasText: "equal(makeJobs(3)" }).waitFor();
    await assertAccessible(page, `a check in the stepper (${locale})`);
    await button(words.step).click();

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

const WRONG_ORDER = { en: "no tag is on the coffee any more", ko: "커피에 묶인 이름표가 하나도 없어요" };

for (const locale of ["en", "ko"]) {
  journey(`lines are put in order by keys, by pointer and by touch (${locale})`, async ({ page, open, cdp }) => {
    await open(`#/${locale}/lesson/typing-02`);
    const { words, region, button, check } = exercise(page, locale, "swap");
    await region.waitFor();
    const list = region.getByRole("list", { name: words.lines, exact: true });
    const items = list.getByRole("listitem");
    const order = () => items.locator("code").allInnerTexts();
    const shuffled = await order();
    assert.equal(shuffled.length, 5);
    const find = async (text) => (await order()).findIndex((line) => line.trim().startsWith(text));

    /** Moves the line that begins so to a place, by the arrow keys' buttons; the focus goes with the line. */
    async function byKeys(text, to) {
      let at = await find(text);
      const arrow = at > to ? "up" : "down";
      await items.nth(at).locator(`.${arrow}`).focus();
      while (at !== to) {
        await page.keyboard.press("Enter");
        at += arrow === "up" ? -1 : 1;
        const focused = items.nth(at).locator(`.${arrow}`);
        await focused.and(page.locator(":focus")).waitFor();
        assert.equal(await find(text), at);
      }
    }
    // a common mistake first: the spare tag comes too late
    const wrong = ["let left", "let right", "left = right", "const spare", "right = spare"];
    for (const [to, text] of wrong.entries()) await byKeys(text, to);
    await check(locale === "en" ? "1 of 2 checks hold" : "2개 가운데 1개");
    await region.getByText(WRONG_ORDER[locale]).waitFor();
    await assertAccessible(page, `lines to put in order (${locale})`);

    // by pointer: the grip of the spare line goes up by one
    const grip = async (text) => (await items.nth(await find(text)).locator(".grip").boundingBox());
    await list.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const from = await grip("const spare");
    const over = await grip("left = right");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(over.x + 10, over.y + 12, { steps: 6 });
    await page.mouse.up();
    await items.nth(2).filter({ hasText: "const spare" }).waitFor();
    await check(locale === "en" ? "All 2 checks hold" : "2개 모두");
    await region.getByText(words.solved, { exact: true }).waitFor();

    // by touch: back to where it was, and the reset can be undone
    const touch = await cdp();
    await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await list.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const here = await grip("const spare");
    const there = await grip("right = spare");
    const point = (box, y) => [{ x: box.x + 12, y }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(here, here.y + 12) });
    for (const y of [here.y + 25, here.y + 45, there.y - 10, there.y + 14]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(here, y) });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await items.nth(4).filter({ hasText: "const spare" }).waitFor();
    const moved = await order();
    await button(words.reset).click();
    assert.deepEqual(await order(), shuffled);
    await region.getByRole("button", { name: words.undo }).click();
    assert.deepEqual(await order(), moved);
  });

  journey(`a quiz: a wrong answer with a program that refutes it, then the right one (${locale})`, async ({ page, open }) => {
    await open(`#/${locale}/lesson/typing-02`);
    const words = WORDS[locale];
    const quiz = page.getByRole("group", { name: words.quiz, exact: true }).first();
    const answer = quiz.getByRole("button", { name: words.answer, exact: true });
    const status = quiz.locator(".quiz-foot [role=status]");
    await answer.click();
    assert.notEqual((await status.innerText()).trim(), "", "nothing chosen is said");
    assert.equal(await quiz.locator(".feedback").count(), 0);
    await quiz.getByRole("radio").nth(2).check();
    await answer.click();
    await quiz.locator("li.failed .feedback").waitFor();
    assert.equal(await quiz.locator(".feedback").count(), 1);
    const refuting = quiz.locator("#just-one");
    await refuting.getByRole("button", { name: words.run, exact: true }).click();
    await refuting.getByRole("log").getByText("string").first().waitFor();
    await assertAccessible(page, `a wrong answer (${locale})`);
    await quiz.getByRole("radio").nth(1).check();
    await answer.click();
    await quiz.locator("li.held .feedback").waitFor();
    assert.equal(await quiz.locator(".feedback").count(), 3, "now what is said to the others is shown too");
    await quiz.getByText(words.answered, { exact: true }).waitFor();
    await page.reload();
    await quiz.getByText(words.answered, { exact: true }).waitFor();
  });

  journey(`a prediction: choices by rival rules, then both side by side (${locale})`, async ({ page, open }) => {
    await open(`#/${locale}/lesson/typing-04`);
    const words = WORDS[locale];
    const snippet = page.locator("#mix");
    const group = snippet.getByRole("group", { name: words.prediction, exact: true });
    await group.waitFor();
    assert.doesNotMatch(await snippet.innerText(), /→|52/, "the answer is nowhere before the run");
    await group.getByRole("button", { name: words.predict, exact: true }).click();
    const choices = group.getByRole("radio");
    await choices.first().waitFor();
    const texts = await group.locator(".choices label").evaluateAll((labels) => labels.map((label) => [...label.querySelectorAll(".output-text")].map((line) => line.textContent).join()));
    assert.ok(texts.length >= 3 && new Set(texts).size === texts.length, texts.join(" | "));
    assert.ok(texts.includes("10,52,2") && texts.includes("10,7,true1"), `the right one and the one that adds: ${texts.join(" | ")}`);
    await assertAccessible(page, `choices of a prediction (${locale})`);
    const run = snippet.getByRole("button", { name: words.run, exact: true });
    await choices.nth(texts.indexOf("10,7,true1")).check();
    await run.click();
    await group.locator(".compared-verdict.failed").waitFor();
    assert.deepEqual(await group.locator(".compared .output-text").allInnerTexts(), ["10", "7", "true1", "10", "52", "2"]);
    assert.ok((await group.locator(".compared .type-string").count()) >= 2, "types stand beside the values");
    // once more, and right
    await group.getByRole("button").first().click();
    await group.getByRole("button", { name: words.predict, exact: true }).click();
    await choices.first().waitFor();
    await choices.nth(texts.indexOf("10,52,2")).check();
    await run.click();
    await group.locator(".compared-verdict.held").waitFor();
  });
}

journey("a prediction that no rule rivals is written; running without one works as ever", async ({ page, open }) => {
  await open("#/en/lesson/history-01");
  const snippet = page.locator("#clock");
  const group = snippet.getByRole("group", { name: "Prediction", exact: true });
  const run = snippet.getByRole("button", { name: "Run", exact: true });
  await run.click();
  await snippet.getByRole("log").getByText("It is 9:00").waitFor();
  assert.equal(await group.locator(".compared").count(), 0);
  await group.getByRole("button", { name: "Predict", exact: true }).click();
  await group.getByRole("textbox").fill("It is 9:00");
  await group.getByRole("combobox").selectOption("string");
  await assertAccessible(page, "a written prediction");
  await run.click();
  await group.locator(".compared-verdict.held").waitFor();
});

journey("progress: of two tabs, of an older version, ticked in the course, continued where one was", async ({ page, context, open, site }) => {
  await open("#/en/lesson/typing-02");
  const quiz = (tab) => tab.getByRole("group", { name: "Quiz", exact: true }).first();
  const other = await context.newPage();
  await other.goto(`${site.url}#/en/lesson/typing-02`);
  const swap = exercise(other, "en", "swap");
  await swap.region.waitFor();
  // one tab answers while the other checks: neither takes from the other
  await quiz(page).getByRole("radio").nth(1).check();
  await quiz(page).getByRole("button", { name: "Answer", exact: true }).click();
  await swap.button("Check").click();
  await swap.region.locator(".judged.failed").waitFor();
  await quiz(other).getByText("Answered", { exact: true }).waitFor();
  const stored = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith("progress typing-02")).map(([, value]) => JSON.parse(value))[0]);
  const progress = await stored();
  assert.deepEqual(progress.blocks["type-of-a"], ["answered"]);
  assert.deepEqual(progress.blocks.swap, ["checked"]);
  await other.close();

  // what version 1 kept of a lesson is taken over, and the tick with it
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith("progress typing-02"));
    localStorage.setItem(key.replace("typing-02", "typing-01"), JSON.stringify({ version: 1, ran: ["values"], done: true }));
  });
  await page.reload();
  const course = page.getByRole("navigation", { name: "Course" });
  await course.locator("li.done").first().waitFor();
  assert.equal(await course.locator("li.done").count(), 1);

  await open("#/en");
  const go = page.getByRole("link", { name: /^Go on: Box/ });
  assert.match(await go.getAttribute("href"), /typing-02\?h=swap|typing-02\?h=type-of-a/);
});
