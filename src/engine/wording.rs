//! The engine's error messages in the words of browsers, which every reference shows (those of V8, since learners meet them most).
//!
//! The engine does not say what it was about (which name, which callee, which property), so that is looked up where it happened.

use super::backtrace::{Call, Spot};
use super::sources::SourceText;
use crate::language::anatomy::{Demand, DemandKind, NameUse, Site, SiteKind, Stretch};
use iterables::{no_iterable, no_iterator, not_iterable, over_nothing};
use std::rc::Rc;

mod fixed;
mod iterables;
mod patterns;
mod properties;

pub(super) use patterns::pattern;

/// A message in the browsers' words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reworded {
    /// the message
    pub message: String,
    /// the place it is about, where that is known better than from the stack
    pub place: Option<Stretch>,
}

impl Reworded {
    fn at(place: Stretch, message: String) -> Self {
        Self { message, place: Some(place) }
    }
}

impl From<String> for Reworded {
    fn from(message: String) -> Self {
        Self { message, place: None }
    }
}

/// Where an error came about.
pub(super) struct Here {
    source: Rc<SourceText>,
    spot: Spot,
    function: Option<usize>,
    /// the function the error came out of is known by its name only
    anywhere: bool,
    name: String,
    /// offset of the call that led here, if it stands in the same script
    caller: Option<usize>,
}

impl Here {
    /// The innermost call in a script of ours.
    pub fn new(calls: &[Call]) -> Option<Self> {
        let mut places = calls.iter().filter_map(|call| call.at.as_ref().map(|(source, spot)| (source, *spot, &call.name)));
        let (source, spot, name) = places.next()?;
        let function = match spot {
            Spot::At(offset) => source.anatomy().function_at(offset),
            Spot::Start => None,
        };
        let caller = places.next().filter(|(other, ..)| other.name == source.name).map(|(_, spot, _)| spot.offset());
        let anywhere = spot == Spot::Start && caller.is_some();
        Some(Self { source: source.clone(), spot, function, anywhere, name: name.clone(), caller })
    }

    /// The script.
    pub fn source(&self) -> &Rc<SourceText> {
        &self.source
    }

    fn offset(&self) -> usize {
        self.spot.offset()
    }

    /// The construct the engine placed the error at, innermost first.
    fn sites(&self) -> impl Iterator<Item = &Site> {
        let at = match self.spot {
            Spot::At(offset) => self.source.anatomy().sites(offset),
            Spot::Start => &[],
        };
        at.iter().rev()
    }

    /// What is underlined if nothing better is known.
    pub fn place(&self) -> Option<Stretch> {
        if let Some(site) = self.sites().next() {
            return Some(site.place);
        }
        match self.spot {
            Spot::At(offset) => Some((offset, offset + 1)),
            Spot::Start => {
                self.caller.map(|offset| self.source.anatomy().sites(offset).last().map_or((offset, offset + 1), |site| site.place))
            }
        }
    }

    fn is_here(&self, function: Option<usize>) -> bool {
        self.anywhere || function == self.function
    }

