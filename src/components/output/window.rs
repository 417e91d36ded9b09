//! Computes which part of a long output to render: rows are grouped into chunks, and only chunks near the visible part are rendered.
//!
//! Pure. Chunks rendered before have a known height, that of others is estimated from their number of rows.

use std::ops::Range;

/// Rows per chunk.
pub const CHUNK: usize = 50;

/// Chunks rendered above and below the visible part, so that scrolling shows no gap.
const MARGIN: usize = 1;

/// The estimated height of a row in pixels.
const GUESS: f64 = 28.0;

/// The known heights in pixels, by chunk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights(Vec<Option<f64>>);

/// The part to render, and the heights of the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// the chunks to render
    pub chunks: Range<usize>,
    /// pixels above them
    pub above: f64,
    /// pixels below them
    pub below: f64,
}

/// The number of chunks for a number of rows.
pub fn chunks(rows: usize) -> usize {
    rows.div_ceil(CHUNK)
}

/// The range of rows of a chunk.
pub fn rows_of(chunk: usize, rows: usize) -> Range<usize> {
    chunk * CHUNK..((chunk + 1) * CHUNK).min(rows)
}

impl Heights {
    /// Records the height of a rendered chunk, in pixels. True if it is new or has changed.
    pub fn learn(&mut self, chunk: usize, height: f64) -> bool {
        if self.0.len() <= chunk {
            self.0.resize(chunk + 1, None);
        }
        let new = self.0[chunk].is_none_or(|known| (known - height).abs() > 0.5);
        self.0[chunk] = Some(height);
        new
    }

    /// Drops all heights: the output is another one, or lines wrap at another width.
    pub fn forget(&mut self) {
        self.0.clear();
    }

    fn of(&self, chunk: usize, rows: usize) -> f64 {
        let guess = rows_of(chunk, rows).len() as f64 * GUESS;
        self.0.get(chunk).copied().flatten().unwrap_or(guess)
    }

    /// The chunks to render when `top` pixels are scrolled past and `height` pixels are visible. An infinite `top` means the end.
    pub fn window(&self, rows: usize, top: f64, height: f64) -> Window {
        let count = chunks(rows);
        let total: f64 = (0..count).map(|chunk| self.of(chunk, rows)).sum();
        let top = top.min((total - height).max(0.0));
        let (mut y, mut first, mut last) = (0.0, count, 0);
        for chunk in 0..count {
            let end = y + self.of(chunk, rows);
            if end > top && y < top + height {
                first = first.min(chunk);
                last = chunk + 1;
            }
            y = end;
        }
        let shown = first.saturating_sub(MARGIN)..(last + MARGIN).min(count);
        let sum = |range: Range<usize>| range.map(|c| self.of(c, rows)).sum();
        Window { above: sum(0..shown.start), below: sum(shown.end..count), chunks: shown }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_thousand_rows_render_a_few_hundred() {
        let window = Heights::default().window(100_000, 1_000_000.0, 400.0);
        let rendered = window.chunks.len() * CHUNK;
        assert!((CHUNK..=6 * CHUNK).contains(&rendered), "{rendered}");
        let total = window.above + window.below + rendered as f64 * GUESS;
        assert!((total - 100_000.0 * GUESS).abs() < 1.0);
    }

    #[test]
    fn learnt_heights_move_the_window() {
        let mut heights = Heights::default();
        assert_eq!(heights.window(500, 5000.0, 100.0).chunks, 2..5);
        assert!(heights.learn(0, 5000.0));
        assert!(!heights.learn(0, 5000.2));
        assert_eq!(heights.window(500, 5000.0, 100.0).chunks, 0..3);
    }

    #[test]
    fn nothing_and_little_are_rendered_whole() {
        assert_eq!(Heights::default().window(0, 0.0, 400.0).chunks, 0..0);
        assert_eq!(Heights::default().window(7, 0.0, 400.0), Window { chunks: 0..1, above: 0.0, below: 0.0 });
    }

    #[test]
    fn scrolled_beyond_the_end_shows_the_end() {
        assert_eq!(Heights::default().window(60, 1e9, 400.0).chunks, 0..2);
        let end = Heights::default().window(1_000, f64::INFINITY, 400.0);
        assert_eq!((end.chunks, end.below), (18..20, 0.0));
    }
}
