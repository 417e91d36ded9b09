// The code editor by itself, in a page that holds nothing else, under the site's own content security policy:
// Korean input, the keyboard's way in and out, marks, and what the page may and may not write.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "./support/axe.mjs";
import { compose, typeHangul } from "./support/ime.mjs";
import { journey } from "./support/journey.mjs";
import { root } from "./support/packages.mjs";

const DOC = 'const s = "";\nlet x = 1 + foo(2);\n// c\n';
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync(join(root, "index.html"), "utf8"))[0];
const PAGE = `<!doctype html><html lang="ko"><head><meta charset="utf-8">${policy}<title>editor</title><link rel="icon" href="data:,"><script defer src="colours.js"></script><script defer src="editor.js"></script></head>
<body><main><h1>editor</h1><button id="before">before</button><div id="editor"></div><button id="after">after</button></main></body></html>`;

const site = { folder: join(root, "target/web"), files: { "index.html": PAGE } };

/** A journey with an editor on the page, reachable there as `editor`. */
function withEditor(name, body, context = {}) {
  journey(`editor: ${name}`, { site, context }, async (world) => {
    const { page } = world;
    await page.goto(world.site.url);
    await page.evaluate((doc) => {
      window.changes = [];
      window.runs = 0;
      window.editor = window.MagicBox.editor.mount(document.getElementById("editor"), {
        doc, label: "코드", lang: "ko", phrases: {}, onChange: (text) => window.changes.push(text), onRun: () => (window.runs += 1),
      });
    }, DOC);
    await body({ ...world, box: page.getByRole("textbox", { name: "코드" }), text: () => page.evaluate(() => window.editor.text()) });
  });
}

/** Line and column (1-based) of places where composition has gone wrong in editors before. */
const PLACES = [["inside a string", 1, 12], ["at a token's start", 2, 13], ["after a keyword", 2, 4], ["at a comment's end", 3, 5], ["at a line's start", 1, 1], ["at the document's end", 4, 1]];
const ANDROID = { userAgent: "Mozilla/5.0 (Linux; Android 14; SM-S911N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36", hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };

for (const [device, context] of [["desktop", {}], ["Android", ANDROID]]) {
  withEditor(`Hangul at six places, ${device}`, async ({ page, cdp, text }) => {
    const session = await cdp();
    for (const [where, line, column] of PLACES) {
      await page.evaluate((doc) => window.editor.setText(doc), DOC);
      await page.evaluate(([l, c]) => window.editor.reveal(l, c), [line, column]);
      await typeHangul(session, "한글값");
      const lines = DOC.split("\n");
      lines[line - 1] = `${lines[line - 1].slice(0, column - 1)}한글값${lines[line - 1].slice(column - 1)}`;
      await page.waitForFunction(() => !window.editor.composing());
      assert.equal(await text(), lines.join("\n"), where);
      assert.equal(await page.evaluate(() => window.changes.at(-1)), lines.join("\n"), `${where}: the page was told`);
    }
  }, context);
}

withEditor("a reset waits until the syllable is finished", async ({ page, cdp, text }) => {
  const session = await cdp();
  await page.evaluate(() => window.editor.reveal(1, 12));
  await compose(session, "ㅎ");
  await compose(session, "하");
  assert.equal(await page.evaluate(() => window.editor.setText("reset")), false);
  assert.match(await text(), /하/);
  await session.send("Input.insertText", { text: "한" });
  await page.waitForFunction(() => window.editor.text() === "reset");
  const told = await page.evaluate(() => window.changes.length);
  await page.keyboard.press("Control+z");
  assert.match(await text(), /한/, "one undo takes the reset back");
  assert.ok((await page.evaluate(() => window.changes.length)) > told, "the undo is told to the page");
});

withEditor("diagnostics do not disturb a composition", async ({ page, cdp, text }) => {
  const session = await cdp();
  await page.evaluate(() => window.editor.reveal(1, 12));
  await compose(session, "ㄱ");
  await page.evaluate(() => window.editor.setDiagnostics([{ from: { line: 1, column: 7 }, to: { line: 1, column: 14 }, message: "여기", severity: "error" }]));
  await compose(session, "값");
  await session.send("Input.insertText", { text: "값" });
  assert.match(await text(), /^const s = "값";/);
  await page.locator(".cm-lintRange-error").first().waitFor();
});

withEditor("Tab leaves in both directions", async ({ page, box, text }) => {
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  assert.ok(await box.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "after");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "before");
  assert.equal(await text(), DOC);
});

withEditor("Ctrl+Enter and Cmd+Enter run and write nothing; the input method's keys do neither", async ({ page, box, text }) => {
  await box.focus();
  await page.keyboard.press("Control+Enter");
  assert.equal(await page.evaluate(() => window.runs), 1);
  await box.evaluate((element) => {
    for (const extra of [{ isComposing: true }, { keyCode: 229 }]) {
      element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true, ...extra }));
    }
  });
  assert.equal(await page.evaluate(() => window.runs), 1);
  assert.equal(await text(), DOC);
});

withEditor("the stepper's line and ranges are painted and move with the text", async ({ page, text }) => {
  await page.evaluate(() => {
    window.editor.markLine(2);
    window.editor.markRanges([{ from: { line: 2, column: 13 }, to: { line: 2, column: 16 }, class: "age", title: "ES1" }]);
  });
  assert.equal(await page.locator(".cm-step-line").innerText(), "let x = 1 + foo(2);");
  assert.equal(await page.locator(".age").innerText(), "foo");
  await page.evaluate(() => window.editor.reveal(1, 1));
  await page.keyboard.type("//\n");
  assert.match(await text(), /^\/\/\nconst/);
  assert.equal(await page.locator(".cm-step-line").innerText(), "let x = 1 + foo(2);");
  await page.evaluate(() => window.editor.markLine(null));
  assert.equal(await page.locator(".cm-step-line").count(), 0);
});

withEditor("read-only text can be reached and not changed", async ({ page, box, text }) => {
  await page.evaluate(() => window.editor.setEditable(false));
  await box.focus();
  await page.keyboard.type("x");
  assert.equal(await text(), DOC);
  assert.equal(await box.getAttribute("aria-readonly"), "true");
  await page.evaluate(() => window.editor.setEditable(true));
  await page.keyboard.type("x");
  assert.notEqual(await text(), DOC);
});

withEditor("its words follow the locale and leave the text alone", async ({ page, text }) => {
  await page.evaluate(() => window.editor.setTexts({ label: "Code", lang: "en", phrases: {} }));
  const renamed = page.getByRole("textbox", { name: "Code" });
  assert.equal(await renamed.getAttribute("lang"), "en");
  assert.equal(await renamed.getAttribute("spellcheck"), "false");
  assert.equal(await text(), DOC);
});

withEditor("colours for read-only code keep every character", async ({ page }) => {
  const code = "const 이름 = `a${1}b`; // → 말\n\nlet /* x */ re = /a+/g;\n";
  const runs = await page.evaluate((text) => window.MagicBox.colours.highlight(text), code);
  assert.equal(runs.map(([text]) => text).join(""), code);
  assert.ok(runs.some(([text, classes]) => text === "const" && classes.includes("tok-keyword")));
  assert.ok(runs.some(([text, classes]) => text.includes("→") && classes.includes("tok-comment")));
});

withEditor("no accessibility violation", async ({ page, box }) => {
  await box.focus();
  await page.evaluate(() => window.editor.setDiagnostics([{ from: { line: 2, column: 1 }, to: { line: 2, column: 4 }, message: "여기", severity: "warning" }]));
  await assertAccessible(page, "the editor");
});
