// Is what the playground needs asked for at once, once, and by nobody who does not need it? No clock is read here: only the order.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

const ENGINE = ["worker.js", "worker_bg.wasm"];
const files = JSON.parse(/id="app-files">(.*?)<\/script>/.exec(readFileSync(join(dist, "index.html"), "utf8"))[1]);
const named = (path) => path.replace(/^\.\//, "");
const count = (site, file) => site.requests.filter((path) => path === file).length;

/** Notes for each file that is asked for whether the page was drawn by then. */
function watch() {
  window.asked = {};
  const { fetch } = window;
  window.fetch = (resource, ...rest) => {
    const file = String(resource?.url ?? resource).split(/[?#]/)[0].split("/").pop();
    window.asked[file] = document.querySelector("#app > .start") ? "before the page" : "after the page";
    return fetch(resource, ...rest);
  };
}

journey("all that the playground needs is on its way before its program is", async (world) => {
  const { page, site } = world;
  let letGo;
  const free = new Promise((resolve) => (letGo = resolve));
  await page.route(`**/${named(files.wasm)}`, async (route) => {
    await free;
    await route.continue();
  });
  const wanted = ["editor.js", ...(files.later ? [named(files.later)] : [])];
  const asked = wanted.map((file) => page.waitForRequest((request) => request.url().includes(`/${file}`)));
  const opened = playground(world);
  await Promise.all(asked);
  letGo();
  await (await opened).worksAgain();
  for (const file of [...wanted, ...ENGINE]) assert.equal(count(site, file), 1, `${file} is asked for once`);
});

journey("the playground's engine is asked for before the page is drawn", { init: watch }, async (world) => {
  await (await playground(world)).worksAgain();
  const asked = await world.page.evaluate(() => window.asked);
  assert.deepEqual(ENGINE.map((file) => asked[file]), ENGINE.map(() => "before the page"));
});

journey("who reads asks for nothing to write with, and for the engine only after the text is there", { init: watch }, async ({ page, open, site }) => {
  for (const route of ["#/en", "#/en/lesson/typing-01"]) {
    await open(route);
    await page.waitForFunction(() => window.asked["worker_bg.wasm"]);
    assert.equal(await page.evaluate(() => window.asked["worker_bg.wasm"]), "after the page", route);
    assert.equal(count(site, "editor.js"), 0, route);
  }
});

journey("where the editor does not come, ahead or later, the plain text area stands in", { tolerate: [/ERR_FAILED/] }, async ({ page, open }) => {
  await page.route("**/editor.js*", (route) => route.abort());
  await open("#/en/play");
  const area = page.locator(".snippet textarea");
  await area.waitFor();
  await area.fill("console.log('plain all the same')");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("log", { name: "Output" }).getByText("plain all the same").waitFor();
});

journey("who chose the plain text area is not sent the editor", async ({ page, open, site }) => {
  await open("#/en");
  await page.getByRole("checkbox", { name: "Plain text editor" }).or(page.getByRole("button", { name: "Plain text editor" })).first().click();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => /preferences$/.test(key) && JSON.parse(localStorage[key]).plain_editor));
  await open("#/en/play");
  await page.locator(".snippet textarea").waitFor();
  assert.equal(count(site, "editor.js"), 0);
});

/** An editor that comes in the moment after the page was drawn and before the page listens for it. */
function comesInBetween() {
  const editor = { mount: (parent) => ((parent.textContent = "came in between"), Object.fromEntries(["setText", "focus", "reveal", "setDiagnostics", "setTexts", "destroy"].map((name) => [name, () => {}]))) };
  const watcher = new MutationObserver(() => {
    if (!document.querySelector(".snippet .coming")) return;
    watcher.disconnect();
    window.MagicBox.editor = editor;
    window.dispatchEvent(new Event("magicbox-editor"));
  });
  watcher.observe(document, { childList: true, subtree: true });
}

journey("an editor that comes between the drawing and the listening is not missed", { init: comesInBetween }, async ({ page, site }) => {
  await page.route("**/editor.js*", () => {});
  // the page's load waits for what never comes
  await page.goto(`${site.url}#/en/play`, { waitUntil: "commit" });
  await page.locator(".snippet").getByText("came in between").waitFor();
});

/** Counts the workers that are made. */
function countWorkers() {
  window.made = 0;
  window.Worker = class extends window.Worker {
    constructor(...rest) {
      super(...rest);
      window.made += 1;
    }
  };
}

journey("a program that was just started does not share its first moments with the making of the next worker", { init: countWorkers }, async (world) => {
  const { page, worksAgain, write, shows } = await playground(world);
  await worksAgain();
  await page.waitForFunction(() => window.made === 2);
  await write("console.log('in ' + 'time')");
  // the shortest timer is over before any longer one
  const atOnce = await page.evaluate(async () => {
    [...document.querySelectorAll(".snippet button")].find((button) => button.textContent.trim() === "Run").click();
    await new Promise((next) => setTimeout(next, 0));
    return window.made;
  });
  assert.equal(atOnce, 2);
  await shows("in time");
  await page.waitForFunction(() => window.made === 3);
});
