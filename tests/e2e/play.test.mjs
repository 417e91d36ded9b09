// The playground's programs: several, named, deleted and back, from files and to files, from the lessons; nothing typed is lost.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const WORDS = {
  en: { program: "Program", fresh: "New", examples: "Examples", more: "More", rename: "Rename", name: "Name", remove: "Delete", undo: "Undo", code: "Code", output: "Output", first: "First program", second: "Program 2", choose: "Examples from the lessons", lesson: "Values have types", keep: "Keep as mine", playground: "Playground" },
  ko: { program: "프로그램", fresh: "새로 만들기", examples: "예제", more: "더 보기", rename: "이름 바꾸기", name: "이름", remove: "지우기", undo: "되돌리기", code: "코드", output: "출력", first: "첫 프로그램", second: "프로그램 2", choose: "수업에 나온 예제", lesson: "값에는 타입이 있다", keep: "내 프로그램으로 담기", playground: "놀이터" },
};

const textOf = (code) => code.evaluate((element) => [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));

/** The list of programs, what is chosen in it, and the code on the table. */
function table(page, words) {
  const list = page.getByRole("combobox", { name: words.program, exact: true });
  return {
    list,
    code: page.getByRole("textbox", { name: words.code }),
    titles: () => list.locator("option").allInnerTexts(),
    chosen: () => list.evaluate((select) => select.selectedOptions[0].textContent),
    lies: (title) => page.waitForFunction((title) => document.querySelector(".programs select")?.selectedOptions[0]?.textContent === title, title),
    async type(text) {
      await page.getByRole("textbox", { name: words.code }).click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
    },
  };
}

for (const [locale, words] of Object.entries(WORDS)) {
  journey(`${locale}: programs are made, named, deleted and brought back, all by keyboard`, async ({ page, open }) => {
    await open(`#/${locale}/play`);
    const { code, titles, lies, type, list } = table(page, words);
    await code.waitFor();
    assert.deepEqual(await titles(), [words.first]);
    const press = async (name) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await press(words.fresh);
    await lies(words.second);
    await type("let mine = 1");
    await press(words.more);
    await assertAccessible(page, `${locale} menu of the playground`);
    await press(words.rename);
    const name = page.getByRole("textbox", { name: words.name });
    await name.waitFor();
    assert.ok(await name.evaluate((input) => document.activeElement === input), "the field has the focus");
    await name.fill("실험 one");
    await page.keyboard.press("Enter");
    await lies("실험 one");
    assert.ok(await list.evaluate((select) => document.activeElement === select), "the focus is back");

    await press(words.more);
    await press(words.remove);
    await lies(words.first);
    assert.deepEqual(await titles(), [words.first]);
    await page.locator(".programs").getByRole("status").getByText("실험 one").waitFor();
    await press(words.undo);
    await lies("실험 one");
    assert.equal(await textOf(code), "let mine = 1");

    await page.reload();
    await code.waitFor();
    await lies("실험 one");
    assert.equal(await textOf(code), "let mine = 1");
    await list.selectOption({ label: words.first });
    await lies(words.first);
    assert.notEqual(await textOf(code), "let mine = 1");
  });

  journey(`${locale}: an example of a lesson becomes a program and runs`, async ({ page, open }) => {
    await open(`#/${locale}/play`);
    const { code, chosen, list } = table(page, words);
    await code.waitFor();
    await page.getByRole("button", { name: words.examples, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.choose });
    await dialog.getByText(words.lesson, { exact: true }).click();
    const example = dialog.getByRole("listitem").first().getByRole("button");
    await example.waitFor();
    await assertAccessible(page, `${locale} examples`);
    await example.click();
    await dialog.waitFor({ state: "detached" });
    assert.match(await chosen(), new RegExp(`^${words.lesson} · `));
    assert.equal(await list.locator("option").count(), 2);
    await code.click();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log", { name: words.output }).waitFor();
  });
}

