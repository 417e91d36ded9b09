//! Messages about reading, writing and deleting properties.

use super::{Here, NULLISH, Reworded};
use crate::language::anatomy::SiteKind;

/// A message about a property, in the browsers' words.
pub(super) fn properties(message: &str, here: &Here) -> Option<Reworded> {
    if let Some(key) = message.strip_prefix("cannot set non-writable property: ") {
        return Some(not_writable(key, here));
    }
    if let Some(key) = message.strip_prefix("cannot delete non-configurable property: ") {
        return Some(format!("Cannot delete property '{key}' of #<Object>").into());
    }
    if let Some(key) = message.strip_prefix("cannot redefine property: ") {
        return Some(format!("Cannot redefine property: {key}").into());
    }
    if message == REVOKED {
        let trap = here.sites().find_map(|site| match &site.kind {
            SiteKind::Property { .. } => Some("get"),
            SiteKind::Assignment { .. } => Some("set"),
            SiteKind::Delete { .. } => Some("deleteProperty"),
            SiteKind::Call { .. } => Some("apply"),
            SiteKind::New { .. } => Some("construct"),
            _ => None,
        });
        return Some(format!("Cannot perform '{}' on a proxy that has been revoked", trap.unwrap_or("get")).into());
    }
    for site in here.sites() {
        let (text, place) = match (&site.kind, message) {
            (SiteKind::Private { name, written: false }, "Private element does not exist on object") => {
                (format!("Cannot read private member #{name} from an object whose class did not declare it"), site.place)
            }
            (SiteKind::Private { name, written: true }, "Private element does not exist on object") => {
                (format!("Cannot write private member #{name} to an object whose class did not declare it"), site.place)
            }
            (SiteKind::Delete { name: Some(name) }, "Cannot delete property") => {
                (format!("Cannot delete property '{name}' of #<Object>"), site.place)
            }
            (SiteKind::Property { name: Some(name) }, NULLISH) => {
                (format!("Cannot read properties of undefined or null (reading '{name}')"), site.place)
            }
            (SiteKind::Property { name: None }, NULLISH) => ("Cannot read properties of undefined or null".into(), site.place),
            (SiteKind::Assignment { .. }, NULLISH) => ("Cannot set properties of undefined or null".into(), site.place),
            _ => continue,
        };
        return Some(Reworded::at(place, text));
    }
    if !matches!(message, NULLISH | "cannot convert null or undefined to Object") {
        return None;
    }
    Some("Cannot convert undefined or null to object".to_owned().into())
}

const REVOKED: &str = "Proxy object has empty handler and target";

/// Properties of the language's own objects that no program can write to.
const CONSTANTS: [&str; 13] =
    ["NaN", "Infinity", "undefined", "length", "prototype", "PI", "E", "LN2", "LN10", "LOG2E", "LOG10E", "SQRT2", "SQRT1_2"];

/// The engine has one message for three; which it is can be told from what the script does with that name.
fn not_writable(key: &str, here: &Here) -> Reworded {
    let keyed = here.source.anatomy().key(key);
    let index = key.bytes().all(|byte| byte.is_ascii_digit());
    let grows = here
        .sites()
        .any(|site| matches!(&site.kind, SiteKind::Call { callee, .. } if callee.ends_with(".push") || callee.ends_with(".unshift")));
    if keyed.getter && !keyed.setter {
        format!("Cannot set property {key} of #<Object> which has only a getter").into()
    } else if (keyed.defined > 0 || index || CONSTANTS.contains(&key)) && !grows {
        let object = if index { "[object Array]" } else { "#<Object>" };
        format!("Cannot assign to read only property '{key}' of object '{object}'").into()
    } else {
        format!("Cannot add property {key}, object is not extensible").into()
    }
}
