//! Makes the table of features small: the programs need its dates, the sources of the dates are for those who read and check it.

#[path = "src/age/feature_id.rs"]
mod feature_id;

use std::{env, fs, io, path::Path};

/// The language's features, each with its date and the date's sources.
const FEATURES: &str = "../../assets/data/features.json";
/// Columns that the programs do not need.
const FOR_READERS: [&str; 3] = ["source", "confidence", "note"];

fn main() -> io::Result<()> {
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
