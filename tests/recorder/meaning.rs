//! A recorded program prints what it prints when it is run plain.

use crate::generator;
use engine::{self, record};
use vocabulary::{ConsoleEvent, Era, Failure, Outcome, Part, Program, Settings, Value};

/// Runs on a thread with the stack that a worker has.
pub fn roomy<T: Send + 'static>(body: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(body).expect("a thread can be started");
    match thread.join() {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn program(text: &str) -> Program {
    Program { text: text.to_owned(), before: Vec::new() }
}

/// What can be compared: everything but positions, and functions without their identity numbers.
fn seen(events: &[ConsoleEvent], outcome: &Outcome) -> String {
    let mut text = String::new();
    for event in events {
        text += &match event {
            ConsoleEvent::Printed(p) => p.parts.iter().map(part).collect::<Vec<_>>().join(" "),
            ConsoleEvent::Failed(f) => failure(f),
            other => format!("{other:?}"),
        };
        text.push('\n');
    }
    text += &match outcome {
        Outcome::Completed(value) => format!("= {}", value.as_ref().map(show).unwrap_or_default()),
        Outcome::Threw(f) => failure(f),
        other => format!("{other:?}"),
    };
    text
}

fn part(part: &Part) -> String {
    match part {
        Part::Text { text, .. } => text.clone(),
        Part::Value(value) => show(value),
    }
}

fn failure(f: &Failure) -> String {
    format!("{:?} {}: {}", f.phase, f.class, f.message)
}

fn show(value: &Value) -> String {
    let json = serde_json::to_value(value).expect("values are data");
    fn strip(json: &mut serde_json::Value) {
        match json {
            serde_json::Value::Object(map) => {
                map.remove("id");
                map.remove("stack");
                map.remove("Circular");
                map.values_mut().for_each(strip);
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut json = json;
    strip(&mut json);
    json.to_string()
}

/// Loops of the generated programs end, but a bound keeps the test from hanging where they do not.
const GENERATED: u32 = 5_000;
const PITFALLS: u32 = 400_000;

/// What the engine says of these errors depends on the place it believes them to be at, which it often does not know: the
/// sort of error must be the same, its words need not.
const WORDINGS: &[&str] = &[
    "is not iterable",
    "is not a function",
    "not a callable function",
    "lass constructor",
    "is not a constructor",
    "'in' operator",
    "Cannot convert undefined or null to object",
    "Cannot set properties of undefined or null",
    "'instanceof'",
];

/// Whether two runs showed the same, but for words that may differ.
pub fn same_but_for_wording(plain: &str, recorded: &str) -> bool {
    let worded = |line: &str| WORDINGS.iter().any(|w| line.contains(w));
    let class = |line: &str| line.split(": ").next().unwrap_or_default().to_owned();
    plain.lines().count() == recorded.lines().count()
        && plain.lines().zip(recorded.lines()).all(|(a, b)| a == b || worded(a) && worded(b) && class(a) == class(b))
}

/// What a run showed, to be compared.
pub struct Seen(pub String);

/// What a plain run in an era shows.
pub fn plain(text: &str, era: Era) -> Seen {
    let run = engine::run(&program(text), Settings { era, ..Settings::default() });
    Seen(seen(&run.events, &run.outcome))
}

/// What a recorded run in an era shows.
pub fn recorded(text: &str, era: Era) -> Seen {
    let recording = record::record(&program(text), Settings { era, ..Settings::default() }, record::Bounds::default());
    let events: Vec<ConsoleEvent> = recording.output.iter().map(|l| l.event.clone()).collect();
    Seen(seen(&events, &recording.end.outcome))
}

/// Whether the engine is known to run the generated program of this seed wrong.
pub fn is_known(seed: u64) -> bool {
    ENGINE_FAULTS.iter().any(|f| f.0 == seed)
}

/// `None` if the recording met its bound, which plain runs do not have.
pub fn difference(text: &str, steps: u32) -> Option<Result<u32, String>> {
    difference_of(&program(text), steps)
}

fn difference_of(program: &Program, steps: u32) -> Option<Result<u32, String>> {
    let settings = Settings { output: 5_000, ..Settings::default() };
    let recording = record::record(program, settings.clone(), record::Bounds::of_steps(steps));
    if matches!(recording.end.outcome, Outcome::HitLimit(_)) {
        return None;
    }
    let plain = engine::run(program, settings);
    let events: Vec<ConsoleEvent> = recording.output.iter().map(|l| l.event.clone()).collect();
    let (a, b) = (seen(&plain.events, &plain.outcome), seen(&events, &recording.end.outcome));
    if same_but_for_wording(&a, &b) {
        Some(Ok(recording.len()))
    } else {
        Some(Err(format!("{}\n--- program\n{}\n", first_difference(&a, &b), program.text)))
    }
}

fn first_difference(plain: &str, recorded: &str) -> String {
    let (mut a, mut b) = (plain.lines(), recorded.lines());
    loop {
        match (a.next(), b.next()) {
            (x, y) if x == y => {}
            (x, y) => return format!("plain:    {}\nrecorded: {}", x.unwrap_or_default(), y.unwrap_or_default()),
        }
    }
}

#[derive(serde::Deserialize)]
struct Case {
    name: String,
    code: String,
    /// what the engine does wrong here when it runs plain, or says otherwise; the recorded run is right
    #[serde(default)]
    engine_fault: Option<String>,
}

#[test]
fn the_pitfalls_mean_the_same() {
    roomy(|| {
        let cases: Vec<Case> = serde_json::from_str(include_str!("pitfalls.json")).expect("the list is JSON");
        assert!(cases.len() >= 196);
        let mut different = Vec::new();
        let mut compared = 0;
        for case in cases {
            match difference(&case.code, PITFALLS) {
                Some(Ok(_)) if case.engine_fault.is_some() => different.push(format!("{}: the engine's fault is gone", case.name)),
                Some(Ok(_)) => compared += 1,
                Some(Err(_)) if case.engine_fault.is_some() => {}
                Some(Err(how)) => different.push(format!("{}: {how}", case.name)),
                None => {}
            }
        }
        assert!(different.is_empty(), "{} differ\n{}", different.len(), different.join("\n"));
        assert!(compared >= 185, "only {compared} were compared");
    });
}

/// The programs of the parity tables, by table; fewer than there are would be an empty pass.
const TABLES: [(&str, &str, usize); 4] = [
    ("console", include_str!("../parity/console.json"), 260),
    ("language", include_str!("../parity/language.json"), 70),
    ("errors", include_str!("../parity/errors.json"), 130),
    ("syntax", include_str!("../parity/syntax.json"), 110),
];

#[test]
fn the_parity_programs_mean_the_same() {
    roomy(|| {
        let mut different = Vec::new();
        for (table, json, least) in TABLES {
            let cases: Vec<serde_json::Value> = serde_json::from_str(json).expect("the table is JSON");
            let codes: Vec<&str> = cases.iter().filter_map(|case| case["code"].as_str()).collect();
            let mut compared = 0;
            for code in codes {
                match difference(code, PITFALLS) {
                    Some(Ok(_)) => compared += 1,
                    Some(Err(how)) => different.push(format!("{table}: {how}")),
                    None => {}
                }
            }
            assert!(compared + different.len() >= least, "{table}: only {compared} were compared");
        }
        assert!(different.is_empty(), "{} differ\n{}", different.len(), different.join("\n"));
    });
}

#[test]
fn the_snippets_of_the_lessons_mean_the_same() {
    roomy(|| {
        let (mut different, mut compared) = (Vec::new(), 0);
        for locale in ["en", "ko"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons").join(locale);
            for entry in std::fs::read_dir(folder).expect("the lessons are there").flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                let text = std::fs::read_to_string(entry.path()).expect("a lesson is text");
                let lesson = lesson::parse(&name, &text).lesson;
                for snippet in lesson.snippets().filter(|snippet| !snippet.norun) {
                    let program = Program { text: snippet.code.clone(), before: lesson.before(snippet) };
                    match difference_of(&program, PITFALLS) {
                        Some(Ok(_)) => compared += 1,
                        Some(Err(how)) => different.push(format!("{locale}/{name}, {}: {how}", snippet.id)),
                        None => {}
                    }
                }
            }
        }
        assert!(different.is_empty(), "{} differ\n{}", different.len(), different.join("\n"));
        assert!(compared >= 150, "only {compared} were compared");
    });
}

/// Seeds whose programs the engine runs wrong when it runs them plain; Node.js agrees with the recorded run.
const ENGINE_FAULTS: &[(u64, &str)] = &[
    (127, "a template turns its parts to text after all of them were evaluated"),
    (205, "a template turns its parts to text after all of them were evaluated"),
    (1134, "the value of x++ is not a number"),
];

#[test]
fn generated_programs_mean_the_same() {
    let workers: Vec<_> = (0..2u64)
        .map(|worker| {
            std::thread::Builder::new().stack_size(64 << 20).spawn(move || {
                let (mut compared, mut steps, mut different) = (0, 0u64, Vec::new());
                for seed in (worker * 1_050)..(worker + 1) * 1_050 {
                    let text = generator::program(seed);
                    let known = is_known(seed);
                    match difference(&text, GENERATED) {
                        Some(Ok(_)) if known => different.push(format!("seed {seed}: no longer differs, and is listed as if it did")),
                        Some(Ok(taken)) => {
                            compared += 1;
                            steps += u64::from(taken);
                        }
                        Some(Err(_)) if known => {}
                        Some(Err(how)) => different.push(format!("seed {seed}: {how}")),
                        None => {}
                    }
                }
                (compared, steps, different)
            })
        })
        .collect();
    let (mut compared, mut steps, mut different) = (0, 0, Vec::new());
    for worker in workers {
        let (c, s, d) = worker.expect("a thread can be started").join().expect("a worker does not panic");
        compared += c;
        steps += s;
        different.extend(d);
    }
    assert!(different.is_empty(), "{} differ\n{}", different.len(), different.iter().take(5).cloned().collect::<Vec<_>>().join("\n"));
    assert!(compared >= 2_000, "only {compared} were compared");
    assert!(steps > 20_000, "only {steps} steps");
}
