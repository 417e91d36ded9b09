// Is the site one that a second browser engine takes? One visit and one program in the system's Firefox.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firefoxPath, startFirefox } from "./support/firefox.mjs";
import { serveSite } from "./support/site.mjs";

const OUTPUT = `document.querySelector('[role="log"][aria-label="Output"]')?.textContent ?? ""`;

test("Firefox opens the page and runs a program without an error", { skip: firefoxPath() ? false : "there is no Firefox on this machine", timeout: 120_000 }, async () => {
  const site = await serveSite();
  const firefox = await startFirefox();
  try {
    await firefox.goto(`${site.url}#/en`);
    await firefox.waitFor(`document.querySelector("#app > :not(.start)") !== null`);
    assert.ok((await firefox.evaluate("document.body.innerText.trim().length")) > 20);
    await firefox.goto(`${site.url}?2#/en/play`);
    await firefox.waitFor(`[...document.querySelectorAll("button")].some((b) => b.textContent.trim() === "Run")`);
    await firefox.evaluate(`[...document.querySelectorAll("button")].find((b) => b.textContent.trim() === "Run").click()`);
    await firefox.waitFor(`(${OUTPUT}).trim().length > 0`);
    assert.deepEqual(firefox.errors, []);
  } finally {
    await firefox.close();
    await site.stop();
  }
});
