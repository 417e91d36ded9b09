//! The stored form: JSON with a version in it, and the way from each older version to the next.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// The version that this build writes.
pub const VERSION: u64 = 2;

/// The name of the version within a stored object.
const FIELD: &str = "version";

/// A value as it is stored.
pub fn write<T: Serialize>(value: &T) -> String {
    let mut json = serde_json::to_value(value).expect("the state is plain structs with text keys");
    if let Value::Object(fields) = &mut json {
        fields.insert(FIELD.into(), VERSION.into());
    }
    json.to_string()
}

/// A value as it was stored by this version or an older one. `None` for anything else.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let Value::Object(fields) = serde_json::from_str(text).ok()? else { return None };
    let fields = upgrade(fields, UPGRADES)?;
    serde_json::from_value(Value::Object(fields)).ok()
}

/// Whether a text was stored by a build newer than this one, which must not be written over.
pub fn is_newer(text: &str) -> bool {
    let stored: Option<Value> = serde_json::from_str(text).ok();
    stored.and_then(|value| value.get(FIELD)?.as_u64()).is_some_and(|version| version > VERSION)
}

/// One step from a version to the next.
type Upgrade = fn(&mut Map<String, Value>);

/// The steps: the first leads from version 1 to version 2.
const UPGRADES: &[Upgrade] = &[deeds_by_block];

/// Version 1 knew of a lesson only which snippets were run: `ran: ["box"]` becomes `blocks: { "box": ["ran"] }`.
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

    /// What a value of some version becomes by two upgrades, the first of which renames a field and the second adds one.
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
