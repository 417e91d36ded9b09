//! For each era: programs that run, are refused, miss a built-in, fail; all told by data.

use super::{era, printed, run_as_of};
use serde::Deserialize;
use std::collections::BTreeMap;
use vocabulary::{Era, Failure, Outcome, Use};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    era: String,
    name: String,
    code: String,
    /// the lines it prints
    #[serde(default)]
    prints: Vec<String>,
    /// construct and line of what the era cannot read
    #[serde(default)]
    refused: Vec<(String, u32)>,
    /// the built-in that ends it, and the line
    misses: Option<(String, u32)>,
    /// class and line of an error that is nothing to do with what is missing
    throws: Option<(String, u32)>,
}

fn table() -> Vec<Row> {
    serde_json::from_str(include_str!("programs.json")).expect("the table is JSON")
}

fn line(used: &Use) -> u32 {
    used.place.start.line
}

fn differs(row: &Row) -> Option<String> {
    let report = run_as_of(&row.code, era(&row.era));
    let mut refused = Vec::new();
    let (mut misses, mut throws): (Option<(String, u32)>, Option<(String, u32)>) = (None, None);
    let at = |failure: &Failure| failure.place.map_or(0, |place| place.start.line);
    match &report.outcome {
        Outcome::TooNew { newer, .. } => refused.extend(newer.uses.iter().map(|used| (used.feature.clone(), line(used)))),
        Outcome::Threw(failure) => match &failure.missed {
            Some(missed) => misses = Some((missed.used.name.clone(), at(failure))),
            None => throws = Some((failure.class.clone(), at(failure))),
        },
        Outcome::Completed(_) => {}
        other => return Some(format!("ended as {other:?}")),
    }
    let got = (printed(&report), refused, misses, throws);
    let wanted = (row.prints.clone(), row.refused.clone(), row.misses.clone(), row.throws.clone());
    (got != wanted).then(|| format!("wanted {wanted:?}\n     got {got:?}\n {:?}", report.outcome))
}

#[test]
fn each_program_does_in_its_era_what_the_table_says() {
    let table = table();
    let wrong: Vec<String> =
        table.iter().filter_map(|row| differs(row).map(|how| format!("{}: {}\n{}\n{how}", row.era, row.name, row.code))).collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), table.len(), wrong.join("\n\n"));
}

#[test]
fn each_era_has_a_program_that_runs_and_one_that_does_not() {
    let mut seen: BTreeMap<String, (u32, u32, u32)> = BTreeMap::new();
    for row in table() {
        let (runs, refused, misses) = seen.entry(row.era).or_default();
        *runs += u32::from(!row.prints.is_empty());
        *refused += u32::from(!row.refused.is_empty());
        *misses += u32::from(row.misses.is_some());
    }
    for era in Era::all() {
        let (runs, refused, misses) = seen.get(&era.word()).copied().unwrap_or_default();
        assert!(runs > 0, "no program prints in {era}");
        // editions since 2022 brought constructs that no earlier program lacks, or built-ins of which the engine has none
        let syntax = !matches!(era.word().as_str(), "es2016" | "es2022" | "es2023" | "es2024" | "today");
        let library = !matches!(era.word().as_str(), "es2025" | "es2026" | "today");
        assert!(refused > 0 || !syntax, "nothing is refused in {era}");
        assert!(misses > 0 || !library, "nothing is missed in {era}");
    }
}
