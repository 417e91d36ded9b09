//! Inserts pieces into a text without deleting anything or adding line breaks, so that line numbers are unchanged and
//! every offset maps back to the original.

use std::ops::Range;

/// Whether an insertion belongs to the node that ends at its offset or to the one that starts there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// closes the node that ends there
    Closes,
    /// opens the node that starts there
    Opens,
}

/// Insertions into one text. Add openers on entering a tree node and closers on leaving it:
/// insertions at the same offset are then in the right order.
#[derive(Debug, Default)]
pub(super) struct Insertions {
    list: Vec<(u32, Side, String)>,
}

impl Insertions {
    /// Inserts text that closes the node ending at byte `offset`.
    pub fn close(&mut self, offset: u32, text: impl Into<String>) {
        self.list.push((offset, Side::Closes, text.into()));
    }

    /// Inserts text that opens the node starting at byte `offset`.
    pub fn open(&mut self, offset: u32, text: impl Into<String>) {
        self.list.push((offset, Side::Opens, text.into()));
    }

    /// Applies the insertions to `text`.
    pub fn apply(mut self, text: &str) -> Inserted {
        self.list.sort_by_key(|(at, side, _)| (*at, *side));
        let added: usize = self.list.iter().map(|(_, _, inserted)| inserted.len()).sum();
        let mut result = String::with_capacity(text.len() + added);
        let mut at = 0;
        let mut pieces: Vec<(usize, usize)> = Vec::with_capacity(self.list.len());
        for (offset, _, inserted) in &self.list {
            let offset = *offset as usize;
            // keep the last insertion from merging with the following original text
            if offset > at && put_apart(&mut result, &text[at..]) {
                pieces.push((at, 1));
            }
            result.push_str(&text[at..offset]);
            at = offset;
            let apart = put_apart(&mut result, inserted);
            pieces.push((offset, inserted.len() + usize::from(apart)));
            result.push_str(inserted);
        }
        if put_apart(&mut result, &text[at..]) {
            pieces.push((at, 1));
        }
        result.push_str(&text[at..]);
        Inserted { text: result, pieces }
    }
}

/// Adds a blank if two words would merge: `return{}` must not become `returnname({})`. Returns whether one was added.
pub(super) fn put_apart(before: &mut String, after: &str) -> bool {
    // letters of every script may be part of a name, and a name may begin with an escape
    let of_a_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '\\') || !c.is_ascii();
    let joins = before.chars().next_back().is_some_and(of_a_word) && after.chars().next().is_some_and(of_a_word);
    if joins {
        before.push(' ');
    }
    joins
}

/// Decodes unicode escapes, which names may contain: `\u{24}_` is `$_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut pieces = text.split("\\u");
    let mut read = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let braced = piece.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let escape = braced.or_else(|| piece.split_at_checked(4));
        let letter = escape.and_then(|(digits, rest)| Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, rest)));
        match letter {
            Some((letter, rest)) => {
                read.push(letter);
                read.push_str(rest);
            }
            None => read.push_str(piece),
        }
    }
    read
}

/// A text with insertions, and the mapping back to the original.
#[derive(Clone, Debug, Default)]
pub struct Inserted {
    /// the text with everything inserted
    pub text: String,
    /// byte offset in the original and length of each insertion, in order
    pieces: Vec<(usize, usize)>,
}

impl Inserted {
    /// A text without insertions.
    pub fn nothing(text: &str) -> Self {
        Self { text: text.to_owned(), pieces: Vec::new() }
    }

    /// Which parts of the text were inserted, in UTF-16 code units.
    pub fn added(&self) -> Vec<Range<usize>> {
        let (mut places, mut original, mut at) = (Vec::<Range<usize>>::new(), 0, 0);
        let units = |bytes: Range<usize>| self.text[bytes].encode_utf16().count();
        let mut units_before = 0;
        for (offset, length) in &self.pieces {
            let start = at + offset - original;
            units_before += units(at..start);
            let end = units_before + units(start..start + length);
            match places.last_mut() {
                Some(last) if last.end == units_before => last.end = end,
                _ => places.push(units_before..end),
            }
            (original, at, units_before) = (*offset, start + length, end);
        }
        places
    }

    /// Maps a byte offset in this text to the original. Offsets inside an insertion map to the point of insertion.
    pub fn original(&self, offset: usize) -> usize {
        let mut added = 0;
        for (at, length) in &self.pieces {
            let start = at + added;
            if start >= offset {
                break;
            }
            if offset < start + length {
                return *at;
            }
            added += length;
        }
        offset - added
    }
}

#[cfg(test)]
mod tests {
    use super::Insertions;

    #[test]
    fn every_offset_has_a_way_back() {
        let text = "a.b";
        let mut insertions = Insertions::default();
        insertions.open(0, "((");
        insertions.close(1, "))");
        insertions.close(3, ";");
        let inserted = insertions.apply(text);
        assert_eq!(inserted.text, "((a)).b;");
        let back: Vec<usize> = (0..=inserted.text.len()).map(|offset| inserted.original(offset)).collect();
        assert_eq!(back, [0, 0, 0, 1, 1, 1, 2, 3, 3]);
        assert_eq!(inserted.added(), [0..2, 3..5, 7..8]);
    }

    #[test]
    fn words_never_grow_together() {
        let text = "return{a}";
        let mut insertions = Insertions::default();
        insertions.open(0, "await");
        insertions.open(6, "name(");
        insertions.close(8, "_");
        insertions.open(9, "in");
        let inserted = insertions.apply(text);
        assert_eq!(inserted.text, "await return name({a _}in");
        let back: Vec<usize> = (0..=inserted.text.len()).map(|offset| inserted.original(offset)).collect();
        assert_eq!(back, [0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 8, 8, 9, 9, 9]);
        let mut insertions = Insertions::default();
        insertions.open(0, "void");
        assert_eq!(insertions.apply("\\u{61}").text, "void \\u{61}");
        let mut insertions = Insertions::default();
        insertions.close("값".len() as u32, "in");
        assert_eq!(insertions.apply("값값").text, "값 in 값");
    }

    #[test]
    fn what_ends_is_closed_before_what_starts_is_opened() {
        let mut insertions = Insertions::default();
        insertions.open(1, "<");
        insertions.close(1, ">");
        assert_eq!(insertions.apply("ab").text, "a><b");
    }
}
