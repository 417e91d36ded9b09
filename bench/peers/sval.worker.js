// Sval, an interpreter of ECMAScript written in JavaScript.
import Sval from "sval";

self.onmessage = async ({ data: code }) => {
  const interpreter = new Sval({ ecmaVer: "latest", sandBox: true });
  interpreter.import({ console: { log: (...values) => self.postMessage({ line: values.join(" ") }) } });
  try {
    interpreter.run(code);
    await new Promise((after) => setTimeout(after));
  } catch (error) {
    self.postMessage({ line: String(error) });
  }
  self.postMessage({ done: true });
};
