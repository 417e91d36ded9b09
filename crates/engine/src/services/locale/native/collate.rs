//! Collation: compares letters first, accents and case only if the letters are equal (approximates the root order of the CLDR).

use std::cmp::Ordering;

/// Returns -1, 0 or 1.
pub(super) fn compare(a: &str, b: &str, numeric: bool, sensitivity: Option<String>) -> i32 {
    let sensitivity = sensitivity.as_deref().unwrap_or("variant");
    let mut order = letters(a, numeric).cmp(&letters(b, numeric));
    if matches!(sensitivity, "accent" | "variant") {
        order = order.then_with(|| accents(a).cmp(&accents(b)));
    }
    if matches!(sensitivity, "case" | "variant") {
        order = order.then_with(|| case(a).cmp(&case(b)));
    }
    match order {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Space(char),
    Mark(char),
    Number(u64),
    Letter(String),
}

fn base(c: char) -> char {
    const PLAIN: &[(&str, char)] = &[
        ("àáâãäåā", 'a'),
        ("çćč", 'c'),
        ("èéêëē", 'e'),
        ("ìíîïī", 'i'),
        ("ñń", 'n'),
        ("òóôõöøō", 'o'),
        ("ùúûüū", 'u'),
        ("ýÿ", 'y'),
        ("šś", 's'),
        ("žźż", 'z'),
    ];
    let c = c.to_lowercase().next().unwrap_or(c);
    PLAIN.iter().find(|(accented, _)| accented.contains(c)).map_or(c, |(_, plain)| *plain)
}

fn letters(text: &str, numeric: bool) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        units.push(if let Some(digit) = c.to_digit(10) {
            let mut value = u64::from(digit);
            while numeric && let Some(next) = chars.peek().and_then(|c| c.to_digit(10)) {
                value = value.saturating_mul(10).saturating_add(u64::from(next));
                chars.next();
            }
            Unit::Number(value)
        } else if c.is_whitespace() {
            Unit::Space(c)
        } else if c.is_alphabetic() {
            // Korean sorts before Latin in the Korean order, after it in the root order, which is used here
            Unit::Letter(base(c).to_string())
        } else {
            Unit::Mark(c)
        });
    }
    units
}

fn accents(text: &str) -> Vec<bool> {
    text.chars().map(|c| base(c) != c.to_lowercase().next().unwrap_or(c)).collect()
}

/// Lower case sorts before upper case.
fn case(text: &str) -> Vec<bool> {
    text.chars().map(char::is_uppercase).collect()
}
