//! Whether a program uses a word or a sign of the language: for checks such as `lacks("class")`.
//!
//! Looks at the text outside strings, comments and the text of templates; it needs no parser, since the page has none.

/// Whether `sought` stands in `code` as a word of its own (`class`, `let`, not `.class`), or, if it is made of signs (`=>`, `?.`), at all.
pub fn uses(code: &str, sought: &str) -> bool {
    let bare = crate::lesson::bare(code);
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    if sought.is_empty() {
        return false;
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
        check("s.replace(/class/, '')", "class", false);
        check("let a", "", false);
    }
}
