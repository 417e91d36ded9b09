// Divides the page's program in two, so that a reader waits only for what every reader needs.
//
//   NAME_bg.wasm      what a lesson and the home page are shown with
//   NAME_later.wasm   the tools that somebody opens later; `web/boot/later.js` brings it, in the background, or at once where it is missed
//
// It decides by the functions' names alone (`READ`) and what only they call, and must not know what they do. Both parts share one
// memory and one table, as Binaryen's wasm-split has it; that tool itself is not in the npm package, so here it is in small.
// In the first part each function that waits and may be called leaves a stub: it fetches the later part if it must, then calls
// through the table `later`, which the later part fills.
import binaryen from "binaryen";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageIn } from "./page.mjs";
import { changed } from "./program.mjs";

/**
 * The modules of the program that a lesson or the home page is read with. All others wait: what is shown after a press, and the pages
 * of the tools. What waits wrongly is fetched as soon as it is called, and nothing moves until it is there: a journey reads every
 * lesson without the later part, and what is shown after a press asks first whether that part is here (`src/hooks/whole.rs`).
 */
const READ = new RegExp(
  `^(?:${[
    "explain::era|judge::(?:exercise(?!::walk)|prediction|shuffle)|lesson|protocol|vocabulary::edition|share::Opening",
    "text(?!::(?:narration|particles|problems))",
    "magic_box::(?:app|changes|door|hooks|place|routes|start|state|storage(?!::work))",
    // no worker is made before the later part is here (`runner::assets`)
    "magic_box::runner(?!::(?:assets|bridge::Workshop>::make|bridge::told|machine))",
    "magic_box::pages::(?:home|lesson|not_found)",
    "magic_box::components::(?:boxes(?!::(?:declared_view|magic))|course_nav|eras(?!::compare)|exercise(?!::particulars)|icon|keep::update|magic_box|parsons)",
    "magic_box::components::(?:prediction(?!::said)|prose|quiz|sentence|shell|snippet(?!::(?:compare|diff|editor::(?!bridge)))|trouble)",
  ].join("|")})\\b`,
);
/** The libraries that nothing but tools call. */
const TOOLS = /postcard|gloo_file|qrcodegen|\btape\b/;

/**
 * Of the functions that are made anew for each type many are the same, and one stands for all, under any of their names. The longer a
 * function, the surer is its name: these are the lines from which it counts for a function of our own or a component's view, and for
 * one that a library made for our types. Lines are those of Binaryen's text, which has one for each instruction.
 */
const OWN = 100;
const MADE = 400;
const CRATES = "magic_box|checker|explain|judge|lesson|protocol|recording|share|text|vocabulary";
const OWNED = new RegExp(String.raw`^[<&(]*(?:${CRATES})\b|^<yew\b.*>::view$`);

/** A path of ours in a name: its crate, with the hash that some names have, and what follows. */
const OWN_PATH = new RegExp(String.raw`\b(?<!::)(${CRATES})(?:\[\w+\])?::([\w:]+(?:>::[\w:]+)?)`, "g");

/** Whether a function of this name and so many lines waits. */
function waits(name, lines) {
  if (lines < OWN) return false;
  if (TOOLS.test(name)) return true;
  const modules = [...name.matchAll(OWN_PATH)].map(([, owner, path]) => `${owner}::${path}`);
  const waiting = modules.filter((path) => !READ.test(path));
  // one alone names what a long function is for: the others are the types of what it is given
  return lines >= MADE ? waiting.length > 0 : OWNED.test(name) && modules.length > 0 && waiting.length === modules.length;
}

/** Where the later part finds the first: the module's name in its imports. */
const FIRST = "first";
/** The first part's export that is 1 when the later part is there. */
const HERE = "later_here";
/** The export that the first part calls when the later part is missed: the door of `web/boot/later.js`. */
const FETCH = "fetch_later";
const LATER = "later";
const MEMORY = "first_memory";

const { i32 } = binaryen;

const count = (number, each) => Array.from({ length: number }, (_, index) => each(index));

const functionsOf = (module) => count(module.getNumFunctions(), (index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)));

const exportsOf = (module) => count(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index)));

