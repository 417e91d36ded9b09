// What the engine asks of the browser: languages, dates and the finer points of numbers equal the browser's own.
import assert from "node:assert/strict";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const EXPRESSIONS = [
  "(1234567.891).toLocaleString('de-DE')",
  "(0.256).toLocaleString('en-US', { style: 'percent', maximumFractionDigits: 1 })",
  "new Intl.NumberFormat('ko-KR', { style: 'currency', currency: 'KRW' }).format(1234500)",
  "new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(0))",
  "new Date(Date.UTC(2026, 0, 2, 3, 4, 5)).toLocaleString('ko-KR', { timeZone: 'Asia/Seoul' })",
  "new Date(0).toLocaleDateString('en-US', { timeZone: 'UTC', weekday: 'long', month: 'short', day: 'numeric' })",
  "['ä', 'z', 'a'].sort((a, b) => a.localeCompare(b, 'de')).join()",
  "['ä', 'z', 'a'].sort(new Intl.Collator('sv').compare).join()",
  "new Intl.PluralRules('en', { type: 'ordinal' }).select(22)",
  "new Intl.ListFormat('en', { type: 'conjunction' }).format(['a', 'b', 'c'])",
  "new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day')",
  "new Intl.Segmenter('en', { granularity: 'word' }).segment('to be').containing(3).segment",
  "[...new Intl.Segmenter('ko').segment('각a')].map((part) => part.segment).join()",
  "new Intl.Locale('ko', { hourCycle: 'h12' }).maximize().toString()",
  "new Intl.NumberFormat(new Intl.Locale('de-DE')).format(1234.5)",
  "'각'.normalize('NFD').length",
  "'I'.toLocaleLowerCase('tr')",
  "new Date('August 19, 1975 23:15:30 GMT+0200').getTime()",
  "new Date('Aug 9, 1995 UTC').getTime()",
  "new Date('Thu, 01 Jan 1970 00:00:00 GMT+0200').getTime()",
  "Date.parse('2026-11-22')",
  "Date.parse('nonsense')",
  "String(new Date(2026, 10, 22, 9, 30))",
  "new Date(2026, 6, 1).getTimezoneOffset()",
  "Math.exp(1)",
  "Math.pow(2, 0.5)",
  "Math.sin(1e6)",
  "(25).toString(36)",
  "(0.000001234).toString()",
  "(123.456).toFixed(1)",
  "1e21 + 1",
  "structuredClone(new Map([[1, { a: [1, 2] }]])).get(1).a.join()",
  "new URL('../x?q=1#h', 'https://example.com/a/b/').href",
  "new TextEncoder().encode('가').join()",
  "atob(btoa('magic'))",
  "[...'👩‍👩‍👧'].length",
];

for (const timezoneId of ["Asia/Seoul", "America/New_York"]) {
  journey(`services as in the browser, ${timezoneId}`, { context: { timezoneId } }, async (world) => {
    const play = await playground(world);
    const own = await world.page.evaluate((list) => list.map((text) => String((0, eval)(text))), EXPRESSIONS).catch(() => null);
    // the page's policy forbids eval; a blank page beside it does not
    const blank = await world.context.newPage();
    const expected = own ?? (await blank.evaluate((list) => list.map((text) => String((0, eval)(text))), EXPRESSIONS));
    const program = EXPRESSIONS.map((text, i) => `console.log(${i} + '|' + String(${text}))`).join("\n");
    await play.write(program);
    await play.run();
    await play.state("Done");
    const lines = new Map((await play.output.innerText()).split("\n").filter((line) => /^\d+\|/.test(line.trim())).map((line) => {
      const [number, ...rest] = line.trim().split("|");
      return [Number(number), rest.join("|")];
    }));
    const differ = EXPRESSIONS.flatMap((text, i) => (lines.get(i) === expected[i] ? [] : [`${text}: ${lines.get(i)} instead of ${expected[i]}`]));
    assert.deepEqual(differ, []);
    assert.equal(lines.size, EXPRESSIONS.length);
  });
}
