use super::{LATEST, SHORTEST, TEXTS};
use crate::{JsStr, JsString};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static ALLOCATED: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator; tells how much each thread asked for in all.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: hands everything on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATED.try_with(|bytes| bytes.set(bytes.get() + layout.size()));
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

fn join(left: &JsString, right: &JsString) -> JsString {
    JsString::concat(left.as_str(), right.as_str())
}

/// A text that has room behind it: joined twice, and long.
fn growing(piece: &str) -> JsString {
    let piece = JsString::from(piece);
    let mut text = JsString::from("a".repeat(SHORTEST));
    for _ in 0..3 {
        text = join(&text, &piece);
    }
    text
}

/// Open buffers on the list.
fn open() -> usize {
    LATEST.with_borrow(|latest| {
        latest
            .iter()
            .filter(|joined| joined.buffer.is_some())
            .count()
    })
}

#[track_caller]
fn check_linear(pieces: &[&str]) {
    let pieces: Vec<JsString> = pieces.iter().map(|piece| JsString::from(*piece)).collect();
    let mut text = JsString::default();
    let mut expected = Vec::new();
    let before = ALLOCATED.get();
    for turn in 0..20_000 {
        text = join(&text, &pieces[turn % pieces.len()]);
    }
    // Each turn a slice of about a hundred bytes, and the buffers; a copy a turn would be a gigabyte.
    let allocated = ALLOCATED.get() - before;
    assert!(allocated < 8_000_000, "{allocated} bytes");
    for turn in 0..20_000 {
        expected.extend(pieces[turn % pieces.len()].to_vec());
    }
    assert_eq!(text.to_vec(), expected);
}

#[test]
fn appending_takes_memory_in_proportion() {
    check_linear(&["word ", "another "]);
    check_linear(&["낱말 ", "하나 "]);
    check_linear(&["word ", "낱말 "]);
}

#[test]
fn texts_that_grow_in_turns_take_memory_in_proportion() {
    let piece = JsString::from("0123456789");
    let mut texts = vec![JsString::default(); TEXTS];
    let before = ALLOCATED.get();
    for _ in 0..5_000 {
        for text in &mut texts {
            *text = join(text, &piece);
        }
    }
    assert!(ALLOCATED.get() - before < TEXTS * 2_000_000);
    assert!(texts.iter().all(|text| text.len() == 50_000));
}

#[test]
fn templates_grow_too() {
    let (empty, end) = (JsStr::latin1(b""), JsStr::latin1(b", and so on"));
    let mut text = JsString::default();
    let before = ALLOCATED.get();
    for _ in 0..20_000 {
        text = JsString::concat_array(&[empty, text.as_str(), empty, end]);
    }
    assert!(ALLOCATED.get() - before < 8_000_000);
    assert_eq!(text.len(), 20_000 * end.len());
}

#[test]
fn what_was_read_before_stays() {
    let text = growing("b");
    let before = text.to_vec();
    let one = join(&text, &JsString::from("one"));
    let two = join(&text, &JsString::from("two!"));
    let more = join(&one, &JsString::from("more"));
    let wide = join(&more, &JsString::from("가"));
    assert_eq!(text.to_vec(), before);
    assert!(one.ends_with(JsStr::latin1(b"bone")) && one.len() == text.len() + 3);
    assert!(two.ends_with(JsStr::latin1(b"btwo!")) && two.len() == text.len() + 4);
    assert!(more.ends_with(JsStr::latin1(b"bonemore")) && more.len() == text.len() + 7);
    assert!(wide.ends_with(JsStr::utf16(&[u16::from(b'e'), 0xAC00])));
}

#[test]
fn a_text_is_joined_to_itself() {
    let mut text = growing("가나다");
    let mut expected = text.to_vec();
    for _ in 0..6 {
        text = join(&text, &text);
        expected.extend_from_within(..);
        assert_eq!(text.to_vec(), expected);
    }
}

#[test]
fn a_buffer_lives_as_long_as_its_last_slice_and_leaves_the_list_with_it() {
    let open_before = open();
    let text = growing("b");
    assert_eq!(open(), open_before + 1);
    let slice = text.slice(SHORTEST, text.len());
    drop(text);
    assert_eq!(slice, JsString::from("bbb"));
    drop(slice);
    assert_eq!(open(), open_before);
}

#[test]
fn a_slice_that_a_join_hands_out_covers_at_least_half_of_its_buffer() {
    let piece = JsString::from("x".repeat(100));
    let mut text = JsString::from("a".repeat(SHORTEST));
    for _ in 0..1_000 {
        let before = ALLOCATED.get();
        text = join(&text, &piece);
        assert!(ALLOCATED.get() - before <= 2 * text.len() + 300);
    }
}

#[test]
fn a_text_that_is_only_begun_with_gets_no_room() {
    let heading = JsString::from("=".repeat(10_000));
    let piece = JsString::from("x");
    let open_before = open();
    let lines: Vec<JsString> = (0..20).map(|_| join(&heading, &piece)).collect();
    assert_eq!(open(), open_before);
    assert!(lines.iter().all(|line| line.len() == 10_001));
}

#[test]
fn a_text_cut_again_and_again_is_no_chain() {
    let mut text = JsString::from("가".repeat(1_000_000));
    while text.len() > 2 {
        text = text.slice(1, text.len());
    }
    assert_eq!(text, JsString::from("가가"));
}

/// All that can be done with strings, in an order that no one thought of, beside vectors.
#[test]
fn strings_do_what_vectors_do() {
    let mut state = 7_u64;
    let mut random = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let pieces = [
        "",
        "x",
        "word",
        "é",
        "가나다",
        "😀",
        "a long one, so that texts grow quickly beyond the bound",
    ];
    let mut all: Vec<(JsString, Vec<u16>)> = vec![(JsString::default(), Vec::new())];
    let mut grew = 0;
    for _ in 0..20_000 {
        let at = random(all.len());
        let (text, units) = all[at].clone();
        let made = match random(12) {
            0 => {
                let (start, end) = (random(units.len() + 1), random(units.len() + 1));
                let end = end.max(start);
                all.insert(0, (text.slice(start, end), units[start..end].to_vec()));
                continue;
            }
            1 => {
                let (other, its) = all[random(all.len())].clone();
                (join(&text, &other), [units, its].concat())
            }
            2 => {
                all.swap_remove(at);
                all.push((JsString::from("a".repeat(200)), vec![u16::from(b'a'); 200]));
                continue;
            }
            _ => {
                // mostly the one made last, as programs do
                let (text, units) = all.last().cloned().expect("never empty");
                let narrow = random(4) > 0;
                let piece = JsString::from(pieces[random(if narrow { 4 } else { 7 })]);
                (join(&text, &piece), [units, piece.to_vec()].concat())
            }
        };
        if made.1.len() > 20_000 {
            continue;
        }
        grew = grew.max(open());
        assert_eq!(made.0.to_vec(), made.1);
        all.push(made);
        while all.len() > 40 {
            all.remove(random(40));
        }
        let (text, units) = &all[random(all.len())];
        assert_eq!(&text.to_vec(), units);
    }
    assert!(grew > 2, "only {grew} texts grew in turns");
}
