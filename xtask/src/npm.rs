//! What comes from npm: the editor's packages, esbuild, wasm-opt and the browser tests' driver, exactly as in web/package-lock.json.

use crate::failure::Failure;
use crate::paths::{self, on_path};
use crate::process;
use crate::step::{present, step};
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node.js that runs the tests and the bundler.
const NODE_MAJOR: u32 = 20;

/// Installs the page's packages. Gives the folder of their programs (wasm-opt).
pub fn ensure() -> Result<PathBuf, Failure> {
    ensure_in("web", "npm packages (editor, esbuild, wasm-opt, test driver)")
}

/// Installs the packages of a folder if its lock file is not the one they were installed from. Gives the folder of their programs.
pub fn ensure_in(folder: &str, what: &str) -> Result<PathBuf, Failure> {
    check_node()?;
    let web = paths::root().join(folder);
    let modules = web.join("node_modules");
    let stamp = modules.join(".installed-from-lock");
    let lock = std::fs::read(web.join("package-lock.json"))
        .map_err(|error| Failure::new(format!("{folder}/package-lock.json cannot be read: {error}")))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        present(what);
        return Ok(modules.join(".bin"));
    }
    step(what, || {
        // install scripts are not needed, and what does not run cannot do harm
        let mut npm = Command::new(on_path("npm").unwrap_or_else(|| "npm".into()));
        npm.args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]).current_dir(&web);
        process::run(&mut npm).map_err(|failure| {
            Failure::new("the npm packages could not be installed")
                .tried(format!("in {folder}/: {}", failure.what()))
                .advice("the npm registry must be reachable once (afterwards npm's cache is enough); see npm's message above")
        })?;
        std::fs::write(&stamp, &lock).map_err(|error| Failure::new(format!("{} cannot be written: {error}", stamp.display())))?;
        Ok(modules.join(".bin"))
    })
}

fn check_node() -> Result<(), Failure> {
    let advice = format!("install Node.js {NODE_MAJOR} or newer with npm (https://nodejs.org, or the system's packages `nodejs npm`)");
    let version = process::output(Command::new("node").arg("--version"));
    let major = version.as_deref().and_then(major_of);
    match major {
        Some(major) if major >= NODE_MAJOR && on_path("npm").is_some() => Ok(()),
        Some(major) if major >= NODE_MAJOR => Err(Failure::new("npm is missing").tried("npm on PATH").advice(advice)),
        _ => {
            let said = version.unwrap_or_else(|| "not found".into());
            Err(Failure::new("Node.js is missing or too old").tried(format!("node --version: {said}")).advice(advice))
        }
    }
}

fn major_of(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(major_of("v20.20.2"), Some(20));
        assert_eq!(major_of("command not found"), None);
    }
}
