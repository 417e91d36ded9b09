// The stepper as a learner uses it: forwards and backwards, from an error to its cause, out of an endless loop, through tasks that wait.
import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";

const WORDS = {
  en: {
    through: "Step through", steps: "Steps", slider: "Step", first: "First", back: "Back", forward: "Forward", last: "Last", play: "Play", pause: "Pause",
    previous: "Previous change", next: "Next change", over: "Step over", out: "Step out", past: "Past the loop", speed: "Speed", close: "Back to the code",
    variables: "Variables", output: "Output", calls: "Calls", ribbon: "Types over the run", conversions: "Conversions", code: "Code",
    at: (n, of, line) => `Step ${n} of ${of}, line ${line}`, put: "`box` is now the number 5", toStep: (n) => `Go to step ${n}`,
    deadZone: "no value yet", object: "object ①", sameAs: "The very same object as in same", changed: "5 → \"53\"",
  },
  ko: {
    through: "단계별로 보기", steps: "단계", slider: "단계", first: "처음", back: "뒤로", forward: "앞으로", last: "마지막", play: "재생", pause: "일시 정지",
    previous: "이전 변화", next: "다음 변화", over: "건너뛰기", out: "함수 나가기", past: "반복 지나기", speed: "빠르기", close: "코드로 돌아가기",
    variables: "변수", output: "출력", calls: "호출", ribbon: "실행하는 동안의 타입", conversions: "형 변환", code: "코드",
    at: (n, of, line) => `${of}단계 중 ${n}단계, ${line}번째 줄`, toStep: (n) => `${n}단계로 가기`,
    deadZone: "아직 값이 없어요", object: "객체 ①", sameAs: "똑같은 객체", changed: "5 → \"53\"",
  },
};

const BOX = `let box = 5;
let pair = { a: 1 };
let same = pair;
box = box + "3";
same.a = "one";
function twice(x) {
  return x + x;
}
for (let i = 0; i < 3; i++) {
  box = twice(box);
}
console.log(box);
console.log("end");
`;

const base64url = (text) => Buffer.from(text).toString("base64url");

/** Opens a program in the playground, as a link does: nothing runs. */
async function shown({ page, open }, code, locale = "en", more = "") {
  await open(`#/${locale}/play?s=1${more}&t=${base64url(code)}`);
  const words = WORDS[locale];
  const stepper = page.getByRole("group", { name: words.through });
  const slider = stepper.getByRole("slider", { name: words.slider });
  const button = (name) => stepper.getByRole("button", { name, exact: true });
  const through = page.getByRole("button", { name: words.through, exact: true });
  await through.waitFor();
  return {
    words, stepper, slider, button, through,
    told: stepper.getByRole("status").first(),
    variables: stepper.getByRole("list", { name: words.variables }),
    output: stepper.getByRole("log", { name: words.output }),
    step: async () => Number(await slider.inputValue()),
    /** Waits until the slider stands at a step. */
    at: (step) => page.waitForFunction((step) => document.querySelector(".slider")?.value === String(step), step),
    opened: async () => {
      await through.click();
      await slider.waitFor();
    },
  };
}

