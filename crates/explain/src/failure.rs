//! Recognises common failures and explains them.

use super::elsewhere;
use super::era;
use super::near::near;
use super::pattern::holes;
use text::Locale;
use text::failures::{self, Kind};
use vocabulary::{Failure, FailureKind, Phase};

/// A failure in plain words. Names and code are in backticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// what happened
    pub sentence: String,
    /// what to look at; may be empty
    pub look_at: String,
}

/// Explains a failure; `None` for one that is not among the common ones.
pub fn failure(failure: &Failure, locale: Locale) -> Option<Explanation> {
    failure_in(failure, failure.quote.as_deref().unwrap_or_default(), locale)
}

/// Explains a failure of the program `source`, whose names are looked through for the one that was meant.
pub fn failure_in(failure: &Failure, source: &str, locale: Locale) -> Option<Explanation> {
    if let Some(missed) = &failure.missed {
        let look_at = missed.replaced.as_ref().map(|replaced| era::before(replaced, locale).to_owned()).unwrap_or_default();
        return Some(Explanation { sentence: era::missed(missed, locale), look_at });
    }
    let (mut kind, mut names) = kind_of(failure)?;
    if kind == Kind::NotDefined
        && let Some(elsewhere) = names.first().and_then(|name| elsewhere::belongs(name))
    {
        kind = elsewhere;
    } else if kind == Kind::NotDefined
        && let Some(meant) = names.first().and_then(|name| near(name, source))
    {
        names.push(meant.to_owned());
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (mut sentence, look_at) = failures::explain(locale, kind, &names);
    if failure.phase == Phase::Rejection {
        sentence = format!("{} {sentence}", failures::endings(locale).rejection);
    }
    Some(Explanation { sentence, look_at })
}

fn kind_of(failure: &Failure) -> Option<(Kind, Vec<String>)> {
    if failure.class.is_empty() {
        return Some((Kind::ThrownValue, vec![failure.message.clone()]));
    }
    if let Some(detail) = &failure.detail {
        let mut names = detail.parts.clone();
        let kind = sentence_kind(detail.kind);
        match detail.kind {
            FailureKind::ConstAssigned => names.extend(name_at(failure)),
            FailureKind::PrivateRead => names.insert(0, "read".into()),
            FailureKind::PrivateWrite => names.insert(0, "write".into()),
            FailureKind::SymbolToNumber => names.push("number".into()),
            FailureKind::SymbolToString => names.push("string".into()),
            _ => {}
        }
        return Some((kind, names));
    }
    let told = matching(&failure.class, &failure.message);
    // V8 has few words for what its parser met, and ours says more
    let (kind, names) = match told {
        Some((kind, _)) if !is_vague(kind) => told,
        Some(told) => Some(parsers(failure).filter(|(kind, _)| !is_vague(*kind) && *kind != Kind::MissingSemicolon).unwrap_or(told)),
        None => parsers(failure),
    }
    .or_else(|| own_error(failure))?;
    let kind =
        if kind == Kind::OpenString && text_at(failure).is_some_and(|text| text.starts_with('`')) { Kind::OpenTemplate } else { kind };
    // Before anything runs, no function has called another.
    let kind = if kind == Kind::CallStack && failure.phase == Phase::Syntax { Kind::NestedTooDeep } else { kind };
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    if failure.advice.is_some() {
        at_the_place(kind, &mut names, failure);
    }
    if kind == Kind::ConstAssigned && names.is_empty() {
        names.extend(name_at(failure));
    }
    Some((kind, names))
}

/// What is said of a kind of the engine's own.
fn sentence_kind(kind: FailureKind) -> Kind {
    match kind {
        FailureKind::ReadOfNothing => Kind::ReadNothing,
        FailureKind::WriteOfNothing => Kind::WriteNothing,
        FailureKind::NothingToObject => Kind::NothingToObject,
        FailureKind::DestructureProperty | FailureKind::Destructure => Kind::DestructureNothing,
        FailureKind::NotFunction => Kind::NotFunction,
        FailureKind::NotConstructor => Kind::NotConstructor,
        FailureKind::NotIterable | FailureKind::NotIterableResult | FailureKind::NotIterableValue | FailureKind::NotSpreadable => {
            Kind::NotIterable
        }
        FailureKind::ClassWithoutNew => Kind::ClassWithoutNew,
        FailureKind::ExtendsNoConstructor => Kind::ExtendsNothing,
        FailureKind::InOfNoObject => Kind::InWhat,
        FailureKind::InstanceofNoObject | FailureKind::InstanceofNotCallable => Kind::InstanceofWhat,
        FailureKind::ReadOnly | FailureKind::CannotRedefine => Kind::ReadOnly,
        FailureKind::NotExtensible | FailureKind::CreateOnPrimitive | FailureKind::CannotDefine => Kind::NotExtensible,
        FailureKind::OnlyGetter => Kind::OnlyGetter,
        FailureKind::CannotDelete => Kind::CannotDelete,
        FailureKind::PrivateRead | FailureKind::PrivateWrite => Kind::PrivateMissing,
        FailureKind::InvalidTarget => Kind::InvalidTarget,
        FailureKind::ConstAssigned => Kind::ConstAssigned,
        FailureKind::NotDefined => Kind::NotDefined,
        FailureKind::DeadZone => Kind::DeadZone,
        FailureKind::SuperMissing => Kind::SuperMissing,
        FailureKind::NoPrimitive => Kind::NoPrimitive,
        FailureKind::SymbolToNumber | FailureKind::SymbolToString => Kind::SymbolConverted,
        FailureKind::BigIntToNumber => Kind::BigIntToNumber,
        FailureKind::MixedBigInt => Kind::MixedBigInt,
        FailureKind::DivisionByZero => Kind::DivisionByZero,
        FailureKind::ToBigInt | FailureKind::TextToBigInt => Kind::ToBigInt,
        FailureKind::FractionToBigInt => Kind::FractionToBigInt,
        FailureKind::ArrayLength | FailureKind::BufferAllocation => Kind::ArrayLength,
        FailureKind::EmptyReduce => Kind::ReduceEmpty,
        FailureKind::InvalidCount => Kind::RepeatCount,
        FailureKind::InvalidCodePoint => Kind::CodePoint,
        FailureKind::Radix => Kind::Radix,
        FailureKind::UriMalformed => Kind::BadUri,
        FailureKind::TemporalRange => Kind::TemporalRange,
        FailureKind::NotCompared => Kind::NotCompared,
    }
}

fn matching<'f>(class: &str, message: &'f str) -> Option<(Kind, Vec<&'f str>)> {
    PATTERNS.iter().filter(|(known, ..)| *known == class).find_map(|(_, pattern, kind)| Some((*kind, holes(pattern, message)?)))
}

