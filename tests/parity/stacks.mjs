// Writes stacks.json: the calls that `error.stack` names, innermost first, without their places. Run it with Node 20 after
// changing the list:
//     node tests/parity/stacks.mjs
// Not here, because they differ: calls of async functions that wait (`async f`), names that V8 infers from assignments, functions
// that initialize fields, and what called a generator.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

/** Prints the names of the calls; a call without one is a dot. What Node.js has below the program is left out. */
const show = String.raw`function show(e) {
  const calls = String(e.stack).split("\n").filter(line => /^ {4}at /.test(line) && !/node:|\[stdin/.test(line));
  console.log(calls.map(line => line.includes(" (") ? line.slice(7, line.lastIndexOf(" (")) : "·").join(" < "));
}
`;

const programs = String.raw`
try { [1].map(x => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { [1].map(function f(x) { throw new Error("e"); }); } catch (e) { show(e); }
---
try { [2, 1].sort(() => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { [1].reduce(() => { throw new Error("e"); }, 0); } catch (e) { show(e); }
---
try { new Promise(() => { throw new Error("e"); }).catch(show); } catch (e) { show(e); }
---
try { JSON.parse("{"); } catch (e) { show(e); }
---
try { JSON.parse("[1]", () => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { JSON.stringify({ toJSON() { throw new Error("e"); } }); } catch (e) { show(e); }
---
try { new Map([[1, 2]]).forEach(() => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { new Set([1]).forEach(() => { throw new Error("e"); }); } catch (e) { show(e); }
---
class C { m() { throw new Error("e"); } } try { new C().m(); } catch (e) { show(e); }
---
class C { static m() { throw new Error("e"); } } try { C.m(); } catch (e) { show(e); }
---
class C { constructor() { throw new Error("e"); } } try { new C(); } catch (e) { show(e); }
---
class C { constructor() { this.go(); } go() { throw new Error("e"); } } class D extends C { } try { new D(); } catch (e) { show(e); }
---
class C { m() { throw new Error("e"); } } class D extends C { m() { super.m(); } } try { new D().m(); } catch (e) { show(e); }
---
function Foo() { this.x.y; } try { new Foo(); } catch (e) { show(e); }
---
function Foo() {} Foo.prototype.bar = function () { throw new Error("e"); }; try { new Foo().bar(); } catch (e) { show(e); }
---
function Foo() {} Foo.prototype.bar = function baz() { throw new Error("e"); }; try { new Foo().bar(); } catch (e) { show(e); }
---
function Foo() {} Foo.make = function () { throw new Error("e"); }; try { Foo.make(); } catch (e) { show(e); }
---
let o = { m() { throw new Error("e"); } }; try { o.m(); } catch (e) { show(e); }
---
let o = { m: () => { throw new Error("e"); } }; try { o.m(); } catch (e) { show(e); }
---
let o = { m: function () { throw new Error("e"); } }; try { o.m(); } catch (e) { show(e); }
---
let o = { m: function n() { throw new Error("e"); } }; try { o.m(); } catch (e) { show(e); }
---
let o = { get b() { throw new Error("e"); } }; try { o.b; } catch (e) { show(e); }
---
let o = { set b(v) { throw new Error("e"); } }; try { o.b = 1; } catch (e) { show(e); }
---
class C { get b() { throw new Error("e"); } } try { new C().b; } catch (e) { show(e); }
---
class C { static get b() { throw new Error("e"); } } try { C.b; } catch (e) { show(e); }
---
class C { #p() { throw new Error("e"); } m() { this.#p(); } } try { new C().m(); } catch (e) { show(e); }
---
class C { f = () => { throw new Error("e"); }; } try { new C().f(); } catch (e) { show(e); }
---
async function f() { throw new Error("e"); } async function g() { await f(); } g().catch(show);
---
Promise.resolve(1).then(x => { throw new Error("e"); }).catch(show);
---
Promise.resolve(1).then(function step(x) { throw new Error("e"); }).catch(show);
---
function f() { g(); } function g() { h(); } function h() { throw new Error("e"); } try { f(); } catch (e) { show(e); }
---
(function () { try { (() => { throw new Error("e"); })(); } catch (e) { show(e); } })();
---
try { "a".replace(/a/, () => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { "a".replaceAll("a", () => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { Array.from([1], () => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { (function f() { throw new Error("e"); }).call(null); } catch (e) { show(e); }
---
try { (function f() { throw new Error("e"); }).apply({}); } catch (e) { show(e); }
---
try { (function f() { throw new Error("e"); }).bind({})(); } catch (e) { show(e); }
---
try { Reflect.apply(function f() { throw new Error("e"); }, undefined, []); } catch (e) { show(e); }
---
try { "x".repeat(-1); } catch (e) { show(e); }
---
try { (1).toFixed(101); } catch (e) { show(e); }
---
try { Symbol() + ""; } catch (e) { show(e); }
---
try { BigInt(1.5); } catch (e) { show(e); }
---
try { new Date(NaN).toISOString(); } catch (e) { show(e); }
---
try { Object.defineProperty(1); } catch (e) { show(e); }
---
try { new RegExp("("); } catch (e) { show(e); }
---
try { decodeURIComponent("%"); } catch (e) { show(e); }
---
try { String({ toString() { throw new Error("e"); } }); } catch (e) { show(e); }
---
try { +{ valueOf() { throw new Error("e"); } }; } catch (e) { show(e); }
---
try { for (const x of { [Symbol.iterator]() { throw new Error("e"); } }) ; } catch (e) { show(e); }
---
let p = new Proxy({}, { get() { throw new Error("e"); } }); try { p.x; } catch (e) { show(e); }
---
try { Object.entries({ get a() { throw new Error("e"); } }); } catch (e) { show(e); }
---
class Stack { #items = []; pop() { if (!this.#items.length) throw new RangeError("empty"); } } function run(s) { s.pop(); } try { run(new Stack()); } catch (e) { show(e); }
---
class MyError extends Error {} class Bank { static open() { return new Bank(); } draw(n) { throw new MyError("no"); } } try { Bank.open().draw(5); } catch (e) { show(e); }
---
let list = [{ f() { throw new Error("e"); } }]; try { list[0].f(); } catch (e) { show(e); }
---
"use strict"; function f() { throw new Error("e"); } try { f(); } catch (e) { show(e); }
---
"use strict"; try { (function f() { throw new Error("e"); }).call(5); } catch (e) { show(e); }
---
try { (function f() { throw new Error("e"); }).call("s"); } catch (e) { show(e); }
---
const ns = { inner: { go() { throw new Error("e"); } } }; try { ns.inner.go(); } catch (e) { show(e); }
---
let o = { ["a" + 1]() { throw new Error("e"); }, [Symbol("s")]() { } }; try { o.a1(); } catch (e) { show(e); }
---
let s = Symbol("s"); let o = { [s]() { throw new Error("e"); } }; try { o[s](); } catch (e) { show(e); }
---
class C { constructor() { [1].forEach(x => this.m(x)); } m() { throw new Error("e"); } } try { new C(); } catch (e) { show(e); }
---
const f = () => { throw new Error("e"); }; try { f(); } catch (e) { show(e); }
---
var f = function () { throw new Error("e"); }; try { f(); } catch (e) { show(e); }
---
let A = class { m() { throw new Error("e"); } }; try { new A().m(); } catch (e) { show(e); }
---
try { new (class { m() { throw new Error("e"); } })().m(); } catch (e) { show(e); }
---
try { Promise.resolve.call(1); } catch (e) { show(e); }
---
try { Map(); } catch (e) { show(e); }
---
try { [].at.call(null); } catch (e) { show(e); }
---
try { Object.fromEntries([1]); } catch (e) { show(e); }
---
try { new Map([1]); } catch (e) { show(e); }
---
try { new Uint8Array(-1); } catch (e) { show(e); }
---
try { [1].flatMap(x => { throw new Error("e"); }); } catch (e) { show(e); }
---
try { [3].find(x => { throw new Error("e"); }); } catch (e) { show(e); }
---
let o = { m() { return [1].map(function () { return this.q.z; }, this); } }; try { o.m(); } catch (e) { show(e); }
`;

const cases = programs.trim().split("\n---\n").map((program) => {
  const code = show + program;
  const input = `require("node:vm").runInThisContext(${JSON.stringify(code)}, "program.js")`;
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input, encoding: "utf8" });
  if (ran.status !== 0 || ran.stdout === "") throw new Error(`${program}\n${ran.stderr}`);
  return { name: program, code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("stacks.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
