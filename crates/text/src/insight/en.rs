//! English.

use super::InsightTexts;
use crate::numbers::grouped;

pub(super) const TEXTS: InsightTexts = InsightTexts {
    ribbon: "Types over the run",
    stretches: "Stretches of the run",
    no_variables: "No variable got a value in this run.",
    held_several: |name, words| match words {
        [first, rest @ .., last] => {
            let between: String = rest.iter().map(|word| format!(", then {word}")).collect();
            let end = if *last == "…" { ", and so on.".to_owned() } else { format!(", then {last}.") };
            format!("`{name}` held more than one type: first {first}{between}{end}")
        }
        _ => String::new(),
    },
    held_one: "Every variable kept to one type.",
    of_function: |name| format!("in {name}"),
    one_value: |word, code| if word == code { word.to_owned() } else { format!("{word} {code}") },
    values: |word, count| format!("{word}, {} values", grouped(count)),
    turns: |words, count| format!("{} by turns, {} changes", words.join(" and "), grouped(count)),
    steps: |first, last| {
        let (from, to) = (grouped(first), grouped(last));
        if first == last { format!("step {from}") } else { format!("steps {from} to {to}") }
    },
    null_note: "`null` has a type of its own. `typeof null` says \"object\": a slip of the first version that nobody dares to mend.",
    all_variables: |count| format!("Show all {count} variables"),
    fewer_variables: "Show fewer",
    table: "As a table",
    columns: ["Variable", "Type", "Values", "Steps"],

    conversions: "Conversions",
    no_conversions: "Nothing was converted in this run.",
    as_condition: "as a condition",
    line: |line| format!("line {line}"),
    times: |count| format!("{} times", grouped(count)),
    which: |number, count| format!("{} of {}", grouped(number), grouped(count)),
    previous: "Conversion before",
    next: "Conversion after",
    specification: "By the specification",
    clause: |number| format!("clause {number}"),
    threw: "an error",
    mark: |code, result| format!("Conversion: {code} gives {result}"),
    surprise_nan: "NaN",
    surprise_undefined: "“undefined” in a text",
    surprise_null: "“null” in a text",
    surprise_object: "“[object Object]”",
    surprise_zero: "a silent 0",
    all_conversions: |count| format!("Show all {count} places"),

    in_words: "The run in words",
    copy: "Copy as text",
    copied: "Copied",
    not_copied: "The browser did not let it be copied.",
    earlier: |count| format!("{} earlier steps", grouped(count)),
    later: |count| format!("{} later steps", grouped(count)),
};
