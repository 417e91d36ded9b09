// Writes elements.json: what Node.js prints for each program below, about what the engine does without the steps of the
// specification where a program cannot observe it: elements, the iteration of arrays, promises that no program sees. Run it with Node 20 after
// changing the list:
//     node tests/parity/elements.mjs
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const programs = [
  ["elements and what prototypes say of them", String.raw`(() => {
  const told = [];
  const read = (list, index) => list[index];
  const write = (list, index, value) => { list[index] = value; };
  // holes and what lies beyond the end
  const holes = [1, , 3];
  told.push(read(holes, 1), read(holes, 5), read([], 0));
  Array.prototype[1] = 'inherited';
  told.push(read(holes, 1), read([0], 1));
  delete Array.prototype[1];
  Object.prototype[1] = 'above';
  told.push(read(holes, 1), read({}, 1));
  delete Object.prototype[1];
  // what the prototypes say about writing
  let set = [];
  Object.defineProperty(Array.prototype, 2, { set(value) { set.push(value); }, get: () => 'got', configurable: true });
  const two = [0, 1];
  write(two, 2, 'x');
  told.push(two.length, read(two, 2), set.join());
  delete Array.prototype[2];
  Object.defineProperty(Object.prototype, 2, { value: 'fixed', configurable: true });
  write(two, 2, 'x');
  told.push(two.length, read(two, 2));
  delete Object.prototype[2];
  write(two, 2, 'x');
  told.push(two.length, read(two, 2));
  // objects below others
  const below = Object.create({ 3: 'three' });
  told.push(read(below, 3)); write(below, 3, 4); told.push(read(below, 3), Object.keys(below).join());
  const proxied = Object.create(new Proxy({}, { get: (_, key) => 'proxy ' + String(key), set: (_, key, value) => { set.push(key + value); return true; } }));
  told.push(read(proxied, 7)); write(proxied, 7, 1); told.push(set.join(), Object.keys(proxied).length);
  // lengths
  const grown = []; write(grown, 0, 'a'); write(grown, 4, 'e'); told.push(grown.length, grown.join('-')); write(grown, 2, 'c'); told.push(grown.length, grown.join('-'));
  const sized = new Array(3); write(sized, 0, 1); told.push(sized.length); write(sized, 3, 1); told.push(sized.length, JSON.stringify(sized));
  const fixed = Object.defineProperty([1], 'length', { writable: false }); write(fixed, 1, 2); told.push(fixed.length, read(fixed, 1));
  // what cannot change
  const frozen = Object.freeze([1]); write(frozen, 0, 2); write(frozen, 1, 2); told.push(frozen.join());
  const sealed = Object.preventExtensions([1]); write(sealed, 0, 2); write(sealed, 1, 2); told.push(sealed.join());
  const one = Object.defineProperty({}, 0, { value: 1 }); write(one, 0, 2); told.push(one[0]);
  class List extends Array {} const list = new List(); write(list, 0, 'a'); write(list, 1, 'b'); told.push(list.length, list instanceof List);
  // keys of many kinds, sparse ones, kinds of elements
  const sparse = {}; for (let i = 0; i < 5; i++) write(sparse, i * i * 100, i); told.push(JSON.stringify(sparse)); delete sparse[0]; told.push(read(sparse, 0));
  const mixed = []; write(mixed, 0, 1); write(mixed, 1, 1.5); write(mixed, 2, 'x'); write(mixed, 0, -0); told.push(mixed.join(), Object.is(mixed[0], -0));
  const text = 'aé한'; told.push(read(text, 0) + read(text, 1) + read(text, 2), read(text, 3), read(text, -1));
  write(text, 0, 'b'); told.push(text);
  told.push((function () { return read(arguments, 1); })(1, 2), read(new Uint8Array([7]), 0), read(new Uint8Array([7]), 1), read(new String('xy'), 1));
  console.log(told.map(String).join('|'));
})();`],
  ["arrays that are iterated while programs change how", String.raw`(() => {
  const told = [];
  const iterators = Object.getPrototypeOf([][Symbol.iterator]());
  const pair = (list) => { const [a, b] = list; return a + '' + b; };
  told.push(pair([1, 2]), pair([1]), pair([[], 3]));
  // one within another
  let nested = ''; for (const a of [1, 2]) { const [c] = [a * 10]; for (const b of [3, 4]) nested += a * b + c + ' '; } told.push(nested);
  // an array that grows and shrinks
  const grows = [1]; let n = 0; for (const x of grows) { if (n++ < 3) grows.push(x + 1); } told.push(grows.join());
  const shrinks = [1, 2, 3]; let seen = ''; for (const x of shrinks) { seen += x; shrinks.pop(); } told.push(seen);
  // methods that a program puts there
  let closed = 0;
  iterators.return = function () { closed++; return {}; };
  told.push(pair([5, 6, 7]), closed); delete iterators.return;
  Object.prototype.return = function () { closed++; return {}; };
  told.push(pair([5, 6, 7]), closed); delete Object.prototype.return;
  told.push(pair([5, 6, 7]), closed);
  for (const x of [1, 2]) { iterators.return = () => { closed++; return {}; }; break; } told.push(closed); delete iterators.return;
  const own = [8, 9][Symbol.iterator](); own.return = () => { closed++; return {}; }; { const [a] = own; told.push(a, closed); }
  const next = iterators.next; iterators.next = function () { const step = next.call(this); if (!step.done) step.value *= 2; return step; };
  told.push(pair([1, 2]), [...[1, 2]].join()); iterators.next = next;
  const values = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'p'; yield 'q'; };
  told.push(pair([1, 2]), [...[1]].join()); Array.prototype[Symbol.iterator] = values;
  const special = [1, 2]; special[Symbol.iterator] = function* () { yield 's'; yield 't'; }; told.push(pair(special));
  class List extends Array { *[Symbol.iterator]() { yield 'l'; } } told.push([...List.of(1, 2)].join());
  // a getter that iterates the same array
  const getter = [1, 2, 3]; Object.defineProperty(getter, 1, { get: () => pair(getter.slice(0, 1)) }); told.push([...getter].join());
  // generators keep their iterators
  function* walk(list) { for (const x of list) yield x; }
  const one = walk([1, 2]), other = walk([3, 4]); told.push(one.next().value, other.next().value, one.next().value, other.next().value, one.next().done);
  const leaving = walk([1, 2]); leaving.next(); leaving.return(); told.push(pair([1, 2]));
  told.push([...[1, , 3]].join('-'), [0, ...[1, , 3], 4].length, Math.max(...[1, 5, 2]));
  const it = [1, 2, 3].values(); for (const x of it) { if (x === 2) break; } told.push(it.next().value);
  try { for (const x of [1]) throw new Error('out'); } catch (error) { told.push(error.message); }
  console.log(told.map(String).join('|'));
})();`],
  ["the order of promises", String.raw`(() => {
  const say = (word) => console.log(String(word));
  (async () => { say('a1'); await null; say('a2'); await undefined; say('a3'); })();
  (async () => { say('b1'); await Promise.resolve(); say('b2'); await { then(resolve) { say('then'); resolve(); } }; say('b3'); })();
  Promise.resolve().then(() => say('t1')).then(() => say('t2')).then(() => say('t3')).then(() => say('t4'));
  (async () => Promise.resolve('r'))().then((value) => say('r ' + value));
  (async () => { throw new Error('x'); })().catch((error) => say('caught ' + error.message));
  (async () => { try { await Promise.reject(new Error('y')); } catch (error) { say('inside ' + error.message); } finally { say('finally'); } })();
  class Sub extends Promise { static made = 0; constructor(executor) { super(executor); Sub.made++; } }
  const sub = Sub.resolve(1); say(sub.then(() => {}) instanceof Sub); say(Sub.made);
  say(Promise.resolve(sub) === sub); say(Sub.resolve(sub) === sub);
  (async () => { await sub; say('sub ' + Sub.made); })();
  const marked = Promise.resolve('m'); marked.constructor = Sub; (async () => { await marked; say('marked ' + Sub.made); })();
  say(Promise.resolve(marked) === marked);
  const self = (async () => { await null; return self; })(); self.catch((error) => say(error.constructor.name));
  const resolvers = (() => { let parts; const promise = new Promise((resolve, reject) => (parts = { resolve, reject })); return { promise, ...parts }; })(); resolvers.resolve(1); resolvers.resolve(2); resolvers.reject(3); resolvers.promise.then((value) => say('first ' + value));
  (async function* () { yield 1; })().next().then((step) => say(JSON.stringify(step)));
  (async () => { let sum = 0; for await (const x of [1, Promise.resolve(2)]) sum += x; say('sum ' + sum); })();
  Promise.all([1, (async () => 2)(), { then: (resolve) => resolve(3) }]).then((values) => say(values.join()));
  new Promise((resolve) => resolve(new Promise((resolve) => resolve('deep')))).then(say);
  Promise.reject(1).finally(() => say('f')).catch((value) => say('after ' + value));
  const first = (async (x = (() => { throw new Error('parameter'); })()) => x)(); first.catch((error) => say(error.message));
})();`],
];

const cases = programs.map(([name, code]) => {
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${name}\n${code}\n${ran.stderr}`);
  return { name, code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("elements.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
