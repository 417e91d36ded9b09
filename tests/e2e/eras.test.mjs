// Running as of an era: what it refuses, what it lacks, what it meant otherwise; two eras side by side; in both languages.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { program } from "./support/tools.mjs";

const EQUALITY = 'console.log(123 == "123");';

const WORDS = {
  en: { converts: /the text becomes the number 123/, nothing: /convert nothing/, refused: /arrow functions[\s\S]*ES2015[\s\S]*Then:[\s\S]*function/, missed: /came with ES5 \(2009\)/, simulated: /Not simulated are a browser/ },
  ko: { converts: /글자가 수 123이 되어서/, nothing: /변환하지 않아요/, refused: /화살표 함수[\s\S]*ES2015[\s\S]*그때는:[\s\S]*function/, missed: /ES5\(2009년\)에 들어왔/, simulated: /버그는 되살리지 않았어요/ },
};

for (const locale of ["en", "ko"]) {
  journey(`123 == "123" in three eras, in ${locale}`, async (tools) => {
    const { page } = tools;
    const { names, snippet, button } = await program(tools, locale, EQUALITY);
    const era = snippet.getByRole("combobox", { name: names.era, exact: true });
    const report = snippet.locator(".era-report");
    for (const [word, printed, why] of [["es3", "true", "converts"], ["js1.2", "false", "nothing"], ["today", "true", "converts"]]) {
      await era.selectOption(word);
      await button("run").click();
      await snippet.getByRole("log", { name: names.output }).getByText(printed, { exact: true }).first().waitFor();
      assert.match(await report.innerText(), WORDS[locale][why], `${word} in ${locale}`);
      assert.equal(await report.locator("dt").count(), 3, "three layers");
      if (word !== "today") assert.match(await report.innerText(), WORDS[locale].simulated);
    }
    await era.selectOption("js1.2");
    await assertAccessible(page, `a run as of 1997 in ${locale}`);
    assert.equal((await page.getByRole("textbox", { name: names.code, exact: true }).innerText()).trim(), EQUALITY, "the text is the reader's");
  });

  journey(`what an era cannot read and what it lacks, in ${locale}`, async (tools) => {
    const { names, snippet, button } = await program(tools, locale, "var a = [1, 2];\nvar f = (n) => n * 2;\nconsole.log(f(2));");
    await snippet.getByRole("combobox", { name: names.era, exact: true }).selectOption("es3");
    await button("run").click();
    const report = snippet.locator(".era-report");
    await report.locator(".then").first().waitFor();
    assert.match(await report.innerText(), WORDS[locale].refused);
    assert.match(await snippet.getByRole("status").first().innerText(), /ES3/, "the state names the era");
    assert.equal(await snippet.getByRole("log").getByText("4", { exact: true }).count(), 0, "nothing ran");

    const other = await program(tools, locale, "var a = [1, 2];\nconsole.log(typeof JSON);\na.map(String);");
    await other.snippet.getByRole("combobox", { name: names.era, exact: true }).selectOption("es3");
    await other.button("run").click();
    const log = other.snippet.getByRole("log", { name: names.output });
    await log.getByText("undefined", { exact: true }).first().waitFor();
    await log.getByText(/TypeError/).first().waitFor();
    assert.match(await log.innerText(), WORDS[locale].missed, "the failure says when it arrived");
  });

  journey(`two eras side by side in ${locale}`, async (tools) => {
    const { page } = tools;
    const { names, snippet, button } = await program(tools, locale, EQUALITY);
    await button("compare").press("Enter");
    await snippet.getByRole("combobox", { name: names.first, exact: true }).selectOption("js1.2");
    await snippet.getByRole("combobox", { name: names.second, exact: true }).selectOption("es3");
    await snippet.getByRole("button", { name: names.runBoth }).press("Enter");
    const logs = snippet.getByRole("log", { name: names.output });
    await logs.nth(1).getByText("true", { exact: true }).first().waitFor();
    assert.match(await logs.nth(0).innerText(), /false/);
    const reports = snippet.locator(".eras .era-report");
    assert.match(await reports.nth(0).innerText(), WORDS[locale].nothing);
    assert.match(await reports.nth(1).innerText(), WORDS[locale].converts);
    await assertAccessible(page, `two eras in ${locale}`);
  });
}
