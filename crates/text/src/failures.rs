//! Explanations of failures and other ways a run ends. Code is between backticks.

mod en;
mod ko;

use super::Locale;

/// The kinds of failures with an explanation. A variant's comment gives the names passed with it, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is named after the failure, and its texts say the rest")]
pub enum Kind {
    // TypeError
    /// the value it was read from, property
    ReadNothing,
    /// the value it was written to, property
    WriteNothing,
    /// property or pattern, source, value
    DestructureNothing,
    /// name, if known
    ConstAssigned,
    /// class
    ClassWithoutNew,
    ExtendsNothing,
    NotConstructor,
    /// the called expression
    NotFunction,
    NotIterable,
    MixedBigInt,
    BigIntToNumber,
    ToBigInt,
    /// `number` or `string`
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
    /// name, the similar name that was probably meant
    NotDefined,
    /// name
    OfThePage,
    OfNode,
    NotHereYet,
    /// the value that was to be cloned
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
    /// bracket, line
    NeverClosed,
    /// what was found instead
    MissingParenthesis,
    MissingBrace,
    MissingBracket,
    /// what would close it, what was found instead
    MissingComma,
    MissingSemicolon,
    /// what was expected, what was found
    ExpectedToken,
    UnexpectedEnd,
    /// the token, if known
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

/// The texts for runs that end other than by a failure of the program.
pub struct Endings {
    /// precedes the sentence about an error in a promise
    pub rejection: &'static str,
    /// the memory limit
    pub memory: &'static str,
    /// the recursion limit, where JavaScript could not throw
    pub recursion: &'static str,
    /// the time limit, in milliseconds
    pub time: fn(u32) -> String,
    /// the limit of recorded steps
    pub steps: fn(u32) -> String,
    /// Stop was pressed
    pub stopped: &'static str,
    /// the engine crashed
    pub crashed: &'static str,
    /// the run is unattended, so its question cannot be answered
    pub asked: &'static str,
}

/// The texts in a language.
pub fn endings(locale: Locale) -> &'static Endings {
    match locale {
        Locale::Ko => &ko::ENDINGS,
        Locale::En => &en::ENDINGS,
    }
}

/// Explains a failure, given the names in its message. Returns what happened, and what to check.
pub fn explain(locale: Locale, kind: Kind, names: &[&str]) -> (String, String) {
    let names = Names(names);
    match locale {
        Locale::Ko => ko::explain(kind, &names),
        Locale::En => en::explain(kind, &names),
    }
}

/// The names in a failure's message.
struct Names<'n>(&'n [&'n str]);

impl Names<'_> {
    /// A name as code, shortened; empty if it is missing.
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

    /// Whether a name is missing or is an internal one of the engine, not one of the learner's.
    fn is_vague(&self, index: usize) -> bool {
        self.0.get(index).is_none_or(|name| name.contains('(') || name.trim().is_empty() || *name == "value")
    }
}
