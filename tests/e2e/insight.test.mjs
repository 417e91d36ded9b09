// Looking into a recorded run: the types of each variable over it, why values were converted, the run in words.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";

const WORDS = {
  en: {
    through: "Step through", ribbon: "Types over the run", table: "As a table", all: "Show all 12 variables", slider: "Step",
    held: "`box` held more than one type: first number, then string, then null.", note: /typeof null.*"object"/,
    stretch: "box: null, steps 3 to", folded: "i: number, 6 values", conversions: "Conversions", line: "line",
    met: "The text \"5\" met the number 3 at -.", rule: "- calculates with numbers only. So the text \"5\" became 5.", result: "Out came the number 2.",
    clause: "clause 7.1.3", mark: "Conversion: \"5\" - 3 gives 2", which: "2 of 5", next: "Conversion after", none: "Nothing was converted in this run.",
    words: "The run in words", copy: "Copy as text", copied: "Copied", sentence: "box changes from the text \"five\" to null: another type.",
    surprises: ["NaN", "“undefined” in a text", "“[object Object]”", "a silent 0"],
  },
  ko: {
    through: "단계별로 보기", ribbon: "실행하는 동안의 타입", table: "표로 보기", all: "변수 12개 모두 보기", slider: "단계",
    held: "`box`는 타입이 바뀌었어요: 숫자 → 문자열 → null.", note: /typeof null.*"object"/,
    stretch: "box: null, 3~", folded: "i: 숫자, 값 6개", conversions: "형 변환", line: "번째 줄",
    met: "문자열 \"5\"와 숫자 3이 -에서 만났어요.", rule: "- 연산자는 숫자로만 계산해요. 그래서 문자열 \"5\"가 5로 바뀌었어요.", result: "결과는 숫자 2예요.",
    clause: "7.1.3절", mark: "형 변환: \"5\" - 3 결과 2", which: "5번 중 2번째", next: "다음 변환", none: "이번 실행에서는 아무것도 변환되지 않았어요.",
    words: "말로 읽는 실행", copy: "글로 복사", copied: "복사했어요", sentence: "box가 문자열 \"five\"에서 null로 바뀌었어요. 타입이 달라졌어요.",
    surprises: ["NaN", "문자열 속 “undefined”", "“[object Object]”", "소리 없는 0"],
  },
};

const BOX = `let box = 5;
box = "five";
box = null;
let difference = "5" - 3;
let text = "";
for (let i = 0; i < 5; i++) {
  text += i;
}
let lost = undefined + 1;
let told = \`\${undefined}\` + {};
let zero = null * 3;
`;

const base64url = (text) => Buffer.from(text).toString("base64url");
const plain = (text) => text.replaceAll("`", "");

/** From the top of the page, where nothing is half under the bar that stays in view. */
async function assertAccessibleFromTop(page, what) {
  await page.evaluate(() => scrollTo(0, 0));
  await assertAccessible(page, what);
}

/** Opens the stepper on a program that came with a link. */
async function looked({ page, open }, code, locale = "en") {
  await open(`#/${locale}/play?s=1&t=${base64url(code)}`);
  const words = WORDS[locale];
  await page.getByRole("button", { name: words.through, exact: true }).click();
  const stepper = page.getByRole("group", { name: words.through });
  const slider = stepper.getByRole("slider", { name: words.slider });
  await slider.waitFor();
  const figure = stepper.getByRole("figure", { name: words.ribbon });
  return {
    words, stepper, figure,
    button: (name) => stepper.getByRole("button", { name, exact: true }),
    stretch: (name) => figure.getByRole("button", { name }).first(),
    conversions: stepper.getByRole("list", { name: words.conversions }),
    /** Waits until the slider stands at a step, as the reader counts. */
    at: (step) => page.waitForFunction((step) => [String(step), String(step - 1)].includes(document.querySelector(".slider")?.value)
      && document.querySelector(".stepper")?.textContent.includes(String(step)), step),
    step: async () => Number(await slider.inputValue()),
  };
}

