//! A snapshot of a JavaScript value: structured, bounded, independent of the engine.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A Number that survives JSON: there it is written as JavaScript's own text ("-0", "NaN", "Infinity", "0.1").
#[derive(Clone, Copy, Debug)]
pub struct Num(pub f64);

impl Num {
    /// JavaScript's text for numbers that JSON cannot represent.
    fn word(self) -> &'static str {
        match self.0 {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            0.0 => "-0",
            _ => "NaN",
        }
    }
}

impl PartialEq for Num {
    /// `Object.is` (SameValue, ECMA-262 7.2.9).
    fn eq(&self, other: &Self) -> bool {
        (self.0.is_nan() && other.0.is_nan()) || self.0.to_bits() == other.0.to_bits()
    }
}

impl Serialize for Num {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            if self.0.is_finite() && !(self.0 == 0.0 && self.0.is_sign_negative()) {
                s.serialize_f64(self.0)
            } else {
                s.serialize_str(self.word())
            }
        } else {
            s.serialize_u64(self.0.to_bits())
        }
    }
}

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Json {
            Number(f64),
            Text(String),
        }
        if !d.is_human_readable() {
            return u64::deserialize(d).map(|bits| Self(f64::from_bits(bits)));
        }
        Ok(Self(match Json::deserialize(d)? {
            Json::Number(n) => n,
            Json::Text(t) => match t.as_str() {
                "-0" => -0.0,
                "Infinity" => f64::INFINITY,
                "-Infinity" => f64::NEG_INFINITY,
                _ => f64::NAN,
            },
        }))
    }
}

/// The type shown to learners: the eight language types plus `function`, which `typeof` distinguishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TypeName {
    /// `undefined`
    Undefined,
    /// `null`; `typeof` says "object", we do not.
    Null,
    /// `true` or `false`
    Boolean,
    /// a Number
    Number,
    /// a BigInt
    Bigint,
    /// a String
    String,
    /// a Symbol
    Symbol,
    /// a callable object
    Function,
    /// any other object
    Object,
}

impl TypeName {
    /// All types, in display order.
    pub const ALL: [Self; 9] =
        [Self::Undefined, Self::Null, Self::Boolean, Self::Number, Self::Bigint, Self::String, Self::Symbol, Self::Function, Self::Object];

    /// The word used in lessons (`//  ^? number`) and for CSS classes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Undefined => "undefined",
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Bigint => "bigint",
            Self::String => "string",
            Self::Symbol => "symbol",
            Self::Function => "function",
            Self::Object => "object",
        }
    }
}

/// A value as inspected. Objects are snapshots: later changes in the run do not show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// `undefined`
    Undefined,
    /// `null`
    Null,
    /// a Boolean
    Boolean(bool),
    /// a Number, `-0`, `NaN` and the infinities included
    Number(Num),
    /// decimal digits without the `n`
    Bigint(String),
    /// A String; see `surrogates` for those that are alone. `length` is the whole length in UTF-16 code units; `text` may be cut shorter.
    String {
        /// the text, perhaps only its beginning
        text: String,
        /// length of the whole string in UTF-16 code units
        length: u32,
    },
    /// the description of a Symbol
    Symbol(String),
    /// a callable object
    Function(Box<Function>),
    /// any other object
    Object(Box<Object>),
    /// An object that already occurs further up in this tree (a cycle), by its id.
    Circular(u32),
}

/// A function or a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Function {
    /// identity within the run: equal ids are the same object
    pub id: u32,
    /// its `name`, empty if it has none
    pub name: String,
    /// plain, async, generator or both
    pub kind: FunctionKind,
    /// a class (its `prototype` is made by `class`)
    pub is_class: bool,
    /// for a class, the name of the class it extends
    pub extends: Option<String>,
    /// source text, bounded
    pub source: String,
    /// own enumerable properties (and, inside `dir`, all own ones)
    pub entries: Vec<Entry>,
    /// number of entries omitted because of the limit
    pub omitted: u32,
}

