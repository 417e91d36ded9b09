// More programs that fail, for errors.mjs: methods of receivers of another class, traps of proxies that break what must hold.
export const ofReceivers = String.raw`
Map.prototype.get.call({}, 1)
---
Map.prototype.set.call({}, 1, 2)
---
Map.prototype.has.call([], 1)
---
Map.prototype.delete.call(5)
---
Map.prototype.clear.call(undefined)
---
Map.prototype.forEach.call({}, () => 1)
---
Map.prototype.entries.call({})
---
Map.prototype.keys.call({})
---
Map.prototype.values.call({})
---
Map.prototype[Symbol.iterator].call({})
---
Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.call({})
---
Set.prototype.add.call({}, 1)
---
Set.prototype.has.call(new Map, 1)
---
Set.prototype.delete.call('x')
---
Set.prototype.clear.call(null)
---
Set.prototype.forEach.call({}, () => 1)
---
Set.prototype.values.call({})
---
Set.prototype.keys.call({})
---
Set.prototype.entries.call({})
---
WeakMap.prototype.get.call({}, 1)
---
WeakMap.prototype.set.call({}, {}, 1)
---
WeakMap.prototype.has.call({}, 1)
---
WeakMap.prototype.delete.call(new Map, {})
---
WeakSet.prototype.add.call({}, {})
---
WeakSet.prototype.has.call({}, {})
---
WeakSet.prototype.delete.call({}, {})
---
WeakRef.prototype.deref.call({})
---
FinalizationRegistry.prototype.register.call({}, {})
---
FinalizationRegistry.prototype.unregister.call({}, {})
---
Promise.prototype.then.call({})
---
Promise.prototype.then.call(5)
---
Promise.prototype.catch.call(5)
---
Promise.prototype.finally.call(5)
---
Promise.resolve.call(5)
---
Promise.all.call(5)
---
Promise.reject.call(undefined)
---
Date.prototype[Symbol.toPrimitive].call({}, 'x')
---
Date.prototype[Symbol.toPrimitive].call(5, 'number')
---
Date.prototype.toJSON.call({ toISOString: 1 })
---
RegExp.prototype.exec.call({})
---
RegExp.prototype.test.call({})
---
RegExp.prototype.toString.call(5)
---
RegExp.prototype.compile.call({})
---
Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.call(5)
---
Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get.call({})
---
RegExp.prototype[Symbol.match].call(5)
---
RegExp.prototype[Symbol.split].call(undefined)
---
RegExp.prototype[Symbol.search].call(null)
---
RegExp.prototype[Symbol.matchAll].call(1)
---
String.prototype.trim.call(null)
---
String.prototype.at.call(undefined)
---
String.prototype.charAt.call(undefined)
---
String.prototype.slice.call(null)
---
String.prototype.split.call(undefined)
---
String.prototype.padStart.call(null)
---
String.prototype.toString.call(5)
---
String.prototype.valueOf.call({})
---
String.prototype[Symbol.iterator].call(null)
---
String.prototype.toLowerCase.call(null)
---
String.prototype.replace.call(null)
---
String.prototype.matchAll.call(null)
---
String.prototype.anchor.call(null)
---
String.prototype.substr.call(null)
---
Number.prototype.toString.call('x')
---
Number.prototype.valueOf.call('x')
---
Number.prototype.toFixed.call('x')
---
Number.prototype.toPrecision.call({})
---
Number.prototype.toExponential.call({})
---
Boolean.prototype.toString.call(1)
---
Boolean.prototype.valueOf.call({})
---
Symbol.prototype.toString.call(1)
---
Symbol.prototype.valueOf.call({})
---
Symbol.prototype[Symbol.toPrimitive].call({})
---
Object.getOwnPropertyDescriptor(Symbol.prototype, 'description').get.call({})
---
BigInt.prototype.toString.call(1)
---
BigInt.prototype.valueOf.call({})
---
Array.prototype.map.call(null, x => x)
---
Array.prototype.forEach.call(undefined, x => x)
---
Array.prototype.concat.call(null)
---
Array.prototype.indexOf.call(null)
---
Array.prototype.push.call({ length: 2 ** 53 - 1 }, 1)
---
[].concat.call(undefined)
---
Object.prototype.toLocaleString.call(null)
---
Object.prototype.__defineGetter__.call({}, 'a', 5)
---
Object.getOwnPropertyDescriptor(Object.prototype, '__proto__').set.call(null, {})
---
Function.prototype.apply.call(() => 1, null, 5)
---
Function.prototype.apply.call(() => 1, null, 'x')
---
Function.prototype.bind.call(5)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); 'x' in proxy
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.keys(proxy)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.getPrototypeOf(proxy)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.setPrototypeOf(proxy, null)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.isExtensible(proxy)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.preventExtensions(proxy)
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.defineProperty(proxy, 'x', {})
---
let { proxy, revoke } = Proxy.revocable({}, {}); revoke(); Object.getOwnPropertyDescriptor(proxy, 'x')
---
let { proxy, revoke } = Proxy.revocable([], {}); revoke(); Array.isArray(proxy)
---
new Proxy({}, { get: 5 }).x
---
new Proxy({}, { set: 5 }).x = 1
---
new Proxy({}, { has: {} }).x in {} || 'a' in new Proxy({}, { has: {} })
---
Object.keys(new Proxy({}, { ownKeys: 'x' }))
---
Object.defineProperty(new Proxy({}, { defineProperty() { return false } }), 'x', { value: 1 })
---
Object.preventExtensions(new Proxy({}, { preventExtensions() { return false } }))
---
Object.setPrototypeOf(new Proxy({}, { setPrototypeOf() { return false } }), null)
---
Object.freeze(new Proxy({}, { preventExtensions() { return false } }))
---
let t = Object.freeze({ x: 1 }); new Proxy(t, { get() { return 2 } }).x
---
let t = {}; Object.defineProperty(t, 'x', { set() {} }); new Proxy(t, { get() { return 2 } }).x
---
let t = Object.freeze({ x: 1 }); new Proxy(t, { set() { return true } }).x = 2
---
let t = {}; Object.defineProperty(t, 'x', { get() {} }); new Proxy(t, { set() { return true } }).x = 2
---
let t = Object.freeze({ x: 1 }); 'x' in new Proxy(t, { has() { return false } })
---
let t = Object.preventExtensions({ x: 1 }); 'x' in new Proxy(t, { has() { return false } })
---
let t = Object.freeze({ x: 1 }); delete new Proxy(t, { deleteProperty() { return true } }).x
---
let t = Object.preventExtensions({ x: 1 }); delete new Proxy(t, { deleteProperty() { return true } }).x
---
Object.getPrototypeOf(new Proxy({}, { getPrototypeOf() { return 5 } }))
---
Object.getPrototypeOf(new Proxy(Object.preventExtensions({}), { getPrototypeOf() { return Array.prototype } }))
---
Object.setPrototypeOf(new Proxy(Object.preventExtensions({}), { setPrototypeOf() { return true } }), null)
---
Object.isExtensible(new Proxy({}, { isExtensible() { return false } }))
---
Object.preventExtensions(new Proxy({}, { preventExtensions() { return true } }))
---
Object.keys(new Proxy({}, { ownKeys() { return 5 } }))
---
Object.keys(new Proxy({}, { ownKeys() { return [5] } }))
---
Object.keys(new Proxy({}, { ownKeys() { return ['a', 'a'] } }))
---
Object.keys(new Proxy(Object.freeze({ x: 1 }), { ownKeys() { return [] } }))
---
Object.keys(new Proxy(Object.freeze({ x: 1 }), { ownKeys() { return ['x', 'y'] } }))
---
Object.keys(new Proxy(Object.preventExtensions({ x: 1 }), { ownKeys() { return [] } }))
---
Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor() { return 5 } }), 'x')
---
Object.getOwnPropertyDescriptor(new Proxy(Object.freeze({ x: 1 }), { getOwnPropertyDescriptor() { } }), 'x')
---
Object.getOwnPropertyDescriptor(new Proxy(Object.preventExtensions({ x: 1 }), { getOwnPropertyDescriptor() { } }), 'x')
---
Object.getOwnPropertyDescriptor(new Proxy(Object.preventExtensions({}), { getOwnPropertyDescriptor() { return { value: 1, configurable: true } } }), 'x')
---
Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor() { return { value: 1, configurable: false } } }), 'x')
---
Object.getOwnPropertyDescriptor(new Proxy({ x: 1 }, { getOwnPropertyDescriptor() { return { value: 1, configurable: false } } }), 'x')
---
Object.defineProperty(new Proxy(Object.preventExtensions({}), { defineProperty() { return true } }), 'x', { value: 1, configurable: true })
---
Object.defineProperty(new Proxy({}, { defineProperty() { return true } }), 'x', { value: 1, configurable: false })
---
Object.defineProperty(new Proxy(Object.freeze({ x: 1 }), { defineProperty() { return true } }), 'x', { value: 2 })
---
Object.defineProperty(new Proxy({ x: 1 }, { defineProperty() { return true } }), 'x', { value: 1, configurable: false })
---
new (new Proxy(function () {}, { construct() { return 5 } }))()
---
Uint8Array.prototype.map.call({}, x => x)
---
Uint8Array.prototype.fill.call([], 1)
---
Uint8Array.of.call({}, 1)
---
ArrayBuffer.prototype.slice.call({})
---
new ArrayBuffer(1).slice.call(5)
---
Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get.call({})
---
DataView.prototype.getInt8.call({})
---
(function* () {})().next.call({})
---
(function* () {})().return.call(5)
---
(function* () {})().throw.call(undefined)
---
[][Symbol.iterator]().next.call({})
---
new Map()[Symbol.iterator]().next.call({})
---
new Set()[Symbol.iterator]().next.call({})
---
''[Symbol.iterator]().next.call({})
---
'a'.matchAll(/a/g).next.call({})
---
Error.prototype.toString.call(5)
---
Error.prototype.toString.call(undefined)
---
let a = [1]; a.map.call(undefined, x => x)
---
Promise.resolve.call(undefined, 1)
`;
