// More programs that fail, for errors.mjs: built-ins with arguments that they do not take, refused definitions, spreads.
export const ofBuiltins = String.raw`
Map.prototype.size
---
Set.prototype.size
---
new WeakRef(1)
---
new WeakRef()
---
WeakRef({})
---
FinalizationRegistry(() => 1)
---
new FinalizationRegistry()
---
new FinalizationRegistry({})
---
new FinalizationRegistry(() => 1).register(1)
---
new FinalizationRegistry(() => 1).register(Symbol.for('x'))
---
let o = {}; new FinalizationRegistry(() => 1).register(o, o)
---
new FinalizationRegistry(() => 1).register({}, 1, 1)
---
new FinalizationRegistry(() => 1).unregister(1)
---
new FinalizationRegistry(() => 1).unregister()
---
WeakMap()
---
WeakSet()
---
new Date()[Symbol.toPrimitive]('x')
---
new RegExp('\\u{110000}', 'u')
---
new RegExp('\\p{Foo}', 'u')
---
new RegExp('\\u', 'u')
---
new RegExp('{', 'u')
---
new RegExp(']', 'u')
---
BigInt.asIntN(-1, 1n)
---
BigInt.asUintN(2 ** 53, 1n)
---
[1].flatMap()
---
[1].with(5, 1)
---
[1].with(-2, 1)
---
Array.from({ length: -1, [Symbol.iterator]: 5 })
---
'use strict'; class A { static get x() { return 1 } } A.x = 2
---
'use strict'; class A {} A.prototype = 1
---
'use strict'; class A {} A.name = 1
---
Object.defineProperty({}, 'n', { get: 5 })
---
Object.defineProperty({}, 'n', { set: 5 })
---
Object.defineProperty({}, 'n', { get() {}, value: 1 })
---
Object.defineProperty({}, 'n', { get() {}, writable: true })
---
Object.defineProperty(5, 'n', {})
---
Object.defineProperty(undefined, 'n', {})
---
Object.defineProperties({}, { n: 5 })
---
Object.defineProperties(5, {})
---
Object.defineProperty(Object.freeze(new Uint8Array()), 0, { value: 1 })
---
Object.defineProperty(new Uint8Array(1), 5, { value: 1 })
---
Object.freeze(new Uint8Array(1))
---
Object.create({}, { a: 1 })
---
Object.setPrototypeOf({})
---
Object.setPrototypeOf(null, {})
---
Object.setPrototypeOf(undefined, {})
---
let o = {}; Object.setPrototypeOf(o, o)
---
let o = {}; o.__proto__ = Object.create(o)
---
Object.setPrototypeOf(Object.prototype, {})
---
Object.setPrototypeOf(Object.freeze([]), null)
---
Object.freeze({}).__proto__ = {}
---
Object.fromEntries()
---
({}).__defineSetter__('a')
---
Reflect.apply(5)
---
Reflect.apply(() => 1)
---
Reflect.apply(() => 1, null, 5)
---
Reflect.construct(5, [])
---
Reflect.construct(() => 1, [])
---
Reflect.construct(function () {}, [], 5)
---
Reflect.construct(function () {}, 5)
---
Reflect.construct(function () {})
---
Reflect.defineProperty({}, 'x', 5)
---
Reflect.setPrototypeOf({}, 5)
---
(() => 1).apply(null, 1)
---
for (const x of { [Symbol.iterator]() { return {} } }) ;
---
for (const x of { [Symbol.iterator]() { return { next: 5 } } }) ;
---
Math.max(...undefined)
---
Math.max(...null)
---
Array.from({ [Symbol.iterator]: 1 })
---
new Uint8Array(new ArrayBuffer(3), 5)
---
new Uint16Array(new ArrayBuffer(3))
---
new Uint16Array(new ArrayBuffer(4), 1)
---
new Uint8Array(new ArrayBuffer(4), 0, 8)
---
Uint8Array()
---
new Uint8Array(1).set([1, 2])
---
new Uint8Array(1).set([1], -1)
---
new Uint8Array(1).set([1], 5)
---
new Uint8Array(1).with(5, 1)
---
Object.getPrototypeOf(Uint8Array)()
---
new (Object.getPrototypeOf(Uint8Array))()
---
Uint8Array.from(null)
---
new Uint8Array(1).sort(5)
---
new ArrayBuffer(-1)
---
ArrayBuffer(1)
---
new ArrayBuffer(1, { maxByteLength: 0 })
---
new ArrayBuffer(1).resize(1)
---
new DataView()
---
new DataView({})
---
new DataView(new ArrayBuffer(1), 5)
---
new DataView(new ArrayBuffer(1), 0, 5)
---
new DataView(new ArrayBuffer(1)).getInt8(-1)
---
new DataView(new ArrayBuffer(1)).setInt32(0, 1)
---
DataView(new ArrayBuffer(1))
---
decodeURI('%E0%A4%A')
---
eval('let x = ;')
---
eval('{')
---
new Function('return }')
---
let u; Math.max(...u)
---
function f() {} f(...undefined)
---
function f() {} let u = null; f(...u)
---
let o = {}; Math.max(...o.list)
---
let o = {}; Math.max(1, ...o.list)
---
let o = {}; new Map(...o.list)
---
let o = { m() {} }, u; o.m(...u)
---
let u; console.log(...u)
---
function g() {} let h = () => {}; g(...h())
---
function g() {} g(...null)
---
class A {} let u; new A(...u)
---
class A { constructor(...a) {} } class B extends A { constructor() { let u; super(...u) } } new B
---
let u = { [Symbol.iterator]: 1 }; [...u]
---
let u = { [Symbol.iterator]: 1 }; for (const x of u) ;
---
let u = { [Symbol.iterator]: 1 }; const [x] = u
---
let p = Promise.all; p([])
---
let m = new Map; let get = m.get; get(1)
---
let t = 'x'.trim; t()
---
[].concat.apply([], 5)
---
Math.max.apply(null, 5)
---
Object.fromEntries(null)
---
eval('1 +')
---
eval('foo bar')
`;