    /// Out of the candidates of this function, in the order of the text, the one that comes next in evaluation:
    /// for a property access what stands before it, else what stands after.
    fn pick<'c, T>(&self, candidates: Vec<&'c T>, place: impl Fn(&T) -> Stretch) -> Option<&'c T> {
        let offset = self.offset();
        if self.sites().any(|site| matches!(site.kind, SiteKind::Property { .. }))
            && let Some(before) = candidates.iter().rev().find(|candidate| place(candidate).1 <= offset)
        {
            return Some(before);
        }
        candidates.iter().find(|candidate| place(candidate).0 >= offset).or(candidates.first()).copied()
    }

    fn demand(&self, wanted: impl Fn(&DemandKind) -> bool) -> Option<&Demand> {
        let all = self.source.anatomy().demands().iter();
        let candidates = all.filter(|demand| self.is_here(demand.function) && wanted(&demand.kind)).collect();
        self.pick(candidates, |demand| demand.place)
    }

    /// A pattern that takes a value apart; in a function that never came to its body, one of a parameter.
    fn pattern(&self) -> Option<&Demand> {
        let all = self.source.anatomy().demands().iter();
        let is_pattern = |demand: &&Demand| matches!(demand.kind, DemandKind::ObjectPattern { .. } | DemandKind::ArrayPattern);
        let wanted = |demand: &&Demand| self.is_here(demand.function) && (!self.anywhere || demand.text.is_empty());
        self.pick(all.filter(is_pattern).filter(wanted).collect(), |demand| demand.place)
    }

    fn name(&self, wanted: impl Fn(&NameUse) -> bool) -> Option<&NameUse> {
        let all = self.source.anatomy().names().iter();
        let candidates = all.filter(|used| self.is_here(used.function) && wanted(used)).collect();
        self.pick(candidates, |used| used.place)
    }

    /// A name that is read before its declaration was reached: in its own function, in its own value, or out of a function
    /// that is called too early.
    fn too_early(&self, name: Option<&str>) -> Option<&NameUse> {
        let named = |used: &NameUse| name.is_none_or(|name| used.name == name);
        let own = |used: &NameUse| {
            used.dead_zone
                .is_some_and(|(declared, owner)| owner == used.function && used.place.0 < declared.1 && used.place.0 != declared.0)
        };
        let outer = |used: &NameUse| {
            let after = |declared: Stretch| self.caller.is_none_or(|caller| caller < declared.1);
            used.dead_zone.is_some_and(|(declared, owner)| owner != used.function && after(declared))
        };
        self.name(|used| named(used) && own(used)).or_else(|| self.name(|used| named(used) && outer(used)))
    }
}

/// Whether a message may be one of the engine's own. Most messages of programs are told from those at once, without a look at the stack.
pub(super) fn is_engines(message: &str) -> bool {
    message.starts_with(|first: char| first.is_ascii_lowercase() || first == '`')
        || message.ends_with(" is not defined")
        || ENGINES.iter().any(|start| message.starts_with(start))
        || fixed::fixed(message).is_some()
}

