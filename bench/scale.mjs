// How the page grows with what it holds: courses of 24, 240 and 2,400 lessons, outputs of 10^2 to 10^6 lines. `cargo xtask bench scale`.
// Prints for each curve its exponent, the slope in a chart with logarithmic scales: 0 does not grow, 1 grows in proportion.
import { chromePath, chromium } from "../tests/e2e/support/packages.mjs";
import { course } from "../tests/e2e/support/course.mjs";
import { serveSite } from "../tests/e2e/support/site.mjs";
import { MOST, curve, table } from "./curve.mjs";

const LESSONS = [24, 240, 2_400];
const LINES = [1e2, 1e3, 1e4, 1e5, 1e6];
/** `SCALE_TRIES=1` to see whether it works. */
const TRIES = Number(process.env.SCALE_TRIES ?? 5);
const LONGEST_MS = 180_000;

const browser = await chromium.launch({ executablePath: chromePath(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });

/** The least of some tries, which is the one that the machine disturbed least. */
async function least(measure) {
  const tried = [];
  for (let i = 0; i < TRIES; i++) tried.push(await measure());
  return Math.min(...tried);
}

/** Milliseconds until a route shows what is waited for, and how many files were asked for. Nothing is cached. */
async function opening(count, route, selector) {
  const site = await serveSite({ files: course(count) });
  let requests = 0;
  const ms = await least(async () => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    site.requests.length = 0;
    const from = performance.now();
    await page.goto(site.url + route, { waitUntil: "commit" });
    await page.locator(selector).first().waitFor();
    const took = performance.now() - from;
    await page.waitForLoadState("networkidle");
    requests = site.requests.length;
    await context.close();
    return took;
  });
  await site.stop();
  return { ms, requests };
}

/** Milliseconds from Run to the end of a program that prints so many lines. */
async function printing(page, lines) {
  const code = page.locator(".snippet [contenteditable=true]").first();
  await code.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(`for (let i = 0; i < ${lines}; i++) console.log(i)`);
  return least(() => page.evaluate(async (longest) => {
    const run = [...document.querySelectorAll(".snippet button")].find((button) => button.textContent.trim() === "Run");
    const line = document.querySelector(".snippet .status-line");
    let began = false;
    // a short run may be over before the next frame: what was before it must not be taken for its end
    const observer = new MutationObserver(() => { began = true; });
    observer.observe(line, { attributes: true, attributeFilter: ["class"] });
    const from = performance.now();
    run.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const took = performance.now() - from;
      if (began && /done|failed/.test(line.className)) return took;
      if (took > longest) return NaN;
    }
  }, LONGEST_MS));
}

const curves = [];
for (const [what, route, selector] of [["the home page", "#/en", "nav.tracks a"], ["a lesson", "#/en/lesson/typing-01", "article h1"]]) {
  const points = [];
  for (const count of LESSONS) points.push([count, await opening(count, route, selector)]);
  curves.push(curve(`lessons: ${what}, ms`, points.map(([n, { ms }]) => [n, ms])));
  curves.push(curve(`lessons: ${what}, files asked for`, points.map(([n, { requests }]) => [n, requests])));
}

const site = await serveSite();
const page = await browser.newPage();
await page.goto(`${site.url}#/en/play`);
await page.locator(".snippet [contenteditable=true]").first().waitFor();
const printed = [];
for (const lines of LINES) printed.push([lines, await printing(page, lines)]);
curves.push(curve("lines printed, ms to the end of the run", printed));
await browser.close();
await site.stop();

console.log(table(curves));
if (curves.some((one) => one.exponent > MOST)) {
  console.error("NOT KEPT: a curve grows worse than in proportion");
  process.exitCode = 1;
}
