// What a program must not reach, and what it must not spoil for the engine around it. Runs in the real worker.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { runInWorkers } from "./support/worker.mjs";

/** Names of the host: of pages, workers, other runtimes and our own loader. */
const HOST = [
  "window", "document", "parent", "top", "frames", "opener", "location", "history", "postMessage", "importScripts", "fetch",
  "XMLHttpRequest", "WebSocket", "EventSource", "Worker", "SharedWorker", "MessageChannel", "BroadcastChannel", "MessagePort",
  "indexedDB", "caches", "localStorage", "sessionStorage", "cookieStore", "WebAssembly", "Notification",
  "requestAnimationFrame", "createImageBitmap", "OffscreenCanvas", "FileReader", "onmessage", "dispatchEvent",
  "addEventListener", "DedicatedWorkerGlobalScope", "WorkerGlobalScope", "wasm_bindgen", "process", "require", "module", "Deno", "Bun",
];

/** Ways to another global object. Each expression gives something to look at, or throws. */
const WAYS = [
  "globalThis", "this", "(0, eval)('this')", "Function('return this')()", "new Function('return this')()",
  "(function () { return this })()", "(() => this)()", "[].constructor.constructor('return this')()",
  "''.sub.constructor('return this')()", "console.log.constructor('return this')()", "setTimeout.constructor('return this')()",
  "Reflect.construct(Function, ['return this'])()", "Reflect.apply(Function('return this'), undefined, [])",
  "Object.getPrototypeOf(function* () {}).constructor('yield this')().next().value",
  "Object.getPrototypeOf(async function () {}).constructor('return this')()",
  "Object.getPrototypeOf(async function* () {}).constructor('yield this')().next().then(r => r.value)",
  "new Promise(done => setTimeout(function () { done(this) }))", "new Promise(done => queueMicrotask(function () { done(this) }))",
  "[1].map(function () { return this })[0]", "[2, 1].sort(function () { globalThis.found = this }) && found",
  "'a'.replace(/a/, function () { globalThis.found = this }) && found", "JSON.parse('1', function () { return this })",
  "new Proxy({}, { get() { return Function('return this')() } }).x", "(class { static x = this }).x.constructor('return this')()",
  "({ get x() { return Function('return this')() } }).x", "Intl.NumberFormat.constructor('return this')()",
  "new Intl.DateTimeFormat().constructor.constructor('return this')()", "(1).toLocaleString.constructor('return this')()",
  "new Date().toLocaleString.constructor('return this')()", "'a'.localeCompare.constructor('return this')()",
  "structuredClone.constructor('return this')()", "structuredClone(globalThis)", "new URL('a:b').constructor.constructor('return this')()",
  "new TextEncoder().encode('a').constructor.constructor('return this')()", "performance.now.constructor('return this')()",
  "crypto.getRandomValues.constructor('return this')()", "prompt.constructor('return this')()", "new (class extends Function {})('return this')()",
  "(function f() { return f.caller })()", "(function () { return arguments.callee.caller })()", "Error.captureStackTrace",
  "(() => { Error.prepareStackTrace = (e, frames) => frames[0].getThis(); return new Error().stack })()",
  "(() => { try { null.x } catch (e) { return e.constructor.constructor('return this')() } })()",
  "(() => { try { (function f() { f() })() } catch (e) { return e.constructor.constructor('return this')() } })()",
  "Promise.resolve(1).then.constructor('return this')()", "import('data:text/javascript,export default globalThis')",
  "eval('import(\"./worker.js\")')", "new Function('return import(\"./worker.js\")')()",
];

const attempts = `
  const host = ${JSON.stringify(HOST)};
  const seen = new Set();
  let tried = 0;
  const search = (found, way) => {
    if (found === null || (typeof found !== "object" && typeof found !== "function")) return;
    for (const name of host) {
      tried++;
      try { if (found[name] !== undefined && !seen.has(name)) { seen.add(name); console.log(way + " reaches " + name) } } catch {}
    }
  };
  (async () => {
    for (const [way, go] of [${WAYS.map((way) => `[${JSON.stringify(way)}, () => (${way})]`).join(", ")}]) {
      let found;
      try { found = await Promise.race([go(), new Promise(late => setTimeout(late, 100))]) } catch { continue }
      search(found, way);
    }
    console.log("tried " + tried);
  })();
`;

journey("no way leads out of the engine", async ({ page, open }) => {
  await open();
  assert.ok(WAYS.length >= 40 && HOST.length >= 40);
  const [{ output, end }] = await runInWorkers(page, [{ code: attempts }]);
  assert.match(output, /^tried \d+$/, `${output}\n${end}`);
  assert.ok(Number(output.slice(6)) > 20 * HOST.length, `${output}: most ways gave no object to look at`);
});

