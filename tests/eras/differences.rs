//! Each rule that differed: a program that shows it in the eras that had it, and does otherwise in all others.

use super::{printed, run_as_of};

use language::era::newer_in_text;
use serde::Deserialize;
use std::collections::BTreeMap;
use text::Locale;
use vocabulary::{Difference, Era, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    /// what it prints where the rule holds
    then: Vec<String>,
    /// class of the error that ends it there
    throws_then: Option<String>,
    /// what it prints today
    now: Vec<String>,
    /// class of the error that ends it today
    throws: Option<String>,
}

#[test]
fn each_rule_holds_in_its_eras_and_not_today() {
    let rows: BTreeMap<String, Row> = serde_json::from_str(include_str!("differences.json")).expect("the table is JSON");
    assert_eq!(rows.len(), Difference::ALL.len(), "a row for each rule");
    let mut seen = 0;
    for difference in Difference::ALL {
        let row = rows.get(difference.id()).unwrap_or_else(|| panic!("no row for {difference:?}"));
        for era in Era::all() {
            // a sample may need what an older era than the rule's cannot read, or what it lacks
            let held = difference.held_in(era);
            if !held && era != Era::Today {
                continue;
            }
            seen += 1;
            assert_eq!(newer_in_text(&row.code, era).syntax.uses, [], "{difference:?} in {era}");
            let report = run_as_of(&row.code, era);
            let class = match &report.outcome {
                Outcome::Threw(failure) => Some(failure.class.clone()),
                _ => None,
            };
            let (lines, throws) = if held { (&row.then, &row.throws_then) } else { (&row.now, &row.throws) };
            assert_eq!((&printed(&report), &class), (lines, throws), "{difference:?} in {era}: {:?}", report.outcome);
        }
    }
    assert!(seen > 20, "only {seen} runs");
}

#[test]
fn each_rule_has_a_source_and_a_sentence() {
    for difference in Difference::ALL {
        assert!(difference.source().len() > 20, "{difference:?}");
        for locale in Locale::ALL {
            assert!(explain::era::difference(difference, locale).ends_with('.'), "{difference:?} in {locale}");
        }
    }
}

#[test]
fn the_demonstration_of_three_eras() {
    let mut shown = Vec::new();
    for word in ["js1.2", "es3", "today"] {
        shown.push(printed(&run_as_of("console.log(123 == \"123\");", super::era(word))).join("|"));
    }
    assert_eq!(shown, ["false", "true", "true"]);
}
