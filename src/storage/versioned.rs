//! The stored form of values: JSON with a version, and the upgrade from each older version.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// The version this build writes.
pub const VERSION: u64 = 2;

/// The name of the version field in a stored object.
const FIELD: &str = "version";

/// Serializes a value with its version.
pub fn write<T: Serialize>(value: &T) -> String {
    let mut json = serde_json::to_value(value).expect("the state is plain structs with text keys");
    if let Value::Object(fields) = &mut json {
        fields.insert(FIELD.into(), VERSION.into());
    }
    json.to_string()
}

/// Parses a value of this version or an older one. `None` for anything else.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let Value::Object(fields) = serde_json::from_str(text).ok()? else { return None };
    let fields = upgrade(fields, UPGRADES)?;
    serde_json::from_value(Value::Object(fields)).ok()
}

/// Whether a text was stored by a newer build, and must not be overwritten.
pub fn is_newer(text: &str) -> bool {
    let stored: Option<Value> = serde_json::from_str(text).ok();
    stored.and_then(|value| value.get(FIELD)?.as_u64()).is_some_and(|version| version > VERSION)
}

/// The upgrade from one version to the next.
type Upgrade = fn(&mut Map<String, Value>);

/// The upgrades; the first leads from version 1 to version 2.
const UPGRADES: &[Upgrade] = &[deeds_by_block];

/// Version 1 stored only which snippets were run: `ran: ["box"]` becomes `blocks: { "box": ["ran"] }`.
fn deeds_by_block(fields: &mut Map<String, Value>) {
    if let Some(Value::Array(ran)) = fields.remove("ran") {
        let blocks = ran.into_iter().filter_map(|id| Some((id.as_str()?.to_owned(), Value::from(vec!["ran"]))));
        fields.insert("blocks".into(), Value::Object(blocks.collect()));
    }
}

fn upgrade(mut fields: Map<String, Value>, steps: &[Upgrade]) -> Option<Map<String, Value>> {
    let version = usize::try_from(fields.remove(FIELD)?.as_u64()?).ok()?;
    for step in steps.get(version.checked_sub(1)?..)? {
        step(&mut fields);
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks a value of some version after two upgrades: the first renames a field, the second adds one.
    #[track_caller]
    fn check(version: u64, stored: Value, expected: Option<Value>) {
        let steps: [Upgrade; 2] = [
            |fields| {
                if let Some(code) = fields.remove("code") {
                    fields.insert("text".into(), code);
                }
            },
            |fields| drop(fields.insert("kept".into(), false.into())),
        ];
        let Value::Object(mut fields) = stored else { panic!("an object is stored") };
        fields.insert(FIELD.into(), version.into());
        assert_eq!(upgrade(fields, &steps).map(Value::Object), expected);
    }

    #[test]
    fn every_older_version_reaches_the_present_one() {
        use serde_json::json;
        check(1, json!({ "code": "a" }), Some(json!({ "text": "a", "kept": false })));
        check(2, json!({ "text": "a" }), Some(json!({ "text": "a", "kept": false })));
        check(3, json!({ "text": "a", "kept": true }), Some(json!({ "text": "a", "kept": true })));
        check(4, json!({ "text": "a" }), None);
        check(0, json!({ "text": "a" }), None);
    }

    #[test]
    fn there_is_a_step_from_each_version() {
        assert_eq!(UPGRADES.len() as u64, VERSION - 1);
    }
}
