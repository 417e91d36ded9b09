// Authors without a toolchain: their files in the page, checked and shown; a course edited on a plain host.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";

const head = (id, title = "Mine") => `---\nid: ${id}\ntitle: ${title}\ntrack: typing\n---\n\n`;
const snippet = (code, words = "id=one") => `\`\`\`js ${words}\n${code}\n\`\`\`\n`;

const file = (name, text) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(text) });

/** The authors' page by the names of what is on it. */
function author(page, words = { problems: "Problems", preview: "Preview", text: "Lesson text" }) {
  const region = (name) => page.getByRole("region", { name, exact: true });
  const problems = region(words.problems);
  return {
    problems,
    preview: region(words.preview),
    editor: region(words.text).getByRole("textbox"),
    choose: (...files) => page.locator("input[type=file]").first().setInputFiles(files),
    /** Waits until the check is through. */
    checked: (state = /^(No problem\.|\d+ problem)/) => problems.getByRole("status").filter({ hasText: state }).waitFor(),
    rules: () => problems.locator("li").evaluateAll((items) => items.map((item) => item.querySelector("code").textContent)),
  };
}

journey("a file is shown, its programs run, its claims are proved, and a problem leads to its line", async ({ page, open }) => {
  await open("#/en");
  await page.getByRole("link", { name: "For authors" }).click();
  const { problems, preview, editor, choose, checked, rules } = author(page);
  await choose(file("my-lesson.md", head("my-lesson") + "## Try it\n\n" + snippet("console.log(1 + 1); // → 3")));
  await preview.getByRole("heading", { name: "Mine" }).waitFor();
  await preview.getByRole("button", { name: "Run" }).click();
  await preview.getByRole("log").getByText("2").waitFor();
  await checked();
  assert.deepEqual(await rules(), ["expectation-wrong"]);
  assert.match(await problems.innerText(), /claimed is 3, actual is 2/);
  await assertAccessible(page, "the authors' page with a problem");

  const rule = problems.getByRole("button", { name: "expectation-wrong", exact: true });
  await rule.focus();
  await page.keyboard.press("Enter");
  await problems.getByText("Learners believe the comment and doubt themselves.").waitFor();
  const examples = await problems.getByRole("figure").allInnerTexts();
  assert.equal(examples.length, 2);
  assert.match(examples[0], /Breaks the rule[^]*→ 8/);
  assert.match(examples[1], /Mended[^]*→ '53'/);
  await assertAccessible(page, "a rule explained");
  await page.keyboard.press("Enter");
  await problems.getByText("Breaks the rule").waitFor({ state: "detached" });

  await problems.getByRole("button", { name: "Line 10" }).click();
  const selected = await editor.evaluate((area) => [document.activeElement === area, area.value.slice(area.selectionStart, area.selectionEnd)]);
  assert.deepEqual(selected, [true, "console.log(1 + 1); // → 3"]);

  // typed over the selection, by keyboard alone
  await page.keyboard.type("console.log(1 + 1); // → 2");
  await checked(/^No problem\. Proved: 1 snippet with 1 claim/);
  await page.reload();
  await preview.getByText("// → 2").waitFor();
  assert.match(await editor.inputValue(), /\/\/ → 2/, "what was typed survives closing the page");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  assert.equal(download.suggestedFilename(), "my-lesson.md");
  assert.match(await readFile(await download.path(), "utf8"), /^---\nid: my-lesson[^]*\/\/ → 2\n```\n$/);
});

journey("a program that hangs is cut off and reported, and the page stays alive", async ({ page, open }) => {
  await open("#/en/author");
  const { preview, choose, checked, rules, problems } = author(page);
  await choose(file("a.md", head("a") + snippet("while (true);", "id=hang") + "\n" + snippet("1 + 1 // → 2", "id=fine")));
  await preview.getByRole("heading", { name: "Mine" }).waitFor();
  await checked();
  assert.deepEqual(await rules(), ["hangs"]);
  await problems.getByRole("button", { name: "Line 8" }).waitFor();
});

journey("twins are compared, exercises are tried, in Korean", async ({ page, open }) => {
  await open("#/ko/author");
  const { problems, choose, checked, rules } = author(page, { problems: "문제", preview: "미리 보기", text: "수업 글" });
  const exercise = "::::exercise id=add\n\n```js starter\nlet n = 2;\n```\n\n```js check\n// n\nequal(n, 2);\n```\n\n```js solution\nlet n = 2;\n```\n\n:::hint\n2\n:::\n::::\n";
  await choose(
    file("a.md", head("a") + "A lesson in English.\n\n" + snippet("let box = 1;")),
    file("a.md", head("a", "상자") + "상자에 값을 넣어 보는 우리말 수업이에요.\n\n" + snippet("let box = 2;") + "\n" + exercise),
  );
  await checked(/^문제 \d+개/);
  assert.deepEqual((await rules()).sort(), ["starter-passes", "twins-differ"]);
  assert.match(await problems.innerText(), /one의 코드가 en\/a\.md의 것과 달라요/, "problems are told in Korean");
  await assertAccessible(page, "the authors' page in Korean");
});

journey("a file can be dropped, and a new pair of lessons passes the check", async ({ page, open }) => {
  await open("#/en/author");
  const { editor, preview, checked, rules } = author(page);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.md", { type: "text/markdown" }));
    return transfer;
  }, head("dropped", "Dropped"));
  await page.locator(".author-open").dispatchEvent("drop", { dataTransfer: data });
  await preview.getByRole("heading", { name: "Dropped" }).waitFor();
  await page.getByLabel("Name of a new lesson").fill("typing-13");
  await page.getByRole("button", { name: "New lesson" }).click();
  await preview.getByRole("heading", { name: "A new lesson" }).waitFor();
  assert.match(await editor.inputValue(), /^---\nid: typing-13\n/);
  await checked(/^No problem\. Proved: 2 snippets/);
  assert.deepEqual(await rules(), []);
});

