// The code editor's door to the page: `window.MagicBox.editor`.
// The page never sees CodeMirror; it sees this handle, positions (1-based lines and UTF-16 columns) and plain text.
import { mount } from "./editor/mount.js";
import { columnAt } from "./editor/click.js";
import { highlight } from "./editor/highlight.js";

window.MagicBox = Object.assign(window.MagicBox ?? {}, { editor: { mount, highlight, columnAt } });
window.dispatchEvent(new Event("magicbox-editor"));
