//! Descriptions of features, parsed once from two data files: what a feature replaced, and the Korean names of constructs.

use super::table::{Feature, Kind};
use std::collections::HashMap;
use std::sync::LazyLock;
use vocabulary::{FeatureWords, Replaced};

static REPLACED: LazyLock<HashMap<String, Replaced>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/data/features.words.json"))
        .expect("the words in the program are well formed: a test reads them")
});

static KOREAN: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/data/features.names.json"))
        .expect("the names in the program are well formed: a test reads them")
});

/// The description of a row.
pub fn words(feature: &Feature) -> FeatureWords {
    FeatureWords {
        feature: feature.id.clone(),
        is_syntax: feature.kind == Kind::Syntax,
        korean: KOREAN.get(&feature.id).cloned(),
        replaced: REPLACED.get(&feature.id).cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{feature, features};
    use super::*;
    use vocabulary::Edition;

    /// Constructs whose names are code, the same in every language.
    const CODE: [&str; 8] = ["break", "continue", "if / else", "return", "this", "new.target", "export * as ns", "import.meta"];

    #[test]
    fn every_construct_has_a_korean_name_and_every_newer_one_says_what_it_replaced() {
        let mut missing = Vec::new();
        for row in features().iter().filter(|f| f.kind == Kind::Syntax) {
            let words = words(row);
            if words.korean.is_none() && !CODE.contains(&row.name.as_str()) {
                missing.push(format!("{}: no Korean name", row.id));
            }
            if words.replaced.is_none() && row.edition > Edition::ES1 && row.id != "syntax-proper-tail-calls" {
                missing.push(format!("{}: replaced nothing", row.id));
            }
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }

    #[test]
    fn words_belong_to_rows() {
        assert!(REPLACED.len() > 150 && KOREAN.len() > 130, "{} and {}", REPLACED.len(), KOREAN.len());
        for id in REPLACED.keys().chain(KOREAN.keys()) {
            assert!(feature(id).is_some(), "{id} is no row of the table");
        }
    }
}
