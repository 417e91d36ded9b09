// The colours of code, at `window.MagicBox.colours`: all that a reader needs before an editor is opened.
// It also lends the grammar and its tools to the editor's script, which comes later and must not bring its own.
import { columnAt } from "./colours/click.js";
import { highlight } from "./colours/highlight.js";
import * as common from "@lezer/common";
import * as highlighting from "@lezer/highlight";
import * as javascript from "@lezer/javascript";
import * as lr from "@lezer/lr";

const lezer = { "@lezer/common": common, "@lezer/highlight": highlighting, "@lezer/javascript": javascript, "@lezer/lr": lr };
window.MagicBox = Object.assign(window.MagicBox ?? {}, { colours: { highlight, columnAt }, lezer });
window.dispatchEvent(new Event("magicbox-colours"));
