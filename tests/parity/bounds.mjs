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

// Calls within callbacks, 3,000 deep: a program of its own each time, with as much of V8's stack as that takes (at its usual size some end at 2,500).
const reach = [
  ["forEach", "n => { let d = 0; const f = n => { d++; n && [1].forEach(() => f(n - 1)) }; f(n); return d }"],
  ["map", "n => { const f = n => n ? [n].map(x => f(x - 1) + 1)[0] : 0; return f(n) }"],
  ["filter", "n => { const f = n => n ? [n].filter(x => f(x - 1)).length : 1; return f(n) }"],
  ["some", "n => { const f = n => n ? [n].some(x => f(x - 1)) : true; return f(n) }"],
  ["every", "n => { const f = n => n ? [n].every(x => f(x - 1)) : true; return f(n) }"],
  ["find", "n => { const f = n => n ? [n].find(x => f(x - 1)) : 1; return f(n) }"],
  ["findIndex", "n => { const f = n => n ? [n].findIndex(x => f(x - 1) === 0) : 0; return f(n) }"],
  ["findLast", "n => { const f = n => n ? [n].findLast(x => f(x - 1)) : 1; return f(n) }"],
  ["reduce", "n => { const f = n => n ? [n].reduce((s, x) => s + f(x - 1), 1) : 0; return f(n) }"],
  ["reduceRight", "n => { const f = n => n ? [n].reduceRight((s, x) => s + f(x - 1), 1) : 0; return f(n) }"],
  ["flatMap", "n => { const f = n => n ? [n].flatMap(x => f(x - 1)) : [7]; return f(n).length }"],
  ["Map", "n => { let d = 0; const f = n => { d++; n && new Map([[n, n]]).forEach(x => f(x - 1)) }; f(n); return d }"],
  ["Set", "n => { let d = 0; const f = n => { d++; n && new Set([n]).forEach(x => f(x - 1)) }; f(n); return d }"],
  ["call", "n => { function f(n) { return n ? f.call(null, n - 1) + 1 : 0 } return f(n * 2) }"],
  ["apply", "n => { function f(n) { return n ? f.apply(null, [n - 1]) + 1 : 0 } return f(n * 2) }"],
  ["Reflect.apply", "n => { function f(n) { return n ? Reflect.apply(f, null, [n - 1]) + 1 : 0 } return f(n * 2) }"],
  ["bind", "n => { function f(n) { return n ? f.bind(null, n - 1)() + 1 : 0 } return f(n * 2) }"],
  ["typed", "n => { const t = new Uint8Array(1); let d = 0; const f = n => { d++; n && t.forEach(() => f(n - 1)) }; f(n); return d }"],
].map(([name, f]) => [`depth: ${name}`, `console.log((${f})(3000))`]);
const searches = [
  [
    "depth: a flood fill",
    "const grid = Array.from({ length: 50 }, () => Array(50).fill(0)); let filled = 0;\nconst fill = (x, y) => { if (x < 0 || y < 0 || x >= 50 || y >= 50 || grid[y][x]) return; grid[y][x] = 1; filled++; [[0, 1], [1, 0], [0, -1], [-1, 0]].forEach(([dx, dy]) => fill(x + dx, y + dy)) };\nfill(0, 0); console.log('filled', filled);"
  ],
  [
    "depth: a search through a graph",
    "const graph = Array.from({ length: 3000 }, (_, i) => i + 1 < 3000 ? [i + 1] : []), seen = new Set();\nconst visit = n => { if (seen.has(n)) return; seen.add(n); graph[n].forEach(visit) }; visit(0); console.log('visited', seen.size);"
  ]
];

// What the programs about callbacks have in common.
const PRELUDE = "const show = (...a) => console.log(a.map(x => typeof x === 'string' ? x : JSON.stringify(x)).join(' '));\nconst attempt = f => { try { return f() } catch (e) { return e.name + ': ' + e.message } };\nconst methods = ['forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap'];\n";

