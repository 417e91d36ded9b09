//! Texts for the age of code in Korean.

use super::{AgeTexts, listed};

pub(super) const TEXTS: AgeTexts = AgeTexts {
    region: "코드의 나이",
    looking: "코드를 읽는 중…",
    nobody: "엔진이 없어서 나이를 알아볼 수 없어요.",
    syntax_error: "아직 어느 판의 자바스크립트도 아니에요. 문법에 맞지 않는 곳이 있어요. 실행하면 어디인지 보여 드려요.",
    oldest: "이 코드를 실행할 수 있는 가장 오래된 판:",
    because: |edition, year, name, line| {
        let named_by_year = edition.ends_with(&year.to_string());
        let year = if named_by_year { String::new() } else { format!(" ({year}년)") };
        format!("{edition}{year}, {line}번째 줄의 `{name}` 때문이에요")
    },
    from_the_start: "ES1 (1997년), 첫 판보다 새로운 것이 없어요",
    perhaps: |name, line, edition, year| {
        format!("아마 {edition} ({year}년): {line}번째 줄의 `{name}`, 그 판에 생긴 내장 기능으로 보여요. 글만 보고는 확실하지 않아요.")
    },
    legend: "색과 밑줄",
    untinted: "표시 없음: 1997년",
    list: "판마다 쓴 것",
    edition: |edition, year| if edition.ends_with(&year.to_string()) { edition.into() } else { format!("{edition} ({year}년)") },
    netscape: |version| format!("넷스케이프 자바스크립트 {version}에는 이미 있었어요"),
    likely: "아마",
    lines: |lines| format!("{}번째 줄", listed(lines, ", ", " …")),
    before: "그 전에는:",
    oldest_parts: |n| format!("처음부터 있던 것 {n}가지 (1997년)"),
    help: "하나를 고르면 코드에서 표시해 드려요.",
};
