//! Texts about eras, in Korean.

use super::{DifferenceTexts, EraTexts};
use crate::particles::{Particle, with};

pub(super) const TEXTS: EraTexts = EraTexts {
    era: |name, year| year.map_or_else(|| "오늘".into(), |year| format!("{name}({year}년)")),
    refused: |name, edition, era| format!("{name}: {edition}에 들어왔어요. {era}의 엔진은 읽지 못해요."),
    then: |before| format!("그때는: `{before}`"),
    not_run: |era| format!("{era}의 엔진이 읽지 못하는 부분이 있어서 아무것도 실행하지 않았어요."),
    missed: |name, edition, era| format!("{} {edition}에 들어왔는데, 이 프로그램은 {era} 시대로 실행했어요.", with(name, Particle::Topic)),
    method: |owner, method| {
        let of = match owner {
            "Array" => "배열",
            "String" => "문자열",
            "Number" => "수",
            "Object" => "객체",
            "Function" => "함수",
            "Date" => "날짜",
            "RegExp" => "정규 표현식",
            "Promise" => "프로미스",
            "TypedArray" => "형식화 배열",
            other => return format!("`{other}`의 `{method}`"),
        };
        format!("{of}의 `{method}`")
    },
    simulated: "그 시대의 문법과 라이브러리, 그리고 아래에 적은 규칙을 되살렸어요. 그때의 브라우저와 화면(DOM), 그때의 버그는 되살리지 않았어요. \
                콘솔과 타이머는 오늘의 것이에요.",
    layers: ["문법", "라이브러리", "의미"],
    differences: DifferenceTexts {
        equality: "`==`와 `!=`가 값을 변환하지 않아요. `123 == \"123\"`은 false예요.",
        literal_text: "배열과 객체가 문자열이 되면 리터럴 모양이 돼요. `[1, 2] + \"\"`은 `[1, 2]`예요.",
        push: "`push`가 새 길이 대신 마지막으로 넣은 값을 돌려줘요.",
        splice: "`splice`로 하나만 빼면 배열 대신 그 값을 돌려줘요.",
        array_of_one: "`new Array(3)`은 수 3이 들어 있는 배열이에요.",
        substring: "`substring`이 두 수의 순서를 바꾸어 주지 않아요. `\"abc\".substring(2, 0)`은 빈 문자열이에요.",
        no_strict_mode: "`\"use strict\"`는 아무 일도 하지 않는 문자열이에요.",
        writable_undefined: "`undefined`, `NaN`, `Infinity`에 다른 값을 넣을 수 있어요.",
        octal_parse_int: "`parseInt`가 0으로 시작하는 글자를 8진수로 읽어요. `parseInt(\"010\")`은 8이에요.",
        no_string_index: "문자열에는 번호로 꺼내는 글자가 없어요. `\"abc\"[0]`은 undefined라서 `\"abc\".charAt(0)`이라고 써요.",
        shared_regexp: "정규 표현식 리터럴은 그 줄을 몇 번 실행해도 객체 하나예요. 그래서 `lastIndex`가 지난번 그대로 남아 있어요.",
        objects_only: "`Object.keys`, `Object.freeze` 같은 함수에 객체가 아닌 값을 넘기면 TypeError가 나요.",
    },
};
