//! Tests strings built in loops: how much is copied, and what is limited.

use super::{check, printed};
use crate::memory;
use vocabulary::{Limit, Outcome, Settings};

/// Copying the whole string in each iteration would allocate two gigabytes.
#[track_caller]
fn check_linear(append: &str) {
    let before = memory::asked_for();
    check(&format!("let t = ''; for (let i = 0; i < 20000; i++) {append}; console.log(t.length)"), "188890");
    let asked_for = memory::asked_for() - before;
    assert!(asked_for < 100 << 20, "{append}: {asked_for} bytes");
}

#[test]
fn appending_to_a_text_copies_it_seldom() {
    check_linear("t += 'word' + i + ' '");
    check_linear("t = t + 'word' + i + ' '");
    check_linear("t = `${t}word${i} `");
    check_linear("t = t.concat('word', i, ' ')");
    check_linear("t += '낱말낱말' + i + ' '");
}

#[test]
fn every_state_of_a_growing_text_can_be_kept() {
    check(
        "const all = []; let t = ''; for (let i = 0; i < 40000; i++) { t += 'another ten'; all.push(t) } console.log(all.length, all[299].length)",
        "40000 3300",
    );
}

#[test]
fn a_text_ends_at_the_greatest_length() {
    let too_long = "RangeError: Invalid string length";
    check("let t = 'x'; try { for (;;) t += t } catch (e) { console.log(String(e)) }", too_long);
    check("let t = '가나'; try { for (;;) t = `${t}${t}` } catch (e) { console.log(String(e)) }", too_long);
}

#[test]
fn grown_texts_count_in_the_bound_on_memory() {
    let text = "const all = [], long = 'x'.repeat(1 << 20); for (;;) { let t = long; for (let i = 0; i < 4; i++) t += i; all.push(t) }";
    assert_eq!(printed(text, Settings::default()).1, Outcome::HitLimit(Limit::Memory));
}
