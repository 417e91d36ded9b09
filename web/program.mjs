// A wasm program as its file is written: sections one behind the other, numbers in LEB128, names with their length before them.
//
// For what Binaryen cannot do, or not without writing the whole program anew. It must not know why somebody changes a program.

const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;

/** The number at `at`, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

/** The name at `at`, and where it ends. */
function name(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString("utf8", start, start + length), start + length];
}

const writtenName = (text) => Buffer.concat([written(Buffer.byteLength(text)), Buffer.from(text)]);

/** The sections of a program: { id, content }. */
function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(bytes, at + 1);
    at = start + size;
    found.push({ id, content: bytes.subarray(start, at) });
  }
  return found;
}

/** The program in `bytes` with the content of each section as `change(content, id)` gives it; what is undefined is left out. */
export function changed(bytes, change) {
  const made = sections(bytes).flatMap(({ id, content }) => {
    const now = change(content, id);
    return now ? [Buffer.from([id]), written(now.length), now] : [];
  });
  return Buffer.concat([bytes.subarray(0, 8), ...made]);
}

/** A list of `count` entries, each read by `entry(at)`, which gives its new bytes and where the old ones end. */
function list(content, entry) {
  const [count, start] = number(content, 0);
  const made = [written(count)];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const [bytes, end] = entry(at);
    made.push(...bytes);
    at = end;
  }
  if (at !== content.length) throw new Error("a list does not end where its section does");
  return Buffer.concat(made);
}

/** The program with everything that it imports and exports under the name that `rename` gives it, the modules' names too. */
export function renamed(bytes, rename) {
  const imported = (content) => (at) => {
    const [module, afterModule] = name(content, at);
    const [base, afterBase] = name(content, afterModule);
    if (content[afterBase] !== FUNCTION) throw new Error(`${base} is imported and no function`);
    const [, end] = number(content, afterBase + 1);
    return [[writtenName(rename(module)), writtenName(rename(base)), content.subarray(afterBase, end)], end];
  };
  const exported = (content) => (at) => {
    const [base, kind] = name(content, at);
    const [, end] = number(content, kind + 1);
    return [[writtenName(rename(base)), content.subarray(kind, end)], end];
  };
  return changed(bytes, (content, id) => {
    if (id === IMPORTS) return list(content, imported(content));
    return id === EXPORTS ? list(content, exported(content)) : content;
  });
}
