// Writes scopes.json: what Node.js prints for each program below, about names and where they are found. Run it with Node 20 after
// changing the list:
//     node tests/parity/scopes.mjs
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

/** Prints what a function gives or throws, behind its name. */
const told = "const t = (name, f) => { try { const r = f(); console.log(name, r); } catch (e) { console.log(name, e.name + ': ' + e.message); } };";

const programs = String.raw`
arrows find this, whatever stands between
t('this1', () => { class B { constructor() { this.r = [[1,2],[3]]; this.s = 0; } add() { this.r.forEach(a => a.forEach(x => { this.s += x; })); return this.s; } } return new B().add(); });
t('this2', () => ({ n: 5, f() { return () => () => () => this.n; } }).f()()()());
t('this3', () => { 'use strict'; function f() { return () => () => this; } return String(f()()()); });
t('this4', () => { class A { x = 1; y = () => () => this.x; static z = () => () => this.name; static { this.w = (() => () => this.name)()(); } } return [new A().y()(), A.z()(), A.w].join(); });
t('this5', () => ({ n: 1, f() { return () => eval('this.n'); } }).f()());
t('this6', () => ({ n: 1, f() { return () => () => eval('(() => this.n)()'); } }).f()()());
---
arrows find arguments
t('args', function () { return (() => () => () => arguments[0])()()(); });
t('args2', () => (function () { return (() => () => arguments.length)()(); })(1, 2, 3));
---
arrows find new.target
t('nt', () => { function F() { this.v = (() => () => new.target)()() === F; } return new F().v; });
---
arrows and fields find super
t('super', () => { class P { p() { return 'P'; } } class Q extends P { q() { return (() => () => super.p())()(); } } return new Q().q(); });
t('superfield', () => { class P { get p() { return 'P' + this.k; } } class Q extends P { k = 1; x = super.p; #y = super.p; z() { return this.x + this.#y; } f = () => super.p; static s = super.name; } return new Q().z() + new Q().f() + Q.s; });
t('superctor', () => { class P { constructor(a) { this.a = a; } } class Q extends P { constructor() { const f = () => () => super(3); f()(); this.b = (() => this.a)(); } } return new Q().b; });
---
text that is evaluated sees the variables around
t('evalx', () => (function (x) { return (() => eval('x'))(); })(7));
---
a binding is not touched before its declaration
t('tdz1', () => { x = 1; let x; return x; });
t('tdz2', () => { x += 1; let x; });
t('tdz3', () => { x++; let x; });
t('tdz4', () => { x ||= 1; const x = 1; });
t('tdz5', () => { typeof x; let x; });
t('tdz6', () => { [x] = [1]; let x; });
t('tdz7', () => { ({ a: x } = { a: 1 }); let x; });
t('tdz8', () => { for (x of [1]); let x; });
t('tdz9', () => { for (x in { a: 1 }); let x; });
t('tdz10', () => { for (let x of [x]); });
t('tdz11', () => { for (let i = i; ;); });
t('tdz12', () => { let y = y + 1; });
t('tdz13', () => { const { a = b, b } = {}; });
t('tdz14', () => { f(); let x = 1; function f() { return x; } });
t('tdz15', () => { f(); let x = 1; function f() { x = 2; } });
t('tdz16', () => { f(); const x = 1; function f() { x = 2; } });
t('tdz17', () => { (() => x)(); class x {} });
t('tdz18', () => { class C { [C]() {} } });
t('tdz19', () => { class E extends E {} });
t('tdz20', () => { const k = class D { static [D.name] = 1; }; });
t('tdz21', () => { ((a = b, b = 2) => a)(); });
t('tdz22', () => { (function (a = a) {})(); });
t('tdz23', () => { class G { static x = G.name; static { this.y = G.name; } } return G.x + G.y; });
t('tdz24', () => { switch (1) { case 0: let z; break; case 1: return z; } });
t('tdz25', () => { switch (2) { case 0: const k = 'a'; case 2: return typeof k; } });
t('tdz26', () => { switch (2) { case 0: let k = 'a'; case 2: k = 5; return k; } });
t('tdz27', () => { switch (0) { case 0: let k = 'a'; case 2: k += 5; return k; } });
t('tdz28', () => { switch (1) { case 0: class K {} case 1: return new K(); } });
t('tdz29', () => { switch (1) { case 0: const q = 1; (() => q)(); case 1: return q; } });
t('tdz30', () => { new X(); class X {} });
t('tdz31', () => { delete y2; let z; var y2; return 'ok'; });
t('tdz32', () => { c = 5; const c = 1; });
t('loops', () => { let out = []; for (let i = 0; i < 3; i++) { try { out.push(x); } catch (e) { out.push(e.message); } let x = i; out.push(x); } return out.join('|'); });
---
constants stay
t('const', () => { const c = 1; c = 2; });
t('const2', () => { const c = 1; c++; });
t('const3', () => { const c = 1; c ||= 2; return c; });
t('const4', () => { const c = 0; c ||= 2; });
t('const5', () => { for (const i = 0; i < 2; i++); });
t('const6', () => { const c = 1; [c] = [2]; });
t('const7', () => { const c = 1; for (c of [1]); });
---
names of functions and classes inside of them
t('fname1', () => { (function f() { f = 1; })(); return 'silent'; });
t('fname2', () => { (function () { 'use strict'; (function f() { f = 1; })(); })(); });
t('fname3', () => { class K { m() { (function f() { f = 1; })(); } } new K().m(); });
t('fname4', () => { (function f() { 'use strict'; f++; })(); });
t('fname5', () => { (function f() { (() => { 'use strict'; f = 1; })(); })(); });
t('cname', () => { class Z { m() { Z = 1; } } new Z().m(); });
---
parameters and variables of one name
t('param', () => { let o; (function f(id, get = () => id) { var id = 5; o = [get(), id]; })(3); return o.join(); });
t('param2', () => (function (a, b = () => a) { var a; return [a, b()].join(); })(4));
t('param3', () => (function (a, b = () => { a = 9; }) { var a = 1; b(); return a; })(4));
t('param4', () => (function (a, b = () => a) { a = 2; return b(); })(4));
t('param5', () => (function (a, b = () => a) { function a() {} return typeof a + typeof b(); })(4));
t('param6', () => (function (a = 1) { { function g() { return 1; } } return typeof g; })());
---
what finally throws away
t('finally1', () => { try { return 'a'; } finally { for (const x of [1]) { try { return 'b'; } finally { break; } } } });
t('finally2', () => { for (let i = 0; i < 3; i++) { try { return i; } finally { continue; } } return 'end'; });
t('finally3', () => { L: try { return 1; } finally { break L; } return 2; });
t('finally4', () => { try { throw 1; } catch (e) { throw new Error('two'); } finally { try { throw 3; } catch {} } });
t('finally5', () => { try { try { return 1; } finally { throw new Error('x'); } } catch (e) { return e.message; } });
t('finally6', () => { try { return 1; } finally { return 2; } });
t('finally7', () => { const f = () => { for (;;) { try { try { return 1; } finally { try { return 2; } finally { break; } } } finally { } } return 3; }; return f(); });
t('finally8', () => { function* g() { try { yield 1; } catch (e) {} finally { try { throw 1; } catch {} yield 2; } } const it = g(); it.next(); return JSON.stringify([it.return(7), it.next(), it.next()]); });
t('finally9', () => { function* g() { try { yield 1; throw new Error('q'); } catch (e) { throw e; } finally { yield 2; } } const it = g(); it.next(); it.next(); it.next(); });
---
several labels
t('labels1', () => { let r = 0; A: B: for (let i = 0; i < 3; i++) { if (++r > 10) break; for (;;) { if (i == 1) continue A; break; } } return r; });
t('labels2', () => { let r = 0; A: B: C: while (r < 5) { r++; for (const x of [1, 2]) { if (x == 1) continue B; r += 100; } } return r; });
t('labels3', () => { let n = 0; A: B: { n++; break A; n++; } return n; });
t('labels4', () => { let n = 0; A: B: do { n++; for (;;) { continue A; } } while (n < 3); return n; });
---
iterators of loops that are left
t('brk', () => { const out = []; for (const w of [1, 2, 3]) { outer: for (const x of [10, 20]) { for (const y of [100, 200]) { break outer; } } out.push(w); } return out.join(); });
t('forinthrow', () => { const out = []; for (const w of [1, 2, 3]) { try { for (const k in { a: 1, b: 2 }) throw 1; } catch {} out.push(w); } return out.join(); });
---
functions in blocks
t('blockfn', () => { if (true) { function test() {} } return typeof test; });
---
operands from left to right
t('order1', () => { let a = 1; return a + a++; });
t('order2', () => { let a = 1; return [a + (a = 5), a * (a += 1), a < a++, a - --a].join(); });
t('order3', () => { let i = 0; const a = []; a[i] = i++; return JSON.stringify(a) + i; });
t('order4', () => { let a = 1; const r = a + (() => 1)() + a++ + a; return r; });
t('order5', () => { let i = 3; i = i++ + i; return i; });
---
a rest leaves out what inner patterns took
t('rest1', () => { const { a: { b }, ...rest } = { a: { b: 1 }, c: 2 }; return JSON.stringify(rest); });
t('rest2', () => { let r; for (var { a: { b }, ...rest } of [{ a: { b: 1 }, c: 2 }]) r = JSON.stringify(rest); return r; });
t('rest3', () => (({ a: [b], ['d']: { e }, ...rest }) => JSON.stringify(rest))({ a: [1], d: { e: 1 }, c: 2 }));
t('rest4', () => { let x, y, rest; ({ a: { x }, b: [y], ...rest } = { a: { x: 1 }, b: [2], z: 3 }); return JSON.stringify(rest) + x + y; });
---
assignments that may not happen
var gb = 0, gc = 7, ga;
t('lor', () => { ga = (gb ||= gc); return [ga, gb].join(); });
t('lor2', () => { ga = (gb ||= 99); return [ga, gb].join(); });
t('lor3', () => { ga = 1; ga = (gb &&= 0) + 1; ga = (gb ??= 1); return [ga, gb].join(); });
---
a function in a block beside a let of its name
if (true) { function test() { return 1 } }
let test = 2;
console.log(test);
{ function inner() {} } { let inner = 3; console.log(inner); }
console.log(typeof inner);
switch (1) { case 1: function cased() {} }
const cased = 4; console.log(cased);
`;

const cases = programs.trim().split("\n---\n").map((entry) => {
  const end = entry.indexOf("\n");
  const code = `${told}\n${entry.slice(end + 1)}`;
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${entry}\n${ran.stderr}`);
  return { name: entry.slice(0, end), code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("scopes.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