// What the built-in functions that call for each element do with callbacks and with what they return.
const callbacks = [
  [
    "callbacks: holes, deletion, growth",
    PRELUDE + "for (const m of methods) {\n  const seen = [], a = [1, , 3, 4, 5];\n  const r = a[m]((x, i, all) => { seen.push([i, x === undefined ? 'u' : x]); if (i === 2) { delete a[3]; a.push(9) } return m === 'every' || (m === 'flatMap' ? [x, [x]] : m === 'map' ? x * 2 : m === 'filter' && x !== 3) }, null);\n  show(m, seen.map(s => s.join(':')).join(','), r === undefined ? 'undefined' : r, Array.isArray(r) ? Object.keys(r).join() + '/' + r.length : '');\n}\nfor (const m of ['reduce', 'reduceRight']) {\n  const seen = [], a = [1, , 3, 4, 5];\n  const r = a[m]((s, x, i) => { seen.push(s + ':' + x + ':' + i); if (i === 2) { delete a[3]; delete a[0]; a.push(9) } return s + x });\n  show(m, seen.join(), r, attempt(() => [][m](() => 1)), attempt(() => [, ,][m](() => 1)), [, 7][m](() => 1), [][m](() => 1, 'i'), [2][m]((a, b) => a + b, 1));\n}"
  ],
  [
    "callbacks: this",
    PRELUDE + "(function () { 'use strict'; [1].forEach(function () { show('strict', this === undefined) }); [1].forEach(function () { show(typeof this, this) }, 5) })();\n[1].forEach(function () { show('sloppy', this === globalThis) }); [1].map(function () { show(typeof this) }, 5);"
  ],
  [
    "callbacks: the words of what is no function",
    PRELUDE + "for (const m of [...methods.slice(0, -1), 'reduce', 'reduceRight']) show(m, attempt(() => [1][m]()), attempt(() => [][m]({})), attempt(() => [1][m](class A {})));\nfor (const C of [Map, Set]) show(attempt(() => new C().forEach()));"
  ],
  [
    "callbacks: callbacks of other kinds",
    PRELUDE + "show(['1', '2', '3'].map(parseInt), ['1', '2'].map(Number), [' a '].map(Function.prototype.call, String.prototype.trim), [1, 2].map(String.prototype.concat, 'x'));\nshow([1, 2].map(new Proxy(x => x * 2, {})), [1, 2].map(new Proxy(x => x, { apply: (t, th, a) => a.length })), [1, 2].map(((a, b) => a + b).bind(null, 10)), [1, 2].reduce(Math.max), [[1, [2]], 3].flatMap(x => x));\n[1, 2].forEach(Array.prototype.push, { get length() { return 0 }, set length(v) { show('length', v) } });\nconst gens = [1, 2].map(function* (x) { yield x; yield x * 2 }); show(gens.map(g => [...g]));\nPromise.all([3, 4].map(async x => { await null; return x * 2 })).then(v => show('async', v));"
  ],
  [
    "callbacks: species, subclasses, array-likes, strings",
    PRELUDE + "class L extends Array { constructor(...a) { super(...a); show('new L', a) } }\nconst l = L.from([1, 2, 3]); show(l.map(x => x) instanceof L, l.filter(x => x > 1).length, l.flatMap(x => [x, x]).length);\nclass S extends Array { static get [Symbol.species]() { return function (n) { this.n = n } } }\nshow(S.from([5, 6]).map(x => x + 1), S.from([5, 6]).filter(x => x > 5));\nshow(Array.prototype.map.call('abc', (c, i, o) => c + i + typeof o), Array.prototype.filter.call({ length: 3, 0: 'a', 2: 'c' }, () => true), Array.prototype.reduce.call('abc', (a, b) => b + a));\nshow(attempt(() => Array.prototype.map.call({ length: 2, get 0() { throw new Error('got') } }, x => x)));\nshow(attempt(() => Array.prototype.forEach.call({ get length() { throw new Error('len') } }, 1)), attempt(() => [1].map(() => { throw new Error('in') })));\nconst frozen = []; frozen.constructor = { [Symbol.species]: function () { return Object.freeze([]) } }; frozen.push(1); show(attempt(() => frozen.map(x => x)), attempt(() => frozen.filter(() => 1)));"
  ],
  [
    "callbacks: an inherited element",
    PRELUDE + "Array.prototype[1] = 'p'; show([0, , 2].map(x => x)); const inh = []; [0, , 2].forEach(x => inh.push(x)); show(inh.length, inh.join()); delete Array.prototype[1];"
  ],
  [
    "callbacks: results",
    PRELUDE + "show([1, 2.5, 'x', null].map(x => x), [1, 2, 3].map(x => x / 2), [1, 2, 3].map(x => x % 2 ? x : 'e'), [3, 1].map(() => {}).length, [1, [2, [3]]].flatMap(x => x), [1, 2, 3, 4].findLast(x => x % 2), [1, 2, 3].findLastIndex(x => x > 5), [1, 2].findIndex(x => x === 2));\nconst big = Array.from({ length: 1000 }, (_, i) => i); show(big.map(x => x * 2).reduce((a, b) => a + b), big.filter(x => x % 3 === 0).length, big.flatMap(x => [x, x]).length);"
  ],
  [
    "callbacks: maps and sets while they change",
    PRELUDE + "const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]), ms = []; m.forEach(function (v, k, mm) { ms.push(k + v + (mm === m) + (this === ms)); if (k === 1) { m.delete(2); m.set(4, 'd') } if (k === 3) { m.delete(1); m.set(1, 'again') } }, ms); show(ms, [...m.keys()]);\nconst st = new Set([1, 2, 3]), ss = []; st.forEach((v, k, s) => { ss.push(v === k, v, s === st); if (v < 3) st.add(v + 10); st.delete(2) }); show(ss, [...st], attempt(() => st.forEach(() => { throw new Error('set') })), st.size);\nconst c2 = new Set([1, 2]); c2.forEach(v => { if (v === 1) c2.clear(); if (c2.size < 3) c2.add(v + 5) }); show([...c2]); const c3 = new Map([[1, 1], [2, 2]]); c3.forEach((v, k) => { if (k === 1) { c3.clear(); c3.set(7, 7) } }); show([...c3]);\nshow(new Set([1, 2, 3]).forEach(() => 5) === undefined, new Map().forEach(() => 5) === undefined);"
  ],
  [
    "callbacks: control flow around",
    PRELUDE + "const out = (() => { for (const x of [1, 2]) { try { [1, 2, 3].forEach(y => { if (y === 2) throw { x, y } }) } catch (e) { if (e.x === 2) return e } } })(); show(out);\nconst fin = []; try { [1].map(() => { try { [2].map(() => { throw 1 }) } finally { fin.push('f') } }) } catch (e) { fin.push(e) } show(fin);\nfunction* g() { yield [1, 2, 3].map(x => x * 2); const got = yield [1].find(() => true); yield got } const it = g(); show(it.next().value, it.next().value, it.next('v').value);\nshow([3, 1, 2].sort((a, b) => [a].map(x => x - b)[0]), 'a-b'.replace(/[a-z]/g, c => [c].map(x => x.toUpperCase()).join('')), JSON.stringify({ toJSON: () => [1].map(x => x + 1) }), `${{ toString: () => [1, 2].map(x => x).join() }}`, { get x() { return [1].some(x => x) } }.x);"
  ],
  [
    "callbacks: call and apply",
    PRELUDE + "function sum() { return [this.v, ...arguments] } show(sum.call({ v: 1 }, 2, 3), sum.apply({ v: 1 }, [2, 3]), Reflect.apply(sum, { v: 4 }, [5]), sum.call.call(sum, { v: 6 }, 7), sum.apply({ v: 1 }), Math.max.apply(null, [1, 9, 3]), attempt(() => (class A {}).call({})));\nshow(attempt(() => (() => { throw new Error('c') }).call()), attempt(() => null.f.call()), [].concat.apply([], [[1], [2]]), Array.prototype.slice.call('abc'), Object.prototype.toString.call([]));\nclass B { constructor(...a) { this.a = a } } function Old() { B2.call(this, 1) } function B2(x) { this.x = x } show(new Old());"
  ],
  [
    "callbacks: typed arrays",
    PRELUDE + "const t = new Uint8Array([1, 2, 3]); show(t.every(x => x), t.some(x => x > 2), t.reduce((a, b) => a + b), t.reduceRight((a, b) => a + '' + b), t.find(x => x > 1), t.findLast(x => x < 3), t.findIndex(x => x === 9), t.findLastIndex(x => x), attempt(() => new Uint8Array().reduce(() => 1)), t.reduce((a, b) => a - b, 10)); t.forEach((x, i, a) => show(x, i, a === t)); show(attempt(() => t.map()), Array.prototype.map.call(t, x => x * 200));\nconst rab = new ArrayBuffer(4, { maxByteLength: 8 }), rt = new Uint8Array(rab), rs = []; rt.forEach((x, i) => { if (i === 1) rab.resize(2); rs.push(x) }); show(rs.map(x => x === undefined ? 'u' : x)); rab.resize(4); const rs2 = []; Array.prototype.forEach.call(rt, (x, i) => { if (i === 1) rab.resize(2); rs2.push(x) }); show(rs2);"
  ],
  [
    "callbacks: flat",
    PRELUDE + "show([1, [2, [3, [4]]]].flat(), [1, [2, [3, [4]]]].flat(2), [1, [2, [3, [4]]]].flat(Infinity), [1, [2]].flat(0), [[1, , 2], , [3]].flat(), [[], [[]]].flat(), [1, [2]].flat(-1));\nlet deep = [1]; for (let i = 0; i < 5000; i++) deep = [deep, i]; show(deep.flat(Infinity).length); const cyc = [1]; cyc.push(cyc); show(attempt(() => cyc.flat(Infinity)), cyc.flat(3).length);\nclass F extends Array {} show(F.from([1, [2]]).flat() instanceof F);"
  ]
];

