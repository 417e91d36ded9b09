//! Everything the other commands need, installed where it is missing. Building needs the compiler and the tools; testing also a browser.

use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::wasm_target::Compiler;
use crate::{browser, npm, rust_tools, wasm_target};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[("--no-browser", "leave out the browser, which only the tests need")];

/// What a build needs, found or installed.
pub struct Tools {
    /// Who compiles for wasm32.
    pub compiler: Compiler,
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A command that finds all tools on its PATH and compiles with the right compiler.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(
            self.folders.iter().map(|folder| folder.join(program)).find(|file| file.is_file()).unwrap_or_else(|| program.into()),
        );
        self.compiler.apply(&mut command);
        let path = command.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, value)| value.map(ToOwned::to_owned));
        let path = path.or_else(|| env::var_os("PATH")).unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        if let Ok(joined) = env::join_paths(folders) {
            command.env("PATH", joined);
        }
        command
    }
}

/// Finds or installs what a build needs. The quick steps come first, so that a missing Node.js is told before Trunk is built.
pub fn for_build() -> Result<Tools, Failure> {
    println!("Tools:");
    let modules = npm::ensure()?;
    let compiler = wasm_target::ensure()?;
    let mut folders = rust_tools::ensure()?;
    folders.push(modules);
    Ok(Tools { compiler, folders })
}

/// What the lane without a browser needs: the compiler alone.
pub fn for_lints() -> Result<Tools, Failure> {
    println!("Tools:");
    Ok(Tools { compiler: wasm_target::ensure()?, folders: Vec::new() })
}

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let without_browser = arguments.flag("--no-browser");
    arguments.finish()?;
    for_build()?;
    if !without_browser {
        browser::ensure()?;
    }
    println!("\nEverything is there.");
    Ok(())
}
