//! Changes the realm to match an era: removes newer built-ins and installs the rules that differed.
//!
//! Must be the last installer, because earlier ones fetch built-ins that this one may remove. Syntax that an era lacks is
//! rejected earlier, by `language::era`, before anything runs.

mod library;
mod literal;
mod meaning;
mod services;

pub(super) use library::missed;

use super::state::RunState;
use boa_engine::{Context, JsNativeError, JsResult, JsString};
use vocabulary::Era;

/// Rejects source text created at run time (`eval`, `new Function`) that uses syntax newer than the era.
pub(super) fn can_read(parameters: &[JsString], body: &JsString, era: Era) -> JsResult<()> {
    if era == Era::Today {
        return Ok(());
    }
    let body = body.to_std_string_lossy();
    let parameters: Vec<String> = parameters.iter().map(JsString::to_std_string_lossy).collect();
    let mut newer = language::era::newer_in_text(&body, era).syntax;
    if newer.uses.is_empty() {
        // a function body with `return` is not a valid script; wrap it in a function declaration, which every era has
        newer = language::era::newer_in_text(&format!("function f({}\n) {{{body}\n}}", parameters.join(",")), era).syntax;
    }
    match newer.uses.first() {
        Some(used) => Err(JsNativeError::syntax().with_message(format!("{} came with {}, after {era}", used.name, used.edition)).into()),
        None => Ok(()),
    }
}

/// Applies the era of the run to the realm.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let era = RunState::of(context).settings.era;
    if era == Era::Today {
        return Ok(());
    }
    meaning::install(era, context)?;
    library::remove(era, context)?;
    services::remove(era, context)
}
