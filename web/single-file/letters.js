// Bytes as printable letters: 13 bits in two letters of 91, which is 1.23 letters a byte where base64 takes 1.33.
//
// The letters are those of ASCII that mean the same in every encoding and that nobody rewrites: no `<` (so no tag and no comment can
// come about), no `&`, no `\`, no space. Line breaks mean nothing, so whoever changes or adds some does no harm.

const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !"<&\\".includes(letter));
const VALUES = new Uint8Array(128);
LETTERS.forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** Some editors and mail programs do not like lines that are longer. */
const LINE = 990;

/** The text of these bytes; `fromLetters` needs their number too. */
export function toLetters(bytes) {
  const pairs = [];
  let held = 0;
  let bits = 0;
  const write = () => pairs.push(LETTERS[Math.floor((held & 8191) / 91)] + LETTERS[(held & 8191) % 91]);
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < 13) continue;
    write();
    held >>>= 13;
    bits -= 13;
  }
  if (bits > 0) write();
  return pairs.join("").replace(new RegExp(`.{${LINE}}`, "g"), "$&\n");
}

/** The first `length` bytes of a text. What is not one of ours gives wrong bytes and no error: the caller has a check sum. */
export function fromLetters(text, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  let held = 0;
  let bits = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32) continue;
    if (first < 0) {
      first = VALUES[code];
      continue;
    }
    held |= (first * 91 + VALUES[code]) << bits;
    first = -1;
    for (bits += 13; bits >= 8; bits -= 8) {
      bytes[at++] = held;
      held >>>= 8;
    }
  }
  return bytes;
}
