//! Gives the page and the worker the id of the build they belong to: a digest of everything that both are made from.
//!
//! The two are separate programs, and a browser can pair a new page with an old cached worker. A digest of the
//! sources is the same for both without any hand-over between their builds, and changes whenever their talk could.
//! Who works on one of the two alone may give the id by hand, in the environment variable `MAGIC_BOX_BUILD`.

//! And makes the table of features small: the programs need its dates, the sources of the dates are for those who read and check it.

#[path = "src/language/age/feature_id.rs"]
mod feature_id;

use std::{env, fs, io, path::Path};

/// Where the language's features stand, each with its date and the date's sources.
const FEATURES: &str = "assets/data/features.json";
/// What the programs never ask of a feature.
const FOR_READERS: [&str; 3] = ["source", "confidence", "note"];

fn main() -> io::Result<()> {
    write_features()?;
    write_id()
}

/// Writes the table without what is for readers alone.
fn write_features() -> io::Result<()> {
    println!("cargo:rerun-if-changed={FEATURES}");
    let mut rows: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(&fs::read(FEATURES)?)?;
    for row in &mut rows {
        for field in FOR_READERS {
            row.remove(field);
        }
        // most ids are what a program can make of the name by itself
        let id = row.get("name").and_then(|name| name.as_str()).map(feature_id::of);
        if row.get("id").and_then(|id| id.as_str()) == id.as_deref() {
            row.remove("id");
        }
    }
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo names no folder to write to"))?;
    fs::write(Path::new(&folder).join("features.json"), serde_json::to_vec(&rows)?)
}

fn write_id() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=MAGIC_BOX_BUILD");
    if let Ok(id) = env::var("MAGIC_BOX_BUILD") {
        println!("cargo:rustc-env=MAGIC_BOX_BUILD={id}");
        return Ok(());
    }
    let mut digest = Fnv::new();
    for root in ["src", "tape", "vendor", "Cargo.toml", "Cargo.lock", "web/worker.js"] {
        println!("cargo:rerun-if-changed={root}");
        digest_path(Path::new(root), &mut digest)?;
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

/// FNV-1a, 64 bits (draft-eastlake-fnv): it tells builds apart and guards nothing.
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
