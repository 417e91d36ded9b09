//! A snippet without the marks that tell what it prints: for a reader who is to say so first.

use super::{Claim, Snippet};
use std::collections::BTreeSet;

impl Snippet {
    /// The same snippet without its expectations. Lines that held nothing else are gone, so later lines move up.
    pub fn concealed(&self) -> Self {
        let mut lines: Vec<String> = self.code.split('\n').map(str::to_owned).collect();
        let mut gone = BTreeSet::new();
        for expectation in &self.expectations {
            let first = expectation.line as usize - 1;
            let Some(line) = lines.get_mut(first) else { continue };
            let kept: String = line.chars().take(expectation.column as usize - 1).collect();
            *line = kept.trim_end().to_owned();
            if line.is_empty() {
                gone.insert(first);
            }
            if let Claim::Prints(printed) = &expectation.claim {
                gone.extend(first + 1..first + printed.len());
            }
        }
        let moved = |line: u32| line - gone.range(..line as usize - 1).count() as u32;
        let kept = lines.iter().enumerate().filter(|(index, _)| !gone.contains(index)).map(|(_, line)| line.as_str());
        Self {
            code: kept.collect::<Vec<_>>().join("\n"),
            folded: self.folded.iter().map(|line| moved(*line)).collect(),
            expectations: Vec::new(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[track_caller]
    fn check(code: &str, expected: &str, folded: &[u32]) {
        let lesson = parse("a.md", &format!("---\nid: a\ntitle: t\ntrack: t\n---\n```js id=a predict\n{code}\n```\n")).lesson;
        let concealed = lesson.snippets().next().expect("there is one").concealed();
        assert_eq!((concealed.code.as_str(), concealed.folded.as_slice()), (expected, folded));
    }

    #[test]
    fn nothing_tells_what_comes() {
        check("let a = 1; // stays\nconsole.log(a); // → 1", "let a = 1; // stays\nconsole.log(a);", &[]);
        check("f();\n// → 1\n//   2\n//   3\n//~ g();\nh(); //! TypeError", "f();\ng();\nh();", &[2]);
        check("let 값 = '가'; // → 가\n//  ^? string\n값;", "let 값 = '가';\n값;", &[]);
    }

    #[test]
    fn the_shipped_predictions_hold_no_answer() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../lessons/en");
        let files = std::fs::read_dir(folder).expect("the lessons are in the repository").filter_map(Result::ok);
        let mut seen = 0;
        for file in files {
            let text = std::fs::read_to_string(file.path()).expect("it is text");
            for snippet in parse("x.md", &text).lesson.snippets().filter(|snippet| snippet.predict) {
                let code = snippet.concealed().code;
                assert!(!code.contains("→") && !code.contains("^?") && !code.contains("✗"), "{code}");
                seen += 1;
            }
        }
        assert!(seen >= 20, "only {seen} predictions found");
    }
}
