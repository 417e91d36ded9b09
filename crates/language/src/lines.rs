//! Converts the parser's byte offsets to the lines and columns shown to learners.

use std::borrow::Cow;
use vocabulary::{Place, Position};

/// The line starts of a text.
///
/// Line ends are those of ECMA-262 12.3: LF, CR, CR LF as one, U+2028, U+2029.
pub struct Lines<'t> {
    text: &'t str,
    starts: Cow<'t, [usize]>,
}

impl<'t> Lines<'t> {
    /// Finds the line starts of `text`.
    pub fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            match c {
                '\r' if rest.peek().is_some_and(|(_, next)| *next == '\n') => {}
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => starts.push(at + c.len_utf8()),
                _ => {}
            }
        }
        Self { text, starts: starts.into() }
    }

    /// Like `new`, with line starts that were computed before.
    pub fn known(text: &'t str, starts: &'t [usize]) -> Self {
        Self { text, starts: starts.into() }
    }

    /// The line starts, for [`Lines::known`].
    pub fn into_starts(self) -> Vec<usize> {
        self.starts.into_owned()
    }

    /// The position of a byte offset; an offset past the end or inside a character is moved back to the nearest one.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let before = &self.text[self.starts[line]..offset];
        let units = if before.is_ascii() { before.len() } else { before.encode_utf16().count() };
        Position { line: line as u32 + 1, column: units as u32 + 1 }
    }

    /// The place of the bytes from `start` up to but not including `end`.
    pub fn place(&self, start: usize, end: usize) -> Place {
        Place { start: self.position(start), end: self.position(end.max(start)) }
    }

    /// The byte offset of a position; a column past the end of a line gives the line's end.
    pub fn offset(&self, at: Position) -> usize {
        let Some(start) = self.starts.get((at.line as usize).saturating_sub(1)).copied() else {
            return self.text.len();
        };
        let mut column = 1;
        for (i, c) in self.line(at.line).char_indices() {
            if column >= at.column {
                return start + i;
            }
            column += c.len_utf16() as u32;
        }
        start + self.line(at.line).len()
    }

    /// The byte offset of the character with the 1-based number `column` in a line, counting code points, as the engine does.
    pub fn offset_of_code_point(&self, line: u32, column: u32) -> usize {
        let Some(start) = self.starts.get((line as usize).saturating_sub(1)).copied() else { return self.text.len() };
        let skipped = (column as usize).saturating_sub(1);
        self.text[start..].char_indices().nth(skipped).map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The text of a 1-based line without its line break; empty if there is no such line.
    pub fn line(&self, line: u32) -> &'t str {
        let at = (line as usize).saturating_sub(1);
        let Some(start) = self.starts.get(at).copied() else {
            return "";
        };
        let end = self.starts.get(at + 1).copied().unwrap_or(self.text.len());
        self.text[start..end].trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}'])
    }

    /// The number of lines; an empty text has one.
    pub fn count(&self) -> u32 {
        self.starts.len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: usize, line: u32, column: u32) {
        let lines = Lines::new(text);
        let at = Position { line, column };
        assert_eq!(lines.position(offset), at);
        assert_eq!(lines.offset(at), offset, "and back");
    }

    #[test]
    fn columns_count_utf16_units_and_lines_end_as_in_the_language() {
        check("let x", 4, 1, 5);
        check("a\nb", 2, 2, 1);
        check("a\r\nb", 3, 2, 1);
        check("a\u{2028}b", 4, 2, 1);
        check("한글 x", 7, 1, 4);
        check("😀x", 4, 1, 3);
        check("ab\n", 3, 2, 1);
    }

    #[test]
    fn a_line_comes_without_its_break() {
        let lines = Lines::new("one\r\ntwo\n");
        assert_eq!((lines.line(1), lines.line(2), lines.line(3), lines.line(9), lines.count()), ("one", "two", "", "", 3));
    }
}
