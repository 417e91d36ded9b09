//! Texts about updates and the user's work, in Korean.

use super::KeepTexts;

pub(super) const TEXTS: KeepTexts = KeepTexts {
    update_ready: "새 버전이 준비됐어요. 지금까지 한 것은 그대로 남아요.",
    update: "새 버전으로 열기",
    open_whole: "요술 상자에서 열기",
    title: "내 작업",
    lead: "고친 코드와 어디까지 했는지는 이 브라우저에만, 이 주소에만 남아요. 파일로 저장하면 다른 브라우저나 다른 컴퓨터, 한 파일로 된 판으로 옮길 수 있어요.",
    kept: |programs, begun, done| format!("고친 프로그램 {programs}개, 시작한 수업 {begun}개, 마친 수업 {done}개가 있어요."),
    nothing_kept: "아직 없어요. 프로그램을 고치거나 실행하면 여기에 남아요.",
    programs: "고친 프로그램",
    save: "파일로 저장하기",
    open: "저장한 파일 열기",
    choose: "여기나 다른 곳에서 저장한 파일",
    preview: "이렇게 바뀌어요",
    adds_programs: |n| format!("여기에 없던 프로그램 {n}개가 생겨요."),
    adds_lessons: |n| format!("수업 {n}개에 더 해 둔 것이 있어요. 여기서 한 것은 사라지지 않아요."),
    left_out: |n| format!("파일 안의 {n}개는 읽을 수 없어서 빼 둘게요."),
    conflicts: |n| format!("프로그램 {n}개가 여기와 파일에서 서로 달라요. 파일 것으로 바꿀 것만 골라 주세요. 나머지는 여기 그대로 둬요."),
    newer: ["파일 것이 더 최근이에요", "여기 것이 더 최근이에요", "어느 쪽이 최근인지 알 수 없어요"],
    nothing_new: "이 파일에 든 것은 모두 여기에 있어요.",
    join: "합치기",
    cancel: "그대로 두기",
    joined: "합쳤어요.",
    foreign: "요술 상자에서 저장한 파일이 아니에요. 저장한 파일은 이름이 magic-box-…로 시작하고 .json으로 끝나요.",
    damaged: "요술 상자에서 저장한 파일인데, 도중에 잘렸거나 바뀌었어요. 원래 있던 곳에서 다시 저장해 주세요.",
    newer_version: "더 새로운 버전에서 저장한 파일이에요. 이 페이지를 새로고침한 뒤 다시 열어 주세요.",
    too_large: "요술 상자가 저장하는 파일보다 훨씬 커요.",
};
