//! Why a program stopped or one of its tasks failed, with positions in the learner's text.

use super::{Era, Place, Position, Replaced, Use, Value};
use serde::{Deserialize, Serialize};

/// When the failure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// before anything ran
    Syntax,
    /// while a script or a task ran
    Uncaught,
    /// a promise was rejected without a handler
    Rejection,
}

/// An error that nothing caught.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// when
    pub phase: Phase,
    /// The error's class, "TypeError"; empty when the thrown value is not an Error.
    pub class: String,
    /// the error's message in the words browsers use, or the text of a thrown value that is not an Error
    pub message: String,
    /// the thrown value
    pub value: Option<Value>,
    /// where
    pub place: Option<Place>,
    /// the line of the learner's text that `place` starts in, without its line break
    pub quote: Option<String>,
    /// the calls that led there, innermost first; empty at the top level
    pub stack: Vec<Frame>,
    /// further places that belong to it, such as the bracket that was never closed
    pub labels: Vec<Label>,
    /// what the parser advises, in English, if anything
    pub advice: Option<String>,
    /// what the engine's own error is about; `None` for an error that the program worded itself
    pub detail: Option<Box<FailureDetail>>,
    /// the built-in that the program missed because its era did not have it yet
    pub missed: Option<Box<Missed>>,
}

/// A built-in that an era does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// the era the program ran as of
    pub era: Era,
    /// what it used, and which edition brought it
    pub used: Use,
    /// what one did before there was such a thing, where there is something to say
    pub replaced: Option<Replaced>,
}

/// One call on the stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// the function's name; empty for an anonymous one or the script itself
    pub name: String,
    /// where in it
    pub at: Option<Position>,
}

/// A further place of a failure and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// where
    pub place: Place,
    /// what about it, in English; may be empty
    pub text: String,
}

/// What an error of the engine's own is about, from where it arose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailureDetail {
    /// what happened
    pub kind: FailureKind,
    /// the names and values that the message speaks of, in the order of its holes
    pub parts: Vec<String>,
}

/// What happened, with the words browsers have for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailureKind {
    /// `Cannot read properties of {} (reading '{}')`
    ReadOfNothing,
    /// `Cannot set properties of {} (setting '{}')`
    WriteOfNothing,
    /// `Cannot convert undefined or null to object`
    NothingToObject,
    /// `Cannot destructure property '{}' of '{}' as it is {}.`
    DestructureProperty,
    /// `Cannot destructure '{}' as it is {}.`
    Destructure,
    /// `{} is not a function`
    NotFunction,
    /// `{} is not a constructor`
    NotConstructor,
    /// `{} is not iterable`
    NotIterable,
    /// `{} is not a function or its return value is not iterable`
    NotIterableResult,
    /// `{} is not iterable (cannot read property Symbol(Symbol.iterator))`
    NotIterableValue,
    /// `Spread syntax requires ...iterable[Symbol.iterator] to be a function`
    NotSpreadable,
    /// `Class constructor {} cannot be invoked without 'new'`
    ClassWithoutNew,
    /// `Class extends value {} is not a constructor or null`
    ExtendsNoConstructor,
    /// `Cannot use 'in' operator to search for '{}' in {}`
    InOfNoObject,
    /// `Right-hand side of 'instanceof' is not an object`
    InstanceofNoObject,
    /// `Right-hand side of 'instanceof' is not callable`
    InstanceofNotCallable,
    /// `Cannot assign to read only property '{}' of {} '{}'`
    ReadOnly,
    /// `Cannot add property {}, object is not extensible`
    NotExtensible,
    /// `Cannot set property {} of {} which has only a getter`
    OnlyGetter,
    /// `Cannot create property '{}' on {} '{}'`
    CreateOnPrimitive,
    /// `Cannot delete property '{}' of {}`
    CannotDelete,
    /// `Cannot redefine property: {}`
    CannotRedefine,
    /// `Cannot define property {}, object is not extensible`
    CannotDefine,
    /// `Cannot read private member {} from an object whose class did not declare it`
    PrivateRead,
    /// `Cannot write private member {} to an object whose class did not declare it`
    PrivateWrite,
    /// the operand of `=`, `++` or `--` cannot be assigned to: a syntax error, unless it is a call
    InvalidTarget,
    /// `Assignment to constant variable.`
    ConstAssigned,
    /// `{} is not defined`
    NotDefined,
    /// `Cannot access '{}' before initialization`
    DeadZone,
    /// `Must call super constructor in derived class before accessing 'this' or returning from derived constructor`
    SuperMissing,
    /// `Cannot convert object to primitive value`
    NoPrimitive,
    /// `Cannot convert a Symbol value to a number`
    SymbolToNumber,
    /// `Cannot convert a Symbol value to a string`
    SymbolToString,
    /// `Cannot convert a BigInt value to a number`
    BigIntToNumber,
    /// `Cannot mix BigInt and other types, use explicit conversions`
    MixedBigInt,
    /// `Division by zero`
    DivisionByZero,
    /// `Cannot convert {} to a BigInt`
    ToBigInt,
    /// `Cannot convert {} to a BigInt`
    TextToBigInt,
    /// `The number {} cannot be converted to a BigInt because it is not an integer`
    FractionToBigInt,
    /// `Invalid array length`
    ArrayLength,
    /// `Array buffer allocation failed`
    BufferAllocation,
    /// `Reduce of empty array with no initial value`
    EmptyReduce,
    /// `Invalid count value: {}`
    InvalidCount,
    /// `Invalid code point {}`
    InvalidCodePoint,
    /// `toString() radix argument must be between 2 and 36`
    Radix,
    /// `URI malformed`
    UriMalformed,
    /// `Temporal error: {}`, a `RangeError`
    TemporalRange,
    /// `Do not use {}.prototype.valueOf; use {}.prototype.compare for comparison.`
    NotCompared,
}
