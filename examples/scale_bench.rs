//! `cargo xtask bench scale`, its native half: recordings of 10^3 to 10^6 steps. How much longer do recording, reading and a look at
//! a random step take when a recording is longer, and what does it hold? Fails where something grows worse than in proportion.

use engine::{self, record};

use recording::{Recording, State};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use vocabulary::{Program, Settings, Value};

const STEPS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Random steps that are looked at.
const LOOKS: u32 = 1_000;
/// What counts as in proportion: 1, and what a busy machine adds.
const MOST: f64 = 1.15;

/// What is measured, in seconds or bytes.
const CURVES: [&str; 4] = ["recording, s", "reading what the worker sent, s", "a look at a random step, s", "held, bytes"];

fn main() -> ExitCode {
    // `SCALE_STEPS=10000` stops there, to see whether it works
    let last = std::env::var("SCALE_STEPS").ok().and_then(|n| n.parse().ok()).unwrap_or(u32::MAX);
    // the stack that a worker has
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(move || {
        let sizes: Vec<u32> = STEPS.into_iter().filter(|steps| *steps <= last).collect();
        let points: Vec<[f64; 4]> = sizes.iter().map(|steps| measure(*steps)).collect();
        println!("| curve | points | exponent | |\n| --- | --- | --- | --- |");
        let mut kept = true;
        for (index, name) in CURVES.iter().enumerate() {
            let points: Vec<(f64, f64)> = sizes.iter().zip(&points).map(|(n, figures)| (f64::from(*n), figures[index])).collect();
            let exponent = exponent(&points);
            let told: Vec<String> = points.iter().map(|(n, figure)| format!("{n}: {figure:.3e}")).collect();
            let verdict = if exponent > MOST { "OVER LINEAR" } else { "" };
            println!("| {name} | {} | {exponent:.2} | {verdict} |", told.join(", "));
            kept &= exponent <= MOST;
        }
        kept
    });
    let kept = thread.expect("a thread can be started").join().expect("the benchmark does not panic");
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The steepest slope between neighbours in a chart with logarithmic scales: 0 does not grow, 1 grows in proportion.
fn exponent(points: &[(f64, f64)]) -> f64 {
    points.windows(2).map(|two| (two[1].1 / two[0].1).ln() / (two[1].0 / two[0].0).ln()).fold(f64::NEG_INFINITY, f64::max)
}

/// The figures of [`CURVES`] for a recording of so many steps; the least of three tries.
fn measure(steps: u32) -> [f64; 4] {
    let text = "const list = [];\nfor (let i = 0; i < 1e9; i++) {\n  list[i % 90] = { i };\n}";
    let program = Program { text: text.to_owned(), before: Vec::new() };
    let bounds = record::Bounds { steps, bytes: usize::MAX };
    let (mut least, mut held) = ([Duration::MAX; 3], 0);
    for _ in 0..3 {
        let (recording, took) = timed(|| record::record(&program, Settings::default(), bounds));
        assert_eq!(recording.len(), steps, "the program is longer than the recording");
        least[0] = least[0].min(took);
        let wire = protocol::encode(&recording);
        drop(recording);
        let before = engine::live_bytes();
        let (arrived, took) = timed(|| protocol::decode::<Recording>(&wire).expect("what was encoded decodes").indexed());
        held = (engine::live_bytes() - before).max(1);
        least[1] = least[1].min(took);
        let ((), took) = timed(|| (0..LOOKS).for_each(|n| look(&arrived, n.wrapping_mul(7_919_333) % steps)));
        least[2] = least[2].min(took / LOOKS);
    }
    let [record, read, look] = least.map(|time| time.as_secs_f64());
    [record, read, look, held as f64]
}

/// Everything that the page asks about a step.
fn look(recording: &Recording, step: u32) {
    let groups = recording.groups(step).len() + recording.stack(step).len();
    assert!(groups > 0, "there is something to look at");
    if let Some(State::Held(datum)) = recording.variable_named(step, "list").map(|variable| variable.state) {
        assert!(matches!(recording.value(datum, step, 2), Value::Object(_)), "the list is an object");
    }
}

fn timed<T>(body: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = body();
    (value, start.elapsed())
}