/// What a call of the function returns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FunctionKind {
    /// its result
    #[default]
    Plain,
    /// a promise (`async function`)
    Async,
    /// an iterator (`function*`)
    Generator,
    /// an asynchronous iterator (`async function*`)
    AsyncGenerator,
}

/// An object that cannot be called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Object {
    /// identity within the run: equal ids are the same object
    pub id: u32,
    /// The name of its class as a console shows it: "Object", "Array", "Point"; empty for a null prototype.
    pub class: String,
    /// `Symbol.toStringTag` where it is inherited text that differs from the class: "Generator", "Map Iterator"; else empty.
    pub tag: String,
    /// kind of object, with the contents of its internal slots
    pub shape: Shape,
    /// own properties in specification order, or the contents of a Map, Set or typed array
    pub entries: Vec<Entry>,
    /// number of entries omitted because of the limit on width or depth
    pub omitted: u32,
}

/// Kind of object, with its internal slots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// no inner slots
    Plain,
    /// an Array of this length
    Array(u32),
    /// a typed array of this length
    TypedArray(u32),
    /// an ArrayBuffer of this many bytes; the first of them are entries with `Key::Index`
    ArrayBuffer(u32),
    /// a Map of this size; its pairs are entries with `Key::Value`
    Map(u32),
    /// a Set of this size; its members are entries with `Key::Member`
    Set(u32),
    /// WeakMap, WeakSet, WeakRef, FinalizationRegistry: contents are not read
    Weak,
    /// a Date as ISO text, or `None` for an invalid one
    Date(Option<String>),
    /// a RegExp as `/source/flags`
    RegExp(String),
    /// an object represented by its text, as `Temporal.PlainDate 2026-01-02`
    Text(String),
    /// an Error: its first line ("TypeError: …") and its stack in the learner's lines, perhaps empty
    Error {
        /// "Name: message"
        headline: String,
        /// the frames, one a line, each `    at name (line:column)`
        stack: String,
    },
    /// a Promise
    Promise(PromiseState),
    /// `new String("a")`, `Object(1n)`, …: the primitive inside
    Boxed(Value),
    /// a Proxy: its target, read without calling any trap
    Proxy(Value),
    /// An iterator or generator object; for those of Map and Set the remaining items, as entries with `Key::Member`.
    Iterator,
    /// an `arguments` object of this length
    Arguments(u32),
    /// the global object
    Global,
}

/// The state of a Promise, read without side effects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PromiseState {
    /// not settled
    Pending,
    /// fulfilled with this value
    Fulfilled(Value),
    /// rejected with this reason
    Rejected(Value),
}

/// One property, element, pair or member of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// its key
    pub key: Key,
    /// its content
    pub slot: Slot,
    /// false for properties that only `dir` shows
    pub enumerable: bool,
}

/// The key of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Key {
    /// a named property
    Name(String),
    /// an index of an array
    Index(u32),
    /// a property with a Symbol key, by description
    Symbol(String),
    /// a private field or method, without the `#`
    Private(String),
    /// the key of a Map's pair
    Value(Value),
    /// a member of a Set
    Member,
}

/// The content of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Slot {
    /// a value
    Value(Value),
    /// an accessor; displayed, never called
    Accessor {
        /// has a getter
        get: bool,
        /// has a setter
        set: bool,
    },
    /// this many missing elements in a row
    Hole(u32),
}

impl Value {
    /// The type shown to learners for this value. A circular mark is an object.
    pub fn type_name(&self) -> TypeName {
        match self {
            Self::Undefined => TypeName::Undefined,
            Self::Null => TypeName::Null,
            Self::Boolean(_) => TypeName::Boolean,
            Self::Number(_) => TypeName::Number,
            Self::Bigint(_) => TypeName::Bigint,
            Self::String { .. } => TypeName::String,
            Self::Symbol(_) => TypeName::Symbol,
            Self::Function(_) => TypeName::Function,
            Self::Object(_) | Self::Circular(_) => TypeName::Object,
        }
    }
}
