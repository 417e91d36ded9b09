//! The program that runs one check.

use crate::judge::syntax::uses;
use crate::lesson::{Check, bare, fingerprint};
use crate::run::Program;

/// The program whose last value tells [`verdict`](super::verdict) how `check` went after `attempt`.
/// `printed` are the lines that the attempt printed when it ran by itself.
///
/// What a check may use: `equal(actual, expected)`, `throws(() => …, "TypeError")`, `uses("word")`, `lacks("word")`, `printed`, `await`.
pub fn check_program(attempt: &str, check: &Check, printed: &[String]) -> Program {
    // the attempt cannot hold the name of what is made from its own text
    let notes = format!("$notes_{}_{}", fingerprint(attempt), fingerprint(&check.code));
    let printed: Vec<String> = printed.iter().map(|line| literal(line)).collect();
    let words: Vec<String> =
        words_asked_for(&check.code).iter().map(|word| format!("{}: {}", literal(word), uses(attempt, word))).collect();
    // Notes go into an object without a prototype, so no setter of the attempt is in the way; array literals ask nobody.
    let script = format!(
        "const {notes} = {{ __proto__: null }};
(async () => {{
  let $count = 0;
  const $used = {{ __proto__: null, {words} }};
  const equal = (actual, expected) => {{ {notes}[$count++] = [\"equal\", actual, expected]; }};
  const uses = (word) => {{ {notes}[$count++] = [\"uses\", word, $used[word]]; }};
  const lacks = (word) => {{ {notes}[$count++] = [\"lacks\", word, $used[word]]; }};
  const throws = (body, name) => {{
    try {{ body(); }} catch (error) {{ {notes}[$count++] = [\"throws\", name, true, error]; return; }}
    {notes}[$count++] = [\"throws\", name, false, undefined];
  }};
  const printed = [{printed}];
  try {{
{code}
    {notes}.done = true;
  }} catch (error) {{ {notes}.threw = [error]; }}
}})();",
        words = words.join(", "),
        printed = printed.join(", "),
        code = check.code,
    );
    Program { text: notes, before: vec![attempt.to_owned(), script] }
}

/// The texts in `uses("…")` and `lacks("…")`.
fn words_asked_for(code: &str) -> Vec<String> {
    let bare = bare(code);
    let mut found = Vec::new();
    for name in ["uses(", "lacks("] {
        for (at, _) in bare.match_indices(name) {
            let Some(quote) = code[at + name.len()..].chars().next().filter(|c| matches!(c, '"' | '\'' | '`')) else { continue };
            let rest = &code[at + name.len() + 1..];
            if let Some(end) = rest.find(quote) {
                found.push(rest[..end].to_owned());
            }
        }
    }
    found
}

/// A text as a JavaScript string. JSON is JavaScript except for two line ends, which ES2019 allowed in strings.
fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