const ENGINES: &[&str] = &[
    "Cannot delete property",
    "Array.",
    "Cannot construct",
    "Cannot destructure",
    "Generator",
    "Index must be",
    "Iterator",
    "Map",
    "Method",
    "Object.",
    "Private element",
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
pub(super) fn reword(message: &str, here: Option<&Here>) -> Option<Reworded> {
    if let Some(message) = fixed::fixed(message) {
        let place = here.and_then(|here| operand(message, here));
        return Some(Reworded { message: message.into(), place });
    }
    let Some(here) = here else {
        return between(message, "value with type `", "` is not iterable").map(|kind| no_iterator(kind).into());
    };
    names(message, here)
        .or_else(|| calls(message, here))
        .or_else(|| values(message, here))
        .or_else(|| properties::properties(message, here))
}

/// Operators have no place of their own.
fn operand(message: &str, here: &Here) -> Option<Stretch> {
    if message.starts_with("Result of the Symbol.iterator") {
        return here.demand(|kind| *kind == DemandKind::Iterable).map(|demand| demand.place);
    }
    let operators: &[&str] =
        &["Cannot mix BigInt", "Cannot convert a Symbol", "Cannot convert object to prim", "Division by zero", "Right-hand side"];
    if !operators.iter().any(|start| message.starts_with(start)) || here.sites().any(|site| matches!(site.kind, SiteKind::Call { .. })) {
        return None;
    }
    let wanted = |kind: &DemandKind| match kind {
        DemandKind::InstanceOf => message.contains("instanceof"),
        DemandKind::Template => message.ends_with("string"),
        DemandKind::Operator => !message.contains("instanceof"),
        _ => false,
    };
    here.demand(wanted).map(|demand| demand.place)
}

fn names(message: &str, here: &Here) -> Option<Reworded> {
    if message == "access of uninitialized binding" {
        let used = here.too_early(None)?;
        return Some(Reworded::at(used.place, early(&used.name)));
    }
    if let Some(name) = message.strip_suffix(" is not defined") {
        if let Some(used) = here.name(|used| used.name == name && used.undeclared) {
            return Some(Reworded::at(used.place, message.into()));
        }
        let used = here.too_early(Some(name))?;
        return Some(Reworded::at(used.place, early(name)));
    }
    if let Some(name) = between(message, "cannot assign to uninitialized global property `", "`") {
        return Some(format!("{name} is not defined").into());
    }
    between(message, "cannot assign to uninitialized binding `", "`").map(|name| early(name).into())
}

fn early(name: &str) -> String {
    format!("Cannot access '{name}' before initialization")
}

fn calls(message: &str, here: &Here) -> Option<Reworded> {
    let called = here.sites().find_map(|site| match &site.kind {
        SiteKind::Call { callee, arguments, .. } | SiteKind::New { callee, arguments } => Some((callee, arguments, site.place)),
        _ => None,
    });
    if message == "superclass must be a constructor" {
        let parent = here.demand(|kind| *kind == DemandKind::Parent)?;
        return Some(Reworded::at(parent.place, format!("Class extends value {} is not a constructor or null", parent.text)));
    }
    if message == "super constructor object must be constructor" {
        let class = if here.name.is_empty() { "anonymous class" } else { &here.name };
        return Some(format!("Super constructor null of {class} is not a constructor").into());
    }
    if called.is_none() && message == "not a callable function" {
        let tag = here.demand(|kind| *kind == DemandKind::Tag)?;
        return Some(Reworded::at(tag.place, format!("{} is not a function", tag.text)));
    }
    let (callee, arguments, place) = called?;
    let first = || arguments.first().map_or("undefined", String::as_str);
    let last = callee.rsplit(['.', '#']).next().unwrap_or(callee);
    let text = match message {
        "not a callable function" | "not a function" => format!("{callee} is not a function"),
        "not a constructor" => format!("{callee} is not a constructor"),
        "class constructor cannot be invoked without 'new'" => format!("Class constructor {last} cannot be invoked without 'new'"),
        "cannot get key and value from primitive item of `iterable`" => {
            let item = first().strip_prefix('[').and_then(|items| items.split([',', ']']).next()).unwrap_or_default();
            let item = if item.is_empty() { String::new() } else { format!("{item} ") };
            format!("Iterator value {item}is not an entry object")
        }
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
        NULLISH if callee == "Array.from" => {
            let value = if first() == "null" { "object null" } else { "undefined" };
            no_iterator(value)
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
        _ => return regular_expression(message, first()).map(Into::into),
    };
    Some(Reworded::at(place, text))
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

fn values(message: &str, here: &Here) -> Option<Reworded> {
    if message == NULLISH {
        return over_nothing(here);
    }
    if let Some(kind) = between(message, "value with type `", "` is not iterable") {
        return Some(not_iterable(kind, here));
    }
    if let Some(what) = between(message, "Cannot destructure '", "' value") {
        let pattern = here.pattern()?;
        let of = match (pattern.text.as_str(), what) {
            ("", "null") => "object null",
            ("", what) => what,
            (text, _) => text,
        };
        let text = match &pattern.kind {
            DemandKind::ObjectPattern { first: Some(first) } => format!("Cannot destructure property '{first}' of '{of}' as it is {what}."),
            DemandKind::ObjectPattern { first: None } => format!("Cannot destructure '{of}' as it is {what}."),
            // V8 speaks of the call only where it is one by a bare name
            _ if of.strip_suffix("(...)").is_some_and(|callee| callee.contains('.')) => {
                no_iterator(if what == "null" { "object null" } else { what })
            }
            _ => no_iterable(of),
        };
        return Some(Reworded::at(pattern.place, text));
    }
    if message.starts_with("right-hand side of 'in' should be") {
        let operator = here.demand(|kind| matches!(kind, DemandKind::In(_)))?;
        let DemandKind::In(left) = &operator.kind else { return None };
        let text = match left {
            Some(left) => format!("Cannot use 'in' operator to search for '{left}' in {}", operator.text),
            None => format!("Cannot use 'in' operator to search in {}", operator.text),
        };
        return Some(Reworded::at(operator.place, text));
    }
    if let Some(number) = between(message, "cannot convert ", " to a BigInt").filter(|number| number.parse::<f64>().is_ok()) {
        return Some(format!("The number {number} cannot be converted to a BigInt because it is not an integer").into());
    }
    if let Some(text) = between(message, "cannot convert string '", "' to bigint primitive") {
        return Some(format!("Cannot convert {text} to a BigInt").into());
    }
    between(message, "codepoint `", "` ").map(|point| format!("Invalid code point {point}").into())
}

const NULLISH: &str = "cannot convert 'null' or 'undefined' to object";

fn between<'m>(message: &'m str, start: &str, end: &str) -> Option<&'m str> {
    let rest = message.strip_prefix(start)?;
    rest.find(end).map(|at| &rest[..at])
}
