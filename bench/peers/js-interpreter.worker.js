// JS-Interpreter, the engine behind Blockly's games: ECMAScript 5.
import { Interpreter } from "js-interpreter";

self.onmessage = ({ data: code }) => {
  const prepare = (interpreter, scope) => {
    const console = interpreter.nativeToPseudo({});
    interpreter.setProperty(scope, "console", console);
    const log = (...values) => self.postMessage({ line: values.map((value) => interpreter.pseudoToNative(value)).join(" ") });
    interpreter.setProperty(console, "log", interpreter.createNativeFunction(log));
  };
  try {
    new Interpreter(code, prepare).run();
  } catch (error) {
    self.postMessage({ line: String(error) });
  }
  self.postMessage({ done: true });
};
