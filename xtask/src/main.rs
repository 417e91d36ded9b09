//! `cargo xtask`: every task of the project behind one word, so that nobody has to know the tools.
//!
//! Commands are a table from name to function; a new one is a new file and a new row. It builds from std alone, in seconds,
//! because it must start on a machine that has nothing else yet. It must not know the project's own crate.

mod apt;
mod bench;
mod browser;
mod build;
mod changes;
mod command_line;
mod conformance;
mod failure;
mod npm;
mod package;
mod paths;
mod process;
mod rust_tools;
mod serve;
mod setup;
mod static_server;
mod step;
mod test;
mod wasm_target;
mod watch;

use command_line::Arguments;
use failure::Failure;
use std::process::ExitCode;

/// One command: what one types, what it is for, and what does it.
struct Command {
    name: &'static str,
    summary: &'static str,
    /// Option and meaning, for the help.
    options: &'static [(&'static str, &'static str)],
    run: fn(Arguments) -> Result<(), Failure>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        summary: "build the site, serve it on this machine, open it in a browser, rebuild on change",
        options: serve::OPTIONS,
        run: serve::run,
    },
    Command { name: "test", summary: "everything that CI runs", options: test::OPTIONS, run: test::run },
    Command { name: "build", summary: "the release site, ready for any static host, in dist/", options: &[], run: build::run },
    Command {
        name: "single-file",
        summary: "the whole site as one HTML file that opens from the disk: target/magicbox.html",
        options: package::OPTIONS,
        run: package::single_file,
    },
    Command {
        name: "package",
        summary: "a zip of the site with a few words for who hosts it: target/magicbox.zip",
        options: package::OPTIONS,
        run: package::package,
    },
    Command { name: "bench", summary: "measure, and say which bound is not kept", options: bench::OPTIONS, run: bench::run },
    Command {
        name: "conformance",
        summary: "a checkout of test262 through our engine, against the list of known failures",
        options: conformance::OPTIONS,
        run: conformance::run,
    },
    Command {
        name: "setup",
        summary: "install whatever of the tools is missing, and nothing else",
        options: setup::OPTIONS,
        run: setup::run,
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    if matches!(name.as_str(), "" | "-h" | "--help" | "help") || rest.iter().any(|word| word == "-h" || word == "--help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprint!("There is no command `{name}`.\n\n{}", help());
        return ExitCode::from(2);
    };
    match (command.run)(Arguments::new(command.name, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let mut text = String::from("cargo xtask <command>: the tasks of Magic Box. Each installs by itself what it needs and is missing.\n\n");
    for command in COMMANDS {
        text.push_str(&format!("  {:<12} {}\n", command.name, command.summary));
        for (option, meaning) in command.options {
            text.push_str(&format!("    {option:<18} {meaning}\n"));
        }
    }
    text.push_str("\nTools are kept in the user's cache folder by name and version (");
    text.push_str(&paths::tools().display().to_string());
    text.push_str("), so another clone does not build them again.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_explains_every_command_and_option() {
        let help = help();
        assert!(COMMANDS.len() >= 6);
        for command in COMMANDS {
            assert!(help.contains(command.name) && help.contains(command.summary), "{}", command.name);
            for (option, meaning) in command.options {
                assert!(help.contains(option) && help.contains(meaning), "{option}");
            }
        }
    }
}
