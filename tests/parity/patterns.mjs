// Writes patterns.json: what regular expressions find by case and inside pairs of surrogates. Run it with Node 20 after changing
// the list:
//     node tests/parity/patterns.mjs
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const programs = String.raw`
letters that only fold into each other, by flag
const all = ['s\u017fS\u1e9e\xdf', 'kK\u212a', 'iI\u0131\u0130', '\xe5\xc5\u212b', '\xb5\u03bc\u039c', '\u03c9\u03a9\u2126', '\u03b8\u0398\u03d1\u03f4', '\u03c3\u03c2\u03a3', '\u01c6\u01c5\u01c4', '\u1f80\u1f88', '\u1fb3\u1fbc', '\u0149', '\ufb01\ufb05\ufb06', '\uab73\u13a3', '\u10ea\u1caa', '\u0390\u1fd3', '\u{10400}\u{10428}'];
for (const flags of ['i', 'iu', 'iv', 'u']) {
  const found = [];
  for (const text of all) for (const a of text) {
    if (a.length > 1 && flags === 'i') continue;
    const like = pattern => [...text].filter(b => new RegExp(pattern, flags).test(b)).join('');
    const [one, list, not, twice] = [like('^' + a + '$'), like('^[' + a + ']$'), like('^[^' + a + ']$'), [...text].filter(b => new RegExp('^(' + a + ')\\1$', flags).test(a + b)).join('')];
    found.push(a + one + (one === list && one === twice && one.length + not.length === text.length ? '' : ' differ ' + [list, not, twice]));
  }
  console.log(flags, found.join(' '));
}
---
classes of letters, by flag
const letters = [...'AaKkSsZz_0-\xe9\xc9\u017f\u212aIi\u0131\u0130\xdf\u1e9e\u03a9\u2126'];
for (const flags of ['i', 'iu', 'iv', 'u', '']) {
  for (const p of ['\\w', '\\W', '[\\w]', '[\\W]', '[^\\w]', '[^\\W]', '[\\W_]', '[a-z]', '[^a-z]', '[^k]', '[\\u212a]', '[^\\u017f]', '[i]', '[\\u0130]', '[\\u00df]', '[A-Z]', '[j-l]', '[\\u0100-\\u017e]', '[\\D]', '[^\\S]', '(?:k)', '\\x4b', '\\u017f']) {
    const re = new RegExp('^' + p + '$', flags);
    console.log(flags, p, letters.filter(c => re.test(c)).join(''));
  }
  console.log(flags, letters.filter(c => new RegExp('\\bx', flags).test(c + 'x')).join(''), letters.filter(c => new RegExp('x\\B.', flags).test('x' + c)).join(''));
}
---
with v, classes are combined by what folds to the same
const letters = [...'AaKkSsZz\u017f\u212a'];
for (const p of ['[[a-z]&&[A-Z]]', '[[A-Z]--[k]]', '[\\w--[S]]', '[^[k]]', '[[^k]&&[J-L]]', '[\\q{k|ab}]']) console.log(p, letters.filter(c => new RegExp('^' + p + '$', 'iv').test(c)).join(''));
for (const p of ['\\a', '{', '\\-', '(?<a>.)\\k', '\\08', '[(]', '[a--b-c]']) { try { new RegExp(p, 'v'); console.log(p, 'is one'); } catch (e) { console.log(p, e.name); } }
---
lastIndex inside a pair of surrogates
const text = '\u{1f306}a\u{1f600}';
for (const flags of ['g', 'gu', 'gv', 'yu', 'y', 'giu']) for (const p of ['\\udf06', '^\\udf06', '.', '', '\\ud83d', '[^x]', '(?<=.)', 'a', '$', 'x*']) {
  const out = [];
  for (const at of [0, 1, 2, 3, 4, 5]) { const re = new RegExp(p, flags); re.lastIndex = at; const m = re.exec(text); out.push(m ? m.index + '+' + m[0].length + '→' + re.lastIndex : '-'); }
  console.log(flags, p, out.join(' '));
}
console.log(JSON.stringify([...text.matchAll(/(?:)/gu)].map(m => m.index)), text.replace(/(?:)/gu, '-').length, text.split(/(?:)/u).length, text.search(/\udf06/u), /^.$/u.test('\u{1f306}'), '\u{1f306}'.match(/^.$/));
`;

const cases = programs.trim().split("\n---\n").map((entry) => {
  const end = entry.indexOf("\n");
  const code = entry.slice(end + 1);
  const ran = spawnSync(process.execPath, ["--input-type=commonjs", "-"], { input: `require("node:vm").runInThisContext(${JSON.stringify(code)})`, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${entry}\n${ran.stderr}`);
  return { name: entry.slice(0, end), code, output: ran.stdout.replace(/\n$/, "") };
});
writeFileSync(new URL("patterns.json", import.meta.url), `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
console.log(`${cases.length} programs`);
