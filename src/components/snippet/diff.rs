//! Line-by-line diff of two texts. Pure.

/// A line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// in both
    Both(&'a str),
    /// in the first only
    First(&'a str),
    /// in the second only
    Second(&'a str),
}

/// Maximum number of lines per text; longer texts are listed one after the other, because the table of all pairs would be too large.
const LIMIT: usize = 2000;

/// The lines of two texts by their longest common subsequence; lines only in the first precede lines only in the second.
pub fn compare<'a>(first: &'a str, second: &'a str) -> Vec<Line<'a>> {
    let (a, b): (Vec<_>, Vec<_>) = (first.lines().collect(), second.lines().collect());
    if a.len() > LIMIT || b.len() > LIMIT {
        return a.into_iter().map(Line::First).chain(b.into_iter().map(Line::Second)).collect();
    }
    // common[i][j]: length of the longest common subsequence of a[i..] and b[j..]
    let width = b.len() + 1;
    let mut common = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i * width + j] =
                if a[i] == b[j] { common[(i + 1) * width + j + 1] + 1 } else { common[(i + 1) * width + j].max(common[i * width + j + 1]) };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            out.push(Line::Both(a[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            out.push(Line::First(a[i]));
            i += 1;
        } else {
            out.push(Line::Second(b[j]));
            j += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Line::*, *};

    #[test]
    fn lines_are_told_apart() {
        assert_eq!(compare("a\nb\nc", "a\nx\nc"), [Both("a"), First("b"), Second("x"), Both("c")]);
        assert_eq!(compare("", "a"), [Second("a")]);
        assert_eq!(compare("a\nb", "b"), [First("a"), Both("b")]);
        assert_eq!(compare("같다", "같다"), [Both("같다")]);
    }

    #[test]
    fn a_huge_text_is_compared_as_a_whole() {
        let long = "x\n".repeat(LIMIT + 1);
        assert_eq!(compare(&long, "x").len(), LIMIT + 2);
    }
}
