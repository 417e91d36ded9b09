//! The table of features (`assets/data/features.json`), parsed once. `build.rs` removes the sources of the dates, which are not used here.

use super::feature_id;
use serde::{Deserialize, Deserializer};
use std::collections::HashMap;
use std::sync::LazyLock;
use vocabulary::{Edition, Era};

/// Kind of feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// a construct
    Syntax,
    /// a global name: `Map`
    Global,
    /// a property of such a name: `Array.isArray`
    Static,
    /// a property of instances: `Array.prototype.flat`
    Prototype,
}

/// A row of the table.
#[derive(Clone, Debug, Deserialize)]
pub struct Feature {
    /// stable id; present in the file only if it differs from the one derived from the name
    #[serde(default)]
    pub id: String,
    /// kind of feature
    pub kind: Kind,
    /// its name
    pub name: String,
    /// the edition that introduced it
    #[serde(deserialize_with = "edition")]
    pub edition: Edition,
    /// the version of Netscape's JavaScript that had it before or with the standard
    #[serde(default)]
    pub netscape: Option<String>,
    /// specified in Annex B: in browsers long before its edition
    #[serde(default, rename = "annexB")]
    pub annex_b: bool,
    /// read like a property, not called
    #[serde(default)]
    pub accessor: bool,
}

impl Feature {
    /// Whether an engine of that era had it. Annex B only standardised what browsers already had: if the version of Netscape's
    /// JavaScript that introduced it is known, that version counts.
    pub fn was_in(&self, era: Era) -> bool {
        let older = self.annex_b && self.netscape.is_some() && era != Era::JavaScript12;
        older || era.had(self.edition, self.netscape.as_deref())
    }
}

fn edition<'de, D: Deserializer<'de>>(d: D) -> Result<Edition, D::Error> {
    let name = String::deserialize(d)?;
    Edition::named(&name).ok_or_else(|| serde::de::Error::custom(format!("no edition is called {name}")))
}

static TABLE: LazyLock<Vec<Feature>> = LazyLock::new(|| {
    let mut rows: Vec<Feature> = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/features.json")))
        .expect("the table in the program is well formed: a test reads it");
    for row in rows.iter_mut().filter(|row| row.id.is_empty()) {
        row.id = feature_id::of(&row.name);
    }
    rows
});

static BY_ID: LazyLock<HashMap<&'static str, &'static Feature>> = LazyLock::new(|| TABLE.iter().map(|f| (f.id.as_str(), f)).collect());

/// All rows.
pub fn features() -> &'static [Feature] {
    &TABLE
}

/// The row with this id.
pub fn feature(id: &str) -> Option<&'static Feature> {
    BY_ID.get(id).copied()
}

#[cfg(test)]
mod tests {
    use super::features;
    use serde_json::{Map, Value};

    #[test]
    fn every_row_keeps_its_id_and_has_a_source_for_those_who_check_it() {
        let rows: Vec<Map<String, Value>> =
            serde_json::from_str(include_str!("../../../../assets/data/features.json")).expect("the file is well formed");
        assert_eq!(rows.len(), features().len());
        for (row, feature) in rows.into_iter().zip(features()) {
            assert_eq!(row["id"], feature.id.as_str());
            let source = row.get("source").and_then(Value::as_str).unwrap_or_default();
            assert!(source.len() > 5, "{:?} has no source", row["id"]);
        }
    }
}
