// Whatever a program does, the page stays alive, says what happened, and the next Run works.
import assert from "node:assert/strict";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

/** The best of a few tries: the bound is on what the page does, not on what else this machine is doing. */
async function best(tries, measure) {
  let least = Infinity;
  for (let i = 0; i < tries; i++) least = Math.min(least, await measure());
  return least;
}

/** Presses buttons one after the other; gives the milliseconds until the output holds `word`, measured inside the page. */
const pressAndWait = (play, names, word) => play.snippet.evaluate(async (snippet, { names, word }) => {
  const button = (name) => [...snippet.querySelectorAll("button")].find((b) => b.textContent.trim() === name);
  const from = performance.now();
  for (const name of names) button(name).click();
  while (!snippet.querySelector("[role=log]")?.textContent.includes(word)) await new Promise(requestAnimationFrame);
  return performance.now() - from;
}, { names, word });

/** Programs that never end by themselves. `shows` is what can be seen of them while they run. */
const ENDLESS = [
  ["while (true)", "console.log('begun'); while (true) {}", "begun"],
  ["printing the same", "for (;;) console.log(1)", "Only the first 100,000 lines are kept"],
  ["printing ever new lines", "for (let i = 0; ; i++) console.log('line ' + i)", "Only the first 100,000 lines are kept"],
  ["a hopeless pattern", "console.log('begun'); /(a+)+$/.test('a'.repeat(40) + '!')", "begun"],
  ["microtasks", "console.log('begun'); (function again() { Promise.resolve().then(again) })()", "begun"],
  ["setInterval", "setInterval(() => console.log('tick'), 20)", "tick"],
  ["timers of 0 ms", "console.log('begun'); (function again() { setTimeout(again, 0) })()", "begun"],
];

for (const [name, text, shows] of ENDLESS) {
  journey(`endless: ${name}`, async (world) => {
    const play = await playground(world);
    await play.write(text);
    await play.run();
    await play.shows(shows, 60_000);
    const answer = await best(5, play.answersIn);
    const bound = name.startsWith("printing") ? 250 : 100;
    assert.ok(answer < bound, `a click was answered after ${answer.toFixed(0)} ms`);
    await play.stop();
    await play.state("Stopped");
    assert.ok((await play.output.innerText()).length > 0, "Stop keeps what was printed");
    await play.worksAgain();
  });
}

const FAILED = /Ended with an error|used up its memory|too deep/;

/** Programs that end: what the state says, and what the output shows. */
const ENDING = [
  ["recursion", "function f() { f() } f()", FAILED, "Maximum call stack size exceeded"],
  ["recursion through map", "function f() { [1].map(f) } f()", FAILED, "Maximum call stack size exceeded"],
  ["recursion through a getter", "const o = { get x() { return this.x } }; o.x", FAILED, "Maximum call stack size exceeded"],
  ["recursion through a proxy", "const p = new Proxy({}, { get(t, k, r) { return r[k] } }); p.x", FAILED, "Maximum call stack size exceeded"],
  ["recursion that is caught", "function f() { f() } try { f() } catch (e) { console.log(e instanceof RangeError) }", /^Done/, "true"],
  ["a string too long", "'x'.repeat(2 ** 30)", FAILED],
  ["an array too large", "new Array(1e9).fill(0)", FAILED],
  ["a string that doubles", "let s = 'x'; for (;;) s += s", FAILED],
  ["an array without end", "const a = []; for (;;) a.push(new Array(1000).fill(a.length))", FAILED],
  ["objects without end", "let o = {}; for (;;) o = { o }", FAILED],
  ["garbage", "for (let i = 0; i < 100; i++) new Array(1e6).fill(i); console.log('clean')", /^Done/, "clean"],
  ["100,000 lines", "for (let i = 1; i <= 1e5; i++) console.log('line ' + i)", /^Done/, "line 100000"],
  ["a text of 10 MB", "console.log('y'.repeat(1e7))", /^Done/, "yyyy"],
  ["10 MB in a hundred lines", "for (let i = 0; i < 100; i++) console.log('z'.repeat(1e5) + i)", /^Done/, "zzzz"],
  ["data nested deep", "let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o)", /^Done/, "o"],
  ["a throwing getter", "console.log({ get a() { throw new Error('called') } })", /^Done/, "a"],
  ["an error in a timer", "setTimeout(() => { throw new Error('boom') }, 5); setTimeout(() => console.log('went on'), 30)", FAILED, "boom", "went on"],
  ["a rejection nobody takes", "Promise.reject(new Error('lost'))", FAILED, "lost"],
  ["no JavaScript", "let let = 1", /Not started/],
];

for (const [name, text, state, ...shows] of ENDING) {
  journey(`ends: ${name}`, async (world) => {
    const play = await playground(world);
    await play.write(text);
    await play.run();
    await play.state(state, 120_000);
    for (const words of shows) await play.snippet.getByText(words).first().waitFor();
    const answer = await best(3, play.answersIn);
    assert.ok(answer < 500, `a click was answered after ${answer.toFixed(0)} ms`);
    await play.worksAgain();
  });
}

journey("from Stop to the next output in less than 300 ms", async (world) => {
  const play = await playground(world);
  const times = [];
  for (let round = 0; round < 5; round++) {
    await play.write("console.log('begun'); while (true) {}");
    await play.run();
    await play.shows("begun");
    await play.write(`console.log('next ${round}')`);
    times.push(await pressAndWait(play, ["Stop", "Run"], `next ${round}`));
  }
  world.t.diagnostic(`Stop to the next output: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  assert.ok(Math.min(...times) < 300, times.join(", "));
});

journey("from the first visit to the first output", async (world) => {
  const from = Date.now();
  const play = await playground(world);
  const open = Date.now();
  await play.run();
  await play.state("Done");
  world.t.diagnostic(`page open ${open - from} ms, first output ${Date.now() - open} ms after that`);
  const times = [];
  for (let round = 0; round < 5; round++) {
    await play.write(`console.log('round ${round}')`);
    times.push(await pressAndWait(play, ["Run"], `round ${round}`));
  }
  world.t.diagnostic(`further Runs to their output: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
});

journey("questions are asked in the output and the program goes on with the answer", async (world) => {
  const play = await playground(world);
  await play.write("console.log('before'); const name = prompt('Name?', 'Kim'); console.log('hi ' + name, confirm('Sure?')); alert('bye')");
  await play.run();
  await play.state("The program asks you something");
  const dialog = world.page.getByRole("dialog", { name: "The program asks" });
  await dialog.getByRole("textbox").fill("Lee");
  await world.page.keyboard.press("Enter");
  await dialog.getByText("Sure?").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByText("bye").waitFor();
  await play.shows("hi Lee");
  await dialog.getByRole("button", { name: "OK" }).click();
  await play.state("Done");
  assert.equal((await play.output.innerText()).match(/before/g).length, 1, "output was repeated");
});
