// The page's program comes in two parts: is the first enough to read with, and does the other follow unseen?
import assert from "node:assert/strict";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const LATER = "**/*_later.wasm";

/** Holds the later part back until it is let go. Gives { asked, letGo }. */
async function hold(page) {
  const asked = [];
  let letGo;
  const free = new Promise((resolve) => (letGo = resolve));
  await page.route(LATER, async (route) => {
    asked.push(route.request().resourceType());
    await free;
    await route.continue();
  });
  return { asked, letGo };
}

for (const [route, words] of [["#/en", /box/i], ["#/ko", /상자/], ["#/en/lesson/typing-01", /value/i], ["#/ko/lesson/history-01", /웹/]]) {
  journey(`${route} is read before the later part is there`, async ({ page, open }) => {
    const { asked, letGo } = await hold(page);
    await open(route);
    await page.locator("main h1").waitFor();
    await page.locator("main").getByText(words).first().waitFor();
    assert.deepEqual(asked, ["fetch"], "in the background, and missed by nobody");
    letGo();
  });
}

journey("what is pressed meanwhile is done when it is there", async ({ page, open }) => {
  const { letGo } = await hold(page);
  await open("#/en/lesson/typing-01");
  const snippet = page.locator(".snippet").first();
  await snippet.getByRole("button", { name: "Run", exact: true }).click();
  letGo();
  await snippet.getByRole("log", { name: "Output" }).getByText(/\S/).first().waitFor();
});

journey("whoever comes for a tool waits for it", async (world) => {
  const { asked, letGo } = await hold(world.page);
  const opened = playground(world);
  await world.page.waitForFunction(() => performance.getEntriesByType("resource").length > 0);
  letGo();
  await (await opened).worksAgain();
  assert.deepEqual(asked, ["fetch"]);
});

journey("a later part that does not come is told when it is missed", { tolerate: [/_later\.wasm/, /ERR_FAILED/] }, async ({ page, site }) => {
  await page.route(LATER, (route) => route.abort());
  await page.goto(`${site.url}#/en/timeline`);
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "A part of the page did not arrive" }).waitFor();
  assert.match(await alert.textContent(), /_later\.wasm/);
});
