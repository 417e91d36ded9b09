//! Korean.

use super::PlayTexts;
use crate::particles::{Particle, form};

pub(super) const TEXTS: PlayTexts = PlayTexts {
    program: "프로그램",
    first: "첫 프로그램",
    shared: "공유받은 프로그램",
    nth: |n| format!("프로그램 {n}"),
    new: "새로 만들기",
    examples: "예제",
    more: "더 보기",
    rename: "이름 바꾸기",
    name: "이름",
    ok: "확인",
    cancel: "취소",
    delete: "지우기",
    deleted: |name| format!("‘{name}’{} 지웠어요.", form(name, Particle::Object)),
    undo: "되돌리기",
    restore: |name| format!("‘{name}’ 되살리기"),
    open: "파일 열기",
    save: "파일로 저장",
    not_opened: |name| format!("‘{name}’ 파일은 너무 크거나 글이 아니어서 열지 않았어요."),
    choose: "수업에 나온 예제",
    choose_lead: "고른 예제는 내 프로그램이 돼요. 수업에 있는 코드는 그대로예요.",
    awaited: "프로그램이 출력하는 것이 여기에 나와요.",
    close: "닫기",
};