fn is_vague(kind: Kind) -> bool {
    matches!(kind, Kind::BadCharacter | Kind::UnexpectedEnd | Kind::UnexpectedToken | Kind::MissingParenthesis)
}

/// The parser names what it found by its sort; the reader sees it as it stands in the line.
fn at_the_place(kind: Kind, names: &mut Vec<String>, failure: &Failure) {
    let found = match kind {
        Kind::MissingParenthesis | Kind::MissingBrace | Kind::MissingBracket | Kind::Reserved => 0,
        Kind::MissingComma | Kind::ExpectedToken => 1,
        _ => return,
    };
    match (names.get_mut(found), text_at(failure)) {
        (Some(name), Some(text)) if name != "EOF" => *name = text,
        (None, Some(text)) if kind == Kind::Reserved => names.push(text),
        _ => {}
    }
}

/// What is underlined in the line of the failure.
fn text_at(failure: &Failure) -> Option<String> {
    let place = failure.place.filter(|place| place.start.line == place.end.line && place.start.column < place.end.column)?;
    let units = failure.quote.as_ref()?.encode_utf16();
    let units: Vec<u16> = units.skip(place.start.column as usize - 1).take((place.end.column - place.start.column) as usize).collect();
    Some(String::from_utf16_lossy(&units))
}

/// What the parser's own message says, which begins the advice.
fn parsers(failure: &Failure) -> Option<(Kind, Vec<&str>)> {
    let advice = failure.advice.as_deref().filter(|_| failure.phase == Phase::Syntax)?;
    let sentence = advice.split_once(". ").map_or(advice, |(sentence, _)| sentence);
    matching(&failure.class, sentence).or_else(|| matching(&failure.class, advice))
}

