// Does the folder dist/ work as it is on the hosts that people have: any path, Python's server, no types, no page for what is not there?
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist, serveSite } from "./support/site.mjs";

/** Python's own file server, with the site two folders deep. */
async function servePython() {
  const folder = mkdtempSync(join(tmpdir(), "magic-box-python-"));
  mkdirSync(join(folder, "a"));
  symlinkSync(dist, join(folder, "a/b"));
  const child = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder], { stdio: ["ignore", "pipe", "ignore"] });
  const port = await new Promise((found, failed) => {
    child.stdout.on("data", (text) => /port (\d+)/.test(text) && found(/port (\d+)/.exec(text)[1]));
    child.once("error", failed);
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, url: `${origin}/a/b/`, requests: [], stop };
}

const KEPT = { serviceWorkers: "allow" };

const kept = (page) => page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");

/** Lessons, a program, and the keeping of it all: the same on every host. */
async function works(world) {
  const { page, open } = world;
  await open("#/ko/lesson/typing-01");
  await page.locator("main h1").waitFor();
  await kept(page);
  const play = await playground(world);
  await play.worksAgain();
}

for (const [what, site] of [
  ["a plain file server under a path", {}],
  ["a plain file server at the root", { prefix: "/" }],
  ["a path with spaces and Hangul", { prefix: "/우리 반/magic box/" }],
  ["a server that sends no type for wasm", { wasmType: false }],
  ["a server that answers everything unknown with a page", { notFound: "index.html" }],
]) {
  journey(`on ${what} everything works`, { site, context: KEPT, serve: async (options) => {
    const served = await serveSite(options);
    return { ...served, url: encodeURI(served.url) };
  } }, works);
}

const python = spawnSync("python3", ["--version"]).status === 0;
if (python) journey("on Python's http.server everything works", { serve: servePython, context: KEPT }, works);

for (const [depth, rest, target] of [["beside the page", "nothing", ""], ["far below", "x/y/z/nothing.html", ""], ["at a place without its #", "ko/lesson/typing-01", "#/ko/lesson/typing-01"]]) {
  journey(`an address that is none leads home: ${depth}`, { site: { notFound: "404.html" }, tolerate: [/404/] }, async ({ page, site }) => {
    await page.goto(site.url + rest);
    await page.locator("html[data-home]").waitFor({ state: "attached" });
    await page.getByRole("link", { name: "the start" }).click();
    await page.locator("#app > :not(.start)").first().waitFor();
    assert.ok(page.url().startsWith(site.url + (target || "#/")), page.url());
    if (target) assert.equal(page.url(), site.url + target);
  });
}
