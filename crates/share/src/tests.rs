//! Tests for links: round trips, and hostile or damaged links.

use super::*;
use lesson::mangled::Dice;
use vocabulary::Edition;

fn link(code: &str, opening: Opening) -> Link {
    Link { packed: Packed::Plain(code.into()), before: Vec::new(), opening }
}

#[track_caller]
fn check(opening: Opening, ends: &str) {
    let link = link("let 값 = `a&b=?#`; // 😀", opening);
    let query = link.query();
    assert!(query.starts_with(&format!("s=1{ends}&t=")), "{query}");
    assert!(query.bytes().all(|b| b.is_ascii_alphanumeric() || b"&=-_.".contains(&b)), "an address takes it as it is: {query}");
    assert_eq!(Link::read(&query), Some(Ok(link.clone())));
    assert_eq!(Link::read(&format!("?h=x&{query}")), Some(Ok(link)));
}

#[test]
fn a_link_says_what_it_was_told() {
    check(Opening::default(), "");
    check(Opening { era: Era::JavaScript12, ..Opening::default() }, "&era=js1.2");
    check(Opening { mode: Mode::Age, ..Opening::default() }, "&mode=age");
    let stepped = Opening { mode: Mode::Step, step: Some(12), era: Era::Edition(Edition::ES3), seed: None };
    check(stepped, "&era=es3&mode=step&step=12");
    check(Opening { seed: Some(u64::MAX), ..stepped }, "&era=es3&mode=step&step=12&seed=18446744073709551615");
    let opening = Opening { mode: Mode::Boxes, ..Opening::default() };
    let packed = Link { packed: Packed::Deflated(vec![0, 255, 62, 63]), before: vec![], opening };
    assert_eq!(packed.query(), "s=1&mode=boxes&z=AP8-Pw");
    assert_eq!(Link::read("s=1&mode=boxes&z=AP8-Pw"), Some(Ok(packed)));
}

#[test]
fn earlier_blocks_come_along() {
    let shared =
        Shared { code: "b = a\r\n".into(), before: vec!["let 값 = 1\n".into(), "".into(), "a = 2".into()], opening: Opening::default() };
    let link = Link { packed: Packed::Plain(shared.text().into()), before: shared.lengths(), opening: shared.opening };
    assert!(link.query().starts_with("s=1&before=12.0.5&t="), "{}", link.query());
    assert_eq!(Link::read(&link.query()), Some(Ok(link.clone())));
    let back = Shared::of_bytes(shared.text().into(), &link.before, link.opening);
    assert_eq!(back, Ok(Shared { code: "b = a\n".into(), ..shared.clone() }));
    assert_eq!(shared.whole(), "let 값 = 1\n\n\n\na = 2\n\nb = a\r\n");
    check_broken(&format!("s=1&before={}0&t=YQ", "0.".repeat(MOST_BLOCKS)), Broken::Damaged);
    for wrong in [&[100][..], &[12, 0, 5, 8], &[5, 6], &[u32::MAX, u32::MAX]] {
        assert_eq!(Shared::of_bytes(shared.text().into(), wrong, link.opening), Err(Broken::Damaged), "{wrong:?}");
    }
}

#[test]
fn a_step_outside_the_stepper_is_not_told() {
    assert_eq!(link("", Opening { step: Some(3), ..Opening::default() }).query(), "s=1&t=");
}

#[test]
fn an_address_that_shares_nothing_is_left_alone() {
    for query in ["", "?", "?h=somewhere", "?p=main", "?S=1"] {
        assert_eq!(Link::read(query), None, "{query}");
    }
}

#[track_caller]
fn check_broken(query: &str, expected: Broken) {
    assert_eq!(Link::read(query), Some(Err(expected)), "{query:.80}");
}

#[test]
fn a_hostile_link_is_told_apart() {
    for version in ["", "0", "2", "01", "1.0", "<script>"] {
        check_broken(&format!("s={version}&t=YQ"), Broken::Version);
    }
    for rest in [
        "",
        "&t",
        "&t=YQ&z=YQ",
        "&t=Y",
        "&t=YQ==",
        "&t=%41",
        "&t=a b",
        "&z=<script>",
        "&era=es4&t=YQ",
        "&era=&t=YQ",
        "&mode=run&t=YQ",
        "&mode=step&step=0&t=YQ",
        "&mode=step&step=-1&t=YQ",
        "&mode=step&step=99999999999&t=YQ",
        "&mode=step&step=10000001&t=YQ",
        "&mode=step&step=1e3&t=YQ",
        "&step=1&t=YQ",
        "&seed=&t=YQ",
        "&seed=-1&t=YQ",
        "&seed=18446744073709551616&t=YQ",
        "&before=&t=YQ",
        "&before=1.&t=YQ",
        "&before=1,2&t=YQ",
        "&before=4294967296&t=YQ",
    ] {
        check_broken(&format!("s=1{rest}"), Broken::Damaged);
    }
    check_broken(&format!("s=1&t={}", "A".repeat(LONGEST_QUERY)), Broken::TooLong);
}

