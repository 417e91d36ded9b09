//! The engine's error messages in the words of browsers, which every reference shows (those of V8, since learners meet them most).
//!
//! The engine does not say what it was about (which name, which callee, which property), so that is looked up where it happened.

use super::backtrace::{Call, Spot};
use super::sources::SourceText;
use crate::language::anatomy::{Site, SiteKind};
use std::rc::Rc;

mod fixed;
mod patterns;

pub(super) use patterns::pattern;

/// Where an error came about.
pub(super) struct Here {
    source: Rc<SourceText>,
    spot: Spot,
}

impl Here {
    /// The innermost call in a script of ours.
    pub fn new(calls: &[Call]) -> Option<Self> {
        let (source, spot) = calls.iter().find_map(|call| call.at.as_ref())?;
        Some(Self { source: source.clone(), spot: *spot })
    }

    /// The construct the engine placed the error at, innermost first.
    fn sites(&self) -> impl Iterator<Item = &Site> {
        let at = match self.spot {
            Spot::At(offset) => self.source.anatomy().sites(offset),
            Spot::Start => &[],
        };
        at.iter().rev()
    }
}

/// Whether a message may be one of the engine's own. Most messages of programs are told from those at once, without a look at the stack.
pub(super) fn is_engines(message: &str) -> bool {
    message.starts_with(|first: char| first.is_ascii_lowercase() || first == '`')
        || message.ends_with(" is not defined")
        || message.ends_with("' before initialization")
        || ENGINES.iter().any(|start| message.starts_with(start))
        || fixed::fixed(message).is_some()
}

const ENGINES: &[&str] = &[
    "Array.",
    "Cannot construct",
    "Generator",
    "Index must be",
    "Iterator",
    "Map",
    "Method",
    "Object.",
    "Promise",
    "Property",
    "Proxy object",
    "Set",
    "String.prototype",
    "Symbol.keyFor",
    "TypedArray",
    "Weak",
];

/// `message` in the browsers' words; `None` if it needs none.
pub(super) fn reword(message: &str, here: Option<&Here>) -> Option<String> {
    if let Some(message) = fixed::fixed(message) {
        return Some(message.into());
    }
    let here = here?;
    calls(message, here).or_else(|| values(message)).or_else(|| revoked(message, here))
}

fn calls(message: &str, here: &Here) -> Option<String> {
    let called = here.sites().find_map(|site| match &site.kind {
        SiteKind::Call { callee, arguments } | SiteKind::New { callee, arguments } => Some((callee, arguments)),
        _ => None,
    });
    let (callee, arguments) = called?;
    let first = || arguments.first().map_or("undefined", String::as_str);
    let last = callee.rsplit(['.', '#']).next().unwrap_or(callee);
    let text = match message {
        "target must be an object" => format!("{callee} called on non-object"),
        "Promise executor is not callable" => format!("Promise resolver {} is not a function", first()),
        "String.prototype.repeat: count must be non-negative" | "String.prototype.repeat: count must be less than infinity" => {
            format!("Invalid count value: {}", first())
        }
        "Property descriptor getter must be callable" => "Getter must be a function".into(),
        "Property descriptor setter must be callable" => "Setter must be a function".into(),
        "Cannot construct a property descriptor from a non-object" => {
            format!("Property description must be an object: {}", arguments.get(2).map_or("undefined", String::as_str))
        }
        _ if message.starts_with("Object.create: expected 'proto'") => {
            format!("Object prototype may only be an Object or null: {}", first())
        }
        _ if message.starts_with("Object.setPrototypeOf: expected 'proto'") => {
            format!("Object prototype may only be an Object or null: {}", arguments.get(1).map_or("undefined", String::as_str))
        }
        _ if message.starts_with("Index must be between 0 and") && last.ends_with("Array") => {
            format!("Invalid typed array length: {}", first())
        }
        "Symbol.keyFor: sym is not a symbol" => format!("{} is not a symbol", first()),
        _ if message.contains("regular expression flag") => {
            format!("Invalid flags supplied to RegExp constructor '{}'", arguments.get(1).map_or("", String::as_str))
        }
        _ if message.starts_with("cannot call `") && message.ends_with("` constructor without new") => {
            format!("Constructor {last} requires 'new'")
        }
        _ if message.starts_with("calling a builtin ") && message.ends_with("without new is forbidden") => match last {
            "Promise" => "Promise constructor cannot be invoked without 'new'".into(),
            name => format!("Constructor {name} requires 'new'"),
        },
        _ if names_a_callback(message) => format!("{} is not a function", first()),
        _ => return regular_expression(message, first()),
    };
    Some(text)
}

/// "Array.prototype.map: Callbackfn is not callable" and its many relatives.
fn names_a_callback(message: &str) -> bool {
    let talks = [
        "callback",
        "Callbackfn",
        "predicate",
        "mapper",
        "mapping function",
        "non-callable",
        "is not callable",
        "must be callable",
        "be a callable",
    ];
    talks.iter().any(|word| message.contains(word))
}

fn regular_expression(message: &str, pattern: &str) -> Option<String> {
    let reason = message.strip_prefix("failed to create matcher: ")?;
    Some(format!("Invalid regular expression: /{pattern}/: {}", self::pattern(reason, pattern)))
}

fn values(message: &str) -> Option<String> {
    if let Some(number) = between(message, "cannot convert ", " to a BigInt").filter(|number| number.parse::<f64>().is_ok()) {
        return Some(format!("The number {number} cannot be converted to a BigInt because it is not an integer"));
    }
    between(message, "codepoint `", "` ").map(|point| format!("Invalid code point {point}"))
}

/// The engine has one message for all uses of a proxy that has been revoked.
fn revoked(message: &str, here: &Here) -> Option<String> {
    if message != "Proxy object has empty handler and target" {
        return None;
    }
    let trap = here.sites().next().map(|site| match &site.kind {
        SiteKind::Property => "get",
        SiteKind::Assignment => "set",
        SiteKind::Delete => "deleteProperty",
        SiteKind::Call { .. } => "apply",
        SiteKind::New { .. } => "construct",
    });
    Some(format!("Cannot perform '{}' on a proxy that has been revoked", trap.unwrap_or("get")))
}

fn between<'m>(message: &'m str, start: &str, end: &str) -> Option<&'m str> {
    let rest = message.strip_prefix(start)?;
    rest.find(end).map(|at| &rest[..at])
}
