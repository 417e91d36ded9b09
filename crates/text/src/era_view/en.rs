//! Texts for running in an era, in English.

use super::{EraViewTexts, listed};

pub(super) const TEXTS: EraViewTexts = EraViewTexts {
    today: "Today",
    as_of: |era| format!("As of {era}"),
    as_of_today: "As of today",
    unchanged: "Your text stays as it is.",
    syntax: |era| format!("What came after {era} is refused before anything runs."),
    syntax_today: "Everything the engine can read is read.",
    readable: "All of this program could be read.",
    library: |era| format!("Built-ins that came after {era} are not there."),
    library_today: "Every built-in of the engine is there.",
    nothing_missing: "Nothing that this program names was missing.",
    missing: |name, edition| format!("`{name}` is not there yet: it came with {edition}."),
    meaning: |era| format!("Some rules of {era} were not today's."),
    meaning_same: "No rule on our list differed from today's.",
    converts: "`==` converts where the types differ: in `123 == \"123\"` the text becomes the number 123, so it is true.",
    met_in: |lines| format!("Met here, in {} {}:", if lines.len() == 1 { "line" } else { "lines" }, listed(lines)),
    other_rules: |n| {
        if n == 1 { "1 rule that this program does not show".into() } else { format!("{n} rules that this program does not show") }
    },
    compare: "Compare two eras",
    compare_help: "The same program, run in one era and then in the other.",
    first: "First era",
    second: "Second era",
    run_both: "Run both",
};
