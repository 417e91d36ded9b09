//! Finds the name that was probably meant, in the learner's text or among the built-in names.

/// Names of the language that beginners write in a slightly wrong way.
const GLOBALS: &[&str] = &[
    "Array",
    "Boolean",
    "Date",
    "Error",
    "Infinity",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "Set",
    "String",
    "Symbol",
    "console",
    "document",
    "isNaN",
    "parseFloat",
    "parseInt",
    "setInterval",
    "setTimeout",
    "undefined",
    "function",
    "const",
    "return",
    "true",
    "false",
    "null",
    "typeof",
];

/// The nearest other name to `name`: letters in another case, one letter more, less, other or swapped; two from seven letters up.
pub(super) fn near<'s>(name: &str, source: &'s str) -> Option<&'s str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let own = source.split(|c| !is_part(c)).filter(|word| word.starts_with(|c: char| !c.is_ascii_digit()));
    let bound = if name.chars().count() >= 7 { 2 } else { 1 };
    let candidates = own.chain(GLOBALS.iter().copied()).filter(|word| *word != name && word.chars().count() > 1);
    let (distance, word) = candidates.map(|word| (distance(name, word), word)).min_by_key(|(distance, _)| *distance)?;
    (name.chars().count() > 1 && distance <= bound).then_some(word)
}

/// Optimal string alignment distance; another case counts as nothing but a little.
fn distance(a: &str, b: &str) -> usize {
    if a.to_lowercase() == b.to_lowercase() {
        return 0;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let mut cost = (last[j - 1] + usize::from(a[i - 1] != b[j - 1])).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn what_was_probably_meant() {
        assert_eq!(near("conosle", "conosle.log(1)"), Some("console"));
        assert_eq!(near("mesage", "let message = 1; mesage"), Some("message"));
        assert_eq!(near("Box", "let box = 1; Box"), Some("box"));
        assert_eq!(near("settimeout", ""), Some("setTimeout"));
        assert_eq!(near("상자들", "let 상자 = 1;"), Some("상자"));
        assert_eq!(near("banana", "let apple"), None);
        assert_eq!(near("x", "let y"), None);
    }
}