for (const locale of ["en", "ko"]) {
  journey(`${locale}: a program is walked both ways, wholly by keyboard`, async (world) => {
    const { page } = world;
    const at = await shown(world, BOX, locale);
    const { words, slider, told, variables } = at;
    assert.equal(await page.getByRole("log").count(), 0, "nothing has run");
    await at.through.focus();
    await page.keyboard.press("Enter");
    await slider.waitFor();
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.equal(await focused(), words.forward, "the next thing to do has the focus");
    assert.equal(await at.step(), 1);
    const last = Number(await slider.getAttribute("max"));
    assert.ok(last > 20, `${last} steps`);
    await at.stepper.getByRole("toolbar", { name: words.steps }).waitFor();

    await page.keyboard.press("ArrowRight");
    await at.at(2);
    assert.equal(await slider.getAttribute("aria-valuetext"), words.at(2, last, 1));
    assert.match(await told.innerText(), /box/);
    assert.equal(await page.locator('.code-line[aria-current="step"]').getAttribute("data-line"), "1");
    assert.match(await variables.innerText(), new RegExp(words.deadZone), "what is declared further down is in its dead zone");
    await page.keyboard.press("End");
    await at.at(last);
    assert.doesNotMatch(await variables.innerText(), new RegExp(words.deadZone));
    await page.keyboard.press("Home");
    await at.at(1);

    // to the change of `box`, which is followed because it changes most
    await page.keyboard.press("ArrowRight");
    await at.at(2);
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.querySelector('.code-line[aria-current="step"]')?.dataset.line === "4");
    const change = await at.step();
    const box = variables.getByRole("listitem").filter({ has: page.getByRole("button", { name: "box", exact: true }) }).last();
    assert.match(await box.innerText(), new RegExp(words.changed.replace(/[→"]/g, ".")), "a box says from what to what");
    await page.keyboard.press("p");
    await at.at(2);
    await page.keyboard.press("n");
    await at.at(change);

    // into a call and out of it, and past the loop
    await page.keyboard.press("n");
    await page.waitForFunction((change) => Number(document.querySelector(".slider").value) > change, change);
    await page.keyboard.press("ArrowLeft");
    const calls = at.stepper.getByRole("list", { name: words.calls });
    await calls.getByRole("button", { name: /twice\("53"\)/ }).waitFor();
    const inside = await at.step();
    await page.keyboard.press("u");
    await page.waitForFunction((inside) => Number(document.querySelector(".slider").value) > inside, inside);
    assert.equal(await calls.getByRole("button").count(), 1, "only the main program is left");
    await page.keyboard.press("l");
    await page.waitForFunction(() => document.querySelector('.code-line[aria-current="step"]')?.dataset.line === "12");
    await at.output.getByText("53535353").waitFor();
    assert.equal(await at.output.getByText("end").count(), 0, "output only up to the step shown");
    await assertAccessible(page, `${locale} stepper`);

    // it plays to the end and stops there; meanwhile nobody is talked over
    await at.stepper.getByRole("combobox", { name: words.speed }).selectOption({ index: 2 });
    await at.button(words.play).focus();
    await page.keyboard.press("Enter");
    await at.button(words.pause).waitFor();
    assert.equal(await told.getAttribute("aria-live"), "off");
    await at.at(last);
    await at.button(words.play).waitFor();
    assert.equal(await told.getAttribute("aria-live"), "polite");
    await at.output.getByText("end").waitFor();

    // a line of the output leads back to its step
    await at.output.getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('.code-line[aria-current="step"]')?.dataset.line === "12");
    await at.stepper.getByRole("figure", { name: words.ribbon }).waitFor();
    await at.stepper.getByRole("list", { name: words.conversions }).waitFor();

    await at.button(words.close).focus();
    await page.keyboard.press("Enter");
    await at.stepper.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), words.through, "the focus is back where it came from");
    await page.getByRole("textbox", { name: words.code }).waitFor();
  });

  journey(`${locale}: two names of one object are seen to be one`, async (world) => {
    const at = await shown(world, BOX, locale);
    const { words, variables } = at;
    await at.opened();
    await at.button(words.last).click();
    const tags = variables.getByRole("button", { name: words.object });
    await tags.nth(1).waitFor();
    assert.equal(await tags.count(), 2);
    assert.match(await tags.first().textContent(), new RegExp(words.sameAs));
    await tags.first().focus();
    await world.page.waitForFunction(() => document.querySelectorAll(".var.lit").length === 2);
    await assertAccessible(world.page, `${locale} shared objects`);
  });
}

