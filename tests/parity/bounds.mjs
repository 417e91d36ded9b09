// Writes bounds.json: what Node.js prints for each program below, all of them about what an engine bounds (depth, length, size)
// or remembers (where properties stand). Run it with Node 20 after changing the list:
//     node tests/parity/bounds.mjs
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

// Ways in which a function can call itself without end; each is caught where it began.
const ways = String.raw`
plain call|function f() { return 1 + f() } f()
an arrow|const f = () => f() + 1; f()
a method|({ m() { return this.m() + 1 } }).m()
a getter|({ get x() { return this.x + 1 } }).x
a setter|({ set x(v) { this.x = v } }).x = 1
a static getter|class A { static get x() { return A.x } } A.x
toString|'' + { toString() { return '' + this } }
a template|const o = { toString() { return ${"`"}${"${o}"}${"`"} } }; ${"`"}${"${o}"}${"`"}
valueOf|const o = { valueOf() { return o + 1 } }; o * 2
Symbol.toPrimitive|const o = { [Symbol.toPrimitive]() { return o < 1 } }; o < 1
map|const f = () => [1].map(f); f()
forEach|const f = () => [1].forEach(f); f()
reduce|const f = () => [1, 2].reduce(f); f()
filter|const f = () => [1].filter(f); f()
find|const f = () => [1].find(f); f()
flatMap|const f = () => [1].flatMap(f); f()
sort|const f = () => [2, 1].sort(f) && 1; f()
Array.from|const f = () => Array.from([1], f); f()
replace|const f = () => 'a'.replace('a', f); f()
replace by an expression|const f = () => 'a'.replace(/a/, f); f()
apply|function f() { return f.apply(this, arguments) } f(1)
call|function f() { return f.call(this) } f()
Reflect.apply|function f() { return Reflect.apply(f, this, []) } f()
Reflect.construct|function F() { Reflect.construct(F, []) } new F()
a bound function|const o = {}; o.f = (() => o.f()).bind(o); o.f()
new|function F() { return new F() } new F()
a class|class A { constructor() { this.a = new A() } } new A()
a derived class|class A {} class B extends A { constructor() { super(); new B() } } new B()
a field|class A { a = new A() } new A()
a default value|const f = (a = f()) => a; f()
a pattern|const f = ({ a = f({}) }) => a; f({})
an iterator|const o = { [Symbol.iterator]() { return [...o] } }; [...o]
a generator|function* g() { yield* g() } [...g()]
a generator that is asked|const g = function* () { yield g().next() }; g().next()
instanceof|const o = { [Symbol.hasInstance]() { return 1 instanceof o } }; 1 instanceof o
a tag|const f = () => f${"`"}${"`"}; f()
a proxy's get|const p = new Proxy({}, { get: (t, k, r) => r[k] }); p.x
a proxy's set|const p = new Proxy({}, { set: (t, k, v, r) => { r[k] = v } }); p.x = 1
a proxy's has|const p = new Proxy({}, { has: (t, k) => k in p }); 'x' in p
a proxy's call|const p = new Proxy(() => 1, { apply: () => p() }); p()
a proxy's construct|const p = new Proxy(class {}, { construct: () => new p() }); new p()
a proxy's keys|const p = new Proxy({}, { ownKeys: () => Reflect.ownKeys(p) }); Object.keys(p)
toJSON|const o = { toJSON: () => JSON.stringify(o) }; JSON.stringify(o)
a replacer|const f = () => JSON.stringify({ a: 1 }, f); f()
a reviver|const f = () => JSON.parse('1', f); f()
direct eval|function f() { return eval('f()') } f()
indirect eval|globalThis.f = () => (0, eval)('f()'); f()
new Function|globalThis.g = () => new Function('return g()')(); g()
two that call each other|const a = () => b(), b = () => a(); a()
a promise's executor|const f = () => new Promise(f2), f2 = () => { f(); throw 0 }; let n = 0; const g = () => { n++; g() }; g()
Object.assign|const o = { get a() { return Object.assign({}, o) } }; o.a
Object.entries|const o = { get a() { return Object.entries(o) } }; o.a
spread of an object|const o = { get a() { return { ...o } } }; o.a
a map's forEach|const m = new Map([[1, 2]]), f = () => m.forEach(f); f()
valueOf of a Date|class D extends Date { valueOf() { return this - 1 } } new D() - 1
deep proxies|let p = {}; for (let i = 0; i < 2e5; i++) p = new Proxy(p, {}); p.x
deep lists, flattened|let l = []; for (let i = 0; i < 2e5; i++) l = [l]; l.flat(Infinity)
deep lists, as JSON|let l = []; for (let i = 0; i < 2e5; i++) l = [l]; JSON.stringify(l)
`.trim().split("\n").map((line) => line.split("|")).map(([name, ...code]) => [
  `endless: ${name}`,
  `try { ${code.join("|")} } catch (e) { console.log(e instanceof RangeError, e.message) }`,
]);

