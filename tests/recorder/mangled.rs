//! Programs that nobody wrote: real and generated ones with tokens lost, doubled, swapped or brought in from others. Whatever the
//! text is, reading it ends; and what is inserted into it breaks nothing that was whole, adds no line, and can be taken out again.

use crate::generator;
use language::{Arena, Inserted, Script, age, boxes, diagnostics, echo, era, instrument::instrument, lines::Lines, rivals};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use vocabulary::{Edition, Era};

/// How many texts are read; `MANGLED=100000` asks for another number.
const TEXTS: u64 = 4_000;
/// No text may take longer. They are a few hundred bytes; a busy machine gets time.
const PATIENCE: Duration = Duration::from_secs(20);

/// What texts are made of that programs seldom hold.
const PIECES: &[&str] = &[
    "/*",
    "*/",
    "//",
    "\n",
    "\r\n",
    "\u{2028}",
    "`",
    "${",
    "}",
    "{",
    "(",
    ")",
    "[",
    "]",
    "'",
    "\"",
    "\\",
    "\\u{61}",
    "/",
    "/[/",
    "=>",
    "?.",
    "??=",
    "**",
    "++",
    "--",
    "...",
    ";",
    ",",
    "=",
    "#a",
    "@",
    "<!--",
    "-->",
    "😀",
    "값",
    "\u{0}",
    "\u{feff}",
    "async",
    "await",
    "yield",
    "function*",
    "class",
    "static",
    "get",
    "super",
    "new.target",
    "import",
    "with (o)",
    "label:",
    "'use strict';",
    "let",
    "var",
    "const",
    "of",
    "in",
    "instanceof",
    "typeof",
    "delete",
    "void",
    "return",
    "$_r",
    "$_",
    "$_t0",
    "$_rA",
    "arguments",
    "eval",
    "0x",
    "1n",
    "08",
    "catch {",
    "finally",
    "switch (1) {",
    "case 1:",
    "default:",
    "do",
    "while (0)",
    "for (;;)",
    "if (1)",
    "else",
    "debugger",
    "using x = null;",
];

/// Numbers by xorshift (Marsaglia 2003): the same for a seed on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    fn pick<'p, T: ?Sized>(&mut self, from: &[&'p T]) -> &'p T {
        from[self.below(from.len())]
    }
}

/// The programs of lessons and of the comparison with V8.
fn programs() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for entry in root.join("lessons/en").read_dir().expect("the lessons are there").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("lessons are text");
        let fences = text.split("```js").skip(1).filter_map(|rest| rest.split_once('\n')?.1.split_once("```"));
        found.extend(fences.map(|(code, _)| code.to_owned()));
    }
    for table in ["language", "errors", "syntax", "console"] {
        let text = std::fs::read_to_string(root.join(format!("tests/parity/{table}.json"))).expect("the table is there");
        let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("it is JSON");
        found.extend(rows.iter().filter_map(|row| Some(row["code"].as_str()?.to_owned())));
    }
    assert!(found.len() >= 300, "only {} programs to begin with", found.len());
    found.into_iter().collect()
}

/// Names, numbers and single signs, blanks included: joined again they are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let length = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// The text of a number.
fn text(number: u64, programs: &[String]) -> String {
    let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    dice.below(1);
    let any = |dice: &mut Dice| if dice.below(4) == 0 { generator::program(number) } else { programs[dice.below(programs.len())].clone() };
    // what nests or chains without a bracket, as deep as people's programs never are
    if number.is_multiple_of(40) {
        let times = if dice.below(4) == 0 { 20_000 } else { dice.below(120) };
        let deep = ["(", "[", "{", "f(", "a[", "${", "(a=>", "{a:"];
        let flat = ["a.b.", "!", "a=>", "a+", "a?b:", "if(1)", "x=", "a??", "-", "f()()", "new ", "l:", "[a]=", "`${a}`", "1,"];
        return if times > 200 { dice.pick(&deep).repeat(times) } else { dice.pick(&flat).repeat(times) + "a" };
    }
    let (whole, other) = (any(&mut dice), any(&mut dice));
    let (mut list, others) = (tokens(&whole), tokens(&other));
    let start = if list.len() > 200 { dice.below(list.len() - 200) } else { 0 };
    if dice.below(3) == 0 {
        list.drain(..start);
    }
    // about one text in four stays whole
    for _ in 0..dice.below(4) {
        let at = dice.below(list.len());
        match dice.below(6) {
            0 if !list.is_empty() => drop(list.remove(at)),
            1 => list.insert(at, dice.pick(PIECES)),
            2 if !list.is_empty() => list.insert(at, list[at]),
            3 if !list.is_empty() => {
                let with = dice.below(list.len());
                list.swap(at, with);
            }
            4 if !list.is_empty() && !others.is_empty() => list[at] = dice.pick(&others),
            _ => {
                let from = dice.below(others.len());
                list.splice(at..at, others[from..].iter().take(12).copied());
            }
        }
    }
    list.concat()
}

