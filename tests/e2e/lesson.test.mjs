// The main job: open a lesson, change the code, run it; what was typed is still there whatever one does next.
import assert from "node:assert/strict";
import { typeHangul } from "./support/ime.mjs";
import { journey } from "./support/journey.mjs";
import { snippet } from "./support/lesson.mjs";

const LESSON = "#/en/lesson/typing-02";
const FIRST = "replace";

/** Waits until the browser's storage holds these words. */
const stored = (page, words) => page.waitForFunction((words) => Object.keys(localStorage).some((key) => localStorage[key].includes(words)), words);

journey("a first visit: from the home page to the first output", async ({ page, open }) => {
  await open();
  assert.match(page.url(), /#\/en$/);
  await page.getByRole("link", { name: "Start the first lesson" }).click();
  const region = page.getByRole("region", { name: /^Snippet / }).first();
  await region.getByRole("button", { name: "Run", exact: true }).click();
  const line = region.getByRole("log", { name: "Output" }).locator(".line").first();
  await line.waitFor();
  assert.ok((await line.innerText()).trim().length > 0);
});

journey("a first visit takes the browser's language", { context: { locale: "ko-KR" } }, async ({ page, open }) => {
  await open();
  assert.match(page.url(), /#\/ko$/);
  assert.equal(await page.locator("html").getAttribute("lang"), "ko");
});

journey("nothing runs by itself", async ({ page, open }) => {
  await open(LESSON);
  await page.getByRole("region", { name: /^Snippet / }).nth(2).waitFor();
  assert.equal(await page.getByRole("log", { name: "Output" }).count(), 0);
});

journey("edit, reload, run, reset, undo", async ({ page, open }) => {
  await open(LESSON);
  const first = snippet(page, FIRST);
  const original = await first.text();
  await first.write("console.log('mine', 40 + 2)");
  await stored(page, "40 + 2");
  await page.reload();
  assert.match(await first.text(), /'mine', 40 \+ 2/);
  await first.run();
  await first.shows("42");
  await first.button("reset").click();
  await page.waitForFunction((text) => document.querySelector(".snippet .code-view, .snippet .cm-content").innerText.includes(text), "x = 7");
  assert.equal((await first.text()).replace(/\n+/g, "\n").trim(), original.replace(/\n+/g, "\n").trim());
  await first.button("undo").click();
  await first.region.getByText("'mine', 40 + 2").first().waitFor();
});

/** Notes when the first key came and when the storage was first written after it. */
function noteTimes() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...parts) {
    globalThis.savedAt ??= globalThis.typedAt && performance.now();
    return setItem.apply(this, parts);
  };
  addEventListener("keydown", (event) => event.key === "x" && (globalThis.typedAt ??= performance.now()), true);
}

journey("what is typed is saved within 300 ms", { init: noteTimes }, async ({ page, open }) => {
  await open(LESSON);
  const first = snippet(page, FIRST);
  await first.edit();
  await first.code.press("x");
  const took = await (await page.waitForFunction(() => globalThis.savedAt - globalThis.typedAt || undefined)).jsonValue();
  assert.ok(took < 300, `${took} ms`);
});

journey("the language switch keeps the place and the draft", async ({ page, open }) => {
  await open(LESSON);
  await snippet(page, FIRST).write("console.log('초안 draft')");
  await page.getByRole("link", { name: "한국어" }).click();
  await page.waitForURL(/#\/ko\/lesson\/typing-02/);
  const korean = snippet(page, FIRST, "ko");
  await korean.region.getByText("'초안 draft'").first().waitFor();
  await korean.run();
  await korean.shows("초안 draft");
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/#\/en\/lesson\/typing-02/);
  await snippet(page, FIRST).region.getByText("'초안 draft'").first().waitFor();
});

journey("a deep link opens its place", async ({ page, open }) => {
  await open(`${LESSON}?h=same-size`);
  const region = page.getByRole("region", { name: "Snippet same-size" });
  await region.waitFor();
  await page.waitForFunction(() => {
    const { top } = document.querySelector("#same-size").getBoundingClientRect();
    return top >= -5 && top < innerHeight / 2;
  });
});

journey("an unknown address says so and leads home", async ({ page, open }) => {
  await open("#/en/nonsense");
  await page.locator("main a[href='#/en']").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.match(page.url(), /#\/en$/);
});

journey("a lesson by keyboard alone", async ({ page, open }) => {
  await open(LESSON);
  const first = snippet(page, FIRST);
  await first.code.focus();
  await page.keyboard.press("Enter");
  await first.region.locator("[contenteditable=true]").waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("console.log('by keyboard')");
  await page.keyboard.press("Control+Enter");
  await first.shows("by keyboard");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".cm-editor")), null, "Tab leaves the editor");
});