journey("it opens at the error, and Back leads to the cause", async (world) => {
  const at = await shown(world, `const user = { name: "Kim" };\nlet friend = user.friend;\nconsole.log("hi");\nconsole.log(friend.name);\n`);
  await at.opened();
  const line = () => world.page.locator('.code-line[aria-current="step"]').getAttribute("data-line");
  assert.equal(await line(), "4");
  assert.equal(await at.step(), Number(await at.slider.getAttribute("max")));
  await at.stepper.getByText("The error came in this step.").waitFor();
  assert.match(await at.told.innerText(), /TypeError/);
  await at.output.getByText("Cannot read properties of undefined").waitFor();
  assert.equal(await world.page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Back");
  await at.stepper.getByRole("button", { name: "friend", exact: true }).click();
  await at.button("Previous change").click();
  await world.page.waitForFunction(() => document.querySelector('.code-line[aria-current="step"]')?.dataset.line === "2");
  assert.match(await at.told.innerText(), /undefined/);
  await at.stepper.getByRole("button", { name: "The error came in step 4" }).click();
  await at.at(4);
  await assertAccessible(world.page, "stepper at an error");
});

journey("an endless loop is explained, and a hundred thousand steps are all near", async (world) => {
  const { page } = world;
  const at = await shown(world, `let i = 5;\nwhile (i != 0.5) {\n  i--;\n}\nconsole.log("never");\n`);
  await at.opened();
  assert.equal(await at.slider.getAttribute("max"), "100000");
  assert.match(await at.stepper.innerText(), /Stopped after 100,000 steps in the loop on line 2[\s\S]*4, 3, 2, 1, 0[\s\S]*i != 0\.5/);
  await at.button("Record up to 1,000,000 steps").waitFor();
  assert.equal(await at.button("Past the loop").getAttribute("aria-disabled"), "true", "the first step is in no loop");
  await at.button("Forward").click();
  await at.at(2);
  await at.button("Before the loop").click();
  await at.at(1);
  const times = await page.evaluate(async () => {
    const slider = document.querySelector(".slider");
    const times = [];
    for (let i = 0; i < 15; i++) {
      const to = String(1 + ((i * 38_197 + 7_919) % 100_000));
      const from = performance.now();
      slider.value = to;
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const shown = Number(to).toLocaleString("en-US");
      while (!document.querySelector(".steps-at").textContent.startsWith(`Step ${shown} `)) await new Promise((soon) => setTimeout(soon));
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b);
  });
  world.t.diagnostic(`a random step of 100,000: ${times[7].toFixed(1)} ms (longest ${times.at(-1).toFixed(1)})`);
  assert.ok(times[7] < 150, `a random step took ${times[7]} ms`);

  // ten times more go on where the reader stands
  const stands = await at.step();
  await at.button("Record up to 1,000,000 steps").click();
  await page.waitForFunction(() => document.querySelector(".slider")?.max === "1000000", undefined, { timeout: 120_000 });
  assert.equal(await at.step(), stands);
  assert.match(await at.stepper.innerText(), /Stopped after 1,000,000 steps/);
});

for (const [locale, told] of [["en", /`?f`? called itself again and again, [\d,]+ calls deep.*n went 0, 1, 2, 3, 4 … \d+/], ["ko", /자기를 거듭 불러 [\d,]+겹까지.*0, 1, 2, 3, 4 … \d+/]]) {
  journey(`${locale}: recursion without an end is explained at its error`, async (world) => {
    const at = await shown(world, "function f(n) {\n  return f(n + 1);\n}\nf(0);\n", locale);
    await at.opened();
    assert.equal(await at.step(), Number(await at.slider.getAttribute("max")));
    assert.match((await at.stepper.locator(".stuck").innerText()).replace(/\s+/g, " "), told);
    await assertAccessible(world.page, `${locale} recursion`);
  });
}

journey("what waits is seen in two queues", async (world) => {
  const at = await shown(world, `setTimeout(() => console.log("timer"), 1000);\nqueueMicrotask(() => console.log("micro"));\nconsole.log("sync");\n`);
  await at.opened();
  const microtasks = at.stepper.getByRole("list", { name: "Microtasks waiting" });
  const timers = at.stepper.getByRole("list", { name: "Timers waiting" });
  await at.stepper.getByText("sync").first().waitFor();
  const waiting = async () => [await microtasks.getByRole("listitem").count(), await timers.getByRole("listitem").count()];
  const seen = [await waiting()];
  const last = Number(await at.slider.getAttribute("max"));
  for (let step = 2; step <= last; step++) {
    await at.button("Forward").click();
    await at.at(step);
    seen.push(await waiting());
  }
  assert.deepEqual(seen[0], [0, 1]);
  assert.ok(seen.some(([micro, timer]) => micro === 1 && timer === 1), JSON.stringify(seen));
  assert.deepEqual(seen.at(-1), [0, 0]);
  assert.match(await at.output.innerText(), /sync[\s\S]*micro[\s\S]*timer/);
  await assertAccessible(world.page, "stepper with queues");
});

journey("a question is asked while it records, with what was printed before it", async (world) => {
  const { page } = world;
  const at = await shown(world, `console.log("menu");\nconst who = prompt("Who?");\nconsole.log("hi " + who);\n`);
  await at.through.click();
  const question = page.getByRole("dialog", { name: "The program asks" });
  await question.waitFor();
  await at.stepper.getByText("menu").waitFor();
  await question.getByRole("textbox").fill("Kim");
  await question.getByRole("button", { name: "OK" }).click();
  await at.slider.waitFor();
  await at.button("Last").click();
  await at.output.getByText("hi Kim").waitFor();
});

journey("a recording that does not end can be stopped, and tried again", async (world) => {
  const at = await shown(world, `console.log(/^(a+)+$/.test("a".repeat(40) + "b"));`);
  await at.through.click();
  await at.stepper.getByText("Recording the whole run").waitFor();
  await at.button("Stop").click();
  await at.button("Record again").waitFor();
  await assertAccessible(world.page, "stopped recording");
});

journey("a link leads to a step, and runs nothing until it is asked for", async (world) => {
  const { page } = world;
  const at = await shown(world, BOX, "en", "&mode=step&step=4");
  assert.equal(await page.getByRole("log").count(), 0);
  assert.match(await at.through.getAttribute("class"), /primary/);
  await at.opened();
  await at.at(4);
  await at.button("Forward").click();
  await at.at(5);
  await at.button("Copy link to this step").click();
  const dialog = page.getByRole("dialog", { name: "Share this program" });
  const address = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  assert.match(address, /mode=step&step=5&/);
  // keys typed in the dialog are the dialog's
  await dialog.getByRole("textbox", { name: "Link" }).press("ArrowRight");
  await dialog.getByRole("button", { name: "Close" }).click();
  assert.equal(await at.step(), 5);
});

journey("what is no program says so where the steps would be", async (world) => {
  const at = await shown(world, "let = ;");
  await at.through.click();
  await at.stepper.getByText("There are no steps to show.").waitFor();
  await at.stepper.getByText("SyntaxError").first().waitFor();
});

/** A course of one lesson. */
const course = (lesson) => ({ site: { files: { "lessons/en/SUMMARY.md": "# Course\n\n## T\n\n- [Steps](l1.md)\n", "lessons/en/l1.md": lesson } } });

const GROUPED = `---
id: l1
title: Steps
track: t
---

\`\`\`js id=first group=g
let count = 40;
\`\`\`

\`\`\`js id=second group=g seed=7
const lucky = Math.floor(Math.random() * 1000);
count = count + 2;
\`\`\`

\`\`\`js id=asks input="Kim|20"
const name = prompt("Name?");
alert("Hello");
alert("Hello");
const age = prompt("Age?");
console.log(name + " is " + age);
\`\`\`
`;

journey("a step of a block that goes on from others, with a seed of its own, is a link as well", course(GROUPED), async (world) => {
  const { page, open } = world;
  await open("#/en/lesson/l1");
  const second = page.getByRole("region", { name: "Snippet second" });
  await second.getByRole("button", { name: "Step through", exact: true }).click();
  await second.getByRole("slider").waitFor();
  await second.getByRole("button", { name: "Last", exact: true }).click();
  const variables = page.getByRole("list", { name: "Variables" });
  const told = async () => (await variables.allInnerTexts()).join(" ").replace(/\s+/g, " ");
  const before = await told();
  assert.match(before, /lucky \d+ number/);
  const last = await second.getByRole("slider").inputValue();
  await second.getByRole("button", { name: "Copy link to this step" }).click();
  const address = await page.getByRole("textbox", { name: "Link" }).inputValue();
  assert.match(address, /&seed=7&before=\d+&[tz]=/);

  await open(address.slice(address.indexOf("#")));
  await page.getByText("An earlier block runs first").click();
  await page.getByText("let count = 40;").waitFor();
  assert.equal(await page.getByRole("slider").count(), 0, "nothing has run");
  await page.getByRole("button", { name: "Step through", exact: true }).click();
  await page.getByRole("slider").waitFor();
  assert.equal(await page.getByRole("slider").inputValue(), last);
  assert.equal(await told(), before, "the same numbers by chance, and the earlier block's variable");
  await assertAccessible(page, "a shared step with an earlier block");
  await page.getByRole("button", { name: "Keep as mine" }).click();
  await page.getByRole("heading", { name: "Playground" }).waitFor();
  const lines = await page.getByRole("textbox", { name: "Code" }).locator(".cm-line").allTextContents();
  assert.deepEqual([lines[0], lines[2]], ["let count = 40;", "const lucky = Math.floor(Math.random() * 1000);"]);
});

journey("the fence's input answers while it records", course(GROUPED), async (world) => {
  const { page, open } = world;
  await open("#/en/lesson/l1");
  const asks = page.getByRole("region", { name: "Snippet asks" });
  await asks.getByRole("button", { name: "Step through", exact: true }).click();
  await asks.getByRole("slider").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0, "nobody was asked");
  await asks.getByRole("button", { name: "Last", exact: true }).click();
  await asks.getByRole("log", { name: "Output" }).getByText("Kim is 20").waitFor();
});

