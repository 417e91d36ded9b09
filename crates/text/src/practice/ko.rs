//! Texts of exercises, quizzes and predictions in Korean.

use super::{ExerciseTexts, LinesTexts, PracticeTexts, PredictionTexts, QuizTexts};
use crate::particles::{Particle, with};

/// All of them.
pub const TEXTS: PracticeTexts = PracticeTexts {
    exercise: ExerciseTexts {
        title: "연습 문제",
        solved: "풀었어요",
        check: "확인",
        checks: "확인 목록",
        checking: |seconds| format!("확인하는 중… 길어도 {seconds}초면 끝나요"),
        held: |held, all| format!("{all}개 가운데 {held}개가 맞아요."),
        all_held: |all| if all == 1 { "맞았어요!".into() } else { format!("{all}개 모두 맞았어요!") },
        broke: "확인하기 전에 코드가 오류로 끝났어요.",
        refused: "코드를 시작할 수 없어서 아무것도 확인하지 못했어요.",
        asks: "코드가 질문을 해요. 확인하는 동안에는 대답할 사람이 없으니 prompt, confirm, alert를 빼 주세요.",
        too_long: |seconds| format!("{seconds}초가 지나도 끝나지 않아서 멈췄어요. 끝나지 않는 반복이 있나요?"),
        stale: "확인한 뒤에 코드를 고쳤어요. 다시 확인해 보세요.",
        holds: "맞음",
        fails: "맞지 않음",
        not_run: "아직 확인하지 않음",
        expected: "기대한 값",
        actual: "실제 값",
        wanted_error: |class| {
            if class.is_empty() {
                "오류가 나야 하는데 나지 않았어요.".into()
            } else {
                format!("{} 나야 하는데 나지 않았어요.", with(class, Particle::Subject))
            }
        },
        came_error: "이 오류가 났어요",
        uses: |word| format!("코드에 `{word}`{} 있어요. 여기서는 쓰지 않고 풀어 보세요.", crate::particles::form(word, Particle::Subject)),
        lacks: |word| format!("코드에 `{word}`{} 없어요.", crate::particles::form(word, Particle::Subject)),
        unfinished: "끝나지 않았어요. 오지 않을 것을 기다리고 있어요.",
        broken: "확인하지 못했어요. 내 코드가 아니라 수업의 잘못이에요.",
        step: "이 확인을 단계별로 보기",
        idea: "자주 하는 생각이에요",
        hint: "힌트",
        hints: "힌트 모음",
        nth_hint: |n, of| format!("힌트 {n}/{of}"),
        show_solution: "풀이 보기",
        solution: "풀이",
        covered: |n| format!("{n}줄 더 있어요"),
        next_line: "다음 줄",
        all_lines: "모두 보기",
        side_by_side: "내 코드와 풀이",
        yours: "내 코드",
        lessons: "풀이",
        same: "내 코드와 풀이가 똑같아요.",
    },
    quiz: QuizTexts {
        title: "퀴즈",
        solved: "맞혔어요",
        several: "답이 여러 개일 수 있어요.",
        answer: "답하기",
        right: "맞았어요!",
        more: "여기까지 맞았어요. 답이 더 있어요.",
        wrong: "아쉬워요. 이유를 읽고 다시 골라 보세요.",
        none: "먼저 답을 골라 주세요.",
        is_right: "맞음",
        is_wrong: "아님",
    },
    prediction: PredictionTexts {
        title: "예상",
        ask: "무엇이 출력될까요?",
        open: "예상하기",
        close: "예상 닫기",
        preparing: "고를 것을 준비하는 중…",
        then_run: "골랐으면 실행해서 견주어 보세요.",
        free: "출력될 내용을 한 줄씩 적어 보세요",
        free_type: "마지막 값의 타입",
        any_type: "정하지 않음",
        said: "내 예상",
        printed: "실제 출력",
        right: "예상한 그대로예요.",
        wrong: "예상과 달라요. 어느 줄이 뜻밖인가요?",
        nothing: "없음",
    },
    lines: LinesTexts {
        list: "순서를 맞출 줄",
        help: "줄을 끌거나 화살표를 눌러서 순서를 맞춰 보세요.",
        up: |line| format!("위로: {line}"),
        down: |line| format!("아래로: {line}"),
        moved: |line, place, all| format!("{line}: {all}줄 가운데 {place}번째"),
    },
};
