//! Korean.

use super::InsightTexts;
use crate::numbers::grouped;
use crate::particles::{Particle, with};

pub(super) const TEXTS: InsightTexts = InsightTexts {
    ribbon: "실행하는 동안의 타입",
    stretches: "실행의 구간",
    no_variables: "이번 실행에서는 값을 받은 변수가 없어요.",
    held_several: |name, words| {
        let end = if words.last() == Some(&"…") { "" } else { "." };
        format!("{} 타입이 바뀌었어요: {}{end}", with(&format!("`{name}`"), Particle::Topic), words.join(" → "))
    },
    held_one: "변수마다 한 가지 타입의 값만 들어 있었어요.",
    of_function: |name| format!("{name} 안"),
    one_value: |word, code| if word == code { word.to_owned() } else { format!("{word} {code}") },
    values: |word, count| format!("{word}, 값 {}개", grouped(count)),
    turns: |words, count| format!("{} 번갈아, {}번 바뀜", words.join("·"), grouped(count)),
    steps: |first, last| {
        let (from, to) = (grouped(first), grouped(last));
        if first == last { format!("{to}단계") } else { format!("{from}~{to}단계") }
    },
    null_note: "`null`은 따로 한 타입이에요. `typeof null`이 \"object\"라고 하는 것은 첫 판의 실수인데, 이제는 아무도 고치지 못해요.",
    all_variables: |count| format!("변수 {count}개 모두 보기"),
    fewer_variables: "조금만 보기",
    table: "표로 보기",
    columns: ["변수", "타입", "값", "단계"],

    conversions: "형 변환",
    no_conversions: "이번 실행에서는 아무것도 변환되지 않았어요.",
    as_condition: "조건으로",
    line: |line| format!("{line}번째 줄"),
    times: |count| format!("{}번", grouped(count)),
    which: |number, count| format!("{}번 중 {}번째", grouped(count), grouped(number)),
    previous: "앞의 변환",
    next: "다음 변환",
    specification: "명세에서는",
    clause: |number| format!("{number}절"),
    threw: "오류",
    mark: |code, result| format!("형 변환: {code} 결과 {result}"),
    surprise_nan: "NaN",
    surprise_undefined: "문자열 속 “undefined”",
    surprise_null: "문자열 속 “null”",
    surprise_object: "“[object Object]”",
    surprise_zero: "소리 없는 0",
    all_conversions: |count| format!("{count}곳 모두 보기"),

    in_words: "말로 읽는 실행",
    copy: "글로 복사",
    copied: "복사했어요",
    not_copied: "브라우저가 복사를 허락하지 않았어요.",
    earlier: |count| format!("앞의 {}단계", grouped(count)),
    later: |count| format!("뒤의 {}단계", grouped(count)),
};
