// A snippet of a lesson as a learner uses it: by the names of what is on it. `words` are those of the page's language.

const WORDS = {
  en: { region: "Snippet", code: "Code", run: "Run", reset: "Reset", undo: "Undo reset", output: "Output" },
  ko: { region: "예제", code: "코드", run: "실행", reset: "처음으로", undo: "되돌리기 취소", output: "출력" },
};

export function snippet(page, id, locale = "en") {
  const words = WORDS[locale];
  const region = page.getByRole("region", { name: `${words.region} ${id}`, exact: true });
  const code = region.getByRole("textbox", { name: words.code });
  const output = region.getByRole("log", { name: words.output });
  const button = (name) => region.getByRole("button", { name: words[name] ?? name, exact: true });

  /** Opens the editor by a click on the code and waits until one can write. */
  async function edit() {
    if ((await code.getAttribute("aria-readonly")) === "true") await code.click();
    await region.locator("[contenteditable=true], textarea").first().waitFor();
  }

  /** Replaces the whole text, as a paste does. */
  async function write(text) {
    await edit();
    await code.click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(text);
  }

  const run = () => button("run").click();
  const shows = (text) => output.getByText(text).first().waitFor();
  const text = () => code.innerText();
  return { region, code, output, button, edit, write, run, shows, text };
}
