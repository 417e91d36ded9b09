//! Benchmarks, natively and in release: programs of `examples` that measure and judge themselves.

use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::step::step;
use crate::{paths, process};
use std::process::Command;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[("record", "recording against plain runs, memory and state of a long recording")];

/// What one types, and the example behind it.
const BENCHES: [(&str, &str); 1] = [("record", "record_bench")];

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let names = arguments.rest();
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

fn find(name: &str) -> Result<(&'static str, &'static str), Failure> {
    let known = || BENCHES.map(|(name, _)| format!("`{name}`")).join(", ");
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
