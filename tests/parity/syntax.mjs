// Writes syntax.json: what V8 says about each text below and where, for texts that are no scripts.
// Run it with Node 20 after changing the list:
//     node tests/parity/syntax.mjs
import { writeFileSync } from "node:fs";
import vm from "node:vm";

const texts = String.raw`
let x = ;
---
let x = 1; let x = 2
---
const a = 1; var a
---
class A {} class A {}
---
console.log('hi'
---
console.log("hi";
---
if (x {
---
if (true) {
---
function f( {
---
function f() { return 1
---
let s = 'abc
---
let s = "it's
---
let t = ${"`"}abc
---
let 1a = 2
---
let a b
---
var class = 1
---
let let = 1
---
const c
---
const {a}
---
for (let i = 0; i < 3; i++
---
[1, 2
---
{ a: 1, b: 2 }
---
let o = { a: 1 b: 2 }
---
let o = { a = 1 }
---
let a = [1 2]
---
return 1
---
break
---
continue
---
1 = 2
---
f() = 1
---
a + b = 3
---
i++ = 1
---
5++
---
else { }
---
if (a) else b
---
try { }
---
catch (e) { }
---
throw
---
x = )
---
)
---
}
---
]
---
await 1; async function f() {} await f()
---
function f() { await g() }
---
const f = () => { await g() }
---
async function f() { function g() { await 1 } }
---
function () {}
---
import x from 'y'
---
export const a = 1
---
'use strict'; with (a) {}
---
'use strict'; delete x
---
'use strict'; let public = 1
---
'use strict'; eval = 1
---
'use strict'; 010
---
'use strict'; function f(a, a) {}
---
(a, a) => 1
---
function f(...a, b) {}
---
class A { constructor() {} constructor() {} }
---
class A { get x(a) {} }
---
class A { set x() {} }
---
class A extends B { constructor() { this.#p } }
---
super()
---
class A { constructor() { super() } }
---
a ? b
---
a ?? b || c
---
-1 ** 2
---
/abc
---
/a/gg
---
@
---
#
---
let a = 1 let b = 2
---
switch (a) { case 1: default: default: }
---
switch (a) { foo }
---
foo: foo: 1
---
break foo
---
while (true) { continue bar }
---
do { } while
---
while () {}
---
for (const x of) {}
---
for (let x = 1 of []) {}
---
let [a, b
---
new.target
---
yield = 1; function* g() { yield = 1 }
---
"\u{110000}"
---
'\x1'
---
() = > 1
---
a => { } ()
---
=> 1
---
let f = x => { x: 1, y: 2 }
---
enum A {}
---
let a = 5 5
---
let a = 'x' 'y'
---
foo(1, 2
bar()
---
if (a) let b = 1
---
/* never closed
---
let n = 1__0
---
let n = 1_
---
let n = 0b2
---
3in []
---
obj.
---
obj.1
---
a?.b = 1
---
(a, b) = 1
---
[a, 1] = [1, 2]
---
({ a: 1 } = {})
---
let undefined = 1
---
let { x, x } = {}
---
function f() { let a; var a }
---
function f(a) { let a }
---
try {} catch (e) { let e }
---
const x = 1; x => { let x; let x }
---
class { }
---
class A { a b }
---
var 가 나
---
let message = “hello”
---
print "hello"
---
let r = 1
r = /(/
---
let q = 'a'.match(/[b-a]/g)
---
/a**/.test('')
---
const r = [1, /[/]x{2,1}/]
---
({ a: 1, __proto__: null, __proto__: null })
---
function f( { return 1; } f(2);
`;

const cases = texts.trim().split("\n---\n").flatMap((code) => {
  try {
    new vm.Script(code, { filename: "m.js" });
  } catch (error) {
    const [at] = error.stack.split("\n");
    const lines = error.stack.split("\n");
    const line = Number(at.split(":")[1]);
    const mark = lines.findIndex((text) => /^\s*\^+$/.test(text));
    return [{ code, message: error.message, line, column: mark < 0 ? 0 : lines[mark].indexOf("^") + 1 }];
  }
  return [];
});
writeFileSync(new URL("syntax.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} texts`);