const programs = [
  ...ways,
  ["depth of plain calls", "const d = n => n && 1 + d(n - 1); console.log(d(9000)); function e(n) { return n ? e(n - 1) + 1 : 0 } console.log(e(9000))"],
  ["catching deep down, again and again", "let n = 0; function f() { n++; try { f() } catch (e) { throw e } } for (let i = 0; i < 5; i++) try { f() } catch (e) { console.log(e.name) } console.log(n > 25000)"],
  ["finally on the way up", "let n = 0, m = 0; function f() { n++; try { f() } finally { m++ } } try { f() } catch (e) { console.log(e.message, n === m) }"],
  ["an async function goes too deep", "async function f() { return f() } f().catch(e => console.log(e.name, e.message)); async function g() { await 1; const h = () => h(); h() } g().catch(e => console.log(e.name))"],
  ["then everything works", "const f = () => f(); try { f() } catch {} const o = { get x() { return this.x } }; try { o.x } catch {} console.log([3, 1, 2].sort((a, b) => a - b).map(x => x * 2).join(), JSON.stringify({ a: [1] }))"],
  ["texts that are too long", String.raw`const told = f => { try { console.log(f().length) } catch (e) { console.log(e.name, e.message) } }
told(() => 'x'.repeat(2 ** 30)); told(() => 'ab'.repeat(2 ** 28)); told(() => 'x'.padStart(2 ** 30)); told(() => 'x'.padEnd(2 ** 30, 'ab')); told(() => { let s = 'x'; for (;;) s += s })
told(() => { let s = 'x'; for (;;) s = ${"`"}${"${s}${s}"}${"`"} }); told(() => { let s = 'xy'; for (;;) s = s.concat(s, s) }); told(() => { const o = { s: 'ab' }; for (;;) o.s += o.s }); told(() => new Array(2 ** 30).join('ab'))
told(() => ''.repeat(2 ** 40)); told(() => 'x'.repeat(-1)); told(() => 'x'.repeat(1 / 0)); told(() => 'ab'.repeat(3000)); told(() => 'x'.repeat(1024)); told(() => 'x'.padStart(2 ** 40, '')); told(() => 'abc'.repeat(2.9))`],
  ["integers that are too big", "const told = f => { try { console.log(f()) } catch (e) { console.log(e.name, e.message) } }; told(() => 2n ** (2n ** 31n)); told(() => 1n << (2n ** 31n)); told(() => 1n << (2n ** 70n)); told(() => 1n >> -(2n ** 40n)); told(() => 3n ** (10n ** 20n)); told(() => 0n << (2n ** 70n)); told(() => 1n ** (2n ** 70n)); told(() => (-1n) ** 3n); told(() => 0n ** 0n); told(() => -5n >> (2n ** 70n)); told(() => 2n ** 100n); told(() => (1n << 5n) >> 2n)"],
  ["powers", "const n = NaN, i = Infinity; console.log([10 ** 308, 10 ** 21, 10 ** 22, 10 ** -7, 10 ** -308, 2 ** 1023, 2 ** -1074, 2 ** 31, 2 ** 32, (-2) ** 31, (-2) ** 63, 3 ** 40, 7 ** 23, 1 ** n, n ** 0, 1 ** i, (-1) ** i, (-1) ** -i, 0 ** -1, (-0) ** -3, (-0) ** 3, (-8) ** (1 / 3), i ** -1, 0.5 ** 2, 1.5 ** 3, 4 ** 0.5, 9 ** -0.5].map(x => Object.is(x, -0) ? '-0' : x).join(' '))\nlet x = 1; x **= n; const o = { p: 1 }; o.p **= n; let y = 1; y **= 'a'; console.log(x, o.p, y, Math.pow(1, n), Math.pow(10, 308), Math.pow(1, i), '2' ** '3', null ** undefined, [3] ** 2)"],
  ["numbers with an exponent", "console.log([25, 15, 35, -25, 0.25, 2.5e10, 2.4e10, 12345, 99.5, 0, 1e21, 5e-324, 123.456].map(x => [0, 1, 2].map(d => x.toExponential(d)).join('/')).join(' '), (1.25).toExponential(1), (1.35).toExponential(1), (0.000015).toExponential(0), (1e-7).toExponential(), (25).toExponential())"],
  ["what fill fills", "const show = a => console.log(JSON.stringify(a), a.length); show(new Array(3).fill(0)); show(new Array(3).fill(1.5)); show(new Array(3).fill('a')); show(new Array(4).fill(7, 1, 3)); show([1, 2, 3].fill('x', -2)); show([1, 2, 3].fill(0.5, 1)); show(new Array(2).fill()); const o = {}; console.log(new Array(2).fill(o).every(x => x === o)); show([, 1].fill(2)); console.log(JSON.stringify(Array.prototype.fill.call({ length: 2 }, 3)))\nArray.prototype[1] = 'p'; show(new Array(3).fill(0)); delete Array.prototype[1]; try { Object.freeze([1]).fill(2) } catch (e) { console.log(e.name) } const s = Object.seal([1, 2]); s.fill(9); show(s); class L extends Array {} const l = new L(3).fill(4); console.log(l instanceof L, l.join())"],
  ["what push pushes", "const a = [1]; a.push(2, 3.5, 'x'); console.log(a.join(), a.length, a.push()); Object.defineProperty(Array.prototype, 2, { set(v) { seen = v }, configurable: true }); var seen; const b = [1, 2]; b.push(3); const got = [b.length, b[2], seen].join(); delete Array.prototype[2]; console.log(got); const c = [1]; Object.preventExtensions(c); try { c.push(1) } catch (e) { console.log(e.name) } const d = []; Object.defineProperty(d, 'length', { writable: false }); try { d.push(1) } catch (e) { console.log(e.name, d.length) } const e = [1]; e[5] = 6; e.push(7); console.log(e.length, JSON.stringify(e))"],
  ["a prototype loses a property", "class A {} A.prototype.f = 1; A.prototype.g = 2; const a = new A(), get = o => o.g; console.log(get(a), get(a), get(new A())); delete A.prototype.f; console.log(get(a), get(a)); delete A.prototype.g; console.log(get(a)); A.prototype.h = 3; A.prototype.g = 4; console.log(get(a))"],
  ["a prototype's property becomes an accessor", "function A() {} A.prototype.g = 2; const a = new A(), get = o => o.g; console.log(get(a), get(a)); Object.defineProperty(A.prototype, 'g', { get() { return 'got' }, configurable: true }); console.log(get(a), get(a)); Object.defineProperty(A.prototype, 'g', { value: 5 }); console.log(get(a))"],
  ["a property over one of the prototype", "class A {} A.prototype.x = 0; const set = (o, v) => { o.x = v }; const a = new A(), b = new A(); set(a, 1); set(a, 2); set(a, 3); set(b, 4); set(b, 5); console.log(a.x, b.x, A.prototype.x)"],
  ["a setter comes to the prototype later", "class A {} const make = v => { const a = new A(); a.x = v; return a }; console.log(make(1).x, make(2).x); let seen = 0; Object.defineProperty(A.prototype, 'x', { set(v) { seen += v }, configurable: true }); const c = make(3); console.log(c.x, seen, Object.keys(c).length); Object.defineProperty(A.prototype, 'x', { value: 9, writable: false }); const d = make(4); console.log(d.x, Object.keys(d).length)"],
  ["a setter that defines the property", "let n = 0; class A { set x(v) { n++; Object.defineProperty(this, 'x', { value: v, writable: true, enumerable: true, configurable: true }) } } const make = v => { const a = new A(); a.x = v; return a.x }; console.log(make(1), make(2), make(3), n)"],
  ["a getter that moves what it is read from", "class A { get x() { delete A.prototype.y; return 1 } } A.prototype.y = 2; A.prototype.z = 3; const o = { a: 1, get b() { delete o.a; return o.c }, c: 7 }; const get = p => p.b, z = p => p.z; console.log(get(o), get(o), get(o)); const a = new A(); console.log(z(a), a.x, z(a), z(a))"],
  ["what cannot be written to any more", "const o = { a: 1, b: 2 }, set = (o, v) => { o.a = v }; set(o, 2); set(o, 3); Object.freeze(o); set(o, 4); console.log(o.a); const p = { a: 1 }; set(p, 5); Object.defineProperty(p, 'a', { writable: false }); set(p, 6); console.log(p.a); globalThis.v = 1; const w = x => { v = x }; w(2); w(3); Object.defineProperty(globalThis, 'v', { writable: false }); w(4); console.log(v); try { (function () { 'use strict'; v = 5 })() } catch (e) { console.log(e.name) }"],
  ["objects that may not grow", "const add = o => { o.n = 1; return 'n' in o }; console.log(add({}), add({})); const p = Object.preventExtensions({}); console.log(add(p), add({})); const proto = Object.freeze({ n: 0 }); console.log(add(Object.create(proto)), add(Object.create({})))"],
  ["a length that is set", "const cut = a => { a.length = 1 }; const a = [1, 2, 3], b = [4, 5, 6]; cut(a); cut(b); console.log(a.join(), b.join(), b[2]); const c = [1, 2, 3]; cut(c); c.push(9); console.log(c.join(), c.length)"],
  ["constructors whose prototype is replaced", "function A() { this.n = 1 } const make = () => new A(); const a = make(), b = make(); A.prototype = { m: 1 }; const c = make(); A.prototype = 5; const d = make(); console.log(a.m, c.m, d.m, a instanceof Object, Object.getPrototypeOf(d) === Object.prototype); const F = [1, 2].map(() => class { p() { return F.indexOf(this.constructor) } }); console.log(F.map(C => new C().p()).join(), new (class { constructor() { return { r: 1 } } })().r)"],
  ["new.target and this in a constructor", "function A() { const t = new.target, f = () => new.target; return { t: t === A, f: f() === A, u: new.target === undefined } } console.log(JSON.stringify(new A()), JSON.stringify(A()), JSON.stringify(Reflect.construct(A, [], Object)))"],
  ["generators in a loop", "function* g() { const got = yield 1; yield got; return 9 } const out = []; for (const x of g()) out.push(x); const it = g(); out.push(it.next('a').value, it.next('b').value, JSON.stringify(it.next()), JSON.stringify(it.next())); function* h() { const r = yield* g(); yield r; try { yield 'in' } finally { out.push('end') } } for (const x of h()) { out.push(x); if (x === 'in') break } console.log(out.join()); console.log([...(function* () { yield* [1, 2]; yield* 'ab' })()].join(), Math.max(...g()), JSON.stringify([...g()]))\nconst bad = { [Symbol.iterator]: () => ({ next: () => 1 }) }; try { for (const x of bad) ; } catch (e) { console.log(e.name) } function* t() { yield { value: 5, done: true } } for (const x of t()) console.log(x.value)"],
  ["expressions that are used again", "const at = []; for (let i = 0; i < 3; i++) { const r = /a/g; at.push(r.exec('xa').index, r.lastIndex, r.exec('xa')) } console.log(at.join('|')); const all = []; const r = /(?<w>\\w+) (x)?/dg; let m; while ((m = r.exec('ab cd x'))) all.push(m[0], m.index, m.groups.w, m[2], JSON.stringify(m.indices), JSON.stringify(m.indices.groups)); console.log(all.join('|')); const m2 = /b/.exec('abc'); console.log(Object.keys(m2).join(), m2.input, m2.groups, JSON.stringify(m2)); const long = 'ab'.repeat(100); let n = 0; const g = /ab/g; while (g.exec(long)) n++; console.log(n, long.match(/ab/g).length, [...long.matchAll(/b/g)].length)"],
];

const cases = programs.map(([name, code]) => {
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${name}\n${code}\n${ran.stderr}`);
  return { name, code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("bounds.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
