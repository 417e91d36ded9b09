// Does the folder dist/ work as it is on the hosts that people have: any path, Python's server, no types, no page for what is not there?
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { pack } from "../../web/package.mjs";
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

/** The entries of a zip archive by name, read by its central directory. */
function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const count = archive.readUInt16LE(end + 10);
  const entries = new Map();
  for (let i = 0, at = archive.readUInt32LE(end + 16); i < count; i++) {
    const [packed, size, name] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28)];
    const local = archive.readUInt32LE(at + 42);
    assert.equal(archive.readUInt32LE(local), 0x04034b50);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = inflateRawSync(archive.subarray(from, from + packed));
    assert.equal(bytes.length, size);
    entries.set(archive.toString("utf8", at + 46, at + 46 + name), bytes);
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

test("the zip holds the site, the single file and the words for who hosts it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "magic-box-zip-"));
  try {
    const file = join(folder, "magicbox.zip");
    const { files } = await pack(dist, file);
    const entries = unzip(readFileSync(file));
    assert.ok(files >= 20 && entries.size > files, `${files} files`);
    for (const name of ["HOSTING.md", "WRITING.md", "magicbox.html", "LICENSE-MIT"]) assert.ok(entries.get(`magicbox/${name}`)?.length > 500, name);
    for (const path of ["index.html", "worker_bg.wasm", ".nojekyll", "lessons/ko/SUMMARY.md"]) {
      assert.ok(entries.get(`magicbox/site/${path}`)?.equals(readFileSync(join(dist, path))), path);
    }
    // another program's opinion, where there is one: it checks the sums too
    if (python) execFileSync("python3", ["-m", "zipfile", "-t", file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
