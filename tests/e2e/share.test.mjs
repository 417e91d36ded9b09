// A program in a link: made, copied, opened without running, and links that somebody made to do harm.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { assertAccessible } from "./support/axe.mjs";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";

const WORDS = {
  en: { share: "Share", heading: "Share this program", link: "Link", copy: "Copy link", copied: "The link is copied.", close: "Close", shared: "A shared program", code: "Code", output: "Output", run: "Run", qr: "QR code of the link", save: "Save as a file", back: "To my own programs" },
  ko: { share: "공유", heading: "이 프로그램 공유하기", link: "링크", copy: "링크 복사", copied: "링크를 복사했어요.", close: "닫기", shared: "공유받은 프로그램", code: "코드", output: "출력", run: "실행", qr: "링크의 QR 코드", save: "파일로 저장", back: "내 프로그램으로 돌아가기" },
};

const PROGRAM = 'let 상자 = "5" + 3; // & = ? # 😀\nconsole.log(상자);';

const base64url = (bytes) => Buffer.from(bytes).toString("base64url");
const link = (fields, locale = "en") => `#/${locale}/play?${fields}`;
const packed = (text) => base64url(deflateRawSync(text));

/** The text of the editor, as its lines show it. */
const textOf = (code) => code.evaluate((element) => [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));

for (const [locale, words] of Object.entries(WORDS)) {
  journey(`${locale}: a program goes out as a link and comes back unrun, all by keyboard`, { context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page, open }) => {
    await open(link(`s=1&t=${base64url(PROGRAM)}`, locale));
    await page.getByRole("button", { name: words.share, exact: true }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.heading });
    const field = dialog.getByRole("textbox", { name: words.link });
    await field.waitFor();
    await dialog.getByRole("img", { name: words.qr }).waitFor();
    await assertAccessible(page, `${locale} share dialog`);
    await dialog.getByRole("button", { name: words.copy }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("status").filter({ hasText: words.copied }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(address, await field.inputValue());
    assert.match(address, new RegExp(`/a/b/#/${locale}/play\\?s=1&z=[\\w-]+$`));
    assert.ok((await dialog.innerText()).includes(String(address.length)), "the length is shown");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), words.share, "the focus is back on the button");

    await open(address.slice(address.indexOf("#")));
    await page.getByRole("heading", { name: words.shared }).waitFor();
    const code = page.getByRole("textbox", { name: words.code });
    await code.waitFor();
    assert.equal(await textOf(code), PROGRAM);
    assert.equal(await page.getByRole("log", { name: words.output }).count(), 0, "nothing has run");
    await assertAccessible(page, `${locale} shared program`);
    await page.getByRole("button", { name: words.run, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("log", { name: words.output }).getByText("53").waitFor();
  });
}

journey("a link leaves the reader's own program alone", async ({ page, open }) => {
  const play = await playground({ page, open });
  await play.write("console.log('mine')");
  await open(link(`s=1&z=${packed("console.log('theirs')".repeat(5))}`));
  await page.getByRole("heading", { name: "A shared program" }).waitFor();
  const code = page.getByRole("textbox", { name: "Code" });
  await code.waitFor();
  assert.match(await textOf(code), /theirs/);
  await page.getByRole("link", { name: "To my own programs" }).click();
  await page.getByRole("heading", { name: "Playground" }).waitFor();
  await page.getByText("'mine'").waitFor();
});

journey("a program too long for a link becomes a file", async ({ page, open }) => {
  const play = await playground({ page, open });
  const noise = Array.from({ length: 900 }, (_, i) => `const n${i} = ${(Math.sin(i) * 1e15).toFixed(0)};`).join("\n");
  await play.write(noise);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/As a link this program would have \d+ characters/).waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Copy link" }).count(), 0);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save as a file" }).click()]);
  assert.match(download.suggestedFilename(), /\.js$/);
  const stream = await download.createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).toString("utf8"), noise);
});

journey("a link says where in the program to look, and waits", async ({ page, open }) => {
  await open(link(`s=1&mode=step&step=2&t=${base64url("let a = 1;\na = 2;")}`));
  await page.getByText("The link points to step 2. To go there, press Step through.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Step through" }).getAttribute("aria-expanded"), "false");
});

for (const [mode, region, button] of [["age", "Age of the code", "Age"], ["boxes", "Magic box", "Two boxes"]]) {
  journey(`a link to ${mode} opens that study of the text, and nothing runs`, async ({ page, open }) => {
    await open(link(`s=1&mode=${mode}&t=${base64url('let box = 5;\nbox = "five";\nconsole.log("ran");')}`));
    const study = page.getByRole("region", { name: region, exact: true });
    await study.locator(".code-view").waitFor();
    assert.match(await study.locator(".code-view").innerText(), /box = "five"/, "the code is seen");
    const opener = page.getByRole("button", { name: button, exact: true });
    assert.equal(await opener.getAttribute("aria-expanded"), "true");
    assert.equal(await page.getByRole("log").count(), 0, "nothing has run");
    await assertAccessible(page, `a link to ${mode}`);
    await opener.click();
    await page.getByRole("textbox", { name: "Code" }).waitFor();
    assert.equal(await page.getByRole("log").count(), 0);
  });
}

