//! What learners are told about failures and endings. Code stands between backticks.

mod en;
mod ko;

use super::Locale;

/// The common failures. Names come with them in the order of the comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is named after the failure, and its texts say the rest")]
pub enum Kind {
    // TypeError
    /// what it was read from, property
    ReadNothing,
    /// what it was written to, property
    WriteNothing,
    /// property or pattern, from, value
    DestructureNothing,
    /// name, if known
    ConstAssigned,
    /// class
    ClassWithoutNew,
    ExtendsNothing,
    NotConstructor,
    /// what was called
    NotFunction,
    NotIterable,
    MixedBigInt,
    BigIntToNumber,
    ToBigInt,
    /// number or string
    SymbolConverted,
    /// property
    ReadOnly,
    NotExtensible,
    OnlyGetter,
    CannotDelete,
    CircularJson,
    BigIntJson,
    NothingToObject,
    NoPrimitive,
    InstanceofWhat,
    /// property, value
    InWhat,
    ReduceEmpty,
    /// read or write, member
    PrivateMissing,
    /// method
    WrongThis,
    /// class
    NotCompared,
    // ReferenceError
    DeadZone,
    SuperMissing,
    /// name, the one that was meant
    NotDefined,
    /// name
    OfThePage,
    OfNode,
    NotHereYet,
    /// what was to be copied
    NotCloneable,
    // RangeError
    CallStack,
    NestedTooDeep,
    ArrayLength,
    StringLength,
    /// method, bounds
    Digits,
    Radix,
    RepeatCount,
    TimeValue,
    TemporalRange,
    FractionToBigInt,
    BigIntSize,
    DivisionByZero,
    CodePoint,
    BadUri,
    // SyntaxError at run time
    JsonEnd,
    JsonUndefined,
    JsonObject,
    /// character
    JsonToken,
    JsonRest,
    JsonExpected,
    BadRegex,
    // SyntaxError before the run
    /// what was found instead
    /// bracket, line
    NeverClosed,
    MissingParenthesis,
    MissingBrace,
    MissingBracket,
    /// what would close it, what was found instead
    MissingComma,
    MissingSemicolon,
    /// what was expected, what was found
    ExpectedToken,
    UnexpectedEnd,
    /// what, if known
    UnexpectedToken,
    BadCharacter,
    OpenString,
    OpenTemplate,
    OpenRegex,
    OpenComment,
    Redeclared,
    Reserved,
    AwaitOutside,
    YieldOutside,
    ReturnOutside,
    BreakOutside,
    ContinueOutside,
    NoLabel,
    InvalidTarget,
    EqualsInObject,
    StrictName,
    ConstWithoutValue,
    DestructuringWithoutValue,
    TryAlone,
    DeclarationNeedsBraces,
    OctalInStrict,
    WithInStrict,
    DeleteInStrict,
    ModuleOnly,
    MixedCoalesce,
    RestNotLast,
    SuperOutside,
    BadNumber,
    FunctionWithoutName,
    BadEscape,
    ArrowOnNewLine,
    MinusPower,
    TwoConstructors,
    /// member
    PrivateUndeclared,
    // thrown by the program
    /// the value's text
    ThrownValue,
    /// class, message
    OwnError,
}

/// What is said of endings that are no failures of the program.
pub struct Endings {
    /// before the sentence of an error in a promise
    pub rejection: &'static str,
    /// the bound on memory
    pub memory: &'static str,
    /// the bound on calls, where JavaScript could not be told
    pub recursion: &'static str,
    /// the bound on time, in milliseconds
    pub time: fn(u32) -> String,
    /// the bound on recorded steps
    pub steps: fn(u32) -> String,
    /// Stop was pressed
    pub stopped: &'static str,
    /// the engine died
    pub crashed: &'static str,
    /// nobody is there to answer
    pub asked: &'static str,
}

/// The endings in a language.
pub fn endings(locale: Locale) -> &'static Endings {
    match locale {
        Locale::Ko => &ko::ENDINGS,
        Locale::En => &en::ENDINGS,
    }
}

/// (what happened, what to look at) for a failure with the names of its message.
pub fn explain(locale: Locale, kind: Kind, names: &[&str]) -> (String, String) {
    let names = Names(names);
    match locale {
        Locale::Ko => ko::explain(kind, &names),
        Locale::En => en::explain(kind, &names),
    }
}

/// The names that a message came with.
struct Names<'n>(&'n [&'n str]);

impl Names<'_> {
    /// One of them as code, bounded in length; empty if there is none.
    fn code(&self, index: usize) -> String {
        match self.0.get(index).map(|name| name.trim()) {
            None | Some("") => String::new(),
            Some(name) => {
                let short: String = name.chars().take(60).collect();
                let more = if short.len() < name.len() { "…" } else { "" };
                format!("`{}{more}`", short.replace('`', "'"))
            }
        }
    }

    fn has(&self, index: usize) -> bool {
        self.0.get(index).is_some_and(|name| !name.trim().is_empty())
    }

    /// A name of a place in the engine that is no name of the learner's.
    fn is_vague(&self, index: usize) -> bool {
        self.0.get(index).is_none_or(|name| name.contains('(') || name.trim().is_empty() || *name == "value")
    }
}
