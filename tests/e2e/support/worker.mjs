// The engine's worker without the page: made from the site's own files by the page's own loader, one worker a program.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";

const loader = readFileSync(join(root, "web/worker.js"), "utf8");

function wire(command, input) {
  const args = ["run", "--quiet", "--example", "wire", "--", command];
  return JSON.parse(execFileSync("cargo", args, { cwd: root, input: JSON.stringify(input), maxBuffer: 1 << 30, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] }));
}

/** The id of the build that the site must have. */
export const buildId = () => wire("build", null);

/** Runs programs (`{ code }`) in workers of their own, in virtual time; gives what each printed and how it ended. */
export async function runInWorkers(page, programs) {
  const requests = wire("requests", programs.map(({ code }) => ({ code })));
  const told = await page.evaluate(async ({ loader, requests }) => {
    const file = (name) => fetch(new URL(`${name}?v=test`, document.baseURI));
    const glue = await (await file("worker.js")).text();
    const engine = await WebAssembly.compile(await (await file("worker_bg.wasm")).arrayBuffer());
    const script = URL.createObjectURL(new Blob([glue, "\n", loader], { type: "text/javascript" }));
    const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const bytes = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));

    const one = (request) => new Promise((done) => {
      const worker = new Worker(script);
      const messages = [];
      let patience;
      worker.onerror = (event) => end(`error: ${event.message}`);
      const end = (last) => {
        clearTimeout(patience);
        worker.terminate();
        done(last ? [...messages, last] : messages);
      };
      worker.onmessage = ({ data }) => {
        if (!(data instanceof Uint8Array)) return end(`crashed: ${JSON.stringify(data)}`);
        messages.push(hex(data));
        if (messages.length === 1) worker.postMessage(bytes(request));
        clearTimeout(patience);
        // FromWorker::Asked is 3 and Finished is 4 on the wire
        if (data[0] >= 3) return end();
        patience = setTimeout(() => end("silent"), 20_000);
      };
      worker.postMessage({ engine });
    });

    const all = [];
    for (const request of requests) all.push(await one(request));
    return all;
  }, { loader, requests });
  return wire("answers", told);
}
