//! Texts about eras, in English.

use super::{DifferenceTexts, EraTexts};

pub(super) const TEXTS: EraTexts = EraTexts {
    era: |name, year| year.map_or_else(|| "today".into(), |year| format!("{name} ({year})")),
    refused: |name, edition, era| format!("{name}: came with {edition}. {era} cannot read it."),
    then: |before| format!("Then: `{before}`"),
    not_run: |era| format!("Nothing ran: {era} cannot read all of this program."),
    missed: |name, edition, era| format!("{name} came with {edition}, and this program ran as of {era}."),
    method: |owner, method| {
        let of = match owner {
            "Array" => "arrays",
            "String" => "strings",
            "Number" => "numbers",
            "Object" => "objects",
            "Function" => "functions",
            "Date" => "dates",
            "RegExp" => "regular expressions",
            "Promise" => "promises",
            "TypedArray" => "typed arrays",
            other => return format!("`{method}` of a `{other}`"),
        };
        format!("`{method}` of {of}")
    },
    simulated: "Simulated are the era's syntax, its library and the rules below. Not simulated are a browser of that time, its page (DOM), \
                and its bugs; the console and the timers are today's.",
    layers: ["Syntax", "Library", "Meaning"],
    differences: DifferenceTexts {
        equality: "`==` and `!=` convert nothing: `123 == \"123\"` is false.",
        literal_text: "An array or an object turns into the text of its literal: `[1, 2] + \"\"` is `[1, 2]`.",
        push: "`push` gives back the last element pushed, not the new length.",
        splice: "`splice` that takes out one element gives back that element, not an array of it.",
        array_of_one: "`new Array(3)` is an array that holds the number 3.",
        substring: "`substring` does not swap its two numbers: `\"abc\".substring(2, 0)` is empty.",
        no_strict_mode: "`\"use strict\"` is a text that does nothing.",
        writable_undefined: "`undefined`, `NaN` and `Infinity` can be given other values.",
        octal_parse_int: "`parseInt` reads text that begins with 0 as octal: `parseInt(\"010\")` is 8.",
        no_string_index: "A text has no numbered characters: `\"abc\"[0]` is undefined, one writes `\"abc\".charAt(0)`.",
        shared_regexp: "A regular expression literal is one object, however often its line runs; `lastIndex` stays from the last time.",
        objects_only: "`Object.keys`, `Object.freeze` and their like throw a TypeError for what is no object.",
    },
};
