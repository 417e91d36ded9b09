//! The site in forms that travel: one HTML file, and a zip for who hosts it. Both are made of the release site in dist/.

use crate::build::{self, Kind};
use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::setup::{self, Tools};
use crate::step::step;
use crate::{paths, process};

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[("--no-build", "make it of dist/ as it is")];

/// The command `single-file`.
pub fn single_file(arguments: Arguments) -> Result<(), Failure> {
    let tools = prepare(arguments)?;
    script(&tools, "one HTML file", "web/single-file.mjs")
}

/// The command `package`.
pub fn package(arguments: Arguments) -> Result<(), Failure> {
    let tools = prepare(arguments)?;
    script(&tools, "a zip of the site", "web/package.mjs")
}

fn prepare(mut arguments: Arguments) -> Result<Tools, Failure> {
    let built = arguments.flag("--no-build");
    arguments.finish()?;
    let tools = setup::for_build()?;
    if !built {
        build::fetch(&tools)?;
        build::site(&tools, Kind::Release, true)?;
    } else if !build::dist().join("sw.js").is_file() {
        return Err(Failure::new("dist/ holds no release site").advice("run the command without --no-build"));
    }
    Ok(tools)
}

fn script(tools: &Tools, what: &str, file: &str) -> Result<(), Failure> {
    step(what, || process::run(tools.command("node").arg(file).current_dir(paths::root())))
}
