// One HTML file, opened from the disk with the network off: is everything in it, and does it ask nobody for anything?
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { singleFile } from "../../web/single-file.mjs";
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
const disk = async () => ({ origin: "null", url: pathToFileURL(file).href, requests: [], stop: () => {} });
const OFF = { serve: disk, context: { offline: true } };

/** What a page asks for, apart from itself. */
function asked(page) {
  const others = [];
  page.on("request", (request) => request.url().split("#")[0] !== pathToFileURL(file).href && !/^(blob|data):/.test(request.url()) && others.push(request.url()));
  return others;
}

test("it holds the whole site", (t) => {
  for (const [name, size] of sizes) t.diagnostic(`${(size / 1e6).toFixed(2).padStart(8)} MB  ${name}`);
  for (const [part, fewest] of [["texts", 50_000], ["editor.js", 100_000], ["app_bg.wasm", 300_000], ["worker_bg.wasm", 500_000]]) {
    assert.ok(sizes.get(part) > fewest, `${part}: ${sizes.get(part)} bytes`);
  }
});

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
