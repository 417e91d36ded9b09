//! The build tools that come from crates.io: Trunk, and wasm-bindgen at the version in Cargo.lock. Built once for each version, into the cache.

use crate::failure::Failure;
use crate::paths::{self, on_path};
use crate::process;
use crate::step::{present, step};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last Trunk that builds with the project's Rust; Trunk.toml asks for the same series.
const TRUNK: &str = "0.21.14";

/// Folders to put in front of PATH, so that Trunk and wasm-bindgen are found.
pub fn ensure() -> Result<Vec<PathBuf>, Failure> {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock"))
        .map_err(|error| Failure::new(format!("Cargo.lock cannot be read: {error}")))?;
    let bindgen = locked_version(&lock, "wasm-bindgen").ok_or_else(|| Failure::new("Cargo.lock does not name wasm-bindgen"))?;
    Ok(vec![ensure_tool("wasm-bindgen-cli", "wasm-bindgen", bindgen, "2")?, ensure_tool("trunk", "trunk", TRUNK, "1")?])
}

/// The folder that holds `program` at exactly `version`.
fn ensure_tool(package: &str, program: &str, version: &str, opt_level: &str) -> Result<PathBuf, Failure> {
    let what = format!("{package} {version}");
    let root = paths::tools().join(format!("{package}-{version}"));
    let folder = root.join("bin");
    let file = folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    let found = [Some(file.clone()), on_path(program)].into_iter().flatten().find(|file| has_version(file, version));
    if let Some(parent) = found.as_deref().and_then(Path::parent) {
        present(&what);
        return Ok(parent.to_path_buf());
    }
    step(&format!("{what} (once on this machine; some minutes)"), || {
        let mut install = Command::new("cargo");
        install.args(["install", package, "--version", version, "--locked", "--quiet", "--force", "--root"]).arg(&root);
        // the tools are waited for more than they are used: build them fast, not small
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_DEBUG", "0").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level);
        // a target folder of the caller's would mix their build with ours
        install.env_remove("CARGO_TARGET_DIR");
        let installed = process::run(&mut install);
        if installed.is_ok() && has_version(&file, version) {
            return Ok(folder);
        }
        let result = installed.err().map_or_else(
            || format!("cargo install {package}: ended well, but {} does not answer", file.display()),
            |failure| failure.what().to_owned(),
        );
        Err(Failure::new(format!("{what} could not be installed")).tried(result).advice(format!(
            "look at cargo's message above (crates.io must be reachable), or put {program} {version} on PATH by other means"
        )))
    })
}

/// Whether the program says that it is this version. A version must match as a whole word: 0.2.12 is not 0.2.129.
fn has_version(file: &Path, version: &str) -> bool {
    file.is_file()
        && process::output(Command::new(file).arg("--version")).is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_of_the_package_and_not_of_its_namesakes() {
        let lock = "[[package]]\nname = \"wasm-bindgen-backend\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
