//! Benchmarks in release: programs of `examples` that measure and judge themselves, and the built page beside other engines.

use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::setup;
use crate::step::step;
use crate::{browser, build, npm, paths, process};
use std::process::Command;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[
    ("record", "recording against plain runs, memory and state of a long recording"),
    ("page", "the site in dist/ beside other engines, in one Chromium; prints the tables of BENCHMARKS.md"),
    ("scale", "how it grows: longer recordings, and in the site in dist/ larger courses and longer outputs"),
];

/// The benchmarks that need a browser, and the script behind each.
const PAGES: [(&str, &str); 2] = [("page", "bench.mjs"), ("scale", "scale.mjs")];

/// What one types, and the example behind it.
const BENCHES: [(&str, &str); 2] = [("record", "record_bench"), ("scale", "scale_bench")];

/// The command. Without a name it is what needs no browser.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let names = arguments.rest();
    let known = |name: &str| BENCHES.iter().chain(&PAGES).any(|(known, _)| *known == name);
    if let Some(unknown) = names.iter().find(|name| !known(name)) {
        let all: Vec<String> = OPTIONS.iter().map(|(name, _)| format!("`{name}`")).collect();
        return Err(Failure::new(format!("there is no benchmark `{unknown}`")).advice(format!("there are: {}", all.join(", "))));
    }
    let chosen = |name: &str| names.iter().any(|chosen| chosen == name);
    for (name, example) in BENCHES.into_iter().filter(|(name, _)| names.is_empty() || chosen(name)) {
        native(name, example)?;
    }
    PAGES.into_iter().filter(|(name, _)| chosen(name)).try_for_each(|(name, script)| page(name, script))
}

fn native(name: &str, example: &str) -> Result<(), Failure> {
    step(&format!("benchmark `{name}` (the first time its build takes some minutes)"), || {
        let mut cargo = Command::new("cargo");
        cargo.args(["run", "--release", "--quiet", "--no-default-features", "--features", "engine", "--example", example]);
        process::run(cargo.current_dir(paths::root()))
    })
}

/// The site as it lies in dist/, built if there is none.
fn page(name: &str, script: &str) -> Result<(), Failure> {
    let tools = setup::for_build()?;
    npm::ensure_in("bench", "npm packages (other engines)")?;
    let chrome = browser::ensure()?;
    if !build::dist().join("index.html").is_file() {
        build::fetch(&tools)?;
        build::site(&tools, build::Kind::Release, true)?;
    }
    step(&format!("benchmark `{name}` in the browser (some minutes)"), || {
        process::run(tools.command("node").arg(format!("bench/{script}")).env("CHROME", chrome).current_dir(paths::root()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_benchmark_is_there_and_an_unknown_one_is_told() {
        for (name, example) in BENCHES {
            assert!(paths::root().join(format!("examples/{example}.rs")).exists(), "{name}");
        }
        for (name, script) in PAGES {
            assert!(paths::root().join(format!("bench/{script}")).exists(), "{name}");
        }
        let failure = run(Arguments::new("bench", vec!["recrod".into()])).expect_err("nobody knows it");
        assert!(failure.to_string().contains("`record`"), "{failure}");
    }
}
