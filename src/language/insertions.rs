//! Text with something inserted into it: nothing is deleted and no line break is added, so lines stay what they are and
//! every offset has a way back.

use std::rc::Rc;

/// Which side an insertion belongs to where something ends and something else starts at the same offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// closes what ends there
    Closes,
    /// opens what starts there
    Opens,
}

/// Insertions into one text. Openers are noted on entering a node of the tree and closers on leaving it:
/// then those at the same offset are in the right order by themselves.
#[derive(Debug, Default)]
pub(super) struct Insertions {
    list: Vec<(u32, Side, String)>,
}

impl Insertions {
    /// Inserts what closes the thing that ends at `offset`.
    pub fn close(&mut self, offset: u32, text: impl Into<String>) {
        self.list.push((offset, Side::Closes, text.into()));
    }

    /// Inserts what opens the thing that starts at `offset`.
    pub fn open(&mut self, offset: u32, text: impl Into<String>) {
        self.list.push((offset, Side::Opens, text.into()));
    }

    /// How many there are so far.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether something was opened at `offset` since there were `since`.
    pub fn opened_since(&self, since: usize, offset: u32) -> bool {
        self.list[since..].iter().any(|(at, side, _)| *at == offset && *side == Side::Opens)
    }

    /// Opens at `offset`, before all that came after there were `since`.
    pub fn open_first(&mut self, since: usize, offset: u32, text: &str) {
        self.list.insert(since, (offset, Side::Opens, text.to_owned()));
    }

    /// Closes at `offset`, before all that came after there were `since`.
    pub fn close_first(&mut self, since: usize, offset: u32, text: &str) {
        self.list.insert(since, (offset, Side::Closes, text.to_owned()));
    }

    /// Applies them to `text`.
    pub fn apply(mut self, text: &str) -> Inserted {
        self.list.sort_by_key(|(at, side, _)| (*at, *side));
        let added: usize = self.list.iter().map(|(_, _, inserted)| inserted.len()).sum();
        let mut result = String::with_capacity(text.len() + added);
        let mut at = 0;
        let mut pieces: Vec<(usize, usize)> = Vec::with_capacity(self.list.len());
        for (offset, _, inserted) in &self.list {
            let offset = *offset as usize;
            result.push_str(&text[at..offset]);
            at = offset;
            pieces.push((offset, inserted.len()));
            result.push_str(inserted);
        }
        result.push_str(&text[at..]);
        Inserted { text: result, pieces, before: None }
    }
}

/// A text with insertions, and the way back from it.
#[derive(Clone, Debug, Default)]
pub struct Inserted {
    /// the text with everything inserted
    pub text: String,
    /// offset in the original and length of each insertion, in order
    pieces: Vec<(usize, usize)>,
    /// the insertions made before these, if the original had some itself
    before: Option<Rc<Inserted>>,
}

impl Inserted {
    /// A text into which nothing was inserted.
    pub fn nothing(text: &str) -> Self {
        Self { text: text.to_owned(), pieces: Vec::new(), before: None }
    }

    /// The same text, made from one that had insertions already: the way back leads through both.
    pub fn upon(self, before: Self) -> Self {
        Self { before: Some(Rc::new(before)), ..self }
    }

    /// From a byte offset in this text to the one in the original. What was inserted stands where it was inserted.
    pub fn original(&self, offset: usize) -> usize {
        let offset = self.step_back(offset);
        self.before.as_ref().map_or(offset, |before| before.original(offset))
    }

    fn step_back(&self, offset: usize) -> usize {
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
    }

    #[test]
    fn the_way_back_leads_through_two_layers() {
        let mut first = Insertions::default();
        first.open(1, "xx");
        let first = first.apply("ab");
        let mut second = Insertions::default();
        second.open(0, "(");
        second.close(3, ")");
        let second = second.apply(&first.text).upon(first);
        assert_eq!(second.text, "(axx)b");
        let back: Vec<usize> = (0..=second.text.len()).map(|offset| second.original(offset)).collect();
        assert_eq!(back, [0, 0, 1, 1, 1, 1, 2]);
    }

    #[test]
    fn what_ends_is_closed_before_what_starts_is_opened() {
        let mut insertions = Insertions::default();
        insertions.open(1, "<");
        insertions.close(1, ">");
        assert_eq!(insertions.apply("ab").text, "a><b");
    }
}