const segmentsOf = (module, table) =>
  count(module.getNumElementSegments(), (index) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(index))).filter((segment) => segment.table === table);

/** The slots of the table that all indirect calls go through: [slot, function]. */
function slotsOf(module, table) {
  return segmentsOf(module, table).flatMap(({ offset, data }) => {
    const { value } = binaryen.getExpressionInfo(offset);
    return data.map((called, index) => [value + index, called]);
  });
}

/** Which functions each function names, and how many instructions it has. Binaryen's text is the quickest complete list of them. */
function textOf(module) {
  const NAME = String.raw`\$("(?:[^"\\]|\\.)*"|[^\s()"]+)`;
  const plain = (name) => (name.startsWith('"') ? name.slice(1, -1).replace(/\\([0-9a-f]{2}|.)/g, (_, code) => (code.length === 2 ? String.fromCharCode(parseInt(code, 16)) : code)) : name);
  const calls = new Map();
  const lengths = new Map();
  const [, ...functions] = module.emitText().split("\n (func ");
  const start = new RegExp(NAME, "y");
  for (const text of functions) {
    start.lastIndex = 0;
    const [, name] = start.exec(text);
    lengths.set(plain(name), text.split("\n").length);
    calls.set(plain(name), new Set([...text.matchAll(new RegExp(String.raw`\((?:call|return_call|ref\.func) ${NAME}`, "g"))].map(([, called]) => plain(called))));
  }
  return { calls, lengths };
}

/** All that `roots` lead to without passing `stops`. */
function reach(roots, calls, stops) {
  const reached = new Set();
  const open = [...roots];
  while (open.length > 0) {
    const name = open.pop();
    if (reached.has(name) || stops.has(name)) continue;
    reached.add(name);
    open.push(...(calls.get(name) ?? []));
  }
  return reached;
}

/** Decides who waits. Gives { first, later, entries: those of later that the first part may call, needs: what later asks of the first }. */
function divide(module, table) {
  const functions = functionsOf(module);
  const own = functions.filter(({ base }) => !base).map(({ name }) => name);
  const { calls, lengths } = textOf(module);
  const missing = own.filter((name) => !calls.has(name));
  if (missing.length > 0) throw new Error(`not found in the text: ${missing.slice(0, 3).join(", ")}`);
  const named = new Set(own.filter((name) => waits(name, lengths.get(name))));
  const exported = exportsOf(module).filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value);
  const inTable = slotsOf(module, table).map(([, name]) => name);
  const first = reach([...exported, ...inTable].filter((name) => !named.has(name)), calls, named);
  const later = new Set(own.filter((name) => !first.has(name)));
  const called = new Set([...first].flatMap((name) => [...(calls.get(name) ?? [])]));
  const entries = [...later].filter((name) => called.has(name) || inTable.includes(name) || exported.includes(name));
  const asked = new Set([...later].flatMap((name) => [...calls.get(name)]));
  // in the program's order, which is packed better than any other
  const needs = functions.map(({ name }) => name).filter((name) => asked.has(name) && !later.has(name));
  return { functions: new Map(functions.map((info) => [info.name, info])), first, later, entries, needs };
}

/** The first part: stubs in the place of what waits, and doors for what comes. */
function firstPart(module, parts, names) {
  const { tables, globals, memory, fetch } = names;
  module.addTable(LATER, parts.entries.length, parts.entries.length);
  module.addTableExport(LATER, LATER);
  module.addGlobal(HERE, i32, true, module.i32.const(0));
  module.addGlobalExport(HERE, HERE);
  for (const name of parts.later) module.removeFunction(name);
  parts.entries.forEach((name, index) => {
    const { params, results } = parts.functions.get(name);
    const operands = binaryen.expandType(params).map((type, local) => module.local.get(local, type));
    const ensure = module.if(module.i32.eqz(module.global.get(HERE, i32)), module.call(fetch, [], binaryen.none));
    const call = module.call_indirect(LATER, module.i32.const(index), operands, params, results);
    module.addFunction(name, params, results, [], module.block(null, [ensure, call], results));
  });
  parts.needs.forEach((name, index) => module.addFunctionExport(name, String(index)));
  for (const name of tables) module.addTableExport(name, `table_${name}`);
  for (const { name } of globals) module.addGlobalExport(name, `global_${name}`);
  module.addMemoryExport(memory, MEMORY);
  return emit(module);
}

