//! `cargo xtask conformance`: the language's own suite, tc39/test262, through our engine, against the list of what is known to fail.
//!
//! The suite is not committed; one clones it. What a test sees and how it is run is the engine's (`examples/conformance.rs`).

mod front_matter;
mod known;
mod report;
mod scope;
mod verdict;
mod workers;

use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::step::step;
use crate::{paths, process};
use known::Known;
use scope::Test;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use verdict::{Answer, Mode};
use workers::Worker;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[
    ("PATH FILTER …", "a checkout of tc39/test262; only tests whose path contains a FILTER"),
    ("--recorded", "also through the recorder, and say where that ends otherwise"),
    ("--update", "write the list of known failures from this run"),
    ("--list", "every failure with what is wrong, not only the new ones"),
    ("--every N", "only each Nth test, for a rate in less time"),
    ("--engine FILE", "this process instead of building one, such as a release build"),
    ("--jobs N", "processes at once (as many as there are processors)"),
    ("--seconds N", "most that one test may take (20)"),
];

/// Where the known failures are.
const KNOWN: &str = "tests/conformance/known-failures.txt";
/// A word now and then, so that one sees it work.
const WORD: usize = 5_000;

/// What is wrong with a test, plain; and where recording it differs.
#[derive(Default)]
struct Outcome {
    wrong: Option<String>,
    differs: Option<String>,
}

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let (recorded, update, list) = (arguments.flag("--recorded"), arguments.flag("--update"), arguments.flag("--list"));
    let jobs = number(&mut arguments, "--jobs")?.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let seconds = number(&mut arguments, "--seconds")?.unwrap_or(20);
    let every = number(&mut arguments, "--every")?.unwrap_or(1);
    let built = arguments.value("--engine")?;
    let mut words = arguments.rest().into_iter();
    let clone = "git clone --depth 1 https://github.com/tc39/test262";
    let suite = words.next().ok_or_else(|| Failure::new("the path of the suite is missing").advice(format!("fetch it with `{clone}`")))?;
    let filters: Vec<String> = words.collect();
    let suite = PathBuf::from(suite);
    let (tests, left) = scope::tests(&suite, &filters)?;
    let tests: Vec<Test> = tests.into_iter().step_by(every).collect();
    if tests.is_empty() {
        return Err(Failure::new("no test matches"));
    }
    let program = built.map_or_else(build, |path| Ok(PathBuf::from(path)))?;
    let what = format!("{} tests ({left} out of scope) in {jobs} processes", tests.len());
    let results = step(&what, || ask_all(&tests, &program, &suite, jobs, Duration::from_secs(seconds as u64), recorded))?;
    summarize(&tests, results, update, list)
}

fn number(arguments: &mut Arguments, name: &str) -> Result<Option<usize>, Failure> {
    let Some(value) = arguments.value(name)? else { return Ok(None) };
    value.parse().map(|number: usize| Some(number.max(1))).map_err(|_| Failure::new(format!("`{name}` needs a number")))
}

/// The engine's process. The profile of tests: it optimises all but our own crate, and its assertions find more.
fn build() -> Result<PathBuf, Failure> {
    step("the engine's process", || {
        process::run(Command::new("cargo").args(["build", "--quiet", "--example", "conformance"]).current_dir(paths::root()))
    })?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    Ok(target.join("debug/examples").join(if cfg!(windows) { "conformance.exe" } else { "conformance" }))
}

fn ask_all(tests: &[Test], program: &Path, suite: &Path, jobs: usize, limit: Duration, recorded: bool) -> Result<Vec<Outcome>, Failure> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, Outcome)>> = Mutex::default();
    let failure: Mutex<Option<Failure>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                let mut worker = Worker::new(program, suite, limit);
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(test) = tests.get(index) else { break };
                    if index > 0 && index.is_multiple_of(WORD) {
                        println!("   {index} …");
                    }
                    match ask(test, &mut worker, recorded) {
                        Ok(result) => results.lock().expect("no other panics").push((index, result)),
                        Err(error) => {
                            next.store(tests.len(), Ordering::Relaxed);
                            *failure.lock().expect("no other panics") = Some(error);
                        }
                    }
                }
            });
        }
    });
    if let Some(failure) = failure.into_inner().expect("no other panics") {
        return Err(failure);
    }
    let mut results = results.into_inner().expect("no other panics");
    results.sort_by_key(|(index, _)| *index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

/// A test fails if one of its modes does.
fn ask(test: &Test, worker: &mut Worker, recorded: bool) -> Result<Outcome, Failure> {
    let mut result = Outcome::default();
    for mode in Mode::of(&test.head) {
        let plain = worker.ask(&mode.question(&test.path, &test.head, false))?;
        let named = |what: String| if mode == Mode::Strict && !test.head.is("onlyStrict") { format!("strict: {what}") } else { what };
        if let Some(wrong) = verdict::wrong(&test.head, &plain) {
            result.wrong.get_or_insert(named(wrong));
        }
        // modules are not recorded
        if recorded && mode != Mode::Module {
            let recording = worker.ask(&mode.question(&test.path, &test.head, true))?;
            if recording != plain {
                let summary = |answer: &Answer| format!("{} {} {} {}", answer.end, answer.class, answer.message, answer.printed.join(" "));
                result.differs.get_or_insert(named(format!("plain {}, recorded {}", summary(&plain), summary(&recording))));
            }
        }
    }
    Ok(result)
}

fn summarize(tests: &[Test], results: Vec<Outcome>, update: bool, list: bool) -> Result<(), Failure> {
    let mut ran = BTreeMap::new();
    let mut differing = Vec::new();
    for (test, result) in tests.iter().zip(results) {
        ran.insert(test.path.clone(), result.wrong);
        differing.extend(result.differs.map(|differs| format!("{}: {differs}", test.path)));
    }
    let file = paths::root().join(KNOWN);
    let known = Known::read(&std::fs::read_to_string(&file).unwrap_or_default());
    let found = known.compare(&ran);
    if list {
        ran.iter().filter_map(|(path, wrong)| Some((path, wrong.as_ref()?))).for_each(|(path, wrong)| println!("{path} | {wrong}"));
    }
    println!("\n{}", report::rates(&ran));
    differing.iter().for_each(|line| println!("RECORDED DIFFERS {line}"));
    found.mended.iter().for_each(|path| println!("mended {path}"));
    if !list {
        for path in &found.broken {
            println!("BROKEN {path} | {}", ran[path].as_deref().unwrap_or_default());
        }
    }
    println!("\n{} fail as known, {} fail and are not listed, {} are listed and pass", found.known, found.broken.len(), found.mended.len());
    if update {
        std::fs::write(&file, known.updated(&ran)).map_err(|error| Failure::new(format!("{KNOWN} cannot be written: {error}")))?;
        println!("{KNOWN} was written from this run");
    } else if !found.mended.is_empty() {
        println!("`--update` takes the mended ones off the list");
    }
    if !differing.is_empty() {
        return Err(Failure::new(format!("{} tests end otherwise while they are recorded", differing.len())));
    }
    if !update && !found.broken.is_empty() {
        return Err(Failure::new(format!("{} tests fail that are not listed in {KNOWN}", found.broken.len()))
            .advice("mend them, or add them with `--update` and write why"));
    }
    Ok(())
}
