//! 한국어.

use super::AuthorTexts;

pub(super) const TEXTS: AuthorTexts = AuthorTexts {
    link: "수업을 쓰는 분께",
    title: "수업 쓰기",
    lead: "마크다운 파일을 열면 학습자에게 보일 모습이 바로 나오고, 글에 적힌 결과를 모두 실행해서 비교해요. 파일은 이 기기를 떠나지 않고, 고친 내용은 내려받을 때까지 여기에 남아 있어요.",
    drop: ".md 파일이나 그림, 또는 폴더를 통째로 여기에 끌어다 놓으세요",
    choose_files: "파일 고르기",
    choose_folder: "폴더 고르기",
    from_site: "이 사이트의 수업 열기",
    from_site_none: "수업을 고르세요",
    new_name: "새 수업의 이름",
    new: "새 수업",
    new_name_help: "typing-13처럼 영어 소문자와 숫자와 붙임표만 쓸 수 있어요.",
    new_title: "새 수업",
    files: "열린 파일",
    edited: "고침",
    text: "수업 글",
    download: "내려받기",
    discard: "고친 내용 버리기",
    undo: "고친 내용 되살리기",
    close: "닫기",
    kept: "고친 내용은 이 브라우저에 남아 있어요. 올리려면 파일을 내려받으세요.",
    preview: "미리 보기",
    problems: "문제",
    checking: |done, all| format!("프로그램을 실행하는 중: {all}개 중 {done}개"),
    no_problem: |snippets, claims, exercises, quizzes| {
        format!("문제가 없어요. 예제 {snippets}개의 결과 {claims}개와 연습 문제 {exercises}개, 퀴즈 {quizzes}개를 확인했어요.")
    },
    count: |n| format!("문제 {n}개"),
    no_engine: "여기서는 프로그램을 실행할 수 없어서 글만 살펴봤어요.",
    line: |line| format!("{line}번째 줄"),
    rule: "이 규칙은 무엇인가요",
    breaks: "규칙에 어긋난 예",
    keeps: "고친 예",
    no_manual: "규칙 설명서(lessons/RULES.md)가 이 사이트의 파일 가운데 없어요.",
    open_here: "이 수업 고치기",
    unreadable: |file| format!("{file}: UTF-8 글이 아니어서 열지 못했어요. UTF-8로 저장해 주세요."),
    no_lesson: "이 가운데 .md 파일이 없어요.",
};