/** Each spoils something that hooks of ours could lean on. The line after it must be printed all the same. */
const POLLUTION = [
  "Object.prototype.toString = () => { throw 1 }",
  "Object.prototype.valueOf = () => { throw 1 }",
  "Object.defineProperty(Object.prototype, 'get', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'value', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'enumerable', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'configurable', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'level', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'then', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'toJSON', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, 'style', { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, Symbol.toStringTag, { get() { throw 1 } })",
  "Object.defineProperty(Object.prototype, Symbol.toPrimitive, { get() { throw 1 } })",
  "Object.defineProperty(Array.prototype, Symbol.toStringTag, { get() { throw 1 } })",
  "Array.from = Array.of = Array.isArray = () => { throw 1 }",
  "Object.freeze(Object.prototype); Object.freeze(Array.prototype)",
  "Array.prototype[Symbol.iterator] = () => { throw 1 }",
  "for (const name of ['push', 'map', 'join', 'slice', 'forEach', 'concat', 'shift']) Array.prototype[name] = () => { throw 1 }",
  "Object.defineProperty(Array.prototype, 0, { get() { throw 1 }, set() { throw 1 } })",
  "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1 }",
  "Function.prototype.toString = () => { throw 1 }",
  "String.prototype.toString = String.prototype.valueOf = String.prototype.replace = () => { throw 1 }",
  "Number.prototype.toString = Number.prototype.valueOf = () => { throw 1 }",
  "Symbol.prototype.toString = BigInt.prototype.toString = Boolean.prototype.toString = () => { throw 1 }",
  "RegExp.prototype.exec = RegExp.prototype.test = () => { throw 1 }",
  "Promise.prototype.then = Promise.prototype.catch = () => { throw 1 }",
  "Promise.resolve = Promise.reject = () => { throw 1 }",
  "Map.prototype.get = Map.prototype.set = Set.prototype.add = Set.prototype.has = () => { throw 1 }",
  "Error.prototype.toString = () => { throw 1 }; Error.prepareStackTrace = () => { throw 1 }",
  "Object.defineProperty(Error.prototype, 'message', { get() { throw 1 } })",
  "JSON.stringify = JSON.parse = () => { throw 1 }; JSON = null",
  "Reflect = null; Proxy = null; Symbol = null; Map = null; Promise = null",
  "Object.keys = Object.entries = Object.getOwnPropertyNames = Object.defineProperty = Object.create = () => { throw 1 }",
  "Date = null; Math = null; performance = null",
  "Date.now = () => NaN; Math.random = () => { throw 1 }",
  "Object = null; Array = null; String = null; Function = null; Error = null",
  "delete globalThis.Object; delete globalThis.Array; delete globalThis.Error",
  "Object.setPrototypeOf(Array.prototype, null)",
  "Object.setPrototypeOf(Function.prototype, null)",
  "Object.setPrototypeOf(globalThis, null)",
  "Object.prototype.__defineGetter__('class', () => { throw 1 })",
  "setTimeout = clearTimeout = queueMicrotask = () => { throw 1 }",
  "console.log.call = () => { throw 1 }; console.info = console.error = () => { throw 1 }",
  "onmessage = () => { throw 1 }; postMessage = () => { throw 1 }; self = window = null",
  "globalThis.crashed = 'panic'; globalThis.build = 'spoofed'",
];

journey("nothing that a program spoils spoils the console", async ({ page, open }) => {
  await open();
  assert.ok(POLLUTION.length >= 40);
  const programs = POLLUTION.map((spoil) => ({ code: `${spoil}; console.log("ok", [1, { a: "b" }]);` }));
  const answers = await runInWorkers(page, programs);
  const wrong = answers.flatMap(({ output, end }, i) => (output === "ok [ 1, { a: 'b' } ]" ? [] : [`${POLLUTION[i]}\n  ${output}\n  ${end}`]));
  assert.deepEqual(wrong, []);
});

journey("nobody can speak in the worker's place", async (world) => {
  const play = await playground(world);
  await play.write("setInterval(() => console.log('tick'), 50)");
  await play.run();
  await play.shows("tick");
  await world.page.evaluate(() => {
    for (const data of [{ crashed: "panic", detail: "spoofed" }, { crashed: "memory" }, new Uint8Array([4, 1, 0]), "finished"]) {
      window.postMessage(data, "*");
      window.dispatchEvent(new MessageEvent("message", { data }));
    }
  });
  await play.snippet.getByText("2 times", { exact: false }).first().waitFor().catch(() => {});
  await play.button("Stop").waitFor();
  await play.stop();
  await play.state("Stopped");
  await play.worksAgain();
});

journey("the worker is an empty room before the engine starts", async ({ page, open }) => {
  await open();
  const loader = readFileSync(new URL("../../web/worker.js", import.meta.url), "utf8");
  // The glue is replaced by one that looks around at the moment at which the engine would start.
  const left = await page.evaluate(async (loader) => {
    const glue = `const tell = postMessage.bind(globalThis); let wasm_bindgen = { initSync() {
      const left = [];
      for (let room = globalThis; room && room !== Object.prototype; room = Object.getPrototypeOf(room))
        for (const name of Object.getOwnPropertyNames(room)) { try { if (globalThis[name] !== undefined) left.push(name) } catch {} }
      for (const name of Object.getOwnPropertyNames(URL)) left.push("URL." + name);
      tell({ left });
    }, start() {} };\n`;
    const worker = new Worker(URL.createObjectURL(new Blob([glue, loader], { type: "text/javascript" })));
    const heard = new Promise((done, failed) => {
      worker.onmessage = ({ data }) => done(data.left ?? data);
      worker.onerror = failed;
    });
    worker.postMessage({ engine: new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) });
    return heard;
  }, loader);
  const dangerous = ["fetch", "importScripts", "XMLHttpRequest", "WebSocket", "indexedDB", "caches", "postMessage", "Worker", "MessageChannel",
    "BroadcastChannel", "EventSource", "setTimeout", "setInterval", "close", "navigator", "location", "Request", "Blob", "URL.createObjectURL", "URL.revokeObjectURL", "eval", "addEventListener"];
  assert.ok(left.includes("Uint8Array") && left.includes("URL.canParse"), JSON.stringify(left));
  assert.deepEqual(left.filter((name) => dangerous.includes(name)), []);
});
