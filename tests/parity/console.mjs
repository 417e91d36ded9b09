// Writes console.json: what Node.js prints for each program below. Run it with Node 20 after changing the list:
//     node tests/parity/console.mjs
// A program that is only an expression is printed by console.log. Errors are not here: their stacks name Node's own files.
import { Console } from "node:console";
import { Writable } from "node:stream";
import { writeFileSync } from "node:fs";

const values = String.raw`
undefined
null
true
false
0
-0
42
-1.5
0.1 + 0.2
1e21
1e-7
123456789012345680000
NaN
-Infinity
10n
-5n
'text'
"it's"
''
'line\nbreak'
'😀'.split('')
{ half: '\ud83d', whole: '😀', 'd\udc00': 1 }
'a\ud83d'
Symbol()
Symbol('id')
Symbol.iterator
Symbol.for('가')
[]
[1, 2, 3]
['a', "it's", 'say "it\'s"', 'tick \` and "it\'s"']
['tab\t nl\n back\\ nul\0 esc\x1b del\x7f nel\x85']
[undefined, null, NaN, -0, 10n, Symbol('x')]
String.prototype
[Number.prototype, Boolean.prototype, (1).__proto__, Symbol.prototype, BigInt.prototype]
[Date.prototype, RegExp.prototype, Map.prototype, Array.prototype, Promise.prototype]
Object.setPrototypeOf(new Number(1), Object.prototype)
new EventTarget()
new (class extends EventTarget {})() instanceof EventTarget
new AbortController()
AbortSignal.abort()
new Blob(['abc'], { type: 'text/plain' })
[1, , 3]
[, ]
[, , 1]
[1, , , 4, , ]
new Array(5)
Object.assign([1, 2], { x: 1, y: 'z' })
[[1, 2], [3, [4, [5, [6]]]]]
[[[[]]]]
[{}]
[{ a: 1 }, { b: [1] }]
Array.from({ length: 7 }, (_, i) => i)
Array.from({ length: 30 }, (_, i) => i * i)
Array.from({ length: 101 }, (_, i) => i)
Array.from({ length: 150 }, (_, i) => i)
Array.from({ length: 27 }, (_, i) => 'item' + i)
['apple', 'banana', 'cherry', 'dragon fruit', 'elderberry', 'fig', 'grape', 'honeydew']
['월', '화', '수', '목', '금', '토', '일']
['사과', 'a', '바나나', 'bb', '포도', 'ccc', '딸기', 'dddd']
Array.from({ length: 10 }, (_, i) => -i * 1.5)
Array.from({ length: 8 }, (_, i) => [i, i * 2])
Array.from({ length: 8 }, (_, i) => ({ id: i }))
Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
Array(120).fill('x')
Array.from({ length: 12 }, (_, i) => 'a'.repeat(i))
[true, false, true, false, true, false, true]
[1.5, 22.25, 333.125, 4, 5, 6, 7, 8, 9, 10]
Object.assign(Array.from({ length: 8 }, (_, i) => i), { extra: true })
{ a: 1 }
{ a: 1, b: 'two', c: [3], d: { e: null } }
{ 'a b': 1, 'c-d': 2, 1: 3, $x: 4, _y: 5, z9: 6, '9z': 7, '': 8 }
{ 이름: '지수', 나이: 20 }
{ [Symbol('secret')]: 1, [Symbol()]: 2 }
{ [Symbol.toStringTag]: 'Own' }
{ a: { b: { c: {} } } }
{ a: { b: { c: { d: 1 } } } }
{ a: { b: { c: [] } } }
{ a: { b: { c: [1] } } }
{ a: { b: { c: new Map([[1, 2]]) } } }
{ f() {}, g: () => {}, h: function () {}, async i() {}, *j() {}, async *k() {} }
{ get a() { throw 1 }, set a(v) {}, get b() { return 1 }, set c(v) {} }
{ undefined, null: null, true: true }
Object.create(null)
Object.assign(Object.create(null), { a: 1 })
{ nothing: Object.create(null) }
Object.create({ inherited: 1 })
Object.create(Array.prototype)
Object.defineProperty({ a: 1 }, 'hidden', { value: 2 })
{ ['__proto__']: 1 }
{ constructor: 1 }
{ name: 'a long enough name', description: 'a description that is long', price: 100, tags: ['x', 'y'] }
{ name: 'a long enough name', description: 'a description', price: 10, x: 1 }
{ a: 'x'.repeat(60), b: 1 }
{ a: 'x'.repeat(100) }
{ text: 'first line is rather long\nsecond line is even longer than the first\nthird' }
['first line is rather long, really\nsecond line is even longer than the first\nthird']
{ users: [{ id: 1, name: 'Kim', roles: ['admin'] }, { id: 2, name: 'Lee', roles: [] }], total: 2 }
{ a: [1, 2, 3], b: { c: { d: [1, 2, 3] } }, e: new Set([1, [2]]) }
{ matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] }
{ k1: 'value1', k2: 'value2', k3: 'value3', k4: 'value4', k5: 'value5', k6: 'v6' }
{ k1: 'value1', k2: 'value2', k3: 'value3', k4: 'value4', k5: 'value5', k6: 'value6' }
Object.fromEntries(Array.from({ length: 30 }, (_, i) => ['key' + i, i]))
{ a: 1, nested: { list: Array.from({ length: 20 }, (_, i) => i) } }
Object.freeze({ a: 1 })
{ deep: { deeper: { text: 'this is a text that makes the line too long for one' } } }
(() => { const o = { name: 'loop' }; o.self = o; return o })()
(() => { const a = [1]; a.push(a); return a })()
(() => { const o = { a: {} }; o.a.up = o; o.b = { a: o.a }; return o })()
(() => { const a = { n: 'a' }, b = { n: 'b', a }; a.b = b; return [a, b] })()
(() => { const m = new Map(); m.set('me', m); return m })()
(() => { const shared = { s: 1 }; return [shared, shared] })()
function f() {}
function () {}
() => {}
async () => {}
function* gen() {}
async function* agen() {}
async function af() {}
class A {}
class {}
class A extends Map {}
class S { static x = 1; static y = 'two' }
Object.assign(function named() {}, { a: 1, b: [2] })
Object.assign(() => {}, { k: 1 })
Math.max
Map
[function f() {}, class X {}, () => {}]
function f() {}.bind(null)
new (class Point { constructor() { this.x = 1; this.y = 2 } })
new (class Empty {})
new (class Priv { #p = 1; q = 2 })
new (class B2 extends (class A2 { a = 1 }) { b = 2 })
new (function Old() { this.a = 1 })
new (class { a = 1 })
new (class extends Array {})(1, 2, 3)
new (class Stack extends Array {})(1, 2, 3)
new (class Dict extends Map {})([[1, 2]])
new (class Bag extends Set {})([1])
new (class Task extends Promise {})(() => {})
(class Foo {}).prototype
{ p: new (class Point { x = 1 }) }
{ a: { b: { c: new (class Deep { x = 1 }) } } }
new Map()
new Map([['a', 1], ['b', { c: 2 }]])
new Map([[{ k: 1 }, 'object key'], [NaN, -0]])
new Map(Array.from({ length: 20 }, (_, i) => [i, 'value ' + i]))
new Map([[1, new Map([[2, new Map([[3, new Map([[4, 5]])]])]])]])
Object.assign(new Map([[1, 2]]), { x: 1 })
new Set()
new Set([1, 'two', [3]])
new Set('hello')
new Set(Array.from({ length: 120 }, (_, i) => i))
{ m: new Map([['k', [1, 2]]]), s: new Set(['v']) }
new WeakMap()
new WeakSet()
new WeakRef({})
new Map([[1, 2], [3, 4]]).keys()
new Map([[1, 2], [3, 4]]).values()
new Map([[1, 2], [3, 4]]).entries()
new Map([[1, { a: 1 }]])[Symbol.iterator]()
new Set([1, 2]).values()
new Set([1, 2]).entries()
new Map().keys()
(() => { const it = new Map([[1, 2], [3, 4]]).keys(); it.next(); return it })()
[1, 2][Symbol.iterator]()
'ab'[Symbol.iterator]()
'ab'.matchAll(/a/g)
(function* () { yield 1 })()
(async function* () {})()
new Date(0)
new Date(NaN)
[new Date(86400000)]
Object.assign(new Date(0), { note: 1 })
/ab+c/gi
/[/]\/x/
new RegExp('')
new RegExp('a/b', 'dgimsuy')
[/x/]
Object.assign(/x/, { a: 1 })
'2020-01-02'.match(/(\d+)-(\d+)/)
'2020-01'.match(/(?<y>\d+)-(?<m>\d+)/)
new String('abc')
new Number(-0)
new Number(3)
new Boolean(false)
Object(10n)
Object(Symbol('s'))
Object.assign(new String('abc'), { x: 1 })
[new String('a'), new Number(1)]
new Uint8Array([1, 2, 3])
new Float64Array(2)
new BigInt64Array([1n, -2n])
new Uint8Array(0)
new Uint8ClampedArray(200)
new ArrayBuffer(4)
new ArrayBuffer(60)
new DataView(new ArrayBuffer(2))
Promise.resolve(1)
Promise.resolve({ a: [1] })
new Promise(() => {})
(() => { const p = Promise.reject('no'); p.catch(() => {}); return p })()
[Promise.resolve('x')]
new Proxy({ a: 1 }, { get() { throw 1 }, ownKeys() { throw 2 }, getPrototypeOf() { throw 3 } })
new Proxy([1, 2], {})
new Proxy(function f() {}, {})
{ p: new Proxy({ a: 1 }, {}) }
Math
JSON
Reflect
(function () { return arguments })(1, 'two')
(function () { 'use strict'; return arguments })(1)
(function () { return arguments })()
Object.setPrototypeOf([1], null)
Object.setPrototypeOf({ a: 1 }, { b: 2 })
new (class T { get [Symbol('x')]() { return 1 } })
(() => { class Tagged {} Tagged.prototype[Symbol.toStringTag] = 'Mark'; return new Tagged() })()
(() => { class Tagged {} Tagged.prototype[Symbol.toStringTag] = 'Tagged'; return new Tagged() })()
Object.getOwnPropertyDescriptor({ a: 1 }, 'a')
Object.entries({ a: 1, b: [2] })
[...'안녕하세요 여러분']
[3, 1, 2].toSorted()
JSON.parse('{"a":[1,{"b":null}]}')
structuredClone({ a: [1, new Date(0)], m: new Map([[1, { b: 2 }]]) })
`.trim().split("\n");

