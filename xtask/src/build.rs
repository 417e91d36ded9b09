//! The site: Trunk with the tools on its PATH, never downloading anything itself.

use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::setup::{self, Tools};
use crate::step::step;
use crate::{paths, process};
use std::path::PathBuf;

/// Which site to build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small and fast, slow to build.
    Release,
    /// Quick to build again, with the engine optimised all the same: an unoptimised interpreter overflows its stack.
    Preview,
}

/// Where the site is built.
pub fn dist() -> PathBuf {
    paths::root().join("dist")
}

/// Builds the site into dist/. With `offline` it gets a service worker; a developer wants to see what was just built instead.
pub fn site(tools: &Tools, kind: Kind, offline: bool) -> Result<(), Failure> {
    let (what, options): (_, &[&str]) = match kind {
        Kind::Release => ("release site in dist/ (some minutes)", &["--release"]),
        Kind::Preview => ("site in dist/", &["--cargo-profile", "preview"]),
    };
    step(what, || {
        let mut trunk = tools.command("trunk");
        trunk.args(["build", "--offline"]).args(options).current_dir(paths::root());
        trunk.env("MAGIC_BOX_OFFLINE", if offline { "1" } else { "0" });
        // Trunk reads NO_COLOR as true or false and refuses the usual 1
        trunk.env_remove("NO_COLOR");
        process::run(&mut trunk)
    })
}

/// The command.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    arguments.finish()?;
    let tools = setup::for_build()?;
    fetch(&tools)?;
    site(&tools, Kind::Release, true)?;
    println!("\nThe site is in {}: copy the folder to any static host, under any path.", dist().display());
    Ok(())
}

/// Downloads the crates of Cargo.lock, because Trunk then builds offline.
pub fn fetch(tools: &Tools) -> Result<(), Failure> {
    let mut cargo = tools.command("cargo");
    cargo.args(["fetch", "--locked", "--quiet"]).current_dir(paths::root());
    process::run(&mut cargo).map_err(|failure| {
        Failure::new("the crates of Cargo.lock could not be fetched")
            .tried(failure.what())
            .advice("crates.io must be reachable once; if Cargo.toml was changed, run `cargo check` to bring Cargo.lock up to date")
    })
}
