//! A check as a program to be stepped through: the attempt, and below it what the check does.

use lesson::{Check, bare};
use vocabulary::Program;

/// The words of checks as functions that do nothing but call what they are given. They are properties of the global object,
/// so an attempt may have names like theirs.
const WORDS: &str = "globalThis.equal = () => {}; globalThis.throws = (body) => { try { body(); } catch {} };";

/// A program to be stepped through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// what is stepped through
    pub program: Program,
    /// where the check begins, 1-based
    pub line: Option<u32>,
}

/// What to step through to see what `check` saw of `attempt`. A check of the text or of the output calls nothing: then it is the
/// attempt alone.
pub fn walk(attempt: &str, check: &Check) -> Walk {
    let words = bare(&check.code);
    if ["printed", "uses(", "lacks("].iter().any(|word| words.contains(word)) {
        return Walk { program: Program { text: attempt.to_owned(), before: Vec::new() }, line: None };
    }
    let attempt = attempt.trim_end();
    let first = attempt.lines().count() as u32 + 3;
    let sentence = check.sentence.replace('\n', " ");
    let (text, line) = if words.contains("await ") {
        (format!("{attempt}\n\n// {sentence}\n(async () => {{\n{}\n}})();", check.code), first + 1)
    } else {
        (format!("{attempt}\n\n// {sentence}\n{}", check.code), first)
    };
    Walk { program: Program { text, before: vec![WORDS.to_owned()] }, line: Some(line) }
}

#[cfg(test)]
mod tests {
    use super::walk;
    use lesson::Check;

    #[track_caller]
    fn check(code: &str, text: &str, on_line: Option<&str>) {
        let found = walk("let a;\nlet b;\n", &Check { sentence: "it holds".into(), code: code.into(), line: 1 });
        assert_eq!(found.program.text, text);
        assert_eq!(found.line.map(|line| text.lines().nth(line as usize - 1).expect("there is such a line")), on_line);
    }

    #[test]
    fn the_check_stands_below_the_attempt() {
        check("equal(a, 1);", "let a;\nlet b;\n\n// it holds\nequal(a, 1);", Some("equal(a, 1);"));
        check("equal(await a, 1);", "let a;\nlet b;\n\n// it holds\n(async () => {\nequal(await a, 1);\n})();", Some("equal(await a, 1);"));
        check("equal(printed, ['1']);", "let a;\nlet b;\n", None);
        check("lacks('let');", "let a;\nlet b;\n", None);
    }
}
