// The static box beside the magic box: refused before it runs, met while it runs, both said; C and Java; in both languages.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { program } from "./support/tools.mjs";

const CODE = [
  "let box = 5;",
  'box = "five";',
  "if (box.length > 9) {",
  "  box = true;",
  "}",
  'console.log("here", box);',
  "box.push(1);",
].join("\n");

const EXPECTED = {
  en: {
    reason: "The box box is made for a number. This would put in a string.",
    met: /It ran\. Inside now:[\s\S]*'five'[\s\S]*string/,
    never: "The run never came here.",
    truths: [/A real mistake: line 7/, /Refused, and yet it runs: lines? 2/, /Still hidden: line 4/],
    model: /neither TypeScript nor Java/,
    fits: "Everything fits. It compiles.",
  },
  ko: {
    reason: "box 상자는 숫자를 담게 만들었어요. 여기서는 문자열을 넣으려고 해요.",
    met: /실행됐어요\. 지금 들어 있는 값:[\s\S]*'five'[\s\S]*문자열/,
    never: "실행이 여기까지 오지 않았어요.",
    truths: [/진짜 실수예요: 7번째 줄/, /거절했지만 실행돼요: 2/, /아직 숨어 있어요: 4번째 줄/],
    model: /타입스크립트나 자바의 규칙과는 다르고/,
    fits: "모두 맞아요. 컴파일돼요.",
  },
};

for (const locale of ["en", "ko"]) {
  journey(`both boxes and both truths in ${locale}`, async (tools) => {
    const { page } = tools;
    const { names, snippet, button } = await program(tools, locale, CODE);
    await button("boxes").press("Enter");
    const fixed = snippet.getByRole("region", { name: names.staticBox, exact: true });
    const magic = snippet.getByRole("region", { name: names.magicBox, exact: true });
    await fixed.getByText(EXPECTED[locale].reason).waitFor();
    assert.match(await snippet.innerText(), EXPECTED[locale].model);
    assert.equal(await magic.getByRole("log").count(), 0, "nothing runs before a button is pressed");

    await magic.getByRole("button", { name: names.runMagic }).press("Enter");
    await magic.locator(".truth").waitFor();
    assert.match(await magic.locator(".reasons").innerText(), EXPECTED[locale].met);
    await magic.getByText(EXPECTED[locale].never).first().waitFor();
    const truth = await magic.locator(".truth").innerText();
    for (const expected of EXPECTED[locale].truths) assert.match(truth, expected);
    assert.match(await magic.getByRole("log", { name: names.output }).innerText(), /here[\s\S]*five/);
    await assertAccessible(page, `the two boxes in ${locale}`);
  });
}

journey("the lines of both sides stand beside each other, and below each other where it is narrow", async (tools) => {
  const { page } = tools;
  const { names, snippet, button } = await program(tools, "en", CODE);
  await button("boxes").click();
  const line = (name, number) => snippet.getByRole("region", { name, exact: true }).locator(`.code-line[data-line="${number}"]`);
  await line(names.magicBox, 7).waitFor();
  const [left, right] = await Promise.all([line(names.staticBox, 7).boundingBox(), line(names.magicBox, 7).boundingBox()]);
  assert.ok(Math.abs(left.y - right.y) < 1 && right.x > left.x + left.width / 2, `${JSON.stringify(left)} and ${JSON.stringify(right)}`);
  await page.setViewportSize({ width: 320, height: 700 });
  const [above, below] = await Promise.all([line(names.staticBox, 7).boundingBox(), line(names.magicBox, 7).boundingBox()]);
  assert.ok(below.y > above.y + 100, "they are stacked");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing sticks out");
});

journey("a box as C and Java would declare it", async (tools) => {
  const { page } = tools;
  const { names, snippet, button } = await program(tools, "en", 'let count = 5;\nlet name = "five";\n');
  await button("boxes").click();
  await snippet.getByRole("region", { name: names.staticBox, exact: true }).getByText(EXPECTED.en.fits).waitFor();
  await snippet.getByRole("button", { name: /^count/ }).press("Enter");
  const forms = snippet.locator(".forms");
  await forms.getByText("int count = 5;").first().waitFor();
  assert.match(await forms.innerText(), /Put in 5\.5 and 5 is left[\s\S]*does not compile/);
  await snippet.getByRole("button", { name: /^name/ }).click();
  await forms.getByText('char name[] = "five";').waitFor();
  await forms.getByText('String name = "five";').waitFor();
  await assertAccessible(page, "declared boxes");
});
