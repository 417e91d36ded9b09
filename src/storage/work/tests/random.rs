//! Random files: damaged files of ours, arbitrary JSON under our names, and two browsers that exchange files.
//! Property: importing never loses local work; after exchanging, both sides hold the newest of each entry.

use super::*;

/// `here` after merging `work` and taking all newer texts.
fn joined_with(here: &State, work: &Work) -> State {
    let plan = work.plan(here);
    let newer: Vec<_> = plan.newer().cloned().collect();
    plan.pieces(|block| newer.contains(block)).into_iter().fold(here.clone(), |state, piece| state.after(Action::Merge(Box::new(piece))))
}

/// Asserts that all local work is still there, or something newer in its place.
#[track_caller]
fn check_kept(here: &State, after: &State, file: &str) {
    for (lesson, mine) in &here.progress {
        let kept = after.progress.get(lesson).unwrap_or_else(|| panic!("{lesson} is gone after {file}"));
        assert_eq!(kept.joined(mine), **kept, "something done in {lesson} was taken back by {file}");
    }
    for (block, mine) in &here.drafts {
        let kept = after.drafts.get(block).unwrap_or_else(|| panic!("{block:?} is gone after {file}"));
        assert!(kept == mine || kept.changed > mine.changed, "{block:?} became older by {file}");
    }
    for (id, mine) in &here.sheets.all {
        assert_eq!(after.sheets.all.get(id), Some(mine), "the program {id} changed by {file}");
    }
}

