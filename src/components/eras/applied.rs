//! Which rules of an era affect a program, derived from the features it uses.
//!
//! Pure data. Gives the places in the text where a rule can apply, not its effect, which is in the output.

use vocabulary::{Age, Difference, Era, Use};

/// The features whose use is affected by a rule; empty where the text alone does not show it.
fn features(of: Difference) -> &'static [&'static str] {
    match of {
        Difference::Equality => &["syntax-equality-operators"],
        Difference::Push => &["array-prototype-push"],
        Difference::Splice => &["array-prototype-splice"],
        Difference::ArrayOfOne => &["array"],
        Difference::Substring => &["string-prototype-substring"],
        Difference::NoStrictMode => &["syntax-strict-mode"],
        Difference::OctalParseInt => &["parseint"],
        Difference::NoStringIndex => &["syntax-string-index-access"],
        Difference::SharedRegExp => &["syntax-regular-expression-literals"],
        Difference::ObjectsOnly => &["object-keys", "object-freeze", "object-seal", "object-isfrozen", "object-getprototypeof"],
        Difference::LiteralText | Difference::WritableUndefined => &[],
    }
}

/// The rules of an era, each with the lines (1-based) where the program can be affected.
pub fn rules(era: Era, age: Option<&Age>) -> Vec<(Difference, Vec<u32>)> {
    Difference::of(era).map(|rule| (rule, age.map_or_else(Vec::new, |age| lines(age, features(rule))))).collect()
}

/// The 1-based lines in which a program compares with `==` or `!=`.
pub fn equality(age: &Age) -> Vec<u32> {
    lines(age, features(Difference::Equality))
}

/// The built-ins used by a program that the era does not have, each once.
pub fn missing(era: Era, age: &Age) -> Vec<&Use> {
    let mut out: Vec<&Use> = Vec::new();
    for used in &age.uses {
        let is_built_in = age.words_of(&used.feature).is_some_and(|w| !w.is_syntax);
        if is_built_in && !era.had(used.edition, used.netscape.as_deref()) && !out.iter().any(|known| known.feature == used.feature) {
            out.push(used);
        }
    }
    out
}

fn lines(age: &Age, features: &[&str]) -> Vec<u32> {
    let mut lines: Vec<u32> = age.uses.iter().filter(|u| features.contains(&u.feature.as_str())).map(|u| u.place.start.line).collect();
    lines.dedup();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::age::{age, feature};
    use vocabulary::Edition;

    #[test]
    fn rules_are_shown_by_features_of_the_table() {
        for rule in Difference::ALL {
            for id in features(rule) {
                assert!(feature(id).is_some(), "{id} is no row of the table");
            }
        }
    }

    #[track_caller]
    fn check(era: Era, code: &str, met: &[(Difference, &[u32])], absent: &[&str]) {
        let age = age(code).expect("no syntax error");
        let found: Vec<_> = rules(era, Some(&age)).into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
        let expected: Vec<_> = met.iter().map(|(rule, lines)| (*rule, lines.to_vec())).collect();
        assert_eq!(found, expected, "{code}");
        assert_eq!(missing(era, &age).iter().map(|u| u.name.as_str()).collect::<Vec<_>>(), absent, "{code}");
    }

    #[test]
    fn a_program_meets_the_rules_that_it_uses() {
        let es3 = Era::Edition(Edition::ES3);
        check(Era::JavaScript12, "123 == \"123\";\n[1].push(2);", &[(Difference::Equality, &[1]), (Difference::Push, &[2])], &[]);
        check(es3, "123 == \"123\";", &[], &[]);
        check(es3, "parseInt(\"010\");\n\"abc\"[0];", &[(Difference::OctalParseInt, &[1]), (Difference::NoStringIndex, &[2])], &[]);
        check(es3, "[1].map(f);\nJSON.stringify(1); JSON.stringify(2);", &[], &["Array.prototype.map", "JSON", "JSON.stringify"]);
        check(Era::Today, "123 == \"123\"; JSON;", &[], &[]);
    }
}
