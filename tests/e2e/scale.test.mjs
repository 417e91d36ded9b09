// Nothing that a reader waits for grows with the course, and what a program prints does not fill the page. Counts, not times: those are `cargo xtask bench scale`.
import assert from "node:assert/strict";
import { course } from "./support/course.mjs";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const SMALL = 24;
const LARGE = 2_400;

/** What a fresh page asks for until a route is there and quiet. Pictures come as they are scrolled to, and do not count. */
async function asked(world, count, route, selector) {
  for (const path of Object.keys(world.site.files)) delete world.site.files[path];
  Object.defineProperties(world.site.files, Object.getOwnPropertyDescriptors(course(count)));
  await world.page.goto("about:blank");
  world.site.requests.length = 0;
  await world.open(route);
  await world.page.locator(selector).first().waitFor();
  await world.page.waitForLoadState("networkidle");
  return world.site.requests.filter((path) => !path.startsWith("lessons/img/")).sort();
}

journey("a course of 2,400 lessons asks for no more than one of 24", { site: { files: {} } }, async (world) => {
  const { page } = world;
  for (const [route, selector] of [["#/en", "nav.tracks a"], ["#/en/lesson/typing-01", "article h1"], ["#/en/play", "[role=textbox]"]]) {
    const small = await asked(world, SMALL, route, selector);
    assert.ok(small.length > 3, `${route} asked for ${small.length} files`);
    assert.deepEqual(await asked(world, LARGE, route, selector), small, route);
  }
  // and the last lesson is as near as the first
  await asked(world, LARGE, "#/en/lesson/typing-1200", "article h1");
  assert.equal(world.site.requests.filter((path) => path.endsWith(".md") && !path.endsWith("SUMMARY.md")).join(), "lessons/en/typing-1200.md");
  const listed = page.getByRole("navigation", { name: "Course" }).getByRole("link");
  assert.equal(await listed.count(), LARGE);
  await page.locator("nav.course .here").getByRole("link", { name: "Lesson typing-1200" }).waitFor();
});

journey("a hundred times as many lines take no more of the page", async (world) => {
  const play = await playground(world);
  const elements = async (lines) => {
    await play.write(`for (let i = 1; i <= ${lines}; i++) console.log(i, [i])`);
    await play.run();
    await play.shows(String(lines));
    await play.state(/^Done/);
    return world.page.locator("*").count();
  };
  const few = await elements(900);
  const many = await elements(90_000);
  assert.ok(few > 500, `${few} elements: nothing was printed`);
  assert.ok(many < few * 1.5, `${few} elements with 900 lines, ${many} with 90,000`);
});
