// What a page meets in years of use: no room, spoiled storage, clocks that jump, policies, cut files, tabs that slept. It goes on, or says why not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";

const index = () => readFileSync(join(dist, "index.html"), "utf8");
const app = () => JSON.parse(/id="app-files">(.*?)<\/script>/.exec(index())[1]).wasm.replace("./", "");

journey("where storage is full the page says so, works on, and goes on saving when there is room", async (world) => {
  const { page } = world;
  const play = await playground(world);
  await page.evaluate(() => {
    // to the last byte: bigger pieces first
    for (let size = 1 << 20, n = 0; size >= 1; ) {
      try {
        localStorage.setItem(`filler ${n}`, "x".repeat(size));
        n += 1;
      } catch {
        size >>= 1;
      }
    }
  });
  await play.write(`console.log("${"no room ".repeat(50)}")`);
  await page.getByRole("status").filter({ hasText: /full/i }).waitFor();
  await play.worksAgain();
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler ")).forEach((key) => localStorage.removeItem(key)));
  await play.write("console.log('room again')");
  await page.reload();
  await play.code.getByText("room again").waitFor();
});

journey("storage spoiled by hand costs only what was spoiled", async (world) => {
  const { page } = world;
  const play = await playground(world);
  await play.write("console.log('whole')");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => / draft play /.test(key)));
  const spoiled = await page.evaluate(() => {
    const prefix = `magic-box ${location.pathname} `;
    const garbage = ["", "null", "{", "[]", '{"version":1}', '{"version":-1}', '{"version":1e99}', '{"version":99,"x":1}', '{"version":1,"text":7}', "\u0000\uffff", `{"version":1,"text":"${"[".repeat(1e5)}`];
    const names = ["preferences", "last", "progress typing-01", "draft typing-01 two-fives", "draft", "draft a b c d", "progress", "", "nonsense"];
    garbage.forEach((text, n) => names.forEach((name) => localStorage.setItem(prefix + name + (/^(draft|progress)/.test(name) ? `-${n}` : ""), text)));
    names.forEach((name, n) => localStorage.setItem(prefix + name, garbage[n]));
    return Object.keys(localStorage).length;
  });
  assert.ok(spoiled > 30);
  await page.reload();
  await play.code.getByText("whole").waitFor();
  await play.worksAgain();
  for (const route of ["#/en", "#/en/lesson/typing-01", "#/en/work"]) {
    await world.open(route);
    await page.locator("main h1").first().waitFor();
  }
});

journey("a clock that jumps stops nothing", async (world) => {
  const { page } = world;
  await page.clock.install({ time: new Date("2026-11-22T12:00:00Z") });
  await page.clock.resume();
  const play = await playground(world);
  for (const time of ["2036-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2026-03-29T01:59:59Z"]) {
    await page.clock.setSystemTime(new Date(time));
    await play.worksAgain();
    assert.doesNotMatch(await play.status.innerText(), /-\d|NaN/);
  }
  await play.write("console.log('dated in the past')");
  await page.reload();
  await play.code.getByText("dated in the past").waitFor();
});

const policy = { "content-security-policy": "worker-src 'none'; child-src 'none'" };
journey("where a policy forbids workers the page says so, and the text can be read", { site: { headers: policy }, tolerate: [/[Cc]ontent [Ss]ecurity [Pp]olicy/] }, async (world) => {
  const play = await playground(world);
  await play.run();
  await play.snippet.getByRole("alert").getByText("The engine could not be started").waitFor();
  await world.open("#/en/lesson/typing-01");
  await world.page.getByText("Are 5 and \"5\" the same thing?").first().waitFor();
});

journey("a page's wasm that was cut short is told", { site: { get files() { return { [app()]: (bytes) => bytes.subarray(0, bytes.length / 2) }; } }, tolerate: [/WebAssembly|CompileError|expected|integrity/i] }, async ({ page, site }) => {
  await page.goto(site.url);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  await alert.getByRole("button", { name: "Reload" }).waitFor();
});

journey("a lesson that is missing is told, and comes when it is there again", { tolerate: [/404/] }, async ({ page, open, site }) => {
  site.files["lessons/en/typing-01.md"] = null;
  await open("#/en/lesson/typing-01");
  const alert = page.getByRole("alert");
  await alert.getByText("typing-01.md").first().waitFor();
  delete site.files["lessons/en/typing-01.md"];
  await alert.getByRole("button").click();
  await page.locator("section.snippet").first().waitFor();
});

journey("a tab that slept for days goes on", async (world) => {
  const { page, cdp } = world;
  const play = await playground(world);
  await play.worksAgain();
  await play.write("console.log('before the night')");
  const session = await cdp();
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await play.worksAgain();
});

journey("a tab that the browser gave up is as it was when it comes back", async (world) => {
  const { page, context, site } = world;
  const play = await playground(world);
  await play.write("console.log('written days ago')");
  await page.close();
  const tab = await context.newPage();
  await tab.clock.setFixedTime(new Date(Date.now() + 9 * 86_400_000));
  await tab.goto(`${site.url}#/en/play`);
  await tab.getByRole("textbox", { name: "Code" }).getByText("written days ago").waitFor();
});
