//! `cargo xtask bench record`: what recording costs against plain runs of six programs, and what a recording of 100,000 steps takes:
//! memory, bytes on the wire, and the state at a random step. Fails where a bound that was promised is not kept.
//! With the name of a program it records that one alone, a hundred times: what a profiler is pointed at.

use engine::{self, record};

use recording::{Recording, State};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use vocabulary::{Program, Settings, Value};

const PROGRAMS: [(&str, &str); 6] = [
    ("let loop", "let s = 0; for (let i = 0; i < 30000; i++) { s += i; } console.log(s);"),
    ("var loop at the top", "var s = 0; for (var i = 0; i < 20000; i++) { s = s + i * 2; } console.log(s);"),
    ("fib(16)", "function fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); } console.log(fib(16));"),
    (
        "objects",
        "const a = []; for (let i = 0; i < 5000; i++) a.push({ x: i, y: `n${i}` }); console.log(a.filter(o => o.x % 2 === 0).map(o => o.x).reduce((p, c) => p + c, 0));",
    ),
    (
        "bubble sort",
        "function sort(a) { for (let i = 0; i < a.length; i++) for (let j = 0; j < a.length - 1; j++) if (a[j] > a[j + 1]) { const t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; } return a; } const v = []; for (let i = 0; i < 100; i++) v.push(Math.floor(Math.random() * 1000)); console.log(sort(v)[0]);",
    ),
    ("text", "let text = ''; for (let i = 0; i < 5000; i++) { text += i + ','; } console.log(text.length);"),
];

/// What a recording of this many steps may take, in bytes held and in time for a random step, the worst of them.
const STEPS: u32 = 100_000;
const MOST_BYTES: usize = 64 << 20;
const MOST_TIME: Duration = Duration::from_millis(5);
/// Random steps that are looked at.
const LOOKS: u32 = 1000;

/// The least of some runs, which is the one that the machine disturbed least.
fn best<T>(mut body: impl FnMut() -> T) -> (Duration, T) {
    let timed = (0..5).map(|_| {
        let start = Instant::now();
        let value = body();
        (start.elapsed(), value)
    });
    timed.min_by_key(|(took, _)| *took).expect("five runs")
}

fn program(text: &str) -> Program {
    Program { text: text.to_owned(), before: Vec::new() }
}

/// Recording against a plain run.
fn compare(name: &str, text: &str) {
    let program = program(text);
    let (plain, _) = best(|| engine::run(&program, Settings::default()));
    let (recorded, recording) = best(|| record::record(&program, Settings::default(), record::Bounds::default()));
    let ratio = recorded.as_secs_f64() / plain.as_secs_f64();
    let bytes = protocol::encode(&recording).len() as f64 / f64::from(recording.len().max(1));
    let steps = recording.len();
    println!(
        "  {name:20} plain {plain:>10.2?}  recorded {recorded:>10.2?}  ratio {ratio:>6.1}  steps {steps:>6}  bytes/step on the wire {bytes:>5.1}"
    );
}

/// A recording that met its bound on steps; true if it keeps the other bounds.
fn long() -> bool {
    let endless = program("const list = [];\nfor (let i = 0; i < 1e9; i++) {\n  list[i % 90] = { i };\n}");
    let recording = record::record(&endless, Settings::default(), record::Bounds::default());
    let wire = protocol::encode(&recording);
    drop(recording);
    let (held, start) = (engine::live_bytes(), Instant::now());
    let arrived = protocol::decode::<Recording>(&wire).expect("what was encoded decodes").indexed();
    let (took, held) = (start.elapsed(), (engine::live_bytes() - held).max(0) as usize);
    let times = looks(&arrived);
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    let (steps, mib) = (arrived.len(), |bytes: usize| bytes as f64 / f64::from(1 << 20));
    println!("\na recording of {steps} steps");
    println!("  memory: {:.1} MiB held, {} bytes/step", mib(held), held / steps.max(1) as usize);
    println!("  on the wire: {:.1} MiB, {} bytes/step, read in {took:.2?}", mib(wire.len()), wire.len() / steps.max(1) as usize);
    println!("  state at a random step: median {median:.2?}, worst {worst:.2?} of {LOOKS}");
    let promises = [
        (steps == STEPS, format!("a recording has {STEPS} steps")),
        (held <= MOST_BYTES, format!("it holds at most {:.0} MiB", mib(MOST_BYTES))),
        (worst < MOST_TIME, format!("the state at a random step takes less than {MOST_TIME:?}")),
    ];
    for (kept, promise) in &promises {
        println!("  {}: {promise}", if *kept { "kept" } else { "NOT KEPT" });
    }
    promises.iter().all(|(kept, _)| *kept)
}

/// The times for everything that the page asks about a step, at random steps, the shortest first.
fn looks(recording: &Recording) -> Vec<Duration> {
    let (mut times, mut seen) = (Vec::new(), 0);
    for n in 0..LOOKS {
        let step = n.wrapping_mul(7_919_333) % recording.len().max(1);
        let (took, found) = best(|| {
            let around = recording.groups(step).len() + recording.stack(step).len();
            let list = recording.variable_named(step, "list").map(|v| v.state);
            let object = matches!(list, Some(State::Held(list)) if matches!(recording.value(list, step, 2), Value::Object(_)));
            around + usize::from(object)
        });
        times.push(took);
        seen += found;
    }
    assert!(seen > LOOKS as usize, "there was something to look at");
    times.sort_unstable();
    times
}

/// Records one program again and again.
fn again(name: &str) -> bool {
    let found = PROGRAMS.iter().find(|(known, _)| *known == name);
    if let Some((_, text)) = found {
        let program = program(text);
        (0..100).for_each(|_| drop(record::record(&program, Settings::default(), record::Bounds::default())));
    }
    found.is_some()
}

fn main() -> ExitCode {
    // the stack that a worker has
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
        if let Some(name) = std::env::args().nth(1) {
            return again(&name);
        }
        println!("recorded against plain, the best of five runs");
        PROGRAMS.iter().for_each(|(name, text)| compare(name, text));
        long()
    });
    let kept = thread.expect("a thread can be started").join().expect("the benchmark does not panic");
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
