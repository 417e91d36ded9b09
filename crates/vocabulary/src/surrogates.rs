//! Half a pair of surrogates: a string of JavaScript is made of UTF-16 code units and may hold one alone (ECMA-262, 6.1.4), as
//! `'😀'.split('')` does; a text of Rust cannot. Such a unit is carried by a private character of Unicode's last plane
//! (U+10D800 to U+10DFFF), which no program is expected to print.

use std::borrow::Cow;

/// What is added to a code unit.
const PLANE: u32 = 0x10_0000;

/// The text of these code units; a lone surrogate becomes its carrier.
pub fn carried(units: impl IntoIterator<Item = u16>) -> String {
    let chars = char::decode_utf16(units).map(|unit| {
        unit.unwrap_or_else(|lone| char::from_u32(PLANE + u32::from(lone.unpaired_surrogate())).unwrap_or(char::REPLACEMENT_CHARACTER))
    });
    chars.collect()
}

/// The surrogate that `c` carries.
pub fn lone(c: char) -> Option<u16> {
    let unit = u32::from(c).checked_sub(PLANE)?;
    (0xD800..=0xDFFF).contains(&unit).then_some(unit as u16)
}

/// `text` as it is printed bare: a lone surrogate cannot be, U+FFFD stands for it, as in browsers.
pub fn bare(text: &str) -> Cow<'_, str> {
    replaced(text, |_| char::REPLACEMENT_CHARACTER.to_string())
}

/// `text` as it is written between quotes: a lone surrogate by its number, as Node.js has it.
pub fn escaped(text: &str) -> Cow<'_, str> {
    replaced(text, |unit| format!("\\u{unit:x}"))
}

fn replaced(text: &str, with: impl Fn(u16) -> String) -> Cow<'_, str> {
    if !text.chars().any(|c| lone(c).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| lone(c).map_or_else(|| c.to_string(), &with)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_surrogate_comes_through() {
        let text = carried("a😀".encode_utf16().chain([0xDE00, 0xD83D]));
        assert_eq!(bare(&text), "a😀\u{fffd}\u{fffd}");
        assert_eq!(escaped(&text), r"a😀\ude00\ud83d");
        assert_eq!(escaped("a😀"), "a😀");
        assert_eq!(text.chars().filter_map(lone).collect::<Vec<_>>(), [0xDE00, 0xD83D]);
    }
}
