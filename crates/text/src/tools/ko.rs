//! Korean.

use super::ToolTexts;

pub(super) const TEXTS: ToolTexts = ToolTexts {
    row: "도구",
    step_through: "단계별로 보기",
    age: "나이",
    two_boxes: "두 상자",
    run_as_of: "시대",
    close: "코드로 돌아가기",
};