const getters = [
  [
    "depth: a getter",
    "console.log((n => { class L { constructor(next) { this.next = next } get n() { return this.next ? this.next.n + 1 : 0 } } let l = new L(); for (let i = 0; i < n; i++) l = new L(l); return l.n })(6000))"
  ],
  [
    "getters that are called again",
    "class A { get a() { return this.b + 1 } get b() { return this.c.map(x => x * 2).length } c = [1, 2]; static get s() { return this.name } get #p() { return 7 } p() { return this.#p } get g() { return super.toString === Object.prototype.toString } }\nclass B extends A { get a() { return super.a * 10 } get sup() { return super.s } }\nconst b = new B(); const read = o => o.a; console.log(read(b), read(b), read(new A()), read({ get a() { return 'own' } }), B.s, A.s, b.p(), b.g, b.sup);\nconst t = f => { try { return f() } catch (e) { return e.message ?? e } };\nconsole.log(t(() => ({ get x() { throw 'thrown' } }).x), t(() => ({ get x() { return null.y } }).x), ({ get x() { return () => 5 } }).x());\nObject.defineProperty(Number.prototype, 'twice', { get() { 'use strict'; return typeof this + this * 2 }, configurable: true }); console.log((4).twice, 2.5.twice); delete Number.prototype.twice;\nconst gen = { get x() { return (function* () { yield 1; yield 2 })() } }, as = { get x() { return (async () => 3)() } }; console.log([...gen.x].join()); as.x.then(console.log);\nconst p = new Proxy({ get x() { return this === p } }, {}), q = new Proxy({ get x() { return 1 } }, { get: (t, k, r) => Reflect.get(t, k, r) + 1 }); console.log(p.x, q.x, Object.create(p).x);\nconst order = []; const o = { get a() { order.push('a'); return 1 }, get b() { order.push('b'); return { get c() { order.push('c'); return 2 } } } }; const { a, b: { c } } = o; console.log(o.a + o.b.c * o.a, a, c, order.join(''), `${o.a}${o.b.c}`, [o.a, ...[o.b.c]].join(), o.b?.c, o.a++, typeof o.a);\nfunction* g() { yield o.a; yield o.b.c } console.log([...g()].join()); (async () => { console.log(await o.a, o.b.c) })();\nclass L { get length() { return 3 } } const len = x => x.length; console.log(len(new L()), len([1]), len('ab'), len(new L()), Array.from(new L()).length);\nfor (const k of ['a', 'a']) console.log(o[k]);"
  ]
];

