//! The end of a recorded run.

use serde::{Deserialize, Serialize};
use vocabulary::Outcome;

/// How a recorded run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct End {
    /// the outcome of the run
    pub outcome: Outcome,
    /// the step of the first uncaught failure
    pub failed: Option<u32>,
}

impl Default for End {
    fn default() -> Self {
        Self { outcome: Outcome::Completed(None), failed: None }
    }
}
