// Where the engine does not come, is another, dies, or comes by another way: the page says so, or works all the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./support/journey.mjs";
import { playground } from "./support/playground.mjs";
import { dist } from "./support/site.mjs";
import { buildId } from "./support/worker.mjs";

for (const [what, files, title] of [
  ["is missing", { "worker_bg.wasm": null }, "The JavaScript engine did not arrive"],
  ["is a page of the host's", { "worker_bg.wasm": "<!doctype html><title>404</title>" }, "Something else arrived in place of the engine"],
  ["was cut short", { "worker_bg.wasm": (bytes) => bytes.subarray(0, 100_000) }, "Something else arrived in place of the engine"],
  ["is of another build", { "worker_bg.wasm": (bytes) => otherBuild(bytes) }, "The page and its engine are from different versions"],
]) {
  const tolerate = files["worker_bg.wasm"] === null ? [/404/] : [];
  journey(`where the engine ${what} the page says so`, { site: { files }, tolerate }, async (world) => {
    const play = await playground(world);
    await play.run();
    await play.snippet.getByRole("alert").getByText(title).waitFor();
  });
}

/** The same engine under another build id, of the same length. */
function otherBuild(bytes) {
  const at = bytes.indexOf(buildId(), 0, "latin1");
  assert.ok(at >= 0, "dist/ was built from other sources");
  const other = Buffer.from(bytes);
  other.write("0123456789abcdef", at, "latin1");
  return other;
}

/** The glue with something put behind it: the way to make an engine fail that does not fail by itself. */
const glueAnd = (script) => ({ files: { "worker.js": (glue) => `${glue}\n;${script}` } });

/** Lets the engine die in the midst of programs that hold the word "crash", as a trap does. */
const trap = (error) => `{
  const { receive } = wasm_bindgen;
  wasm_bindgen.receive = (message) => {
    if (new TextDecoder().decode(message).includes("crash")) throw ${error};
    return receive(message);
  };
}`;

for (const [what, error, words] of [
  ["traps", "new WebAssembly.RuntimeError('unreachable')", "The engine itself broke down"],
  ["runs out of stack", "new RangeError('Maximum call stack size exceeded')", "Functions called functions too many levels deep"],
  ["runs out of memory", "new RangeError('WebAssembly.Memory.grow(): out of memory')", "used up its memory"],
]) {
  journey(`an engine that ${what} is replaced, and the learner is told`, { site: glueAnd(trap(error)) }, async (world) => {
    const play = await playground(world);
    for (let round = 0; round < 3; round++) {
      await play.write("console.log('crash')");
      await play.run();
      await play.state(words);
      await play.worksAgain();
    }
  });
}

journey("an engine that dies at every start is given up", { site: glueAnd("wasm_bindgen.start = () => { throw new Error('no') }") }, async (world) => {
  const play = await playground(world);
  await play.run();
  await play.snippet.getByRole("alert").getByText("The engine could not be started").waitFor();
});

journey("Run tries again after the connection was lost", { tolerate: [/Failed to load|net::/] }, async (world) => {
  await world.page.route("**/worker_bg.wasm*", (route) => route.abort("internetdisconnected"));
  const play = await playground(world);
  await play.run();
  await play.snippet.getByRole("alert").getByText("The JavaScript engine did not arrive").waitFor();
  await world.page.unroute("**/worker_bg.wasm*");
  await play.worksAgain();
});

/** Some browsers do not hand a compiled module to a worker. */
const noModules = () => {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.engine instanceof WebAssembly.Module) throw new DOMException("no modules here", "DataCloneError");
    return postMessage.call(this, message, ...rest);
  };
};

journey("a browser that keeps modules to itself gets the bytes", { init: noModules }, async (world) => {
  const play = await playground(world);
  await play.worksAgain();
  await play.worksAgain();
});

/** As in the single file: the page brings the engine along, and no file of it is asked for. */
const embedded = () => {
  if (!location.protocol.startsWith("http")) return;
  const bytes = async (path) => new Uint8Array(await (await fetch(new URL(path, location.href))).arrayBuffer());
  const inside = { "worker.js": "copy.js", "worker_bg.wasm": "copy.wasm" };
  const start = (path) => {
    const script = Object.assign(document.createElement("script"), { src: path });
    script.dataset.editor = "";
    document.head.append(script);
  };
  const run = async (path) => (window.MagicBox.app = await import(new URL(path, location.href)));
  window.MagicBox = { file: (path) => bytes(inside[path] ?? path), run, start };
};

const copies = () => ({ "worker.js": null, "worker_bg.wasm": null, "copy.js": readFileSync(join(dist, "worker.js")), "copy.wasm": readFileSync(join(dist, "worker_bg.wasm")), "index.html": packed });

/** The page names the scripts that it carries; here they stand in the page as ever. */
const packed = (html) => String(html).replace(/(id="app-files">\{)/, '$1"scripts":[],');

journey("a page that carries the engine inside asks for none", { site: { get files() { return copies(); } }, init: embedded }, async (world) => {
  const play = await playground(world);
  await play.worksAgain();
  assert.ok(!world.site.requests.some((path) => path.startsWith("worker")), world.site.requests.join(", "));
});