/** A folder as somebody might have it: lessons, their pictures, the manual, and what does not belong. */
function folderOnDisk() {
  const folder = join(mkdtempSync(join(tmpdir(), "magic-box-author-")), "my lessons");
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("en/boxes-01.md", `${head("boxes-01", "With a picture")}![A red square](../img/red.svg)\n\n![A box of the site](../img/box-tag.svg)\n`);
  put("ko/boxes-01.md", `${head("boxes-01", "그림과 함께")}![빨간 네모](../img/red.svg)\n`);
  put("img/red.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"><path fill="red" d="M0 0h24v16H0z"/></svg>');
  put("RULES.md", "# No lesson\n");
  put("node_modules/other/README.md", "# Not mine\n");
  put(".git/note.md", "# Not mine\n");
  return folder;
}

/** Drops a file or folder of this machine, as the browser takes it from the desktop. */
async function dropFromDesktop(page, path, target) {
  const session = await page.context().newCDPSession(page);
  const box = await target.boundingBox();
  const event = { x: box.x + box.width / 2, y: box.y + 10, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...event });
}

for (const [way, open_] of [
  ["dropped", (page, folder) => dropFromDesktop(page, folder, page.locator(".author-open"))],
  ["chosen", (page, folder) => page.locator("input[webkitdirectory]").setInputFiles(folder)],
]) {
  journey(`a whole folder is ${way}: its lessons open, with its own pictures`, async ({ page, open }) => {
    const folder = folderOnDisk();
    try {
      await open("#/en/author");
      const { preview } = author(page);
      await open_(page, folder);
      await preview.getByRole("heading", { name: "With a picture" }).waitFor();
      const files = page.getByRole("navigation", { name: "Open files" }).getByRole("button");
      assert.deepEqual(await files.allInnerTexts(), ["en/boxes-01.md", "ko/boxes-01.md"]);
      const size = (name) => preview.getByRole("img", { name }).evaluate(async (image) => {
        image.loading = "eager";
        await image.decode();
        return [image.naturalWidth, image.src.slice(0, 5)];
      });
      assert.deepEqual(await size("A red square"), [24, "blob:"], "the picture is the one of the folder");
      assert.equal((await size("A box of the site"))[1], "http:", "what the folder does not have is the site's");
      await page.getByRole("button", { name: "ko/boxes-01.md" }).click();
      assert.deepEqual(await size("빨간 네모"), [24, "blob:"]);
    } finally {
      rmSync(dirname(folder), { recursive: true, force: true });
    }
  });
}

const added = head("typing-99", "Added by hand") + snippet("1 + 1 // → 2");
const edited = (bytes) => bytes.toString("utf8").replace(/^title: .*$/m, "title: Edited on the host");
const listed = (bytes) => `${bytes}\n- [Added by hand](typing-99.md)\n`;

journey("a lesson edited on the host changes on reload, and a new one listed there opens",
  { site: { files: { "lessons/en/typing-01.md": edited, "lessons/en/SUMMARY.md": listed, "lessons/en/typing-99.md": added } } },
  async ({ page, open }) => {
    await open("#/en/lesson/typing-01");
    await page.getByRole("heading", { level: 1, name: "Edited on the host" }).waitFor();
    await page.getByRole("navigation", { name: "Course" }).getByRole("link", { name: "Added by hand" }).click();
    await page.getByRole("heading", { level: 1, name: "Added by hand" }).waitFor();
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("region", { name: "Snippet one" }).getByText("Done").first().waitFor();
  });

const broken = head("typing-01", "Broken") + "## Part\n\n" + snippet("1 + 1 // → 3") + "\n<b>raw</b>\n\n:::tip\nnever closed\n";

journey("a broken lesson shows what it can, and in author mode what is wrong with it and where",
  { site: { files: { "lessons/en/typing-01.md": broken } } },
  async ({ page, open }) => {
    await open("#/en/lesson/typing-01");
    await page.getByText("never closed").waitFor();
    assert.equal(await page.getByRole("region", { name: "Problems" }).count(), 0);
    await open("#/en/lesson/typing-01?author");
    const { checked, rules } = author(page);
    await checked();
    const found = await rules();
    for (const rule of ["expectation-wrong", "raw-html", "unclosed-container"]) assert.ok(found.includes(rule), `${rule} in ${found}`);
    // each stands at its block too
    await page.locator("article .author-notes").getByText("claimed is").waitFor();
    await assertAccessible(page, "a lesson in author mode");
    await page.getByRole("link", { name: "Edit this lesson" }).click();
    await page.getByRole("region", { name: "Lesson text" }).getByRole("textbox").waitFor();
  });
