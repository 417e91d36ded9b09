//! Computes the id of the build for page and worker: a digest of the sources that both share, and of the engine.
//!
//! The two are separate programs, and a browser can pair a new page with an old cached worker. A digest of the sources
//! is the same in both builds without passing anything between them, and changes whenever a message or its meaning could.
//! The page's components are not included, so a change of the page alone does not rebuild the engine.
//! To work on one side alone, set the id in the environment variable `MAGIC_BOX_BUILD`.

use std::{env, fs, io, path::Path};

/// The sources to digest, relative to the workspace.
const SHARED: [&str; 10] = [
    "crates/vocabulary",
    "crates/recording",
    "crates/tape",
    "crates/protocol",
    "crates/language",
    "crates/engine",
    "crates/worker",
    "vendor",
    "Cargo.lock",
    "web/worker.js",
];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=MAGIC_BOX_BUILD");
    if let Ok(id) = env::var("MAGIC_BOX_BUILD") {
        println!("cargo:rustc-env=MAGIC_BOX_BUILD={id}");
        return Ok(());
    }
    let mut digest = Fnv::new();
    for part in SHARED {
        let path = Path::new("../..").join(part);
        println!("cargo:rerun-if-changed={}", path.display());
        digest_path(&path, &mut digest)?;
    }
    println!("cargo:rustc-env=MAGIC_BOX_BUILD={:016x}", digest.0);
    Ok(())
}

fn digest_path(path: &Path, digest: &mut Fnv) -> io::Result<()> {
    if path.is_dir() {
        let mut inside = fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
        inside.sort();
        return inside.iter().try_for_each(|p| digest_path(p, digest));
    }
    digest.add(path.to_string_lossy().as_bytes());
    digest.add(&fs::read(path)?);
    Ok(())
}

/// FNV-1a, 64 bits (draft-eastlake-fnv): distinguishes builds, not meant for security.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
