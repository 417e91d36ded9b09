// What to say where the page cannot start, in both languages. The typed catalogue is in the wasm that did not come, so these few live here.

const ko = (title, why, action) => ({ title, why, action, reload: "다시 불러오기", details: "자세히" });
const en = (title, why, action) => ({ title, why, action, reload: "Reload", details: "Details" });

export const failureTexts = {
  missing: {
    ko: ko(
      "페이지의 일부를 가져오지 못했어요",
      "연결이 끊겼거나, 사이트가 방금 새로 올라갔거나, 파일 하나가 빠졌어요.",
      "다시 불러와 보세요. 그래도 같으면 사이트를 올린 분께 아래 파일 이름을 알려 주세요.",
    ),
    en: en(
      "A part of the page did not arrive",
      "The connection broke, the site was just replaced, or a file is missing from it.",
      "Reload. If that does not help, tell whoever hosts the site the name of the file below.",
    ),
  },
  wasm: {
    ko: ko(
      "이 브라우저에서는 요술 상자가 열리지 않아요",
      "요술 상자는 웹어셈블리로 움직이는데, 이 브라우저에는 없거나 꺼져 있어요.",
      "브라우저를 새로 고치거나 다른 브라우저로 열어 보세요. 잠금 모드나 보안 설정이 웹어셈블리를 막고 있을 수도 있어요.",
    ),
    en: en(
      "Magic Box cannot open in this browser",
      "It runs on WebAssembly, which this browser does not have or has switched off.",
      "Update the browser or try another one. A lockdown mode or a security setting may be blocking WebAssembly.",
    ),
  },
  file: {
    ko: ko(
      "폴더에서 바로 열 수는 없어요",
      "브라우저는 디스크에서 연 페이지가 옆 파일을 읽지 못하게 해요.",
      "한 파일로 된 magicbox.html을 열거나, 이 폴더에서 웹 서버를 켜고(예: python3 -m http.server) 그 주소로 열어 보세요.",
    ),
    en: en(
      "This page cannot be opened straight from a folder",
      "Browsers do not let a page from the disk read the files beside it.",
      "Open the edition in one file, magicbox.html, or start a web server in this folder (for example: python3 -m http.server) and open its address.",
    ),
  },
  start: {
    ko: ko("페이지가 시작하다가 멈췄어요", "페이지 안에서 예상하지 못한 일이 생겼어요.", "다시 불러와 보세요. 적어 둔 코드는 그대로 있어요."),
    en: en("The page stopped while starting", "Something unexpected happened inside the page.", "Reload. The code you wrote is still saved."),
  },
  panic: {
    ko: ko("페이지가 멈췄어요", "페이지 안에서 예상하지 못한 일이 생겼어요. 여러분의 코드 때문은 아니에요.", "다시 불러와 보세요. 적어 둔 코드는 그대로 있어요."),
    en: en("The page stopped", "Something unexpected happened inside the page. It was not your code.", "Reload. The code you wrote is still saved."),
  },
};
