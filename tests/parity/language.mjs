// Writes language.json: what Node.js prints for each program below. Run it with Node 20 after changing the list:
//     node tests/parity/language.mjs
// Programs print text and numbers only: how values look is console.json's matter.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const programs = String.raw`
operands are read from left to right
const f = a => a + a++, g = a => a < (a = 5), h = x => (x += (x = 5, 10)), i = a => a * (a++ + a) - a, k = a => { a -= a++ + --a; return a }, l = a => { let b; return a + ([b, a] = [1, 7], a) }, m = a => { a **= a++; return a }, n = (a) => a + (() => a = 9)() + a
console.log(f(1), g(2), h(1), i(3), k(4), l(2), m(3), n(1)); let t = 1; t += t++ + t; console.log(t, t + (t = 2)); var v = 1; console.log(v + ++v, v - (v *= 3), v)
---
var before let and const in blocks
var a = 1; { var a = 2; let b = 3; const c = 4; } console.log(a, typeof b, typeof c)
---
computed names of methods see what is around their class
let a = 'x'; class K { [(() => a)()]() { return 1 } get [(() => a + 1)()]() { return 2 } static async [(() => a + 2)()]() {} *[(() => a + 3)()]() {} }
function f(b) { return class { [(() => b)()]() {} static [(() => b)()]() {} } } const L = f('y')
console.log(Object.getOwnPropertyNames(K.prototype).join(), Object.getOwnPropertyNames(K).join(), Object.getOwnPropertyNames(L.prototype).join(), typeof L.y)
---
functions tell their text to their end
const q = String.fromCharCode(96), t = eval('x => ' + q + '$' + '{x}' + q), u = eval('(x, y = () => ' + q + '$' + '{x}!' + q + ') => ' + q + 'a$' + '{y}' + q), g = x => /r/g, h = (x, y = () => /s/) => ({ x }), o = { m() { return /q/ }, get p() { return 1 } }
console.log(String(t), String(u), String(g), String(h), String(o.m), Object.getOwnPropertyDescriptor(o, 'p').get.toString(), 'q' + (class { m() { return 1 } }), (x => x + 1) + 1)
---
hoisting
console.log(typeof f, typeof v); function f() {} var v = 1
---
a function in a block, Annex B
if (true) { function g() { return 'g' } } console.log(g())
---
closures in loops
const vars = []; for (var i = 0; i < 3; i++) vars.push(() => i); const lets = []; for (let j = 0; j < 3; j++) lets.push(() => j)
console.log(vars.map(f => f()).join(), lets.map(f => f()).join())
---
this in its four places
'use strict'; function f() { return this } const o = { f, g: () => typeof this, h() { return this === o } }
console.log(f() === undefined, o.f() === o, o.g(), o.h(), f.call(7), new (function () { this.x = 1 })().x)
---
sloppy this boxes
function f() { return typeof this } console.log(f.call(1), f.call('a'), f.call(null))
---
Error.captureStackTrace gives any object a stack, without the calls above
const names = s => s.split('\n').slice(1).map(l => /at (\w+) \(/.exec(l)?.[1]).filter(n => 'abcgm'.includes(n)).join(), first = s => s.split('\n')[0]
function a(o) { b(o) } function b(o) { c(o) } function c(o) { Error.captureStackTrace(o, b) } const o = { name: 'N', message: 'm' }; a(o)
const d = Object.getOwnPropertyDescriptor(o, 'stack'); console.log(first(o.stack), names(o.stack), Object.keys(o).join(), d.writable, d.enumerable, d.configurable)
class MyError extends Error { constructor(m) { super(m); this.name = 'MyError'; Error.captureStackTrace(this, MyError) } } function g() { return new MyError('hi') } console.log(first(g().stack), names(g().stack), Object.hasOwn(g(), 'stack'))
const p = {}; Error.captureStackTrace(p, () => {}); console.log(p.stack); const q = [], f = function m() {}; (function a() { Error.captureStackTrace(q); Error.captureStackTrace(f, 5) })(); console.log(first(q.stack), names(q.stack), first(f.stack), Error.captureStackTrace(q))
for (const bad of [5, undefined, null, Object.freeze({})]) try { Error.captureStackTrace(bad) } catch (e) { console.log(String(e)) } console.log(Error.captureStackTrace.length, Error.captureStackTrace.name)
---
Error.stackTraceLimit: how many calls a stack shows
const lines = e => e.stack === undefined ? 'none' : e.stack.split('\n').length, deep = n => n ? deep(n - 1) : new Error('d'), fail = n => { if (n) return fail(n - 1); try { null.x } catch (e) { return e } }, had = { ...Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit') }
console.log(had.value, had.writable, had.enumerable, had.configurable, lines(deep(30)), lines(fail(30)))
for (const limit of [50, 3, 2.9, 0, -5, NaN, '3', undefined, null]) { Error.stackTraceLimit = limit; const o = {}; Error.captureStackTrace(o); console.log(lines(deep(70)), lines(fail(70)), typeof o.stack, 'stack' in o) }
Error.stackTraceLimit = Infinity; console.log(lines(deep(70)) > 70); delete Error.stackTraceLimit; console.log(lines(deep(3))); Object.defineProperty(Error, 'stackTraceLimit', { get() { return 2 }, configurable: true }); console.log(lines(deep(3)))
---
symbols are registered for finalization
const r = new FinalizationRegistry(() => {}), s = Symbol('s'), t = Symbol('t'); console.log(r.register(s, 1, t), r.register({}, 2, t), r.register(Symbol.iterator, 3), r.unregister(t), r.unregister(t), r.unregister(s))
for (const f of [() => r.register(Symbol.for('x'), 1), () => r.register(s, s), () => r.register({}, 1, Symbol.for('x')), () => r.unregister(Symbol.for('x'))]) try { f(); console.log('no error') } catch (e) { console.log(String(e)) }
---
callers of sloppy functions are not shown
function f() { return g() } function g() { return g.caller === f || g.caller } (function () { 'use strict'; console.log(f() === true ? null : f()) })()
for (const h of [function () { 'use strict' }, () => 1, class {}, { m() {} }.m, function* () {}, async function () {}]) try { console.log(h.caller) } catch (e) { console.log(e.name) }
---
text of a function ends where the function ends
for (const parts of [['return }'], ['}, function () {'], ['a) {', ''], ['a /*', '*/) {'], ['a b', ''], ['a', 'return a'], ['']]) try { console.log(typeof new Function(...parts)) } catch (e) { console.log(e.name) }
---
lists in the words of a language
console.log([1, 'a', null, undefined, [2, 3]].toLocaleString(), new Uint8Array([1, 2]).toLocaleString(), [].toLocaleString()); for (const bad of [5, {}, []]) try { Uint8Array.prototype.toLocaleString.call(bad) } catch (e) { console.log(String(e)) }
---
arguments and rest
function f(a, ...rest) { arguments[0] = 9; return [a, rest.length, arguments.length].join() } console.log(f(1, 2, 3)); function g(a) { arguments[0] = 9; return a } console.log(g(1))
---
default parameters see earlier ones
const f = (a, b = a + 1, c = a + b) => a + b + c; console.log(f(1), f(1, 1), f(1, undefined, 0)); console.log(f.length)
---
destructuring
const { a, b: { c = 5, ...r } = {} } = { a: 1, b: { d: 2, e: 3 } }; const { d: _d, ...rest } = { d: 1, f: 4 }; console.log(a, c, JSON.stringify(r), JSON.stringify(rest)); let x = 1, y = 2; [x, y] = [y, x]; console.log(x, y)
---
a pattern inside one with a rest: what it took is not left in the rest
const show = value => console.log(JSON.stringify(value)), o = { a: { b: 1, c: [2, 3] }, d: 4 }
const { a: { b }, ...r1 } = o, { a: { c: [, c2], ...r2 }, ...r3 } = o; show([b, r1, c2, r2, r3])
var { a: { c: [v] }, ['d']: { e: w = 'default' } = {}, ...r4 } = o, after = r4; show([v, w, r4, after])
let q, r5, to = {}; ({ a: { b: q = 9 } = { }, ...r5 } = { d: 5 }); show([q, r5]); ({ a: { b: to.b, ...to.r6 }, ...to.r7 } = o); show(to)
const f = ({ a: { b }, ...r }, g = () => r) => [b, g()]; show([f(o), f.length]); for (const { a: { b }, ...r } of [o, o]) show([b, r]); for ({ a: { b: q }, ...r5 } of [o]) show([q, r5])
class A { static { var { a: { b }, ...r } = o; show(r) } m({ a: { b }, ...r }) { return r } } show(new A().m(o)); function g() { var { a: { b: [x] = [7] }, ...r } = { a: {}, z: 1 }; return [x, r] } show(g())
try { throw o } catch ({ a: { b }, ...r }) { show([b, r]) } try { const { n: { b }, ...r } = o } catch (e) { show(e.name) }
---
spread and holes
console.log([...'héllo'].length, Math.max(...[1, 5, 3]), JSON.stringify({ ...{ a: 1 }, ...null, b: 2 }), [...[, 1]].join('-'))
---
template literals and tags
const tag = (s, ...v) => s.raw.join('|') + v.join(','); console.log(tag${"`"}a${"${1}"}\n${"${2}"}c${"`"}, ${"`"}${"${1 + 1}"} and ${"${'x'.repeat(2)}"}${"`"})
---
optional chaining and nullish
const o = { a: { b: null } }; console.log(o?.a?.b?.c, o.x?.y.z.w, o.a.b ?? 'none', 0 ?? 1, 0 || 1, o.f?.(), delete o?.a, typeof o.a)
---
logical assignment
let a = null, b = 0, c = 1; a ??= 5; b ||= 6; c &&= 7; console.log(a, b, c)
---
logical assignment to what is global
function f() {} var g = (f ||= 1); globalThis.h = 2; var i = [h ??= 3, (h &&= 0) || (h ||= 4) + "!"]; i = h ||= 5; console.log(typeof f, g === f, h, i)
try { var j = undeclared ??= 1 } catch (e) { console.log(e.message, j) } let k; k ||= () => 1; console.log(k.name); const l = 1; l ||= 2; try { l &&= 2 } catch (e) { console.log(e.message) }
---
conversions with plus and minus
console.log('5' + 3, '5' - 3, 1 + '2' * 3, [] + {}, [] + [], true + 1, null + 1, undefined + 1, '3' * '4', +'', +' 12 ', +'1a')
---
loose equality
console.log(0 == '', 0 == '0', '' == '0', null == undefined, null == 0, NaN == NaN, [1] == 1, '1,2' == [1, 2], true == '1')
---
relational comparison
console.log('10' < '9', 10 < '9', null >= 0, undefined >= 0, 'b' > 'a', [2] > 1, NaN < 1)
---
toPrimitive order
const log = []; const o = { valueOf() { log.push('valueOf'); return 1 }, toString() { log.push('toString'); return 'x' } }; o + 1; String(o); o * 2; ${"`"}${"${o}"}${"`"}; o == 1; console.log(log.join())
---
Symbol.toPrimitive and dates
const o = { [Symbol.toPrimitive](hint) { return hint } }; console.log(o + '', ${"`"}${"${o}"}${"`"}, +o); console.log(typeof (new Date(0) + 1), typeof (new Date(0) - 1))
---
numbers
console.log(0.1 + 0.2, 1 / 0, -1 / 0, 0 / 0, 5 % -3, -5 % 3, 2 ** 10, (-8) ** (1 / 3), 1 ** NaN, 7 / 2 | 0, -7 >> 1, -7 >>> 28, ~5, 1e21 + 1, 123456789 * 987654321)
---
number methods
console.log((1234.5678).toFixed(2), (0.000001234).toString(), (255).toString(16), (25).toString(36), (1e21).toLocaleString === undefined, (12345.6789).toExponential(2), (0.1).toPrecision(3), Number('0x1f'), parseInt('12px'), parseFloat('.5e1'), Number.MAX_SAFE_INTEGER)
---
bigint
console.log(String(2n ** 64n), String(7n / 2n), String(-7n % 3n), 1n < 2, 2n == 2, typeof 1n, String(BigInt.asUintN(8, 257n)), String(0x10n))
---
strings
console.log('abc'.at(-1), 'a-b-c'.split('-').join('+'), 'abc'.padStart(5, '*'), ' x '.trim() + '|', 'aXbX'.replaceAll('X', '-'), 'abc'.charCodeAt(1), 'ß'.toUpperCase(), '😀'.length, [...'😀'].length, 'abcdef'.slice(-3, -1), 'abcdef'.substring(4, 1), 'abcdef'.substr(1, 2))
---
string comparison and search
console.log('abc'.includes('b'), 'abc'.indexOf('z'), 'abcabc'.lastIndexOf('b'), 'abc'.startsWith('b', 1), 'x'.repeat(3), 'a,b'.concat('!', 1), 'abc'.localeCompare('abd') < 0, 'é'.normalize('NFD').length)
---
regular expressions
console.log('2026-01-02'.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'), 'aBc'.match(/b/i).index, [...'a1b22'.matchAll(/\d+/g)].map(m => m[0]).join(), /(?<y>\d{4})/.exec('in 1995').groups.y, 'a b  c'.split(/\s+/).length, /^.$/u.test('😀'), 'x'.replace(/x/, m => m + m), /(?<=\$)\d+/.exec('$42')[0])
---
regular expression state
const r = /a/g; console.log(r.test('aa'), r.lastIndex, r.test('aa'), r.lastIndex, r.test('aa'), r.lastIndex); const s = /b/y; s.lastIndex = 1; console.log(s.test('ab'))
---
array methods
console.log([3, 1, 2].sort().join(), [10, 9, 1].sort().join(), [1, 2, 3].map(x => x * 2).filter(x => x > 2).reduce((a, b) => a + b), [1, [2, [3, [4]]]].flat(Infinity).join(), [1, 2, 3].includes(NaN), [NaN].includes(NaN), [NaN].indexOf(NaN), Array.from({ length: 3 }, (_, i) => i * i).join(), [1, 2, 3, 4].findLast(x => x % 2), Array.of(7).length)
---
array mutation
const a = [1, 2, 3, 4, 5]; a.splice(1, 2, 'x'); a.unshift(0); a.push(9, 8); a.pop(); a.shift(); a.reverse(); console.log(a.join(), a.length); a.length = 2; console.log(a.join()); a[4] = 1; console.log(a.length, 3 in a, a.join('-'))
---
copying array methods
const a = [3, 1, 2]; console.log(a.toSorted().join(), a.toReversed().join(), a.with(0, 9).join(), a.toSpliced(0, 1).join(), a.join(), Object.keys(Object.groupBy ? { yes: 1 } : { no: 1 }).length)
---
sort is stable and compares as told
const people = [['a', 2], ['b', 1], ['c', 2], ['d', 1]]; console.log(people.sort((x, y) => x[1] - y[1]).map(p => p[0]).join(''), [3, undefined, 1].sort().map(String).join())
---
objects: order, computed keys, shorthand
const k = 'dyn'; const o = { b: 1, 2: 'x', a: 2, 1: 'y', [k + 1]: 3, k, m() { return 1 } }; console.log(Object.keys(o).join(), JSON.stringify(o), 'a' in o, o.hasOwnProperty('z'))
---
getters and setters
const o = { _x: 1, get x() { return this._x * 10 }, set x(v) { this._x = v } }; o.x = 5; console.log(o.x, Object.keys(o).join(), JSON.stringify(Object.getOwnPropertyDescriptor(o, '_x')))
---
prototypes
function Animal(name) { this.name = name } Animal.prototype.speak = function () { return this.name + ' speaks' }; const d = new Animal('Rex'); console.log(d.speak(), d instanceof Animal, Object.getPrototypeOf(d) === Animal.prototype, d.constructor.name, Animal.prototype.isPrototypeOf(d)); const o = Object.create({ inherited: 1 }); o.own = 2; const seen = []; for (const key in o) seen.push(key); console.log(seen.join())
---
classes
class A { #secret = 1; static count = 0; static { A.count = 10 } constructor(n) { this.n = n; A.count++ } get secret() { return this.#secret } static make() { return new this(1) } has(o) { return #secret in o } } class B extends A { constructor() { super(2); this.kind = new.target.name } toString() { return 'B' + super.has(this) } } const b = new B(); console.log(b.secret, A.count, ${"`"}${"${b}"}${"`"}, b.kind, B.make().n, typeof A, A.name, b.has({}))
---
a class turns to its text
class User { constructor(name) { this.name = name } } console.log(String(User)); console.log((x => x + 1).toString(), (function named(a, b) { return a }).toString())
---
fields, accessors, symbols as keys
const s = Symbol('s'); class A { a = 1; b = this.a + 1; [s] = 3; static #p = 4; static get p() { return A.#p } } const a = new A(); console.log(a.b, a[s], A.p, Object.keys(a).join(), Object.getOwnPropertySymbols(a).length)
---
iterators and generators
function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b] } } const out = []; for (const n of fib()) { if (n > 50) break; out.push(n) } console.log(out.join()); function* g() { const x = yield 1; try { yield x * 2 } finally { yield 'cleanup' } } const it = g(); console.log(it.next().value, it.next(21).value, it.return('r').value, JSON.stringify(it.next()))
---
delegating and custom iterables
class Range { constructor(a, b) { this.a = a; this.b = b } *[Symbol.iterator]() { for (let i = this.a; i <= this.b; i++) yield i } } function* all() { yield* new Range(1, 3); const r = yield* inner(); yield r } function* inner() { yield 'in'; return 'out' } console.log([...all()].join(), Math.max(...new Range(4, 8)))
---
map, set, weak ones
const m = new Map([['a', 1], [NaN, 2]]); m.set({}, 3).delete('a'); console.log(m.size, m.get(NaN), [...m.values()].join()); const s = new Set([1, 2, 2, 3]); s.add(1); console.log(s.size, [...s].join()); const w = new WeakMap(); const k = {}; w.set(k, 1); console.log(w.has(k), w.get({}))
---
proxies and Reflect
const log = []; const p = new Proxy({ a: 1 }, { get(t, k, r) { log.push(String(k)); return Reflect.get(t, k, r) }, has: () => true, set(t, k, v) { t[k] = v * 2; return true } }); p.b = 5; console.log(p.a, p.b, 'zzz' in p, log.join())
---
exceptions
function f() { try { return 'try' } finally { console.log('finally') } } console.log(f()); try { try { throw new Error('a', { cause: 'c' }) } finally { console.log('inner') } } catch ({ message, cause }) { console.log(message, cause) } try { throw 5 } catch (e) { console.log(e) } console.log((() => { for (const x of [1, 2]) { try { continue } finally { return x } } })())
---
errors of one's own
class MyError extends Error { constructor(m) { super(m); this.name = 'MyError' } } try { throw new MyError('no') } catch (e) { console.log(e instanceof MyError, e instanceof Error, String(e), e.stack.split('\n')[0], Object.keys(e).join()) } console.log(new AggregateError([1, 2], 'm').errors.length)
---
labels, switch, do
outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j) } } switch (3) { case 1: console.log('one'); default: console.log('default'); case 2: console.log('two'); break; case 4: console.log('four') } let n = 0; do n++; while (n < 5); console.log(n)
---
comma, void, typeof, in, delete
var x = (1, 2); console.log(x, void 0, typeof null, typeof undeclared, typeof function () {}, typeof class {}, 'x' in { x: 1 }, delete [].length); with ({ y: 3 }) console.log(y)
---
semicolons that are inserted
const a = 1
const b = 2
;[a, b].forEach(n => console.log(n))
const c = a
+ b
console.log(c)
function f() {
  return
  1
}
console.log(f())
let i = 0
i
++
i
console.log(i)
---
eval and new Function
var x = 1; const f = new Function('a', 'b', 'return a + b'); console.log(f(1, 2), eval('x + 1'), (0, eval)('typeof x'), eval('var made = 5; made * 2'), made)
---
JSON
console.log(JSON.stringify({ a: [1, undefined, () => 1], b: undefined, c: new Date(0), d: NaN, e: { toJSON() { return 'j' } } }), JSON.stringify('\u2028"'), JSON.stringify({ a: 1, b: [2] }, null, 2)); console.log(JSON.parse('{"a":[1,{"b":null}]}').a[1].b, JSON.stringify({ a: 1, b: 2 }, ['b']), JSON.parse('[1,"2"]', (k, v) => typeof v === 'string' ? +v : v).join())
---
JSON keeps the order and takes __proto__ as a name
console.log(JSON.stringify(JSON.parse('{"b":1,"2":2,"a":3,"1":4,"__proto__":5,"b":6}')), JSON.parse('"\\u0041\\n\\ud83d\\ude00"').length, JSON.parse(' -0.5e-2 '))
---
JSON says what it cannot read and write
const say = f => { try { console.log(f()) } catch (e) { console.log(e.name + ': ' + e.message) } }; for (const t of ['', 'tru', 'truu', '{"a":1,}', '[1,]', "{'a':1}", '"a\nb"', '"a\tb', '01', '-', '1.', '1e', '1 2', '{"a"}', '{"a":1 "b"}', '[1 2]', '"\\x"', '"\\u12"', '"\\', '"abc', 'NaN', '[{"b":x}]   and a long tail of text', '[[[[[[[[[[[[[[[[[[[[[[[[[[[[y']) say(() => JSON.parse(t)); say(() => JSON.parse({})); say(() => JSON.parse('-0') === 0 && 1 / JSON.parse('-0')); say(() => JSON.stringify({ a: 1n })); say(() => Array.isArray(JSON.parse('['.repeat(50000) + ']'.repeat(50000))))
---
JSON draws the circle that it cannot write
const say = v => { try { console.log(JSON.stringify(v)) } catch (e) { console.log(e.name + ': ' + e.message) } }; for (let n = 1; n < 7; n++) { const first = {}; let last = first; for (let i = 1; i < n; i++) last = last['k' + i] = {}; last.z = first; say({ outer: first }) } class K {} const k = new K; k.a = { 7: [{ c: k }] }; say(k); const l = []; l[1] = new Proxy([l], {}); say(l); const none = Object.create(null); none['a b'] = none; say(none); say({ toJSON() { const made = {}; return made.made = made } }); const twice = {}; say([twice, twice])
---
JSON reads and writes again with what was replaced
console.log(JSON.stringify(JSON.parse('{"a":[1,2,{"b":3}],"c":"x","d":null}', function (key, value) { return typeof value === 'number' ? value * 2 : key === 'd' ? undefined : key === 'c' ? this.a.length : value })), JSON.stringify(JSON.parse('[1,2,3]', function (key, value) { if (key === '0') this[1] = { late: 5 }; return value })), JSON.stringify({ a: [1, { b: 2 }] }, (key, value) => key === 'b' ? [value, value] : value), JSON.stringify('\ud800\u0007'))
---
dates in UTC
const d = new Date(Date.UTC(2026, 1, 29, 12)); console.log(d.toISOString(), d.getTime(), JSON.stringify(d), new Date('2026-01-02').getTime(), new Date('nope').getTime(), new Date(2026, 0).getMonth(), typeof Date.now())
---
typed arrays
const u = new Uint8Array([1, 256, -1]); console.log(u.join(), new Float32Array([0.1])[0], new Uint8ClampedArray([300])[0], u.subarray(1).length); const v = new DataView(new ArrayBuffer(4)); v.setInt16(0, -2); console.log(v.getUint8(0), v.getUint16(0, true))
---
symbols
const s = Symbol('d'); console.log(s.toString(), s.description, Symbol.for('a') === Symbol.for('a'), Object(s) == s, { [Symbol.toStringTag]: 'Tag' } + '')
---
promises in order
console.log(1); setTimeout(() => console.log('timeout')); Promise.resolve().then(() => console.log('then 1')).then(() => console.log('then 2')); queueMicrotask(() => console.log('micro')); (async () => { console.log('async'); await null; console.log('after await') })(); console.log(2)
---
async errors
const later = (ms, v, fail) => new Promise((ok, no) => setTimeout(() => fail ? no(new Error(v)) : ok(v), ms)); (async () => { try { await later(5, 'bad', true) } catch (e) { console.log('caught', e.message) } finally { console.log('finally') } console.log(await Promise.race([later(900, 'slow'), later(10, 'fast')])); console.log((await Promise.allSettled([later(1, 'a'), later(1, 'b', true)])).map(r => r.status).join()); console.log(await Promise.any([later(9, 'x', true), later(300, 'y')])) })()
---
promise chains
Promise.reject(1).catch(v => v + 1).then(v => { console.log(v); throw v + 1 }).finally(() => console.log('fin')).catch(v => console.log('c', v)); Promise.all([1, Promise.resolve(2), { then(f) { f(3) } }]).then(v => console.log(v.join()))
---
async iteration
async function* gen() { for (let i = 0; i < 3; i++) { await null; yield i } } (async () => { const out = []; for await (const x of gen()) out.push(x); for await (const y of [Promise.resolve('p'), 'q']) out.push(y); console.log(out.join()) })()
---
await takes a turn, thenables take more
(async () => { await 0; console.log('a1'); await 0; console.log('a2') })(); (async () => { await { then(r) { console.log('then'); r() } }; console.log('b1') })(); Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')).then(() => console.log('p3'))
---
timers in order
setTimeout(() => console.log('c'), 900); setTimeout(() => console.log('a'), 0); setTimeout(() => console.log('b'), 600); const id = setInterval(() => { console.log('tick'); clearInterval(id) }, 300); const never = setTimeout(() => console.log('never'), 1); clearTimeout(never)
---
messages in catch
for (const f of [() => null.x, () => undefined.y(), () => nope, () => { const c = 1; c = 2 }, () => (5)(), () => ({}).go(), () => { q; let q }, () => [].reduce((a, b) => a), () => new Array(-1), () => JSON.parse('{'), () => 'x'.repeat(-1), () => 1n + 1]) { try { f() } catch (e) { console.log(e.name + ': ' + e.message) } }
---
recursion can be caught
let depth = 0; function down() { depth++; down() } try { down() } catch (e) { console.log(e instanceof RangeError, e.message, depth > 1000) }
---
globalThis and implicit globals
implicit = 5; console.log(globalThis.implicit, delete globalThis.implicit, typeof implicit); var onGlobal = 1; let notOnGlobal = 2; console.log('onGlobal' in globalThis, 'notOnGlobal' in globalThis, typeof notOnGlobal)
---
function properties
function f(a, b = 1, ...c) {} const g = () => {}; const o = { m() {}, get x() { return 1 } }; console.log(f.length, f.name, g.name, o.m.name, (function () {}).name, f.bind().name, new Function().name, typeof f.prototype, typeof g.prototype)
---
call, apply, bind
function f(a, b) { return [this.x, a, b].join() } const o = { x: 1 }; console.log(f.call(o, 2, 3), f.apply(o, [2, 3]), f.bind(o, 2)(3)); console.log(Math.max.apply(null, [1, 2]))
---
currying, composition, memo
const compose = (...fs) => x => fs.reduceRight((v, f) => f(v), x); const add = a => b => a + b; console.log(compose(add(1), x => x * 2)(5)); const memo = f => { const m = {}; return n => m[n] ??= f(n) }; const fact = memo(n => n < 2 ? 1 : n * fact(n - 1)); console.log(fact(10))
---
freezing
const o = Object.freeze({ a: { b: 1 } }); o.a.b = 2; o.c = 3; delete o.a; console.log(JSON.stringify(o), Object.isFrozen(o), Object.isSealed({}))
---
enumerate and define
const o = {}; Object.defineProperty(o, 'hidden', { value: 1 }); o.shown = 2; console.log(Object.keys(o).join(), Object.getOwnPropertyNames(o).join(), JSON.stringify(Object.entries({ a: 1, b: 2 })), JSON.stringify(Object.fromEntries([['x', 1]])), JSON.stringify(Object.assign({}, { a: 1 }, 'hi')))
---
letters and escapes
console.log('\x41\u0042\u{43}\103', 'line\
joined', '\0'.length, 'tab\tend', escape('가'), encodeURIComponent('a b&가'), unescape('%41'))
---
names that are almost words
var async = 1, of = 2, get = 3, set = 4, static_ = 5, \u0061bc = 6, 이름 = 7, $ = 8, _ = 9; console.log(async + of + get + set + static_ + abc + 이름 + $ + _)
---
a chain over lines
const text = [1, 2, 3, 4]
  .filter(n => n % 2)
  .map(n => ${"`"}#${"${n}"}${"`"})
  .join()
console.log(text)
---
deep property chains and calls
const o = { a: { b: { c: [{ d: () => ({ e: 'deep' }) }] } } }; console.log(o.a.b.c[0].d().e, o['a']['b'].c.length, (o.a, o).a.b.c.at(-1).d().e.length)
---
sums over top-level var
var sum = 0; for (var i = 0; i < 1000; i++) { if (i % 3 == 0 || i % 5 == 0) sum += i } console.log(sum, i)
---
prime sieve
const n = 50, marks = new Array(n + 1).fill(true), primes = []; for (let i = 2; i <= n; i++) { if (!marks[i]) continue; primes.push(i); for (let j = i * i; j <= n; j += i) marks[j] = false } console.log(primes.join())
---
binary search and quicksort
const sort = a => a.length < 2 ? a : (([p, ...r]) => [...sort(r.filter(x => x < p)), p, ...sort(r.filter(x => x >= p))])(a); const find = (a, x, l = 0, h = a.length - 1) => { while (l <= h) { const m = (l + h) >> 1; if (a[m] === x) return m; a[m] < x ? l = m + 1 : h = m - 1 } return -1 }; const s = sort([5, 3, 8, 1, 9, 2]); console.log(s.join(), find(s, 8), find(s, 4))
---
a growing text, read before and after, appended to twice
let t = 'a'.repeat(300); const seen = []; for (let i = 0; i < 5; i++) { t += i; seen.push(t) } const a = t + 'x', b = t + 'yy', c = a + 'z'; t += 'w'
console.log(seen.map(s => s.slice(298)).join(), a.slice(303), b.slice(303), c.slice(303), t.slice(303), a.length, b.length, c.length, t.length)
---
texts that grow in turns, in all spellings
let a = '', b = '', c = '', d = ''; for (let i = 0; i < 200; i++) { a += 'word' + i + ' '; b = b + i + ','; c = ${"`"}${"${c}"}<${"${i}"}>${"`"}; d = d.concat(i, '-') }
console.log([a, b, c, d].map(t => t.length + t.slice(-9) + t.slice(400, 409)).join('|'), a.split(' ').length, b.indexOf('199,'), c.lastIndexOf('<0>'))
---
a growing text that becomes Korean, and an emoji in two parts
let t = ''; for (let i = 0; i < 400; i++) t += 'ab'; const narrow = t; t += '가'; const wide = t; for (let i = 0; i < 400; i++) t += i % 2 ? '나' : 'é'; t += '\ud83d'; t += '\ude00'
console.log(narrow.length, narrow.slice(-2), wide.slice(-2), t.length, t.slice(799, 803), [...t].length, t.codePointAt(t.length - 2), narrow === 'ab'.repeat(400), t.indexOf('é나'), t.indexOf('가é', 800))
---
grown texts as keys, equal and ordered
const grow = end => { let t = ''; for (let i = 0; i < 300; i++) t += 'k'; return t + end }; const o = { [grow(1)]: 'one', [grow(2)]: 'two' }, m = new Map([[grow('가'), 3]]); let k = grow(''); k += 1
console.log(o[k], o[grow(2)], o[grow('')], m.get(grow('가')), new Set([grow(1), k, grow(2)]).size, grow(1) === k, grow(1) < grow(2), Object.keys(o).map(s => s.length).join())
---
slices of a growing text, and a text joined to itself
let t = 'abc'; for (let i = 0; i < 9; i++) t += t; const end = t.slice(-4), middle = t.slice(700, 1400); t += '!'; let u = middle; for (let i = 0; i < 3; i++) u += end + i; let left = t; while (left.length > 3) left = left.slice(1)
console.log(t.length, end, middle.length, middle.slice(-3), u.length, u.slice(-12), left, t.slice(700, 1400) === middle)
---
going through a text by unit, and back
const t = 'déjà vu, 가나 😀!'; let by = '', back = '', at = ''; for (let i = 0; i < t.length; i++) { by += t[i]; back = t.charAt(i) + back; at += t.at(-1 - i) } console.log(by === t, back === at, back.length, by.split('').reverse().join('') === back, [...t].length, by.indexOf('나 '), by.charCodeAt(1), 'ÿ'[0] === '\u00ff', t[99])
---
searching from a place
const t = 'one two, one two, 하나 둘'; const places = []; for (let at = t.indexOf('two'); at >= 0; at = t.indexOf('two', at + 1)) places.push(at)
console.log(places.join(), t.indexOf('', 5), t.indexOf('', 99), t.indexOf('one', -3), t.indexOf('one', 30), t.indexOf('나 둘', 3), t.includes('two', 12), t.includes('two', 15), 'aaa'.indexOf('aaaa'), 'aab'.indexOf('ab'), t.split(', ').length, t.replaceAll('one', 'ones').length)
---
an address in its parts, and with a name of the world
const u = new URL('../x?a=1&b=%20#h', 'https://me:pw@example.com:8080/p/q/'); console.log(u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash)
const k = new URL('http://한국.kr:80/가 나?다#라'); console.log(k.href, k.host, String(new URL('//bücher.example', 'https://a/')), new URL('mailto:a@b').origin, new URL('http://0x7f.1/').host)
---
an address is changed, and what cannot stand there is left out
const u = new URL('http://a.example/b?c#d'); u.protocol = '1'; u.port = 'x'; u.host = ''; u.origin = 'http://z'; console.log(u.href); u.protocol = 'https'; u.port = '8443'; u.pathname = 'e f'; u.search = '?g=h'; u.hash = ''; u.username = '가'; console.log(u.href, JSON.stringify({ u }))
u.searchParams.append('i', 'j k'); console.log(u.search, u.searchParams.get('g')); u.search = ''; console.log(u.searchParams.size, u.href); try { u.href = 'none' } catch (e) { console.log(e.name, u.hostname) }
console.log(URL.canParse('none'), URL.canParse('x', 'http://y'))
---
normalised texts
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'], texts = ['é', 'e\u0301', '한글', 'ﬁ²①', '\ud834\udd5e', 'q\u0307\u0323', 'plain', 'Å'], codes = t => [...t].map(c => c.codePointAt(0).toString(16)).join('.')
for (const t of texts) console.log(forms.map(f => codes(t.normalize(f))).join(' ')); console.log('e\u0301\ud800e\u0301\udc00'.normalize().length, '가'.normalize('NFD') === '가', '가'.normalize('NFD').normalize() === '가')
---
names in many letters
const 상자 = 1, ünder_$ = 2, 漢字9 = 3, ℘ = 4, \u0061b = 5; console.log(상자 + ünder_$ + 漢字9 + ℘ + ab, [0.1 + 0.2, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 123456789.125, -0, 2 ** 53, 0.000001].join(' '), (25).toString(36), (0.1).toFixed(20), (1e21).toFixed(2), 1 / 3)
---
a pattern does not call next again after done
let n = 0; const k = { [Symbol.iterator]() { return this }, next() { n++; return n > 1 ? { done: true } : { value: 7 } } }
const [p, q = 5, ...r] = k; console.log(p, q, r.length, n); n = 0; (function ([a, , b]) { console.log(a, b, n) })(k); n = 5; [n] = k; console.log(n)
---
maps and sets that lose many entries during an iteration
const s = new Set(), seen = []; for (let i = 0; i < 200; i++) s.add(i); for (let i = 0; i < 150; i++) s.delete(i); s.add(3); console.log(s.size, [...s].slice(0, 3).join(), [...s].at(-1))
for (const x of s) { seen.push(x); if (x < 199) { s.delete(x); s.delete(x + 1); s.add('n' + x) } if (seen.length > 30) break } console.log(seen.join(), s.size)
const queue = new Map(); let turns = 0; for (let i = 0; i < 500; i++) { queue.set(i, i); if (queue.size > 10) { const [first] = queue.keys(); queue.delete(first); turns += first } } console.log(queue.size, turns, [...queue.keys()].join())
const c = new Set([0]), order = []; c.forEach(x => { order.push(x); if (order.length < 4) { c.clear(); c.add(x + 1) } }); console.log(order.join(), c.size); const m = new Map([[1, 2], [3, 4]]); for (const [key] of m) { m.delete(key); if (key < 9) m.set(key + 4, 0) } console.log([...m].join())
---
iterators of arrays: changed methods and re-entrant getters
const a = [1, 2, 3]; let it; Object.defineProperty(a, 0, { get() { return it ? 'inner ' + it.next().value : 0 } }); it = a[Symbol.iterator](); console.log(it.next().value, it.next().value)
const proto = Object.getPrototypeOf([][Symbol.iterator]()), next = proto.next; proto.next = function () { const r = next.call(this); return r.done ? r : { value: r.value * 10, done: false } }; console.log([...[1, 2]].join(), Math.max(...[3]), (([x, y]) => x + y)([1, 2])); proto.next = next
const grows = [1]; let count = 0; for (const x of grows) if (grows.push(x + 1) > 5) break; console.log(grows.join(), [...'a😀b'].length, Array.from(new Map([[1, 2]]).entries()).join(), [...[, 1]].join())
Array.prototype[Symbol.iterator] = function* () { yield 'mine' }; console.log([...[1, 2]].join(), (([x]) => x)([1]))
---
where a pattern can begin, and where it must
const t = 'Kim, 김 하나 and 9 😀 Ärger'; console.log(t.match(/[가-힣]+/g).join('|'), t.search(/\d/), t.match(/k/i).index, t.match(/ä/i)[0], t.search(/😀/u), t.match(/(?:x|a)nd/)[0], t.search(/$/), t.match(/\bA?/g).length, t.search(/(?=9)/), t.search(/(?<=d )9/))
const y = /\d+|[a-z]+/y, words = []; let at = 0; const text = 'ab12 c'; while (at < text.length) { y.lastIndex = at; const m = y.exec(text); words.push(m ? m[0] : '?'); at += m ? m[0].length : 1 } console.log(words.join('|'), y.lastIndex)
console.log('a1b22c'.split(/\d/).join('|'), 'a1b22c'.split(/(\d)/, 3).join('|'), 'abc'.split(/(?:)/u).join('|'), ''.split(/x/).length, ''.split(/(?:)/).length, 'A1a'.split(/a/i).join('|'), 'a, b ,c'.split(/\s*,\s*/).join('|'), 'ab'.split(/(?=b)/).join('|'))
class Mine extends RegExp { exec(s) { Mine.calls = (Mine.calls || 0) + 1; return super.exec(s) } } console.log('a-b-c'.split(new Mine('-')).join(), Mine.calls, 'xay'.replace(new Mine('a'), '<$&>')); const f = Object.freeze(/a/g); try { f.test('a') } catch (e) { console.log(e.name) }
---
loops within loops whose bodies can be empty, and references to an open group
for (const [p, t] of [['(?:(?:a*)*)*x', 'aab'], ['((a?)*)*x', 'aab'], ['(?:(?:a*)+)+x', 'aab'], ['(?:(?:a*){2})+x', 'aab'], ['(?:(?:a?){3})*x', 'aab'], ['(?:(?:a|b*)+c*)*x', 'aab'], ['(?:(?:a*){2})*?x', 'aab'], ['((a?b?)?)*x', 'ab'], ['(?:(?:\\d*,?){2})*x', '1,2'], ['(?:(?:\\s*){2})*$', 'a b'], ['(?:x|(?:(?:a*){2})?)+c', 'ab'], ['(?:(?:a*?)+?b)+', 'aabab'], ['((?:a{1,2}){2})+b', 'aaaaab'], ['(z)((a+)?(b+)?(c))*', 'zaacbbbcac'], ['(a+\\1).', 'aa'], ['(\\w+\\1{2}).+', 'abc'], ['(?!(\\w+\\1).+)', 'abc'], ['(?:(a)|b)*\\1', 'abab']]) { const m = new RegExp(p).exec(t); console.log(p, m && m.index + ' ' + JSON.stringify(m)) }
`;

const cases = programs.trim().split("\n---\n").map((entry) => {
  const end = entry.indexOf("\n");
  const code = entry.slice(end + 1);
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${entry}\n${ran.stderr}`);
  return { name: entry.slice(0, end), code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("language.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
