// A peer whose engine lives in a worker: Stop ends the worker and makes the next one.
import { page } from "./page.js";

export function inWorker(script) {
  page((print, done) => {
    let worker;
    const fresh = () => {
      worker = new Worker(script, { type: "module" });
      worker.onmessage = ({ data }) => (data.done ? done() : print(data.line));
    };
    fresh();
    return {
      run: (code) => worker.postMessage(code),
      stop() {
        worker.terminate();
        fresh();
      },
    };
  });
}
