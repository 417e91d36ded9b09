//! Korean.

use super::{KeyNames, Moves, StepperTexts, VariableTexts, circled};
use crate::numbers::grouped;
use crate::particles::{Particle, with};

pub(super) const TEXTS: StepperTexts = StepperTexts {
    steps: "단계",
    moves: Moves {
        first: "처음",
        back: "뒤로",
        forward: "앞으로",
        last: "마지막",
        previous_change: "이전 변화",
        next_change: "다음 변화",
        over: "건너뛰기",
        out: "함수 나가기",
        past_loop: "반복 지나기",
        before_loop: "반복 앞으로",
    },
    play: "재생",
    pause: "일시 정지",
    speed: "빠르기",
    speeds: ["천천히", "보통", "빠르게"],
    slider: "단계",
    at: |step, of, line| {
        let line = line.map(|n| format!(", {n}번째 줄")).unwrap_or_default();
        format!("{}단계 중 {}단계{line}", grouped(of), grouped(step))
    },
    line: |n| format!("{n}번째 줄"),
    keys: "단축키",
    key_names: KeyNames { left: "←", right: "→", home: "Home", end: "End", space: "스페이스" },
    copy_link: "이 단계 링크 복사",
    variables: VariableTexts {
        heading: "변수",
        of_call: |name| format!("{name}에서 보이는 변수"),
        none: "여기에는 아직 변수가 없어요.",
        in_function: |name| if name.is_empty() { "이름 없는 함수 안".into() } else { format!("{name}() 안") },
        in_block: "이 블록 안",
        in_class: "이 클래스 안",
        in_script: "프로그램 전체",
        follow: |name| format!("{name} 따라가기"),
        following: |name| format!("{name}의 변화"),
        dead_zone: "아직 값이 없어요",
        dead_zone_help: "선언은 되었지만 그 줄이 아직 실행되지 않았어요. 지금 읽으면 오류가 나요.",
        first_value: "첫 값",
        changed: |from, to| format!("{from}에서 {} 바뀌었어요", with(to, Particle::Toward)),
        changed_inside: "안쪽이 바뀌었어요",
        null: "typeof는 \"object\"라고 해요",
        object: |n| format!("객체 {}", circled(n)),
        same_as: |names| format!("{} 똑같은 객체를 가리켜요", with(&names.join(", "), Particle::And)),
    },
    calls: "호출",
    program: "본 프로그램",
    nameless: "(이름 없음)",
    more_calls: |n| format!("{}개 더 있어요", grouped(n)),
    microtasks: "기다리는 마이크로태스크",
    timers: "기다리는 타이머",
    nothing_waits: "없음",
    queued: |line, step| match line {
        Some(line) => format!("{line}번째 줄에서, {}단계", grouped(step)),
        None => format!("{}단계에서", grouped(step)),
    },
    output: "여기까지의 출력",
    no_output: "이 단계까지는 아무것도 출력하지 않았어요.",
    to_step: |step| format!("{}단계로 가기", grouped(step)),
    recording: "한 단계씩 볼 수 있게 실행 전체를 기록하고 있어요…",
    again: "다시 기록하기",
    nothing: "보여 줄 단계가 없어요.",
    more_steps: |steps| format!("{}단계까지 기록하기", grouped(steps)),
    unrecorded: "eval, new Function, with 안의 코드는 실행되지만 그 단계는 기록되지 않아요.",
    failed_here: "오류가 난 단계예요. 뒤로를 누르면 왜 그랬는지 거슬러 볼 수 있어요.",
    failed_at: |step| format!("오류는 {}단계에서 났어요", grouped(step)),
};
