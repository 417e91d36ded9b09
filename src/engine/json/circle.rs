//! The circle that `JSON.stringify` refuses, drawn as V8 draws it.

use super::address;
use boa_engine::{JsObject, JsValue, js_string, object::builtins::JsProxy, property::PropertyKey};

/// Lines drawn before the rest is left out, and after.
const FIRST: usize = 2;
const LAST: usize = 1;

/// V8's message for the first circle in `value`, looked for in plain properties only.
pub(super) fn message(value: &JsObject) -> Option<String> {
    let mut path = vec![(String::new(), value.clone())];
    let mut pending = vec![children(value)];
    while let Some(level) = pending.last_mut() {
        let Some((key, child)) = level.pop() else {
            pending.pop();
            path.pop();
            continue;
        };
        if let Some(start) = path.iter().position(|(_, object)| address(object) == address(&child)) {
            return Some(draw(&path[start..], &key));
        }
        pending.push(children(&child));
        path.push((key, child));
    }
    None
}

/// The objects in plain enumerable properties, the last first, each with how V8 names its key.
fn children(object: &JsObject) -> Vec<(String, JsObject)> {
    if JsProxy::from_object(object.clone()).is_ok() {
        return Vec::new();
    }
    let object = object.borrow();
    let properties = object.properties();
    let mut indexes: Vec<u32> = properties.index_property_keys().collect();
    indexes.sort_unstable();
    let keys = indexes.into_iter().map(PropertyKey::from).chain(object.shape().keys());
    let mut children: Vec<(String, JsObject)> = keys
        .filter_map(|key| {
            let property = properties.get(&key)?;
            let child = property.value().and_then(JsValue::as_object).filter(|_| property.expect_enumerable())?;
            let name = match &key {
                PropertyKey::Index(index) => format!("index {}", index.get()),
                PropertyKey::String(name) => format!("property '{}'", name.to_std_string_lossy()),
                PropertyKey::Symbol(_) => return None,
            };
            (!child.is_callable()).then_some((name, child))
        })
        .collect();
    children.reverse();
    children
}

fn draw(circle: &[(String, JsObject)], closing: &str) -> String {
    let mut text = "Converting circular structure to JSON\n    --> starting at object with constructor ".to_owned();
    text.push_str(&circle.first().map(|(_, object)| constructor(object)).unwrap_or_default());
    let shown = FIRST.min(circle.len());
    let line = |(key, object): &(String, JsObject)| format!("\n    |     {key} -> object with constructor {}", constructor(object));
    circle.iter().take(shown).skip(1).for_each(|step| text.push_str(&line(step)));
    if circle.len() > shown + LAST {
        text.push_str("\n    |     ...");
    }
    circle.iter().skip(shown.max(circle.len().saturating_sub(LAST))).for_each(|step| text.push_str(&line(step)));
    text.push_str(&format!("\n    --- {closing} closes the circle"));
    text
}

fn constructor(object: &JsObject) -> String {
    let value = |object: &JsObject, key: PropertyKey| object.borrow().properties().get(&key).and_then(|property| property.value().cloned());
    let found = object
        .prototype()
        .and_then(|prototype| value(&prototype, js_string!("constructor").into()))
        .and_then(|constructor| constructor.as_object())
        .and_then(|constructor| value(&constructor, js_string!("name").into()))
        .and_then(|name| name.as_string());
    format!("'{}'", found.map(|name| name.to_std_string_lossy()).unwrap_or_else(|| "Object".into()))
}