for (const locale of ["en", "ko"]) {
  journey(`the types of each variable over the run, ${locale}`, async (tools) => {
    const { page } = tools;
    const { words, figure, stretch, step } = await looked(tools, BOX, locale);
    await figure.getByText(plain(words.held)).waitFor();
    assert.match(await figure.innerText(), words.note);
    // loops fold: one stretch for all the values of the counter
    await stretch(new RegExp(words.folded)).waitFor();
    const before = await step();
    const third = stretch(words.stretch);
    assert.equal(await third.getAttribute("aria-current"), null);
    await third.click();
    await figure.locator(".stretch[aria-current]", { hasText: words.stretch }).waitFor();
    assert.notEqual(await step(), before);
    // the same as a table, which leads to the steps too
    const toggle = figure.getByRole("button", { name: words.table, exact: true });
    await toggle.click();
    const rows = figure.getByRole("table", { name: words.ribbon }).getByRole("row");
    assert.ok((await rows.count()) >= 9, `${await rows.count()} rows`);
    await rows.nth(1).getByRole("button").click();
    await figure.locator("tr[aria-current]").first().waitFor();
    assert.equal(await step(), before, "the first stretch begins at the first step");
    await assertAccessibleFromTop(page, `the ribbon (${locale})`);
  });

  journey(`why a value was converted, ${locale}`, async (tools) => {
    const { page } = tools;
    const { words, stepper, conversions, step } = await looked(tools, BOX, locale);
    for (const surprise of words.surprises) await conversions.getByText(surprise, { exact: true }).first().waitFor();
    // chosen at its place in the code
    await stepper.getByRole("button", { name: words.mark, exact: true }).click();
    for (const line of [words.met, words.rule, words.result]) await conversions.getByText(line, { exact: true }).waitFor();
    const lines = await conversions.locator(".why").innerText();
    assert.ok(lines.indexOf(words.result) < lines.indexOf("ToNumeric"), "plain lines before the specification's steps");
    assert.match(lines, /ToNumeric\("5"\) → ToNumber\("5"\) → 5/);
    const clause = conversions.getByRole("link", { name: words.clause });
    assert.match(await clause.getAttribute("href"), /^https:\/\/tc39\.es\/ecma262\/2025\/#sec-tonumeric$/);
    // five times in a loop: one item, and a way through the five
    const folded = conversions.getByRole("button", { name: /text \+= i/ });
    await folded.click();
    const at = await step();
    await conversions.getByRole("button", { name: words.next, exact: true }).click();
    await conversions.getByText(words.which, { exact: true }).waitFor();
    assert.ok((await step()) > at);
    await assertAccessibleFromTop(page, `the conversions (${locale})`);
  });

  journey(`the run in words, ${locale}`, { context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (tools) => {
    const { page } = tools;
    const { words, stepper, button, figure } = await looked(tools, BOX, locale);
    await button(words.words).click();
    const sentences = stepper.getByRole("list", { name: words.words }).getByRole("button");
    assert.ok((await sentences.count()) >= 20, `${await sentences.count()} sentences`);
    await sentences.filter({ hasText: words.sentence }).click();
    await figure.locator(".stretch[aria-current]", { hasText: words.stretch }).waitFor();
    await button(words.copy).click();
    await stepper.getByText(words.copied, { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.split("\n").length, await sentences.count());
    await assertAccessibleFromTop(page, `the run in words (${locale})`);
  });
}

journey("the ribbon by keyboard", async (tools) => {
  const { page } = tools;
  const { figure, step } = await looked(tools, BOX);
  const first = figure.locator(".stretch").first();
  await first.focus();
  const before = await step();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("box: null"));
  assert.equal(await step(), before, "moving between stretches does not move the steps");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => Number(document.querySelector(".slider").value) > before, before);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("difference"));
  assert.equal(await figure.locator('.stretch[tabindex="0"]').count(), 1, "one stop for Tab");
});

journey("a marked conversion by keyboard", async (tools) => {
  const { page } = tools;
  const { words, stepper, conversions } = await looked(tools, BOX);
  const mark = stepper.getByRole("button", { name: words.mark, exact: true });
  await mark.focus();
  await page.keyboard.press("Enter");
  await conversions.getByText(words.result, { exact: true }).waitFor();
  assert.equal(await mark.getAttribute("aria-pressed"), "true");
});

journey("conversions of the learner's own making: valueOf, toString, Symbol.toPrimitive", async (tools) => {
  const own = `const money = { valueOf() { return 7; }, toString() { return "seven"; } };
const sum = money + 1;
const text = \`\${money}\`;
const odd = { [Symbol.toPrimitive](hint) { return hint; } };
const hinted = odd * 1;
`;
  const { conversions } = await looked(tools, own);
  await conversions.getByRole("button", { name: /money \+ 1/ }).click();
  await conversions.getByText("The object was asked by valueOf() and gave 7.", { exact: false }).waitFor();
  await conversions.getByRole("button", { name: /\$\{money\}/ }).click();
  await conversions.getByText("ToPrimitive({valueOf: valueOf, toString: toString}, string) → \"seven\"").waitFor();
  await conversions.getByRole("button", { name: /odd \* 1/ }).click();
  await conversions.getByText("[Symbol.toPrimitive]() → \"number\"").waitFor();
});

journey("many variables and many changes stay readable", async (tools) => {
  const names = Array.from({ length: 10 }, (_, i) => `let v${i} = ${i};`).join("\n");
  const { words, figure } = await looked(tools, `${names}\nlet turn = 0;\nfor (let i = 0; i < 300; i++) {\n  turn = i % 2 ? i : "s";\n}\n`);
  assert.equal(await figure.locator(".band-name").count(), 8);
  // the one that changes its type is among the first shown
  assert.ok((await figure.locator(".stretch[aria-label^='turn']").count()) <= 12);
  await figure.locator(".stretch[aria-label*='by turns']").waitFor();
  await figure.getByRole("button", { name: words.all, exact: true }).click();
  await figure.locator(".band-name").nth(11).waitFor();
});

journey("a run that converts nothing says so", async (tools) => {
  const { words, stepper } = await looked(tools, "let a = 1;\na = 2;\n");
  await stepper.getByText(words.none, { exact: true }).waitFor();
});

journey("at 320 pixels nothing is wider than the screen", { context: { viewport: { width: 320, height: 640 }, colorScheme: "dark" } }, async (tools) => {
  const { page } = tools;
  const { words, conversions, button } = await looked(tools, BOX, "ko");
  await conversions.getByRole("button", { name: /"5" - 3/ }).click();
  await button(words.words).click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide`);
  await assertAccessibleFromTop(page, "the insight at 320 pixels, dark");
});
