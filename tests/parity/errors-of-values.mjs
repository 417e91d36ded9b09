// More programs that fail, for errors.mjs: those whose messages show values, patterns, callees and refused writes.
export const more = String.raw`
new Map().forEach(2)
---
new Set().forEach('x')
---
new Map([[1, 2]]).forEach({})
---
new Set().forEach()
---
Function.prototype.call.call(1)
---
Function.prototype.apply.call({})
---
const list = [...{ [Symbol.iterator]() { return { next() { return 'a' } } } }]
---
for (const x of { [Symbol.iterator]() { return { next() { return 1 } } } }) ;
---
function* g() { yield* { [Symbol.iterator]() { return { next() { return { value: 1 } } } } } } const i = g(); i.next(); i.throw(new Error('x'))
---
eval('/(/')
---
eval('/a{2,1}/')
---
eval('new.target')
---
eval('super()')
---
class C { #m() {} static t(o) { o.#m() } } C.t({})
---
class C { static #m() {} static t(o) { o.#m() } } C.t({})
---
class C { get #x() { return 1 } static t(o) { return o.#x } } C.t([])
---
class C { set #x(v) { } static t(o) { o.#x = 1 } } C.t({})
---
new (class { #m() {} t(o) { o.#m() } })().t({})
---
class C { #x = 1; static t(o) { return o.#x } } C.t({})
---
---
null[{}]
---
null['a b']
---
[...undefined]
---
let o = {}; [...o.x]
---
[...f()]; function f() {}
---
let o = { f() {} }; for (const x of o.f()) {}
---
for (const [a] of [1]) {}
---
for (const { a } of [null]) {}
---
const [a] = f(); function f() { return 5 }
---
let o = { f() { return 5 } }; const [a] = o.f()
---
function f([a]) {} f()
---
function f([a]) {} f(null)
---
(([a]) => 1)(true)
---
const { a } = f(); function f() {}
---
const {} = null
---
const { [1 + 1]: a } = null
---
const { 'x y': a } = null
---
let u; const { ...r } = u
---
const { a: { b } } = { a: null }
---
function f(x, { a }) {} f(1)
---
let a; [a] = 5
---
let a, b; ({ x: a.b.c } = {})
---
let s = 'abc'; 'x' in s
---
Symbol('q') in 'a'
---
[1, 2] in true
---
let f = () => 1; f.prototype = 3; ({}) instanceof f
---
(() => 1)()()
---
var a, b; (a, b)()
---
var a, b, c; (a ? b : c)()
---
var a = 1; (a++)()
---
var a; (typeof a)()
---
new Date()()
---
({ a: 1, b: 2 })()
---
/x/g.y()
---
(class A {}).x()
---
class A { m() { super.x() } } new A().m()
---
var a = 1, b; (a && b)()
---
[...[1]]()
---
let b = 1; let a = {}; a['x y'][b]
---
let a = {}; a?.b.c.d
---
let o = { b: 1 }; o?.b()
---
let o = { b: {} }; o.b?.c.d
---
new Math.max()
---
new 'x'
---
class A extends [] {}
---
function F() {} F.prototype = 5; class A extends F {}
---
var B = class {}; B()
---
'use strict'; let n = 1; n.x = 1
---
'use strict'; 'abc'[0] = 'd'
---
'use strict'; 'abc'.length = 1
---
'use strict'; Symbol('q').x = 1
---
'use strict'; const o = Object.freeze([1]); o[5] = 2
---
'use strict'; class A { get x() { return 1 } } new A().x = 1
---
'use strict'; const o = { get x() { return 1 } }; o.x++
---
'use strict'; const o = Object.create(Object.freeze({ x: 1 })); o.x = 1
---
'use strict'; class P { x = 1 } const p = Object.freeze(new P); p.x = 2
---
'use strict'; class P { x = 1 } const p = Object.freeze(new P); delete p.x
---
'use strict'; delete [].length
---
Object.freeze([]).push(1)
---
Object.freeze([1, 2]).shift()
---
Object.freeze([2, 1]).fill(0)
---
Object.defineProperty(Object.freeze({}), 'x', { value: 1 })
---
[1].map({})
---
[1].map([])
---
[1].map('abc')
---
[1].map(/x/)
---
[1].map(new Map)
---
[1].map(new (class Foo {}))
---
[1].reduce(3)
---
[1].find()
---
let f = {}; [1, 2].filter(f)
---
for (const x of { [Symbol.iterator]() { return { next() { return 5 } } } }) {}
---
new Map([5])
---
new Set({})
---
function* g() { yield* {} } [...g()]
---
class A { #p = 1; static t(o) { return o.#p } } A.t(null)
---
+{ [Symbol.toPrimitive]() { return {} } }
---
undefined.x.y = 1
---
null.x++
---
let o = {}; o.a.b++
---
let o = {}; o.list[0] = 1
---
function f() {
  return g(
    1,
    null.x
  )
}
function g() {}
f()
---
const rows = [{ cells: [1] }, {}]
for (const row of rows) {
  row.cells.forEach(cell => cell)
}
---
const user = { name: 'Kim' }
const text = user.name + ': ' +
  user.address.city
`;
