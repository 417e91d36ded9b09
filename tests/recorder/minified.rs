//! A program as a minifier leaves it: no comment, and no blank where its neighbours do not need one. Line breaks stay.

/// The program without its needless blanks.
pub fn minified(text: &str) -> String {
    let mut small = String::new();
    // of each `{` still open, whether a template goes on behind its `}`
    let mut braces: Vec<bool> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            ' ' | '\t' => {
                rest = rest.trim_start_matches([' ', '\t']);
                blank(&mut small, rest);
                continue;
            }
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, after)| after);
                blank(&mut small, rest);
                continue;
            }
            '/' if rest.starts_with("//") => {
                rest = rest.find('\n').map_or("", |end| &rest[end..]);
                continue;
            }
            '\'' | '"' => 2 + rest[1..].find(first).expect("a text ends"),
            '`' => template(rest, &mut braces),
            '}' if braces.pop() == Some(true) => template(rest, &mut braces),
            '{' => {
                braces.push(false);
                1
            }
            other => other.len_utf8(),
        };
        small.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    small
}

/// A piece of a template, up to the next `${` or its end.
fn template(text: &str, braces: &mut Vec<bool>) -> usize {
    let inside = &text[1..];
    let end = inside.find('`').expect("a template ends");
    match inside.find("${").filter(|part| *part < end) {
        Some(part) => {
            braces.push(true);
            1 + part + 2
        }
        None => 1 + end + 1,
    }
}

/// A blank between what was written and what follows, if they would grow together.
fn blank(small: &mut String, rest: &str) {
    let (Some(before), Some(after)) = (small.chars().next_back(), rest.chars().next()) else { return };
    let of_a_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let signs = "+-/*<>=&|?!.";
    let number = before.is_ascii_digit() && after == '.';
    if of_a_word(before) && of_a_word(after) || signs.contains(before) && signs.contains(after) || number {
        small.push(' ');
    }
}

#[test]
fn only_needless_blanks_go() {
    let text = "return { a : 1 } /* b */ + + c; // d\nx = `e ${ { f : 'g h' } . f } i` in j";
    assert_eq!(minified(text), "return{a:1}+ +c;\nx=`e ${{f:'g h'}.f} i`in j");
}
