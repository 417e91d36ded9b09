//! What one types: the commands, their help and their exit codes.

use super::{check, fix, manual, pool, run, template};
use std::process::{Command, ExitCode};

const HELP: &str = "lessons: the tool for authors of Magic Box

  lessons run FILE.js [--era ERA] [--json | --record]
      Run a program as the page would, its timers in virtual time; as of an era: js1.2, es3, es5, es2015 and each year after.
      The console goes to standard output, failures to standard error. Exit code 1 if one was not caught.
      --json prints each event as one line of JSON.
      --record tells the run in words instead: a sentence for each step, the conversions, the types of each variable.
  lessons check [PATH …] [--json] [--lang en|ko]
      Check the whole course (the folder lessons), or only these files. Exit code 1 if there is a problem.
  lessons fix [PATH …] [--yes]
      Show how the expectations would have to change to be true; with --yes, write them.
  lessons explain [RULE]
      What a rule of the checker says and why, with an example that breaks it and the same mended; without RULE, the names of all.
  lessons new ID [--track TRACK] [--title-ko TITLE] [--title-en TITLE]
      Make a pair of new lessons that passes the check, and list them in SUMMARY.md.
  lessons serve [OPTION …]
      Serve the site on this machine; a saved lesson shows at once with its problems. The same as `cargo xtask serve`.
";

/// What a command was given, cut into options and the rest.
pub(super) struct Arguments {
    pub(super) paths: Vec<String>,
    options: Vec<(String, Option<String>)>,
}

impl Arguments {
    /// `valued` are the options that take the next word.
    fn read(words: Vec<String>, known: &[&str], valued: &[&str]) -> Result<Self, String> {
        let mut arguments = Self { paths: Vec::new(), options: Vec::new() };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if valued.contains(&word.as_str()) {
                let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
                arguments.options.push((word, Some(value)));
            } else if known.contains(&word.as_str()) {
                arguments.options.push((word, None));
            } else if word.starts_with("--") {
                return Err(format!("there is no option {word} here"));
            } else {
                arguments.paths.push(word);
            }
        }
        Ok(arguments)
    }

    pub(super) fn has(&self, option: &str) -> bool {
        self.options.iter().any(|(name, _)| name == option)
    }

    pub(super) fn value(&self, option: &str) -> Option<&str> {
        self.options.iter().find(|(name, _)| name == option).and_then(|(_, value)| value.as_deref())
    }
}

/// Runs the command in `words` (without the program's name): 0 all is well, 1 there are problems or failures, 2 it was not understood.
pub fn main(words: Vec<String>) -> ExitCode {
    let mut words = words.into_iter();
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match command.as_str() {
        "run" => Arguments::read(rest, &["--json", "--record"], &["--era"]).and_then(|arguments| run::command(&arguments)),
        "check" => Arguments::read(rest, &["--json"], &["--lang"]).and_then(|arguments| check::command(&arguments)),
        "fix" => Arguments::read(rest, &["--yes"], &[]).and_then(|arguments| fix::command(&arguments)),
        "explain" => Arguments::read(rest, &[], &[]).and_then(|arguments| manual::command(&arguments)),
        "new" => Arguments::read(rest, &[], &["--track", "--title-ko", "--title-en"]).and_then(|arguments| template::command(&arguments)),
        "serve" => serve(rest),
        // the other end of a `Pool`; nobody types it
        pool::CHILD => Ok(pool::serve()),
        "-h" | "--help" | "help" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        "" => Err("say what to do".into()),
        other => Err(format!("there is no command {other}")),
    };
    done.unwrap_or_else(|why| {
        eprintln!("lessons: {why}\n\n{HELP}");
        ExitCode::from(2)
    })
}

/// Building the site is a task of the project, not of this tool.
fn serve(words: Vec<String>) -> Result<ExitCode, String> {
    let ended = Command::new("cargo").args(["xtask", "serve"]).args(words).status();
    let ended = ended.map_err(|error| format!("`cargo xtask serve` cannot be started: {error}"))?;
    Ok(if ended.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
