// The code editor's door to the page: `window.MagicBox.editor`. It is fetched when somebody is about to write.
// The page never sees CodeMirror; it sees this handle, positions (1-based lines and UTF-16 columns) and plain text.
import { mount } from "./editor/mount.js";

window.MagicBox = Object.assign(window.MagicBox ?? {}, { editor: { mount } });
window.dispatchEvent(new Event("magicbox-editor"));