const programs = [
  ...ways,
  ...reach,
  ...searches,
  ...callbacks,
  ...getters,
  ["depth of plain calls", "const d = n => n && 1 + d(n - 1); console.log(d(9000)); function e(n) { return n ? e(n - 1) + 1 : 0 } console.log(e(9000))"],
  ["catching deep down, again and again", "let n = 0; function f() { n++; try { f() } catch (e) { throw e } } for (let i = 0; i < 5; i++) try { f() } catch (e) { console.log(e.name) } console.log(n > 25000)"],
  ["finally on the way up", "let n = 0, m = 0; function f() { n++; try { f() } finally { m++ } } try { f() } catch (e) { console.log(e.message, n === m) }"],
  ["an async function goes too deep", "async function f() { return f() } f().catch(e => console.log(e.name, e.message)); async function g() { await 1; const h = () => h(); h() } g().catch(e => console.log(e.name))"],
  ["then everything works", "const f = () => f(); try { f() } catch {} const o = { get x() { return this.x } }; try { o.x } catch {} console.log([3, 1, 2].sort((a, b) => a - b).map(x => x * 2).join(), JSON.stringify({ a: [1] }))"],
  ["texts that are too long", String.raw`const attempt = f => { try { console.log(f().length) } catch (e) { console.log(e.name, e.message) } }
attempt(() => 'x'.repeat(2 ** 30)); attempt(() => 'ab'.repeat(2 ** 28)); attempt(() => 'x'.padStart(2 ** 30)); attempt(() => 'x'.padEnd(2 ** 30, 'ab')); attempt(() => { let s = 'x'; for (;;) s += s })
attempt(() => { let s = 'x'; for (;;) s = ${"`"}${"${s}${s}"}${"`"} }); attempt(() => { let s = 'xy'; for (;;) s = s.concat(s, s) }); attempt(() => { const o = { s: 'ab' }; for (;;) o.s += o.s }); attempt(() => new Array(2 ** 30).join('ab'))
attempt(() => ''.repeat(2 ** 40)); attempt(() => 'x'.repeat(-1)); attempt(() => 'x'.repeat(1 / 0)); attempt(() => 'ab'.repeat(3000)); attempt(() => 'x'.repeat(1024)); attempt(() => 'x'.padStart(2 ** 40, '')); attempt(() => 'abc'.repeat(2.9))`],
  ["integers that are too big", "const attempt = f => { try { console.log(f()) } catch (e) { console.log(e.name, e.message) } }; attempt(() => 2n ** (2n ** 31n)); attempt(() => 1n << (2n ** 31n)); attempt(() => 1n << (2n ** 70n)); attempt(() => 1n >> -(2n ** 40n)); attempt(() => 3n ** (10n ** 20n)); attempt(() => 0n << (2n ** 70n)); attempt(() => 1n ** (2n ** 70n)); attempt(() => (-1n) ** 3n); attempt(() => 0n ** 0n); attempt(() => -5n >> (2n ** 70n)); attempt(() => 2n ** 100n); attempt(() => (1n << 5n) >> 2n)"],
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
  ["what nests too deeply", String.raw`const n = 100000, q = String.fromCharCode(96), r = (a, z = '') => a.repeat(n) + '1' + z.repeat(n); const texts = [r('(', ')'), r('[', ']'), r('({a:', '})'), r('{', '}'), r('!'), r('- '), r('a = '), r('1 ** '), r('0 ? 1 : '), r(q + '\${', '}' + q), r('function f() {', '}'), r('() => '), r('typeof '), r('new '), r('if (0) '), r('while (0) '), r('for (;;) '), r('do ', ';while(0)'), r('try {', '} finally {}'), r('switch (1) { case 1:', '}'), 'let ' + '['.repeat(n) + 'a' + ']'.repeat(n) + ' = []', '['.repeat(n) + 'a' + ']'.repeat(n) + ' = []', r('(class extends ', '{})'), r('(class { a = ', '})'), r('f(', ')'), r('a[', ']'), r('x => ({ y: ', '})'), r('a ? ')]
for (const make of [eval, Function]) { const seen = new Set(); for (const text of texts) try { make(text); seen.add('was read: ' + text.slice(0, 20)) } catch (e) { seen.add(e.name + ': ' + e.message) } console.log([...seen].join(' | ')) }
function down(k) { return k ? down(k - 1) : eval('[' + '['.repeat(60) + ']'.repeat(60) + ']').length } console.log(down(100)); const depth = () => { try { return depth() + 1 } catch { try { return eval('[[[1]]]').length } catch (e) { return 0 } } }; console.log(depth() > 5000)`],
  ["chains of any length", String.raw`const n = 500; var o = { n: 1, f() { return o } }, f = () => f, t = () => t; o.p = o; var x = n - 1
console.log(eval('1+'.repeat(n) + '1'), eval('"a"+'.repeat(n) + '"b"').length, eval('o' + '.p'.repeat(n) + '.n'), eval('o' + '["p"]'.repeat(n) + '.n'), eval('f' + '()'.repeat(n)) === f, eval('o' + '.f().p'.repeat(n) + '.n'), eval('0||'.repeat(n) + '7'), eval('1&&'.repeat(n) + '8'), eval('null??'.repeat(n) + '9'), eval('0||0&&'.repeat(n) + '6'), eval('x--,'.repeat(n) + 'x'), eval('o' + '?.p'.repeat(n) + '.n'), eval('2*1-'.repeat(n) + '1'), eval('t' + String.fromCharCode(96, 96).repeat(n)) === t)
eval('o' + '.p'.repeat(n) + '.m = 3'); eval('o' + '.p'.repeat(n) + '.m++'); console.log(o.m, eval('delete o' + '.p'.repeat(n) + '.m'), 'm' in o, eval('typeof o' + '.p'.repeat(n) + '.q'))
let branches = 'if (x === -9) r = -1\n'; for (let i = 0; i < n; i++) branches += 'else if (x === ' + i + ') r = ' + i + '\n'; x = n - 1; var r; eval(branches + 'else r = "none"'); console.log(r); x = 'y'; eval(branches + 'else r = "none"'); console.log(r)
try { eval('let s = 1; o' + '.p'.repeat(n) + '.no.more') } catch (e) { console.log(e.message) } const g = function* () { return eval('0') + (yield 1) + (yield 2) }; const it = g(); it.next(); it.next(5); console.log(it.next(6).value); console.log(new RegExp(Array.from({ length: 20000 }, (_, i) => 'w' + i).join('|')).exec('xw19999')[0], /^(?:a|ab|abc|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|aa|bb|cc|dd|ee|ff|gg|hh)+$/.test('abcddhh'))`],
  ["what goes on for long", String.raw`const attempt = f => { try { console.log(f()) } catch (e) { console.log(e.name, e.message) } }; const deep = (n, make, x) => { for (let i = 0; i < n; i++) x = make(x); return x }
attempt(() => typeof deep(3e5, next => ({ next }), null)); attempt(() => typeof deep(2e5, f => () => f, null)); attempt(() => deep(1e5, p => new Proxy(p, {}), {}).a); attempt(() => 'a' in deep(1e5, p => new Proxy(p, {}), {})); attempt(() => JSON.stringify(deep(1e5, x => [x], 1)).length); attempt(() => String(deep(1e5, x => [x], 1))); attempt(() => deep(1e5, x => [x], 1).flat(Infinity)); attempt(() => deep(1e5, o => ({ get a() { return o.a } }), { a: 1 }).a); attempt(() => '' + deep(1e5, o => ({ toString() { return '' + o } }), '')); attempt(() => deep(2000, f => f.bind(null), () => 1)()); attempt(() => deep(300, o => Object.create(o), { a: 1 }).a)`],
];

const cases = programs.map(([name, code]) => {
  const room = name.startsWith("depth: ") ? ["--stack-size=3900"] : [];
  const ran = spawnSync(process.execPath, [...room, "--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${name}\n${code}\n${ran.stderr}`);
  return { name, code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("bounds.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
