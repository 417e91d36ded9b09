//! Korean words for what is kept.

use super::KeepTexts;

pub(super) const TEXTS: KeepTexts = KeepTexts {
    update_ready: "새 버전이 준비됐어요. 지금까지 한 것은 그대로 남아요.",
    update: "새 버전으로 열기",
};