#[test]
fn unpacked_bytes_are_bounded_and_must_be_text() {
    let of = |bytes: Vec<u8>| Shared::of_bytes(bytes, &[], Opening::default());
    assert_eq!(of(vec![b'a'; MOST_CODE + 1]), Err(Broken::TooLong));
    assert_eq!(of(vec![b'a'; MOST_CODE]).map(|s| s.code.len()), Ok(MOST_CODE));
    assert_eq!(of(vec![0xff]), Err(Broken::Damaged));
    assert_eq!(of(b"a\r\nb\rc\n".to_vec()).map(|s| s.code), Ok("a\nb\nc\n".into()));
}

/// A query of ours with bytes changed, lost, doubled or inserted.
fn spoiled(query: &str, dice: &mut Dice) -> String {
    const PIECES: [&str; 20] = [
        "&before=3.2",
        "&before=4294967296",
        ".",
        "&seed=1",
        "s=1",
        "s=2",
        "&",
        "=",
        "?",
        "&t=",
        "&z=",
        "&era=es3",
        "&era=",
        "&mode=step",
        "&mode=",
        "&step=7",
        "&step=4294967296",
        "A",
        "%41",
        "값",
    ];
    let mut signs: Vec<char> = query.chars().collect();
    for _ in 0..dice.below(5) {
        let at = dice.below(signs.len() + 1);
        let to = (at + dice.below(6)).min(signs.len());
        match dice.below(4) {
            0 => drop(signs.drain(at..to)),
            1 => drop(signs.splice(at..to, char::from(dice.below(128) as u8).to_string().chars())),
            2 => drop(signs.splice(at..at, dice.pick(&PIECES).chars())),
            _ => drop(signs.splice(at..at, dice.pick(&PIECES).repeat(dice.below(40)).chars())),
        }
    }
    signs.into_iter().collect()
}

#[test]
fn whatever_a_link_says_it_is_read_or_refused() {
    let mut dice = Dice::new(0x2026_1122);
    let (mut read, mut refused, mut silent, mut programs) = (0, [0; 3], 0, 0);
    for _ in 0..50_000 {
        let bytes: Vec<u8> = (0..dice.below(40)).map(|_| dice.below(256) as u8).collect();
        let packed = if dice.below(2) == 0 { Packed::Plain(bytes) } else { Packed::Deflated(bytes) };
        let mode = Mode::ALL[dice.below(4)];
        let step = (mode == Mode::Step && dice.below(2) == 0).then(|| dice.below(LAST_STEP as usize) as u32 + 1);
        let before = (0..dice.below(4)).map(|_| dice.below(12) as u32).collect();
        let seed = (dice.below(4) == 0).then(|| dice.below(usize::MAX) as u64);
        let link = Link { packed, before, opening: Opening { era: Era::default(), mode, step, seed } };
        assert_eq!(Link::read(&link.query()), Some(Ok(link.clone())));
        let query = spoiled(&link.query(), &mut dice);
        match Link::read(&query) {
            None => silent += 1,
            Some(Err(Broken::Version)) => refused[0] += 1,
            Some(Err(Broken::Damaged)) => refused[1] += 1,
            Some(Err(_)) => refused[2] += 1,
            Some(Ok(link)) => {
                read += 1;
                // A parsed link survives a round trip, and its data is not larger than the query.
                assert_eq!(Link::read(&link.query()), Some(Ok(link.clone())), "{query}");
                let (Packed::Plain(bytes) | Packed::Deflated(bytes)) = &link.packed;
                assert!(bytes.len() <= query.len(), "{query}");
                if let Ok(shared) = Shared::of_bytes(bytes.clone(), &link.before, link.opening) {
                    programs += 1;
                    assert!(shared.text().len() <= bytes.len() && !shared.text().contains('\r'), "{query}");
                    assert_eq!(shared.before.len(), link.before.len(), "{query}");
                }
            }
        }
    }
    let told = format!("{read} read, {programs} of them programs, {refused:?} refused, {silent} shared nothing");
    assert!(read > 5_000 && programs > 500 && refused[0] > 500 && refused[1] > 5_000 && silent > 500, "{told}");
}
