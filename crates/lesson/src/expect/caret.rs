//! Which name stands above a caret, as the author's eye sees it.

use crate::columns;

/// The identifier of `line` above the end of `left`, the text to the left of the caret; if there is none,
/// the nearest one to the left, since `x` in column 1 has the slashes of its own comment below it.
///
/// Columns are counted as a fixed-width font shows them, where Hangul is two wide.
pub(super) fn name_above<'l>(line: &'l str, left: &str) -> Option<&'l str> {
    let column: usize = left.chars().map(columns).sum();
    let mut nearest = None;
    let mut at = 0;
    for (start, end) in names(line) {
        at += line[nearest.map_or(0, |(_, e): (usize, usize)| e)..start].chars().map(columns).sum::<usize>();
        if at > column {
            break;
        }
        at += line[start..end].chars().map(columns).sum::<usize>();
        nearest = Some((start, end));
        if at > column {
            break;
        }
    }
    nearest.map(|(start, end)| &line[start..end])
}

/// Byte ranges of what could be identifiers.
fn names(line: &str) -> Vec<(usize, usize)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| is_part(*c)) {
        match found.last_mut() {
            Some((_, end)) if *end == at => *end = at + c.len_utf8(),
            _ => found.push((at, at + c.len_utf8())),
        }
    }
    found.retain(|(start, end)| !line[*start..*end].starts_with(|c: char| c.is_ascii_digit()));
    found
}

#[cfg(test)]
mod tests {
    use super::name_above;

    #[track_caller]
    fn check(line: &str, mark: &str, expected: Option<&str>) {
        let left = &mark[..mark.find('^').expect("the sample has a caret")];
        assert_eq!(name_above(line, left), expected);
    }

    #[test]
    fn the_name_under_the_eye() {
        check("let box = 5;", "//  ^?", Some("box"));
        check("let box = 5;", "//    ^?", Some("box"));
        check("box = 'five';", "//  ^?", Some("box"));
        check("x = 1;", "//^?", Some("x"));
        check("x = 1;", "//   ^?", Some("x"));
        check("const 상자 = 5, b = 1;", "//                ^?", Some("b"));
        check("const 상자 = 5;", "//      ^?", Some("상자"));
        check("  a[0] = b;", "//       ^?", Some("b"));
        check("= 5", "//^?", None);
    }
}
