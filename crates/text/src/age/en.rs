//! Texts for the age of code in English.

use super::{AgeTexts, listed};

pub(super) const TEXTS: AgeTexts = AgeTexts {
    region: "Age of the code",
    looking: "Reading the code…",
    nobody: "The engine is not there, so the code cannot be dated.",
    syntax_error: "This is not JavaScript of any edition yet: it has a syntax error. Run it to see where.",
    oldest: "Oldest edition that can run this:",
    because: |edition, year, name, line| {
        let named_by_year = edition.ends_with(&year.to_string());
        let year = if named_by_year { String::new() } else { format!(" ({year})") };
        format!("{edition}{year}, because of `{name}` in line {line}")
    },
    from_the_start: "ES1 (1997): nothing here is newer than the first edition",
    perhaps: |name, line, edition, year| {
        format!(
            "Likely {edition} ({year}): `{name}` in line {line} looks like the built-in of that edition, but the text alone does not prove it."
        )
    },
    legend: "Tints",
    untinted: "no tint: 1997",
    list: "By edition",
    edition: |edition, year| if edition.ends_with(&year.to_string()) { edition.into() } else { format!("{edition} ({year})") },
    netscape: |version| format!("in Netscape's JavaScript {version} already"),
    likely: "likely",
    lines: |lines| format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, listed(lines, ", ", ", …")),
    before: "Before:",
    oldest_parts: |n| if n == 1 { "1 part from the start (1997)".into() } else { format!("{n} parts from the start (1997)") },
    help: "Choose one to mark it in the code.",
};
