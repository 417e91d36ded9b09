//! Texts for platform failures in Korean.

use super::{Message, PlatformTexts};

pub(super) const TEXTS: PlatformTexts = PlatformTexts {
    file_protocol: Message {
        what: "폴더에서 바로 연 페이지예요",
        why: "이렇게 열면 브라우저가 옆에 있는 자바스크립트 엔진 파일을 읽지 못하게 막아요.",
        advice: "사이트 주소로 접속하거나, 모든 것이 한 파일에 든 단일 파일판을 여세요.",
    },
    wasm_missing: Message {
        what: "자바스크립트 엔진을 받지 못했어요",
        why: "인터넷 연결이 끊겼거나 서버에 파일이 없을 수 있어요.",
        advice: "연결을 확인하고 다시 시도하세요. 지금까지 쓴 코드는 그대로 있어요.",
    },
    wasm_wrong_type: Message {
        what: "엔진 자리에 다른 파일이 왔어요",
        why: "서버가 오류 페이지 같은 다른 파일을 보냈거나, 받는 도중에 파일이 망가졌어요.",
        advice: "페이지를 새로고침하세요. 또 그러면 이 사이트를 운영하는 분께 알려 주세요.",
    },
    wasm_blocked: Message {
        what: "이 브라우저가 WebAssembly를 막고 있어요",
        why: "엔진은 WebAssembly 프로그램인데, 설정이나 확장 프로그램, 보안 정책이 실행을 막았어요.",
        advice: "이 사이트에서 WebAssembly를 허용한 뒤 다시 시도하세요. 예를 들어 차단 모드(Lockdown Mode)를 켜면 막혀요.",
    },
    worker_failed: Message {
        what: "엔진을 시작하지 못했어요",
        why: "코드가 페이지를 멈추게 하지 못하도록 따로 떼어 놓은 워커에서 실행하는데, 브라우저가 워커를 시작하지 못했어요.",
        advice: "다른 탭을 몇 개 닫고 다시 시도하세요. 그래도 안 되면 다른 브라우저로 열어 보세요.",
    },
    version_mismatch: Message {
        what: "페이지와 엔진의 버전이 달라요",
        why: "사이트가 새로워졌는데 브라우저에 예전 파일이 남아 있어요.",
        advice: "페이지를 새로고침하세요. 쓴 코드는 그대로 남아요.",
    },
    storage_refused: Message {
        what: "여기서는 고친 내용을 저장할 수 없어요",
        why: "시크릿 창이나 엄격한 설정처럼, 이 브라우저가 저장을 허락하지 않아요.",
        advice: "다른 기능은 모두 쓸 수 있어요. 간직할 코드는 창을 닫기 전에 복사해 두세요.",
    },
    reload: "새로고침",
    retry: "다시 시도",
    dismiss: "그냥 계속하기",
    detail: "자세한 내용",
};
