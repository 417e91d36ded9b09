// Writes a zip archive (PKWARE APPNOTE 6.3): deflated entries with UTF-8 names, nothing else. It must not know what is packed.
import { crc32 as nodeCrc32, deflateRawSync } from "node:zlib";
import { crc32 as ownCrc32 } from "./crc32.js";

/** Older Node.js has none of its own. */
const crc32 = nodeCrc32 ?? ownCrc32;

const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
// midnight of the first day that zip knows: the same site gives the same archive
const TIME = 0;
const DATE = (1 << 5) | 1;

/** What both records of an entry begin alike with, after their signature. */
function common({ name, crc, packed, size }) {
  const head = Buffer.alloc(26);
  [VERSION, UTF8, DEFLATED, TIME, DATE].forEach((value, i) => head.writeUInt16LE(value, i * 2));
  [crc, packed.length, size].forEach((value, i) => head.writeUInt32LE(value, 10 + i * 4));
  head.writeUInt16LE(name.length, 22);
  return head;
}

const signature = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

/** The archive of `files`, a list of [name with `/`, bytes]. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const entry = { name: Buffer.from(path), crc: crc32(bytes), packed: deflateRawSync(bytes, { level: 9 }), size: bytes.length };
    const local = [signature(0x04034b50), common(entry), entry.name, entry.packed];
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(signature(0x02014b50), Buffer.from([VERSION, 0]), common(entry), rest, entry.name);
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, central, signature(0x06054b50), end]);
}
