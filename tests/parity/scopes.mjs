// Writes scopes.json: what Node.js prints for each program below, about names and where they are found. Run it with Node 20 after
// changing the list:
//     node tests/parity/scopes.mjs
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

/** Prints what a function gives or throws, behind its name. */
const told = "const t = (name, f) => { try { const r = f(); console.log(name, r); } catch (e) { console.log(name, e.name + ': ' + e.message); } };";

const programs = String.raw`
arrows find this, whatever stands between
t('this1', () => { class B { constructor() { this.r = [[1,2],[3]]; this.s = 0; } add() { this.r.forEach(a => a.forEach(x => { this.s += x; })); return this.s; } } return new B().add(); });
t('this2', () => ({ n: 5, f() { return () => () => () => this.n; } }).f()()()());
t('this3', () => { 'use strict'; function f() { return () => () => this; } return String(f()()()); });
t('this4', () => { class A { x = 1; y = () => () => this.x; static z = () => () => this.name; static { this.w = (() => () => this.name)()(); } } return [new A().y()(), A.z()(), A.w].join(); });
t('this5', () => ({ n: 1, f() { return () => eval('this.n'); } }).f()());
t('this6', () => ({ n: 1, f() { return () => () => eval('(() => this.n)()'); } }).f()()());
---
arrows find arguments
t('args', function () { return (() => () => () => arguments[0])()()(); });
t('args2', () => (function () { return (() => () => arguments.length)()(); })(1, 2, 3));
---
arrows find new.target
t('nt', () => { function F() { this.v = (() => () => new.target)()() === F; } return new F().v; });
---
arrows and fields find super
t('super', () => { class P { p() { return 'P'; } } class Q extends P { q() { return (() => () => super.p())()(); } } return new Q().q(); });
t('superfield', () => { class P { get p() { return 'P' + this.k; } } class Q extends P { k = 1; x = super.p; #y = super.p; z() { return this.x + this.#y; } f = () => super.p; static s = super.name; } return new Q().z() + new Q().f() + Q.s; });
t('superctor', () => { class P { constructor(a) { this.a = a; } } class Q extends P { constructor() { const f = () => () => super(3); f()(); this.b = (() => this.a)(); } } return new Q().b; });
---
text that is evaluated sees the variables around
t('evalx', () => (function (x) { return (() => eval('x'))(); })(7));
---
a binding is not touched before its declaration
t('tdz1', () => { x = 1; let x; return x; });
t('tdz2', () => { x += 1; let x; });
t('tdz3', () => { x++; let x; });
t('tdz4', () => { x ||= 1; const x = 1; });
t('tdz5', () => { typeof x; let x; });
t('tdz6', () => { [x] = [1]; let x; });
t('tdz7', () => { ({ a: x } = { a: 1 }); let x; });
t('tdz8', () => { for (x of [1]); let x; });
t('tdz9', () => { for (x in { a: 1 }); let x; });
t('tdz10', () => { for (let x of [x]); });
t('tdz11', () => { for (let i = i; ;); });
t('tdz12', () => { let y = y + 1; });
t('tdz13', () => { const { a = b, b } = {}; });
t('tdz14', () => { f(); let x = 1; function f() { return x; } });
t('tdz15', () => { f(); let x = 1; function f() { x = 2; } });
t('tdz16', () => { f(); const x = 1; function f() { x = 2; } });
t('tdz17', () => { (() => x)(); class x {} });
t('tdz18', () => { class C { [C]() {} } });
t('tdz19', () => { class E extends E {} });
t('tdz20', () => { const k = class D { static [D.name] = 1; }; });
t('tdz21', () => { ((a = b, b = 2) => a)(); });
t('tdz22', () => { (function (a = a) {})(); });
t('tdz23', () => { class G { static x = G.name; static { this.y = G.name; } } return G.x + G.y; });
t('tdz24', () => { switch (1) { case 0: let z; break; case 1: return z; } });
t('tdz25', () => { switch (2) { case 0: const k = 'a'; case 2: return typeof k; } });
t('tdz26', () => { switch (2) { case 0: let k = 'a'; case 2: k = 5; return k; } });
t('tdz27', () => { switch (0) { case 0: let k = 'a'; case 2: k += 5; return k; } });
t('tdz28', () => { switch (1) { case 0: class K {} case 1: return new K(); } });
t('tdz29', () => { switch (1) { case 0: const q = 1; (() => q)(); case 1: return q; } });
t('tdz30', () => { new X(); class X {} });
t('tdz31', () => { delete y2; let z; var y2; return 'ok'; });
t('tdz32', () => { c = 5; const c = 1; });
t('loops', () => { let out = []; for (let i = 0; i < 3; i++) { try { out.push(x); } catch (e) { out.push(e.message); } let x = i; out.push(x); } return out.join('|'); });
---
constants stay
t('const', () => { const c = 1; c = 2; });
t('const2', () => { const c = 1; c++; });
t('const3', () => { const c = 1; c ||= 2; return c; });
t('const4', () => { const c = 0; c ||= 2; });
t('const5', () => { for (const i = 0; i < 2; i++); });
t('const6', () => { const c = 1; [c] = [2]; });
t('const7', () => { const c = 1; for (c of [1]); });
---
names of functions and classes inside of them
t('fname1', () => { (function f() { f = 1; })(); return 'silent'; });
t('fname2', () => { (function () { 'use strict'; (function f() { f = 1; })(); })(); });
t('fname3', () => { class K { m() { (function f() { f = 1; })(); } } new K().m(); });
t('fname4', () => { (function f() { 'use strict'; f++; })(); });
t('fname5', () => { (function f() { (() => { 'use strict'; f = 1; })(); })(); });
t('cname', () => { class Z { m() { Z = 1; } } new Z().m(); });
---
parameters and variables of one name
t('param', () => { let o; (function f(id, get = () => id) { var id = 5; o = [get(), id]; })(3); return o.join(); });
t('param2', () => (function (a, b = () => a) { var a; return [a, b()].join(); })(4));
t('param3', () => (function (a, b = () => { a = 9; }) { var a = 1; b(); return a; })(4));
t('param4', () => (function (a, b = () => a) { a = 2; return b(); })(4));
t('param5', () => (function (a, b = () => a) { function a() {} return typeof a + typeof b(); })(4));
t('param6', () => (function (a = 1) { { function g() { return 1; } } return typeof g; })());
---
what finally throws away
t('finally1', () => { try { return 'a'; } finally { for (const x of [1]) { try { return 'b'; } finally { break; } } } });
t('finally2', () => { for (let i = 0; i < 3; i++) { try { return i; } finally { continue; } } return 'end'; });
t('finally3', () => { L: try { return 1; } finally { break L; } return 2; });
t('finally4', () => { try { throw 1; } catch (e) { throw new Error('two'); } finally { try { throw 3; } catch {} } });
t('finally5', () => { try { try { return 1; } finally { throw new Error('x'); } } catch (e) { return e.message; } });
t('finally6', () => { try { return 1; } finally { return 2; } });
t('finally7', () => { const f = () => { for (;;) { try { try { return 1; } finally { try { return 2; } finally { break; } } } finally { } } return 3; }; return f(); });
t('finally8', () => { function* g() { try { yield 1; } catch (e) {} finally { try { throw 1; } catch {} yield 2; } } const it = g(); it.next(); return JSON.stringify([it.return(7), it.next(), it.next()]); });
t('finally9', () => { function* g() { try { yield 1; throw new Error('q'); } catch (e) { throw e; } finally { yield 2; } } const it = g(); it.next(); it.next(); it.next(); });
---
several labels
t('labels1', () => { let r = 0; A: B: for (let i = 0; i < 3; i++) { if (++r > 10) break; for (;;) { if (i == 1) continue A; break; } } return r; });
t('labels2', () => { let r = 0; A: B: C: while (r < 5) { r++; for (const x of [1, 2]) { if (x == 1) continue B; r += 100; } } return r; });
t('labels3', () => { let n = 0; A: B: { n++; break A; n++; } return n; });
t('labels4', () => { let n = 0; A: B: do { n++; for (;;) { continue A; } } while (n < 3); return n; });
---
iterators of loops that are left
t('brk', () => { const out = []; for (const w of [1, 2, 3]) { outer: for (const x of [10, 20]) { for (const y of [100, 200]) { break outer; } } out.push(w); } return out.join(); });
t('forinthrow', () => { const out = []; for (const w of [1, 2, 3]) { try { for (const k in { a: 1, b: 2 }) throw 1; } catch {} out.push(w); } return out.join(); });
---
functions in blocks
t('blockfn', () => { if (true) { function test() {} } return typeof test; });
---
operands from left to right
t('order1', () => { let a = 1; return a + a++; });
t('order2', () => { let a = 1; return [a + (a = 5), a * (a += 1), a < a++, a - --a].join(); });
t('order3', () => { let i = 0; const a = []; a[i] = i++; return JSON.stringify(a) + i; });
t('order4', () => { let a = 1; const r = a + (() => 1)() + a++ + a; return r; });
t('order5', () => { let i = 3; i = i++ + i; return i; });
---
a rest leaves out what inner patterns took
t('rest1', () => { const { a: { b }, ...rest } = { a: { b: 1 }, c: 2 }; return JSON.stringify(rest); });
t('rest2', () => { let r; for (var { a: { b }, ...rest } of [{ a: { b: 1 }, c: 2 }]) r = JSON.stringify(rest); return r; });
t('rest3', () => (({ a: [b], ['d']: { e }, ...rest }) => JSON.stringify(rest))({ a: [1], d: { e: 1 }, c: 2 }));
t('rest4', () => { let x, y, rest; ({ a: { x }, b: [y], ...rest } = { a: { x: 1 }, b: [2], z: 3 }); return JSON.stringify(rest) + x + y; });
---
assignments that may not happen
var gb = 0, gc = 7, ga;
t('lor', () => { ga = (gb ||= gc); return [ga, gb].join(); });
t('lor2', () => { ga = (gb ||= 99); return [ga, gb].join(); });
t('lor3', () => { ga = 1; ga = (gb &&= 0) + 1; ga = (gb ??= 1); return [ga, gb].join(); });
---
a function in a block beside a let of its name
if (true) { function test() { return 1 } }
let test = 2;
console.log(test);
{ function inner() {} } { let inner = 3; console.log(inner); }
console.log(typeof inner);
switch (1) { case 1: function cased() {} }
const cased = 4; console.log(cased);
---
functions in blocks are distinct, even with the same name
t('two blocks', new Function("{ function f(){return 1} } var a = f(); { function f(){return 2} } return a + ',' + f()"));
t('two blocks before', new Function("var a = typeof f; { function f(){return 1} } { function f(){return 2} } return a + ',' + f()"));
t('same block', new Function("{ function f(){return 1} function f(){return 2} } return f()"));
t('switch', new Function("switch(2){ case 1: function f(){return 1} case 2: function g(){return f()} } return typeof f + typeof g + g()"));
t('switch two', new Function("switch(1){ case 1: function f(){return 1} break; case 2: function f(){return 2} } return f()"));
t('param', new Function("return (function(f){ { function f(){return 1} } return typeof f })(5)"));
t('param2', new Function("return (function(f){ var a = f; { a += typeof f; function f(){return 1} } return a + typeof f })(5)"));
t('param default', new Function("return (function(f, g = () => f){ { function f(){return 1} } return typeof f + typeof g() })(5)"));
t('param + two blocks', new Function("return (function(f){ { function f(){return 1} } { function f(){return 2} } return f })(5)"));
t('let', new Function("let f = 5; { function f(){return 1} } return f"));
t('let outer block', new Function("{ let f = 5; { function f(){return 1} } return typeof f }"));
t('let outer block 2', new Function("{ let f = 5; { function f(){return 1} } } return typeof f"));
t('let one of two', new Function("{ let f = 5; { function f(){return 1} } } { function f(){return 2} } return typeof f + f()"));
t('let one of two rev', new Function("{ function f(){return 2} } { let f = 5; { function f(){return 1} } } return typeof f + f()"));
t('catch param', new Function("try { throw 5 } catch (f) { { function f(){return 1} } var r = typeof f } return r + typeof f"));
t('catch param direct', new Function("try { throw 5 } catch (f) { var r=1; if (1) function f(){return 1} r = typeof f } return r + typeof f"));
t('catch pattern', new Function("try { throw [5] } catch ([f]) { { function f(){return 1} } var r = typeof f } return r + typeof f"));
t('for let', new Function("for (let f = 0; f < 1; f++) { { function f(){return 1} } } return typeof f"));
t('for let 2', new Function("for (let f of [1]) { { function f(){return 1} } var r = typeof f } return r + typeof f"));
t('for in', new Function("for (let f in {a:1}) { { function f(){return 1} } var r = typeof f } return r + typeof f"));
t('for let body fn', new Function("for (let f of [1]) { function f(){return 1} } return typeof f"));
t('if', new Function("if (1) function f(){return 1} return f()"));
t('if else', new Function("if (0) function f(){return 1} else function f(){return 2} return f()"));
t('if not', new Function("if (0) function f(){return 1} return typeof f"));
t('assign inside', new Function("{ f = 5; function f(){return 1} } return typeof f"));
t('assign inside 2', new Function("{ function f(){return 1} f = 5 } return typeof f"));
t('assign before', new Function("f = 5; { function f(){return 1} } return typeof f"));
t('assign after eval of decl', new Function("{ function f(){return 1} f = 5; f } return typeof f"));
t('closure', new Function("{ function f(){return 1} var g = () => f; f = 7 } return typeof f + g()"));
t('nested', new Function("{ { function f(){return 1} } function f(){return 2} } return f()"));
t('nested 3', new Function("{ function f(){return 2} { let f; { function f(){return 1} } } } return f()"));
t('var same', new Function("var f = 9; { function f(){return 1} } return typeof f"));
t('var same not run', new Function("var f = 9; if (0) { function f(){return 1} } return typeof f"));
t('top fn same', new Function("function f(){return 0} { function f(){return 1} } return f()"));
t('top fn same before', new Function("var a = f(); function f(){return 0} { function f(){return 1} } return a + ',' + f()"));
t('generator', new Function("{ function* f(){ } } return typeof f"));
t('async', new Function("{ async function f(){ } } return typeof f"));
t('gen + fn', new Function("{ function f(){return 1} } { function* f(){} } return f.constructor.name"));
t('loop', new Function("var r = []; for (var i = 0; i < 3; i++) { r.push(typeof f); { function f(){return i} } } return r"));
t('const same', new Function("const f = 1; { function f(){return 1} } return f"));
t('eval', new Function("eval('{ function f(){return 1} }'); return f()"));
t('eval let', new Function("let f = 3; eval('{ function f(){return 1} }'); return f"));
t('eval block let', new Function("{ let f = 3; eval('{ function f(){return 1} } '); var r = typeof f } return r + typeof f"));
t('eval param', new Function("return (function(f){ eval('{ function f(){return 1} }'); return typeof f })(5)"));
t('eval catch', new Function("try { throw 1 } catch (f) { eval('{ function f(){return 1} }'); var r = typeof f } return r + typeof f"));
t('eval two', new Function("eval('{ function f(){return 1} } { function f(){return 2} }'); return f()"));
t('eval before', new Function("eval('var a = typeof f; { function f(){return 1} }'); return a"));
t('eval delete', new Function("eval('{ function f(){return 1} }'); var a = delete f; return a + typeof f"));
t('eval switch', new Function("eval('switch(1){ case 1: function f(){return 1} }'); return f()"));
t('eval if', new Function("eval('if (1) function f(){return 1} else ;'); return f()"));
t('eval for', new Function("eval('for (let f; ; ) { { function f(){return 1} } break }'); return typeof f"));
t('eval let inside', new Function("eval('let f = 1; { function f(){return 1} }'); return typeof f"));
t('strict', new Function("'use strict'; { function f(){return 1} } return typeof f"));
t('arrow', new Function("return (() => { { function f(){return 1} } return f() })()"));
t('default+body var', new Function("return (function(a = 1){ { function f(){return 1} } return f() })()"));
t('body let + block', new Function("{ function f(){return 1} } let f2 = f; return typeof f2"));
t('while', new Function("var i=0; while(i++<2) { function f(){return i} } return f()"));
t('try', new Function("try { function f(){return 1} } finally { function f(){return 2} } return f()"));
t('with', new Function("with({}) { function f(){return 1} } return f()"));
t('with prop', new Function("var o = {f: 5}; with(o) { function f(){return 1} } return typeof f + o.f"));
t('with prop block', new Function("var o = {f: 5}; with(o) { { function f(){return 1} } var r = f } return typeof f + o.f + typeof r"));
t('for var', new Function("for (var f of [1]) { { function f(){return 1} } } return typeof f"));
t('simple catch var', new Function("try { throw 1 } catch (f) { var f = 2; { function f(){ return 3 } } } return typeof f"));
t('params named', new Function("return (function f(){ { function f(){return 1} } return f() })()"));
t('delete me', new Function("return (function f(f2){ if (!f2) { { function f(){return 1} } return f() } })()"));
---
a loop sees what changes in it
t('do let', () => { let K = 3, i = 0; do { i++; if (i === 2) K = 5 } while (i < K); return i });
t('do closure', () => { let K = 3, i = 0; const s = () => { K = 6 }; do { i++; if (i === 2) s() } while (i < K); return i });
t('do eval', () => { let K = 3, i = 0; do { i++; if (i === 2) eval('K = 7') } while (i < K); return i });
t('do var eval', () => { var K = 3, i = 0; do { i++; if (i === 2) eval('var K = 7') } while (i < K); return i });
t('do getter', () => { let o = { get K() { return 3 + (i > 2) * 2 } }, i = 0; do { i++ } while (i < o.K); return i });
t('do const obj', () => { const o = { K: 3 }; let i = 0; do { i++; if (i === 1) o.K = 5 } while (i < o.K); return i });
t('do const TDZ', () => { let i = 0; try { do { i++ } while (i < K); const K = 3 } catch (e) { return e.message + i } });
t('while const TDZ', () => { let i = 0; try { while (i < K) i++; const K = 3 } catch (e) { return e.message + i } });
t('for const TDZ', () => { let i = 0; try { for (; i < K; i++); const K = 3 } catch (e) { return e.message + i } });
t('do const in block', () => { const K = 3; let i = 0; do { i++; { const K = 100 } } while (i < K); return i });
t('for let', () => { let K = 3; let n = 0; for (let i = 0; i < K; i++) { if (i === 1) K = 5; n++ } return n });
t('for closure', () => { let K = 3; let n = 0; const s = () => K++; for (let i = 0; i < K; i++) { if (n < 4) s(); n++ } return n });
t('for eval', () => { let K = 3, n = 0; for (let i = 0; i < K; i++) { n++; if (i === 1) eval('K=6') } return n });
t('for update', () => { let K = 5, n = 0; for (let i = 0; i < K; K--, i++) n++; return n });
t('for cond side', () => { let K = 5, n = 0; for (let i = 0; i < K && K-- > 0; i++) n++; return n });
t('for cond assign', () => { let K = 5, n = 0; for (let i = 0; i < (K = K - 1); i++) n++; return n });
t('while this', () => { const o = { K: 3, go() { let i = 0; while (i < this.K) { i++; if (i === 2) this.K = 6 } return i } }; return o.go() });
t('while arg', () => (function (K) { let i = 0; while (i < K) { i++; if (i === 2) arguments[0] = 6 } return i })(3));
t('do arg', () => (function (K) { let i = 0; do { i++; if (i === 2) arguments[0] = 6 } while (i < K); return i })(3));
t('for arg', () => (function (K) { let n = 0; for (let i = 0; i < K; i++) { n++; if (i === 1) arguments[0] = 6 } return n })(3));
t('with', () => { const o = { K: 3 }; let i = 0; with (o) { do { i++; if (i === 2) o.K = 6 } while (i < K) } return i });
t('with const', () => { const K = 3; let i = 0, o = {}; with (o) { do { i++; if (i === 2) o.K = 6 } while (i < K) } return i });
t('with const for', () => { const K = 3; let n = 0, o = {}; with (o) { for (let i = 0; i < K; i++) { n++; if (i === 1) o.K = 6 } } return n });
t('with const while', () => { const K = 3; let i = 0, o = {}; with (o) { while (i < K) { i++; if (i === 2) o.K = 6 } } return i });
t('with fn', () => { const K = 3; let o = {}; with (o) { return (function () { let i = 0; do { i++; if (i === 2) o.K = 6 } while (i < K); return i })() } });
t('with fn while', () => { const K = 3; let o = {}; with (o) { return (function () { let i = 0; while (i < K) { i++; if (i === 2) o.K = 6 } return i })() } });
t('with arrow for', () => { const K = 3; let o = {}; with (o) { return (() => { let n = 0; for (let i = 0; i < K; i++) { n++; if (i === 1) o.K = 6 } return n })() } });
t('eval var shadows const', () => { const K = 3; return (function () { let i = 0; do { i++; if (i === 2) eval('var K = 6') } while (i < K); return i })() });
t('eval var shadows const while', () => { const K = 3; return (function () { let i = 0; while (i < K) { i++; if (i === 2) eval('var K = 6') } return i })() });
t('eval var shadows const for', () => { const K = 3; return (function () { let n = 0; for (let i = 0; i < K; i++) { n++; if (i === 1) eval('var K = 6') } return n })() });
t('eval fn shadows', () => { const K = 3; return (function () { let i = 0; do { i++; if (i === 2) eval('function K(){}; K.valueOf = () => 6') } while (i < K); return i })() });
t('const valueOf', () => { let v = 3; const K = { valueOf() { return v } }; let i = 0; do { i++; if (i === 2) v = 6 } while (i < K); return i });
t('const valueOf for', () => { let v = 3; const K = { valueOf() { return v } }; let n = 0; for (let i = 0; i < K; i++) { n++; if (i === 1) v = 6 } return n });
t('label', () => { let K = 3, n = 0; a: for (let i = 0; i < K; i++) { do { n++; if (n === 2) { K = 5; continue a } } while (n < K && false) } return n });
t('nested fn writes outer', () => { let K = 2, i = 0; function w() { K = 4 } do { i++; w() } while (i < K); return i });
t('destructuring', () => { let K = 2, i = 0; do { i++; [K] = [4] } while (i < K); return i });
t('destructuring o', () => { let K = 2, i = 0; do { i++; ({ K } = { K: 4 }) } while (i < K); return i });
t('for of writes', () => { let K = 2, i = 0; do { i++; for (K of [4]); } while (i < K); return i });
t('for in writes', () => { let K = 2, i = 0; do { i++; for (K in [1,2,3,4]); } while (i < K); return i });
t('generator', () => { function* g() { let K = 3, i = 0; do { i++; K = yield i } while (i < K) } const it = g(); let n = 0, v = it.next(); while (!v.done) { n++; v = it.next(n < 4 ? 10 : 0) } return n });
t('default param', () => { const f = (K = 3, g = () => { K = 6 }) => { let i = 0; do { i++; if (i === 2) g() } while (i < K); return i }; return f() });
t('try', () => { let K = 3, i = 0; do { try { i++; throw 0 } catch { if (i === 2) K = 6 } finally { if (i === 5) K = 8 } } while (i < K); return i });
t('switch', () => { let K = 3, i = 0; do { switch (i++) { case 1: K = 6 } } while (i < K); return i });
t('class static', () => { let K = 3, i = 0; do { i++; class X { static { K = 5 } } } while (i < K); return i });
t('class field', () => { let K = 3, i = 0; do { i++; new (class { x = (K = 5) })() } while (i < K); return i });
t('right side', () => { let K = 3, i = 0; do { i++; if (i == 2) K = 6 } while (K > i); return i });
t('logical', () => { let K = 0, i = 0; do { i++; K ||= 4 } while (i < K); return i });
t('K++', () => { let K = 2, i = 0; do { i++; i < 4 && K++ } while (i < K); return i });
---
a call that is assigned to is an error when it runs
let ran = 0; var f = () => (ran++, {});
const named = (name, text) => t(name, () => { try { return new Function(text)() } catch (e) { return e.name } });
named('assign', 'f() = 1'); named('add', 'f() += 1'); named('after', 'f()++'); named('before', '--f()'); named('for in', 'for (f() in { a: 1 }) ;'); named('for of', 'for (f() of [1]) ;'); named('for nothing', 'for (f() of []) ;'); named('parentheses', '(f()) = ran++');
t('ran', () => ran);
t('logical', () => { try { new Function('f() ||= 1') } catch (e) { return e.name } }); t('pattern', () => { try { new Function('[f()] = []') } catch (e) { return e.name } });
---
eval beside the name of a catch
t('var', () => { try { throw 1 } catch (e) { eval('var e = 2'); return e } }); t('function', () => { try { throw 1 } catch (f) { eval('{ function f() {} }'); var r = typeof f } return r + typeof f }); t('pattern', () => { try { throw [1] } catch ([e]) { try { eval('var e') } catch (x) { return x.name } } });
`;

const cases = programs.trim().split("\n---\n").map((entry) => {
  const end = entry.indexOf("\n");
  const code = `${told}\n${entry.slice(end + 1)}`;
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${entry}\n${ran.stderr}`);
  return { name: entry.slice(0, end), code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("scopes.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
