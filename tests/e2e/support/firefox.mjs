// The system's Firefox, driven by WebDriver BiDi over its own WebSocket (https://w3c.github.io/webdriver-bidi/): a second
// engine for one smoke run, without another driver to install. Node.js 20 needs --experimental-websocket for it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Longest wait for Firefox to answer, or for a condition on the page. */
const PATIENCE_MS = 30_000;

/** The path of Firefox, or undefined where there is none. */
export function firefoxPath() {
  const names = [process.env.FIREFOX, ...["firefox-esr", "firefox"].flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))];
  return names.find((file) => file && existsSync(file));
}

/** Starts Firefox with an empty profile and these preferences. Gives { goto(url), evaluate(expression), waitFor(expression), errors, close() }. */
export async function startFirefox(preferences = {}) {
  const profile = mkdtempSync(join(tmpdir(), "magic-box-firefox-"));
  writeFileSync(join(profile, "user.js"), Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
  const child = spawn(firefoxPath(), ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  const close = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await connect(await listeningAddress(child));
    await session.send("session.new", { capabilities: {} });
    await session.send("session.subscribe", { events: ["log.entryAdded"] });
    const { contexts } = await session.send("browsingContext.getTree", {});
    return { ...drive(session, contexts[0].context), errors: session.errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listeningAddress(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Firefox did not open its remote end")), PATIENCE_MS);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found) {
        clearTimeout(timer);
        resolve(`${found[1]}/session`);
      }
    });
    child.once("error", reject);
  });
}

async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((open, failed) => Object.assign(socket, { onopen: open, onerror: () => failed(new Error(`no answer at ${address}`)) }));
  const waiting = new Map();
  const errors = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.method === "log.entryAdded" && message.params.level === "error") errors.push(message.params.text);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result);
  };
  let last = 0;
  const send = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, errors };
}

function drive({ send }, context) {
  async function evaluate(expression) {
    const answer = await send("script.evaluate", { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }
  return {
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    evaluate,
    /** Waits inside the page until the expression is true. */
    waitFor: (expression) =>
      evaluate(`new Promise((resolve, reject) => {
        const start = performance.now();
        const look = () => (${expression}) ? resolve(true) : performance.now() - start > ${PATIENCE_MS} ? reject(new Error("waited in vain")) : requestAnimationFrame(look);
        look();
      })`),
  };
}
