// The timeline: walked by keys, zoomed, dragged, an edition's program run as of it, the reader's own program laid on it.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";

const WORDS = {
  en: { timeline: "Timeline", event: "Chosen event", zoomIn: "Zoom in", later: "Later event", list: "All events in order", lay: "Lay my program on it", run: "Run", output: "Output", lesson: "Lesson: A web that did not move", first: "The web is proposed", second: "The first browser", es3: "ECMAScript, 3rd edition", added: "24 new in the syntax, 55 in the library", needs: "needs ES2020, of 2020", mark: "your program needs 2020", code: "Code" },
  ko: { timeline: "연표", event: "고른 사건", zoomIn: "크게 보기", later: "다음 사건", list: "차례대로 모두 보기", lay: "내 프로그램 얹어 보기", run: "실행", output: "출력", lesson: "수업: 움직이지 않던 웹", first: "웹의 시작", second: "첫 브라우저", es3: "ECMAScript 셋째 판", added: "새 문법 24가지, 새 라이브러리 55가지", needs: "2020년의 ES2020이 필요해요", mark: "내 프로그램은 2020년부터", code: "코드" },
};

for (const [locale, words] of Object.entries(WORDS)) {
  journey(`${locale}: the timeline by keyboard, from event to event, to an edition and its program`, async ({ page, open }) => {
    await open(`#/${locale}`);
    await page.getByRole("banner").getByRole("link", { name: words.timeline }).click();
    const figure = page.getByRole("figure", { name: words.timeline });
    await figure.waitFor();
    const marks = figure.getByRole("button");
    assert.ok((await marks.count()) >= 65);
    assert.equal(await figure.locator("[role=button][tabindex='0']").count(), 1, "one mark is in the order of tabbing");
    await assertAccessible(page, `${locale} timeline`);

    const chosen = page.getByRole("region", { name: words.event });
    await marks.first().focus();
    await page.keyboard.press("Enter");
    await chosen.getByRole("heading", { name: words.first }).waitFor();
    await chosen.getByRole("link", { name: words.lesson }).waitFor();
    await page.keyboard.press("ArrowRight");
    await chosen.getByRole("heading", { name: words.second }).waitFor();
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), new RegExp(words.second));

    const width = () => figure.locator("svg").evaluate((svg) => svg.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press("+");
    await page.waitForFunction((before) => document.querySelector("figure svg").getBoundingClientRect().width > before, before);
    await page.keyboard.press("-");
    await page.waitForFunction((before) => document.querySelector("figure svg").getBoundingClientRect().width === before, before);

    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    for (let i = 0; i < 70 && !(await chosen.getByRole("heading", { name: words.es3 }).count()); i++) await page.keyboard.press("ArrowRight");
    await chosen.getByText(words.added).waitFor();
    await assertAccessible(page, `${locale} an edition on the timeline`);
    await chosen.getByRole("button", { name: words.run, exact: true }).focus();
    await page.keyboard.press("Enter");
    await chosen.getByRole("log", { name: words.output }).getByText("true").first().waitFor();
    const list = page.getByRole("region").or(page.locator("section")).filter({ has: page.getByRole("heading", { name: words.list }) });
    assert.equal(await list.getByRole("listitem").count(), await marks.count());
  });

  journey(`${locale}: the playground's program is laid on the timeline`, async ({ page, open }) => {
    await open(`#/${locale}/play`);
    const code = page.getByRole("textbox", { name: words.code });
    await code.click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText('const name = null ?? "x";');
    await page.getByRole("banner").getByRole("link", { name: words.timeline }).click();
    await page.getByRole("button", { name: words.lay }).click();
    await page.getByRole("status").filter({ hasText: words.needs }).waitFor();
    await page.getByRole("figure").getByText(words.mark).waitFor();
  });
}

journey("the timeline is moved and zoomed by pointer", async ({ page, open }) => {
  await open("#/en/timeline");
  const scroll = page.locator(".timeline-scroll");
  await scroll.waitFor();
  for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  const left = () => scroll.evaluate((element) => element.scrollLeft);
  await page.waitForFunction(() => document.querySelector(".timeline-scroll").scrollWidth > 2000);
  const box = await scroll.boundingBox();
  const before = await left();
  await page.mouse.move(box.x + 300, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 12, { steps: 4 });
  await page.mouse.up();
  assert.equal(await left(), before + 200);
  await page.getByRole("button", { name: "Later event" }).click();
  await page.getByRole("region", { name: "Chosen event" }).getByRole("heading", { name: "The web is proposed" }).waitFor();
  await page.waitForFunction(() => document.querySelector(".timeline-scroll").scrollLeft < 50);
});

journey("the timeline fits a phone, in print only the list remains", { context: { viewport: { width: 320, height: 700 } } }, async ({ page, open }) => {
  await open("#/ko/timeline");
  await page.getByRole("figure", { name: "연표" }).waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "nothing is wider than the screen");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("figure", { name: "연표" }).count(), 0);
  assert.ok(await page.getByRole("heading", { name: "차례대로 모두 보기" }).isVisible());
});

journey("without its file the timeline says so and can be asked again",
  { site: { files: { "timeline.json": null } }, tolerate: [/404/] }, async ({ page, open }) => {
    await open("#/en/timeline");
    await page.getByRole("alert").getByText("The timeline did not load").waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });
