// The age of code: tints and years, the verdict with its reason, what each part replaced; in both languages, by keyboard.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { program } from "./support/tools.mjs";

const CODE = ["var a = 1;", "var b = a;", "var list = [a, b];", "var f = function () { return a === b; };", "", "const half = (n) => n / 2;", "var c = half(a) ?? `${b}`;"].join("\n");

const EXPECTED = {
  en: { verdict: /ES2020, because of\s+\?\?\s+in line 7/, entry: /nullish coalescing \?\?/, before: /Before: a !== null/, broken: /syntax error/ },
  ko: { verdict: /ES2020, 7번째 줄의\s+\?\?\s*때문이에요/, entry: /널 병합 \?\?/, before: /그 전에는: a !== null/, broken: /문법에 맞지 않는/ },
};

for (const locale of ["en", "ko"]) {
  journey(`the age of a program in ${locale}`, async (tools) => {
    const { page } = tools;
    const { names, snippet, button } = await program(tools, locale, CODE);
    await button("age").press("Enter");
    const age = snippet.getByRole("region", { name: names.ageRegion });
    await age.locator(".verdict").waitFor();
    assert.match(await age.locator(".verdict").innerText(), EXPECTED[locale].verdict);

    const years = await age.locator(".code-line .margin").allInnerTexts();
    assert.deepEqual(years.map((year) => year.trim()), ["1997", "1997", "1999", "1999", "", "2015", "2020"]);
    assert.ok((await age.locator(".code-line .mark.age-2015").count()) >= 3, "const, the arrow and the template are tinted");
    assert.match(await age.locator(".code-line .mark.age-2020").first().getAttribute("aria-label"), /ES2020/);

    const entry = age.getByRole("button", { name: EXPECTED[locale].entry, pressed: false }).and(age.locator(".entry"));
    await entry.focus();
    await page.keyboard.press("Enter");
    await age.locator('.mark.age-2020[aria-pressed="true"]').waitFor();
    assert.match(await age.locator(".strata").innerText(), EXPECTED[locale].before);
    await assertAccessible(page, `the age view in ${locale}`);

    await age.getByRole("button", { name: names.close }).press("Enter");
    await page.getByRole("textbox", { name: names.code, exact: true }).waitFor();
  });

  journey(`a program with a syntax error has no age in ${locale}`, async (tools) => {
    const { names, snippet, button } = await program(tools, locale, "let = = 1;");
    await button("age").click();
    await snippet.getByRole("region", { name: names.ageRegion }).getByText(EXPECTED[locale].broken).waitFor();
  });
}

journey("a method that may be the program's own is said to be likely", async (tools) => {
  const { snippet, names, button } = await program(tools, "en", "function last(list) { return list.at(-1); }");
  await button("age").click();
  const verdict = snippet.getByRole("region", { name: names.ageRegion }).locator(".verdict");
  await verdict.getByText(/Likely ES2022/).waitFor();
  assert.match(await verdict.innerText(), /ES1 \(1997\)/);
});
