// Writes errors.json: what V8 says when each program below fails, uncaught and as `error.message` in `catch`.
// Run it with Node 20 after changing the list:
//     node tests/parity/errors.mjs
import { writeFileSync } from "node:fs";
import vm from "node:vm";
import { natives } from "./errors-of-natives.mjs";
import { ofBuiltins } from "./errors-of-builtins.mjs";
import { ofReceivers } from "./errors-of-receivers.mjs";
import { more } from "./errors-of-values.mjs";

const programs = String.raw`
null.foo
---
let a = {}; a.b.c
---
let a = { b: null }; a.b.c.d
---
let list = []; list[0].name
---
let i = 2; let list = [1]; list[i].name
---
let grid = [[1]]; let r = 5; grid[r + 1][0]
---
undefined.x = 5
---
let o = { p: null }; o.p.q = 1
---
let u; u.x += 1
---
let u = null; delete u.x
---
let u; u()
---
let u; u.go()
---
let o = {}; o.method(1)
---
let o = { a: {} }; o.a.b()
---
let list = [1]; list[0]()
---
5()
---
'abc'.foo()
---
let f = () => 1; f()()
---
class A { go() { this.stop() } } new A().go()
---
class A { x = 1; show() { return this.x } } const { show } = new A(); show()
---
(void 0)()
---
let y = 1; y + zzz
---
function f() { return q + 1 } f()
---
zzz()
---
zzz.a.b
---
zzz++
---
'use strict'; undeclared = 5
---
{ x; let x = 1 }
---
f(); let x = 1; function f() { return x }
---
let x = x + 1
---
new A(); class A {}
---
const c = 1; c = 2
---
const c = 1; c++
---
for (const i = 0; i < 3; i++) {}
---
for (const x of 5) {}
---
let n = 5; for (const x of n) {}
---
for (const x of { a: 1 }) {}
---
let u; for (const x of u) {}
---
[...5]
---
let n = 5; [...n]
---
f(...5); function f() {}
---
const { a } = undefined
---
const { a } = null
---
let user; const { name } = user
---
function f({ a }) {} f()
---
function f({ a }) {} f(null)
---
const [a] = undefined
---
let n = 5; const [a] = n
---
const [a] = {}
---
new Map(5)
---
new Map([1])
---
class A {} A()
---
new (() => 1)
---
let o = {}; new o.Foo()
---
new 5
---
let u; new u()
---
new Symbol()
---
Symbol() + ''
---
+Symbol()
---
1n + 1
---
1n / 0n
---
Math.max(1n)
---
BigInt(1.5)
---
BigInt('x')
---
new Array(-1)
---
[].length = -1
---
'x'.repeat(-1)
---
(1).toFixed(101)
---
(1).toPrecision(0)
---
(255).toString(1)
---
[].reduce((a, b) => a)
---
[1, 2].map(3)
---
[1, 2].forEach()
---
[1].filter(null)
---
[3, 1].sort(5)
---
'a' in 'b'
---
1 instanceof 2
---
1 instanceof {}
---
JSON.parse('{bad')
---
JSON.parse('')
---
JSON.parse(undefined)
---
JSON.parse("{'a': 1}")
---
let cyc = {}; cyc.a = cyc; JSON.stringify(cyc)
---
JSON.stringify(1n)
---
'use strict'; Object.freeze({ a: 1 }).a = 2
---
'use strict'; Object.freeze({ a: 1 }).b = 2
---
'use strict'; const o = { get x() { return 1 } }; o.x = 2
---
'use strict'; delete Object.freeze({ a: 1 }).a
---
Object.freeze([1]).push(2)
---
'use strict'; Object.freeze([1])[0] = 2
---
Object.keys(null)
---
Object.setPrototypeOf(Object.freeze({}), {})
---
Object.create(1)
---
Reflect.ownKeys(1)
---
new WeakMap().set(1, 2)
---
new Proxy({}, null)
---
new Promise()
---
Promise()
---
Map()
---
new RegExp('(')
---
new RegExp('[')
---
new RegExp('a', 'gg')
---
'a'.matchAll(/b/)
---
'a'.replaceAll(/b/, '')
---
'a'.normalize('x')
---
decodeURIComponent('%')
---
new Date(NaN).toISOString()
---
String.fromCodePoint(-1)
---
class B { #p = 1; static t(o) { return o.#p } } B.t({})
---
class B { #p = 1; static t(o) { o.#p = 2 } } B.t({})
---
class D extends null {} new D
---
class D extends 5 {}
---
class A {} class E extends A { constructor() { this.x = 1 } } new E
---
class A {} class E extends A { constructor() { super(); super() } } new E
---
class A {} class E extends A { constructor() { return 1 } } new E
---
function f() { f() } f()
---
throw new Error('mine')
---
class MyError extends Error { constructor(m) { super(m); this.name = 'MyError' } } throw new MyError('own')
---
throw new TypeError('custom')
---
const o = { toString() { return {} }, valueOf() { return {} } }; o + ''
---
function* g() { it.next() } const it = g(); it.next()
---
[].at.call(null)
---
Symbol.keyFor('a')
---
let it = { [Symbol.iterator]() { return 1 } }; for (const x of it) {}
---
null[Symbol.iterator]
---
let o = { a: 1 }; o.a.b.c
---
const user = { address: undefined }; console.log(user.address.city)
---
[undefined].map(x => x.y)
---
new Set([1]).map(x => x)
---
let s = 'abc'; s.push('d')
---
let x = 5; x.toUpperCase()
---
document.getElementById('a')
---
let o = {}; for (const x of o.list) {}
---
function items() {} for (const x of items()) {}
---
function g() {} g().x
---
let o = {}; let k = 'z'; o[k + 1]()
---
let o = {}; (o.a || o.b)()
---
function outer() { function inner() { return missing } return inner() } outer()
---
[1, 2].map(n => n.toFixed(1).foo.bar)
---
const { a: { b } } = {}
---
const user = { name: 'Kim' }; const { name, address: { city, zip } } = user
---
const o = { a: {} }; const { a: { b: { c } }, ...rest } = o
---
const { a: { b }, ...rest } = {}
---
const [{ b }] = []
---
const [[b]] = []
---
const first = ({ x: { y } }) => y; first({})
---
let a; ({ b: { a } } = {})
---
let a; [[a]] = []
---
let a; ({ a } = null)
---
let a; ({ b: a } = undefined)
---
const f = () => {}; const [a, b] = f()
---
const use = { state() {} }; const [a, b] = use.state()
---
typeof early; let early
---
'use strict'; const o = {}; Object.defineProperty(o, 'id', { value: 1 }); o.id = 2
---
'use strict'; const o = Object.defineProperty({}, 'id', { get() { return 1 } }); o.id = 2
---
'use strict'; Math.PI = 3
---
const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.name
---
const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.name = 1
---
encodeURI('\ud800')
---
new Uint8Array(-1)
---
Object.setPrototypeOf({}, 1)
---
Array.from(null)
`;

const cases = [programs, more, natives, ofBuiltins, ofReceivers].map((list) => list.trim()).join("\n---\n").split("\n---\n").map((code) => {
  try {
    vm.runInNewContext(code, { structuredClone, console }, { filename: "m.js" });
  } catch (error) {
    const at = String(error.stack).match(/m\.js:(\d+):(\d+)/);
    return { code, error: String(error), line: at ? Number(at[1]) : 0, column: at ? Number(at[2]) : 0 };
  }
  throw new Error(`does not fail: ${code}`);
});
writeFileSync(new URL("errors.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
