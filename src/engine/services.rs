//! Web services beside the language: encoders, `URL`, `structuredClone`, and what the browser does better than the engine.

use boa_engine::{Context, JsResult};

/// Installs them.
pub(super) fn install(_context: &mut Context) -> JsResult<()> {
    Ok(())
}
