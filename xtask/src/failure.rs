//! Why a task could not be done: what happened, what was tried, what to do. It must not know any task.

use std::fmt;

/// A failure that the person at the terminal can act on.
#[derive(Debug, Default)]
pub struct Failure {
    what: String,
    tried: Vec<String>,
    advice: Option<String>,
}

impl Failure {
    /// `what` happened, as a plain sentence.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), ..Self::default() }
    }

    /// One more thing that was tried, with its result.
    pub fn tried(mut self, attempt: impl Into<String>) -> Self {
        self.tried.push(attempt.into());
        self
    }

    /// What to do now.
    pub fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// The first sentence alone, for a list of failures.
    pub fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FAILED: {}", self.what)?;
        for attempt in &self.tried {
            write!(f, "\n  tried: {attempt}")?;
        }
        if let Some(advice) = &self.advice {
            write!(f, "\n  to do: {advice}")?;
        }
        Ok(())
    }
}
