// axe-core finds nothing on the main pages, in both languages, light and dark, wide and narrow.
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";

const PAGES = [["home", ""], ["a lesson", "/lesson/typing-02"], ["a history lesson", "/lesson/history-02"], ["the playground", "/play"], ["an unknown page", "/nonsense"]];

for (const locale of ["en", "ko"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      journey(`axe: ${locale}, ${colorScheme}, ${width} px`, { context: { colorScheme, viewport: { width, height: 900 } } }, async ({ page, open }) => {
        for (const [name, path] of PAGES) {
          await open(`#/${locale}${path}`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await assertAccessible(page, `${name} (${locale}, ${colorScheme}, ${width} px)`);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (overflow > 0) throw new Error(`${name} is ${overflow} px too wide`);
        }
      });
    }
  }
}