/// The text without what was inserted: a byte that was there is one after which the way back goes on.
fn taken_out(inserted: &Inserted) -> String {
    let back: Vec<usize> = (0..=inserted.text.len()).map(|offset| inserted.original(offset)).collect();
    let bytes = inserted.text.bytes().zip(back.windows(2)).filter(|(_, way)| way[1] > way[0]).map(|(byte, _)| byte).collect();
    String::from_utf8(bytes).expect("whole characters are inserted")
}

#[track_caller]
fn check_inserted(number: u64, what: &str, text: &str, inserted: &Inserted) {
    assert_eq!(taken_out(inserted), text, "{what} of text {number} cannot be taken out");
    assert_eq!(Lines::new(&inserted.text).count(), Lines::new(text).count(), "{what} of text {number} changes its lines");
    let broken = diagnostics(&inserted.text);
    assert!(broken.is_empty(), "{what} of text {number} breaks it: {broken:?}\n{text}\n-----\n{}", inserted.text);
}

/// Reads one text in every way; whether it is a program.
fn read(number: u64, text: &str) -> bool {
    let (ages, static_boxes) = (age::age(text), boxes::static_boxes(text));
    let arena = Arena::default();
    let Ok(Some(script)) = Script::read(&arena, text) else { return false };
    assert!(ages.is_some() && static_boxes.is_some(), "text {number}\n{text}");
    let lines = Lines::new(text).count();
    let eras = [Era::Today, Era::JavaScript12, Era::Edition(Edition::ES3), Era::Edition(Edition::ES5)];
    let era = eras[number as usize % eras.len()];
    era::newer(&script, era);
    rivals(text);
    assert_eq!(Lines::new(&echo(text, &[1, lines]).0).count(), lines, "text {number}");
    let hooked = instrument(script);
    let places = hooked.outline.sites.iter().map(|site| site.place);
    assert!(places.into_iter().all(|place| place.start <= place.end && place.end.line <= lines), "text {number}: a site outside");
    check_inserted(number, "the hooks", text, &hooked.inserted);
    true
}

#[test]
fn no_text_stops_its_readers_and_what_is_inserted_can_be_taken_out() {
    let texts = std::env::var("MANGLED").ok().and_then(|n| n.parse().ok()).unwrap_or(TEXTS);
    let programs = programs();
    let (next, whole) = (AtomicU64::new(0), AtomicUsize::new(0));
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let worker = || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= texts {
                        return;
                    }
                    let text = text(number, &programs);
                    let began = Instant::now();
                    whole.fetch_add(usize::from(read(number, &text)), Ordering::Relaxed);
                    assert!(began.elapsed() < PATIENCE, "text {number} of {} bytes took {:?}", text.len(), began.elapsed());
                }
            };
            // the stack that a worker has
            std::thread::Builder::new().stack_size(64 << 20).spawn_scoped(scope, worker).expect("a thread can be started");
        }
    });
    let whole = whole.into_inner() as u64;
    println!("{texts} texts, {whole} of them programs, in {:?}", began.elapsed());
    assert!(whole * 4 > texts && whole * 10 < texts * 9, "{whole} of {texts} are programs: the rest must be tried, too");
}
