//! Starting other programs: never with our standard input (nothing here may wait for a key), and with failures that name the command.

use crate::failure::Failure;
use std::process::{Command, Stdio};

/// The command line as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs to the end with its output shown.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let typed = line(command);
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{typed}` ended with {status}"))),
        Err(error) => Err(Failure::new(format!("`{typed}` could not be started: {error}"))),
    }
}

/// Runs to the end and gives its standard output, trimmed; `None` where it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
