// QuickJS, the release build, one context a program, with `console.log` and the clock of the language.
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";

const ready = newQuickJSWASMModuleFromVariant(variant);

self.onmessage = async ({ data: code }) => {
  const quickjs = await ready;
  const context = quickjs.newContext();
  const log = context.newFunction("log", (...values) => self.postMessage({ line: values.map((value) => String(context.dump(value))).join(" ") }));
  const console = context.newObject();
  context.setProp(console, "log", log);
  context.setProp(context.global, "console", console);
  const result = context.evalCode(code);
  if (result.error) self.postMessage({ line: JSON.stringify(context.dump(result.error)) });
  context.runtime.executePendingJobs();
  self.postMessage({ done: true });
};
