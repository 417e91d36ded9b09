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
];

/// The benchmark that needs a browser.
const PAGE: &str = "page";

/// What one types, and the example behind it.
const BENCHES: [(&str, &str); 1] = [("record", "record_bench")];

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let mut names = arguments.rest();
    if let Some(at) = names.iter().position(|name| name == PAGE) {
        names.remove(at);
        page()?;
        if names.is_empty() {
            return Ok(());
        }
    }
    let chosen = match names.as_slice() {
        [] => BENCHES.to_vec(),
        names => names.iter().map(|name| find(name)).collect::<Result<_, _>>()?,
    };
    for (name, example) in chosen {
        step(&format!("benchmark `{name}` (the first time its build takes some minutes)"), || {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--release", "--quiet", "--no-default-features", "--features", "engine", "--example", example]);
            process::run(cargo.current_dir(paths::root()))
        })?;
    }
    Ok(())
}

/// The site as it lies in dist/, built if there is none.
fn page() -> Result<(), Failure> {
    let tools = setup::for_build()?;
    npm::ensure_in("bench", "npm packages (other engines)")?;
    let chrome = browser::ensure()?;
    if !build::dist().join("index.html").is_file() {
        build::fetch(&tools)?;
        build::site(&tools, build::Kind::Release, true)?;
    }
    step("the page beside other engines (some minutes)", || {
        process::run(tools.command("node").arg("bench/bench.mjs").env("CHROME", chrome).current_dir(paths::root()))
    })
}

fn find(name: &str) -> Result<(&'static str, &'static str), Failure> {
    let known = || BENCHES.map(|(name, _)| format!("`{name}`")).join(", ") + ", `page`";
    BENCHES
        .into_iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| Failure::new(format!("there is no benchmark `{name}`")).advice(format!("there are: {}", known())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_benchmark_is_an_example_and_an_unknown_one_is_told() {
        for (name, example) in BENCHES {
            assert!(paths::root().join(format!("examples/{example}.rs")).exists(), "{name}");
            assert!(find(name).is_ok());
        }
        let failure = find("recrod").expect_err("nobody knows it");
        assert!(failure.to_string().contains("`record`"), "{failure}");
    }
}
