// One HTML file, opened from the disk with the network off: is everything in it, and does it ask nobody for anything?
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { singleFile } from "../../web/single-file.mjs";
import { fromLetters, toLetters } from "../../web/single-file/letters.js";
import { assertAccessible } from "./support/axe.mjs";
import { firefoxPath, startFirefox } from "./support/firefox.mjs";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

const folder = mkdtempSync(join(tmpdir(), "magic-box-single-"));
// as people name their folders
const file = join(folder, "수업 자료", "magicbox.html");
let sizes;

before(async () => {
  mkdirSync(join(folder, "수업 자료"));
  sizes = new Map(await singleFile(dist, file));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The "server" of these journeys: the disk. */
const disk = (path = file) => ({ serve: async () => ({ origin: "null", url: pathToFileURL(path).href, requests: [], stop: () => {} }), context: { offline: true } });
const OFF = disk();

/** What a page asks for, apart from itself. */
function asked(page) {
  const others = [];
  page.on("request", (request) => request.url().split("#")[0] !== pathToFileURL(file).href && !/^(blob|data):/.test(request.url()) && others.push(request.url()));
  return others;
}

test("bytes as letters: all come back, whatever is done to the lines, and no letter means anything to HTML", () => {
  for (let length = 0; length < 3000; length = Math.ceil(length * 1.1 + 1)) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * i * 31 + length) >> 3);
    const letters = toLetters(bytes);
    assert.match(letters, /^[!-~\n]*$/);
    assert.doesNotMatch(letters, /[<&\\]/);
    assert.ok(letters.length <= (length * 16) / 13 + 2 + letters.length / 900, `${length} bytes in ${letters.length} letters`);
    for (const text of [letters, letters.replaceAll("\n", "\r\n"), letters.replace(/(.{7})/g, "$1\n "), letters.replaceAll("\n", "")]) {
      assert.deepEqual(fromLetters(text, length), bytes);
    }
  }
});

/** The files packed in a single file. */
function inside(path) {
  const html = readFileSync(path, "utf8");
  const held = (id) => html.split(`id="${id}">`)[1].split("</script>")[0];
  return Object.entries(JSON.parse(held("contents"))).flatMap(([part, { packed, files }]) => {
    const bytes = brotliDecompressSync(fromLetters(held(part), packed));
    let at = 0;
    return files.map(([name, size]) => [name, bytes.subarray(at, (at += size))]);
  });
}

test("it holds the whole site", (t) => {
  for (const [name, size] of sizes) t.diagnostic(`${(size / 1e6).toFixed(2).padStart(8)} MB  ${name}`);
  const files = new Map(inside(file));
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length).replaceAll("\\", "/").replace(/^\//, ""));
  const left = names.filter((name) => !files.has(name) && !name.startsWith("icons/"));
  // these stand in the page as they are, or are for hosts
  assert.deepEqual(left.map((name) => name.replace(/-[0-9a-f]+\./, "-.")).sort(), [".nojekyll", "404.html", "boot-.js", "icon-.svg", "index.html", "manifest.webmanifest", "style-.css", "sw.js", "theme-.js", "tools-.css"]);
  assert.ok(files.size > 60, `${files.size} files`);
  for (const [name, bytes] of files) {
    // a module may not be loaded from the disk: it is a script here
    if (!/^app-[0-9a-f]+\.js$/.test(name)) assert.ok(bytes.equals(readFileSync(join(dist, name))), name);
  }
});

/** A copy of the file to which something was done. */
function changed(name, change) {
  const path = join(folder, name);
  return { ...disk(path), make: () => writeFileSync(path, change(readFileSync(file, "utf8"))) };
}

const mailed = changed("mailed.html", (html) => `\ufeff${html.replaceAll("\n", "\r\n")}`);
journey("it opens after a mail program or an editor has changed its line ends", mailed, async ({ open, page }) => {
  mailed.make();
  await open("#/en/lesson/typing-01");
  const snippet = page.locator("section.snippet").first();
  await snippet.getByRole("button", { name: "Run", exact: true }).click();
  await snippet.getByRole("log").getByText("10").first().waitFor();
});

for (const [what, change] of [
  ["cut short", (html) => html.slice(0, html.indexOf('id="reading">') + 100_000)],
  ["changed in one letter", (html) => html.replace(/(id="reading">\s[^<]{5000})(.)/, (_, before, letter) => before + (letter === "a" ? "b" : "a"))],
]) {
  const hurt = { ...changed(`${what}.html`, change), tolerate: [/cut short or changed on its way/] };
  journey(`a file that was ${what} is told, in the reader's language`, hurt, async ({ page, site }) => {
    hurt.make();
    await page.goto(`${site.url}#/en/lesson/typing-01`);
    await page.getByRole("alert").getByRole("heading", { name: "A part of the page did not arrive" }).waitFor();
    await page.getByText("Details").click();
    await page.getByText("cut short or changed on its way").waitFor();
    await page.goto("about:blank");
    await page.goto(`${site.url}#/ko/lesson/typing-01`);
    await page.getByRole("alert").getByRole("heading", { name: "페이지의 일부를 가져오지 못했어요" }).waitFor();
  });
}

journey("opened from the disk it shows the course and runs programs, in both languages", OFF, async (world) => {
  const { page, open } = world;
  const others = asked(page);
  const play = await playground(world);
  await play.worksAgain();
  await play.write("for (;;);");
  await play.run();
  await play.state("Running");
  await play.stop();
  await play.worksAgain();
  for (const [route, words, run] of [["#/en/lesson/typing-01", /typeof/, "Run"], ["#/ko/lesson/typing-01", /typeof/, "실행"]]) {
    await open(route);
    await page.locator("main h1").waitFor();
    await page.getByText(words).first().waitFor();
    const snippet = page.locator("section.snippet").first();
    await snippet.getByRole("button", { name: run, exact: true }).click();
    await snippet.getByRole("log").getByText("10").first().waitFor();
  }
  const picture = page.locator("figure.picture img").first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await picture.elementHandle());
  await assertAccessible(page, "a lesson of the single file");
  assert.deepEqual(others, []);
});

journey("what is typed in it is there after closing it", OFF, async (world) => {
  const play = await playground(world);
  await play.write("console.log('kept on the disk')");
  await world.page.reload();
  await play.code.getByText("kept on the disk").waitFor();
});

journey("a lesson that is not in it is told, not asked for", OFF, async ({ page, open }) => {
  const others = asked(page);
  await open("#/en/lesson/no-such-lesson");
  await page.getByRole("alert").waitFor();
  assert.deepEqual(others, []);
});

test("Firefox opens it with the network off", { skip: firefoxPath() ? false : "there is no Firefox on this machine", timeout: 120_000 }, async () => {
  // everything goes to a proxy that does not exist
  const firefox = await startFirefox({ "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 });
  try {
    const button = (name) => `[...document.querySelectorAll("button")].find((b) => b.textContent.trim() === "${name}")`;
    await firefox.goto(`${pathToFileURL(file).href}#/en/play`);
    await firefox.waitFor(`${button("Run")} !== undefined`);
    await firefox.evaluate(`${button("Run")}.click()`);
    await firefox.waitFor(`(document.querySelector('[role="log"][aria-label="Output"]')?.textContent ?? "").trim().length > 0`);
    await firefox.evaluate(`location.hash = "#/ko/lesson/typing-01"`);
    await firefox.waitFor(`document.querySelectorAll("section.snippet").length > 2`);
    assert.deepEqual(firefox.errors, []);
  } finally {
    await firefox.close();
  }
});
