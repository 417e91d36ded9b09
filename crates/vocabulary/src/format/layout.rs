//! Where lines break: one line where it fits, columns for long arrays, else an entry a line.
//!
//! Owns the state of one formatting and the two rules of Node.js, `reduceToSingleString` and `groupArrayElements`
//! (lib/internal/util/inspect.js), followed step by step so that the same value breaks at the same places.

use super::Options;
use unicode_width::UnicodeWidthStr;

/// Objects nested this much or less may share a line with what holds them (`compact: 3`).
const COMPACT: u32 = 3;
/// Elements of an array before "... more items" (`maxArrayLength`).
pub(super) const ELEMENTS: usize = 100;

/// The text around the entries of an object.
pub(super) struct Frame {
    /// before the braces: `[Function: f]`, a date, an error
    pub base: String,
    /// the opening brace with its prefix: `{`, `Point {`, `Map(2) {`, `[`
    pub open: String,
    /// the closing brace
    pub close: char,
    /// for arrays: whether every element is a Number or BigInt, which are then aligned to the right
    pub array: Option<bool>,
}

/// One formatting.
pub(super) struct Writer {
    pub options: Options,
    /// elements of an array shown before "... more items"
    pub elements: usize,
    /// columns that lines broken here are indented by
    pub indent: usize,
    /// ids that a circular mark points to, in the order met: `<ref *1>` is the first
    pub circular: Vec<u32>,
    /// how deep the object formatted last stood
    pub deepest: u32,
}

impl Writer {
    pub fn new(options: Options) -> Self {
        Self { options, elements: ELEMENTS, indent: 0, circular: Vec::new(), deepest: 0 }
    }

    /// Runs `inner` with lines indented by `columns` more.
    pub fn indented<T>(&mut self, columns: usize, inner: impl FnOnce(&mut Self) -> T) -> T {
        self.indent += columns;
        let out = inner(self);
        self.indent -= columns;
        out
    }

    /// The entries of the object at `level` (1 for the outermost) between their braces.
    pub fn reduce(&self, frame: &Frame, mut output: Vec<String>, level: u32) -> String {
        let lead = if frame.base.is_empty() { String::new() } else { format!("{} ", frame.base) };
        let entries = output.len();
        if let Some(numeric) = frame.array
            && entries > 6
        {
            output = self.columns(output, numeric);
        }
        if self.deepest.saturating_sub(level) < COMPACT && entries == output.len() {
            let start = output.len() + self.indent + units(&frame.open) + units(&frame.base) + 10;
            if self.fits(&output, start, &frame.base) {
                return format!("{lead}{} {} {}", frame.open, output.join(", "), frame.close);
            }
        }
        let line = format!("\n{}", " ".repeat(self.indent));
        format!("{lead}{}{line}  {}{line}{}", frame.open, output.join(&format!(",{line}  ")), frame.close)
    }

    fn fits(&self, output: &[String], start: usize, base: &str) -> bool {
        let total = start + output.len() + output.iter().map(|entry| units(entry)).sum::<usize>();
        total <= self.options.width && !base.contains('\n') && !output.iter().any(|entry| entry.contains('\n'))
    }

    /// Arranges more than six elements in columns, in an approximately square grid.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of lines")]
    fn columns(&self, output: Vec<String>, numeric: bool) -> Vec<String> {
        let cut = output.len() > self.elements; // the last entry is then "... more items"
        let count = if cut { output.len() - 1 } else { output.len() };
        let widths: Vec<usize> = output[..count].iter().map(|entry| entry.width()).collect();
        let total: usize = widths.iter().map(|w| w + 2).sum();
        let longest = widths.iter().copied().max().unwrap_or(0);
        let cell = longest + 2;
        if cell * 3 + self.indent >= self.options.width || !(total as f64 / cell as f64 > 5.0 || longest <= 6) {
            return output;
        }
        let bias = (cell as f64 - total as f64 / output.len() as f64).sqrt();
        let biased = (cell as f64 - 3.0 - bias).max(1.0);
        let square = ((2.5 * biased * count as f64).sqrt() / biased).round() as usize;
        let columns = square.min(self.options.width.saturating_sub(self.indent) / cell).min(COMPACT as usize * 4).min(15);
        if columns <= 1 {
            return output;
        }
        let column_widths: Vec<usize> =
            (0..columns).map(|c| widths.iter().skip(c).step_by(columns).copied().max().unwrap_or(0) + 2).collect();
        let mut lines: Vec<String> = Vec::new();
        for (row, cells) in output[..count].chunks(columns).enumerate() {
            let mut line = String::new();
            for (c, text) in cells.iter().enumerate() {
                let last = c + 1 == cells.len();
                let pad = column_widths[c] - 2 - widths[row * columns + c];
                if numeric {
                    line.push_str(&" ".repeat(pad));
                }
                line.push_str(text);
                if !last {
                    line.push_str(", ");
                    if !numeric {
                        line.push_str(&" ".repeat(pad));
                    }
                }
            }
            lines.push(line);
        }
        lines.extend(output.into_iter().skip(count));
        lines
    }
}

/// Length in UTF-16 code units, which is what JavaScript counts.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