journey("what runs unrecorded is said", async (world) => {
  const at = await shown(world, `let a = 1;\neval("a = 2; console.log(a)");\nconsole.log(new Function("return 3")());\n`);
  await at.opened();
  await at.stepper.getByText("Code inside eval, new Function and with runs, but its steps are not recorded.").waitFor();
  await at.button("Last").click();
  await at.output.getByText("3", { exact: true }).last().waitFor();
  const plain = await shown(world, "let a = 1;\n");
  await plain.opened();
  assert.equal(await plain.stepper.getByText("not recorded").count(), 0);
});

const LESSON = "---\nid: l1\ntitle: Steps\ntrack: t\n---\n\nText.\n\n```js id=walk step\nlet a = 1;\na = \"one\";\n```\n";

journey("the fence word step offers the steps first, and runs nothing by itself",
  { site: { files: { "lessons/en/SUMMARY.md": "# Course\n\n## T\n\n- [Steps](l1.md)\n", "lessons/en/l1.md": LESSON } }, context: { viewport: { width: 320, height: 640 } } },
  async ({ page, open }) => {
    await open("#/en/lesson/l1");
    const through = page.getByRole("button", { name: "Step through", exact: true });
    await through.waitFor();
    assert.equal(await through.count(), 1);
    assert.match(await through.getAttribute("class"), /primary/);
    assert.doesNotMatch((await page.getByRole("button", { name: "Run", exact: true }).getAttribute("class")) ?? "", /primary/);
    assert.equal(await page.getByRole("slider").count(), 0);
    await through.click();
    await page.getByRole("slider", { name: "Step" }).waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wider <= 0, `the page scrolls sideways by ${wider} px at 320 px`);
    const bar = page.getByRole("toolbar", { name: "Steps" });
    assert.ok((await bar.boundingBox()).height <= 140, "the bar is three rows, and the code is seen under it");
    // however far down one reads, the buttons are within reach
    await page.getByRole("figure", { name: "Types over the run" }).scrollIntoViewIfNeeded();
    assert.ok(await page.getByRole("button", { name: "Forward", exact: true }).evaluate((b) => b.getBoundingClientRect().top >= 0 && b.getBoundingClientRect().bottom <= innerHeight));
    await assertAccessible(page, "stepper at 320 px");
  });
