//! Whether a program uses a word or a sign of the language: for checks such as `lacks("class")`.
//!
//! Looks at the text outside strings, comments and the text of templates; it needs no parser, since the page has none.

/// Operators of more than one sign, the longest first: <https://tc39.es/ecma262/#sec-punctuators>.
const OPERATORS: [&str; 32] = [
    ">>>=", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "...", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.",
    "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "<<", ">>", "**",
];

/// Whether `sought` stands in `code` as a word of its own (`class`, `let`, not `.class`), as an operator of its own (`==`, not `===`),
/// or, if it is made of other signs (`.at(`), at all.
pub fn uses(code: &str, sought: &str) -> bool {
    let bare = lesson::bare(code);
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    if sought.is_empty() {
        return false;
    }
    if OPERATORS.contains(&sought) {
        return operators(&bare).any(|operator| operator == sought);
    }
    bare.match_indices(sought).any(|(at, _)| {
        if !sought.chars().all(is_part) {
            return true;
        }
        let before = bare[..at].chars().next_back();
        let after = bare[at + sought.len()..].chars().next();
        let property = bare[..at].trim_end().ends_with('.') && !bare[..at].trim_end().ends_with("...");
        !property && !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// The operators of more than one sign, each as long as it can be.
fn operators(mut code: &str) -> impl Iterator<Item = &'static str> {
    std::iter::from_fn(move || {
        while let Some(first) = code.chars().next() {
            if let Some(operator) = OPERATORS.into_iter().find(|operator| code.starts_with(operator)) {
                code = &code[operator.len()..];
                return Some(operator);
            }
            code = &code[first.len_utf8()..];
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::uses;

    #[track_caller]
    fn check(code: &str, sought: &str, expected: bool) {
        assert_eq!(uses(code, sought), expected, "{sought} in {code}");
    }

    #[test]
    fn words_and_signs_outside_texts() {
        check("class A {}", "class", true);
        check("let klass = 1; let classes;", "class", false);
        check("'class' + `class` // class\n/* class */", "class", false);
        check("`${class}`", "class", true);
        check("a.class", "class", false);
        check("f(...let)", "let", true);
        check("x => x", "=>", true);
        check("'=>'", "=>", false);
        check("a?.b", "?.", true);
        check("a === b", "==", false);
        check("a == b", "==", true);
        check("a==-b", "==", true);
        check("a !== b", "===", false);
        check("a.at(-1)", ".at(", true);
        check("s.replace(/class/, '')", "class", false);
        check("let a", "", false);
    }
}
