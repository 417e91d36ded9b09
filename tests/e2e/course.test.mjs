// The whole course as its readers meet it: every lesson in both languages, wide in the light and narrow in the dark, every picture, every snippet run.
// The native `tests/lessons.rs` proves what the programs print; here stands that the page shows and runs all of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { dist } from "./support/site.mjs";

const LOCALES = ["en", "ko"];
const TRACKS = ["typing", "history"];

/** Fewer than this is a course that lost something: lessons of a track, and in one of them the programs to run. */
const LESSONS = 12;
const PROGRAMS = 3;

const read = (path) => readFileSync(join(dist, "lessons", path), "utf8");

/** The lessons of a track as SUMMARY.md lists them: [{ id, title, snippets: [{ id, throws, norun }] }]. */
function lessons(locale, track) {
  const listed = [...read(`${locale}/SUMMARY.md`).matchAll(/\]\((.+?)\.md\)/g)].map(([, id]) => id);
  return listed.filter((id) => id.startsWith(`${track}-`)).map((id) => {
    const text = read(`${locale}/${id}.md`);
    // what is indented belongs to an answer of a quiz, and comes after it was given
    const fences = [...text.matchAll(/^(?:`{3,}|~{3,})js\b(.*)$/gm)].map(([, info]) => info.replace(/"[^"]*"/g, ""));
    const snippets = fences.filter((info) => /\bid=/.test(info)).map((info) => ({ id: /\bid=(\S+)/.exec(info)[1], throws: /\bthrows\b/.test(info), norun: /\bnorun\b/.test(info) }));
    return { id, title: /^title: *(.*?) *$/m.exec(text)[1], snippets };
  });
}

/** What is wrong with how the lesson looks, in words; it brings every picture in, also those far below. */
const faults = (page) =>
  page.evaluate(async () => {
    const pictures = [...document.querySelectorAll("article img")];
    const found = await Promise.all(pictures.map(async (picture) => {
      picture.loading = "eager";
      await picture.decode().catch(() => {});
      if (!(picture.naturalWidth > 0)) return `the picture ${picture.getAttribute("src")} did not load`;
      return picture.alt.trim() ? null : `the picture ${picture.getAttribute("src")} says nothing`;
    }));
    if (pictures.length === 0) found.push("there is no picture");
    const troubles = [...document.querySelectorAll("[role=alert], .trouble, .problem")].filter((element) => element.checkVisibility() && element.textContent.trim());
    found.push(...troubles.map((element) => `it shows a problem: ${element.textContent.trim()}`));
    return found.filter(Boolean);
  });

/** What sticks out to the right, in words. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px are cut off: ${beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(" | ")}`] : [];
  });

/** Presses Run of the snippet with this id once and gives how the run ended: done, failed or stopped. Questions are answered as they come. */
async function ending(page, id, words) {
  const region = page.getByRole("region", { name: `${words.snippet} ${id}`, exact: true });
  await region.getByRole("button", { name: words.run, exact: true }).first().click();
  for (;;) {
    const state = await region.evaluate(async (section) => {
      for (;;) {
        const question = section.querySelector("form.ask");
        if (question) return question.requestSubmit(), "asked";
        const kind = /\b(done|failed|stopped)\b/.exec(section.querySelector(".status-line")?.className ?? "")?.[1];
        if (kind) return kind;
        await new Promise(requestAnimationFrame);
      }
    });
    if (state !== "asked") return state;
  }
}

const WORDS = { en: { snippet: "Snippet", run: "Run" }, ko: { snippet: "예제", run: "실행" } };

test("both languages have the same lessons and programs, and none is lost", () => {
  for (const track of TRACKS) {
    const [english, korean] = LOCALES.map((locale) => lessons(locale, track).map(({ id, snippets }) => ({ id, snippets })));
    assert.deepEqual(korean, english);
    assert.ok(english.length >= LESSONS, `${track}: ${english.length} lessons`);
    for (const { id, snippets } of english) assert.ok(snippets.filter((snippet) => !snippet.norun).length >= PROGRAMS, `${id}: ${snippets.length} snippets`);
  }
});

for (const locale of LOCALES) {
  for (const track of TRACKS) {
    for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]]) {
      journey(`every lesson of ${track} is whole: ${locale}, ${width} px, ${colorScheme}`, { context: { colorScheme, viewport: { width, height: 900 } } }, async ({ page, open, t }) => {
        const [began, wrong] = [Date.now(), []];
        let ran = 0;
        await open(`#/${locale}`);
        for (const { id, title, snippets } of lessons(locale, track)) {
          // the address alone, as a link does: page and engine are loaded once
          await page.evaluate((route) => { location.hash = route; }, `#/${locale}/lesson/${id}`);
          await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
          const all = await page.locator("article section.snippet").evaluateAll((all) => all.map((section) => ({ id: section.id || section.closest(".exercise").id, isExercise: section.closest(".exercise") !== null })));
          assert.deepEqual(all.filter((one) => !one.isExercise).map((one) => one.id), snippets.map((snippet) => snippet.id), id);
          const told = [...(await faults(page)), ...(await overflow(page))];
          // from the top, where nothing of the lesson lies under the page's head
          await page.evaluate(() => scrollTo(0, 0));
          await assertAccessible(page, `${id} (${locale}, ${width} px, ${colorScheme})`).catch((error) => told.push(error.message));
          for (const one of all) {
            const { throws, norun } = snippets.find((snippet) => snippet.id === one.id) ?? {};
            if (norun) continue;
            // where an exercise starts something is still missing, so it may well fail
            const expected = one.isExercise ? /done|failed/ : throws ? /failed/ : /done/;
            const ended = await ending(page, one.id, WORDS[locale]);
            if (!expected.test(ended)) told.push(`${one.id} ended as ${ended}`);
            ran += 1;
          }
          // now with everything that was printed
          told.push(...(await overflow(page)));
          wrong.push(...told.map((fault) => `${id}: ${fault}`));
        }
        t.diagnostic(`${ran} programs run, ${((Date.now() - began) / 1000).toFixed(1)} s`);
        assert.deepEqual(wrong, []);
        assert.ok(ran >= LESSONS * PROGRAMS, `${ran} programs`);
      });
    }
  }
}
