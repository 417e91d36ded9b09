//! Where the comments and texts of a program are, found without a JavaScript parser (the page has none).
//!
//! Knows strings, templates, block comments and the usual places of a regular expression. A quote that its line does not
//! close is an ordinary character: real JavaScript would refuse it, and then the run says so.

use std::ops::Range;

/// For each line the byte offset of its `//` comment, if it has one.
pub(super) fn line_comments(code: &str) -> Vec<Option<usize>> {
    let mut state = State::default();
    code.split('\n').map(|line| state.line(line)).collect()
}

/// The program with a blank for each character of a comment, a string, a regular expression or the text of a template;
/// their marks stay. Whatever is left is language.
pub fn bare(code: &str) -> String {
    let mut state = State::default();
    let mut out = String::with_capacity(code.len());
    for (index, line) in code.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        state.hidden.clear();
        let comment = state.line(line).unwrap_or(line.len());
        for (at, c) in line.char_indices() {
            let hidden = at >= comment || state.hidden.iter().any(|range| range.contains(&at));
            out.push(if hidden { ' ' } else { c });
        }
    }
    out
}

#[derive(Default)]
struct State {
    in_block_comment: bool,
    /// Open templates; each entry counts the braces open inside its `${…}`, `None` while in its text.
    templates: Vec<Option<u32>>,
    /// byte ranges of the line read last that hold text rather than language
    hidden: Vec<Range<usize>>,
}

impl State {
    fn line(&mut self, line: &str) -> Option<usize> {
        let bytes = line.as_bytes();
        let mut at = 0;
        // the last byte that is neither blank nor comment: tells a division from a regular expression
        let mut before = 0;
        while at < bytes.len() {
            if self.in_block_comment {
                let end = line[at..].find("*/").map(|end| at + end + 2);
                self.hidden.push(at..end.unwrap_or(line.len()));
                self.in_block_comment = end.is_none();
                at = end.unwrap_or(line.len());
                continue;
            }
            if let Some(None) = self.templates.last() {
                let end = self.template_text(bytes, at);
                self.hidden.push(at..end.saturating_sub(1));
                at = end;
                continue;
            }
            match bytes[at] {
                b'/' if bytes.get(at + 1) == Some(&b'/') => return Some(at),
                b'/' if bytes.get(at + 1) == Some(&b'*') => {
                    self.in_block_comment = true;
                    self.hidden.push(at..at + 2);
                    at += 2;
                    continue;
                }
                b'/' if before == 0 || b"(,=:[!&|?{};+-*%<>~^".contains(&before) || line[..at].trim_end().ends_with("return") => {
                    let end = regex_end(bytes, at).unwrap_or(at + 1);
                    self.hidden.push(at + 1..end.saturating_sub(1));
                    at = end;
                    before = b'/';
                    continue;
                }
                quote @ (b'"' | b'\'') => {
                    let end = string_end(bytes, at, quote).unwrap_or(at + 1);
                    self.hidden.push(at + 1..end.saturating_sub(1));
                    at = end;
                    before = quote;
                    continue;
                }
                b'`' => self.templates.push(None),
                b'{' => self.braces(|open| open + 1),
                b'}' => match self.templates.last_mut() {
                    Some(inside @ Some(0)) => *inside = None,
                    _ => self.braces(|open| open.saturating_sub(1)),
                },
                _ => {}
            }
            if !bytes[at].is_ascii_whitespace() {
                before = bytes[at];
            }
            at += 1;
        }
        None
    }

    fn braces(&mut self, change: impl Fn(u32) -> u32) {
        if let Some(Some(open)) = self.templates.last_mut() {
            *open = change(*open);
        }
    }

    /// Walks the text of a template from `at` to its end, to its next `${` or to the end of the line.
    fn template_text(&mut self, bytes: &[u8], mut at: usize) -> usize {
        while at < bytes.len() {
            match bytes[at] {
                b'\\' => at += 1,
                b'`' => {
                    self.templates.pop();
                    return at + 1;
                }
                b'$' if bytes.get(at + 1) == Some(&b'{') => {
                    if let Some(inside) = self.templates.last_mut() {
                        *inside = Some(0);
                    }
                    return at + 2;
                }
                _ => {}
            }
            at += 1;
        }
        bytes.len()
    }
}

fn string_end(bytes: &[u8], start: usize, quote: u8) -> Option<usize> {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b if b == quote => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

fn regex_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    let mut in_class = false;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'[' => in_class = true,
            b']' => in_class = false,
            b'/' if !in_class => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::line_comments;

    /// `¦` marks where each comment begins.
    #[track_caller]
    fn check(marked: &str) {
        let code = marked.replace('¦', "");
        let expected: Vec<Option<usize>> = marked.split('\n').map(|line| line.find('¦')).collect();
        assert_eq!(line_comments(&code), expected, "{marked}");
    }

    #[test]
    fn what_is_left_is_language() {
        assert_eq!(super::bare("a 'bc' // d\n/* e\nf */ g `h${i}j` /k/"), "a '  '     \n    \n     g `  {i} ` / /");
    }

    #[test]
    fn comments_are_told_from_what_looks_like_them() {
        check("let a = 1; ¦// → 1");
        check("¦// whole");
        check("'http://x'; ¦// c");
        check("\"a\\\"// b\" ¦// c");
        check("`a // b ${ '// c' + `// ${1}` } // d` ¦// e");
        check("`a\n// b\n` ¦// c");
        check("`${ {a: 1}.a }// b` ¦// c");
        check("/* // a */ b ¦// c");
        check("/* a\n// b\n*/ ¦// c");
        check("s.replace(/\\//g, '') ¦// c");
        check("/[/\"]/.test(s) ¦// c");
        check("return /\"/.test('\"') ¦// c");
        check("a / b / c ¦// c");
        check("4 / 2 ¦// a / b");
        check("it's ¦// c");
    }
}
