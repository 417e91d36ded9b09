// The reader's work as a file, the lesson on paper, and a lesson in a frame of another site.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { singleFile } from "../../web/single-file.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { journey, shotPath } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

const folder = mkdtempSync(join(tmpdir(), "magic-box-keep-"));
before(() => singleFile(dist, join(folder, "magicbox.html")));
after(() => rmSync(folder, { recursive: true, force: true }));

const disk = async () => ({ origin: "null", url: pathToFileURL(join(folder, "magicbox.html")).href, requests: [], stop: () => {} });

/** Saves the work by the page's own button; gives the path of the file. */
async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save to a file" }).click()]);
  assert.match(download.suggestedFilename(), /^magic-box-\d{4}-\d{2}-\d{2}\.json$/);
  const file = join(folder, name);
  await download.saveAs(file);
  return file;
}

const choose = (page, file) => page.getByLabel("A file saved here or elsewhere").setInputFiles(file);

/** Writes a program in the playground. */
async function type(world, text) {
  const play = await playground(world);
  await play.write(text);
  return play;
}

let carried;

journey("work is saved to a file", async (world) => {
  const { page, open } = world;
  const play = await type(world, "console.log('carried over')");
  await play.worksAgain();
  await play.write("console.log('carried over')");
  await open("#/en/work");
  await page.getByRole("heading", { name: "Your work", exact: true }).waitFor();
  await assertAccessible(page, "the page of the reader's work");
  carried = await save(page, "carried.json");
  const { pieces, ...head } = JSON.parse(readFileSync(carried, "utf8"));
  assert.equal(head["magic-box"], "work");
  assert.ok(Object.values(pieces).some((piece) => piece.text === "console.log('carried over')"), JSON.stringify(pieces));
});

for (const [where, options] of [["another browser", {}], ["the single file from the disk", { serve: disk, context: { offline: true } }]]) {
  journey(`it is brought into ${where}, after a look at what changes`, options, async (world) => {
    const { page, open } = world;
    await open("#/en/work");
    await page.getByText("Nothing yet.").waitFor();
    await choose(page, carried);
    const plan = page.getByRole("region", { name: "What will change" });
    await plan.getByText("1 program that you do not have here yet.").waitFor();
    await assertAccessible(page, "what a file would change");
    await plan.getByRole("button", { name: "Bring it in" }).click();
    await page.getByText("Done. Your work is joined.").waitFor();
    const play = await playground(world);
    await play.code.getByText("carried over").waitFor();
    await page.reload();
    await play.code.getByText("carried over").waitFor();
  });
}

journey("newer work here stays unless the reader ticks the other", async (world) => {
  const { page, open } = world;
  const play = await type(world, "console.log('newer and mine')");
  await open("#/en/work");
  await choose(page, carried);
  const plan = page.getByRole("region", { name: "What will change" });
  const tick = plan.getByRole("checkbox", { name: /newer here/ });
  assert.equal(await tick.isChecked(), false);
  await plan.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("Done. Your work is joined.").waitFor();
  await open("#/en/play");
  await play.code.getByText("newer and mine").waitFor();
  await open("#/en/work");
  await choose(page, carried);
  // by keyboard, as everything
  await tick.focus();
  await page.keyboard.press("Space");
  await plan.getByRole("button", { name: "Bring it in" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Done. Your work is joined.").waitFor();
  await open("#/en/play");
  await play.code.getByText("carried over").waitFor();
});

journey("what is no such file is told in plain words, and nothing changes", { context: { locale: "ko-KR" } }, async ({ page, open }) => {
  await open("#/ko/work");
  const file = join(folder, "broken.json");
  for (const [text, words] of [
    ["<html>", "요술 상자에서 저장한 파일이 아니에요"],
    [readFileSync(carried, "utf8").slice(0, -5), "잘렸거나 바뀌었어요"],
    ['{"magic-box":"work","version":9}', "더 새로운 버전에서"],
  ]) {
    writeFileSync(file, text);
    await page.getByLabel("여기나 다른 곳에서 저장한 파일").setInputFiles(file);
    await page.getByRole("alert").filter({ hasText: words }).waitFor();
  }
  await page.getByText("아직 없어요").waitFor();
});

journey("on paper a lesson has its code, outputs and tables, and nothing to press", async ({ page, open }) => {
  await open("#/en/lesson/typing-01");
  const snippets = page.locator("section.snippet");
  await snippets.first().getByRole("button", { name: "Run", exact: true }).click();
  await snippets.first().getByRole("log").getByText("55").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await snippets.first().getByRole("log").getByText("55").waitFor();
  const seen = await page.evaluate(() => {
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
    const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
    return {
      controls: all("button, input, select, summary, .top, .foot, .course").filter((e) => !e.closest(".marked-code, .named-box")).map((e) => e.outerHTML.slice(0, 120)),
      code: all(".code-view").length,
      hidden: [...document.querySelectorAll(".code-line")].filter((line) => !shown(line)).length,
      wide: all("pre, table, .code-view, .log").filter((e) => e.scrollWidth > e.clientWidth + 1).length,
      tables: [document.querySelectorAll("main table").length, all("main table").length],
    };
  });
  assert.deepEqual(seen.controls, []);
  assert.ok(seen.code >= 4, `${seen.code} programs`);
  assert.deepEqual([seen.hidden, seen.wide], [0, 0]);
  assert.equal(seen.tables[0], seen.tables[1]);
  await page.screenshot({ path: shotPath("a lesson on paper"), fullPage: true });
});

/** Somebody else's page, on another origin. */
async function serveBlog(body) {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><link rel="icon" href="data:,"><title>Blog</title>${body}`));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://localhost:${server.address().port}/`, stop: () => (server.close(), server.closeAllConnections()) };
}

journey("a lesson and the playground stand in a frame of another site", { stranger: /^http:\/\/localhost:/ }, async ({ page, site, t }) => {
  const frame = (route, more = "") => `<iframe width="600" height="700" ${more} src="${site.url}${route}"></iframe>`;
  const blog = await serveBlog(frame("#/en/lesson/typing-01?embed") + frame("#/en/play?embed", 'sandbox="allow-scripts allow-same-origin"'));
  t.after(blog.stop);
  await page.goto(blog.url);
  const [lesson, play] = [page.frameLocator("iframe >> nth=0"), page.frameLocator("iframe >> nth=1")];
  const snippet = lesson.locator("section.snippet").first();
  await snippet.getByRole("button", { name: "Run", exact: true }).click();
  await snippet.getByRole("log").getByText("55").waitFor();
  await play.getByRole("textbox", { name: "Code" }).waitFor();
  for (const inside of [lesson, play]) {
    assert.equal(await inside.locator(".top").isVisible(), false);
    const out = inside.getByRole("link", { name: "Open in Magic Box" });
    assert.equal(await out.getAttribute("target"), "_blank");
  }
  assert.equal(await lesson.getByRole("log").count(), 1, "nothing runs by itself");
});