const HOSTILE = {
  "a bomb": [`s=1&z=${base64url(deflateRawSync(Buffer.alloc(16_000_000, "a")))}`, /more than a link may hold/],
  "a flood": [`s=1&t=${"A".repeat(40_000)}`, /more than a link may hold/],
  "data that is no DEFLATE": [`s=1&z=${base64url("not deflated at all")}`, /not complete/],
  "data cut off": [`s=1&z=${packed(PROGRAM.repeat(3)).slice(0, -6)}`, /not complete/],
  "data with something after it": [`s=1&z=${base64url(Buffer.concat([deflateRawSync(PROGRAM), Buffer.from("more")]))}`, /not complete/],
  "bytes that are no text": [`s=1&t=${base64url([0xff, 0xfe, 0xc0])}`, /not complete/],
  "no code": ["s=1", /not complete/],
  "another version": [`s=2&t=${base64url("1")}`, /another version/],
  "an unknown era": [`s=1&era=es4&t=${base64url("1")}`, /not complete/],
  "an unknown mode": [`s=1&mode=run&t=${base64url("1")}`, /not complete/],
  "a step out of bounds": [`s=1&mode=step&step=4294967296&t=${base64url("1")}`, /not complete/],
  "a script in a field": [`s=<script>alert(1)</script>&t=${base64url("1")}`, /another version/],
};

journey("a hostile link gets a plain message and does nothing else", async ({ page, open }) => {
  const dialogs = [];
  page.on("dialog", (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
  const tried = Object.entries(HOSTILE);
  assert.ok(tried.length >= 12);
  for (const [what, [query, message]] of tried) {
    await open(link(query));
    const alert = page.getByRole("alert");
    await alert.getByRole("heading", { name: "This link cannot be opened" }).waitFor();
    assert.match(await alert.innerText(), message, what);
    assert.equal(await page.getByRole("region", { name: /^Snippet/ }).count(), 0, `${what}: no program is shown`);
  }
  await assertAccessible(page, "broken link");
  assert.deepEqual(dialogs, []);
  await page.getByRole("link", { name: "To my own programs" }).click();
  await page.getByRole("heading", { name: "Playground" }).waitFor();
});

/** Numbers by xorshift (Marsaglia 2003): the same on every machine. */
function dice(seed) {
  let state = BigInt(seed);
  const next = () => {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    return state;
  };
  return (end) => Number(next() % BigInt(end));
}

journey("links that were changed at random are opened or refused, and the page stays whole", async ({ page, open }) => {
  const below = dice(20261122);
  const whole = deflateRawSync(PROGRAM.repeat(8));
  const [opened, refused] = [[], []];
  await open("#/en");
  for (let n = 0; n < 50; n++) {
    const bytes = n % 4 === 0 ? Buffer.from(Array.from({ length: below(60) }, () => below(256))) : Buffer.from(whole);
    for (let turns = below(3); turns > 0 && bytes.length > 0; turns--) bytes[below(bytes.length)] ^= 1 << below(8);
    const query = `s=1&${below(6) === 0 ? "t" : "z"}=${base64url(bytes)}`;
    // the address alone: the same page meets all of them
    for (const [route, shown] of [["#/en", "nav.tracks"], [link(query), "[role=alert] h1, [role=alert] h2, section.snippet"]]) {
      await page.evaluate((route) => { location.hash = route; }, route);
      await page.locator(`main :is(${shown})`).first().waitFor();
    }
    const isRefused = (await page.getByRole("alert").count()) > 0;
    if (isRefused) assert.match(await page.getByRole("alert").innerText(), /This link cannot be opened/, query);
    (isRefused ? refused : opened).push(query);
    assert.equal(await page.getByRole("log").count(), 0, `nothing runs by itself: ${query}`);
  }
  assert.ok(opened.length >= 6 && refused.length >= 12, `${opened.length} opened, ${refused.length} refused: nothing was tried`);
  const play = await playground({ page, open });
  await play.worksAgain();
});

journey("markup in a shared program stays text", async ({ page, open }) => {
  const code = "</textarea><img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
  await open(link(`s=1&t=${base64url(code)}`));
  const editor = page.getByRole("textbox", { name: "Code" });
  await editor.waitFor();
  assert.equal(await textOf(editor), code);
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.doesNotMatch(await page.title(), /hacked/);
});

journey("without the browser's compression a link is longer and works all the same",
  { init: () => { delete globalThis.CompressionStream; } }, async ({ page, open }) => {
    const play = await playground({ page, open });
    await play.write(PROGRAM);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const address = await page.getByRole("dialog").getByRole("textbox", { name: "Link" }).inputValue();
    assert.match(address, /\?s=1&t=/);
    await open(address.slice(address.indexOf("#")));
    await page.getByRole("heading", { name: "A shared program" }).waitFor();
    const editor = page.getByRole("textbox", { name: "Code" });
    await editor.waitFor();
    assert.equal(await textOf(editor), PROGRAM);
  });

journey("a browser that cannot unpack says so", { init: () => { delete globalThis.DecompressionStream; } }, async ({ page, open }) => {
  await open(link(`s=1&z=${packed(PROGRAM)}`));
  await page.getByText(/too old to unpack/).waitFor();
});
