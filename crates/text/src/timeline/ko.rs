//! Korean.

use super::TimelineTexts;
use crate::particles::{Particle, form};

fn date(year: u16, month: Option<u8>, day: Option<u8>) -> String {
    match (month, day) {
        (Some(month), Some(day)) => format!("{year}년 {month}월 {day}일"),
        (Some(month), None) => format!("{year}년 {month}월"),
        _ => format!("{year}년"),
    }
}

pub(super) const TEXTS: TimelineTexts = TimelineTexts {
    timeline: "연표",
    lead: "CERN의 제안에서 오늘까지예요. 사건을 고르면 이야기를 읽고, 판을 고르면 무엇이 새로 들어왔는지 보고 그해의 자바스크립트로 돌려 볼 수 있어요.",
    help: "화살표 키로 사건을 옮겨 다니고, +와 −로 크기를 바꾸고, 끌어서 움직여요.",
    lanes: ["판", "브라우저", "언어", "라이브러리와 런타임", "타입"],
    zoom_in: "크게 보기",
    zoom_out: "작게 보기",
    earlier: "이전 사건",
    later: "다음 사건",
    controls: "연표에서 움직이기",
    date,
    about: |date| format!("{date} 무렵"),
    event: "고른 사건",
    choose: "아직 고른 사건이 없어요.",
    sources: "출처:",
    lesson: |title| format!("수업: {title}"),
    added: |syntax, library| format!("새 문법 {syntax}가지, 새 라이브러리 {library}가지"),
    names: "이름 모두 보기",
    try_it: |edition| format!("{edition}{} 돌려 보기", form(edition, Particle::Toward)),
    list: "차례대로 모두 보기",
    lay: "내 프로그램 얹어 보기",
    lift: "내 프로그램 내리기",
    needs: |name, edition, year| format!("‘{name}’에는 {year}년의 {edition}{} 필요해요.", form(edition, Particle::Subject)),
    because: |what, line| format!(" {line}번째 줄의 {what} 때문이에요."),
    mark: |year| format!("내 프로그램은 {year}년부터"),
    looking: "프로그램을 살펴보는 중…",
    syntax_error: |name| format!("‘{name}’{} 어느 해에도 올바른 자바스크립트가 아니에요.", form(name, Particle::Topic)),
    nobody: "엔진이 시작되지 않아서 프로그램의 나이를 알 수 없어요.",
    missing: "연표를 불러오지 못했어요",
};
