//! Everything that CI runs, in two lanes. A step that fails does not hide the next one; at the end all failures are named together.

use crate::build::{self, Kind};
use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::setup::{self, Tools};
use crate::step::{duration, step};
use crate::wasm_target::{Compiler, TARGET};
use crate::{browser, paths, process};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[
    ("--native", "only the lane without a browser: format, lints, native tests"),
    ("--browser", "only the lane on the built site: release build, sizes, journeys"),
    ("--no-build", "test dist/ as it is"),
    ("NAME …", "only the browser test files whose name contains NAME"),
];

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let only_native = arguments.flag("--native");
    let only_browser = arguments.flag("--browser");
    let built = arguments.flag("--no-build");
    let names = arguments.rest();
    if let Some(option) = names.iter().find(|name| name.starts_with('-')) {
        return Err(Failure::new(format!("`cargo xtask test` does not know `{option}`")).advice("see `cargo xtask --help`"));
    }
    let start = Instant::now();
    let tools = if only_native { setup::for_lints()? } else { setup::for_build()? };
    build::fetch(&tools)?;
    let mut failures = Vec::new();
    if !only_browser {
        native(&tools, &mut failures);
    }
    if !only_native {
        in_browser(&tools, built, &names, &mut failures);
    }
    if failures.is_empty() {
        println!("\nAll passed in {}.", duration(start.elapsed()));
        return Ok(());
    }
    let list =
        failures.iter().fold(Failure::new(format!("{} of the steps failed", failures.len())), |all, failure| all.tried(failure.what()));
    Err(list.advice("the first message of each step above says more"))
}

fn native(tools: &Tools, failures: &mut Vec<Failure>) {
    let mut cargo = |what: &str, words: &str, command: &dyn Fn() -> Command| {
        let result = step(what, || process::run(command().args(words.split_whitespace()).current_dir(paths::root())));
        failures.extend(result.err());
    };
    let host = || Command::new("cargo");
    let web = || tools.command("cargo");
    cargo("format", "fmt --all --check", &host);
    cargo("lints, native", "clippy --workspace --all-targets --locked -- -D warnings", &host);
    // Debian's compiler for the web has no clippy; there the features are at least compiled apart
    let lint = if tools.compiler == Compiler::OnPath { "clippy" } else { "check" };
    let deny = if lint == "clippy" { "-- -D warnings" } else { "" };
    for (bin, feature) in [("app", "page"), ("worker", "engine")] {
        let words = format!("{lint} --bin {bin} --no-default-features --features {feature} --target {TARGET} --locked {deny}");
        cargo(&format!("lints, {bin} for the web with the feature `{feature}` alone"), &words, &web);
    }
    // its list of known faults needs the network: here is checked what does not change by itself
    if process::output(Command::new("cargo").args(["deny", "--version"])).is_some() {
        cargo("policy on dependencies", "deny --offline check bans licenses sources", &host);
    }
    cargo("native tests", "test --workspace --locked --no-fail-fast", &host);
    cargo(
        "tests of the crates in vendor/",
        "test --package boa_string --package caseless --package icu_normalizer --package icu_properties --locked",
        &host,
    );
}

fn in_browser(tools: &Tools, built: bool, names: &[String], failures: &mut Vec<Failure>) {
    let chrome = match browser::ensure() {
        Ok(chrome) => chrome,
        Err(failure) => return failures.push(failure),
    };
    if !built && let Err(failure) = build::site(tools, Kind::Release, true) {
        return failures.push(failure);
    }
    failures.extend(test_files(names).and_then(|files| journeys(tools, &chrome, &files)).err());
}

/// Runs browser test files. A journey depends on a browser, a clock and a busy machine: a file in which something failed is asked once
/// more, and is said to be unsteady if it passes then. What is broken fails twice.
fn journeys(tools: &Tools, chrome: &Path, files: &[String]) -> Result<(), Failure> {
    // one file at a time: journeys measure times, and the machines are small
    let run = |file: &String| {
        let mut node = tools.command("node");
        node.args(["--experimental-websocket", "--test", "--test-reporter=spec", file]).env("CHROME", chrome);
        process::run(node.current_dir(paths::root()))
    };
    let ask = |what: &str, files: &[String]| -> Result<(), Vec<String>> {
        let mut failed = Vec::new();
        let result = step(what, || {
            failed = files.iter().filter(|file| run(file).is_err()).cloned().collect();
            if failed.is_empty() { Ok(()) } else { Err(Failure::new(format!("browser tests failed: {}", failed.join(", ")))) }
        });
        result.map_err(|_| failed)
    };
    let Err(again) = ask("browser tests on the built site", files) else { return Ok(()) };
    ask("the files in which something failed, a second time", &again)
        .map_err(|failed| Failure::new(format!("browser tests failed twice: {}", failed.join(", "))))?;
    println!("   UNSTEADY, passed the second time: {}", again.join(", "));
    Ok(())
}

/// The browser test files, from the root. None at all is a failure, not a pass.
fn test_files(names: &[String]) -> Result<Vec<String>, Failure> {
    let folder = paths::root().join("tests/e2e");
    let entries = folder.read_dir().map_err(|error| Failure::new(format!("tests/e2e cannot be read: {error}")))?;
    let all = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = all
        .filter(|file| file.ends_with(".test.mjs") && (names.is_empty() || names.iter().any(|name| file.contains(name.as_str()))))
        .map(|file| format!("tests/e2e/{file}"))
        .collect();
    files.sort();
    if files.is_empty() { Err(Failure::new("no browser test matches")) } else { Ok(files) }
}
