//! The plain vocabulary of one run: what is run, how, what it printed, how it ended.
//!
//! Data only. Does not depend on the engine, the page, the lesson format or the wire; all other crates use these types.

mod age;
mod attempt;
mod boxes;
mod console;
mod difference;
mod edition;
mod failure;
pub mod format;
mod outcome;
pub mod outline;
mod place;
mod settings;
pub mod surrogates;
mod trial;
mod value;

pub use age::{Age, FeatureWords, Replaced, Use};
pub use attempt::{Attempt, Checking, Judged, literal};
pub use boxes::{BoxType, NamedBox, Reason, Refusal, StaticBoxes};
pub use console::{ConsoleEvent, Level, Part, Printed, Style, Table};
pub use difference::Difference;
pub use edition::{Edition, Era};
pub use failure::{Failure, FailureDetail, FailureKind, Frame, Label, Missed, Phase};
pub use outcome::{Limit, Outcome};
pub use place::{Place, Position};
pub use settings::{Answer, Program, Question, Settings, Time};
pub use trial::{Shown, Trial};
pub use value::{Entry, Function, FunctionKind, Key, Num, Object, PromiseState, Shape, Slot, TypeName, Value};
