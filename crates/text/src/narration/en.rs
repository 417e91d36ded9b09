//! English.

use super::{Narration, Sort, ValueText};
use crate::numbers::grouped;

fn value(v: &ValueText) -> String {
    match v.sort {
        Sort::Undefined | Sort::Null | Sort::Boolean => v.code.clone(),
        Sort::Number if v.code == "NaN" => "NaN".into(),
        Sort::Number => format!("the number {}", v.code),
        Sort::Bigint => format!("the BigInt {}", v.code),
        Sort::Text => format!("the text {}", v.code),
        Sort::Symbol => format!("the symbol {}", v.code),
        Sort::Function => format!("the function {}", v.code),
        Sort::Class => format!("the class {}", v.code),
        Sort::Array => format!("the array {}", v.code),
        Sort::Promise => "a promise".into(),
        Sort::Error => format!("the error {}", v.code),
        Sort::Object => format!("the object {}", v.code),
    }
}

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn assignments(parts: &[(String, ValueText)]) -> String {
    list(&parts.iter().map(|(name, v)| format!("`{name}` gets {}", value(v))).collect::<Vec<_>>())
}

fn with(arguments: &[(String, ValueText)]) -> String {
    let parts: Vec<String> = arguments.iter().map(|(name, v)| format!("`{name}` = {}", v.code)).collect();
    if parts.is_empty() { String::new() } else { format!(" with {}", list(&parts)) }
}

fn name(name: &str) -> String {
    if name.is_empty() { "a function without a name".into() } else { format!("`{name}`") }
}

/// Capitalizes the first letter. A sentence may also begin with a name in grave accents, which is unchanged.
fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