const programs = String.raw`
console.log()
console.log('a', 1, 'b', [2], { c: 'd' })
console.log('%s is %d years', 'Kim', 20)
console.log('%s', 'a', 'b', 3)
console.log('%s %s %s', 'only one')
console.log('%d %i %f', '42.9', '42.9', '42.9')
console.log('%d %i %f', 'abc', 'abc', 'abc')
console.log('%d|%i|%f', 10n, 10n, -0)
console.log('%i %f', Symbol('a'), Symbol('b'))
console.log('%s', Symbol('a'))
console.log('%s|%s|%s', null, undefined, true)
console.log('%s', { a: { b: 1 } }, [1, [2]])
console.log('%s', [1, [2, [3]]])
console.log('%s', { toString() { return 'mine' } })
console.log('%s', new (class P { toString() { return 'P!' } }))
console.log('%s', new (class Q {}))
console.log('%s', () => 1)
console.log('%s', -0, '%s')
console.log('%s', new Date(0))
console.log('%O', { a: { b: { c: { d: 1 } } } })
console.log('%O and %O', [1], 'text')
console.log('%c red %c plain', 'color: red', '')
console.log('100%', 'sure')
console.log('100%% %s', 'sure')
console.log('%%')
console.log('%% %s', 'x')
console.log('%x %s', 'a')
console.log('%')
console.log('%', 1)
console.log('%s%s%s', 1, 2, 3)
console.log('a%O%Ob', [1], [2], 3)
console.log(1, '%s', 2)
console.log('%s %o', 'n', 5)
console.info('i'); console.debug('d')
console.log('multi\nline'); console.log(['multi\nline'])
console.group('G'); console.log('in'); console.group(); console.log({ a: 'x'.repeat(50), b: 'y'.repeat(30) }); console.groupEnd(); console.log('back'); console.groupEnd(); console.groupEnd(); console.log('out')
console.groupCollapsed('C %d', 1, 2); console.log('two\nlines'); console.groupEnd()
console.count(); console.count('x'); console.count(); console.count('default'); console.countReset(); console.count(); console.count(undefined); console.count(null)
console.assert(true, 'no'); console.assert(1); console.log('ok')
console.dir({ a: { b: { c: { d: 1 } } } }); console.dir('text'); console.dir([1, 2], { depth: 0 })
console.dirxml({ a: 1 }, 'b')
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }])
console.table([[1, 2], [3, 4]])
console.table([1, 'two', { three: 3 }])
console.table({ first: { n: 1 }, second: { n: 2 } })
console.table([{ name: '김', age: 20 }, { name: 'Lee', age: 30 }])
console.table(new Map([['a', 1], ['b', { c: 2 }]]))
console.table(new Set([1, 'b']))
console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b'])
console.table([{ a: 1 }], ['z'])
console.table('not a table'); console.table(5); console.table(null)
console.table([])
console.table([{ deep: { x: 1, y: { z: 2 } }, list: [1, 2, 3, 4, 5], big: { a: 1, b: 2, c: 3 } }])
console.table([null, undefined, -0])
console.table([() => {}, function named() {}])
console.table(new Uint8Array([5, 6]))
console.log(console.log.name, typeof console, String(console))
console.log(Object.keys(console).includes('log'), console.log.length)
const { log } = console; log('detached')
[1, 2].forEach(console.log)
Promise.resolve('later').then(console.log); console.log('now')
`.trim().split("\n");

let text = "";
const stream = new Writable({ write: (chunk, _, done) => { text += chunk; done(); } });
globalThis.console = new Console({ stdout: stream, stderr: stream });
const cases = [];
for (const [source, isValue] of [...values.map((v) => [v, true]), ...programs.map((p) => [p, false])]) {
    const code = isValue ? `console.log(${/^(function|class|\{)/.test(source) && !/^\{/.test(source) ? `(${source})` : source})` : source;
    text = "";
    (0, eval)(`(function () { ${code} })()`);
    await new Promise((done) => setTimeout(done));
    cases.push({ name: source.slice(0, 60), code, output: text.replace(/\n$/, "") });
}
const lines = cases.map((c) => "  " + JSON.stringify(c)).join(",\n");
writeFileSync(new URL("console.json", import.meta.url), `[\n${lines}\n]\n`);
process.stdout.write(`${cases.length} cases\n`);
