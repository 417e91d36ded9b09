//! Recording against plain runs on six programs: time, events, bytes, and the state at a random step.
//! `cargo run --release --example record_bench --no-default-features --features engine`

use magic_box::engine::{self, record};
use magic_box::protocol;
use magic_box::run::{Program, Settings};
use std::time::{Duration, Instant};

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

fn best<T>(mut body: impl FnMut() -> T) -> (Duration, T) {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            let value = body();
            (start.elapsed(), value)
        })
        .min_by_key(|(took, _)| *took)
        .expect("five runs")
}

fn main() {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
        for (name, text) in PROGRAMS {
            let program = Program { text: text.to_owned(), before: Vec::new() };
            let (plain, _) = best(|| engine::run(&program, Settings::default()));
            let (recorded, r) = best(|| record::record(&program, Settings::default(), record::Bounds::default()));
            let bytes = protocol::encode(&r).len();
            let extra = recorded.saturating_sub(plain).as_nanos() as f64 / r.events.len().max(1) as f64;
            println!(
                "{name:20} plain {plain:>10.2?} recorded {recorded:>10.2?} ratio {:>5.1} steps {:>6} events {:>6} ns/event {extra:>5.0} bytes/step {:>5.1}",
                recorded.as_secs_f64() / plain.as_secs_f64(),
                r.len(),
                r.events.len(),
                bytes as f64 / f64::from(r.len().max(1)),
            );
        }
        let text = "const list = [];\nfor (let i = 0; i < 1e9; i++) {\n  list[i % 90] = { i };\n}";
        let program = Program { text: text.to_owned(), before: Vec::new() };
        let r = record::record(&program, Settings::default(), record::Bounds::default());
        let bytes = protocol::encode(&r);
        let start = Instant::now();
        let arrived = protocol::decode::<magic_box::recording::Recording>(&bytes).expect("it decodes").indexed();
        println!("{} steps, {:.1} MB on the wire, decoded and indexed in {:?}", r.len(), bytes.len() as f64 / 1e6, start.elapsed());
        let start = Instant::now();
        let mut seen = 0;
        for n in 0..1000u32 {
            let step = n.wrapping_mul(7_919_333) % arrived.len();
            seen += arrived.groups(step).len() + arrived.stack(step).len();
            if let Some(magic_box::recording::State::Held(d)) = arrived.variable_named(step, "list").map(|v| v.state) {
                seen += usize::from(matches!(arrived.value(d, step, 2), magic_box::run::Value::Object(_)));
            }
        }
        println!("state at a random step: {:?} ({seen})", start.elapsed() / 1000);
    });
    thread.expect("a thread can be started").join().expect("the benchmark does not panic");
}
