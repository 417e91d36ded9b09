//! The built-in properties and methods of each type, with the result types of calls.
//!
//! Names from ECMA-262 (2026). A name missing here would be refused wrongly, so the lists are complete;
//! if the result depends on more than the type it is `Unknown`.

use super::types::Type;

/// Kind of a property of a built-in type.
pub(super) enum Member {
    /// a value
    Value(Type),
    /// a method with its result type
    Method(Gives),
    /// the type has no such property
    Missing,
    /// cannot be determined
    Unknown,
}

/// The result type of a built-in method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    Unknown,
    Undefined,
    Boolean,
    Number,
    Bigint,
    String,
    /// an array of strings
    Strings,
    /// the array's own element
    Element,
    /// an array with the same elements
    Same,
}

const OBJECT: &str = "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __proto__ \
    __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__";

const STRING_TO_STRING: &str = "at charAt concat normalize padEnd padStart repeat replace replaceAll slice substr substring toLocaleLowerCase \
    toLocaleUpperCase toLowerCase toUpperCase toString toWellFormed trim trimEnd trimLeft trimRight trimStart valueOf anchor big blink bold \
    fixed fontcolor fontsize italics link small strike sub sup toLocaleString";
const STRING_TO_NUMBER: &str = "charCodeAt codePointAt indexOf lastIndexOf localeCompare search";
const STRING_TO_BOOLEAN: &str = "endsWith includes isWellFormed startsWith";

const NUMBER_TO_STRING: &str = "toExponential toFixed toLocaleString toPrecision toString";

const ARRAY_SAME: &str = "concat copyWithin fill filter reverse slice sort splice toReversed toSorted toSpliced with";
const ARRAY_ELEMENT: &str = "at find findLast pop shift";
const ARRAY_NUMBER: &str = "findIndex findLastIndex indexOf lastIndexOf push unshift";
const ARRAY_BOOLEAN: &str = "every includes some";
const ARRAY_UNKNOWN: &str = "entries flat flatMap keys map reduce reduceRight values";

const FUNCTION: &str = "apply arguments bind call caller length name prototype";
const SYMBOL: &str = "description";
const REGEXP: &str = "compile dotAll exec flags global hasIndices ignoreCase lastIndex multiline source sticky test unicode unicodeSets";

fn has(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|n| n == name)
}

/// The property `name` of a value of type `of`, apart from properties the program added.
pub(super) fn member(of: &Type, name: &str) -> Member {
    use Member::{Method, Missing, Unknown, Value};
    let found = match of {
        Type::String => match name {
            "length" => Value(Type::Number),
            "split" => Method(Gives::Strings),
            "match" | "matchAll" => Method(Gives::Unknown),
            n if has(STRING_TO_STRING, n) => Method(Gives::String),
            n if has(STRING_TO_NUMBER, n) => Method(Gives::Number),
            n if has(STRING_TO_BOOLEAN, n) => Method(Gives::Boolean),
            _ => Missing,
        },
        Type::Number => match name {
            n if has(NUMBER_TO_STRING, n) => Method(Gives::String),
            "valueOf" => Method(Gives::Number),
            _ => Missing,
        },
        Type::Bigint => match name {
            "toLocaleString" | "toString" => Method(Gives::String),
            "valueOf" => Method(Gives::Bigint),
            _ => Missing,
        },
        Type::Boolean => match name {
            "toString" => Method(Gives::String),
            "valueOf" => Method(Gives::Boolean),
            _ => Missing,
        },
        Type::Symbol => match name {
            n if has(SYMBOL, n) => Value(Type::Unknown),
            _ => Missing,
        },
        Type::Regexp => match name {
            "test" => Method(Gives::Boolean),
            "source" | "flags" => Value(Type::String),
            "lastIndex" => Value(Type::Number),
            n if has(REGEXP, n) => Unknown,
            _ => Missing,
        },
        Type::Array(_) => match name {
            "length" => Value(Type::Number),
            "join" | "toString" | "toLocaleString" => Method(Gives::String),
            "forEach" => Method(Gives::Undefined),
            n if has(ARRAY_SAME, n) => Method(Gives::Same),
            n if has(ARRAY_ELEMENT, n) => Method(Gives::Element),
            n if has(ARRAY_NUMBER, n) => Method(Gives::Number),
            n if has(ARRAY_BOOLEAN, n) => Method(Gives::Boolean),
            n if has(ARRAY_UNKNOWN, n) => Method(Gives::Unknown),
            _ => Missing,
        },
        Type::Function(_) | Type::Builtin(_) | Type::Class(_) => match name {
            "length" => Value(Type::Number),
            "name" => Value(Type::String),
            "toString" => Method(Gives::String),
            n if has(FUNCTION, n) => Unknown,
            _ => Unknown, // functions are objects: libraries hang things on them
        },
        Type::Null | Type::Undefined => return Missing,
        Type::Object(_) | Type::Instance(_) | Type::Unknown | Type::Unset => Unknown,
    };
    match found {
        Missing if has(OBJECT, name) => Unknown,
        found => found,
    }
}

