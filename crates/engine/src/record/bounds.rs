//! Size limits of a recording.

/// The limits of a recording. The run is stopped at the first one reached, which becomes its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// maximum number of steps
    pub steps: u32,
    /// approximate maximum number of bytes
    pub bytes: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { steps: 100_000, bytes: 64 << 20 }
    }
}

impl Bounds {
    /// Limits for this many steps, with the bytes in proportion.
    pub fn of_steps(steps: u32) -> Self {
        let usual = Self::default();
        Self { steps, bytes: usual.bytes / usual.steps as usize * (steps as usize).max(usual.steps as usize) }
    }
}
