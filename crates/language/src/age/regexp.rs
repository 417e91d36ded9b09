//! Finds features inside regular expressions by scanning the pattern; handles escapes and character classes.

/// The ids of the features that a pattern with these flags uses.
pub(super) fn finds(pattern: &str, flags: &str) -> Vec<&'static str> {
    let mut found = vec![];
    for flag in flags.chars() {
        found.extend(match flag {
            'g' | 'i' | 'm' => Some("syntax-regexp-g-i-m-flags"),
            'u' => Some("syntax-regexp-u-flag"),
            'y' => Some("syntax-regexp-y-flag"),
            's' => Some("syntax-regexp-s-dotall-flag"),
            'd' => Some("syntax-regexp-d-flag-match-indices"),
            'v' => Some("syntax-regexp-v-flag-set-notation"),
            _ => None,
        });
    }
    let unicode = flags.contains(['u', 'v']);
    let (mut names, mut in_class, mut at) = (Vec::new(), false, 0);
    let mut quantified = false;
    while let Some(rest) = pattern.get(at..).filter(|rest| !rest.is_empty()) {
        let step = rest.chars().next().map_or(1, char::len_utf8);
        if let Some(escaped) = rest.strip_prefix('\\') {
            let c = escaped.chars().next().unwrap_or('\\');
            match c {
                'p' | 'P' if unicode => found.push("syntax-regexp-unicode-property-escapes"),
                '1'..='9' if !in_class => found.push("syntax-regexp-backreferences"),
                'k' if !in_class && pattern.contains("(?<") => found.push("syntax-regexp-named-capture-groups"),
                _ => {}
            }
            at += 1 + c.len_utf8();
            quantified = false;
            continue;
        }
        match rest.as_bytes()[0] {
            b'[' => in_class = true,
            b']' => in_class = false,
            b'(' if !in_class => found.extend(group(rest, &mut names)),
            b'?' if !in_class && quantified => found.push("syntax-regexp-non-greedy-quantifiers"),
            _ => {}
        }
        quantified = !in_class && rest.starts_with(['*', '+', '?', '}']);
        at += step;
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn group<'p>(rest: &'p str, names: &mut Vec<&'p str>) -> Vec<&'static str> {
    let Some(rest) = rest.strip_prefix("(?") else { return vec![] };
    match rest.as_bytes().first() {
        Some(b':') => vec!["syntax-regexp-non-capturing-groups"],
        Some(b'=' | b'!') => vec!["syntax-regexp-lookahead"],
        Some(b'<') if rest[1..].starts_with(['=', '!']) => vec!["syntax-regexp-lookbehind"],
        Some(b'<') => {
            let name = rest[1..].split('>').next().unwrap_or_default();
            let twice = names.contains(&name);
            names.push(name);
            let mut found = vec!["syntax-regexp-named-capture-groups"];
            found.extend(twice.then_some("syntax-duplicate-named-capture-groups"));
            found
        }
        Some(b'i' | b'm' | b's' | b'-') => vec!["syntax-regexp-inline-modifiers-i"],
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::finds;

    #[track_caller]
    fn check(pattern: &str, flags: &str, wanted: &[&str]) {
        let found: Vec<_> =
            finds(pattern, flags).into_iter().map(|id| id.trim_start_matches("syntax-").trim_start_matches("regexp-")).collect();
        assert_eq!(found, wanted, "/{pattern}/{flags}");
    }

    #[test]
    fn what_stands_in_a_pattern() {
        check("abc", "", &[]);
        check("a*?", "", &["non-greedy-quantifiers"]);
        check("a?", "", &[]);
        check(r"\*?", "", &[]);
        check("(?:a)(?=b)(?!c)", "", &["lookahead", "non-capturing-groups"]);
        check("(?<=a)b", "", &["lookbehind"]);
        check("(?<year>a)", "", &["named-capture-groups"]);
        check("(?<y>a)|(?<y>b)", "", &["duplicate-named-capture-groups", "named-capture-groups"]);
        check(r"[(?:\1]", "", &[]);
        check(r"(a)\1", "g", &["backreferences", "g-i-m-flags"]);
        check(r"\p{L}", "u", &["u-flag", "unicode-property-escapes"]);
        check(r"\p{L}", "", &[]);
        check("(?i:a)", "", &["inline-modifiers-i"]);
    }
}
