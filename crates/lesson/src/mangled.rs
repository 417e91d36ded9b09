//! Made-up and mangled lessons, the same for a number on every machine. For tests alone.

/// What lessons are made of, and what breaks them.
const PIECES: &[&str] = &[
    "---\n",
    "id: a\n",
    "title: \"",
    "goals:\n  - ",
    "source-hash: \"",
    "# ",
    "## x {#y}\n",
    "###### ",
    "**",
    "__",
    "~~",
    "`",
    "```",
    "```js id=a\n",
    "```js id=a norun throws step predict boxes edition=es3 era=js1.2 input=\"a|b\" seed=7 group=g\n",
    "~~~js\n",
    "~~~~\n",
    "// → ",
    "//=> ",
    "//   ",
    "//  ^? number\n",
    "// ✗ TypeError: x\n",
    "//~ ",
    "::::exercise id=e\n",
    ":::quiz id=q\n",
    ":::hint\n",
    "::::\n",
    ":::\n",
    ":",
    "- [x] ",
    "- [ ] ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "> [!TIP] t\n",
    "| a | b |\n| --- | --: |\n",
    "| ",
    "\n\n",
    "\n",
    " ",
    "\t",
    "    ",
    "\r\n",
    "\r",
    "\u{feff}",
    "\0",
    "\u{2028}",
    "[a](",
    "[a][b]",
    "![",
    "![a](x.svg \"t\")",
    "](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x](java\nscript:alert(1))",
    "[x](data:text/html,<script>)",
    "[x]( javascript:x)",
    "[x](\u{1}javascript:x)",
    "[x](JaVaScRiPt&#58;alert(1))",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=x>)",
    "[b]: javascript:alert(1)\n",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href=\"javascript:x\">",
    "<svg/onload=x>",
    "<!--",
    "-->",
    "<",
    ">",
    "&#106;avascript:",
    "&lt;script&gt;",
    "&amp;",
    "[^a]",
    "[^a]: ",
    "^",
    "\\",
    "\"",
    "'",
    "(",
    ")",
    "{",
    "}",
    "{#a onclick=x}",
    "http://a.b/",
    "https://é.한국/",
    "mailto:a@b",
    "//evil/x",
    "#/en/play",
    "#",
    "typing-01.md#h",
    "값",
    "이에요",
    "가**나**다",
    "*가*를",
    "😀",
    "e\u{301}",
    "\u{202e}",
    "\u{d7a3}",
    "=",
    "==",
    "===\n",
    "***\n",
    "say=\"",
    "starter",
    "check",
    "solution",
    "wrong",
    "id=",
    "let x = 1;",
    "`${",
    "/*",
    "*/",
    "/[/",
    "'",
    "equal(1, 1);",
];

/// Numbers by xorshift (Marsaglia 2003): the same for a seed on every machine.
pub struct Dice(u64);

impl Dice {
    /// Of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Below `end`, which is above 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// One of several.
    pub fn pick<'p>(&mut self, from: &[&'p str]) -> &'p str {
        from[self.below(from.len())]
    }
}

/// Real lessons and the checker's broken samples.
pub fn seeds() -> Vec<String> {
    let root = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut folders = vec![root.join("lessons"), root.join("tests/fixtures/broken")];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "md") {
                texts.push(std::fs::read_to_string(path).expect("lessons are text"));
            }
        }
    }
    texts.sort();
    assert!(texts.len() >= 90, "only {} files to begin with", texts.len());
    texts
}

/// The file of a number.
pub fn file(number: u64, seeds: &[String]) -> String {
    let mut dice = Dice::new(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    dice.next();
    let mut text = String::new();
    match dice.below(10) {
        // pieces, in any order
        0..4 => (0..dice.below(60) + 1).for_each(|_| text.push_str(dice.pick(PIECES))),
        // a part of a lesson, mangled
        4..9 => {
            let seed = &seeds[dice.below(seeds.len())];
            let from = boundary(seed, dice.below(seed.len() + 1));
            text.push_str(&seed[if dice.below(3) == 0 { 0 } else { from }..]);
            text.truncate(boundary(&text, dice.below(3_000)));
            (0..dice.below(8) + 1).for_each(|_| mangle(&mut text, &mut dice));
        }
        // one or two pieces very often: nesting, and what could take quadratic time
        _ => {
            let (a, b) = (dice.pick(PIECES), dice.pick(PIECES));
            let times = if number.is_multiple_of(500) { 20_000 } else { dice.below(400) };
            (0..times).for_each(|_| text.extend([a, b]));
        }
    }
    text
}

fn mangle(text: &mut String, dice: &mut Dice) {
    let at = boundary(text, dice.below(text.len() + 1));
    let to = boundary(text, (at + dice.below(80)).min(text.len()));
    match dice.below(5) {
        0 => text.replace_range(at..to, ""),
        1 => text.insert_str(at, dice.pick(PIECES)),
        2 => {
            let again = text[at..to].to_owned();
            text.insert_str(at, &again);
        }
        3 => text.replace_range(at..to, dice.pick(PIECES)),
        _ => text.insert_str(at, &dice.pick(PIECES).repeat(dice.below(40))),
    }
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