pub(super) const EN: Narration = Narration {
    value,
    list,
    ready: |names| {
        let names: Vec<String> = names.iter().map(|n| format!("`{n}`")).collect();
        if names.len() == 1 {
            format!("The function {} is ready to be called.", names[0])
        } else {
            format!("The functions {} are ready to be called.", list(&names))
        }
    },
    declared: |n| format!("`{n}` is made; it holds undefined until it gets a value."),
    wrote: |parts| format!("{}.", assignments(parts)),
    changed: |n, from, to| format!("`{n}` changes from {} to {}.", from.code, to.code),
    changed_type: |n, from, to| format!("`{n}` changes from {} to {}: another type.", value(from), value(to)),
    counted: |n, v, down| format!("`{n}` goes {} to {}.", if down { "down" } else { "up" }, v.code),
    set: |target, v| format!("{target} gets {}.", value(v)),
    object_now: |n, v| format!("{} is now {}.", n.map_or("It".into(), |n| format!("`{n}`")), value(v)),
    entered: |n, arguments| format!("{} is called{}.", capital(name(n)), with(arguments)),
    constructing: |n, arguments| {
        format!("A new {} is being made{}.", if n.is_empty() { "object".into() } else { format!("`{n}`") }, with(arguments))
    },
    returned: |n, v| format!("{} gives back {}.", capital(name(n)), value(v)),
    ended: |n| format!("{} is done and gives back undefined.", capital(name(n))),
    built: |n| format!("The new `{n}` is ready."),
    branch: |test, truth| format!("`{test}` is {truth}, so this branch is {}.", if truth { "taken" } else { "skipped" }),
    goes_round: |test, again| {
        if again {
            format!("`{test}` is true, so the loop goes round once more.")
        } else {
            format!("`{test}` is false, so the loop is over.")
        }
    },
    goes_round_always: "The loop has no condition, so it goes round once more.",
    chooses: |v| format!("The case for {} is looked for.", value(v)),
    next: |parts| format!("Next turn: {}.", assignments(parts)),
    printed: |text| format!("Prints {text}."),
    printed_nothing: "Prints an empty line.",
    threw: |v| format!("Throws {}.", value(v)),
    caught: |n, v| match (n, v) {
        (Some(n), Some(v)) => format!("`catch` caught {} and puts it into `{n}`.", value(v)),
        _ => "`catch` caught the error.".into(),
    },
    failed: |message| format!("Nothing caught this error: {message}."),
    erred: |code| format!("An error comes up in `{code}`."),
    waits: |v| format!("`await` waits for {}; the rest of the program goes on meanwhile.", value(v)),
    resumed: |v| format!("What `await` waited for is here: {}.", value(v)),
    yields: |v| format!("Hands out {} and pauses.", value(v)),
    moves_again: "The paused function goes on.",
    timer: "A timer is set.",
    queued: "Something is queued for later.",
    leaves_loop: "The loop is left.",
    next_turn: "The rest of this turn is skipped.",
    class: |n| format!("The class `{n}` is made."),
    loop_begins: |code| format!("The loop `{code}` begins."),
    leaves_function: "The function is left without a value: it gives back undefined.",
    goes_on: |code| format!("Back in `{code}`."),
    runs: |code| format!("Runs `{code}`."),
    computed: |code, v| format!("`{code}` gives {}.", value(v)),

    met: |a, b, sign| format!("{} met {} at {sign}.", capital(value(a)), value(b)),
    met_one: |a, sign| format!("{} came to {sign}.", capital(value(a))),
    joins: "With a text on either side, `+` joins texts and does not add.",
    calculates: |sign| format!("`{sign}` calculates with numbers only."),
    compares_texts: "Two texts are compared letter by letter, not as numbers.",
    compares_numbers: "Unless both sides are texts, they are compared as numbers.",
    equal_same_type: "Both sides are of the same type, so they are compared as they are.",
    equal_nothing: "`null` and `undefined` are equal to each other and to nothing else.",
    equal_number_text: "When a number meets a text, `==` turns the text into a number.",
    equal_boolean: "`==` turns true into 1 and false into 0 before it compares.",
    equal_object: "`==` asks an object for a simple value before it compares.",
    equal_bigint: "A BigInt and a number are equal if they are the same amount.",
    equal_never: "For these two types `==` converts nothing: they are never equal.",
    asks_truth: "Only true or false counts here. false, 0, -0, 0n, \"\", null, undefined and NaN count as false, everything else as true.",
    makes_text: "Here every value is turned into text.",
    makes_key: "Names of properties are texts, so the key is turned into one.",
    makes_number: "Here every value is turned into a number.",
    became: |pairs| {
        let parts: Vec<String> = pairs.iter().map(|(a, b)| format!("{} became {}", value(a), b.code)).collect();
        format!("So {}.", list(&parts))
    },
    asked_object: |method, gave| format!("The object was asked by `{method}` and gave {gave}."),
    gives: |v| format!("Out came {}.", value(v)),
    mixed: "A BigInt and a number cannot be mixed: a TypeError.",
    refused: |v| format!("{} cannot be converted here: a TypeError.", capital(value(v))),
    surprise_nan: "NaN means that no number could be made of it. Every further calculation with it stays NaN.",
    surprise_undefined: "The word \"undefined\" in the text comes from a value that was missing.",
    surprise_null: "The word \"null\" in the text comes from the value null.",
    surprise_object: "\"[object Object]\" is what an object says when it has no text of its own.",
    surprise_zero: "An empty value silently became 0.",
    condition: "the condition",

    stuck_loop: |steps, line, test| {
        if test.is_empty() {
            format!("Stopped after {} steps in the loop on line {line}, which has no condition.", grouped(steps))
        } else {
            format!("Stopped after {} steps in the loop on line {line}.", grouped(steps))
        }
    },
    stuck_never: |test| format!("`{test}` never changed its answer."),
    stuck_recursion: |steps, n, depth| {
        let (steps, depth) = (grouped(steps), grouped(depth));
        format!("Stopped after {steps} steps: {} called itself again and again, {depth} calls deep.", name(n))
    },
    too_deep: |n, depth| {
        format!("{} called itself again and again, {} calls deep, and there was no room for another.", name(n), grouped(depth))
    },
    stuck_tasks: |steps, count| format!("Stopped after {} steps: {} tasks ran, and each queued another.", grouped(steps), grouped(count)),
    stuck_long: |steps| format!("Stopped after {} steps. The program may well end; it is longer than a recording.", grouped(steps)),
    course: |n, first, last, count| {
        if count as usize <= first.len() {
            format!("`{n}` went {}", first.join(", "))
        } else {
            format!("`{n}` went {} … {last}", first.join(", "))
        }
    },
    ribbon_line: |n, parts| format!("{n}: {}", parts.join(" → ")),
    segment: |word, count| if count == 1 { word.to_owned() } else { format!("{word} ({count} values)") },
};