/// An error that no rule of the language throws: the program's own, or a class of the learner's.
fn own_error(failure: &Failure) -> Option<(Kind, Vec<&str>)> {
    let ours = !["TypeError", "RangeError", "ReferenceError", "SyntaxError", "URIError", "EvalError"].contains(&failure.class.as_str());
    ours.then(|| (Kind::OwnError, vec![failure.class.as_str(), failure.message.as_str()]))
}

/// The name that stands where the failure is.
fn name_at(failure: &Failure) -> Option<String> {
    let column = failure.place?.start.column as usize - 1;
    let units: Vec<u16> = failure.quote.as_ref()?.encode_utf16().collect();
    let rest = String::from_utf16_lossy(units.get(column..)?);
    let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '$').collect();
    (!name.is_empty()).then_some(name)
}

/// Class and message as engines and the parser give them; the first that fits counts.
#[rustfmt::skip] // a table: one message a row
const PATTERNS: &[(&str, &str, Kind)] = &[
    ("TypeError", "Cannot read properties of {} (reading '{}')", Kind::ReadNothing),
    ("TypeError", "Cannot set properties of {} (setting '{}')", Kind::WriteNothing),
    ("TypeError", "Cannot destructure property '{}' of '{}' as it is {}.", Kind::DestructureNothing),
    ("TypeError", "Cannot destructure '{}' as it is {}.", Kind::DestructureNothing),
    ("TypeError", "Assignment to constant variable.", Kind::ConstAssigned),
    ("TypeError", "Assignment to constant variable '{}'.", Kind::ConstAssigned),
    ("TypeError", "Class constructor {} cannot be invoked without 'new'", Kind::ClassWithoutNew),
    ("TypeError", "Class extends value {} is not a constructor or null", Kind::ExtendsNothing),
    ("TypeError", "{} is not a constructor", Kind::NotConstructor),
    ("TypeError", "{} is not a function or its return value is not iterable", Kind::NotIterable),
    ("TypeError", "{} is not a function", Kind::NotFunction),
    ("TypeError", "{} is not iterable (cannot read property {})", Kind::NotIterable),
    ("TypeError", "{} is not iterable", Kind::NotIterable),
    ("TypeError", "Cannot mix BigInt and other types, use explicit conversions", Kind::MixedBigInt),
    ("TypeError", "Cannot convert a BigInt value to a number", Kind::BigIntToNumber),
    ("TypeError", "Cannot convert {} to a BigInt", Kind::ToBigInt),
    ("TypeError", "Cannot convert a Symbol value to a {}", Kind::SymbolConverted),
    ("TypeError", "Cannot assign to read only property '{}' of object{}", Kind::ReadOnly),
    ("TypeError", "Cannot add property {}, object is not extensible", Kind::NotExtensible),
    ("TypeError", "Cannot set property {} of {} which has only a getter", Kind::OnlyGetter),
    ("TypeError", "Cannot delete property '{}' of {}", Kind::CannotDelete),
    ("TypeError", "Cannot delete property", Kind::CannotDelete),
    ("TypeError", "Cannot redefine property: {}", Kind::ReadOnly),
    ("TypeError", "Converting circular structure to JSON{}", Kind::CircularJson),
    ("TypeError", "Do not know how to serialize a BigInt", Kind::BigIntJson),
    ("TypeError", "Cannot convert undefined or null to object", Kind::NothingToObject),
    ("TypeError", "Cannot convert object to primitive value", Kind::NoPrimitive),
    ("TypeError", "Right-hand side of 'instanceof' is not {}", Kind::InstanceofWhat),
    ("TypeError", "Cannot use 'in' operator to search for '{}' in {}", Kind::InWhat),
    ("TypeError", "Reduce of empty array with no initial value", Kind::ReduceEmpty),
    ("TypeError", "Cannot {} private member {} {} an object whose class did not declare it", Kind::PrivateMissing),
    ("TypeError", "Method {} called on incompatible receiver {}", Kind::WrongThis),
    ("TypeError", "Do not use {}.prototype.valueOf; use {}.prototype.compare for comparison.", Kind::NotCompared),
    ("RangeError", "Temporal error: {}", Kind::TemporalRange),
    ("ReferenceError", "Cannot access '{}' before initialization", Kind::DeadZone),
    ("ReferenceError", "Must call super constructor in derived class{}", Kind::SuperMissing),
    ("ReferenceError", "{} is not defined", Kind::NotDefined),
    ("DataCloneError", "Failed to execute 'structuredClone': {} could not be cloned.", Kind::NotCloneable),
    ("RangeError", "Maximum call stack size exceeded", Kind::CallStack),
    ("RangeError", "Invalid array length", Kind::ArrayLength),
    ("RangeError", "Invalid string length", Kind::StringLength),
    ("RangeError", "Array buffer allocation failed", Kind::ArrayLength),
    ("RangeError", "{}() digits argument must be between {}", Kind::Digits),
    ("RangeError", "{}() argument must be between {}", Kind::Digits),
    ("RangeError", "toString() radix must be between 2 and 36", Kind::Radix),
    ("RangeError", "toString() radix argument must be between 2 and 36", Kind::Radix),
    ("RangeError", "Invalid count value: {}", Kind::RepeatCount),
    ("RangeError", "Invalid time value", Kind::TimeValue),
    ("RangeError", "The number {} cannot be converted to a BigInt because it is not an integer", Kind::FractionToBigInt),
    ("RangeError", "Maximum BigInt size exceeded", Kind::BigIntSize),
    ("RangeError", "Division by zero", Kind::DivisionByZero),
    ("RangeError", "Invalid code point {}", Kind::CodePoint),
    ("URIError", "URI malformed", Kind::BadUri),
    // JSON.parse, at run time
    ("SyntaxError", "Unexpected end of JSON input", Kind::JsonEnd),
    ("SyntaxError", "\"undefined\" is not valid JSON", Kind::JsonUndefined),
    ("SyntaxError", "\"[object Object]\" is not valid JSON", Kind::JsonObject),
    ("SyntaxError", "Unexpected token '{}', {} is not valid JSON", Kind::JsonToken),
    ("SyntaxError", "Unexpected token {} in JSON at position {}", Kind::JsonToken),
    ("SyntaxError", "Unexpected non-whitespace character after JSON at position {}", Kind::JsonRest),
    ("SyntaxError", "Unterminated string in JSON at position {}", Kind::JsonEnd),
    ("SyntaxError", "Expected {} in JSON at position {}", Kind::JsonExpected),
    ("SyntaxError", "Bad {} in JSON at position {}", Kind::JsonExpected),
    ("SyntaxError", "Cannot convert {} to a BigInt", Kind::ToBigInt),
    ("SyntaxError", "Invalid regular expression: {}", Kind::BadRegex),
    // before anything runs
    ("SyntaxError", "`{}` in line {} is never closed", Kind::NeverClosed),
    ("SyntaxError", "Expected `,` or `{}` but found `{}`", Kind::MissingComma),
    ("SyntaxError", "Expected `)` but found `{}`", Kind::MissingParenthesis),
    ("SyntaxError", "Expected `}` but found `{}`", Kind::MissingBrace),
    ("SyntaxError", "Expected `]` but found `{}`", Kind::MissingBracket),
    ("SyntaxError", "missing ) after argument list", Kind::MissingParenthesis),
    ("SyntaxError", "Expected a semicolon or an implicit semicolon after a statement, but found none", Kind::MissingSemicolon),
    ("SyntaxError", "Expected `{}` but found `EOF`", Kind::UnexpectedEnd),
    ("SyntaxError", "Expected `{}` but found `{}`", Kind::ExpectedToken),
    ("SyntaxError", "Unexpected end of file", Kind::UnexpectedEnd),
    ("SyntaxError", "Unexpected end of input", Kind::UnexpectedEnd),
    ("SyntaxError", "Unexpected identifier '{}'", Kind::UnexpectedToken),
    ("SyntaxError", "Unexpected token '{}'", Kind::UnexpectedToken),
    ("SyntaxError", "Unexpected token", Kind::UnexpectedToken),
    ("SyntaxError", "Invalid or unexpected token", Kind::BadCharacter),
    ("SyntaxError", "Invalid Character `{}`", Kind::BadCharacter),
    ("SyntaxError", "Unterminated string", Kind::OpenString),
    ("SyntaxError", "Unterminated template", Kind::OpenTemplate),
    ("SyntaxError", "Unterminated template literal", Kind::OpenTemplate),
    ("SyntaxError", "Unterminated regular expression", Kind::OpenRegex),
    ("SyntaxError", "Unterminated multiline comment", Kind::OpenComment),
    ("SyntaxError", "Unexpected flag {} in regular expression literal", Kind::BadRegex),
    ("SyntaxError", "Identifier `{}` has already been declared", Kind::Redeclared),
    ("SyntaxError", "Identifier '{}' has already been declared", Kind::Redeclared),
    ("SyntaxError", "The keyword '{}' is reserved", Kind::Reserved),
    ("SyntaxError", "`let` cannot be declared as a variable name inside of a `{}` declaration", Kind::Reserved),
    ("SyntaxError", "Unexpected reserved word", Kind::Reserved),
    ("SyntaxError", "Unexpected strict mode reserved word", Kind::Reserved),
    ("SyntaxError", "Cannot use `{}` as an identifier in an async context", Kind::Reserved),
    ("SyntaxError", "Identifier expected. '{}' is a reserved word that cannot be used here.", Kind::Reserved),
    ("SyntaxError", "`await` is only allowed within async functions and at the top levels of modules", Kind::AwaitOutside),
    ("SyntaxError", "await is only valid in async functions and the top level bodies of modules", Kind::AwaitOutside),
    ("SyntaxError", "A 'yield' expression is only allowed in a generator body.", Kind::YieldOutside),
    ("SyntaxError", "A 'return' statement can only be used within a function body.", Kind::ReturnOutside),
    ("SyntaxError", "Illegal return statement", Kind::ReturnOutside),
    ("SyntaxError", "Illegal break statement", Kind::BreakOutside),
    ("SyntaxError", "Illegal continue statement{}", Kind::ContinueOutside),
    ("SyntaxError", "A `{}` statement can only jump to a label of an enclosing `for`, `while` or `do while` statement.", Kind::ContinueOutside),
    ("SyntaxError", "Use of undefined label", Kind::NoLabel),
    ("SyntaxError", "Cannot assign to this expression", Kind::InvalidTarget),
    ("SyntaxError", "Invalid left-hand side in assignment", Kind::InvalidTarget),
    ("SyntaxError", "Invalid assignment in object literal", Kind::EqualsInObject),
    ("SyntaxError", "Cannot assign to '{}' in strict mode", Kind::StrictName),
    ("SyntaxError", "Missing initializer in const declaration", Kind::ConstWithoutValue),
    ("SyntaxError", "Missing initializer in destructuring declaration", Kind::DestructuringWithoutValue),
    ("SyntaxError", "Missing catch or finally clause", Kind::TryAlone),
    ("SyntaxError", "Lexical declaration cannot appear in a single-statement context", Kind::DeclarationNeedsBraces),
    ("SyntaxError", "'0'-prefixed octal literals and octal escape sequences are deprecated", Kind::OctalInStrict),
    ("SyntaxError", "Decimals with leading zeros are not allowed in strict mode", Kind::OctalInStrict),
    ("SyntaxError", "'with' statements are not allowed", Kind::WithInStrict),
    ("SyntaxError", "Delete of an unqualified identifier in strict mode.", Kind::DeleteInStrict),
    ("SyntaxError", "Cannot use {} outside a module", Kind::ModuleOnly),
    ("SyntaxError", "Cannot use import statement outside a module", Kind::ModuleOnly),
    ("SyntaxError", "Logical expressions and coalesce expressions cannot be mixed", Kind::MixedCoalesce),
    ("SyntaxError", "A rest parameter must be last in a parameter list", Kind::RestNotLast),
    ("SyntaxError", "'super' keyword unexpected here", Kind::SuperOutside),
    ("SyntaxError", "'super' can only be referenced in a derived class.", Kind::SuperOutside),
    ("SyntaxError", "Invalid characters after number", Kind::BadNumber),
    ("SyntaxError", "Invalid Number {}", Kind::BadNumber),
    ("SyntaxError", "Expected function name", Kind::FunctionWithoutName),
    ("SyntaxError", "Invalid escape sequence", Kind::BadEscape),
    ("SyntaxError", "Line terminator not permitted before arrow", Kind::ArrowOnNewLine),
    ("SyntaxError", "Unary operator used immediately before exponentiation expression.{}", Kind::MinusPower),
    ("SyntaxError", "A class may only have one constructor", Kind::TwoConstructors),
    ("SyntaxError", "Private field '{}' must be declared in an enclosing class", Kind::PrivateUndeclared),
];