journey("Hangul in a lesson is not broken off by saving", { context: { locale: "ko-KR" } }, async ({ page, open, cdp }) => {
  await open("#/ko/lesson/typing-02");
  const first = snippet(page, FIRST, "ko");
  await first.write("");
  await typeHangul(await cdp(), "값과상자");
  await stored(page, "값과상자");
  assert.match(await first.text(), /값과상자/);
});

journey("two tabs: what one writes the other shows, and nothing is lost", async ({ page, open, context, site }) => {
  await open(LESSON);
  const other = await context.newPage();
  await other.goto(site.url + LESSON);
  const [here, there] = [snippet(page, FIRST), snippet(other, FIRST)];
  await there.code.waitFor();
  await here.write("console.log('from the first tab')");
  await there.region.getByText("'from the first tab'").first().waitFor();
  await snippet(other, "measured").write("console.log('from the second')");
  await snippet(page, "measured").region.getByText("'from the second'").first().waitFor();
  await page.reload();
  await here.region.getByText("'from the first tab'").first().waitFor();
  await snippet(page, "measured").region.getByText("'from the second'").first().waitFor();
});

journey("where storage is refused the page says so once and works",
  { init: () => Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } }) },
  async ({ page, open }) => {
    await open(LESSON);
    await page.getByText("does not let the page save").waitFor();
    const first = snippet(page, FIRST);
    await first.write("console.log('still works')");
    await first.run();
    await first.shows("still works");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByText("does not let the page save").waitFor({ state: "detached" });
  });

const CHANGED = "---\nid: typing-02\ntitle: Changed\ntrack: typing\nminutes: 5\n---\n\n```js id=replace\nlet x = 'new';\nconsole.log(x);\n```\n";

journey("when the lesson's code changed, the page says so, compares, and keeps what was typed",
  { site: { files: {} } },
  async ({ page, open, site }) => {
    await open(LESSON);
    const first = snippet(page, FIRST);
    await first.write("console.log('mine')");
    await stored(page, "'mine'");
    site.files["lessons/en/typing-02.md"] = CHANGED;
    await page.reload();
    await page.getByText("has changed since you edited it").waitFor();
    await first.button("Compare").click();
    await first.region.getByText("let x = 'new';").first().waitFor();
    await first.button("Use the lesson's").click();
    await first.region.getByText("'new'").first().waitFor();
    assert.doesNotMatch(await first.text(), /mine/);
  });

journey("the plain text area, by choice", async ({ page, open }) => {
  await open(LESSON);
  await page.getByRole("checkbox", { name: "Plain text editor" }).or(page.getByRole("button", { name: "Plain text editor" })).first().click();
  const first = snippet(page, FIRST);
  await first.code.click();
  const area = first.region.locator("textarea");
  await area.waitFor();
  await area.fill("console.log('plain')");
  await area.press("Control+Enter");
  await first.shows("plain");
});

journey("what runs is what was typed last, also where the page has not drawn it yet", async ({ page, open }) => {
  await open(LESSON);
  await page.getByRole("checkbox", { name: "Plain text editor" }).click();
  const first = snippet(page, FIRST);
  await first.code.click();
  await first.region.locator("textarea").evaluate((area) => {
    // in one task, between whose halves nothing can be drawn
    area.value = "console.log('typed last')";
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  });
  await first.shows("typed last");
});

journey("the plain text area, where the editor's script does not come", { site: { files: { "editor.js": null } }, tolerate: [/404/] }, async ({ page, open }) => {
  await open(LESSON);
  const first = snippet(page, FIRST);
  await first.code.click();
  const area = first.region.locator("textarea");
  await area.waitFor();
  await area.fill("console.log('fallback')");
  await area.press("Control+Enter");
  await first.shows("fallback");
});

journey("an author's change to a lesson shows after a reload", { site: { files: {} } }, async ({ page, open, site }) => {
  await open(LESSON);
  await page.getByRole("heading", { level: 1, name: "Box, magic box, name tag" }).waitFor();
  site.files["lessons/en/typing-02.md"] = CHANGED;
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Changed" }).waitFor();
});
