//! Shrinks the table of features for embedding: drops the columns that only document the dates.

#[path = "src/age/feature_id.rs"]
mod feature_id;

use std::{env, fs, io, path::Path};

/// The language's features, each with its date and the sources of the date.
const FEATURES: &str = "../../assets/data/features.json";
/// Columns that the program does not read; they document the table.
const FOR_READERS: [&str; 3] = ["source", "confidence", "note"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={FEATURES}");
    let mut rows: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(&fs::read(FEATURES)?)?;
    for row in &mut rows {
        for field in FOR_READERS {
            row.remove(field);
        }
        // most ids can be derived from the name at run time
        let id = row.get("name").and_then(|name| name.as_str()).map(feature_id::of);
        if row.get("id").and_then(|id| id.as_str()) == id.as_deref() {
            row.remove("id");
        }
    }
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo names no folder to write to"))?;
    fs::write(Path::new(&folder).join("features.json"), serde_json::to_vec(&rows)?)
}