/// A random generator without a library (Marsaglia's xorshift, 64 bits): the same sequence on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// A damaged file of ours: bytes changed, lost, doubled, or replaced by pieces of JSON and names.
fn spoiled(file: &str, chance: &mut Chance) -> String {
    const BITS: [&str; 12] = ["{", "}", "[", "\"", ":", ",", "null", "-1", "1e999", "\\u0000", "draft ", "\"version\":2,"];
    let mut bytes = file.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes[at] = chance.below(256) as u8,
            1 => drop(bytes.drain(at..(at + chance.below(40)).min(bytes.len()))),
            2 => bytes.truncate(at.max(1)),
            _ => drop(bytes.splice(at..at, BITS[chance.below(BITS.len())].bytes())),
        }
        if bytes.is_empty() {
            bytes.push(b' ');
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn whatever_is_read_nothing_here_is_lost() {
    let here = with_progress(&typed(&[("box", "mine"), ("fail", "kept")], NOW - 10), "typing-01", r#"{"done":true}"#);
    let there = with_progress(&typed(&[("box", "theirs"), ("more", "new")], NOW - 5), "typing-02", r#"{"done":true}"#);
    let file = save(&there, "2026-11-22");
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let text = spoiled(&file, &mut chance);
        let Ok(work) = open(&text, NOW) else {
            refused += 1;
            continue;
        };
        read += 1;
        let after = joined_with(&here, &work);
        check_kept(&here, &after, &text);
    }
    assert!(read > 500 && refused > 500, "{read} read, {refused} refused: nothing was tried");
}

/// Arbitrary JSON, with the words of our files in it.
fn any_json(chance: &mut Chance, depth: usize) -> Value {
    const WORDS: [&str; 8] = ["text", "", "ran", "passed", "en", "let a = 1", "\u{0}😀", "__proto__"];
    let word = |chance: &mut Chance| WORDS[chance.below(WORDS.len())];
    let numbers = [0.0, -1.0, 1.5, 2.0, 1e300, NOW as f64, u64::MAX as f64];
    match chance.below(if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => chance.below(2).eq(&0).into(),
        2 => numbers[chance.below(numbers.len())].into(),
        3 => chance.below(3).into(),
        4 => word(chance).into(),
        5 => (0..chance.below(4)).map(|_| any_json(chance, depth - 1)).collect(),
        _ => (0..chance.below(4)).map(|_| (word(chance).to_owned(), any_json(chance, depth - 1))).collect::<Map<_, _>>().into(),
    }
}

/// A value for one of our names: the right fields, some with arbitrary content.
fn piece_json(chance: &mut Chance, name: &str) -> Value {
    use serde_json::json;
    let mut value = match name.split(' ').next() {
        Some("draft") => json!({"version": 2, "text": "a", "original": 1, "locale": "en", "set_aside": false, "changed": NOW - 3}),
        Some("progress") => json!({"version": 2, "blocks": {"box": ["ran", "passed"]}, "done": true}),
        _ => json!({"version": 2, "title": "a", "start": "", "made": 1.0, "removed": false}),
    };
    let fields = value.as_object_mut().expect("it was made an object");
    let names: Vec<String> = fields.keys().cloned().collect();
    for _ in 0..chance.below(3) {
        let field = &names[chance.below(names.len())];
        match chance.below(4) {
            0 => drop(fields.remove(field)),
            _ => drop(fields.insert(field.clone(), any_json(chance, 3))),
        }
    }
    if chance.below(20) == 0 { any_json(chance, 3) } else { value }
}

#[test]
fn whatever_stands_under_our_names_nothing_here_is_lost() {
    const NAMES: [&str; 8] = [
        "draft typing-01 box",
        "draft typing-01 new",
        "draft play main",
        "progress typing-01",
        "progress x",
        "sheet main",
        "sheet b",
        "last",
    ];
    let sheet = Sheet { title: "mine".into(), ..Sheet::default() };
    let here = with_progress(&typed(&[("box", "mine"), ("fail", "kept")], NOW - 10), "typing-01", r#"{"done":true}"#)
        .after(Action::Sheets(SheetChange::Add("main".into(), sheet)));
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let (mut brought, mut left_out) = (0, 0);
    for _ in 0..5_000 {
        let pieces: Map<_, _> = (0..=chance.below(5))
            .map(|_| {
                let name = NAMES[chance.below(NAMES.len())];
                (name.to_owned(), piece_json(&mut chance, name))
            })
            .collect();
        let mut file = serde_json::json!({"magic-box": "work", "version": 1, "saved": "", "pieces": pieces});
        if chance.below(20) == 0 {
            file["version"] = any_json(&mut chance, 2);
        }
        let text = file.to_string();
        let Ok(work) = open(&text, NOW) else { continue };
        brought += work.pieces.len();
        left_out += work.left_out;
        let after = joined_with(&here, &work);
        check_kept(&here, &after, &text);
        assert!(work.plan(&after).added.is_empty(), "reading it again changes something: {text}");
        assert_eq!(joined_with(&after, &work), after, "reading it twice is not the same as once: {text}");
        let again = open(&save(&after, ""), NOW).expect("what is saved can be read");
        assert_eq!((again.left_out, again.plan(&after).is_empty()), (0, true), "what was brought in cannot be carried on: {text}");
    }
    assert!(brought > 1_000 && left_out > 1_000, "{brought} brought in, {left_out} left out: nothing was tried");
}

#[test]
fn who_exchanges_files_has_the_newest_of_both() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (mut mine_won, mut theirs_won) = (0, 0);
    for _ in 0..500 {
        let mut time = NOW - 100;
        let mut both = [State::default(), State::default()];
        let mut newest = std::collections::BTreeMap::new();
        for _ in 0..chance.below(12) {
            let (who, block, lesson) = (chance.below(2), ["a", "b", "c"][chance.below(3)], ["x", "y"][chance.below(2)]);
            time += 1;
            let text = format!("let n = {time}");
            let original = Original { text: String::new(), locale: Locale::En };
            let mut next = both[who].after(Action::Edit { block: BlockId::new("typing-01", block), text: text.clone(), original });
            next.stamp(&both[who], time);
            newest.insert(block, (text, who));
            both[who] = with_progress(&next, lesson, [r#"{"done":true}"#, r#"{"blocks":{"q":["ran"]}}"#, "{}"][chance.below(3)]);
        }
        let [mine, theirs] = both;
        let (here, there) = (joined(&mine, &save(&theirs, "")), joined(&theirs, &save(&mine, "")));
        assert_eq!((&here.drafts, &here.progress), (&there.drafts, &there.progress), "whoever reads first");
        for (block, (text, who)) in newest {
            assert_eq!(text_of(&here, block), Some(text.as_str()));
            *(if who == 0 { &mut mine_won } else { &mut theirs_won }) += 1;
        }
        assert_eq!(joined(&here, &save(&there, "")), here, "once more changes nothing");
    }
    assert!(mine_won > 200 && theirs_won > 200, "{mine_won} and {theirs_won}: nothing was tried");
}