/// The result type of a built-in function, by its full name.
pub(super) fn call(name: &str) -> Type {
    match name {
        "String"
        | "JSON.stringify"
        | "String.fromCharCode"
        | "String.fromCodePoint"
        | "String.raw"
        | "escape"
        | "unescape"
        | "encodeURI"
        | "encodeURIComponent"
        | "decodeURI"
        | "decodeURIComponent"
        | "btoa"
        | "atob" => Type::String,
        "Number" | "parseInt" | "parseFloat" | "Date.now" | "Date.parse" | "Date.UTC" | "Number.parseInt" | "Number.parseFloat"
        | "performance.now" | "setTimeout" | "setInterval" => Type::Number,
        "Boolean"
        | "isNaN"
        | "isFinite"
        | "Array.isArray"
        | "Number.isInteger"
        | "Number.isNaN"
        | "Number.isFinite"
        | "Number.isSafeInteger"
        | "Object.is"
        | "Object.hasOwn"
        | "Object.isFrozen"
        | "Object.isSealed"
        | "confirm" => Type::Boolean,
        "BigInt" => Type::Bigint,
        "Symbol" | "Symbol.for" => Type::Symbol,
        "Object.keys" | "Object.getOwnPropertyNames" => Type::array(Type::String),
        n if is_math(n) => Type::Number,
        _ => Type::Unknown,
    }
}

/// Whether all arguments of this built-in function must be Numbers.
pub(super) fn is_math(name: &str) -> bool {
    name.strip_prefix("Math.").is_some_and(|n| n.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// A property of a built-in object that is not called: `Math.PI`.
pub(super) fn constant(object: &str, name: &str) -> Type {
    match (object, name) {
        ("Math", n) if n.starts_with(|c: char| c.is_ascii_uppercase()) => Type::Number,
        ("Number", n) if n.chars().all(|c| c.is_ascii_uppercase() || c == '_') => Type::Number,
        ("Number", "NaN") => Type::Number,
        ("Symbol", _) => Type::Symbol,
        _ => Type::Unknown,
    }
}

/// Global names of built-in functions and namespace objects.
const GLOBALS: &[&str] = &[
    "AggregateError",
    "Array",
    "ArrayBuffer",
    "Atomics",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "EvalError",
    "Float32Array",
    "Float64Array",
    "Function",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Intl",
    "Iterator",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "RangeError",
    "ReferenceError",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "SyntaxError",
    "Temporal",
    "TypeError",
    "URIError",
    "URL",
    "URLSearchParams",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakMap",
    "WeakRef",
    "WeakSet",
    "alert",
    "atob",
    "btoa",
    "clearInterval",
    "clearTimeout",
    "confirm",
    "console",
    "decodeURI",
    "decodeURIComponent",
    "encodeURI",
    "encodeURIComponent",
    "escape",
    "isFinite",
    "isNaN",
    "parseFloat",
    "parseInt",
    "performance",
    "prompt",
    "queueMicrotask",
    "setInterval",
    "setTimeout",
    "structuredClone",
    "unescape",
];

/// The built-in global of that name.
pub(super) fn global(name: &str) -> Option<&'static str> {
    GLOBALS.iter().copied().find(|g| *g == name)
}

/// The type of `new name(…)` for a built-in class.
pub(super) fn instance(name: &'static str) -> Type {
    match name {
        "Array" => Type::array(Type::Unset),
        "Object" | "Function" | "Proxy" => Type::Unknown,
        "RegExp" => Type::Regexp,
        n if n.ends_with("Error") => Type::Instance("Error"), // every error fits where an error fits
        n => Type::Instance(n),
    }
}
