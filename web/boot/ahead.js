// What the playground will ask for, on its way before the program that asks for it is here: the editor, which is set going as soon as
// the colours it borrows from are, and the engine, once nothing that is to be seen is still coming.
//
// `src/door.rs` takes the engine's answers out of `MagicBox.ahead`, by their addresses. Nothing here may fail loudly: what did not
// come is asked for again by whoever needs it, and told there.

const ENGINE = ["worker.js", "worker_bg.wasm"];

/** Whoever opens the playground will write and run. */
export const comesToWrite = () => /^#\/?(ko|en)\/play\b/.test(location.hash);

/** The address that `src` gives a file whose name never changes. */
const address = (file, version) => new URL(`${file}?v=${version}`, document.baseURI).href;

/** Some readers chose the plain text area. It reads what src/storage wrote, as theme.js does. */
function writesPlain() {
  try {
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf("/") + 1);
    return JSON.parse(localStorage.getItem(`magic-box ${folder} preferences`))?.plain_editor === true;
  } catch {
    return false;
  }
}

/**
 * Brings the editor, as `bridge::fetch_editor` would later. Gives a function that promises that it has run, if its file is here, and else
 * nothing: a page that is drawn once, with its editor, is drawn sooner than one that is drawn without, but nobody is to wait for the network.
 */
export function editorAhead(version) {
  if (writesPlain()) return () => {};
  const src = `editor.js?v=${version}`;
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: src });
  let isHere = false;
  link.onload = () => (isHere = true);
  document.head.append(link);
  const ran = new Promise((ran) => {
    const add = () => {
      const script = Object.assign(document.createElement("script"), { src, onload: ran });
      // who wants it then asks again
      script.onerror = () => ran(script.remove());
      script.dataset.editor = "";
      document.head.append(script);
    };
    // the scripts that the page names itself, colours.js among them, have run by then
    document.addEventListener("DOMContentLoaded", add, { once: true });
  });
  return () => isHere && ran;
}

/** Asks for the engine. */
export function engineAhead(version) {
  const ask = (file) => {
    const url = address(file, version);
    const answer = fetch(url, { credentials: "same-origin" });
    answer.catch(() => {});
    return [url, answer];
  };
  window.MagicBox.ahead = new Map(ENGINE.map(ask));
}
