// More programs that fail, for errors.mjs: built-ins that refuse what they are given or how they are called.
export const natives = String.raw`
Reflect.ownKeys(5)
---
Reflect.get(1, 'a')
---
Reflect.setPrototypeOf({}, 1)
---
new Promise(5)
---
new Promise({})
---
'x'.repeat({ valueOf() { return -2 } })
---
let n = -2; 'x'.repeat(n)
---
Object.defineProperty({}, 'a', { get: 5 })
---
Object.defineProperty({}, 'a', { set: {} })
---
Object.defineProperty({}, 'a', 5)
---
Object.defineProperties({}, { a: 1 })
---
Object.create(5)
---
Object.create({}, { a: 7 })
---
let p = 'proto'; Object.setPrototypeOf({}, p)
---
Object.setPrototypeOf(Object.preventExtensions([]), {})
---
let a = {}; let b = { __proto__: a }; Object.setPrototypeOf(a, b)
---
let c = {}; let d = { __proto__: c }; c.__proto__ = d
---
new Uint8Array(2 ** 53)
---
let n = -5; new Float64Array(n)
---
Symbol.keyFor({})
---
let f = 'gg'; new RegExp('a', f)
---
let r = 'a{2,1}'; new RegExp(r)
---
new RegExp(')')
---
new RegExp('[b-a]', 'g')
---
new RegExp('(?<a')
---
new RegExp('\\k<b>(?<a>)')
---
new RegExp('a{', 'u')
---
Set()
---
Uint8Array(1)
---
DataView()
---
Proxy({}, {})
---
let list = [1], f = 5; list.map(f)
---
let list = [1], f = {}; list.forEach(f)
---
[1].flatMap(3)
---
new Uint8Array(0).reduce((a, b) => a)
---
Array.from([1], 'x')
---
BigInt(NaN)
---
String.fromCodePoint(1.5)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.x
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.x = 1
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); delete proxy.x
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.defineProperty(proxy, 'a', {})
---
let { proxy, revoke } = Proxy.revocable(class {}, {}); revoke(); new proxy()
---
new WeakMap().set(5, 1)
---
new WeakSet([1])
---
let x = 1n, y = 1; x * y
---
1n >>> 1n
---
let z = 0n; 5n % z
---
decodeURIComponent('%E0%A4%A')
---
decodeURI('%zz')
---
Function.prototype.toString.call({})
---
function* g() { it.return() } const it = g(); it.next()
`;
