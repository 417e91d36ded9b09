//! Korean.

use super::ShareTexts;
use crate::particles::{Particle, form};

pub(super) const TEXTS: ShareTexts = ShareTexts {
    share: "공유",
    heading: "이 프로그램 공유하기",
    lead: "프로그램이 통째로 링크 안에 들어 있어요. 다른 곳에는 저장하지 않아요.",
    making: "링크를 만드는 중…",
    link: "링크",
    length: |n| format!("{n}자"),
    at_step: |n| format!("{n}단계로 바로 가요"),
    on_disk: "이 페이지는 디스크에서 연 파일이라서, 링크도 이 기기에서만 열려요.",
    copy: "링크 복사",
    copied: "링크를 복사했어요.",
    copy_yourself: "이 브라우저에서는 자동으로 복사할 수 없어요. 링크를 골라 두었으니 Ctrl+C나 Cmd+C를 눌러 주세요.",
    qr: "링크의 QR 코드",
    too_long: |n| format!("링크로 만들면 {n}자나 되어서 받지 못하는 앱이 많아요. 파일로 공유해 주세요."),
    save: "파일로 저장",
    close: "닫기",
    shared: "공유받은 프로그램",
    promise: "링크에 담겨 온 프로그램이에요. 아직 아무것도 실행하지 않았고, 내 프로그램도 그대로 있어요.",
    to_step: |n, button| format!("{n}단계를 가리키는 링크예요. ‘{button}’{} 누르면 그 단계로 가요.", form(button, Particle::Object)),
    to_tool: |button| format!("공유한 모습 그대로 보려면 ‘{button}’{} 누르세요.", form(button, Particle::Object)),
    earlier: |n| format!("앞의 블록 {n}개를 먼저 실행해요"),
    keep: "내 프로그램으로 담기",
    back: "내 프로그램으로 돌아가기",
    broken: "이 링크는 열 수 없어요",
    version: "다른 버전의 사이트에서 만든 링크예요. 페이지를 새로 불러오고, 그래도 안 되면 링크를 새로 받아 주세요.",
    damaged: "링크가 다 오지 않았거나 중간에 바뀌었어요. 처음부터 끝까지 다시 복사해 주세요.",
    bomb: "링크에 담을 수 있는 양보다 많이 들어 있어요. 파일로 받아 주세요.",
    packed: "브라우저가 오래되어 링크를 풀 수 없어요. 파일로 받거나 새 브라우저에서 열어 주세요.",
    unharmed: "아무것도 실행하지 않았고, 내 프로그램도 그대로 있어요.",
};
