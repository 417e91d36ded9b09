//! The world of an era: today's realm without what came later, and with the rules that differed.
//!
//! Runs last of all installers, so that what the engine itself needs of a built-in it has got already. What an era refuses to
//! read is not its matter: that is said before anything runs.

mod library;
mod literal;
mod meaning;
mod services;

pub(super) use library::missed;

use super::state::RunState;
use boa_engine::{Context, JsNativeError, JsResult, JsString};
use vocabulary::Era;

/// Refuses a text made at run time, of `eval` or of `new Function`, that the era cannot read.
pub(super) fn can_read(parameters: &[JsString], body: &JsString, era: Era) -> JsResult<()> {
    if era == Era::Today {
        return Ok(());
    }
    let body = body.to_std_string_lossy();
    let parameters: Vec<String> = parameters.iter().map(JsString::to_std_string_lossy).collect();
    let mut newer = language::era::newer_in_text(&body, era).syntax;
    if newer.uses.is_empty() {
        // the body of a function is no script where it returns; a function declaration is of every era
        newer = language::era::newer_in_text(&format!("function f({}\n) {{{body}\n}}", parameters.join(",")), era).syntax;
    }
    match newer.uses.first() {
        Some(used) => Err(JsNativeError::syntax().with_message(format!("{} came with {}, after {era}", used.name, used.edition)).into()),
        None => Ok(()),
    }
}

/// Makes the realm that of the run's era.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let era = RunState::of(context).settings.era;
    if era == Era::Today {
        return Ok(());
    }
    meaning::install(era, context)?;
    library::remove(era, context)?;
    services::remove(era, context)
}
