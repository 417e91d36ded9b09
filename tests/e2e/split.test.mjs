// The page's program comes in two parts: is the first enough to read with, and does the other follow unseen?
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

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

/** What looks otherwise with the style of the tools than without, element by element. */
const differences = (page) =>
  page.evaluate(() => {
    const tools = document.querySelector('link[href*="tools-"]');
    const looks = (media) => {
      tools.media = media;
      return [...document.body.querySelectorAll("*")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, borderTopColor, font, display, opacity } = getComputedStyle(element);
        return [element.outerHTML.slice(0, 80), x, y, width, height, color, backgroundColor, borderTopColor, font, display, opacity].join(" ");
      });
    };
    const without = looks("not all");
    return looks("all").filter((look, index) => look !== without[index]).slice(0, 8);
  });

for (const locale of ["en", "ko"]) {
  const read = (name) => readFileSync(join(dist, "lessons", locale, `${name}.md`), "utf8");
  const ids = [...read("SUMMARY").matchAll(/\]\((.+?)\.md\)/g)].map(([, id]) => id);

  journey(`the first page and every lesson are read before the later part is there: ${locale}`, { context: { reducedMotion: "reduce" } }, async ({ page, open }) => {
    const { asked, letGo } = await hold(page);
    await open(`#/${locale}`);
    await page.waitForFunction(() => document.querySelector('link[href*="tools-"]').sheet?.cssRules.length > 5);
    assert.ok(ids.length >= 24, `only ${ids.length} lessons`);
    for (const id of [undefined, ...ids]) {
      const title = id ? /^title: *(.*?) *$/m.exec(read(id))[1] : /\S/;
      if (id) await page.evaluate((route) => (location.hash = route), `#/${locale}/lesson/${id}`);
      await page.locator("main h1").filter({ hasText: title }).waitFor();
      await page.locator("main a[href]").first().waitFor();
      assert.deepEqual(await differences(page), [], `${id ?? "the first page"} waits for the style of the tools`);
      assert.deepEqual(asked, ["fetch"], `${id ?? "the first page"}: in the background, and missed by nobody`);
    }
    letGo();
  });
}

const snippet = (page, id) => page.getByRole("region", { name: `Snippet ${id}`, exact: true });

journey("what is started meanwhile runs when it is there, and nothing freezes until then", async ({ page, open }) => {
  const { asked, letGo } = await hold(page);
  await open("#/en/lesson/typing-01");
  await page.getByRole("button", { name: "Predict" }).first().click();
  await page.getByRole("region", { name: /^Exercise/ }).first().getByRole("button", { name: "Check", exact: true }).click();
  // one thing runs at a time, and this is the last that was asked for
  await snippet(page, "two-fives").getByRole("button", { name: "Run", exact: true }).click();
  assert.deepEqual(asked, ["fetch"], "no press missed the later part");
  letGo();
  await snippet(page, "two-fives").getByRole("log", { name: "Output" }).getByText(/\S/).first().waitFor();
});

journey("what is opened meanwhile opens when it is there, and nothing freezes until then", async ({ page, open }) => {
  const { asked, letGo } = await hold(page);
  await open("#/en/lesson/typing-01");
  await snippet(page, "ask").getByRole("textbox", { name: "Code" }).click();
  await snippet(page, "two-fives").getByRole("button", { name: "Age", exact: true }).click();
  await snippet(page, "magic-box").getByRole("button", { name: "Step through", exact: true }).click();
  assert.deepEqual(asked, ["fetch"], "no press missed the later part");
  letGo();
  await snippet(page, "ask").locator("[contenteditable=true]").waitFor();
  await snippet(page, "two-fives").getByRole("region", { name: "Age of the code" }).waitFor();
  await snippet(page, "magic-box").getByRole("slider", { name: "Step" }).waitFor();
});

journey("a page of the tools says that it is coming", async ({ page, open }) => {
  const { asked, letGo } = await hold(page);
  await open("#/en");
  await page.getByRole("link", { name: "Timeline" }).first().click();
  await page.getByRole("status").filter({ hasText: "Loading" }).waitFor();
  assert.deepEqual(asked, ["fetch"]);
  letGo();
  await page.getByRole("heading", { level: 1, name: /timeline/i }).waitFor();
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
