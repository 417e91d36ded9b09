//! Texts for the two boxes in English.

use super::{BoxesTexts, Reasons, TypeWords, listed};
use crate::declared;

/// A type with its article.
fn a(kind: &str) -> String {
    match kind {
        "undefined" | "null" => format!("`{kind}`"),
        "nothing yet" | "something unknown" => kind.to_owned(),
        kind if kind.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {kind}"),
        kind => format!("a {kind}"),
    }
}

fn count(n: u32) -> String {
    if n == 1 { "1 value".into() } else { format!("{n} values") }
}

fn lines(lines: &[u32]) -> String {
    format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, listed(lines))
}

pub(super) const TEXTS: BoxesTexts = BoxesTexts {
    model: "The same program under two rules. The static box is a model: each box takes the type of its first value. It is neither TypeScript nor Java, and where it cannot know it lets everything through.",
    looking: "Reading the code…",
    nobody: "The engine is not there, so the boxes cannot be filled.",
    syntax_error: "The code has a syntax error, so neither box takes it. Run it to see where.",
    static_box: "Static box",
    static_rule: "Checked before anything runs, as a C or Java compiler does.",
    fits: "Everything fits. It compiles.",
    refused: |n| {
        if n == 1 {
            "1 place refused: it would not compile, so nothing runs.".into()
        } else {
            format!("{n} places refused: it would not compile, so nothing runs.")
        }
    },
    boxes: "What each box is made for",
    magic_box: "Magic box",
    magic_rule: "Any box takes any value. What does not fit shows while it runs, or never.",
    run: "Run in the magic box",
    not_run: "Nothing has run here yet.",
    line: |n| format!("Line {n}"),
    refused_here: |reason| format!("Refused: {}", reason.replace('`', "")),
    met: "What really happened where the static box said no",
    met_never: "The run never came here.",
    met_passed: "The line ran, but not this part of it.",
    met_threw: |what| if what.is_empty() { "It threw an error.".into() } else { format!("It threw `{what}`") },
    met_took: "It ran. Inside now:",
    met_gave: "It ran. What came out:",
    met_ran: "It ran, and no error came.",
    times: |n| format!("{n} times"),
    truth: "Both truths",
    both_fit: "Both agree: every value fits its box, and the run ended without an error.",
    other_mistake: |line| {
        format!("Every value fits its box, so the static box lets it through. The error in line {line} is of a kind that no type shows.")
    },
    worked: |l| {
        format!(
            "Refused, and yet it runs: {}. The static box turns away programs that would have worked; that is the price of boxes made to measure.",
            lines(l)
        )
    },
    real: |l| {
        format!(
            "A real mistake: {}. The static box saw it before anything ran. The magic box met it only when the run came there.",
            lines(l)
        )
    },
    hidden: |l| format!("Still hidden: {}. This run took another way. The mistake waits for the day when a run comes by.", lines(l)),
    cut_short: "The run did not come to its own end, so what would have come later is not known.",
    reasons: Reasons {
        other_type: |name, made_for, put| format!("The box `{name}` is made for {}. This would put in {}.", a(made_for), a(put)),
        operator: |operator, left, right| format!("There is no `{operator}` for {} and {}.", a(left), a(right)),
        unary: |operator, operand| format!("There is no `{operator}` for {}.", a(operand)),
        method: |of, name| format!("There is no method `{name}` in {}.", a(of)),
        property: |of, name| format!("There is no property `{name}` in {}.", a(of)),
        not_callable: |text, is| format!("`{text}` is {}. Only a function can be called.", a(is)),
        arguments: |name, least, most, given| match most {
            Some(most) if most == least => format!("`{name}` takes {}; this call gives {given}.", count(least)),
            Some(most) => format!("`{name}` takes {least} to {most} values; this call gives {given}."),
            None => format!("`{name}` takes at least {}; this call gives {given}.", count(least)),
        },
        argument: |name, parameter, made_for, given| {
            format!("The box `{parameter}` of `{name}` is made for {}. This call gives {}.", a(made_for), a(given))
        },
        returned: |name, made_for, put| {
            let name = if name.is_empty() { "This function".to_owned() } else { format!("`{name}`") };
            format!("{name} gives back {} elsewhere. Here it would give back {}.", a(made_for), a(put))
        },
    },
    types: TypeWords {
        unknown: "something unknown",
        empty: "nothing yet",
        regexp: "regular expression",
        array: "array",
        array_of: |of| format!("array of {of}"),
        object_of: |fields| format!("object {{ {fields} }}"),
        class: |name| format!("class {name}"),
        instance: |name| name.to_owned(),
    },
    declared: declared::en::TEXTS,
};
