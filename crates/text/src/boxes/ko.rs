//! Texts for the two boxes in Korean.

use super::{BoxesTexts, Reasons, TypeWords, listed};
use crate::declared;
use crate::particles::{Particle, with};

fn lines(lines: &[u32]) -> String {
    format!("{}번째 줄", listed(lines))
}

/// A function by its name.
fn function(name: &str) -> String {
    if name.is_empty() { "이 함수".into() } else { format!("`{name}` 함수") }
}

pub(super) const TEXTS: BoxesTexts = BoxesTexts {
    model: "같은 프로그램을 두 가지 규칙으로 봐요. 정적 상자는 모형이에요. 처음 넣은 값의 타입이 그 상자의 타입이 돼요. 타입스크립트나 자바의 규칙과는 다르고, 알 수 없는 곳은 그냥 통과시켜요.",
    looking: "코드를 읽는 중…",
    nobody: "엔진이 없어서 상자를 채울 수 없어요.",
    syntax_error: "문법에 맞지 않는 곳이 있어서 어느 상자도 받지 않아요. 실행하면 어디인지 보여 드려요.",
    static_box: "정적 상자",
    static_rule: "C나 자바의 컴파일러처럼, 실행하기 전에 모두 검사해요.",
    fits: "모두 맞아요. 컴파일돼요.",
    refused: |n| format!("{n}곳을 거절했어요. 컴파일되지 않으니 아무것도 실행되지 않아요."),
    boxes: "상자마다 담을 수 있는 것",
    magic_box: "요술 상자",
    magic_rule: "어느 상자에나 아무 값이나 들어가요. 맞지 않는 것은 실행하는 중에 드러나거나, 끝내 드러나지 않아요.",
    run: "요술 상자에서 실행",
    not_run: "아직 실행하지 않았어요.",
    line: |n| format!("{n}번째 줄"),
    refused_here: |reason| format!("거절: {}", reason.replace('`', "")),
    met: "정적 상자가 거절한 곳에서 실제로 일어난 일",
    met_never: "실행이 여기까지 오지 않았어요.",
    met_passed: "이 줄은 실행됐지만 이 부분은 건너뛰었어요.",
    met_threw: |what| if what.is_empty() { "오류가 났어요.".into() } else { format!("오류가 났어요. `{what}`") },
    met_took: "실행됐어요. 지금 들어 있는 값:",
    met_gave: "실행됐어요. 나온 값:",
    met_ran: "오류 없이 실행됐어요.",
    times: |n| format!("{n}번"),
    truth: "두 가지 진실",
    both_fit: "둘의 뜻이 같아요. 값이 모두 상자에 맞고, 오류 없이 끝났어요.",
    other_mistake: |line| {
        format!("값이 모두 상자에 맞아서 정적 상자도 통과시켜요. {line}번째 줄의 오류는 타입만 봐서는 알 수 없는 오류예요.")
    },
    worked: |l| format!("거절했지만 실행돼요: {}. 정적 상자는 잘 돌아갈 프로그램도 돌려보내요. 맞춤 상자를 쓰는 값이지요.", lines(l)),
    real: |l| format!("진짜 실수예요: {}. 정적 상자는 실행하기 전에 알아봤어요. 요술 상자는 실행이 거기 닿고서야 알았어요.", lines(l)),
    hidden: |l| format!("아직 숨어 있어요: {}. 이번 실행은 다른 길로 갔어요. 언젠가 실행이 거기로 가면 드러나요.", lines(l)),
    cut_short: "실행이 스스로 끝까지 가지 못해서, 그 뒤에 어떻게 될지는 알 수 없어요.",
    reasons: Reasons {
        other_type: |name, made_for, put| {
            format!(
                "`{name}` 상자는 {} 담게 만들었어요. 여기서는 {} 넣으려고 해요.",
                with(made_for, Particle::Object),
                with(put, Particle::Object)
            )
        },
        operator: |operator, left, right| format!("{} {} 사이에는 `{operator}` 연산이 없어요.", with(left, Particle::And), right),
        unary: |operator, operand| format!("{operand}에는 `{operator}` 연산이 없어요."),
        method: |of, name| format!("{of}에는 `{name}` 메서드가 없어요."),
        property: |of, name| format!("{of}에는 `{name}` 속성이 없어요."),
        not_callable: |text, is| format!("`{text}` 자리에 있는 것은 {}. 함수만 부를 수 있어요.", with(is, Particle::Is)),
        arguments: |name, least, most, given| match most {
            Some(most) if most == least => format!("{}는 값 {least}개를 받는데, 여기서는 {given}개를 줘요.", function(name)),
            Some(most) => format!("{}는 값 {least}~{most}개를 받는데, 여기서는 {given}개를 줘요.", function(name)),
            None => format!("{}는 값을 {least}개 이상 받아야 하는데, 여기서는 {given}개를 줘요.", function(name)),
        },
        argument: |name, parameter, made_for, given| {
            let (made_for, given) = (with(made_for, Particle::Object), with(given, Particle::Object));
            format!("{}의 `{parameter}` 상자는 {made_for} 담게 만들었는데, 여기서는 {given} 줘요.", function(name))
        },
        returned: |name, made_for, put| {
            let (made_for, put) = (with(made_for, Particle::Object), with(put, Particle::Object));
            format!("{}는 다른 곳에서 {made_for} 돌려줘요. 여기서는 {put} 돌려주려고 해요.", function(name))
        },
    },
    types: TypeWords {
        unknown: "알 수 없는 것",
        empty: "아직 빈 상자",
        regexp: "정규식",
        array: "배열",
        array_of: |of| format!("{of} 배열"),
        object_of: |fields| format!("객체 {{ {fields} }}"),
        class: |name| format!("{name} 클래스"),
        instance: |name| format!("{name} 객체"),
    },
    declared: declared::ko::TEXTS,
};
