// The tools under a program, in both languages: the names a reader sees, and how a program gets there.
import { replace } from "./playground.mjs";

export const NAMES = {
  en: {
    code: "Code", run: "Run", output: "Output", age: "Age", ageRegion: "Age of the code", boxes: "Two boxes", staticBox: "Static box", magicBox: "Magic box",
    runMagic: "Run in the magic box", era: "Run as of", compare: "Compare two eras", first: "First era", second: "Second era", runBoth: "Run both", close: "Back to the code",
  },
  ko: {
    code: "코드", run: "실행", output: "출력", age: "나이", ageRegion: "코드의 나이", boxes: "두 상자", staticBox: "정적 상자", magicBox: "요술 상자",
    runMagic: "요술 상자에서 실행", era: "시대", compare: "두 시대 비교하기", first: "첫째 시대", second: "둘째 시대", runBoth: "둘 다 실행", close: "코드로 돌아가기",
  },
};

/** Opens the playground in a language with a program in it. Gives the names, the snippet, and `button(key)` for one of its buttons. */
export async function program({ page, open }, locale, text) {
  const names = NAMES[locale];
  await open(`#/${locale}/play`);
  const code = page.getByRole("textbox", { name: names.code, exact: true });
  await replace(code, text);
  const snippet = page.locator("section.snippet").filter({ has: page.getByRole("button", { name: names.run, exact: true }) }).first();
  const button = (key) => snippet.getByRole("button", { name: names[key], exact: true });
  return { names, snippet, code, button };
}
