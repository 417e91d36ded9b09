// The playground as a learner uses it: by the names of what is on it.

/** Replaces the whole text of an editor, as a paste does. */
export async function replace(code, text) {
  await code.click();
  await code.page().keyboard.press("ControlOrMeta+A");
  await code.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Opens the playground; waits until the code can be edited. */
export async function playground({ page, open }) {
  await open("#/en/play");
  const snippet = page.getByRole("region", { name: /^Snippet / });
  const code = snippet.getByRole("textbox", { name: "Code" });
  await code.waitFor();
  const status = snippet.getByRole("status").first();
  const output = snippet.getByRole("log", { name: "Output" });
  const button = (name) => snippet.getByRole("button", { name, exact: true });

  const write = (text) => replace(code, text);

  const run = () => button("Run").click();
  const stop = () => button("Stop").click();

  /** Waits until the run state reads so. */
  const state = (words, timeout) => snippet.getByRole("status").filter({ hasText: words }).first().waitFor({ timeout });

  /** Waits until a line of the output holds these words. */
  const shows = (words, timeout) => output.getByText(words).first().waitFor({ timeout });

  /** Runs a program that ends and gives the text of its output. */
  async function outputOf(text) {
    await write(text);
    await run();
    await button("Stop").waitFor({ state: "detached" });
    return output.innerText();
  }

  /** The next run works: the surest sign that nothing was broken. */
  async function worksAgain() {
    const word = `again ${Math.random().toString(36).slice(2)}`;
    await write(`console.log(${JSON.stringify(word)})`);
    await run();
    await shows(word);
    await state("Done");
  }

  /** Milliseconds the page takes to answer a click on something else. */
  async function answersIn() {
    const theme = page.getByRole("button", { name: /^Theme/ });
    await theme.evaluate((element) => {
      window.clicked = new Promise((answered) => {
        element.addEventListener("click", (event) => {
          const from = event.timeStamp;
          requestAnimationFrame(() => setTimeout(() => answered(performance.now() - from)));
        }, { once: true });
      });
    });
    await theme.click();
    return page.evaluate(() => window.clicked);
  }

  return { page, snippet, code, status, output, button, write, run, stop, state, shows, outputOf, worksAgain, answersIn };
}
