//! A compiler that can build for wasm32: rustup's own way first, Debian's matched compiler and library source where that fails.

use crate::failure::Failure;
use crate::paths::on_path;
use crate::step::{present, step};
use crate::{apt, process};
use std::env;
use std::path::Path;
use std::process::Command;

/// The target triple of the page and of the engine.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler for the web, the source of its standard library, and the linker.
const DEBIAN: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Which compiler builds for wasm32.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// The one on PATH, with its prebuilt standard library.
    OnPath,
    /// Debian's in /usr/bin, which compiles the standard library from its source once per target folder.
    Debian,
}

impl Compiler {
    /// Makes `command` (cargo, or Trunk, which starts cargo) use this compiler.
    pub fn apply(self, command: &mut Command) {
        if self == Self::Debian {
            let path = env::var_os("PATH").unwrap_or_default();
            let folders = std::iter::once("/usr/bin".into()).chain(env::split_paths(&path));
            if let Ok(joined) = env::join_paths(folders) {
                command.env("PATH", joined);
            }
            command.env("RUSTC", "/usr/bin/rustc").env("CARGO", "/usr/bin/cargo");
            command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            // rustup's libraries must not reach another compiler
            command.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
        }
    }
}

/// Finds or installs a compiler for wasm32.
pub fn ensure() -> Result<Compiler, Failure> {
    let what = format!("Rust standard library for {TARGET}");
    if has_prebuilt_std() {
        present(&what);
        return Ok(Compiler::OnPath);
    }
    step(&what, || {
        let by_rustup = add_by_rustup();
        if by_rustup.is_ok() && has_prebuilt_std() {
            return Ok(Compiler::OnPath);
        }
        let rustup =
            by_rustup.err().map_or_else(|| "ended well, but rustc does not see the target".into(), |failure| failure.what().to_owned());
        println!("   rustup could not: {rustup}. Trying Debian's compiler.");
        let by_debian = if has_debian_compiler() { Ok(()) } else { apt::install(DEBIAN) };
        if by_debian.is_ok() && has_debian_compiler() {
            return Ok(Compiler::Debian);
        }
        let debian = by_debian.err().map_or_else(|| "installed, but the compiler or its source is missing".into(), |f| f.what().to_owned());
        Err(Failure::new(format!("no Rust standard library for {TARGET}"))
            .tried(format!("rustup target add {TARGET}: {rustup}"))
            .tried(format!("apt-get install {}: {debian}", DEBIAN.join(" ")))
            .advice(format!("on a machine that reaches static.rust-lang.org run `rustup target add {TARGET}`, then this command again")))
    })
}

fn add_by_rustup() -> Result<(), Failure> {
    if on_path("rustup").is_none() {
        return Err(Failure::new("there is no rustup"));
    }
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}

fn has_prebuilt_std() -> bool {
    process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| holds_core(Path::new(&folder)))
}

/// The folder may exist, left empty, where a component was removed: look for the library itself.
fn holds_core(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
}

fn has_debian_compiler() -> bool {
    let sysroot = process::output(Command::new("/usr/bin/rustc").args(["--print", "sysroot"]).env_remove("LD_LIBRARY_PATH"));
    Path::new("/usr/bin/cargo").is_file()
        && sysroot.is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
}
