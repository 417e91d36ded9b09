//! The program that runs one check.

use crate::syntax::uses;
use lesson::{Check, bare, fingerprint};
use vocabulary::{Checking, Program, literal};

/// The program that checks `attempt`; its last value tells [`verdict`](super::verdict) how the check went.
///
/// What a check may use: `equal(actual, expected)`, `throws(() => …, "TypeError")`, `uses("word")`, `lacks("word")`, `printed`, `await`.
pub fn checking(attempt: &str, check: &Check) -> Checking {
    // the attempt cannot hold the name of what is made from its own text
    let notes = format!("$notes_{}_{}", fingerprint(attempt), fingerprint(&check.code));
    let words: Vec<String> =
        words_asked_for(&check.code).iter().map(|word| format!("{}: {}", literal(word), uses(attempt, word))).collect();
    // Notes go into an object without a prototype, so no setter of the attempt is in the way; array literals ask nobody.
    let head = format!(
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
  const printed = [",
        words = words.join(", "),
    );
    let tail = format!(
        "];
  try {{
{code}
    {notes}.done = true;
  }} catch (error) {{ {notes}.threw = [error]; }}
}})();",
        code = check.code,
    );
    Checking { head, tail, notes }
}

/// [`checking`] as a program, where it is known what the attempt printed when it ran by itself.
pub fn check_program(attempt: &str, check: &Check, printed: &[String]) -> Program {
    checking(attempt, check).program(attempt, printed)
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
