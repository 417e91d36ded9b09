// A phone: narrow, slow, little memory, a keyboard that covers half of it. Does everything fit, can it be touched, and does memory stay?
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, shotPath } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const MB = 1 << 20;
const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const ROUTES = ["#/LOCALE", "#/LOCALE/lesson/typing-01", "#/LOCALE/lesson/history-01", "#/LOCALE/play", "#/LOCALE/work"];

/** The smallest side of what one touches: WCAG 2.2 asks for 24, fingers for more. */
const TOUCH = 40;
const SMALLEST = 24;

for (const locale of ["en", "ko"]) {
  journey(`at 320 px nothing is cut off and everything can be touched: ${locale}`, { context: PHONE }, async ({ page, open }) => {
    let seen = 0;
    for (const route of ROUTES) {
      await open(route.replace("LOCALE", locale));
      await page.locator("main h1").first().waitFor();
      await page.waitForFunction(() => document.querySelector("main")?.innerText.length > 60);
      const found = await page.evaluate(([touch, smallest]) => {
        const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
        const name = (element) => `${element.tagName} ${element.className} ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 30)}`;
        const all = [...document.querySelectorAll("button, input, select, summary, a.button")].filter((e) => shown(e) && !e.closest(".hidden"));
        const box = (element) => (element.matches("input[type=checkbox], input[type=radio]") ? element.closest("label") ?? element : element).getBoundingClientRect();
        return {
          count: all.length,
          beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          small: all.filter((e) => Math.min(box(e).width, box(e).height) < smallest).map(name),
          main: all.filter((e) => e.matches(".primary") && box(e).height < touch).map(name),
          zooms: all.filter((e) => e.matches("input:not([type=checkbox],[type=radio],[type=file]), textarea, select, [contenteditable=true]") && parseFloat(getComputedStyle(e).fontSize) < 16).map(name),
        };
      }, [TOUCH, SMALLEST]);
      await page.screenshot({ path: shotPath(`phone ${locale} ${route.split("/").slice(2).join(" ")}`) });
      seen += found.count;
      assert.deepEqual({ route, ...found, count: 0 }, { route, count: 0, beyond: 0, small: [], main: [], zooms: [] });
    }
    assert.ok(seen > 20, `${seen} controls`);
  });
}

/** Widths of phones and small tablets, in CSS pixels. */
const WIDTHS = [320, 344, 360, 375, 390, 412, 430, 480, 600, 768, 820];

for (const locale of ["en", "ko"]) {
  journey(`at no width of a phone the page scrolls sideways: ${locale}`, { context: PHONE }, async ({ page, open }) => {
    for (const route of [...ROUTES, "#/LOCALE/timeline"]) {
      await open(route.replace("LOCALE", locale));
      await page.locator("main h1").first().waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 700 });
        const beyond = (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
        assert.ok(beyond <= 0, `${route.replace("LOCALE", locale)} is ${beyond} px wider than ${width} px`);
      }
    }
  });
}

journey("with the on-screen keyboard open Run can still be pressed", { context: PHONE }, async (world) => {
  const { page } = world;
  const play = await playground(world);
  await play.code.tap();
  const font = await play.code.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  assert.ok(font >= 16, `${font}px: iOS zooms in on fields with smaller text`);
  // what a keyboard of 260 px leaves of the screen
  await page.setViewportSize({ width: 320, height: 308 });
  await page.keyboard.type("\n// typed on a phone");
  const run = play.button("Run");
  await run.scrollIntoViewIfNeeded();
  const box = await run.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 308, `Run is at ${box.y}`);
  await run.tap();
  await play.state(/^Done/);
});

journey("four times slower it still opens, runs and stops", { context: PHONE }, async (world) => {
  const session = await world.cdp();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const play = await playground(world);
  await play.worksAgain();
  await play.write("for (;;);");
  await play.run();
  await play.stop();
  await play.worksAgain();
  assert.ok((await play.answersIn()) < 1000);
});

/** A device that says how much memory it has. */
const withMemory = (gigabytes) => `Object.defineProperty(Navigator.prototype, "deviceMemory", { get: () => ${gigabytes} });
  window.alive = 0; window.most = 0;
  window.Worker = class extends Worker {
    constructor(...words) { super(...words); window.most = Math.max(window.most, ++window.alive); }
    terminate() { window.alive--; super.terminate(); }
  };`;

for (const [gigabytes, most] of [[1, 1], [8, 2]]) {
  journey(`with ${gigabytes} GB of memory at most ${most} worker${most > 1 ? "s are" : " is"} alive`, { init: { content: withMemory(gigabytes) } }, async (world) => {
    const play = await playground(world);
    for (let round = 0; round < 3; round++) await play.worksAgain();
    await play.write("for (;;);");
    await play.run();
    await play.state("Running");
    await world.page.waitForFunction((most) => window.alive === most, most);
    await play.stop();
    await play.worksAgain();
    assert.equal(await world.page.evaluate(() => window.most), most);
  });
}

/** Bytes that the process of the page holds for itself, workers and compiled code included; Linux tells. */
async function memory(page) {
  await page.requestGC();
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const own = ({ id }) => {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
    return [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce((sum, [, kB]) => sum + kB * 1024, 0);
  };
  // an empty one waits beside the page's
  return Math.max(...processInfo.filter(({ type }) => type === "renderer").map(own));
}

journey("the page takes little memory after ten runs, and no more after a hundred", async (world) => {
  const { page, t } = world;
  if (process.platform !== "linux") return t.skip("only Linux tells what a process holds");
  const play = await playground(world);
  await play.write("const all = []; for (let i = 0; i < 1000; i++) all.push({ i, text: 'line ' + i }); console.log(all.length, all[5])");
  const runs = async (times) => {
    for (let i = 0; i < times; i++) {
      await play.run();
      await play.button("Stop").waitFor({ state: "detached" });
    }
    await play.state(/^Done/);
  };
  await runs(10);
  const ten = await memory(page);
  await runs(90);
  const hundred = await memory(page);
  t.diagnostic(`${(ten / MB).toFixed(1)} MB after ten runs, ${(hundred / MB).toFixed(1)} MB after a hundred`);
  assert.ok(ten > 20 * MB && ten < 150 * MB, `${(ten / MB).toFixed(1)} MB`);
  assert.ok(hundred < ten + 20 * MB, `${(ten / MB).toFixed(1)} MB, then ${(hundred / MB).toFixed(1)} MB`);
});
