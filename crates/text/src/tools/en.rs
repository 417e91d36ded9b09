//! English.

use super::ToolTexts;

pub(super) const TEXTS: ToolTexts = ToolTexts {
    row: "Tools",
    step_through: "Step through",
    age: "Age",
    two_boxes: "Two boxes",
    run_as_of: "Run as of",
    close: "Back to the code",
};
