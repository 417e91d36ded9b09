// Does the built site start at all: under a path, on a host that knows no wasm, and what does it say where it cannot?
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { dist } from "./support/site.mjs";

const index = () => readFileSync(join(dist, "index.html"), "utf8");
const appFiles = () => JSON.parse(/id="app-files">(.*?)<\/script>/.exec(index())[1]);
const named = (path) => path.replace(/^\.\//, "");

journey("the page starts under a path and asks nobody else", async ({ page, open, site }) => {
  await open();
  assert.ok((await page.locator("body").innerText()).trim().length > 20);
  assert.ok(site.requests.includes(named(appFiles().wasm)));
});

journey("a program runs and its output appears", async ({ page, open }) => {
  await open("#/en/play");
  const code = page.getByRole("textbox", { name: "Code" });
  await code.fill("console.log(6 * 7)");
  await code.press("Control+Enter");
  await page.getByRole("log", { name: "Output" }).getByText("42").waitFor();
});

journey("a host that sends no type for wasm is good enough", { site: { wasmType: false } }, async ({ open }) => {
  await open();
});

journey("without the page's wasm it says which file is missing and what to do",
  { site: { get files() { return { [named(appFiles().wasm)]: null }; } }, tolerate: [/404/, /_bg\.wasm: HTTP 404/] },
  async ({ page, site }) => {
    await page.goto(site.url);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await alert.getByText("Details").click();
    assert.match(await alert.innerText(), /_bg\.wasm: HTTP 404/);
    await alert.getByRole("button", { name: "Reload" }).waitFor();
  });

journey("without WebAssembly it says so", { init: () => delete globalThis.WebAssembly, tolerate: [/WebAssembly is not defined/] }, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole("heading", { name: "Magic Box cannot open in this browser" }).waitFor();
});

journey("without JavaScript there is still something to read", { context: { javaScriptEnabled: false } }, async ({ page, site }) => {
  await page.goto(site.url);
  const text = await page.locator("main").innerText();
  assert.match(text, /Switch JavaScript on/);
  assert.match(text, /자바스크립트를 켠/);
});

test("the site is complete for a static host", () => {
  for (const file of [".nojekyll", "404.html", "lessons", "worker.js", "worker_bg.wasm"]) assert.ok(existsSync(join(dist, file)), file);
});

test("the page names nobody but itself", () => {
  const foreign = index().match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g) ?? [];
  assert.deepEqual(foreign, []);
  assert.match(index(), /Content-Security-Policy/);
});
