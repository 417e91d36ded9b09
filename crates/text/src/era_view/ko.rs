//! Texts for running in an era, in Korean.

use super::{EraViewTexts, listed};

pub(super) const TEXTS: EraViewTexts = EraViewTexts {
    today: "오늘",
    as_of: |era| format!("{era} 시대로 실행해요"),
    as_of_today: "오늘의 자바스크립트로 실행해요",
    unchanged: "쓴 코드는 그대로 있어요.",
    syntax: |era| format!("{era} 뒤에 나온 문법이 있으면, 실행하기 전에 거절해요."),
    syntax_today: "엔진이 아는 문법을 모두 읽어요.",
    readable: "이 프로그램은 모두 읽을 수 있어요.",
    library: |era| format!("{era} 뒤에 나온 내장 기능은 없어요."),
    library_today: "엔진의 내장 기능이 모두 있어요.",
    nothing_missing: "이 프로그램이 쓰는 것 가운데 없는 것은 없어요.",
    missing: |name, edition| format!("`{name}`: 아직 없어요. {edition}에 들어왔어요."),
    meaning: |era| format!("{era}에는 오늘과 다른 규칙이 있었어요."),
    meaning_same: "목록에 있는 규칙 가운데 오늘과 다른 것은 없어요.",
    converts: "`==`는 타입이 다르면 변환해서 비교해요. `123 == \"123\"`에서는 글자가 수 123이 되어서 true예요.",
    met_in: |lines| format!("이 프로그램의 {}번째 줄에서 만나요:", listed(lines)),
    other_rules: |n| format!("이 프로그램에는 나오지 않는 규칙 {n}가지"),
    compare: "두 시대 비교하기",
    compare_help: "같은 프로그램을 한 시대에서 실행하고, 이어서 다른 시대에서 실행해요.",
    first: "첫째 시대",
    second: "둘째 시대",
    run_both: "둘 다 실행",
};