/** The later part: everything of the first is imported. */
function laterPart(module, parts, names) {
  const { table, tables, globals, memory } = names;
  const slots = slotsOf(module, table).filter(([, name]) => parts.later.has(name)).sort(([a], [b]) => a - b);
  for (const { name } of segmentsOf(module, table)) module.removeElementSegment(name);
  for (const { name } of exportsOf(module)) module.removeExport(name);
  const needs = new Map(parts.needs.map((name, index) => [name, index]));
  for (const [name, { params, results }] of parts.functions) {
    if (parts.later.has(name)) continue;
    module.removeFunction(name);
    if (needs.has(name)) module.addFunctionImport(name, FIRST, String(needs.get(name)), params, results);
  }
  for (const { name, type, mutable } of globals) {
    module.removeGlobal(name);
    module.addGlobalImport(name, FIRST, `global_${name}`, type, mutable);
  }
  for (const name of tables) module.addTableImport(name, FIRST, `table_${name}`);
  module.addMemoryImport(memory, FIRST, MEMORY);
  module.addTable(LATER, parts.entries.length, parts.entries.length);
  module.addTableImport(LATER, FIRST, LATER);
  module.addActiveElementSegment(LATER, LATER, parts.entries, module.i32.const(0));
  // who is called through the old table is found there at once, without the stub
  for (let from = 0; from < slots.length; ) {
    let to = from + 1;
    while (to < slots.length && slots[to][0] === slots[to - 1][0] + 1) to += 1;
    module.addActiveElementSegment(table, `slots${from}`, slots.slice(from, to).map(([, name]) => name), module.i32.const(slots[from][0]));
    from = to;
  }
  return withoutData(emit(module));
}

function emit(module) {
  module.runPasses(["remove-unused-module-elements"]);
  if (!module.validate()) throw new Error("a part does not validate");
  return module.emitBinary();
}

/** The sections of data (11) and their count (12) left out: the first part has filled the memory already. */
const withoutData = (bytes) => changed(bytes, (content, id) => (id === 11 || id === 12 ? undefined : content));

/** Divides the program in `file` and gives both parts, { first, later }, and how many functions each holds. */
export function split(bytes) {
  const whole = binaryen.readBinary(bytes);
  const exported = new Map(exportsOf(whole).map((info) => [info.name, info.value]));
  const fetch = exported.get(FETCH);
  if (!fetch) throw new Error(`the program does not export ${FETCH}`);
  const tables = count(whole.getNumTables(), (index) => binaryen.getTableInfo(whole.getTableByIndex(index)).name);
  const globals = count(whole.getNumGlobals(), (index) => binaryen.getGlobalInfo(whole.getGlobalByIndex(index)));
  // functions are called through the first table; the other holds what belongs to JavaScript
  const names = { table: tables[0], tables, globals, memory: exported.get("memory"), fetch };
  const parts = divide(whole, names.table);
  whole.dispose();
  if (parts.later.size === 0) throw new Error("nothing waits: were the functions' names stripped?");
  const cut = (make) => {
    // both parts are cut from the whole
    const module = binaryen.readBinary(bytes);
    const made = make(module, parts, names);
    module.dispose();
    return made;
  };
  return { first: cut(firstPart), later: cut(laterPart), functions: [parts.first.size, parts.later.size] };
}

/** Divides the page's program in the site of `folder`, and tells index.html. */
export function divideSite(folder) {
  const page = pageIn(folder);
  const { wasm } = page.files;
  const { first, later, functions } = split(readFileSync(join(folder, wasm)));
  const name = wasm.replace(/_bg\.wasm$/, "_later.wasm");
  page.write(wasm, first);
  writeFileSync(join(folder, name), later);
  page.name({ ...page.files, later: name });
  console.log(`   ${functions[0]} functions first (${first.length} bytes), ${functions[1]} later (${later.length} bytes)`);
}
