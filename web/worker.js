// The loader around the engine in its worker. The page puts it behind the glue of wasm-bindgen in one Blob, so that
// the same worker runs under any path, from file:// and under the page's own content security policy.
//
// It owns what must survive the engine: every call into wasm is guarded here, because an instance that trapped
// cannot say so itself. It must not know what a message means; crates/worker does.
(() => {
  "use strict";
  const { postMessage, setTimeout } = globalThis;
  const post = postMessage.bind(globalThis);
  const later = setTimeout.bind(globalThis);
  const bindings = wasm_bindgen;

  // What the engine and its glue ask of the host, and what it never gives back to a learner's program: that program
  // lives inside the engine and sees none of these. Everything else of the host is taken away before the engine
  // starts, so that even a hole in the engine would open into an empty room.
  const kept = new Set([
    "Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Math", "Date", "RegExp", "JSON",
    "Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError",
    "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Promise", "Proxy", "Reflect", "Iterator",
    "ArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
    "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "Intl", "WebAssembly",
    "TextEncoder", "TextDecoder", "URL", "Crypto", "crypto", "Performance", "performance",
    "undefined", "NaN", "Infinity", "isNaN", "isFinite", "parseInt", "parseFloat", "globalThis", "self",
    "WorkerGlobalScope", "DedicatedWorkerGlobalScope", "EventTarget", "constructor", "onmessage", "onmessageerror",
  ]);

  function empty() {
    for (let room = globalThis; room && room !== Object.prototype; room = Object.getPrototypeOf(room)) {
      for (const name of Reflect.ownKeys(room)) {
        if (kept.has(name) || typeof name === "symbol") continue;
        // What the host will not let go of it may still let be covered.
        if (!Reflect.deleteProperty(room, name)) Reflect.defineProperty(room, name, { value: undefined });
      }
    }
    // The engine asks the host's URL to take addresses apart, and nothing else.
    for (const door of ["createObjectURL", "revokeObjectURL"]) Reflect.deleteProperty(globalThis.URL, door);
  }

  let panic = "";
  let wasm;

  function why(error) {
    if (panic) return "panic";
    const words = String(error);
    if (/call stack|recursion/i.test(words)) return "recursion";
    // The engine may hold 512 MiB; whatever traps within the last eighth of that asked for too much.
    if (/memory/i.test(words) && !/out of bounds/i.test(words)) return "memory";
    return wasm && wasm.memory.buffer.byteLength > 448 * 1024 * 1024 ? "memory" : "trap";
  }

  // Calls into the engine. Whatever it throws is a trap or a stack that ran out, after which it must not be called again.
  function guard(call) {
    try {
      return call();
    } catch (error) {
      const detail = panic || `${error}\n${(error && error.stack) || ""}`;
      post({ crashed: why(error), detail });
      return -1;
    }
  }

  // The engine says how many milliseconds it has nothing to do; a negative number is the end.
  function sleep(ms) {
    if (ms >= 0) later(() => sleep(guard(() => bindings.turn())), Math.min(Math.ceil(ms), 60_000));
  }

  let started = false;

  // Some browsers do not hand a compiled module to a worker; the page then sends the bytes.
  globalThis.onmessageerror = () => {
    if (!started) post({ crashed: "module" });
  };

  globalThis.onmessage = ({ data }) => {
    if (data instanceof Uint8Array) {
      if (started) sleep(guard(() => bindings.receive(data)));
      return;
    }
    const engine = data && data.engine;
    if (started || !(engine instanceof WebAssembly.Module || engine instanceof ArrayBuffer)) return;
    started = true;
    empty();
    guard(() => {
      const module = engine instanceof ArrayBuffer ? new WebAssembly.Module(engine) : engine;
      wasm = bindings.initSync({ module });
      bindings.start((bytes) => post(bytes, [bytes.buffer]), (words) => { panic = words; });
    });
  };
})();
