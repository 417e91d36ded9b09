// One journey: a fresh browser profile, a fresh server, a page; afterwards the page must have been quiet.
// "Quiet" means: no console error, no uncaught exception, no request to anyone but the site.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromePath, chromium, root } from "./packages.mjs";
import { serveSite } from "./site.mjs";

// `--no-sandbox` because CI runs as root in a container; the rest keeps the browser from talking to anyone by itself.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run"].concat(
  ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb"],
);

/** Longest wait for one thing on the page. The wasm of a fresh page is compiled in this time, on small machines too. */
const PATIENCE_MS = 20_000;

/** Longest journey. */
const JOURNEY_MS = 180_000;

let launched;
const browser = () => (launched ??= chromium.launch({ executablePath: chromePath(), headless: true, args: FLAGS }));
after(async () => (await launched)?.close());

/** Where screenshots go; the folder is not kept in the repository. */
export function shotPath(name) {
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`);
}

/**
 * Declares one journey. Options: `site` (see serveSite; `serve` puts another host in its place), `context` (Playwright's: locale, colorScheme, viewport, …; nothing is kept
 * offline unless it says `serviceWorkers: "allow"`, so that what a journey asks for comes from its server),
 * `stranger` (a pattern of addresses of others that the journey itself brings in), `tolerate` (patterns of console errors that belong to the journey; each must really appear), `init` (script run before the page's own).
 * The body gets { page, context, site, open, cdp, t }; `open("#/en/play")` goes to a route of the site and waits for the page to be there.
 */
export function journey(name, options, body) {
  if (typeof options === "function") [body, options] = [options, {}];
  test(name, { timeout: JOURNEY_MS }, async (t) => {
    const site = await (options.serve ?? serveSite)(options.site);
    const context = await (await browser()).newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...options.context });
    context.setDefaultTimeout(PATIENCE_MS);
    if (options.init) await context.addInitScript(options.init);
    const noise = listen(context, site.origin, options.stranger);
    const page = await context.newPage();
    const open = async (route = "") => {
      // a change of the hash alone would not load the page again
      if (page.url().split("#")[0] === site.url && page.url() !== site.url + route) await page.goto("about:blank");
      await page.goto(site.url + route);
      await page.locator("#app > :not(.start)").first().waitFor();
    };
    try {
      await body({ page, context, site, open, cdp: () => context.newCDPSession(page), t });
      noise.assertQuiet(options.tolerate ?? []);
    } catch (error) {
      await page.screenshot({ path: shotPath(`failed ${name}`) }).catch(() => {});
      if (noise.errors.length > 0) t.diagnostic(`console: ${noise.errors.join("\n")}`);
      throw error;
    } finally {
      await context.close();
      await site.stop();
    }
  });
}

/** Collects what the pages of a context complain about and whom they ask. */
function listen(context, origin, stranger) {
  const errors = [];
  const foreign = [];
  context.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} (${message.location().url})`));
  context.on("weberror", (error) => errors.push(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!own && !stranger?.test(request.url())) foreign.push(request.url());
  });
  return {
    errors,
    assertQuiet(tolerated) {
      assert.deepEqual(foreign, [], "requests to others than the site");
      assert.deepEqual(errors.filter((error) => !tolerated.some((pattern) => pattern.test(error))), [], "errors in the browser's console");
      const absent = tolerated.filter((pattern) => !errors.some((error) => pattern.test(error)));
      assert.deepEqual(absent, [], "errors that were expected and did not come");
    },
  };
}
