// Does everything work after the first visit with the server stopped, and does a new version come when its reader wants it?
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { journey } from "./support/journey.mjs";
import { root } from "./support/packages.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

const KEPT = { serviceWorkers: "allow" };
const LESSON = "lessons/en/typing-01.md";

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The site as its next build might be: `change(folder)`, then the list of its files made anew. */
function nextBuild(change) {
  const folder = mkdtempSync(join(tmpdir(), "magic-box-next-"));
  folders.push(folder);
  cpSync(dist, folder, { recursive: true });
  change(folder);
  execFileSync("node", [join(root, "web/offline/generate.mjs")], { env: { ...process.env, TRUNK_STAGING_DIR: folder, MAGIC_BOX_OFFLINE: "1" } });
  return folder;
}

const edit = (folder, path, change) => writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));

/** Waits until the site is kept and this page stands under it. */
async function kept(page) {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated" && navigator.serviceWorker.controller !== null);
}

/** Waits for something that happens outside the page. `holds` is asked again and again. */
async function eventually(page, holds) {
  for (let looks = 0; !(await holds()); looks++) {
    assert.ok(looks < 400, "it never happened");
    await page.waitForTimeout(50);
  }
}

/** The list that the service worker was made with. */
const listed = () => [...readFileSync(join(dist, "sw.js"), "utf8").matchAll(/"([\w./-]+)":"[0-9a-f]{16}"/g)].map(([, path]) => path);

test("the built site names its service worker, and that one knows the site", () => {
  assert.match(readFileSync(join(dist, "index.html"), "utf8"), /<meta name="offline" content="sw.js" data-version="[0-9a-f]{16}">/);
  const files = listed();
  assert.ok(files.length >= 20, `${files.length} files`);
  for (const file of ["index.html", "worker.js", "worker_bg.wasm", "lessons/ko/SUMMARY.md", "manifest.webmanifest"]) assert.ok(files.includes(file), file);
  for (const file of files) assert.ok(existsSync(join(dist, file)), file);
});

journey("after the first visit everything works with the server stopped", { context: KEPT }, async (world) => {
  const { page, context, site, open } = world;
  await open("#/en");
  await kept(page);
  await site.stop();
  const play = await playground(world);
  await play.worksAgain();
  await page.reload();
  await play.worksAgain();
  for (const [route, words] of [["#/ko/lesson/typing-01", /값/], ["#/en/lesson/typing-01", /value/i], ["#/ko", /자바스크립트/]]) {
    const tab = await context.newPage();
    await tab.goto(site.url + route);
    await tab.locator("main h1").waitFor();
    await tab.getByText(words).first().waitFor();
    await tab.close();
  }
});

const LASTING = { headers: { "cache-control": "max-age=600" } };

journey("to be kept costs no second download of what the page fetched", { context: KEPT, site: LASTING }, async (world) => {
  const { page, site } = world;
  const play = await playground(world);
  await play.worksAgain();
  await kept(page);
  // the engine too, where the browser's own store is large enough for it: that of a test's profile is not always
  for (const file of ["worker.js", "editor.js"]) assert.equal(site.requests.filter((path) => path === file).length, 1, file);
});

journey("a new version waits for the reader, brings only what changed, and keeps what was typed", { context: KEPT }, async (world) => {
  const { page, site } = world;
  const play = await playground(world);
  await kept(page);
  await page.evaluate(async () => {
    await caches.open("magic-box https://example.org/other/ 1");
    await caches.open("somebody else's");
  });
  await play.write("console.log('my own words')");
  site.replace(nextBuild((folder) => {
    edit(folder, "index.html", (html) => html.replace("<title>", "<title>Next "));
    edit(folder, LESSON, (text) => `${text}\nOne more line.\n`);
  }));
  site.requests.length = 0;
  await page.reload();
  const notice = page.getByRole("status").filter({ hasText: "A new version is ready" });
  await notice.waitFor();
  const isNext = () => page.evaluate(async () => /<title>Next /.test(await (await fetch("index.html")).text()));
  assert.equal(await isNext(), false, "the old version is shown until the reader wants the new one");
  assert.deepEqual([...new Set(site.requests)].sort(), ["index.html", LESSON, "sw.js"].sort());
  const before = await page.evaluate(() => performance.timeOrigin);
  await notice.getByRole("button", { name: "Use it now" }).click();
  await page.waitForFunction((before) => performance.timeOrigin !== before, before);
  await play.code.getByText("my own words").waitFor();
  assert.equal(await isNext(), true);
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.filter((name) => name.startsWith(`magic-box ${site.url} `)).length, 1, names.join("\n"));
  assert.equal(names.length, 3, "what others keep on this host is theirs");
  assert.equal(await notice.count(), 0);
});

journey("an author's edit shows on reload, and a silent server keeps nobody from reading", { context: KEPT }, async ({ page, site, open }) => {
  await open("#/en/lesson/typing-01");
  await kept(page);
  site.files[LESSON] = (bytes) => `${bytes}\n\nJust written by its author.\n`;
  await page.reload();
  const edited = page.getByText("Just written by its author.");
  await edited.waitFor();
  site.files[LESSON] = () => new Promise(() => {});
  await page.reload();
  await edited.waitFor();
});

journey("a site that has no service worker any more is not hidden by the old one", { context: KEPT }, async ({ page, site, open }) => {
  await open("#/en");
  await kept(page);
  site.files["sw.js"] = null;
  site.files["index.html"] = (bytes) => String(bytes).replace(/name="offline" content="sw.js"[^>]*/, 'name="offline" content=""').replace("<title>", "<title>Plain ");
  await page.reload();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
  await page.waitForFunction(async () => /<title>Plain /.test(await (await fetch("index.html")).text()));
});

journey("a half-copied site is not taken for a new version", { context: KEPT }, async (world) => {
  const { page, site } = world;
  const play = await playground(world);
  await kept(page);
  site.replace(nextBuild((folder) => edit(folder, "worker.js", (glue) => `${glue}\n// next`)));
  site.files["worker.js"] = readFileSync(join(dist, "worker.js"));
  site.requests.length = 0;
  // it asks for the file, and then the new worker is gone again: neither installing nor waiting. One update may not be enough:
  // the browser answers it from a look of its own that began before the site was changed.
  await eventually(page, async () => {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
    return site.requests.includes("worker.js");
  });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return !registration.installing && !registration.waiting;
  });
  assert.equal(await page.getByText("A new version is ready").count(), 0);
  await play.worksAgain();
});

journey("the site can be installed", { context: KEPT }, async ({ page, site, open, cdp }) => {
  await open();
  const session = await cdp();
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.equal(url, `${site.url}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // a profile without a history of its own cannot install anything
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  for (const { src, sizes } of JSON.parse(data).icons) {
    const size = await page.evaluate(async (src) => {
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    assert.equal(size, sizes, src);
  }
});