for (const [width, where] of [[1280, "beside"], [1600, "beside"], [900, "below"], [320, "below"]]) {
  journey(`at ${width} px the console stands ${where} the code, and a tool takes the whole width`, { context: { viewport: { width, height: 900 } } }, async ({ page, open }) => {
    await open("#/ko/play");
    const { code } = table(page, WORDS.ko);
    await code.waitFor();
    const awaited = page.getByText("프로그램이 출력하는 것이 여기에 나와요.");
    assert.equal(await awaited.isVisible(), where === "beside");
    await page.getByRole("button", { name: "실행", exact: true }).click();
    const log = page.getByRole("log", { name: WORDS.ko.output });
    await log.waitFor();
    assert.equal(await awaited.count(), 0);
    const box = (locator) => locator.boundingBox();
    const [left, right] = [await box(code), await box(log)];
    if (where === "beside") assert.ok(right.x >= left.x + left.width - 1 && right.y < left.y + left.height, JSON.stringify([left, right]));
    else assert.ok(right.y >= left.y + left.height - 1, JSON.stringify([left, right]));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the screen");
    await assertAccessible(page, `the playground at ${width} px`);
    await page.getByRole("button", { name: "나이", exact: true }).click();
    const dated = page.locator(".age .code-view");
    await dated.waitFor();
    const whole = await box(page.locator("section.large"));
    assert.ok((await box(dated)).width > 0.95 * whole.width);
  });
}

journey("a file is opened beside the others and saved as it stands", async ({ page, open }) => {
  await open("#/en/play");
  const words = WORDS.en;
  const { code, lies, titles } = table(page, words);
  await code.waitFor();
  const text = "// from a file\r\nlet 값 = 1;\r\n";
  await page.locator("input[type=file]").setInputFiles({ name: "homework.js", mimeType: "text/javascript", buffer: Buffer.from(text) });
  await lies("homework.js");
  assert.equal(await textOf(code), text.replaceAll("\r\n", "\n"));
  assert.equal((await titles()).length, 2);
  await page.getByRole("button", { name: words.more, exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
  assert.equal(download.suggestedFilename(), "homework.js");

  await page.locator("input[type=file]").setInputFiles({ name: "picture.js", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0xff]) });
  await page.getByText("“picture.js” was not opened").waitFor();
  await page.locator("input[type=file]").setInputFiles({ name: "huge.js", mimeType: "text/javascript", buffer: Buffer.alloc(300_000, "a") });
  await page.getByText("“huge.js” was not opened").waitFor();
  assert.equal((await titles()).length, 2);
});

journey("a shared program is kept, and what is typed into one is found again without keeping it", async ({ page, open }) => {
  const words = WORDS.en;
  const { code, lies, titles, type, list } = table(page, words);
  const link = (text) => `#/en/play?s=1&t=${Buffer.from(text).toString("base64url")}`;
  await open(link("let theirs = 1"));
  await page.getByRole("button", { name: words.keep }).click();
  await page.getByRole("heading", { name: words.playground }).waitFor();
  await lies("A shared program");
  assert.equal(await textOf(code), "let theirs = 1");

  await open(link("let other = 2"));
  await page.getByRole("heading", { name: "A shared program" }).waitFor();
  await code.waitFor();
  await type("let changed = 3");
  await page.getByRole("link", { name: "To my own programs" }).click();
  await list.waitFor();
  assert.equal((await titles()).length, 3);
  await list.selectOption({ index: 1 });
  await page.getByText("changed").first().waitFor();
});

journey("two tabs keep their own program on the table and share the list", async ({ page, open, context, site }) => {
  const play = await playground({ page, open });
  await play.write("let first = 1");
  const other = await context.newPage();
  await other.goto(`${site.url}#/en/play`);
  await other.getByRole("textbox", { name: "Code" }).waitFor();
  await page.getByRole("button", { name: "New", exact: true }).click();
  const there = table(other, WORDS.en);
  await other.waitForFunction(() => document.querySelectorAll(".programs option").length === 2);
  assert.equal(await there.chosen(), "First program");
  assert.equal(await textOf(there.code), "let first = 1");
});
